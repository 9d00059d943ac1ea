import BookingRules
import Foundation
import MailFormat

/// Carries out one effect at the service it is meant for.
struct EffectDelivery: Sendable {
  let ports: Ports
  let composer: MailComposer

  func carryOut(_ claimed: ClaimedEffect, for booking: Booking) async -> EffectOutcome {
    do throws(PortFailure) {
      switch claimed.effect {
      case .holdSlot: return try await hold(booking)
      case .confirmEvent: return try await confirm(booking)
      case .releaseEvent: return try await release(booking)
      case .releaseOldSlot: return try await releaseOldSlot(booking)
      case .findAlternatives: return try await findAlternatives(booking)
      case .openCheckout(let id): return try await open(id, for: booking)
      case .watchCheckout(let id):
        return try await ask(id, of: booking) { service, checkout throws(PortFailure) in
          try await service.status(of: checkout).outcome(for: checkout, of: booking, at: ports.now())
        }
      case .verifyPayment(let id):
        return try await ask(id, of: booking) { service, checkout throws(PortFailure) in
          .settled([try await service.status(of: checkout).verification(of: checkout)].compactMap(\.self))
        }
      case .captureCheckout(let id):
        let now = ports.now()
        return try await ask(id, of: booking) { service, checkout throws(PortFailure) in
          // An earlier attempt may have taken the money already.
          let isCollected = booking.collectsApprovals(at: now)
          let status = try await isCollected ? service.capture(checkout) : service.status(of: checkout)
          return status.outcome(for: checkout, of: booking, at: now, afterCapture: true)
        }
      case .closeCheckout(let id):
        return try await ask(id, of: booking) { service, checkout throws(PortFailure) in
          try await service.close(checkout).outcome(for: checkout, of: booking, at: ports.now())
        }
      case .refund(let id): return try await giveBack(id, of: booking)
      case .sendMail(let kind, let generation): return try await send(kind, generation, of: booking)
      case .tellOwner(let notice): return try await tell(notice, claimed.id, of: booking)
      case .remind(let deadline): return .settled([.deadlineReached(deadline)])
      }
    } catch {
      switch error {
      case .tryLater(let reason, let afterSeconds): return .troubled(reason, afterSeconds: afterSeconds)
      case .refused(let reason): return .refused(reason)
      case .ownerMustMend(let reason): return .blocked(reason)
      }
    }
  }

  // MARK: Calendar

  private func hold(_ booking: Booking) async throws(PortFailure) -> EffectOutcome {
    switch try await ports.calendar.hold(try entryToHold(for: booking)) {
    case .held: .settled([.slotHeld])
    case .busy: .settled([.slotBusy])
    case .idSpent: .settled([.eventIDSpent])
    }
  }

  private func confirm(_ booking: Booking) async throws(PortFailure) -> EffectOutcome {
    switch try await ports.calendar.confirm(try entry(for: booking)) {
    case .confirmed: .settled([.eventConfirmed])
    case .gone: .settled([.eventGone])
    case .moved: booking.isMovedByHand == true ? .waiting : .ongoing([.eventMoved])
    }
  }

  private func release(_ booking: Booking) async throws(PortFailure) -> EffectOutcome {
    let isCalledOff =
      booking.closingReason == .cancelledByClient || booking.closingReason == .cancelledByOwner
    _ = try await ports.calendar.release(try entry(for: booking), evenConfirmed: isCalledOff)
    return .settled([.eventReleased])
  }

  private func releaseOldSlot(_ booking: Booking) async throws(PortFailure) -> EffectOutcome {
    guard let move = booking.move else { return .settled([]) }
    let entry = entry(for: booking, at: move.appointment, booking.eventID(generation: move.eventGeneration))
    _ = try await ports.calendar.release(entry, evenConfirmed: true)
    return .settled([.oldSlotReleased])
  }

  private func findAlternatives(_ booking: Booking) async throws(PortFailure) -> EffectOutcome {
    guard let wish = booking.searchNear, let span = Alternatives.span(around: wish) else {
      return .settled([.alternativesFound([])])
    }
    var busy = try await ports.calendar.busy(from: span.start, to: span.end)
    do {
      busy += try await ports.store.ownedSlots(from: span.start, to: span.end, except: booking.id)
    } catch {
      // A store that is broken stops the bot at its next write, which is the putting off.
      throw .tryLater("The database could not be read: \(error)")
    }
    return .settled([
      .alternativesFound(Alternatives.free(near: wish, under: booking.terms, busy: busy, at: ports.now()))
    ])
  }

  private func entryToHold(for booking: Booking) throws(PortFailure) -> CalendarEntry {
    guard let move = booking.move, move.stage == .holding else { return try entry(for: booking) }
    var entry = entry(for: booking, at: move.appointment, booking.eventID(generation: move.eventGeneration))
    entry.movingFrom = booking.appointment?.slot
    return entry
  }

  private func entry(for booking: Booking) throws(PortFailure) -> CalendarEntry {
    guard let appointment = booking.appointment else {
      throw .refused("The booking has no appointment that could stand in a calendar.")
    }
    return entry(for: booking, at: appointment, booking.eventID)
  }

  private func entry(for booking: Booking, at appointment: Appointment, _ eventID: String) -> CalendarEntry {
    CalendarEntry(
      eventID: eventID, booking: booking.id, slot: appointment.slot, timeZone: appointment.timeZone,
      summary: appointment.title, details: composer.eventDetails(of: booking), location: appointment.location)
  }

  // MARK: Payments

  private func open(_ id: CheckoutID, for booking: Booking) async throws(PortFailure) -> EffectOutcome {
    let service = try service(for: id)
    guard let checkout = booking.checkout(id), let appointment = booking.appointment,
      let heldUntil = booking.heldUntil
    else { return .settled([]) }
    let order = CheckoutOrder(
      id: id, amount: checkout.amount,
      description: composer.orderDescription(of: appointment, kind: booking.terms.kind),
      language: booking.client.language, holdEndsAt: heldUntil,
      returnURL: composer.payPage(of: booking))
    switch try await service.open(order) {
    case .opened(let opened): return .settled([.checkoutOpened(id, opened)])
    case .linkLost: return .settled([.checkoutEnded(id, .linkLost)])
    }
  }

  private func ask(
    _ id: CheckoutID, of booking: Booking,
    _ question: (any PaymentService, Checkout) async throws(PortFailure) -> EffectOutcome
  ) async throws(PortFailure) -> EffectOutcome {
    guard let checkout = booking.checkout(id) else { return .settled([]) }
    // A way to pay that was switched off is not asked about what it has counted as over.
    let isSwitchedOff = !ports.payments.contains { $0.provider == id.provider }
    if checkout.isFinal, isSwitchedOff { return .settled([]) }
    return try await question(try service(for: id), checkout)
  }

  private func giveBack(_ id: RefundID, of booking: Booking) async throws(PortFailure) -> EffectOutcome {
    guard let checkout = booking.checkout(id.checkout), let refund = booking.refund(id) else {
      return .settled([])
    }
    let service = try service(for: id.checkout)
    guard case .pending = refund.state else {
      return try await service.refund(refund, of: checkout).outcome(for: refund)
    }
    return try await service.refundStatus(of: refund, of: checkout).outcome(for: refund)
  }

  private func service(for id: CheckoutID) throws(PortFailure) -> any PaymentService {
    guard let service = ports.payments.first(where: { $0.provider == id.provider }) else {
      throw .tryLater("\(id.provider.name) is switched off in the config, but a link of it is still open.")
    }
    return service
  }

  // MARK: Mail

  private func send(
    _ kind: MailKind, _ generation: Int, of booking: Booking
  ) async throws(PortFailure) -> EffectOutcome {
    _ = try await ports.transport.send(
      try composer.compose(kind, generation: generation, for: booking, at: ports.now()))
    return .settled([.mailAccepted(kind)])
  }

  private func tell(_ notice: OwnerNotice, _ id: EffectID, of booking: Booking) async throws(PortFailure)
    -> EffectOutcome
  {
    _ = try await ports.transport.send(
      try composer.compose(notice, effect: id, about: booking, at: ports.now()))
    return .settled([])
  }
}
