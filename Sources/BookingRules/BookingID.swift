/// The one name of a booking: 128 random bits as 26 characters of base32hex in lower case (RFC 4648 section 7).
///
/// This alphabet satisfies every service at once: Google event ids (`a`-`v`, `0`-`9`), Binance trade numbers
/// (letters and digits, at most 32) and the local part of a mail address.
public struct BookingID: Sendable, Hashable, Codable, CustomStringConvertible {
  public static let length = 26

  public let text: String

  /// Nil unless `text` is 26 characters of the alphabet.
  public init?(_ text: String) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy(Base32Hex.isDigit) else { return nil }
    self.text = text
  }

  /// - Parameter high: the first 64 of 128 random bits.
  /// - Parameter low: the other 64.
  public init(high: UInt64, low: UInt64) {
    var bytes: [UInt8] = []
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: high >> shift))
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: low >> shift))
    }
    text = Base32Hex.encode(bytes)
  }

  public var description: String { text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = BookingID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a booking id: \(text)")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
