public import BookingRules
public import Foundation

/// Makes and checks the token that gives a mail authority over one booking: the booking's id and a code only this
/// installation can make. 42 characters of base32hex, so that it fits a plus address and a Message-ID.
public struct BookingTokens: Sendable {
  /// 80 of the code's bits, 16 characters.
  static let codeBytes = 10
  static let codeLength = 16
  public static let length = BookingID.length + codeLength

  private let authenticate: @Sendable (Data) -> Data

  /// - Parameter authenticate: HMAC-SHA256 of its argument under the installation's secret.
  public init(authenticate: @escaping @Sendable (Data) -> Data) {
    self.authenticate = authenticate
  }

  public func token(for booking: BookingID) -> String {
    booking.text + Base32Hex.encode(authenticate(Data("booking:\(booking.text)".utf8)).prefix(Self.codeBytes))
  }

  /// The booking a token stands for; nil when it is not one of ours.
  public func booking(for token: some StringProtocol) -> BookingID? {
    guard token.utf8.count == Self.length, let id = BookingID(String(token.prefix(BookingID.length))) else {
      return nil
    }
    // Every byte is compared, so that the time taken tells nothing about the code.
    let difference = zip(token.utf8, self.token(for: id).utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
    return difference == 0 ? id : nil
  }

  /// The first valid token in `text`, of which at most `maximumBytes` are searched. Mail programs may raise its case.
  public func firstBooking(in text: String, maximumBytes: Int = 200_000) -> BookingID? {
    var run: [UInt8] = []
    for byte in Array(text.utf8.prefix(maximumBytes)) + [UInt8(ascii: " ")] {
      let lower = byte | (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? 0x20 : 0)
      if Base32Hex.isDigit(lower) {
        run.append(lower)
        continue
      }
      if run.count == Self.length, let id = booking(for: String(decoding: run, as: UTF8.self)) { return id }
      run.removeAll(keepingCapacity: true)
    }
    return nil
  }
}
