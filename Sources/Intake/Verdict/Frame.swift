import Foundation

/// When and where a mail was written, and what settles what it leaves open.
struct Frame: Sendable {
  var now: Date
  /// The sender's zone, unless the mail names another.
  var zone: String
  /// Of the Date header.
  var offsetSeconds: Int?
  var order: DateOrder?
  var hours: Range<Int>
  var defaultLengthMinutes: Int
}

extension Frame {
  /// That of a mail which is read by `grammar`.
  init(
    _ mail: IncomingMail, _ newest: NewestWords, _ context: ReadingContext, _ grammar: Grammar
  ) {
    let now = Self.writtenAt(mail, newest, context, grammar)
    self.init(
      now: now, zone: Self.senderZone(mail, context.ownerTimeZone, now, grammar.language),
      offsetSeconds: mail.offsetSeconds,
      order: Self.order(mail, context, grammar), hours: context.ownerHours,
      defaultLengthMinutes: context.defaultLengthMinutes)
  }

  /// What a forwarded mail says counts from when it was written.
  private static func writtenAt(
    _ mail: IncomingMail, _ newest: NewestWords, _ context: ReadingContext, _ grammar: Grammar
  ) -> Date {
    let now = mail.sentAt ?? context.now
    guard let date = newest.forwardedDate, let zone = TimeZone(identifier: context.ownerTimeZone),
      let written = namedTime(in: date, now: now, timeZone: zone, language: grammar.language.code)?.start
    else { return now }
    return min(now, written.instant ?? now)
  }

  /// The Date header's offset; rather the owner's zone, or one of the language's, that has this offset then, for those know about
  /// summer time. An offset of zero that fits none of them is a server's, and tells nothing of the sender.
  fileprivate static func senderZone(
    _ mail: IncomingMail, _ ownerTimeZone: String, _ now: Date, _ language: Language
  ) -> String {
    guard let offset = mail.offsetSeconds, !mail.isDatedByServer else { return ownerTimeZone }
    let zone = ([ownerTimeZone] + language.homeZones).first {
      TimeZone(identifier: $0)?.secondsFromGMT(for: now) == offset
    }
    return zone ?? (offset == 0 ? ownerTimeZone : TimeZone.fixedName(offsetSeconds: offset))
  }

  /// The language's, else the owner's word, else what is usual where clocks show the Date header's offset: the Americas west
  /// of Brazil begin with the month, the rest of the world with the day. UTC is written by servers anywhere and says nothing.
  private static func order(_ mail: IncomingMail, _ context: ReadingContext, _ grammar: Grammar)
    -> DateOrder?
  {
    if let order = grammar.language.dateOrder ?? context.dateOrder { return order }
    return mail.offsetSeconds.flatMap(DateOrder.init(usualAtOffset:))
  }
}

extension DateOrder {
  /// Nil for UTC.
  ///
  /// - Parameter offset: from UTC, in seconds.
  init?(usualAtOffset offset: Int) {
    guard offset != 0 else { return nil }
    self = (-10 * 3600 ... -4 * 3600).contains(offset) ? .monthFirst : .dayFirst
  }
}

extension IncomingMail {
  /// The zone of its sender, by the offset of the Date header and the language; UTC when they tell nothing.
  public var senderTimeZone: String {
    Frame.senderZone(
      self, "UTC", sentAt ?? Date(timeIntervalSince1970: 0), Grammar.recognised(in: text).language)
  }

  /// Exchange and the mail service of Yahoo write the Date header in UTC, wherever the sender is.
  fileprivate var isDatedByServer: Bool {
    offsetSeconds == 0
      && (fields.contains { $0.key.hasPrefix("x-ms-") }
        || values("x-mailer").contains { $0.hasPrefix("WebService/") }
        || values("date").contains { $0.hasSuffix("(UTC)") })
  }
}
