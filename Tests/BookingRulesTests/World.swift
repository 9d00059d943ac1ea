import BookingRules
import Foundation

/// What is around the rules: a store that gives each time to one booking, services that answer, clients who write and
/// pay, and chance. A seed is a history.
struct World {
  private static let clients = 3
  private static let mostBookings = 6
  /// How long a PayPal link outlives what was promised.
  private static let graceSeconds = 3 * 3600.0

  private(set) var bookings: [Booking] = []
  private(set) var history: [Happening] = []
  /// Sentences about promises that were broken.
  private(set) var violations: [String] = []

  private var random: SplitMix
  private var now = Sample.now
  private var outboxes: [[PlannedEffect]] = []
  private var bank = Bank()
  /// Services do what they are asked, nobody writes or pays, and nothing is lost.
  private var isCalm = false
  private var terms = Sample.terms()
  /// How far ahead the clients wish. When it is so near, holds end with the start of what they hold.
  private let hoursAhead: Double

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    hoursAhead = seed % 3 == 0 ? 2 : 20
    terms.cancellation = CancellationPolicy(freeUntilMinutes: 12 * 60, latePercentage: 40)
    if seed % 5 == 0 { terms.choiceSeconds = nil }
    for _ in 0..<Self.clients { open() }
  }

  private mutating func open() {
    let number = UInt64(bookings.count)
    bookings.append(
      Booking(
        id: BookingID(high: 0, low: number), openedAt: now, client: Client(address: "c@example.test"),
        thread: MailThread(subject: ""), terms: terms))
    outboxes.append([])
  }

  /// True once in `number` times, and never when all is calm.
  private mutating func chance(_ number: UInt64) -> Bool { random.next() % number == 0 && !isCalm }
  private mutating func any<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[Int(random.next() % UInt64(elements.count))]
  }

  // MARK: What happens

  mutating func step() {
    now += Double(random.next() % 900)
    guard let index = any(Array(bookings.indices)) else { return }
    switch random.next() % 16 {
    case 0, 1: client(index)
    case 2, 3: pay(index)
    case 4: if let event = anyEvent(index) { apply(event, to: index, "chance") }
    case 5: now += Double(random.next() % (6 * 3600))
    case 6: if chance(2) { reconcile() } else { owner(index) }
    default: carryOutOne(index)
    }
  }

  /// Until every order is carried out and every deadline is over.
  mutating func calmDown() {
    isCalm = true
    note("calm")
    for _ in 0..<2000 where violations.isEmpty {
      carryOutAllDue()
      reconcile()
      if let next = outboxes.joined().map(\.dueAt).min() {
        now = max(now, next)
      } else {
        return checkTheEnd()
      }
    }
    if violations.isEmpty { violations = ["It never comes to an end: \(outboxes)"] }
  }

  private mutating func note(_ words: String) { history.append(Happening(at: now, words: words)) }

  // MARK: Clients, owner and payers

  private mutating func client(_ index: Int) {
    if isOver(index), chance(2), bookings.count < Self.mostBookings { return open() }
    let before = mails(index)
    let event = clientEvent(index)
    apply(event, to: index, "client")
    guard chance(2) else { return }
    isCalm = true
    carryOutAllDue()
    isCalm = false
    // What a person has to answer is not answered without end, and always told to the owner.
    if case .clientWrote = event { return }
    if mails(index) == before { violations.append("\(event) was not answered.") }
  }

  private func isOver(_ index: Int) -> Bool {
    bookings[index].state == .cancelled || bookings[index].state == .expired
  }

  private func mails(_ index: Int) -> Int { bookings[index].mailGenerations.values.reduce(0, +) }

  private mutating func clientEvent(_ index: Int) -> BookingEvent {
    guard var wish = times().randomElement(using: &random) else { return .newLinkWanted }
    if let offered = bookings[index].offered?.last, chance(2) { wish.slot = offered }
    switch bookings[index].state {
    case .clarifying, .declined: return chance(5) ? .offersDeclined : .requested(wish)
    case .choosing:
      switch random.next() % 8 {
      case 0: return .offersDeclined
      case 1: return .cancelRequested(by: .cancelledByClient)
      case 2: return .askedUnclearly([.noTime])
      case 3: return .newLinkWanted
      default: return .requested(wish)
      }
    case .placing, .closing, .releasing, .confirming, .cancelled, .expired:
      return chance(2) ? .newLinkWanted : .cancelRequested(by: .cancelledByClient)
    case .held, .confirmed:
      switch random.next() % 10 {
      case 0: return .cancelRequested(by: .cancelledByClient)
      case 1, 2: return .newLinkWanted
      case 3: return .askedUnclearly([.noTime])
      case 4: return .offersDeclined
      case 5, 6: return .clientWrote(excerpt: "?")
      default: return .moveWanted(wish)
      }
    }
  }

  /// Few and half an hour apart, so that they overlap.
  private func times() -> [Appointment] {
    let first = now.addingTimeInterval(
      hoursAhead * 3600 - now.timeIntervalSince1970.remainder(dividingBy: 1800))
    return (0..<6).compactMap { number in
      let start = first.addingTimeInterval(Double(number) * 1800)
      return Slot(start: start, end: start.addingTimeInterval(3600)).map {
        Appointment(title: "Lesson", slot: $0, timeZone: "UTC")
      }
    }
  }

  private mutating func owner(_ index: Int) {
    guard !isOver(index) else { return }
    if let checkout = any(bookings[index].checkouts), let left = checkout.refundable, chance(2) {
      let amount = chance(2) ? left.minorUnits : left.minorUnits / 3
      apply(
        .refund(.requested(checkout.id, Money(minorUnits: amount, currency: left.currency))), to: index,
        "owner")
    } else if chance(3) {
      apply(.cancelRequested(by: .cancelledByOwner), to: index, "owner")
    }
  }

  /// Somebody agrees at PayPal, even behind a link that we count as closed, or pays with Binance.
  private mutating func pay(_ index: Int) {
    guard let checkout = any(bookings[index].checkouts.filter({ $0.link != nil })),
      bank.payments[checkout.id] == nil
    else { return }
    switch checkout.id.provider {
    case .paypal:
      guard isAlive(checkout) else { return }
      bank.approved.insert(checkout.id)
    case .binancePay:
      // Now and then Binance comes out with a payment that it had not shown when it was asked.
      guard isAlive(checkout) || chance(4) else { return }
      bank.take(amount(for: checkout), checkout.id)
    }
    history.append(Happening(at: now, words: "payer", checkout: checkout.id))
    // A webhook.
    if chance(2), bookings[index].wants(.watchCheckout(checkout.id)) {
      order(PlannedEffect(.watchCheckout(checkout.id), dueAt: now), index)
    }
  }

  private func isAlive(_ checkout: Checkout) -> Bool {
    guard let payableUntil = checkout.payableUntil, !bank.closed.contains(checkout.id) else { return false }
    let grace = checkout.id.provider == .paypal ? Self.graceSeconds : 0
    return now < payableUntil.addingTimeInterval(grace)
  }

  private mutating func amount(for checkout: Checkout) -> Money {
    let isWrong = chance(10)
    return Money(
      minorUnits: checkout.amount.minorUnits - (isWrong ? 1 : 0), currency: checkout.amount.currency)
  }

  /// Asks about everything that counts as over, as every night.
  private mutating func reconcile() {
    for index in bookings.indices {
      for checkout in bookings[index].checkouts where checkout.isFinal && checkout.payment == nil {
        if let payment = bank.payments[checkout.id] {
          apply(.paymentReceived(checkout.id, payment), to: index, "reconcile")
        }
      }
    }
  }

  // MARK: The store

  /// As the bot commits: what needs a time that another booking owns is answered with that instead.
  private mutating func apply(_ event: BookingEvent, to index: Int, _ source: String) {
    handle(event, index, source)
    if isTaken(for: index) {
      outboxes[index].removeAll { $0.effect == .holdSlot }
      handle(.slotTaken, index, "store")
    }
    if event.isFact, chance(6) {
      let before = mails(index)
      handle(event, index, "again")
      if mails(index) > before { violations.append("A repeated \(event) sent a mail again.") }
      // A repetition that is none: the store has a say in it too.
      if isTaken(for: index) { handle(.slotTaken, index, "store") }
    }
    check(index)
  }

  private mutating func handle(_ event: BookingEvent, _ index: Int, _ source: String) {
    let before = bookings[index]
    let effects = bookings[index].handle(event, at: now)
    history.append(
      Happening(
        at: now, words: source, booking: index, event: event, before: before.state,
        after: bookings[index].state, orders: effects.map(\.effect)))
    for planned in effects { order(planned, index) }
    violations += Promises.broken(
      by: effects.map(\.effect), from: before, to: bookings[index], at: now)
  }

  /// An order takes the place of an equal one that still waits.
  private mutating func order(_ planned: PlannedEffect, _ index: Int) {
    outboxes[index].removeAll { $0.effect == planned.effect }
    outboxes[index].append(planned)
  }

  private func isTaken(for index: Int) -> Bool {
    bookings[index].ownedSlots.contains { slot in
      bookings.indices.contains { $0 != index && bookings[$0].ownedSlots.contains(where: slot.overlaps) }
    }
  }

  private mutating func check(_ index: Int) {
    violations += Promises.broken(in: bookings[index])
    if isTaken(for: index) { violations.append("Two bookings own one time.") }
    for checkout in bookings[index].checkouts where checkout.payment != nil {
      if checkout.payment != bank.payments[checkout.id] {
        violations.append("\(checkout.id) has money that nobody took.")
      }
    }
  }

  private mutating func checkTheEnd() {
    for booking in bookings {
      violations += Promises.broken(atTheEndOf: booking)
      for (id, payment) in bank.payments where id.booking == booking.id {
        if booking.checkout(id)?.payment != payment { violations.append("The money of \(id) is forgotten.") }
      }
      for refund in booking.refunds where refund.state == .settled && !bank.returned.contains(refund.id) {
        violations.append("\(refund.id) counts as settled, and nothing went back.")
      }
    }
  }

  // MARK: The services

  private mutating func carryOutAllDue() {
    // Far more than any chain of orders is long.
    for _ in 0..<300 {
      guard let index = outboxes.indices.first(where: { hasDue($0) }) else { return }
      carryOutOne(index)
    }
    violations.append("Orders cause orders without end: \(outboxes)")
  }

  private func hasDue(_ index: Int) -> Bool { outboxes[index].contains { $0.dueAt <= now } }

  /// One of the orders that are due; those for one service keep their order.
  private mutating func carryOutOne(_ index: Int) {
    let due = outboxes[index].filter { $0.dueAt <= now }
    guard let service = any(due.map(\.effect.service)),
      let planned = due.first(where: { $0.effect.service == service })
    else { return }
    outboxes[index].removeAll { $0.effect == planned.effect }
    let effect = planned.effect
    guard bookings[index].wants(effect) else { return }
    if chance(6) { return delay(effect, index) }
    if chance(25), effect.mayBeRefused {
      return apply(.effectRefused(effect, reason: "no"), to: index, "service")
    }
    let (events, goesOn) = answer(to: effect, index)
    // When all is calm hardly anything changes from one question to the next.
    if goesOn { order(PlannedEffect(effect, dueAt: now.addingTimeInterval(isCalm ? 1800 : 60)), index) }
    for event in events { apply(event, to: index, "service") }
  }

  private mutating func delay(_ effect: Effect, _ index: Int) {
    order(PlannedEffect(effect, dueAt: now.addingTimeInterval(60)), index)
    if [.holdSlot, .confirmEvent, .findAlternatives].contains(effect) {
      apply(.effectDelayed(effect, reason: "503"), to: index, "service")
    }
  }

  /// What a service says, and whether it is asked again.
  private mutating func answer(to effect: Effect, _ index: Int) -> (events: [BookingEvent], goesOn: Bool) {
    switch effect {
    case .holdSlot: return ([chance(5) ? .slotBusy : chance(10) ? .eventIDSpent : .slotHeld], false)
    case .confirmEvent: return ([.eventConfirmed], false)
    case .releaseEvent: return ([.eventReleased], false)
    case .releaseOldSlot: return ([.oldSlotReleased], false)
    case .findAlternatives: return ([.alternativesFound(chance(4) ? [] : freeTimes())], false)
    case .openCheckout(let id): return ([opened(id)], false)
    case .verifyPayment: return ([], false)
    case .watchCheckout(let id), .closeCheckout(let id), .captureCheckout(let id):
      guard let checkout = bookings[index].checkout(id) else { return ([], false) }
      if effect == .captureCheckout(id) { return capture(checkout, bookings[index]) }
      return status(of: checkout, of: bookings[index], closing: effect == .closeCheckout(id))
    case .refund(let id): return giveBack(id, index)
    case .sendMail(let kind, _): return ([.mailAccepted(kind)], false)
    case .remind(let deadline): return ([.deadlineReached(deadline)], false)
    case .tellOwner: return ([], false)
    }
  }

  private func freeTimes() -> [Slot] {
    let owned = bookings.flatMap(\.ownedSlots)
    return times().map(\.slot).filter { !owned.contains(where: $0.overlaps) }
  }

  private mutating func opened(_ id: CheckoutID) -> BookingEvent {
    if chance(12) { return .checkoutEnded(id, .linkLost) }
    var opened = Sample.opened(id.provider)
    opened.payableUntil = now.addingTimeInterval(3600)
    return .checkoutOpened(id, opened)
  }

  private mutating func status(
    of checkout: Checkout, of booking: Booking, closing: Bool
  ) -> (events: [BookingEvent], goesOn: Bool) {
    let id = checkout.id
    if bank.pending.contains(id) {
      guard chance(2) || isCalm else { return ([.paymentPending(id, reason: "review")], true) }
      bank.pending.remove(id)
      if random.next() % 2 == 0 { return ([.checkoutEnded(id, .refused("denied"))], false) }
      bank.take(checkout.amount, id)
    }
    if let payment = bank.payments[id] { return ([.paymentReceived(id, payment)], false) }
    guard isAlive(checkout) else { return ([.checkoutEnded(id, .expired)], false) }
    if bank.approved.contains(id) {
      return checkout.state == .approved && booking.collectsApprovals(at: now)
        ? ([], true) : ([.checkoutApproved(id)], true)
    }
    guard closing else { return ([], true) }
    if id.provider == .binancePay { bank.closed.insert(id) }
    return ([.checkoutEnded(id, .closed)], false)
  }

  private mutating func capture(
    _ checkout: Checkout, _ booking: Booking
  ) -> (events: [BookingEvent], goesOn: Bool) {
    let id = checkout.id
    guard booking.collectsApprovals(at: now) else { return status(of: checkout, of: booking, closing: false) }
    if let payment = bank.payments[id] { return ([.paymentReceived(id, payment)], false) }
    if !booking.state.occupiesSlot { violations.append("\(id) is collected without a slot.") }
    if booking.closingReason == .cancelledByClient || booking.closingReason == .cancelledByOwner {
      violations.append("\(id) is collected from somebody who has called it off.")
    }
    guard bank.approved.remove(id) != nil else { return ([.checkoutReopened(id)], false) }
    if chance(6) { return ([.checkoutReopened(id)], false) }
    if chance(10) {
      bank.pending.insert(id)
      return ([.paymentPending(id, reason: "eCheck")], false)
    }
    if chance(20) { return ([.checkoutEnded(id, .refused("declined"))], false) }
    let payment = bank.take(amount(for: checkout), id)
    // Taken, and the answer is lost.
    return chance(8) ? ([], true) : ([.paymentReceived(id, payment)], false)
  }

  private mutating func giveBack(_ id: RefundID, _ index: Int) -> (events: [BookingEvent], goesOn: Bool) {
    if chance(8) { return ([.refund(.delayed(id, reason: "balance"))], true) }
    if chance(6) { return ([.refund(.pending(id, reference: "R", reason: "later"))], true) }
    guard let refund = bookings[index].refund(id), let payment = bank.payments[id.checkout] else {
      violations.append("\(id) gives back what was never taken.")
      return ([], false)
    }
    bank.returned.insert(id)
    let gone = bookings[index].refunds.filter {
      bank.returned.contains($0.id) && $0.id.checkout == id.checkout
    }
    if gone.reduce(0, { $0 + $1.amount.minorUnits }) > payment.amount.minorUnits {
      violations.append("More of \(id.checkout) went back than came in.")
    }
    return ([.refund(.settled(refund.id, reference: "R"))], false)
  }

  // MARK: Chance

  /// Whatever might be said about a booking, true or not; what concerns money is made true.
  private mutating func anyEvent(_ index: Int) -> BookingEvent? {
    var events: [BookingEvent] = [
      .slotTaken, .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed, .eventGone, .eventMoved,
      .eventReleased,
      .oldSlotReleased, .alternativesFound([]), .alternativesFound(freeTimes()), .offersDeclined,
      .newLinkWanted, .changeUnproven(.cancel), .changeUnproven(.move(to: nil)), .askedUnclearly([.noDate]),
      .checkoutWanted(.paypal), .checkoutWanted(.binancePay),
      .mailAccepted(.offer), .mailAccepted(.released), .deadlineReached(.offerPatience),
      .deadlineReached(.holdEnds), .deadlineReached(.reminder), .deadlineReached(.choiceEnds),
      .effectDelayed(.holdSlot, reason: "?"), .effectDelayed(.confirmEvent, reason: "?"),
      .effectDelayed(.findAlternatives, reason: "?"), .effectRefused(.holdSlot, reason: "?"),
      .effectRefused(.confirmEvent, reason: "?"), .effectRefused(.releaseEvent, reason: "?"),
      .effectRefused(.releaseOldSlot, reason: "?"), .effectRefused(.findAlternatives, reason: "?"),
      .effectRefused(.tellOwner(.eventGone), reason: "?"),
    ]
    if let wish = times().first { events += [.requested(wish), .moveWanted(wish)] }
    if let checkout = any(bookings[index].checkouts) { events += anyEvents(of: checkout) }
    if let refund = any(bookings[index].refunds) {
      events += [
        .refund(.pending(refund.id, reference: nil, reason: "?")), .refund(.delayed(refund.id, reason: "?")),
        .effectRefused(.refund(refund.id), reason: "?"),
      ]
      if bank.returned.contains(refund.id) { events.append(.refund(.settled(refund.id, reference: "R"))) }
    }
    return any(events)
  }

  private mutating func anyEvents(of checkout: Checkout) -> [BookingEvent] {
    let id = checkout.id
    var events: [BookingEvent] = [
      .checkoutOpened(id, Sample.opened(id.provider)), .checkoutApproved(id), .checkoutReopened(id),
      .checkoutEnded(id, .closed), .checkoutEnded(id, .expired), .checkoutEnded(id, .refused("?")),
      .checkoutEnded(id, .linkLost), .answerUnknown(id, answer: "?"),
      .effectRefused(.openCheckout(id), reason: "?"), .effectRefused(.captureCheckout(id), reason: "?"),
      .effectRefused(.closeCheckout(id), reason: "?"),
    ]
    if let payment = bank.payments[id] {
      events += Array(repeating: .paymentReceived(id, payment), count: 4)
      events += [.paymentDisputed(id, reason: "reversed"), .disputeEnded(id)]
    } else if chance(4) {
      events = [.paymentReceived(id, bank.take(amount(for: checkout), id))]
    } else if !checkout.isFinal, chance(8) {
      bank.pending.insert(id)
      events = [.paymentPending(id, reason: "?")]
    }
    return events
  }
}

/// A line of a world's history, put into words only when somebody has to read it.
struct Happening: CustomStringConvertible {
  var at: Date
  /// Who or what it came from.
  var words: String
  var checkout: CheckoutID?
  var booking: Int?
  var event: BookingEvent?
  var before: BookingState?
  var after: BookingState?
  var orders: [Effect] = []

  var description: String {
    let start = "\(Int(at.timeIntervalSince(Sample.now))) s  \(words) \(checkout?.text ?? "")"
    guard let booking, let event, let before, let after else { return start }
    let orders = orders.map(\.brief).joined(separator: " ")
    return "\(start)\(booking): \(before) + \(event) = \(after)\(orders.isEmpty ? "" : ": ")\(orders)"
  }
}

/// What the payment services know, whatever the bot was told.
private struct Bank {
  /// The payer has agreed, and nothing was taken.
  var approved: Set<CheckoutID> = []
  var pending: Set<CheckoutID> = []
  /// Unpayable.
  var closed: Set<CheckoutID> = []
  var payments: [CheckoutID: Payment] = [:]
  var returned: Set<RefundID> = []

  @discardableResult
  mutating func take(_ amount: Money, _ id: CheckoutID) -> Payment {
    let payment = Payment(reference: "P\(payments.count)", amount: amount)
    payments[id] = payment
    return payment
  }
}

extension BookingEvent {
  /// Said by a service or the clock, which may say it again; everything else is a person's and answered each time.
  fileprivate var isFact: Bool {
    switch self {
    case .slotTaken, .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed, .eventGone, .eventMoved,
      .eventReleased,
      .oldSlotReleased, .alternativesFound, .checkoutOpened, .checkoutApproved, .checkoutReopened,
      .paymentPending, .paymentReceived, .checkoutEnded, .paymentDisputed, .disputeEnded,
      .answerUnknown, .mailAccepted, .deadlineReached, .effectDelayed:
      true
    case .refund(.pending), .refund(.settled), .refund(.delayed): true
    case .requested, .askedUnclearly, .cancelRequested, .newLinkWanted, .moveWanted, .offersDeclined,
      .changeUnproven,
      .clientWrote, .checkoutWanted, .refund, .effectRefused:
      false
    }
  }
}

extension Effect {
  /// Without a confirmed event and its mail, and without the clock, a person has to go on: that is another story.
  fileprivate var mayBeRefused: Bool {
    switch self {
    case .confirmEvent, .sendMail, .remind: false
    default: true
    }
  }
}
