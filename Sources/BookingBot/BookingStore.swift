public import BookingRules
public import Foundation

/// What became of a mail; a closed set, each with the folder a person finds it in.
public enum MailOutcome: Sendable, Hashable, Codable {
  /// It opened, changed or was answered within a booking.
  case handled
  /// Left without an answer, for this reason.
  case ignored(String)
  /// Could not be dealt with; the owner looks at it.
  case putAside(String)
}

/// A mail the bot has decided about. Its text stays in the mailbox.
public struct MailRecord: Sendable, Hashable, Codable {
  public var position: MailPosition
  /// The same for the same mail fetched again or delivered twice (`Message.fingerprint`).
  public var fingerprint: String
  public var messageID: String?
  public var sender: String?
  /// Its beginning, as of a booking's thread.
  public var subject: String
  public var decidedAt: Date
  public var outcome: MailOutcome
  public var booking: BookingID?
  /// A mail of ours answers it.
  public var isAnswered: Bool

  public init(
    position: MailPosition, fingerprint: String, messageID: String?, sender: String?, subject: String,
    decidedAt: Date, outcome: MailOutcome, booking: BookingID?, isAnswered: Bool
  ) {
    self.position = position
    self.fingerprint = fingerprint
    self.messageID = messageID
    self.sender = sender
    self.subject = MailThread.beginning(ofSubject: subject)
    self.decidedAt = decidedAt
    self.outcome = outcome
    self.booking = booking
    self.isAnswered = isAnswered
  }
}

/// One line of a booking's story.
public struct JournalEntry: Sendable, Hashable, Codable {
  public var at: Date
  public var event: BookingEvent
  /// The state after it.
  public var state: BookingState

  public init(at: Date, event: BookingEvent, state: BookingState) {
    self.at = at
    self.event = event
    self.state = state
  }
}

/// The store's name for an effect it keeps.
public struct EffectID: Sendable, Hashable, Codable {
  public var number: Int64

  public init(number: Int64) { self.number = number }
}

/// An effect this process may carry out now. The attempt is already counted and the next one scheduled.
public struct ClaimedEffect: Sendable, Hashable {
  public var id: EffectID
  public var booking: BookingID
  public var effect: Effect
  /// 1 on the first.
  public var attempt: Int
  /// When it was first due.
  public var firstDueAt: Date

  public init(id: EffectID, booking: BookingID, effect: Effect, attempt: Int, firstDueAt: Date) {
    self.id = id
    self.booking = booking
    self.effect = effect
    self.attempt = attempt
    self.firstDueAt = firstDueAt
  }
}

/// Everything that one cause changes; stored whole or not at all. Without a booking there are no journal lines and no
/// effects.
public struct Change: Sendable {
  /// The causing mail, when it was one.
  public var mail: MailRecord?
  /// The effect that is settled by this, when it was one.
  public var settled: EffectID?
  /// The booking afterwards; its `version` is the one it was read at (0 when it is new).
  public var booking: Booking?
  public var journal: [JournalEntry]
  /// An order takes the place of an equal one of this booking that still waits, even of one being carried out: that
  /// attempt began before the cause of this order. Its end will be `alreadyDone`, and repeating does nothing twice.
  /// Only `sendMail` of one kind and generation is stored once, ever.
  public var effects: [PlannedEffect]

  public init(
    mail: MailRecord? = nil, settled: EffectID? = nil, booking: Booking? = nil, journal: [JournalEntry] = [],
    effects: [PlannedEffect] = []
  ) {
    self.mail = mail
    self.settled = settled
    self.booking = booking
    self.journal = journal
    self.effects = effects
  }
}

public enum CommitOutcome: Sendable, Hashable {
  /// Durable. Those of its effects that are due are claimed for this process.
  case committed([ClaimedEffect])
  /// Nothing was stored: another booking owns an overlapping slot.
  case slotTaken
  /// Nothing was stored: the booking has changed since it was read. Read it again.
  case stale
  /// Nothing was stored: this mail (by position or fingerprint) or this effect has been dealt with already.
  case alreadyDone
}

/// When an effect is tried again if nothing is heard of this attempt. Pure.
public typealias RetrySchedule = @Sendable (_ effect: Effect, _ attempt: Int, _ now: Date) -> Date

/// What is known of mails before they are decided.
public struct MailKnowledge: Sendable {
  /// Of mails dealt with already.
  public var knownFingerprints: Set<String>
  /// How many answers each sender (lower case) has had since the asked time; none for those not listed.
  public var answersBySender: [String: Int]
  /// The bookings of each sender (lower case) that own a slot; none for those not listed.
  public var bookingsBySender: [String: [BookingID]]

  public init(
    knownFingerprints: Set<String>, answersBySender: [String: Int], bookingsBySender: [String: [BookingID]]
  ) {
    self.knownFingerprints = knownFingerprints
    self.answersBySender = answersBySender
    self.bookingsBySender = bookingsBySender
  }
}

/// A mail whose outcome is durable but which may still lie in the watched folder.
public struct UnfiledMail: Sendable, Hashable {
  public var position: MailPosition
  public var outcome: MailOutcome

  public init(position: MailPosition, outcome: MailOutcome) {
    self.position = position
    self.outcome = outcome
  }
}

/// An effect as the owner sees it waiting.
public struct OutboxEntry: Sendable, Hashable {
  public var id: EffectID
  public var booking: BookingID
  public var effect: Effect
  public var dueAt: Date
  public var attempts: Int
  public var lastProblem: String?

  public init(
    id: EffectID, booking: BookingID, effect: Effect, dueAt: Date, attempts: Int, lastProblem: String?
  ) {
    self.id = id
    self.booking = booking
    self.effect = effect
    self.dueAt = dueAt
    self.attempts = attempts
    self.lastProblem = lastProblem
  }
}

/// Memory that survives, with times to the millisecond. Every call that returns has been made durable; failures of the
/// store are thrown as they are and stop the bot, because nothing may be done that cannot be written down first.
public protocol BookingStore: Sendable {
  /// A secret of this installation, made from `candidate` (32 random bytes) at the first call ever, the same ever after.
  func installationSecret(orStore candidate: Data) async throws -> Data

  func booking(_ id: BookingID) async throws -> Booking?
  /// Newest first, by when each was first stored.
  func bookings(limit: Int) async throws -> [Booking]
  /// The slots with a part between the two instants that bookings other than `booking` own, in any order.
  func ownedSlots(from start: Date, to end: Date, except booking: BookingID) async throws -> [Slot]
  /// Newest first.
  func bookings(openedSince date: Date) async throws -> [Booking]
  /// Oldest first.
  func journal(of booking: BookingID) async throws -> [JournalEntry]
  /// The mails that belong to a booking, oldest first.
  func mails(of booking: BookingID) async throws -> [MailRecord]

  func knowledge(
    fingerprints: [String], senders: [String], answeredSince: Date
  ) async throws -> MailKnowledge
  /// In the order they were decided, without the first `skipped`.
  func unfiledMails(limit: Int, after skipped: Int) async throws -> [UnfiledMail]
  func markFiled(_ positions: [MailPosition]) async throws

  /// Stores each change whole or not at all, all of them in as few durable transactions as possible, in order:
  /// a later change sees the slots that an earlier one has taken.
  func commit(_ changes: [Change], at now: Date, retry: @escaping RetrySchedule) async throws
    -> [CommitOutcome]

  /// Claims effects that are due, earliest first.
  func claimDue(at now: Date, limit: Int, retry: @escaping RetrySchedule) async throws -> [ClaimedEffect]
  /// Puts an effect off, with the reason the owner will read; nil when it is no problem (a watch, a wait).
  func putOff(_ id: EffectID, until dueAt: Date, problem: String?) async throws
  /// When the next effect is due.
  func nextDue() async throws -> Date?

  /// What waits, earliest first.
  func outbox(limit: Int) async throws -> [OutboxEntry]
  /// Makes an effect due at `now`. False when there is no such effect waiting.
  func hasten(_ id: EffectID, at now: Date) async throws -> Bool
  func waiting(_ id: EffectID) async throws -> OutboxEntry?

  /// Counts everything; takes a look at each row.
  func census() async throws -> Census

  /// When a chore of the whole bot is due; nil when that was never set.
  func due(_ chore: Chore) async throws -> Date?
  func setDue(_ chore: Chore, at date: Date) async throws

  /// Nil when there is none, or none that this version understands.
  func alarmMemory() async throws -> AlarmMemory?
  func setAlarmMemory(_ memory: AlarmMemory) async throws
}

/// What is to be done now and then and concerns no single booking.
public enum Chore: String, Sendable, Hashable, CaseIterable {
  case reconciliation
}
