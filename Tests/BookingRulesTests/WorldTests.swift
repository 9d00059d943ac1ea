import BookingRules
import Foundation
import Testing

/// Several clients who want the same few times, services that say yes and no, and everything in random order.
@Suite("A small world")
struct WorldTests {
  @Test(
    "no two bookings own the same time, no client waits for an answer, and confirmed means paid once",
    arguments: 0..<200)
  func promises(seed: UInt64) {
    var world = World(seed: seed)
    for _ in 0..<80 {
      world.step()
      world.checkOwnership()
    }
  }
}

/// What the bot is around the rules: a store that gives each time to one booking, and services that answer.
private struct World {
  private static let clients = 3

  private var random: SplitMix
  private var now = Sample.now
  private var bookings: [Booking]
  private var orders: [[Effect]]

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    bookings = (0..<UInt64(Self.clients)).map { number in
      Booking(
        id: BookingID(high: 0, low: number), openedAt: Sample.now,
        client: Client(address: "c\(number)@example.test"),
        thread: MailThread(subject: ""), terms: Sample.terms())
    }
    orders = Array(repeating: [], count: Self.clients)
  }

  private mutating func chance(_ one: UInt64) -> Bool { random.next() % one == 0 }

  mutating func step() {
    now += Double(random.next() % 1500)
    let index = Int(random.next() % UInt64(Self.clients))
    if !chance(3) { return carryOutOne(index) }
    if chance(4), let checkout = bookings[index].checkouts.filter({ $0.state == .open }).last {
      return apply(.paymentReceived(checkout.id, Payment(reference: "P", amount: checkout.amount)), to: index)
    }
    if chance(12) { return apply(.deadlineReached(.holdEnds), to: index) }
    if chance(8) { return apply(.deadlineReached(.reminder), to: index) }
    write(clientEvent(index), by: index)
  }

  // MARK: Clients

  private mutating func clientEvent(_ index: Int) -> BookingEvent {
    let booking = bookings[index]
    // Half an hour apart, so that they overlap.
    let start = now.addingTimeInterval(86_400 - now.timeIntervalSince1970.remainder(dividingBy: 1800))
      .addingTimeInterval(Double(random.next() % 6) * 1800)
    guard let slot = Slot(start: start, end: start.addingTimeInterval(3600)) else { return .newLinkWanted }
    var wish = Appointment(title: "Lesson", slot: slot, timeZone: "UTC")
    if let offered = booking.offered?.last, chance(2) { wish.slot = offered }
    switch booking.state {
    case .clarifying, .declined: return chance(5) ? .offersDeclined : .requested(wish)
    case .placing, .closing, .releasing, .confirming, .cancelled, .expired:
      return chance(2) ? .newLinkWanted : .cancelRequested(by: .cancelledByClient)
    case .held, .confirmed:
      switch random.next() % 8 {
      case 0: return .cancelRequested(by: .cancelledByClient)
      case 1, 2: return .newLinkWanted
      case 3: return .askedUnclearly([.noTime])
      case 4: return .offersDeclined
      default: return .moveWanted(wish)
      }
    }
  }

  private mutating func write(_ event: BookingEvent, by index: Int) {
    let before = mails(index)
    let state = bookings[index].state
    apply(event, to: index)
    guard chance(2) else { return }
    while !orders[index].isEmpty { carryOutOne(index) }
    #expect(mails(index) > before, "\(event) in \(state) was not answered")
    let booking = bookings[index]
    #expect(
      ![.placing, .closing, .releasing, .confirming].contains(booking.state),
      "\(booking.state) goes on for ever")
    #expect(booking.move == nil)
  }

  private func mails(_ index: Int) -> Int { bookings[index].mailGenerations.values.reduce(0, +) }

  // MARK: The store

  /// As the bot commits: what needs a time that another booking owns is answered with that instead.
  private mutating func apply(_ event: BookingEvent, to index: Int) {
    var booking = bookings[index]
    var effects = booking.handle(event, at: now).map(\.effect)
    if isTaken(for: booking, index) {
      effects.removeAll { $0 == .holdSlot }
      effects += booking.handle(.slotTaken, at: now).map(\.effect)
    }
    bookings[index] = booking
    for effect in effects {
      orders[index].removeAll { $0 == effect }
      orders[index].append(effect)
    }
  }

  private func isTaken(for booking: Booking, _ index: Int) -> Bool {
    booking.ownedSlots.contains { slot in
      bookings.indices.contains { $0 != index && bookings[$0].ownedSlots.contains(where: slot.overlaps) }
    }
  }

  func checkOwnership() {
    for index in bookings.indices {
      let booking = bookings[index]
      #expect(!isTaken(for: booking, index))
      let paid = booking.checkouts.count { if case .paid = $0.state { true } else { false } }
      #expect(paid <= 1)
      if booking.state == .confirmed || booking.state == .confirming { #expect(paid == 1) }
    }
  }

  // MARK: The services

  private mutating func carryOutOne(_ index: Int) {
    guard !orders[index].isEmpty else { return }
    let effect = orders[index].removeFirst()
    guard bookings[index].wants(effect) else { return }
    for event in answer(to: effect, index) { apply(event, to: index) }
  }

  private mutating func answer(to effect: Effect, _ index: Int) -> [BookingEvent] {
    switch effect {
    case .holdSlot: return [chance(4) ? .slotBusy : chance(8) ? .eventIDSpent : .slotHeld]
    case .confirmEvent: return [.eventConfirmed]
    case .releaseEvent: return [.eventReleased]
    case .releaseOldSlot: return [.oldSlotReleased]
    case .findAlternatives:
      guard let wish = bookings[index].searchNear, !chance(5) else {
        return [.effectDelayed(effect, reason: "503")]
      }
      let busy = [wish] + bookings.flatMap(\.ownedSlots)
      return [.alternativesFound(Alternatives.free(near: wish, under: Sample.terms(), busy: busy, at: now))]
    case .openCheckout(let id):
      if chance(10) { return [.effectRefused(effect, reason: "no")] }
      var opened = Sample.opened(id.provider)
      opened.payableUntil = now.addingTimeInterval(3600)
      return [.checkoutOpened(id, opened)]
    case .captureCheckout(let id), .closeCheckout(let id): return [.checkoutEnded(id, .closed)]
    case .sendMail(let kind, _): return [.mailAccepted(kind)]
    case .refund(let id): return [.refund(.settled(id, reference: nil))]
    case .watchCheckout, .tellOwner, .remind: return []
    }
  }
}
