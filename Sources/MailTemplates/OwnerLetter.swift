import BookingRules

/// What a notice to the owner can say: in their language and zone.
struct OwnerLetter {
  let notice: OwnerNotice
  let booking: Booking
  let facts: MailFacts
  let edition: Edition

  private var phrases: Phrasebook { edition.phrases }

  var values: Values {
    var values: Values = [
      "language": .text(edition.language),
      "business": .text(facts.business.name),
      "booking": .text(booking.id.text),
      "client": .text(client),
      "notice": .group([
        "headline": .text(phrases(headline, provider)), "advice": .text(phrases(advice, provider)),
      ]),
    ]
    values["title"] = title.map(Value.text)
    values.merge(DetailRows(bookingRows + noticeRows).values) { $1 }
    return values
  }

  private var client: String {
    let address = SafeText.line(booking.client.address)
    let name = SafeText.shown(booking.client.name, maximumCharacters: SafeText.nameMaximumCharacters)
    return name.map { "\($0) <\(address)>" } ?? address
  }

  private var title: String? {
    SafeText.shown(booking.appointment?.title, maximumCharacters: SafeText.titleMaximumCharacters)
  }

  private var bookingRows: [DetailRows.Row] {
    var rows = [DetailRows.Row(phrases(.labelClient), client)]
    if let title { rows.append(.init(phrases(.labelTitle), title)) }
    if let kind = booking.terms.kind { rows.append(.init(phrases(.labelKind), kind.name)) }
    guard let appointment = booking.appointment else { return rows }
    let here = TimeWording([facts.business.timeZone], in: edition)
    let there = TimeWording([appointment.timeZone, facts.business.timeZone], in: edition)
    rows.append(.init(phrases(.labelWhen), here.when(appointment.slot), isMain: true))
    if !here.agrees(with: there, over: appointment.slot) {
      rows.append(.init(phrases(.labelWhenThere), there.when(appointment.slot)))
    }
    return rows + DetailRows.placeAndNotes(of: appointment, phrases: phrases)
  }

  private var noticeRows: [DetailRows.Row] {
    switch notice {
    case .cancelledAfterPayment(let payment):
      [.init(phrases(.labelPayment), DetailRows.paymentText(payment, in: booking, edition: edition))]
        + booking.refunds.filter { $0.reason == .cancelled }.map { goesBackRow($0.amount) }
    case .refundDelayed(let refund, let amount, let reason),
      .refundFailed(let refund, let amount, let reason):
      [goesBackRow(amount), reasonRow(reason), linkRow(refund.checkout)]
    case .answerUnknown(let checkout, let answer): [reasonRow(answer), linkRow(checkout)]
    case .paymentDisputed(let checkout, let payment, let reason):
      [paymentRow(checkout, payment), reasonRow(reason), linkRow(checkout)]
    case .paidTooLate(let checkout, let payment), .paidTwice(let checkout, let payment):
      [paymentRow(checkout, payment), linkRow(checkout)]
    case .wrongAmount(let checkout, let expected, let payment):
      [
        .init(phrases(.labelExpected), edition.amount(expected)), paymentRow(checkout, payment),
        linkRow(checkout),
      ]
    case .paymentPending(let checkout, let reason): [reasonRow(reason), linkRow(checkout)]
    case .eventGone, .eventMoved:
      booking.payment.map {
        [.init(phrases(.labelPayment), DetailRows.paymentText($0, in: booking, edition: edition))]
      } ?? []
    case .refused(let effect, let reason): [.init(phrases(.labelEffect), effect), reasonRow(reason)]
    case .clientWrote(let excerpt): [.init(phrases(.labelWrote), SafeText.excerpt(excerpt))]
    }
  }

  private func paymentRow(_ checkout: CheckoutID, _ payment: Payment) -> DetailRows.Row {
    .init(
      phrases(.labelPayment),
      DetailRows.paymentText(payment, provider: checkout.provider, edition: edition))
  }

  /// Which of our links it was: the provider shows this number beside the payment.
  private func linkRow(_ checkout: CheckoutID) -> DetailRows.Row {
    .init(phrases(.labelPaymentLink), checkout.text)
  }

  private func goesBackRow(_ amount: Money) -> DetailRows.Row {
    .init(phrases(.labelGoesBack), edition.amount(amount))
  }

  private func reasonRow(_ reason: String) -> DetailRows.Row {
    .init(phrases(.labelReason), SafeText.excerpt(reason))
  }

  private var provider: [String: String?] {
    let provider: PaymentProvider? =
      switch notice {
      case .paidTooLate(let checkout, _), .paidTwice(let checkout, _), .wrongAmount(let checkout, _, _),
        .paymentPending(let checkout, _), .paymentDisputed(let checkout, _, _),
        .answerUnknown(let checkout, _):
        checkout.provider
      case .refundDelayed(let refund, _, _), .refundFailed(let refund, _, _): refund.checkout.provider
      case .cancelledAfterPayment(let payment):
        booking.checkouts.first { $0.state == .paid(payment) }?.id.provider
      case .eventGone, .eventMoved, .refused, .clientWrote: nil
      }
    return ["provider": provider?.name, "booking": booking.id.text]
  }

  private var headline: Phrase {
    switch notice {
    case .cancelledAfterPayment: .cancelledAfterPayment
    case .paidTooLate: .paidTooLate
    case .paidTwice: .paidTwice
    case .wrongAmount: .wrongAmount
    case .paymentPending: .paymentPending
    case .paymentDisputed: .paymentDisputed
    case .refundDelayed: .refundDelayed
    case .refundFailed: .refundFailed
    case .answerUnknown: .answerUnknown
    case .eventGone: .eventGone
    case .eventMoved: .eventMoved
    case .refused: .refused
    case .clientWrote: .clientWrote
    }
  }

  private var advice: Phrase {
    switch notice {
    case .cancelledAfterPayment: .cancelledAfterPaymentAdvice
    case .paidTooLate: .paidTooLateAdvice
    case .paidTwice: .paidTwiceAdvice
    case .wrongAmount: .wrongAmountAdvice
    case .paymentPending: .paymentPendingAdvice
    case .paymentDisputed: .paymentDisputedAdvice
    case .refundDelayed: .refundDelayedAdvice
    case .refundFailed: .refundFailedAdvice
    case .answerUnknown: .answerUnknownAdvice
    case .eventGone: .eventGoneAdvice
    case .eventMoved: .eventMovedAdvice
    case .refused: .refusedAdvice
    case .clientWrote: .clientWroteAdvice
    }
  }
}
