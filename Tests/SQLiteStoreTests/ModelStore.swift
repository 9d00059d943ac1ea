import BookingBot
import BookingRules
import Foundation

/// The contract in its plainest form: arrays, searched from end to end. What the real stores are compared with.
actor ModelStore: BookingStore {
  private struct Order {
    var entry: OutboxEntry
    var firstDueAt: Date
    var isWaiting = true
  }

  private var secret: Data?
  private var bookings: [Booking] = []
  private var story: [(booking: BookingID, entry: JournalEntry)] = []
  private var mails: [MailRecord] = []
  private var filed: Set<MailPosition> = []
  private var orders: [Order] = []
  private var chores: [Chore: Date] = [:]
  private var memory: AlarmMemory?

  func installationSecret(orStore candidate: Data) -> Data {
    secret = secret ?? candidate
    return secret ?? candidate
  }

  func booking(_ id: BookingID) -> Booking? { bookings.first { $0.id == id } }
  func bookings(limit: Int) -> [Booking] { Array(bookings.reversed().prefix(limit)) }
  func ownedSlots(from start: Date, to end: Date, except booking: BookingID) -> [Slot] {
    guard let span = Slot(start: start, end: end) else { return [] }
    return bookings.filter { $0.id != booking }.flatMap(\.ownedSlots).filter(span.overlaps)
  }

  func bookings(openedSince date: Date) -> [Booking] { bookings.reversed().filter { $0.openedAt >= date } }
  func due(_ chore: Chore) -> Date? { chores[chore] }
  func setDue(_ chore: Chore, at date: Date) { chores[chore] = date }
  func alarmMemory() -> AlarmMemory? { memory }
  func setAlarmMemory(_ memory: AlarmMemory) { self.memory = memory }
  func journal(of booking: BookingID) -> [JournalEntry] {
    story.filter { $0.booking == booking }.map(\.entry)
  }
  func mails(of booking: BookingID) -> [MailRecord] { mails.filter { $0.booking == booking } }

  func knowledge(
    fingerprints: [String], senders: [String], answeredSince: Date
  ) -> MailKnowledge {
    let asked = Set(senders.map { $0.lowercased() })
    let answered = mails.filter { $0.isAnswered && $0.decidedAt >= answeredSince }
      .compactMap { $0.sender?.lowercased() }.filter(asked.contains)
    return MailKnowledge(
      knownFingerprints: Set(mails.map(\.fingerprint)).intersection(fingerprints),
      answersBySender: Dictionary(answered.map { ($0, 1) }, uniquingKeysWith: +),
      bookingsBySender: Dictionary(
        grouping: bookings.filter { !$0.ownedSlots.isEmpty }, by: { $0.client.address.lowercased() }
      ).filter { asked.contains($0.key) }.mapValues { $0.map(\.id) })
  }

  func unfiledMails(limit: Int, after skipped: Int) -> [UnfiledMail] {
    let unfiled = mails.filter { !filed.contains($0.position) }.dropFirst(skipped).prefix(limit)
    return unfiled.map { UnfiledMail(position: $0.position, outcome: $0.outcome) }
  }

  func markFiled(_ positions: [MailPosition]) {
    filed.formUnion(Set(positions).intersection(mails.map(\.position)))
  }

  func commit(_ changes: [Change], at now: Date, retry: @escaping RetrySchedule) -> [CommitOutcome] {
    changes.map { commit($0, at: now, retry: retry) }
  }

  private func commit(_ change: Change, at now: Date, retry: RetrySchedule) -> CommitOutcome {
    if let mail = change.mail,
      mails.contains(where: { $0.fingerprint == mail.fingerprint || $0.position == mail.position })
    {
      return .alreadyDone
    }
    if let settled = change.settled, waiting(settled) == nil { return .alreadyDone }
    if let booking = change.booking {
      guard (self.booking(booking.id)?.version ?? 0) == booking.version else { return .stale }
      if isSlotTaken(for: booking) { return .slotTaken }
      store(booking)
      story += change.journal.map { (booking.id, $0) }
    }
    if let mail = change.mail { mails.append(mail) }
    if let settled = change.settled { settle { $0.id == settled } }
    guard let booking = change.booking else { return .committed([]) }
    return .committed(change.effects.compactMap { order($0, for: booking.id, at: now, retry: retry) })
  }

  private func isSlotTaken(for booking: Booking) -> Bool {
    booking.ownedSlots.contains { slot in
      bookings.contains { $0.id != booking.id && $0.ownedSlots.contains(where: slot.overlaps) }
    }
  }

  private func store(_ booking: Booking) {
    var stored = booking
    stored.version += 1
    if let index = bookings.firstIndex(where: { $0.id == booking.id }) {
      bookings[index] = stored
    } else {
      bookings.append(stored)
    }
  }

  private func settle(where isMeant: (OutboxEntry) -> Bool) {
    for index in orders.indices where isMeant(orders[index].entry) { orders[index].isWaiting = false }
  }

  private func order(
    _ planned: PlannedEffect, for booking: BookingID, at now: Date, retry: RetrySchedule
  ) -> ClaimedEffect? {
    let isSame: (OutboxEntry) -> Bool = { $0.booking == booking && $0.effect == planned.effect }
    if case .sendMail = planned.effect, orders.contains(where: { isSame($0.entry) }) { return nil }
    settle(where: isSame)
    let id = EffectID(number: Int64(orders.count + 1))
    let isDue = planned.dueAt <= now
    let entry = OutboxEntry(
      id: id, booking: booking, effect: planned.effect,
      dueAt: isDue ? retry(planned.effect, 1, now) : planned.dueAt, attempts: isDue ? 1 : 0, lastProblem: nil)
    orders.append(Order(entry: entry, firstDueAt: planned.dueAt))
    guard isDue else { return nil }
    return ClaimedEffect(
      id: id, booking: booking, effect: planned.effect, attempt: 1, firstDueAt: planned.dueAt)
  }

  func claimDue(at now: Date, limit: Int, retry: @escaping RetrySchedule) -> [ClaimedEffect] {
    outbox(limit: .max).filter { $0.dueAt <= now }.prefix(limit).compactMap { due in
      guard let index = orders.firstIndex(where: { $0.entry.id == due.id }) else { return nil }
      orders[index].entry.attempts += 1
      orders[index].entry.dueAt = retry(due.effect, orders[index].entry.attempts, now)
      return ClaimedEffect(
        id: due.id, booking: due.booking, effect: due.effect, attempt: orders[index].entry.attempts,
        firstDueAt: orders[index].firstDueAt)
    }
  }

  func putOff(_ id: EffectID, until dueAt: Date, problem: String?) {
    for index in orders.indices where orders[index].entry.id == id && orders[index].isWaiting {
      orders[index].entry.dueAt = dueAt
      orders[index].entry.lastProblem = problem
    }
  }

  func census() -> Census {
    var census = Census()
    for booking in bookings {
      census.bookings[booking.state, default: 0] += 1
      for checkout in booking.checkouts {
        let provider = checkout.id.provider
        census.payments[.init(provider: provider, state: "\(checkout.state)".caseName), default: 0] += 1
        for refund in checkout.refunds {
          census.refunds[.init(provider: provider, state: "\(refund.state)".caseName), default: 0] += 1
        }
      }
    }
    for mail in mails { census.mailsRead["\(mail.outcome)".caseName, default: 0] += 1 }
    for order in orders {
      if order.isWaiting {
        census.waitingEffects += 1
      } else if case .sendMail(let kind, _) = order.entry.effect {
        census.mailsSent[kind, default: 0] += 1
      }
    }
    return census
  }

  func nextDue() -> Date? { outbox(limit: 1).first?.dueAt }

  func outbox(limit: Int) -> [OutboxEntry] {
    let waiting = orders.filter(\.isWaiting).map(\.entry)
    return Array(waiting.sorted { ($0.dueAt, $0.id.number) < ($1.dueAt, $1.id.number) }.prefix(limit))
  }

  func hasten(_ id: EffectID, at now: Date) -> Bool {
    guard let index = orders.firstIndex(where: { $0.entry.id == id && $0.isWaiting }) else { return false }
    orders[index].entry.dueAt = now
    orders[index].firstDueAt = min(orders[index].firstDueAt, now)
    return true
  }

  func waiting(_ id: EffectID) -> OutboxEntry? {
    orders.first { $0.entry.id == id && $0.isWaiting }?.entry
  }
}

extension String {
  /// Of an enumeration's case as Swift prints it: without what it carries.
  fileprivate var caseName: String { String(prefix { $0 != "(" }) }
}
