import Foundation

/// PayPal's resources as it writes them.
extension PayPal {
  func payerLink(_ order: PayPalOrder) -> String { "\(baseURL)/checkoutnow?token=\(order.id)" }

  /// `Prefer: return=minimal` is the default.
  func isMinimal(_ request: ServiceRequest) -> Bool {
    request.header("prefer")?.contains("return=representation") != true
  }

  func answer(_ order: PayPalOrder, _ request: ServiceRequest, status: Int) -> ServiceAnswer {
    let full = rendered(order)
    guard isMinimal(request) else { return .json(full, status: status) }
    return .json(["id": full["id"], "status": full["status"], "links": full["links"]], status: status)
  }

  func rendered(_ order: PayPalOrder) -> JSON {
    let units = order.units.enumerated().map { index, unit in
      var unit = unit
      if index < order.captures.count {
        let capture = order.captures[index]
        unit["payments"] = [
          "captures": [rendered(capture)],
          "refunds": capture.refunds.isEmpty ? nil : .array(capture.refunds.map(rendered)),
        ]
      }
      return unit
    }
    return [
      "id": .string(order.id), "intent": .string(order.intent), "status": .string(order.status.rawValue),
      "create_time": .string(Timestamps.format(order.created)), "purchase_units": .array(units),
      "payment_source": order.isFromWallet || order.choice != nil ? ["paypal": payer(order)] : nil,
      "links": .array(links(order)),
    ]
  }

  func rendered(_ capture: PayPalCapture) -> JSON {
    let isPaid = !["PENDING", "DECLINED", "FAILED"].contains(capture.status)
    return [
      "id": .string(capture.id), "status": .string(capture.status),
      "status_details": capture.reason.map { ["reason": .string($0)] },
      "amount": capture.money.json, "final_capture": true, "custom_id": capture.customID,
      "invoice_id": capture.invoiceID, "create_time": .string(Timestamps.format(capture.created)),
      "seller_receivable_breakdown": isPaid ? breakdown(capture.money) : nil,
      "supplementary_data": ["related_ids": ["order_id": .string(capture.order)]],
      "links": [
        link("self", "/v2/payments/captures/\(capture.id)", "GET"),
        link("refund", "/v2/payments/captures/\(capture.id)/refund", "POST"),
        link("up", "/v2/checkout/orders/\(capture.order)", "GET"),
      ],
    ]
  }

  func rendered(_ refund: PayPalRefund) -> JSON {
    var full = minimal(refund)
    full["amount"] = refund.money.json
    full["create_time"] = .string(Timestamps.format(refund.created))
    full["seller_payable_breakdown"] = ["total_refunded_amount": refund.money.json]
    return full
  }

  func minimal(_ refund: PayPalRefund) -> JSON {
    [
      "id": .string(refund.id), "status": .string(refund.status),
      "links": [
        link("self", "/v2/payments/refunds/\(refund.id)", "GET"),
        link("up", "/v2/payments/captures/\(refund.capture)", "GET"),
      ],
    ]
  }

  private func payer(_ order: PayPalOrder) -> JSON {
    guard order.choice != nil || order.status == .completed else { return [:] }
    return [
      "email_address": "payer@example.test", "account_id": "SANDBOXPAYER1", "account_status": "VERIFIED",
      "name": ["given_name": "Pat", "surname": "Payer"],
    ]
  }

  private func links(_ order: PayPalOrder) -> [JSON] {
    let path = "/v2/checkout/orders/\(order.id)"
    var links = [link("self", path, "GET")]
    if order.status != .completed {
      links.append(["href": .string(payerLink(order)), "rel": .string(order.linkRelation), "method": "GET"])
      links.append(link("update", path, "PATCH"))
      links.append(link("capture", path + "/capture", "POST"))
    }
    return links
  }

  private func link(_ relation: JSON, _ path: String, _ method: JSON) -> JSON {
    ["href": .string(baseURL + path), "rel": relation, "method": method]
  }

  /// The usual 3.49 % and 0.49: what the owner really gets of small amounts.
  private func breakdown(_ money: PayPalMoney) -> JSON {
    let fee = min(money.amount, money.amount * Decimal(349) / 10_000 + Decimal(49) / 100)
    let feeMoney = PayPalMoney(fee, money.currency)
    return [
      "gross_amount": money.json, "paypal_fee": feeMoney.json,
      "net_amount": PayPalMoney(money.amount - feeMoney.amount, money.currency).json,
    ]
  }
}
