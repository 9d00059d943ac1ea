public import BookingBot
public import BookingRules
internal import Foundation

/// Giving money back (Payments v2: refund a captured payment; show refund details).
extension PayPalCheckout {
  public func refund(_ refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus {
    guard let payment = checkout.payment else { return .failed("no payment of it is known") }
    let response = try await post(
      "/v2/payments/captures/\(payment.reference.percentEncoded)/refund", key: refund.id.text,
      body: ["amount": refund.amount.paypal, "custom_id": .string(refund.id.text)])
    guard response.isSuccess else { return try refused(PayPalFailure(response), payment) }
    return try status(response)
  }

  public func refundStatus(
    of refund: Refund, of checkout: Checkout
  ) async throws(PortFailure) -> RefundStatus {
    // Without PayPal's id the same request with the same key answers how it stands.
    guard let reference = refund.reference else { return try await self.refund(refund, of: checkout) }
    let url = settings.baseURL.adding("/v2/payments/refunds/\(reference.percentEncoded)")
    let response = try await api.send(.init(.get, url, headers: [.init("Accept", "application/json")]))
    guard response.isSuccess else { throw PayPalFailure(response).portFailure }
    return try status(response)
  }

  private func status(_ response: HTTPResponse) throws(PortFailure) -> RefundStatus {
    guard let refund = JSONValue(parsing: response.body), refund.isObject else {
      throw .tryLater("PayPal gave an answer that is no refund")
    }
    let reference = refund["id"].text
    switch refund["status"].text {
    case "COMPLETED": return .settled(reference: reference)
    case "PENDING":
      return .pending(
        reference: reference, reason: refund["status_details"]["reason"].text ?? "PayPal gives no reason")
    case "FAILED", "CANCELLED":
      return .failed("PayPal calls the refund \(refund["status"].text ?? "failed")")
    case .some(let other): return .unknown("PayPal calls the refund \(other)")
    case nil: return .unknown("PayPal gave an answer that is no refund")
    }
  }

  private func refused(_ failure: PayPalFailure, _ payment: Payment) throws(PortFailure) -> RefundStatus {
    guard failure.status == 422 else { throw failure.portFailure }
    switch failure.issue {
    // All of it is back already, by the owner's own hand.
    case "CAPTURE_FULLY_REFUNDED": return .settled(reference: nil)
    case "REFUND_FAILED_INSUFFICIENT_FUNDS":
      return .delayed("the balance of the PayPal account is too low; top it up")
    case "PENDING_CAPTURE": return .delayed("PayPal has not settled the payment \(payment.reference) yet")
    default: throw failure.portFailure
    }
  }
}
