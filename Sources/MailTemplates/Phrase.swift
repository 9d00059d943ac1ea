/// A wording several mails share. Its raw value is its name in `phrases.txt`.
enum Phrase: String, CaseIterable, Sendable {
  case when, moment, momentWithoutZone, noon, midnight

  case labelTitle = "label.title"
  case labelKind = "label.kind"
  case labelWhen = "label.when"
  case labelWhenHere = "label.whenHere"
  case labelWhenThere = "label.whenThere"
  case labelLocation = "label.location"
  case labelDetails = "label.details"
  case labelPrice = "label.price"
  case labelPaid = "label.paid"
  case labelExpected = "label.expected"
  case labelClient = "label.client"
  case labelPayment = "label.payment"
  case labelPaymentLink = "label.paymentLink"
  case labelWrote = "label.wrote"
  case labelEffect = "label.effect"
  case labelReason = "label.reason"
  case labelGoesBack = "label.goesBack"

  case pay, payUntil, waiting, paid, paidSomewhere, free
  case kindWithLength, kindOffered

  case refund
  case refundPaidTwice = "refund.paidTwice"
  case refundPaidTooLate = "refund.paidTooLate"
  case refundWrongAmount = "refund.wrongAmount"
  case refundCancelled = "refund.cancelled"
  case refundByOwner = "refund.byOwner"

  case noSubject, help, cancelWord, cancelHint, cancelLabel
  case moveLine, moveLabel
  case newLinkWord, newLinkHint, newLinkLabel
  case exampleTitle, example, exampleLabel, readingLabel, alternativeLabel
  case kindAnswer, kindLabel

  case evidence
  case evidenceRead = "evidence.read"
  case evidenceAssumed = "evidence.assumed"
  case topicKind = "topic.kind"
  case topicTitle = "topic.title"
  case topicDate = "topic.date"
  case topicTime = "topic.time"
  case topicLength = "topic.length"
  case topicTimeZone = "topic.timeZone"
  case topicLocation = "topic.location"

  case nothingUnderstood = "unclear.nothingUnderstood"
  case whetherWished = "unclear.whetherWished"
  case bookingNotFound = "unclear.bookingNotFound"
  case noDate = "unclear.noDate"
  case noTime = "unclear.noTime"
  case impossibleDate = "unclear.impossibleDate"
  case impossibleTime = "unclear.impossibleTime"
  case unknownTimeZone = "unclear.unknownTimeZone"
  case endsBeforeItStarts = "unclear.endsBeforeItStarts"
  case inThePast = "unclear.inThePast"
  case outsideHours = "unclear.outsideHours"
  case tooSoon = "unclear.tooSoon"
  case tooFarAhead = "unclear.tooFarAhead"
  case tooLong = "unclear.tooLong"
  case whichKind = "unclear.whichKind"
  case ambiguous = "unclear.ambiguous"
  case mailTooLarge = "unclear.mailTooLarge"

  case cancelledAfterPayment = "notice.cancelledAfterPayment"
  case cancelledAfterPaymentAdvice = "notice.cancelledAfterPayment.advice"
  case paidTooLate = "notice.paidTooLate"
  case paidTooLateAdvice = "notice.paidTooLate.advice"
  case paidTwice = "notice.paidTwice"
  case paidTwiceAdvice = "notice.paidTwice.advice"
  case wrongAmount = "notice.wrongAmount"
  case wrongAmountAdvice = "notice.wrongAmount.advice"
  case paymentPending = "notice.paymentPending"
  case paymentPendingAdvice = "notice.paymentPending.advice"
  case paymentDisputed = "notice.paymentDisputed"
  case paymentDisputedAdvice = "notice.paymentDisputed.advice"
  case refundDelayed = "notice.refundDelayed"
  case refundDelayedAdvice = "notice.refundDelayed.advice"
  case refundFailed = "notice.refundFailed"
  case refundFailedAdvice = "notice.refundFailed.advice"
  case answerUnknown = "notice.answerUnknown"
  case answerUnknownAdvice = "notice.answerUnknown.advice"
  case eventGone = "notice.eventGone"
  case eventGoneAdvice = "notice.eventGone.advice"
  case eventMoved = "notice.eventMoved"
  case eventMovedAdvice = "notice.eventMoved.advice"
  case refused = "notice.refused"
  case refusedAdvice = "notice.refused.advice"
  case clientWrote = "notice.clientWrote"
  case clientWroteAdvice = "notice.clientWrote.advice"

  // Our page about a booking, in `page.txt`
  case pageOpen = "page.open"
  case pagePreparing = "page.preparing"
  case pagePreparingText = "page.preparing.text"
  case pagePayable = "page.payable"
  case pagePayableText = "page.payable.text"
  case pageUnderWay = "page.underWay"
  case pageUnderWayText = "page.underWay.text"
  case pagePending = "page.pending"
  case pagePendingText = "page.pending.text"
  case pageConfirming = "page.confirming"
  case pageConfirmingText = "page.confirming.text"
  case pageConfirmed = "page.confirmed"
  case pageConfirmedText = "page.confirmed.text"
  case pageClosing = "page.closing"
  case pageClosingText = "page.closing.text"
  case pageExpired = "page.expired"
  case pageExpiredText = "page.expired.text"
  case pageChoosing = "page.choosing"
  case pageChoosingText = "page.choosing.text"
  case pageCancelled = "page.cancelled"
  case pageCancelledText = "page.cancelled.text"
  case pageNothing = "page.nothing"
  case pageNothingText = "page.nothing.text"
  case pageNotFound = "page.notFound"
  case pageNotFoundText = "page.notFound.text"
  case pageTooMany = "page.tooMany"
  case pageTooManyText = "page.tooMany.text"
  case pageTrouble = "page.trouble"
  case pageTroubleText = "page.trouble.text"
  case pageReview = "page.review"
  case pageWays = "page.ways"
  case pageSafe = "page.safe"
  case pageWayPreparing = "page.wayPreparing"
  case pageScan = "page.scan"
  case pageScanLabel = "page.scanLabel"
  case pageUpdates = "page.updates"
  case pageUpdatesStop = "page.updates.stop"
  case pageStill = "page.still"
  case pageStillUpdate = "page.still.update"
  case pageHelp = "page.help"

  /// What its `{{names}}` can be.
  var variables: Set<String> {
    switch self {
    case .when: ["day", "start", "endDay", "end", "zone"]
    case .moment: ["day", "time", "zone"]
    case .momentWithoutZone: ["day", "time"]
    case .pay: ["amount", "provider"]
    case .payUntil: ["until"]
    case .waiting: ["provider"]
    case .paid: ["amount", "provider", "reference"]
    case .paidSomewhere: ["amount", "reference"]
    case .refund: ["amount", "provider", "why"]
    case .kindWithLength: ["kind", "length"]
    case .kindOffered: ["kind", "length", "price"]
    case .kindAnswer: ["kind"]
    case .whichKind: ["when"]
    case .help, .pageHelp: ["contact"]
    case .pagePayableText: ["deadline", "choice"]
    case .pageWayPreparing: ["provider"]
    case .newLinkHint: ["newLinkWord"]
    case .moveLine: ["moment", "zone"]
    case .cancelHint: ["cancelWord"]
    case .example: ["title", "day", "time", "minutes", "zone"]
    case .evidence: ["readings"]
    case .evidenceRead: ["topic", "words"]
    case .evidenceAssumed: ["topic"]
    case .impossibleDate, .impossibleTime, .unknownTimeZone, .ambiguous: ["words"]
    case .tooSoon, .tooFarAhead, .tooLong: ["length"]
    case .mailTooLarge: ["size"]
    case .cancelledAfterPaymentAdvice, .paidTooLateAdvice, .paidTwiceAdvice, .wrongAmountAdvice,
      .paymentPending, .paymentPendingAdvice, .paymentDisputed, .refundDelayedAdvice, .refundFailedAdvice,
      .answerUnknown,
      .answerUnknownAdvice:
      ["provider"]
    case .paymentDisputedAdvice: ["provider", "booking"]
    case .eventMovedAdvice: ["booking"]
    default: []
    }
  }
}
