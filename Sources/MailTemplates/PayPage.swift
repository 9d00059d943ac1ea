public import BookingRules
public import Foundation

/// A code for cameras, as squares on a grid.
public struct ScanCode: Sendable, Hashable {
  /// How many squares it is wide and high, its quiet border included.
  public var size: Int
  /// The dark squares, as path data of SVG.
  public var path: String

  public init(size: Int, path: String) {
    self.size = size
    self.path = path
  }
}

/// What our page about a booking says that the booking does not know.
public struct PageFacts: Sendable {
  public var business: Business
  /// Where the page is, as browsers see it: `/pay/…`.
  public var path: String
  /// The reader has not asked it to keep still.
  public var updatesItself: Bool
  public var scanCode: @Sendable (String) -> ScanCode?

  public init(
    business: Business, path: String, updatesItself: Bool,
    scanCode: @escaping @Sendable (String) -> ScanCode?
  ) {
    self.business = business
    self.path = path
    self.updatesItself = updatesItself
    self.scanCode = scanCode
  }

  /// Behind `path`, for a page that keeps still.
  public static let stillQuery = "still"
}

/// Why there is no page about a booking.
public enum PageNotice: Sendable, Hashable, CaseIterable {
  case notFound, tooMany, trouble
}

extension TemplateSet {
  static let pageTemplate = "page"

  /// Our page about a booking, in the client's language and zone, as HTML.
  public func payPage(_ booking: Booking, facts: PageFacts, at now: Date) -> String {
    let edition = edition(for: booking.client.language)
    let page = PayPage(booking: booking, facts: facts, now: now, edition: edition)
    return edition.renderPage(page.values)
  }

  /// A page for somebody of whom nothing is known but the languages they read (`Accept-Language`, RFC 9110 12.5.4).
  public func page(_ notice: PageNotice, acceptLanguage: String?, business: Business) -> String {
    let edition = edition(accepting: acceptLanguage ?? "")
    return edition.renderPage(NoticePage(notice: notice, business: business, edition: edition).values)
  }

  /// Weights are left aside: browsers write the dearest language first.
  private func edition(accepting languages: String) -> Edition {
    let ranges = languages.prefix(200).split(separator: ",").map { $0.prefix { $0 != ";" } }
    let known = ranges.lazy.map { $0.filter { !$0.isWhitespace }.lowercased() }
      .compactMap { self.editions[$0] ?? self.editions[String($0.prefix { $0 != "-" })] }
    return known.first?.edition ?? edition(for: Self.fallbackLanguage)
  }
}

/// How a booking stands, as its client sees it.
private enum Stage {
  case preparing, payable, underWay, pending, confirming, confirmed, closing, choosing, expired, cancelled,
    nothing

  init(_ booking: Booking, at now: Date) {
    switch booking.state {
    case .clarifying, .declined: self = .nothing
    case .placing: self = .preparing
    case .held: self = Stage(held: booking, at: now)
    case .closing: self = booking.isCalledOff ? .cancelled : .closing
    case .releasing, .expired: self = booking.isCalledOff ? .cancelled : .expired
    case .choosing: self = .choosing
    case .cancelled: self = .cancelled
    case .confirming: self = booking.terms.isFree ? .preparing : .confirming
    case .confirmed: self = .confirmed
    }
  }

  private init(held booking: Booking, at now: Date) {
    let states = booking.checkouts.map(\.state)
    if states.contains(where: { if case .pending = $0 { true } else { false } }) {
      self = .pending
    } else if states.contains(.approved) {
      self = .underWay
    } else {
      self = booking.heldUntil.map { now < $0 } ?? true ? .payable : .closing
    }
  }

  var heading: Phrase {
    switch self {
    case .preparing: .pagePreparing
    case .payable: .pagePayable
    case .underWay: .pageUnderWay
    case .pending: .pagePending
    case .confirming: .pageConfirming
    case .confirmed: .pageConfirmed
    case .closing: .pageClosing
    case .choosing: .pageChoosing
    case .expired: .pageExpired
    case .cancelled: .pageCancelled
    case .nothing: .pageNothing
    }
  }

  var text: Phrase {
    switch self {
    case .preparing: .pagePreparingText
    case .payable: .pagePayableText
    case .underWay: .pageUnderWayText
    case .pending: .pagePendingText
    case .confirming: .pageConfirmingText
    case .confirmed: .pageConfirmedText
    case .closing: .pageClosingText
    case .choosing: .pageChoosingText
    case .expired: .pageExpiredText
    case .cancelled: .pageCancelledText
    case .nothing: .pageNothingText
    }
  }

  /// The colour at the top.
  var tone: String {
    switch self {
    case .confirming, .confirmed: "good"
    case .expired, .cancelled, .nothing: "over"
    case .preparing, .payable, .underWay, .pending, .closing, .choosing: "wait"
    }
  }

  /// After how long to look again; nil when nothing more will come.
  var refreshSeconds: Int? {
    switch self {
    case .preparing, .underWay, .confirming, .closing: 3
    case .payable: 20
    case .pending, .choosing: 60
    case .confirmed, .expired, .cancelled, .nothing: nil
    }
  }
}

extension Booking {
  fileprivate var isCalledOff: Bool {
    closingReason == .cancelledByClient || closingReason == .cancelledByOwner
  }
}

/// What our page about a booking can say.
struct PayPage {
  let booking: Booking
  let facts: PageFacts
  let now: Date
  let edition: Edition

  /// While a link is being opened.
  private static let soonSeconds = 2

  private var phrases: Phrasebook { edition.phrases }

  var values: Values {
    let stage = Stage(booking, at: now)
    let letter = ClientLetter(
      booking: booking, facts: MailFacts(business: facts.business, replyAddress: "", reference: ""),
      edition: edition
    ).values
    let ways = stage == .payable ? ways : []
    var deadline: String?
    if case .text(let text) = letter["deadline"] { deadline = text }
    var values: Values = [
      "language": .text(edition.language), "business": .text(facts.business.name),
      "heading": .text(phrases(stage.heading)), "tone": .text(stage.tone),
      "text": .text(
        phrases(stage.text, ["deadline": deadline, "choice": ways.count > 1 ? "1" : nil])),
      "ways": .list(ways), "hasWays": .flag(!ways.isEmpty), "waysTitle": .text(phrases(.pageWays)),
      "safe": .text(phrases(.pageSafe)),
      "help": .text(phrases(.pageHelp, ["contact": facts.business.contact])),
    ]
    for name in ["details", "hasDetails", "refunds", "hasRefunds"] { values[name] = letter[name] }
    if hasSurplus { values["review"] = .text(phrases(.pageReview)) }
    values.merge(updating(every: isOpening && stage == .payable ? Self.soonSeconds : stage.refreshSeconds)) {
      $1
    }
    return values
  }

  /// Money that bought nothing and is not yet on its way back.
  private var hasSurplus: Bool {
    booking.checkouts.contains { checkout in
      guard case .surplus = checkout.state else { return false }
      return !checkout.refunds.contains(where: \.isAccepted)
    }
  }

  private var isOpening: Bool { booking.checkouts.contains { $0.state == .opening } }

  private func updating(every seconds: Int?) -> Values {
    guard let seconds else { return [:] }
    let still = "\(facts.path)?\(PageFacts.stillQuery)"
    guard facts.updatesItself else {
      return [
        "updating": .group([
          "text": .text(phrases(.pageStill)), "label": .text(phrases(.pageStillUpdate)),
          "link": .text(facts.path),
        ])
      ]
    }
    return [
      "refresh": .group(["seconds": .text(String(seconds)), "path": .text(facts.path)]),
      "updating": .group([
        "text": .text(phrases(.pageUpdates)), "label": .text(phrases(.pageUpdatesStop)), "link": .text(still),
      ]),
    ]
  }

  // MARK: Ways to pay

  private var ways: [Values] { booking.terms.providers.map(way) }

  private func way(_ provider: PaymentProvider) -> Values {
    let newest = booking.checkouts.filter { $0.id.provider == provider }
      .max { $0.id.generation < $1.id.generation }
    var way: Values = [
      "provider": .text(provider.name), "paypal": .flag(provider == .paypal),
      "binancePay": .flag(provider == .binancePay),
    ]
    if newest?.state == .opening {
      way["preparing"] = .text(phrases(.pageWayPreparing, ["provider": provider.name]))
      return way
    }
    let open = newest.flatMap { $0.isPayable(at: now) ? $0 : nil }
    let amount = edition.amount(open?.amount ?? booking.terms.price(for: provider))
    way["pay"] = .text(phrases(.pay, ["amount": amount, "provider": provider.name]))
    way["action"] = .text("\(facts.path)/\(provider.pathPart)")
    way["scan"] = open.flatMap(scan)
    return way
  }

  /// The code leads to the link itself, so it is shown only while that lives; the button brings a fresh one.
  private func scan(_ open: Checkout) -> Value? {
    guard open.id.provider == .binancePay, let code = (open.scanCode ?? open.link).flatMap(facts.scanCode)
    else { return nil }
    return .group([
      "size": .text(String(code.size)), "path": .text(code.path), "label": .text(phrases(.pageScanLabel)),
      "hint": .text(phrases(.pageScan)),
    ])
  }
}

extension PaymentProvider {
  /// As the addresses of the web door name it.
  public var pathPart: String {
    switch self {
    case .paypal: "paypal"
    case .binancePay: "binance"
    }
  }
}

/// What a page without a booking says.
struct NoticePage {
  let notice: PageNotice
  let business: Business
  let edition: Edition

  var values: Values {
    let (heading, text): (Phrase, Phrase) =
      switch notice {
      case .notFound: (.pageNotFound, .pageNotFoundText)
      case .tooMany: (.pageTooMany, .pageTooManyText)
      case .trouble: (.pageTrouble, .pageTroubleText)
      }
    return [
      "language": .text(edition.language), "business": .text(business.name),
      "heading": .text(edition.phrases(heading)), "text": .text(edition.phrases(text)),
      "tone": .text("over"),
      "help": .text(edition.phrases(.pageHelp, ["contact": business.contact])),
    ]
  }
}
