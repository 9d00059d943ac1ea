public import BookingBot
public import BookingRules
internal import Foundation

/// Giving money back ("Refund order", "Query refund"): asked for now, done later.
extension BinancePayCheckout {
  public func refund(_ refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus {
    guard let prepayID = checkout.reference else { return .failed("no order of it is known") }
    let answer = try await gateway.call(
      "/binancepay/openapi/order/refund",
      [
        "refundRequestId": .string(refund.id.text), "prepayId": .string(prepayID),
        // In the order's currency, whatever coin the payer used.
        "refundAmount": refund.amount.number,
      ])
    guard answer.isSuccess else { return try await refused(answer, refund, checkout) }
    return status(answer)
  }

  public func refundStatus(
    of refund: Refund, of checkout: Checkout
  ) async throws(PortFailure) -> RefundStatus {
    guard let status = try await knownStatus(of: refund) else {
      return .unknown("Binance Pay does not know the refund \(refund.id)")
    }
    return status
  }

  private func knownStatus(of refund: Refund) async throws(PortFailure) -> RefundStatus? {
    let answer = try await gateway.call(
      "/binancepay/openapi/order/refund/query", ["refundRequestId": .string(refund.id.text)])
    if answer.code == BinancePayAnswer.Code.orderNotFound { return nil }
    guard answer.isSuccess else { throw answer.portFailure }
    return status(answer)
  }

  private func status(_ answer: BinancePayAnswer) -> RefundStatus {
    let reference = answer.data["refundId"].text
    let status = answer.data["refundStatus"].text ?? answer.data["status"].text
    // Documented are the first of each; the others are what libraries have met.
    switch status?.uppercased() {
    case "REFUND_SUCCESS", "REFUNDED", "SUCCESS": return .settled(reference: reference)
    case "REFUND_PENDING", "INITIAL", "PENDING", "REFUNDING":
      return .pending(reference: reference, reason: "Binance Pay is working on it")
    case "REFUND_FAIL", "REFUND_REJECTED", "CANCELLED", "FAIL":
      return .failed("Binance Pay calls the refund \(status ?? "failed")")
    // The reply to the request itself may say nothing but that it is accepted.
    case nil where reference != nil:
      return .pending(reference: reference, reason: "Binance Pay is working on it")
    case nil: return .unknown("Binance Pay gave an answer that is no refund")
    default: return .unknown("Binance Pay calls the refund \(status ?? "")")
    }
  }

  private func refused(
    _ answer: BinancePayAnswer, _ refund: Refund, _ checkout: Checkout
  ) async throws(PortFailure) -> RefundStatus {
    switch answer.code {
    case "400611", "400304":
      return .delayed("the Binance wallet has too little \(refund.amount.currency); top it up")
    // An earlier refund of the same order is still under way.
    case "400612": throw .tryLater("Binance Pay is still busy with an earlier refund of the order")
    case BinancePayAnswer.Code.invalidOrderStatus:
      if let known = try await knownStatus(of: refund) { return known }
      // All of it is back already, by the owner's own hand.
      if try await isFullyRefunded(checkout) { return .settled(reference: nil) }
      throw answer.portFailure
    case "400605", "400606", "400607", "400608", "400609", "400610", "400301", "400302", "400303",
      BinancePayAnswer.Code.orderNotFound:
      return .failed("Binance Pay refuses the refund (\(answer.code): \(answer.message))")
    default: throw answer.portFailure
    }
  }
}
