internal import CGMime

/// A mailbox: the name a person is shown and the address mail goes to (RFC 5322, section 3.4).
public struct MailAddress: Sendable, Hashable, Codable {
  /// RFC 5321, section 4.5.3.1.3, with the erratum that takes the angle brackets off.
  public static let maximumAddressBytes = 254
  /// RFC 5321, section 4.5.3.1.1.
  public static let maximumLocalPartBytes = 64

  /// The display name, decoded. It proves nothing: the sender chose it.
  public var name: String?
  /// `local@domain`. In a mail that was read the domain is in A-labels (RFC 5890), as SMTP needs it.
  public var address: String

  public init(name: String? = nil, address: String) {
    self.name = name
    self.address = address
  }

  /// Nil unless `text` can be given to an SMTP server as a recipient: one `@`, a local part of ASCII atoms
  /// and dots, a domain of labels, 254 bytes at most. Quoted local parts and address literals are refused: no
  /// client of ours writes them, and every one of their special characters is a way out of a command or a
  /// header.
  public init?(validating text: String, name: String? = nil) {
    let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, text.utf8.count <= Self.maximumAddressBytes,
      halves[0].count <= Self.maximumLocalPartBytes,
      Self.isDotted(halves[0], where: Self.isAtomByte), Self.isDotted(halves[1], where: Self.isDomainByte)
    else { return nil }
    // IDNA lets characters vanish, and GMime leaves what is no domain name as it is.
    let domain = Self.addressWithPlainDomain(text).utf8.drop { $0 != UInt8(ascii: "@") }.dropFirst()
    guard Self.isDotted(domain, where: { $0 < 0x80 && Self.isDomainByte($0) }) else { return nil }
    self.init(name: name, address: text)
  }

  /// The address with its domain in A-labels (RFC 5890), for SMTP commands and header fields.
  public var asciiAddress: String { Self.addressWithPlainDomain(address) }

  private static func addressWithPlainDomain(_ address: String) -> String {
    guard address.utf8.contains(where: { $0 >= 0x80 }) else { return address }
    _ = GMimeLibrary.options
    guard let mailbox = internet_address_mailbox_new(nil, address) else { return address }
    defer { lc_unref(mailbox) }
    return internet_address_mailbox_get_idn_addr(lc_mailbox(mailbox)).map { String(cString: $0) } ?? address
  }

  private static func isDotted(_ text: Substring.UTF8View, where allowed: (UInt8) -> Bool) -> Bool {
    text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed) }
  }

  /// RFC 5322, section 3.2.3: atext.
  private static func isAtomByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isDomainByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
