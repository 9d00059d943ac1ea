internal import CGMime
internal import Foundation

/// A part of a mail to be sent, in 7 bits and with CRLF.
struct MIMEPart {
  var header: [String]
  var body: String

  /// Depends on the mail alone, so that writing it again gives the same bytes.
  ///
  /// `=_` occurs in no part: quoted-printable writes `=` only before hexadecimal digits and line ends, base64
  /// only at the end (RFC 2045, section 6.7).
  struct Boundaries {
    let outer: String
    let inner: String

    init(seed: String) {
      let checksum = SHA256.hexadecimal(of: seed)
      outer = "=_\(checksum.prefix(24))_1"
      inner = "=_\(checksum.prefix(24))_2"
    }
  }

  static func text(_ subtype: String, _ content: String) -> MIMEPart {
    MIMEPart(
      header: [
        "Content-Type: text/\(subtype); charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
      ],
      body: quotedPrintable(TextCleaning.clean(content) + "\n"))
  }

  static func calendar(_ calendar: CalendarAttachment) -> MIMEPart {
    base64(
      calendar.text,
      header: ["Content-Type: text/calendar; charset=utf-8; method=\(calendar.method.rawValue)"])
  }

  static func file(_ calendar: CalendarAttachment) -> MIMEPart {
    let name = fileName(calendar.fileName)
    return base64(
      calendar.text,
      header: [
        HeaderLine.folded("Content-Type", ["application/ics;", "name=\"\(name)\""]),
        HeaderLine.folded("Content-Disposition", ["attachment;", "filename=\"\(name)\""]),
      ])
  }

  static func multipart(_ subtype: String, _ parts: [MIMEPart], boundary: String) -> MIMEPart {
    let divided = parts.map {
      "--\(boundary)\r\n" + $0.header.joined(separator: "\r\n") + "\r\n\r\n" + $0.body
    }
    return MIMEPart(
      header: [HeaderLine.folded("Content-Type", ["multipart/\(subtype);", "boundary=\"\(boundary)\""])],
      body: divided.joined() + "--\(boundary)--\r\n")
  }

  private static func base64(_ content: String, header: [String]) -> MIMEPart {
    let options: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    return MIMEPart(
      header: header + ["Content-Transfer-Encoding: base64"],
      body: Data(content.utf8).base64EncodedString(options: options) + "\r\n")
  }

  private static func quotedPrintable(_ content: String) -> String {
    var content = content
    return content.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { input in
        var state = GMimeEncoding()
        g_mime_encoding_init_encode(&state, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        var output = [CChar](repeating: 0, count: g_mime_encoding_outlen(&state, input.count))
        let count = g_mime_encoding_flush(&state, input.baseAddress, input.count, &output)
        return withCRLF(output[..<count])
      }
    }
  }

  private static func withCRLF(_ text: ArraySlice<CChar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 32)
    for byte in text {
      if byte == 0x0A { bytes.append(0x0D) }
      bytes.append(UInt8(bitPattern: byte))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters, digits, dots, hyphens and underscores; the rest becomes an underscore.
  private static func fileName(_ name: String) -> String {
    String(
      name.prefix(60).map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "_" })
  }
}
