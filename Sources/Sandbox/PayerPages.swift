import Foundation

// The payer's side, for a browser and for a script alike. A script pays with one form POST to the link that
// the client got, and follows no redirect:
//
//     curl -d action=pay 'http://127.0.0.1:PORT/paypal/checkoutnow?token=ORDER'
//     curl -d action=pay 'http://127.0.0.1:PORT/binance/checkout/PREPAYID'
//
// PayPal's actions: `pay`, `cancel`, `decline` (approved, but the first capture is declined), `pending`
// (captured, but not settled). Binance's: `pay`, `cancel` (the payer leaves; the order stays open), `fail`.
// The answer is 303 to the order's return or cancel address, 200 when it has none, 404 when it is over.

extension Ledger {
  private static let paypalBlue = "#0b63ce"
  private static let binanceGold = "#f0b90b"

  func paypalPage(_ request: ServiceRequest) -> ServiceAnswer {
    let token = request.queryValue("token") ?? ""
    guard let order = paypal.current(token, at: request.receivedAt) else {
      return Page.notice(
        "This link has expired", "Ask the seller for a new one. Nothing was paid.", accent: Self.paypalBlue,
        status: 404)
    }
    guard order.status != .completed else {
      return Page.notice("Already paid", "This order is complete.", accent: Self.paypalBlue)
    }
    let body = """
      <p class="banner">PayPal sandbox: no real money moves here</p>
      <div class="card"><h1>\(Page.html(order.brand))</h1><div class="soft">\(Page.html(order.summary))</div>
      <div class="amount">\(Page.html(order.money.value)) \(Page.html(order.money.currency))</div>
      <div class="soft">Order \(order.id)\(order.invoiceID.map { " · invoice " + Page.html($0) } ?? "")</div>
      <form method="post" action="/paypal/checkoutnow?token=\(order.id)">
      <button class="main" name="action" value="pay">\(payLabel(order))</button>
      <button name="action" value="cancel">Cancel</button>
      <details><summary>What else can happen</summary>
      <button name="action" value="decline">Pay with a card that is declined once</button>
      <button name="action" value="pending">Pay, but the money is held back (pending)</button>
      </details></form></div>
      """
    return .html(Page.render(title: "Pay \(order.brand)", accent: Self.paypalBlue, body: body))
  }

  private func payLabel(_ order: PayPalOrder) -> String {
    order.experience["user_action"] == "PAY_NOW" ? "Pay now" : "Continue"
  }

  func paypalChoice(_ request: ServiceRequest) -> ServiceAnswer {
    let token = request.queryValue("token") ?? request.form["token"] ?? ""
    guard let order = paypal.current(token, at: request.receivedAt), order.status != .completed else {
      return Page.notice(
        "This link is no longer payable", "It has expired or was paid already.", accent: Self.paypalBlue,
        status: 404)
    }
    let action = request.form["action"] ?? ""
    if action == "cancel" {
      return back(to: order.experience["cancel_url"]?.text, [("token", token)], "Nothing was paid")
    }
    guard let choice = PayPalOrder.Choice(rawValue: action) else {
      return Page.notice(
        "Unknown action", "Use pay, cancel, decline or pending.", accent: Self.paypalBlue, status: 400)
    }
    paypal.approve(token, choice)
    guard let returnURL = order.experience["return_url"]?.text else {
      return Page.notice(
        "Something went wrong", "The payment was approved, but the seller gave no page to return to.",
        accent: Self.paypalBlue)
    }
    return back(to: returnURL, [("token", token), ("PayerID", "SANDBOXPAYER1")], "Thank you")
  }

  func binancePage(_ request: ServiceRequest) -> ServiceAnswer {
    let id = request.parameter("order")
    guard let order = binance.current(id, at: request.receivedAt), order.isOpen, order.closes == nil else {
      return binanceOver(binance.orders[id]?.status)
    }
    binance.opened(id)
    let body = """
      <p class="banner">Binance Pay sandbox: no real money moves here</p>
      <div class="card"><h1>\(Page.html(order.goods))</h1><div class="soft">\(Page.html(order.summary))</div>
      <div class="amount">\(order.amount) \(Page.html(order.currency))</div>
      <div class="soft">Order \(order.prepayID) · payable until \(Timestamps.format(order.expires))</div>
      <form method="post" action="/binance/checkout/\(order.prepayID)">
      <button class="main dark" name="action" value="pay">Pay</button>
      <button name="action" value="cancel">Leave without paying</button>
      <details><summary>What else can happen</summary>
      <button name="action" value="fail">The payment fails</button>
      </details></form></div>
      """
    return .html(Page.render(title: "Binance Pay", accent: Self.binanceGold, body: body))
  }

  func binanceChoice(_ request: ServiceRequest) -> ServiceAnswer {
    let id = request.parameter("order")
    guard let order = binance.current(id, at: request.receivedAt), order.isOpen, order.closes == nil else {
      return binanceOver(binance.orders[id]?.status)
    }
    switch request.form["action"] {
    case "pay":
      binance.settle(id, isPaid: true, at: request.receivedAt)
      return back(to: order.returnURL, [], "Thank you, the payment was made")
    case "fail":
      binance.settle(id, isPaid: false, at: request.receivedAt)
      return back(to: order.cancelURL, [], "The payment failed")
    case "cancel":
      return back(to: order.cancelURL, [], "Nothing was paid")
    default:
      return Page.notice("Unknown action", "Use pay, cancel or fail.", accent: Self.binanceGold, status: 400)
    }
  }

  private func binanceOver(_ status: String?) -> ServiceAnswer {
    switch status {
    case "PAID": Page.notice("Already paid", "This order is complete.", accent: Self.binanceGold)
    default:
      Page.notice(
        "This order is over", "It has expired or was closed by the seller. Nothing was paid.",
        accent: Self.binanceGold, status: 404)
    }
  }

  private func back(to url: String?, _ fields: [(String, String)], _ notice: String) -> ServiceAnswer {
    guard let url else { return Page.notice(notice, "You can close this page.", accent: Self.paypalBlue) }
    return .seeOther(fields.isEmpty ? url : FormText.append(fields, to: url))
  }
}
