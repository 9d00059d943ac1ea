internal import CGMime
internal import Foundation

/// What single header fields mean.
extension HeaderBlock.Field {
  /// GMime reads groups inside groups by recursion (3.2.13), which a field full of colons drives through the
  /// stack.
  private static let maximumColonsInAddresses = 100
  /// No line may be longer (RFC 5322, section 2.1.1), and an ID cannot be folded.
  private static let maximumMessageIDBytes = 998

  /// The text, with encoded words (RFC 2047) decoded; raw bytes above 127 are UTF-8 or else Windows-1252.
  var text: String { decoded.text }

  /// Its text, and whether an encoded word is left over as it was, or one decoded to bytes that are no text.
  var decoded: (text: String, isBroken: Bool) {
    guard mayBeEncoded else { return (String(decoding: body, as: UTF8.self), false) }
    if let text = EncodedWords.decoded(body[...]) { return (TextCleaning.oneLine(text), false) }
    return parsed
  }

  /// The same by GMime.
  var parsed: (text: String, isBroken: Bool) {
    let decoded = Self.withCString(body) { g_mime_utils_header_decode_text(GMimeLibrary.options, $0) }
    let text = TextCleaning.oneLine(GMimeLibrary.taking(decoded) ?? "")
    return (text, text.unicodeScalars.contains("\u{FFFD}") || hasLeftOver(in: text))
  }

  private func hasLeftOver(in text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "=")), let start = text.range(of: "=?") else { return false }
    return String(decoding: body, as: UTF8.self).contains(text[start.lowerBound...].prefix(12))
  }

  /// The addresses, those inside groups included.
  func addresses(limit: Int) -> [MailAddress] {
    if limit > 0, let mailbox = PlainMailbox.read(body) { return [mailbox] }
    return parsedAddresses(limit: limit)
  }

  /// The same by an address parser.
  func parsedAddresses(limit: Int) -> [MailAddress] {
    var colons = 0
    let readable = body.prefix { byte in
      if byte == UInt8(ascii: ":") { colons += 1 }
      return colons <= Self.maximumColonsInAddresses
    }
    let parsed = Self.withCString(readable) { internet_address_list_parse(GMimeLibrary.options, $0) }
    guard let list = parsed else { return [] }
    defer { lc_unref(list) }
    var addresses: [MailAddress] = []
    Self.collect(list, into: &addresses, limit: limit)
    return addresses
  }

  private static func collect(
    _ list: UnsafeMutablePointer<InternetAddressList>, into addresses: inout [MailAddress], limit: Int
  ) {
    for index in 0..<max(0, internet_address_list_length(list)) where addresses.count < limit {
      guard let entry = internet_address_list_get_address(list, index) else { continue }
      if let group = lc_group(entry), let members = internet_address_group_get_members(group) {
        collect(members, into: &addresses, limit: limit)
      } else if let address = Self.address(entry) {
        let name = internet_address_get_name(entry).map { TextCleaning.oneLine(String(cString: $0)) } ?? ""
        if address.utf8.contains(UInt8(ascii: "@")) {
          addresses.append(MailAddress(name: name.isEmpty ? nil : name, address: address))
        }
      }
    }
  }

  /// With its domain in ASCII; mostly it is so already, which spares asking libidn2.
  private static func address(_ entry: UnsafeMutablePointer<InternetAddress>) -> String? {
    guard let written = internet_address_mailbox_get_addr(lc_mailbox(entry)) else { return nil }
    let address = String(cString: written)
    if address.utf8.allSatisfy(isPlainAddressByte) { return address }
    return internet_address_mailbox_get_idn_addr(lc_mailbox(entry)).map {
      TextCleaning.oneLine(String(cString: $0))
    }
  }

  /// Hyphens may be of a name that is encoded already.
  private static func isPlainAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// What stands in angle brackets, or the only word when there are none. White space inside an ID is
  /// folding.
  var messageIDs: [String] {
    var ids: [String] = []
    var start: Int?
    for (index, byte) in body.enumerated() {
      if byte == UInt8(ascii: "<") {
        start = index + 1
      } else if byte == UInt8(ascii: ">"), let first = start {
        var id = body[first..<index]
        id.removeAll { $0 == 0x20 }
        if !id.isEmpty, id.count <= Self.maximumMessageIDBytes {
          ids.append(String(decoding: id, as: UTF8.self))
        }
        start = nil
      }
    }
    if ids.isEmpty, !body.isEmpty, body.count <= Self.maximumMessageIDBytes,
      !body.contains(where: { [0x20, UInt8(ascii: "<"), UInt8(ascii: ">")].contains($0) })
    {
      return [String(decoding: body, as: UTF8.self)]
    }
    return ids
  }

  /// RFC 5322, section 3.3, and the forms seen in the wild.
  var date: MailDate? { PlainDate.read(body) ?? parsedDate }

  /// The same by GMime, which takes much longer.
  var parsedDate: MailDate? {
    guard let date = Self.withCString(body, { g_mime_utils_header_decode_date($0) }) else { return nil }
    defer { g_date_time_unref(date) }
    return MailDate(
      instant: Date(timeIntervalSince1970: TimeInterval(g_date_time_to_unix(date))),
      offsetSeconds: Int(g_date_time_get_utc_offset(date) / 1_000_000))
  }

  var returnPath: Message.ReturnPath {
    let path = body.filter { !" <>".utf8.contains($0) }
    return path.isEmpty ? .null : .address(String(decoding: path, as: UTF8.self))
  }

  private var mayBeEncoded: Bool {
    var previous: UInt8 = 0
    for byte in body {
      if byte >= 0x80 || (byte == UInt8(ascii: "?") && previous == UInt8(ascii: "=")) { return true }
      previous = byte
    }
    return false
  }

  static func withCString<Result>(
    _ bytes: some Collection<UInt8>, _ use: (UnsafePointer<CChar>) -> Result?
  ) -> Result? {
    (Array(bytes) + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap(use) }
    }
  }
}
