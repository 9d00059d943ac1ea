import BookingRules
import Foundation

/// A booking in every state, reached by the rules themselves, and every event.
enum Sample {
  static let now = Date(timeIntervalSince1970: 1_796_000_000)
  static let id = BookingID(high: 1, low: 2)
  static let paypal = CheckoutID(booking: id, provider: .paypal, generation: 1)
  static let binance = CheckoutID(booking: id, provider: .binancePay, generation: 1)
  static let price = Money(minorUnits: 100, currency: .usDollar)
  static let coins = Money(minorUnits: 100_000_000, currency: .tether)
  static let payment = Payment(reference: "CAPTURE1", amount: price)
  static let coinPayment = Payment(reference: "TRANSACTION1", amount: coins)

  static func terms(providers: [PaymentProvider] = [.paypal, .binancePay]) -> Terms {
    Terms(
      price: price, cryptoPrice: coins, providers: providers, holdSeconds: 3600, offerPatienceSeconds: 20,
      reminderSeconds: 600, firstWatchSeconds: 10, minimumNoticeMinutes: 60, horizonDays: 365,
      maximumLengthMinutes: 480,
      hours: .always(timeZone: "Europe/Berlin"), choiceSeconds: 86_400)
  }

  static func appointment(startingInHours hours: Double = 24, minutes: Double = 60) -> Appointment? {
    let start = now.addingTimeInterval(hours * 3600)
    return Slot(start: start, end: start.addingTimeInterval(minutes * 60)).map {
      Appointment(title: "Consultation", slot: $0, timeZone: "Europe/Berlin")
    }
  }

  static func opened(_ provider: PaymentProvider) -> OpenedCheckout {
    OpenedCheckout(
      reference: "REF-\(provider.rawValue)", link: "https://pay.example.test/\(provider.rawValue)",
      payableUntil: now.addingTimeInterval(3000), amount: provider == .paypal ? price : coins)
  }

  static func new(terms: Terms = terms()) -> Booking {
    Booking(
      id: id, openedAt: now, client: Client(address: "client@example.test"),
      thread: MailThread(subject: "Meeting"), terms: terms)
  }

  /// The events that lead from a new booking to `state`.
  static func path(to state: BookingState) -> [BookingEvent] {
    guard let appointment = appointment() else { return [] }
    let placing: [BookingEvent] = [.requested(appointment)]
    let held =
      placing + [
        .slotHeld, .checkoutOpened(paypal, opened(.paypal)), .checkoutOpened(binance, opened(.binancePay)),
      ]
    let closing = held + [.deadlineReached(.holdEnds)]
    let releasing = closing + [.checkoutEnded(paypal, .closed), .checkoutEnded(binance, .expired)]
    let confirming = held + [.paymentReceived(paypal, payment)]
    return switch state {
    case .clarifying: [.askedUnclearly([.noTime])]
    case .placing: placing
    case .held: held
    case .closing: closing
    case .releasing: releasing
    case .expired: releasing + [.eventReleased]
    case .choosing:
      releasing + [
        .eventReleased, .paymentReceived(paypal, payment), .slotTaken, .alternativesFound([appointment.slot]),
      ]
    case .confirming: confirming
    case .confirmed: confirming + [.eventConfirmed, .mailAccepted(.confirmation)]
    case .cancelled:
      held + [
        .cancelRequested(by: .cancelledByClient), .checkoutEnded(paypal, .closed),
        .checkoutEnded(binance, .closed),
        .eventReleased,
      ]
    case .declined: placing + [.slotBusy, .alternativesFound([])]
    }
  }

  static func booking(in state: BookingState, terms: Terms = terms()) -> Booking {
    var booking = new(terms: terms)
    for event in path(to: state) { _ = booking.handle(event, at: now) }
    return booking
  }

  /// Bookings within a state to which some event means something else than to the others in it.
  static let situations: [(name: String, booking: Booking)] = {
    guard let later = appointment(startingInHours: 48) else { return [] }
    let searching: [BookingEvent] = Array(path(to: .declined).dropLast())
    let moving: [BookingEvent] = path(to: .held) + [.moveWanted(later)]
    let movingPaid: [BookingEvent] = path(to: .confirmed) + [.moveWanted(later)]
    return [
      ("searching", after(searching)), ("moving", after(moving)),
      ("searching to move", after(moving + [.slotBusy])), ("leaving", after(moving + [.slotHeld])),
      ("moving when paid", after(movingPaid)), ("moved when paid", after(movingPaid + [.slotHeld])),
      ("moved and confirmed", after(movingPaid + [.slotHeld, .eventConfirmed])),
      ("releasing, paid late", after(path(to: .releasing) + [.paymentReceived(paypal, payment)])),
      ("releasing, approved late", after(path(to: .releasing) + [.checkoutApproved(paypal)])),
      ("placing, paid late", after(path(to: .expired) + [.paymentReceived(paypal, payment)])),
      ("placing, approved late", after(path(to: .expired) + [.checkoutApproved(paypal)])),
      ("collecting late", after(path(to: .expired) + [.checkoutApproved(paypal), .slotHeld])),
      ("searching to choose", after(Array(path(to: .choosing).dropLast()))),
    ]
  }()

  static func after(_ events: [BookingEvent]) -> Booking {
    var booking = new()
    for event in events { _ = booking.handle(event, at: now) }
    return booking
  }

  static let events: [(name: String, event: BookingEvent)] = {
    var events: [(String, BookingEvent)] = [
      ("asked unclearly", .askedUnclearly([.noDate])),
      ("cancel requested", .cancelRequested(by: .cancelledByClient)),
      ("offers declined", .offersDeclined), ("old slot released", .oldSlotReleased),
      ("new link wanted", .newLinkWanted),
      ("change unproven", .changeUnproven(.cancel)),
      ("client wrote", .clientWrote(excerpt: "Thanks!")),
      ("checkout wanted", .checkoutWanted(.paypal)),
      ("slot taken", .slotTaken), ("slot held", .slotHeld), ("slot busy", .slotBusy),
      ("event id spent", .eventIDSpent), ("event confirmed", .eventConfirmed), ("event gone", .eventGone),
      ("event moved", .eventMoved),
      ("event released", .eventReleased),
      ("checkout opened", .checkoutOpened(paypal, opened(.paypal))),
      ("checkout approved", .checkoutApproved(paypal)),
      ("checkout reopened", .checkoutReopened(paypal)),
      ("payment pending", .paymentPending(paypal, reason: "ECHECK")),
      ("paid", .paymentReceived(paypal, payment)),
      ("paid at the other", .paymentReceived(binance, coinPayment)),
      ("paid wrongly", .paymentReceived(paypal, Payment(reference: "C2", amount: coins))),
      ("checkout expired", .checkoutEnded(paypal, .expired)),
      ("checkout refused", .checkoutEnded(paypal, .refused("declined"))),
      ("disputed", .paymentDisputed(paypal, reason: "reversed")), ("dispute ended", .disputeEnded(paypal)),
      ("unknown answer", .answerUnknown(paypal, answer: "MAYBE")),
      ("refund requested", .refund(.requested(paypal, price))),
      ("offer accepted", .mailAccepted(.offer)), ("confirmation accepted", .mailAccepted(.confirmation)),
      ("offer patience over", .deadlineReached(.offerPatience)), ("hold ends", .deadlineReached(.holdEnds)),
      ("reminder due", .deadlineReached(.reminder)), ("choice ends", .deadlineReached(.choiceEnds)),
      ("hold delayed", .effectDelayed(.holdSlot, reason: "503")),
      ("confirm delayed", .effectDelayed(.confirmEvent, reason: "503")),
      ("find delayed", .effectDelayed(.findAlternatives, reason: "503")),
      ("find refused", .effectRefused(.findAlternatives, reason: "no")),
      ("release old refused", .effectRefused(.releaseOldSlot, reason: "no")),
      ("hold refused", .effectRefused(.holdSlot, reason: "no")),
      ("confirm refused", .effectRefused(.confirmEvent, reason: "no")),
      ("release refused", .effectRefused(.releaseEvent, reason: "no")),
      ("open refused", .effectRefused(.openCheckout(paypal), reason: "no")),
      ("capture refused", .effectRefused(.captureCheckout(paypal), reason: "no")),
      ("close refused", .effectRefused(.closeCheckout(paypal), reason: "no")),
      ("mail refused", .effectRefused(.sendMail(.offer, generation: 1), reason: "no")),
      ("notice refused", .effectRefused(.tellOwner(.eventGone), reason: "no")),
    ]
    if let appointment = appointment() { events.insert(("requested", .requested(appointment)), at: 0) }
    if let later = appointment(startingInHours: 48) {
      events.insert(("move wanted", .moveWanted(later)), at: 3)
      events.append(("alternatives found", .alternativesFound([later.slot])))
    }
    return events
  }()
}

extension Effect {
  /// As short as the table of states needs it.
  var brief: String {
    switch self {
    case .holdSlot: "hold"
    case .confirmEvent: "confirm"
    case .releaseEvent: "release"
    case .releaseOldSlot: "release-old"
    case .findAlternatives: "find"
    case .openCheckout(let id): "open:\(id.provider.rawValue)"
    case .watchCheckout(let id): "watch:\(id.provider.rawValue)"
    case .captureCheckout(let id): "capture:\(id.provider.rawValue)"
    case .verifyPayment(let id): "verify:\(id.provider.rawValue)"
    case .closeCheckout(let id): "close:\(id.provider.rawValue)"
    case .refund(let id): "refund:\(id.checkout.provider.rawValue)"
    case .sendMail(let kind, _): "mail:\(kind.rawValue)"
    case .tellOwner: "owner"
    case .remind(let deadline): "remind:\(deadline.rawValue)"
    }
  }
}
