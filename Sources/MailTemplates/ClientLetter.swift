import BookingRules
import Foundation

/// What the mails to a client can say about a booking.
struct ClientLetter {
  let booking: Booking
  let facts: MailFacts
  let edition: Edition
  private let times: TimeWording

  init(booking: Booking, facts: MailFacts, edition: Edition) {
    self.booking = booking
    self.facts = facts
    self.edition = edition
    times = TimeWording(
      [booking.appointment?.timeZone, facts.clientTimeZone, facts.business.timeZone], in: edition)
  }

  private var phrases: Phrasebook { edition.phrases }

  var values: Values {
    var values: Values = [
      "language": .text(edition.language),
      "subject": .text(subject),
      "business": .text(facts.business.name),
      "help": .text(phrases(.help, ["contact": facts.business.contact])),
      "reference": .text(facts.reference),
      "reasons": .list(facts.reasons.map { ["text": .text(SafeText.excerpt($0))] }),
      "byOwner": .flag(booking.closingReason == .cancelledByOwner),
      "notCollected": .flag(booking.checkouts.contains { $0.state == .ended(.forgone) }),
      "priced": .flag(!booking.terms.isFree),
    ]
    values["contact"] = facts.business.contact.map(Value.text)
    values["name"] = name.map(Value.text)
    values["title"] = title.map(Value.text)
    values["when"] = booking.appointment.map { .text(times.when($0.slot)) }
    values["deadline"] = booking.heldUntil.map { .text(times.moment($0)) }
    values["chooseBy"] = booking.choiceEndsAt.map { .text(times.moment($0)) }
    values["paid"] = booking.payment.map {
      .group(["amount": .text(edition.amount($0.amount)), "reference": .text($0.reference)])
    }
    values["goesBack"] = goesBack.map { .text(edition.amount($0)) }
    values["refunds"] = .list(refunds.map { ["text": .text($0)] })
    values["hasRefunds"] = .flag(!refunds.isEmpty)
    values["evidenceLine"] = evidence.map(Value.text)
    values.merge(DetailRows(rows).values) { $1 }
    values.merge(payments) { $1 }
    if let page = facts.payPage {
      values["payPage"] = .group(["link": .text(page), "label": .text(phrases(.pageOpen))])
    }
    values.merge(cancelling) { $1 }
    values.merge(askingForLinks) { $1 }
    values.merge(unproven) { $1 }
    values.merge(alternatives) { $1 }
    values.merge(kinds) { $1 }
    values.merge(questions) { $1 }
    values.merge(example) { $1 }
    return values
  }

  /// What of the booking's own price goes back because it is cancelled.
  private var goesBack: Money? {
    booking.paidCheckout?.refunds.first { $0.reason == .cancelled }?.amount
  }

  private var refunds: [String] {
    booking.refunds.filter(\.isAccepted).map { refund in
      phrases(
        .refund,
        [
          "amount": edition.amount(refund.amount), "provider": refund.id.checkout.provider.name,
          "why": phrases(refund.reason.phrase),
        ])
    }
  }

  private var name: String? {
    SafeText.shown(booking.client.name, maximumCharacters: SafeText.nameMaximumCharacters)
  }

  private var title: String? {
    SafeText.shown(booking.appointment?.title, maximumCharacters: SafeText.titleMaximumCharacters)
  }

  private var subject: String { topic ?? phrases(.noSubject) }

  /// The client's subject without "Re:".
  private var topic: String? {
    SafeText.shown(
      SafeText.subjectBase(booking.thread.subject), maximumCharacters: SafeText.subjectMaximumCharacters)
  }

  private var rows: [DetailRows.Row] {
    var rows: [DetailRows.Row] = []
    if let title, title != kindName { rows.append(.init(phrases(.labelTitle), title)) }
    if let kindName { rows.append(.init(phrases(.labelKind), kindWithLength(kindName))) }
    if let appointment = booking.appointment {
      rows.append(.init(phrases(.labelWhen), times.when(appointment.slot), isMain: true))
      let here = TimeWording([facts.business.timeZone], in: edition)
      if !here.agrees(with: times, over: appointment.slot) {
        rows.append(.init(phrases(.labelWhenHere), here.when(appointment.slot)))
      }
      rows += DetailRows.placeAndNotes(of: appointment, phrases: phrases)
    }
    if let payment = booking.payment {
      rows.append(
        .init(phrases(.labelPaid), DetailRows.paymentText(payment, in: booking, edition: edition)))
    } else if booking.state == .held {
      rows.append(.init(phrases(.labelPrice), edition.amount(booking.terms.price)))
    }
    return rows
  }

  private var kindName: String? {
    SafeText.shown(booking.terms.kind?.name, maximumCharacters: SafeText.titleMaximumCharacters)
  }

  private func kindWithLength(_ name: String) -> String {
    guard let slot = booking.appointment?.slot else { return name }
    return phrases(.kindWithLength, ["kind": name, "length": times.length(minutes: Int(slot.length) / 60)])
  }

  private var payments: Values {
    var open: [Values] = []
    var waiting: [Values] = []
    for provider in booking.terms.providers {
      let checkout = booking.checkouts.filter { $0.id.provider == provider }
        .max { $0.id.generation < $1.id.generation }
      switch checkout?.state {
      case .approved, .pending, .paid, .surplus: continue
      case .opening, .open, .ended, nil: break
      }
      if let item = checkout.flatMap(payment) {
        open.append(item)
      } else {
        let text = phrases(.waiting, ["provider": provider.name])
        waiting.append(["provider": .text(provider.name), "text": .text(text)])
      }
    }
    return [
      "payments": .list(open), "hasPayments": .flag(!open.isEmpty), "choice": .flag(open.count > 1),
      "waiting": .list(waiting),
    ]
  }

  /// Nil when nobody can pay there, or its link is none that a mail may carry.
  private func payment(_ checkout: Checkout) -> Values? {
    guard checkout.state == .open, let link = checkout.link,
      link.hasPrefix("https://") || link.hasPrefix("http://")
    else {
      return nil
    }
    let amount = edition.amount(checkout.amount)
    let provider = checkout.id.provider
    var item: Values = [
      "provider": .text(provider.name), "amount": .text(amount), "link": .text(link),
      "pay": .text(phrases(.pay, ["amount": amount, "provider": provider.name])),
      "paypal": .flag(provider == .paypal), "binancePay": .flag(provider == .binancePay),
    ]
    // A link may outlive the hold, but not for the client: after that there is nothing to pay for.
    if let until = [checkout.payableUntil, booking.heldUntil].compactMap(\.self).min() {
      item["payUntil"] = .text(phrases(.payUntil, ["until": times.momentWithoutZone(until)]))
    }
    return item
  }

  private var cancelling: Values {
    let word = phrases(.cancelWord)
    return [
      "cancelWord": .text(word),
      "cancelHint": .text(phrases(.cancelHint, ["cancelWord": word])),
      "cancelLabel": .text(phrases(.cancelLabel)),
      "cancelLink": .text(answerLink(word)),
    ]
  }

  /// What a mail without proof wants, and the answers that do it.
  private var unproven: Values {
    var target: Slot?
    if case .move(let slot) = booking.unproven { target = slot }
    let start = target?.start ?? times.exampleTime(after: booking.appointment?.slot.start ?? booking.openedAt)
    let line = phrases(
      .moveLine, ["moment": times.momentWithoutZone(start), "zone": times.zoneName(at: start)])
    var values: Values = [
      "wantsCancel": .flag(booking.unproven == .cancel),
      "wantsMove": .flag(booking.unproven != .cancel),
      "moveLine": .text(line), "moveLink": .text(answerLink(line)), "moveLabel": .text(phrases(.moveLabel)),
    ]
    values["target"] = target.map { .text(times.momentWithoutZone($0.start)) }
    return values
  }

  private var alternatives: Values {
    let offered = booking.offered ?? []
    return [
      "wasTaken": .flag(booking.asksWhereTo == true && booking.unclear.isEmpty),
      "hasAlternatives": .flag(!offered.isEmpty),
      "alternatives": .list(
        offered.enumerated().map { index, slot in
          let number = String(index + 1)
          return [
            "number": .text(number), "when": .text(times.when(slot)),
            "link": .text(answerLink(number)),
          ]
        }),
      "alternativeLabel": .text(phrases(.alternativeLabel)),
    ]
  }

  private var kinds: Values {
    let kinds = booking.kindsInQuestion
    let asksForTime = booking.unclear.contains { if case .whichKind = $0 { false } else { true } }
    return [
      "hasKinds": .flag(!kinds.isEmpty), "kindLabel": .text(phrases(.kindLabel)),
      "asksForTime": .flag(asksForTime || kinds.isEmpty),
      "kinds": .list(
        kinds.enumerated().map { index, offered in
          [
            "number": .text(String(index + 1)), "text": .text(text(of: offered)),
            "link": .text(answerLink(phrases(.kindAnswer, ["kind": offered.kind.name]))),
          ]
        }),
    ]
  }

  /// "Piano lesson (45 minutes, 40.00 EUR)"
  private func text(of offered: OfferedKind) -> String {
    phrases(
      .kindOffered,
      [
        "kind": offered.kind.name, "length": times.length(minutes: offered.kind.lengthMinutes),
        "price": offered.price.map(edition.amount) ?? phrases(.free),
      ])
  }

  private var askingForLinks: Values {
    let word = phrases(.newLinkWord)
    return [
      "newLinkWord": .text(word),
      "newLinkHint": .text(phrases(.newLinkHint, ["newLinkWord": word])),
      "newLinkLabel": .text(phrases(.newLinkLabel)),
      "newLinkLink": .text(answerLink(word)),
    ]
  }

  private var evidence: String? {
    guard !facts.evidence.isEmpty else { return nil }
    let readings = facts.evidence.map { evidence in
      let topic = phrases(evidence.topic.phrase)
      guard let words = evidence.words else { return phrases(.evidenceAssumed, ["topic": topic]) }
      return phrases(.evidenceRead, ["topic": topic, "words": SafeText.excerpt(words)])
    }
    return phrases(.evidence, ["readings": readings.joined(separator: "; ")])
  }

  private var questions: Values {
    let readings = booking.unclear.flatMap(\.readings)
    return [
      "unclear": .list(booking.unclear.map { ["text": .text($0.sentence(phrases, times, edition.locale))] }),
      "readings": .list(
        readings.map { ["when": .text(times.when($0)), "link": .text(answerLink(requestText(for: $0)))] }),
      "hasReadings": .flag(!readings.isEmpty),
      "readingLabel": .text(phrases(.readingLabel)),
    ]
  }

  private var example: Values {
    let start = times.exampleTime(after: booking.openedAt)
    let length = booking.appointment?.slot.length ?? 60 * 60
    guard let slot = Slot(start: start, end: start.addingTimeInterval(length)) else { return [:] }
    let text = requestText(for: slot)
    return [
      "example": .list(text.split(separator: "\n").map { ["line": .text(String($0))] }),
      "exampleLink": .text(answerLink(text)),
      "exampleLabel": .text(phrases(.exampleLabel)),
    ]
  }

  /// A request in the form that the bot reads without doubt.
  private func requestText(for slot: Slot) -> String {
    phrases(
      .example,
      [
        "title": title ?? topic ?? phrases(.exampleTitle), "day": times.day(slot.start),
        "time": times.clock(slot.start), "minutes": String(Int(slot.length) / 60),
        "zone": times.zoneName(at: slot.start),
      ])
  }

  /// An answer to this mail, already written.
  private func answerLink(_ body: String) -> String {
    MailtoLink.link(to: facts.replyAddress, subject: "Re: \(subject)", body: body)
  }
}

extension Refund {
  /// The provider has taken it on.
  var isAccepted: Bool {
    switch state {
    case .pending, .settled: true
    case .ordered, .failed: false
    }
  }
}

extension RefundReason {
  fileprivate var phrase: Phrase {
    switch self {
    case .paidTwice: .refundPaidTwice
    case .paidTooLate: .refundPaidTooLate
    case .wrongAmount: .refundWrongAmount
    case .cancelled: .refundCancelled
    case .byOwner: .refundByOwner
    }
  }
}

extension Evidence.Topic {
  fileprivate var phrase: Phrase {
    switch self {
    case .kind: .topicKind
    case .title: .topicTitle
    case .date: .topicDate
    case .time: .topicTime
    case .length: .topicLength
    case .timeZone: .topicTimeZone
    case .location: .topicLocation
    }
  }
}

extension Unclear {
  /// The times of which the client may take one.
  fileprivate var readings: [Slot] {
    switch self {
    case .ambiguous(_, let readings): readings
    case .whetherWished(let slot): [slot]
    default: []
    }
  }

  fileprivate func sentence(_ phrases: Phrasebook, _ times: TimeWording, _ locale: Locale) -> String {
    switch self {
    case .nothingUnderstood: phrases(.nothingUnderstood)
    case .whetherWished: phrases(.whetherWished)
    case .bookingNotFound: phrases(.bookingNotFound)
    case .noDate: phrases(.noDate)
    case .noTime: phrases(.noTime)
    case .impossibleDate(let words): phrases(.impossibleDate, ["words": SafeText.excerpt(words)])
    case .impossibleTime(let words): phrases(.impossibleTime, ["words": SafeText.excerpt(words)])
    case .unknownTimeZone(let words): phrases(.unknownTimeZone, ["words": SafeText.excerpt(words)])
    case .endsBeforeItStarts: phrases(.endsBeforeItStarts)
    case .inThePast: phrases(.inThePast)
    case .outsideHours: phrases(.outsideHours)
    case .tooSoon(let minutes): phrases(.tooSoon, ["length": times.length(minutes: minutes)])
    case .tooFarAhead(let days): phrases(.tooFarAhead, ["length": times.length(minutes: days * 24 * 60)])
    case .tooLong(let minutes): phrases(.tooLong, ["length": times.length(minutes: minutes)])
    case .whichKind(_, let start): phrases(.whichKind, ["when": start.map(times.moment)])
    case .ambiguous(let words, _): phrases(.ambiguous, ["words": SafeText.excerpt(words)])
    case .mailTooLarge(let bytes):
      phrases(
        .mailTooLarge,
        [
          "size": ByteCountFormatStyle(style: .file, allowedUnits: [.kb, .mb], locale: locale).format(
            Int64(bytes))
        ])
    }
  }
}
