import Foundation

/// Binance Pay's answers as it writes them: amounts as text, times as epoch milliseconds.
extension Binance {
  func checkoutURL(_ order: BinanceOrder) -> String { "\(baseURL)/checkout/\(order.prepayID)" }

  func success(_ data: JSON) -> ServiceAnswer {
    .json(["status": "SUCCESS", "code": "000000", "data": data, "errorMessage": nil])
  }

  func created(_ order: BinanceOrder) -> JSON {
    let fiatAmount = BinanceRules.decimal(order.request["fiatAmount"])
    let isNamed = fiatAmount == nil || settings.doubts.binanceNamesConvertedAmount
    func written(_ amount: Decimal) -> JSON {
      settings.doubts.binanceAmountsAreNumbers ? .number(amount) : .string("\(amount)")
    }
    return [
      "prepayId": .string(order.prepayID), "terminalType": order.request["env"]?["terminalType"],
      "expireTime": .integer(Timestamps.milliseconds(order.expires)),
      "qrcodeLink": .string(checkoutURL(order)), "qrContent": .string(checkoutURL(order)),
      "checkoutUrl": .string(checkoutURL(order)),
      "deeplink": .string("bnc://app.example.test/payment/secpay?prepayId=\(order.prepayID)"),
      "universalUrl": .string(checkoutURL(order) + "?app=1"),
      "currency": isNamed ? .string(order.currency) : nil,
      "totalFee": isNamed ? written(order.amount) : nil, "fiatCurrency": order.request["fiatCurrency"],
      "fiatAmount": fiatAmount.map(written),
    ]
  }

  /// The query never returns the link.
  func rendered(_ order: BinanceOrder) -> JSON {
    var data: JSON = [
      "merchantId": 98_765_987, "prepayId": .string(order.prepayID),
      "merchantTradeNo": .string(order.merchantTradeNo), "status": .string(order.status),
      "currency": .string(order.currency), "orderAmount": .string(Self.eightPlaces(order.amount)),
      "createTime": .integer(Timestamps.milliseconds(order.created)),
      "passThroughInfo": order.request["passThroughInfo"],
    ]
    if let paidAt = order.paidAt {
      data["transactionId"] = .string("P" + order.prepayID)
      data["transactTime"] = .integer(Timestamps.milliseconds(paidAt))
      data["openUserId"] = "sandboxpayer"
      data["paymentInfo"] = [
        "payerId": 123_456_789, "payMethod": "funding",
        "paymentInstructions": [
          [
            "currency": .string(order.currency), "amount": .string(Self.eightPlaces(order.amount)),
            "price": "1",
          ]
        ],
      ]
    }
    return data
  }

  func rendered(_ refund: BinanceRefund, of order: BinanceOrder, isDuplicate: Bool) -> JSON {
    [
      "refundId": .integer(refund.refundID), "refundRequestId": .string(refund.refundRequestID),
      "prepayId": .string(order.prepayID), "orderAmount": .string(Self.eightPlaces(order.amount)),
      "refundedAmount": .string(Self.eightPlaces(order.refunded)),
      "refundAmount": .string(Self.eightPlaces(refund.amount)),
      "remainingAttempts": .integer(10 - order.refunds.count), "payerOpenId": "sandboxpayer",
      "duplicateRequest": isDuplicate ? "Y" : "N", "refundStatus": .string(refund.status),
    ]
  }

  /// `1.00000000`: equal amounts need not be equal text, and clients have to know.
  private static func eightPlaces(_ amount: Decimal) -> String {
    let parts = "\(amount)".split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1].prefix(8)) : ""
    return "\(parts[0])." + fraction + String(repeating: "0", count: 8 - fraction.count)
  }
}
