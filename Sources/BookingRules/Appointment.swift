public import Foundation

/// What a client asked for, fully understood: nothing is left to guess.
public struct Appointment: Sendable, Hashable, Codable {
  public var title: String
  public var slot: Slot
  /// IANA name, or a fixed offset as `GMT+0200`, in which the client thinks of the slot (`Foundation.TimeZone(identifier:)`).
  public var timeZone: String
  public var details: String?
  public var location: String?

  public init(title: String, slot: Slot, timeZone: String, details: String? = nil, location: String? = nil) {
    self.title = title
    self.slot = slot
    self.timeZone = timeZone
    self.details = details
    self.location = location
  }
}

/// What one part of an appointment was read from.
public struct Evidence: Sendable, Hashable, Codable {
  public enum Topic: String, Sendable, Hashable, Codable, CaseIterable {
    case kind, title, date, time, length, timeZone, location
  }

  public var topic: Topic
  /// The client's own words; nil when the mail said nothing and a default was taken.
  public var words: String?

  public init(_ topic: Topic, words: String?) {
    self.topic = topic
    self.words = words
  }
}

/// Who asked, and how to write to them.
public struct Client: Sendable, Hashable, Codable {
  /// The addr-spec mails go to; replies must come from it.
  public var address: String
  public var name: String?
  /// BCP 47 language of their mail, such as `en`.
  public var language: String

  public init(address: String, name: String? = nil, language: String = "en") {
    self.address = address
    self.name = name
    self.language = language
  }
}

/// The conversation our mails belong to (RFC 5322 section 3.6.4).
public struct MailThread: Sendable, Hashable, Codable {
  /// Of a subject; a mail may carry 64 kB of it, which each further mail would repeat.
  public static let maximumSubjectScalars = 500

  /// The subject of the client's first mail, decoded; of a longer one the beginning.
  public let subject: String
  /// The Message-ID the next answer replies to, without angle brackets; nil when the client's mail had none.
  public var inReplyTo: String?
  /// Oldest first, without angle brackets, including `inReplyTo`.
  public var references: [String]

  public init(subject: String, inReplyTo: String? = nil, references: [String] = []) {
    self.subject = Self.beginning(ofSubject: subject)
    self.inReplyTo = inReplyTo
    self.references = references
  }

  /// Older bookings may have been stored with a subject that is too long.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      subject: try container.decode(String.self, forKey: .subject),
      inReplyTo: try container.decodeIfPresent(String.self, forKey: .inReplyTo),
      references: try container.decode([String].self, forKey: .references))
  }

  /// What is kept of a mail's subject.
  public static func beginning(ofSubject subject: String) -> String {
    subject.utf8.count <= maximumSubjectScalars
      ? subject : String(subject.unicodeScalars.prefix(maximumSubjectScalars))
  }
}

/// What keeps a mail from being a request the bot can act on. Each becomes a sentence in the question to the client.
public enum Unclear: Sendable, Hashable, Codable {
  case nothingUnderstood
  /// The mail names one time and does not say that it is wished for: "we'd swing by on Friday at 3".
  case whetherWished(Slot)
  /// The mail speaks of a booking, but answers no mail of ours, so nobody knows of which.
  case bookingNotFound
  case noDate
  case noTime
  /// A date no calendar has, such as 30 February; with the words.
  case impossibleDate(String)
  case impossibleTime(String)
  case unknownTimeZone(String)
  /// The end is not after the start.
  case endsBeforeItStarts
  case inThePast
  case tooSoon(minimumNoticeMinutes: Int)
  case tooFarAhead(maximumDays: Int)
  case tooLong(maximumMinutes: Int)
  /// Outside the owner's opening hours (`Terms.hours`).
  case outsideHours
  /// The mail names several kinds of appointment, or none where one must be named. With the wished start, when that is clear.
  case whichKind([OfferedKind], start: Date?)
  /// Several readings are possible; the words, and the readings in order of likelihood.
  case ambiguous(words: String, readings: [Slot])
  /// The mail is larger than the bot reads.
  case mailTooLarge(maximumBytes: Int)
}
