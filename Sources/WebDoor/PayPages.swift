import BookingBot
import BookingRules
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import MailTemplates

/// The page of a booking: `GET /pay/TOKEN` shows, `POST /pay/TOKEN/PROVIDER` chooses.
///
/// Mail scanners and browsers open addresses before anybody has clicked, so a GET changes nothing.
extension WebDoor {
  /// After the appointment the page stays for so long; then its address is as good as guessed.
  static let daysAfterEnd = 30.0
  private static let pollMilliseconds = 100

  func showPage(_ request: Request, _ context: DoorContext) async throws -> Response {
    let token = try context.parameters.require("token")
    guard var booking = try await booking(token) else {
      return noticePage(.notFound, request, status: .notFound)
    }
    if let provider = request.uri.query.flatMap(Self.provider(leftBy:)) {
      booking = try await ask(provider, about: booking, token)
    }
    let facts = PageFacts(
      business: settings.business, path: path(of: token),
      updatesItself: request.uri.query?.contains(PageFacts.stillQuery) != true, scanCode: QRCode.code)
    return page(templates.payPage(booking, facts: facts, at: now()))
  }

  /// From where a payer who has agreed comes back: PayPal adds a word of its own to the address, Binance Pay has ours.
  private static func provider(leftBy query: String) -> PaymentProvider? {
    if query.contains("PayerID=") { return .paypal }
    return query.contains(CheckoutOrder.paidQuery) ? .binancePay : nil
  }

  /// The payer comes back from the provider, which is asked at once, so that they do not find the buttons again. Anybody
  /// with the token can write such an address; it only makes the bot ask.
  private func ask(
    _ provider: PaymentProvider, about booking: Booking, _ token: String
  ) async throws -> Booking {
    guard booking.state == .held,
      let open = booking.checkouts.last(where: { $0.id.provider == provider && $0.state == .open }),
      try await bot.frontDesk.hint(about: open.id) == .asking
    else { return booking }
    let deadline = ContinuousClock.now + .seconds(settings.linkPatienceSeconds)
    var current = booking
    while current.checkout(open.id)?.state == .open, ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(Self.pollMilliseconds))
      guard let newer = try await self.booking(token) else { break }
      current = newer
    }
    return current
  }

  /// Sends the payer on to a link that works, an open one or a new one. Pressed twice it leads to the same.
  func choose(_ request: Request, _ context: DoorContext) async throws -> Response {
    // The form has no fields; what else is sent is read so that the next request on the connection can be.
    _ = try await request.body.collect(upTo: settings.maximumBodyBytes)
    let token = try context.parameters.require("token")
    let name = try context.parameters.require("provider")
    guard let booking = try await booking(token),
      let provider = booking.terms.providers.first(where: { $0.pathPart == name })
    else { return noticePage(.notFound, request, status: .notFound) }
    let deadline = ContinuousClock.now + .seconds(settings.linkPatienceSeconds)
    var current = try await bot.frontDesk.checkoutWanted(with: provider, for: booking.id)
    while let booking = current, booking.state == .held {
      if let link = booking.link(of: provider, at: now()) { return Self.seeOther(link) }
      guard booking.isOpening(provider), ContinuousClock.now < deadline else { break }
      try await Task.sleep(for: .milliseconds(Self.pollMilliseconds))
      current = try await self.booking(token)
    }
    return Self.seeOther(path(of: token))
  }

  /// Nil when the token is guessed, cut, altered, or as old as its booking; the log says so and not which it was.
  private func booking(_ token: String) async throws -> Booking? {
    if let booking = try await bot.frontDesk.booking(forToken: token) {
      let end = booking.appointment?.slot.end ?? booking.openedAt
      if now().timeIntervalSince(end) < Self.daysAfterEnd * 86_400 { return booking }
    }
    logger.info("web: a token opens no booking")
    return nil
  }

  /// As browsers see it: the proxy may have put the door under a path of its own.
  private func path(of token: String) -> String {
    let base = settings.publicURL.path(percentEncoded: true)
    return "\(base.hasSuffix("/") ? String(base.dropLast()) : base)/pay/\(token)"
  }

  // MARK: Answers

  func noticePage(_ notice: PageNotice, _ request: Request, status: HTTPResponse.Status) -> Response {
    let html = templates.page(
      notice, acceptLanguage: request.headers[.acceptLanguage], business: settings.business)
    return page(html, status: status)
  }

  private func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentSecurityPolicy: policy(for: html),
      ], body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  /// 303: the browser follows with GET (RFC 9110 section 15.4.4).
  private static func seeOther(_ location: String) -> Response {
    Response(status: .seeOther, headers: [.location: location])
  }

  /// Nothing but the page's own style and script, named by their hashes, and the script may only look at this site. Forms
  /// may lead on to the payment services: browsers hold redirects of a form against `form-action`, too (CSP 3, section
  /// 6.4.1).
  private func policy(for html: String) -> String {
    var rules = ["default-src 'none'"]
    if let style = Self.content(of: "style", in: html) {
      rules.append("style-src 'sha256-\(SourceHash.sha256(style))'")
    }
    if let script = Self.content(of: "script", in: html) {
      rules += ["script-src 'sha256-\(SourceHash.sha256(script))'", "connect-src 'self'"]
    }
    let origins = (["'self'"] + settings.payerOrigins).joined(separator: " ")
    return (rules + ["form-action \(origins)", "base-uri 'none'", "frame-ancestors 'none'"])
      .joined(separator: "; ")
  }

  /// What stands in the first element of that name. Words of strangers hold no `<`.
  private static func content(of element: String, in html: String) -> Substring? {
    guard let start = html.firstRange(of: "<\(element)>") else { return nil }
    let rest = html[start.upperBound...]
    return rest.firstRange(of: "</\(element)>").map { rest[..<$0.lowerBound] }
  }
}

extension Booking {
  /// Where the client can pay now.
  fileprivate func link(of provider: PaymentProvider, at now: Date) -> String? {
    checkouts.last { $0.id.provider == provider && $0.isPayable(at: now) }?.link
  }

  fileprivate func isOpening(_ provider: PaymentProvider) -> Bool {
    checkouts.contains { $0.id.provider == provider && $0.state == .opening }
  }
}
