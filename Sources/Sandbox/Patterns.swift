/// The forms of text that the services insist on. Each is built once: building a `Regex` takes far longer than matching.
///
/// They are only read after they were made; `Regex` itself is not marked as safe for that.
enum Patterns {
  /// RFC 3339, the offset left to choice.
  nonisolated(unsafe) static let timestamp =
    /(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)?/
  nonisolated(unsafe) static let timeWithOffset = /.*[Tt].*([Zz]|[+-]\d\d:\d\d)/
  nonisolated(unsafe) static let day = /(\d{4})-(\d\d)-(\d\d)/
  /// Lower-case base32hex (Google Calendar, Events resource, `id`).
  nonisolated(unsafe) static let googleEventID = /[a-v0-9]{5,1024}/
  /// PayPal Orders v2, `money.value`.
  nonisolated(unsafe) static let payPalMoney = /(-?[0-9]+)|(-?([0-9]+)?[.][0-9]+)/
  /// PayPal Orders v2, `experience_context.locale`.
  nonisolated(unsafe) static let locale = /[a-z]{2}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?/
  /// Binance Pay, `merchantTradeNo`.
  nonisolated(unsafe) static let merchantTradeNo = /[A-Za-z0-9]{1,32}/
  nonisolated(unsafe) static let plainDecimal = /[0-9]+([.][0-9]+)?/
  /// `BinancePay-Nonce`.
  nonisolated(unsafe) static let nonce = /[A-Za-z0-9]{32}/
  /// `BinancePay-Timestamp`.
  nonisolated(unsafe) static let milliseconds = /[0-9]{13}/
}
