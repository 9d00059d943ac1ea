import BookingRules
import Foundation
import Intake
import MailFormat

/// What a client's answer is to the booking it belongs to.
extension Booking {
  /// Nil when the mail is for a person: nothing is moved, chosen or ended that the sender did not clearly mean.
  func event(for verdict: Verdict.Kind, answering mail: Message, at now: Date) -> BookingEvent? {
    switch verdict {
    case .cancel: return .cancelRequested(by: .cancelledByClient)
    case .newLink:
      // Too late to pay for that hold, so the same time is asked for anew.
      if state == .expired, let appointment { return .requested(appointment) }
      return .newLinkWanted
    case .choose(let number):
      let offers = offers(answeredBy: mail)
      guard offers.indices.contains(number - 1) else { return nil }
      return wish(for: offers[number - 1], at: now)
    case .declineAll: return offers(answeredBy: mail).isEmpty ? nil : .offersDeclined
    case .request(let appointment):
      if takesRequests { return .requested(appointment) }
      return asksWhereTo == true && canMove(at: now) ? .moveWanted(appointment) : nil
    case .unclear(let unclear, _):
      if state == .choosing { return canBeAsked ? .askedUnclearly(unclear) : nil }
      if isBeforePlacing { return .askedUnclearly(unclear) }
      return asksWhereTo == true && canMove(at: now) && canBeAsked ? .askedUnclearly(unclear) : nil
    case .reschedule(let move): return event(for: move, at: now)
    case .thanks, .other, .ignore: return nil
    }
  }

  /// The same for a mail that anybody may have written. Nil when it is for a person.
  func event(forUnproven verdict: Verdict.Kind) -> BookingEvent? {
    switch verdict {
    case .cancel: return .changeUnproven(.cancel)
    case .reschedule(.to(let wanted)): return .changeUnproven(.move(to: wanted.slot))
    case .reschedule(.by(let minutes)):
      return .changeUnproven(.move(to: appointment?.slot.moved(byMinutes: minutes)))
    case .reschedule(.open): return .changeUnproven(.move(to: nil))
    // It goes to the client, and only to them.
    case .newLink: return .newLinkWanted
    case .choose, .declineAll, .request, .unclear, .thanks, .other, .ignore: return nil
    }
  }

  private func event(for move: Verdict.Move, at now: Date) -> BookingEvent? {
    guard canMove(at: now) || isBeforePlacing else { return nil }
    switch move {
    case .to(let appointment): return canMove(at: now) ? .moveWanted(appointment) : .requested(appointment)
    case .by(let minutes):
      return appointment?.slot.moved(byMinutes: minutes).flatMap { wish(for: $0, at: now) }
    case .open: return isBeforePlacing || canBeAsked ? .askedUnclearly([.noDate]) : nil
    }
  }

  /// Whoever was asked so often, and is still not understood, needs a person.
  private var canBeAsked: Bool { mailGenerations[offering, default: 0] < Self.questionsAboutMoving }
  private static let questionsAboutMoving = 6

  /// The same appointment at another time.
  private func wish(for slot: Slot, at now: Date) -> BookingEvent? {
    guard var wanted = appointment else { return nil }
    wanted.slot = slot
    if takesRequests { return .requested(wanted) }
    return canMove(at: now) ? .moveWanted(wanted) : nil
  }

  /// What has begun is not moved by a mail.
  private func canMove(at now: Date) -> Bool {
    guard state == .held || state == .confirmed, move == nil, let appointment else { return false }
    return now < appointment.slot.start
  }

  var isOver: Bool { state == .cancelled || state == .expired }
  /// A wish in its thread is for this booking, or for a new one, and never a change of a slot that stands.
  private var takesRequests: Bool { isBeforePlacing || isOver }
  private var isBeforePlacing: Bool { state == .clarifying || state == .declined || state == .choosing }
}

/// What the reading of an answer has to know.
extension Booking {
  /// What was offered in the mail that is answered; empty when that was another one than the last, since "the second" of
  /// an older list is another time.
  func offers(answeredBy mail: Message) -> [Slot] {
    let last = "\(offering.rawValue)-\(mailGenerations[offering, default: 0])."
    let lists = [MailKind.notMoved, .slotTaken, .paidTooLate].map { "\($0.rawValue)-" }
    let answered = mail.inReplyTo.first { id in lists.contains(where: id.hasPrefix) }
    if let answered, !answered.hasPrefix(last) { return [] }
    return offered ?? []
  }

  /// The mail that offers free times to such a booking.
  private var offering: MailKind { isStanding ? .notMoved : state == .choosing ? .paidTooLate : .slotTaken }

  /// A booking that is over lends its kind to the one that takes its place; one whose money is here keeps it.
  var knownKind: KnownKind {
    guard takesRequests, state != .choosing else { return .fixed }
    if isOver { return .open(standard: terms.kind?.name) }
    let inQuestion = kindsInQuestion.map(\.kind.name)
    if !inQuestion.isEmpty { return .asked(inQuestion) }
    return terms.kind.map { .settled($0.name) } ?? .open(standard: nil)
  }

  var bookedSlot: Slot? { isStanding ? appointment?.slot : nil }

  /// What an answer in this thread continues: what was understood before, or the wish that came to nothing; nil while a
  /// slot stands that nobody wants to move.
  var partialWish: PartialAppointment? {
    guard takesRequests || asksWhereTo == true else { return nil }
    if let partial = understood.flatMap(PartialAppointment.init(note:)) { return partial }
    var partial = PartialAppointment()
    partial.title = appointment?.title
    partial.lengthMinutes = appointment.map { Int($0.slot.length / 60) }
    partial.timeZone = appointment?.timeZone
    partial.location = appointment?.location
    return partial
  }
}
