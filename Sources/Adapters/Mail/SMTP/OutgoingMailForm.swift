import BookingBot
import Foundation

/// What a mail must be like so that nothing in it can turn into an SMTP command.
enum OutgoingMailForm {
  /// RFC 5321 section 4.5.3.1.
  static let maximumLocalPartBytes = 64
  static let maximumAddressBytes = 254

  static func check(_ mail: OutgoingMail) throws(PortFailure) {
    // The null sender of automatic mail (RFC 3834 section 3.3) is allowed.
    if !mail.envelopeSender.isEmpty { try check(address: mail.envelopeSender) }
    try check(address: mail.recipient)
    guard mail.bytes.allSatisfy({ 1...127 ~= $0 }) else {
      throw .refused("The mail to \(mail.recipient) is not 7-bit text; encode it before it is sent.")
    }
  }

  /// libcurl hands addresses through as they are: a line break in one would be a command of its own.
  private static func check(address: String) throws(PortFailure) {
    let bytes = Array(address.utf8)
    let isPlain = bytes.allSatisfy { 0x21...0x7e ~= $0 && !Array("<>()[],;:\\\"".utf8).contains($0) }
    guard isPlain, bytes.count <= maximumAddressBytes, let at = bytes.firstIndex(of: UInt8(ascii: "@")),
      bytes.lastIndex(of: UInt8(ascii: "@")) == at, (1...maximumLocalPartBytes).contains(at),
      at + 1 < bytes.count
    else { throw .refused("\"\(printable(address))\" is not a mail address we can send to.") }
  }

  /// Every line ends in CR LF, the last one too. A bare LF would go out as it is, and a dot behind it unstuffed:
  /// some servers take that for the end of the mail.
  static func withCanonicalLines(_ bytes: Data) -> Data {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\n"), previous != UInt8(ascii: "\r") { result.append(UInt8(ascii: "\r")) }
      if previous == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
      result.append(byte)
      previous = byte
    }
    if previous == UInt8(ascii: "\r") { result.append(UInt8(ascii: "\n")) }
    if !result.suffix(2).elementsEqual("\r\n".utf8) { result.append(contentsOf: "\r\n".utf8) }
    return Data(result)
  }
}
