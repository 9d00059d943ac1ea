public import BookingRules
public import Foundation

/// What a mail wants, and why we think so.
public struct Verdict: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// An appointment of which nothing is left to guess. Whether it may be (past, too soon, too long) is for the rules.
    case request(Appointment)
    /// The sender must be asked; what was understood is kept for their answer.
    case unclear([Unclear], partial: PartialAppointment)
    /// One of the offers is taken; counted from 1.
    case choose(Int)
    /// The booking that this mail answers shall be at another time.
    case reschedule(Move)
    /// The booking that this mail answers shall be cancelled.
    case cancel
    /// None of the offers suits.
    case declineAll
    /// The link to pay with is wanted once more.
    case newLink
    /// Nothing is wanted.
    case thanks
    /// For a person: a question, or what no rule settles.
    case other
    /// Not to be answered.
    case ignore(IgnoreReason)
  }

  /// Where a booking shall move to.
  public enum Move: Sendable, Hashable {
    case to(Appointment)
    /// Later, or earlier when negative.
    case by(minutes: Int)
    /// The mail does not say when.
    case open
  }

  public var kind: Kind
  /// Which of `ReadingContext.standingSlots` it speaks of; nil when it speaks of none, or leaves open of which.
  public var toldSlot: Slot?
  /// Which of the kinds of appointment it is about, by name; nil when that is what was known before, or is still open.
  public var appointmentKind: String?
  /// BCP 47 language of the mail, such as `en`.
  public var language: String
  /// In the order of the text.
  public var evidence: [Evidence]

  public init(
    kind: Kind, toldSlot: Slot? = nil, appointmentKind: String? = nil, language: String, evidence: [Evidence]
  ) {
    self.kind = kind
    self.toldSlot = toldSlot
    self.appointmentKind = appointmentKind
    self.language = language
    self.evidence = evidence
  }
}

/// One thing that was read in a mail, or left unread.
public struct Evidence: Sendable, Hashable, Codable {
  public enum Piece: String, Sendable, Hashable, Codable, CaseIterable {
    case kind, title, date, time, end, length, timeZone, location, details, intent
    /// Seen and not used.
    case ignored
  }

  public var piece: Piece
  /// The words it was read from; empty when it was not in the mail.
  public var words: String
  /// The rule that read it, for people, as in `Intake.docc/Rules.md`.
  public var rule: String

  public init(_ piece: Piece, words: String, rule: String) {
    self.piece = piece
    self.words = words
    self.rule = rule
  }
}

/// The understood pieces of a request that has to be asked about.
public struct PartialAppointment: Sendable, Hashable, Codable {
  public var title: String?
  public var date: CivilDate?
  /// Since midnight.
  public var startMinute: Int?
  public var lengthMinutes: Int?
  /// As in `Appointment`.
  public var timeZone: String?
  public var details: String?
  public var location: String?

  public init() {}

  public var isEmpty: Bool { date == nil && startMinute == nil && lengthMinutes == nil && title == nil }
}

/// What the reading has to know besides the mail.
public struct ReadingContext: Sendable {
  /// Every address the bot sends from or receives at, without plus part.
  public var ownAddresses: [String]
  /// Addresses, or domains as `@example.org`, whose mails are requests although they carry List headers.
  public var trustedSenders: [String]
  /// Used as the time of writing when the mail has no Date.
  public var now: Date
  /// IANA name.
  public var ownerTimeZone: String
  /// The code, such as `de`, of the language that a mail is taken to be in when it is as much at home in others:
  /// "1.12. 15:00".
  public var language: String
  public var defaultLengthMinutes: Int
  /// Of an appointment that nobody named; nil for one made of the sender's name.
  public var defaultTitle: String?
  /// When the owner works, in minutes since midnight: decides what "at 3" is.
  public var ownerHours: Range<Int>
  /// What 03/04 begins with in a language that is written in countries of both habits, when the owner's clients agree on it;
  /// nil leaves it to the mail.
  public var dateOrder: DateOrder?
  /// The mail answers one of ours and may act on its booking.
  public var bookingKnown: Bool
  /// What that booking's client was asked about, when a question is open.
  public var knownPartial: PartialAppointment?
  /// What that booking's client was offered, in the order of our mail.
  public var offers: [Slot]
  /// The slot of that booking; lends its day or time to "Thursday instead".
  public var bookedSlot: Slot?
  /// What stands for the sender, and is still to come, when the mail answers none of ours: lends "my appointment on Friday" its
  /// time.
  public var standingSlots: [Slot]
  /// What can be booked beside the owner's standard.
  public var kinds: KindCatalogue
  /// Of that booking.
  public var knownKind: KnownKind
  /// False when only the beginning of the mail was fetched.
  public var isComplete: Bool
  /// The size from which mails are not read.
  public var maximumBytes: Int

  public init(
    ownAddresses: [String], trustedSenders: [String] = [], now: Date, ownerTimeZone: String,
    language: String = "en", defaultLengthMinutes: Int = 60, defaultTitle: String? = nil,
    ownerHours: Range<Int> = 540..<1080,
    dateOrder: DateOrder? = nil,
    bookingKnown: Bool = false, knownPartial: PartialAppointment? = nil, offers: [Slot] = [],
    bookedSlot: Slot? = nil, standingSlots: [Slot] = [], kinds: KindCatalogue = KindCatalogue(),
    knownKind: KnownKind = .open(standard: nil), isComplete: Bool = true,
    maximumBytes: Int
  ) {
    self.ownAddresses = ownAddresses
    self.trustedSenders = trustedSenders
    self.now = now
    self.ownerTimeZone = ownerTimeZone
    self.language = language
    self.defaultLengthMinutes = defaultLengthMinutes
    self.defaultTitle = defaultTitle
    self.ownerHours = ownerHours
    self.dateOrder = dateOrder
    self.bookingKnown = bookingKnown
    self.knownPartial = knownPartial
    self.offers = offers
    self.bookedSlot = bookedSlot
    self.standingSlots = standingSlots
    self.kinds = kinds
    self.knownKind = knownKind
    self.isComplete = isComplete
    self.maximumBytes = maximumBytes
  }
}
