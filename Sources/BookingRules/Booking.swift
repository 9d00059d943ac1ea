public import Foundation

public enum BookingState: String, Sendable, Hashable, Codable, CaseIterable {
  /// We asked the client something; no slot yet.
  case clarifying
  /// The slot is ours in the store; Google is being asked.
  case placing
  /// A tentative event stands; links are being opened or are open.
  case held
  /// No longer wanted or out of time: the providers are being asked before anything is let go.
  case closing
  /// No money came; the event is being deleted.
  case releasing
  /// The money is there; event and confirmation mail are under way.
  case confirming
  /// The money is captured, the event confirmed and the confirmation accepted by the mail server.
  case confirmed
  /// Called off by client or owner; slot free.
  case cancelled
  /// Never paid; slot free.
  case expired
  /// The money came when the slot was somebody else's: the client chooses another time, or it goes back.
  case choosing
  /// No slot and no money: it was taken, or a service refused.
  case declined

  /// While in this state the booking owns its slot, and no other booking may.
  public var occupiesSlot: Bool {
    switch self {
    case .placing, .held, .closing, .releasing, .confirming, .confirmed: true
    case .clarifying, .cancelled, .expired, .choosing, .declined: false
    }
  }
}

public enum ClosingReason: String, Sendable, Hashable, Codable {
  case unpaid
  case cancelledByClient
  case cancelledByOwner
}

/// One booking, from the first mail to its end. All that the rules know.
public struct Booking: Sendable, Hashable, Codable {
  public let id: BookingID
  /// Raised by the store with each commit; 0 until the first.
  public var version: Int
  public var state: BookingState
  public let openedAt: Date
  public var client: Client
  public var thread: MailThread
  public var terms: Terms
  /// Nil only while `clarifying`, and when that came to nothing.
  public var appointment: Appointment?
  /// What the client was last asked; empty when nothing is open.
  public var unclear: [Unclear]
  /// What was understood before that, for the reading of the answer; a note of the reader that the rules do not open.
  public var understood: String?
  /// From which of the client's words each piece of the appointment was read; shown to them, so that a wrong reading
  /// does not pass unseen.
  public var evidence: [Evidence]?
  /// Raised for each new event, since Google never frees a deleted id.
  public var eventGeneration: Int
  /// When the owner's length of a hold is over; what the client is told is `heldUntil`.
  public var holdEndsAt: Date?
  public var closingReason: ClosingReason?
  public var checkouts: [Checkout]
  /// Free times the client was offered last, in the order of the mail: what "the second" means.
  public var offered: [Slot]?
  /// Until when a client whose money came late can choose another time; only while `choosing`, or placing what they chose.
  public var choiceEndsAt: Date?
  /// Free times near this one are being looked for.
  public var searchNear: Slot?
  /// Set while the booking goes from one slot to another.
  public var move: Move?
  /// The client was asked to when the booking shall move.
  public var asksWhereTo: Bool?
  /// What the last mail wanted that the client is asked about as theirs.
  public var unproven: UnprovenChange?
  /// Where the client is answered about the newest mail, when that was unproven: such a mail leaves `thread` as it is.
  public var unprovenThread: MailThread?
  /// The highest number that an event of this booking has had, when that is not `eventGeneration`.
  public var newestEventGeneration: Int?
  /// The owner has moved the event by hand, and has been told that the confirmation waits for them.
  public var isMovedByHand: Bool?
  /// When the client was told that a person has their mail, as far as that counts for how often they are told.
  public var passedOnAt: [Date]?
  /// Set while fresh links are being opened for a mail.
  public var freshLinks: FreshLinks?
  /// How many mails of each kind were ordered; the number is part of their Message-ID.
  public var mailGenerations: [MailKind: Int]

  public init(id: BookingID, openedAt: Date, client: Client, thread: MailThread, terms: Terms) {
    self.id = id
    version = 0
    state = .clarifying
    self.openedAt = openedAt
    self.client = client
    self.thread = thread
    self.terms = terms
    unclear = []
    eventGeneration = 0
    checkouts = []
    mailGenerations = [:]
  }

  /// Google's id of the current event: 5 to 1024 characters of base32hex, never used twice (Calendar v3, Events).
  public var eventID: String { eventID(generation: eventGeneration) }
  public func eventID(generation: Int) -> String { "\(id.text)\(generation)" }

  /// Until when the slot is held unpaid: nobody can buy what has begun. Nil before the hold.
  public var heldUntil: Date? {
    holdEndsAt.map { min($0, appointment?.slot.start ?? .distantFuture) }
  }

  /// It has not begun, so there is still something to sell. True while no time is known.
  func isStillToCome(at now: Date) -> Bool { appointment.map { now < $0.slot.start } ?? true }

  public func checkout(_ id: CheckoutID) -> Checkout? { checkouts.first { $0.id == id } }

  /// The payment that counts for this booking, if there is one.
  public var payment: Payment? {
    for case .paid(let payment) in checkouts.map(\.state) { return payment }
    return nil
  }
}
