import Foundation

extension Ledger {
  /// Everything on one page, for a person who plays with the sandbox.
  func startPage() -> ServiceAnswer {
    let body = """
      <h1>Sandbox of Google Calendar, PayPal and Binance Pay</h1>
      <p class="soft">In memory, on loopback, and strict. <a href="/calendar">Calendar</a> ·
      <a href="/control/ledger">Ledger</a> · <a href="/control/requests">Requests</a> ·
      <a href="/control/audit">Audit</a> · <a href="/control/faults">Faults</a></p>
      \(addressCard)\(orderCard)\(routeCard)\(faultCard)
      """
    return .html(Page.render(title: "Sandbox", isWide: true, body: body))
  }

  func calendarPage() -> ServiceAnswer {
    let zone = TimeZone(identifier: settings.calendarZone) ?? .gmt
    let rows = google.events.map { event in
      """
      <tr id="\(Page.html(event.id))"><td>\(Timestamps.format(event.start, zone: zone))</td>
      <td>\(Timestamps.format(event.end, zone: zone))</td>
      <td><span class="state \(Page.html(event.status))">\(Page.html(event.status))</span></td>
      <td><b>\(Page.html(event.summary))</b><br><span class="soft">\(Page.html(event.id))</span></td></tr>
      """
    }
    let body = """
      <h1>\(Page.html(settings.calendarID))</h1><p class="soft">\(Page.html(settings.calendarZone)) ·
      <a href="/">back</a></p><div class="card"><table>
      <tr><th>Start</th><th>End</th><th>Status</th><th>Event</th></tr>\(rows.joined())</table></div>
      """
    return .html(Page.render(title: "Calendar", isWide: true, body: body))
  }

  private var addressCard: String {
    let rows = [
      ("Google Calendar", google.baseURL + "/google"), ("Google tokens", google.tokens.tokenURL),
      ("PayPal", paypal.baseURL), ("Binance Pay", binance.baseURL), ("Calendar id", settings.calendarID),
    ]
    let cells = rows.map { "<tr><th>\(Page.html($0.0))</th><td><code>\(Page.html($0.1))</code></td></tr>" }
    return "<div class=\"card\"><h2>Addresses</h2><table>\(cells.joined())</table></div>"
  }

  private var orderCard: String {
    let snapshot = snapshot()
    let paypal = snapshot.paypalOrders.map {
      row(
        "PayPal", $0.summary, "\($0.money.value) \($0.money.currency)", $0.status.rawValue,
        "/paypal/checkoutnow?token=\($0.id)")
    }
    let binance = snapshot.binanceOrders.map {
      row("Binance", $0.summary, "\($0.amount) \($0.currency)", $0.status, "/binance/checkout/\($0.prepayID)")
    }
    return """
      <div class="card"><h2>Orders</h2><table><tr><th>By</th><th>For</th><th>Amount</th><th>Status</th><th></th></tr>
      \((paypal + binance).joined())</table></div>
      """
  }

  private func row(
    _ service: String, _ summary: String, _ amount: String, _ status: String, _ link: String
  ) -> String {
    """
    <tr><td>\(service)</td><td>\(Page.html(summary))</td><td>\(Page.html(amount))</td>
    <td><span class="state \(Page.html(status))">\(Page.html(status))</span></td>
    <td><a href="\(Page.html(link))">payer page</a></td></tr>
    """
  }

  private var routeCard: String {
    let rows = Route.all.map {
      """
      <tr><td><code>\($0.method)</code></td><td><code>\(Page.html($0.path))</code></td>
      <td>\($0.operation?.rawValue ?? "")</td></tr>
      """
    }
    return """
      <div class="card"><h2>Routes, with the names faults use</h2><table>\(rows.joined())</table></div>
      """
  }

  private var faultCard: String {
    """
    <div class="card"><h2>Faults on command</h2>
    <p class="soft">Kinds: \(Fault.Kind.names.joined(separator: ", ")). <code>slow</code> takes milliseconds,
    <code>rateLimited</code> retryAfterSeconds, <code>serverError</code> status, <code>refused</code> issue.</p>
    <pre>curl -d '{"service":"paypal","operation":"capture","fault":"failAfter","times":1}' \
    \(Page.html(google.baseURL))/control/faults</pre></div>
    """
  }
}
