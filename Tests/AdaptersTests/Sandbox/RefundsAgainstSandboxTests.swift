import Adapters
import BookingBot
import BookingRules
import Foundation
import Sandbox
import Testing

/// Giving money back, on the project's strict stand-ins.
extension AgainstSandboxTests {
  static let everyFault: [Fault.Kind] = [
    .failBefore, .failAfter, .garbage, .unauthorized, .rateLimited(retryAfterSeconds: 1),
    .serverError(status: 500), .slow(.milliseconds(200)),
  ]

  private func paid(
    _ provider: PaymentProvider, _ sandbox: ServiceSandbox
  ) async throws -> (any PaymentService, Checkout) {
    let service: any PaymentService = provider == .paypal ? try paypal(sandbox) : try binance(sandbox)
    let order = order(provider)
    var checkout = try opened(await service.open(order), order)
    let reference = try #require(checkout.reference)
    if provider == .paypal {
      try await sandbox.ledger.approvePayPal(reference)
    } else {
      try await sandbox.ledger.settleBinance(reference)
    }
    guard case .paid(let payment) = try await service.capture(checkout) else {
      throw CocoaError(.featureUnsupported)
    }
    checkout.state = .paid(payment)
    return (service, checkout)
  }

  private func refund(_ number: Int, of checkout: Checkout, parts: Int = 1) throws -> Refund {
    let whole = try #require(checkout.payment).amount
    return Refund(
      id: RefundID(checkout: checkout.id, number: number),
      amount: Money(minorUnits: whole.minorUnits / parts, currency: whole.currency), reason: .cancelled,
      orderedAt: Date())
  }

  /// What each refund gave back, in the order in which they were made.
  private func refunds(in sandbox: ServiceSandbox) async -> [String] {
    let snapshot = await sandbox.ledger.snapshot()
    return snapshot.refunds.map(\.money.value)
      + snapshot.binanceOrders.flatMap(\.refunds).map { "\($0.amount)" }
  }

  /// Repeats a call that fails in whatever way, as the outbox does.
  private func insist<Value>(_ body: () async throws -> Value) async throws -> Value {
    for _ in 1...5 {
      do { return try await body() } catch is PortFailure { continue }
    }
    return try await body()
  }

  @Test(
    "money goes back in two parts, each once, whatever breaks once on the way", arguments: everyFault,
    PaymentProvider.allCases)
  func parts(_ fault: Fault.Kind, _ provider: PaymentProvider) async throws {
    try await withSandbox { sandbox in
      let (service, checkout) = try await paid(provider, sandbox)
      for number in 1...2 {
        let refund = try refund(number, of: checkout, parts: 2)
        await sandbox.ledger.inject(Fault(provider == .paypal ? .paypalRefund : .binanceRefund, fault))
        for _ in 1...2 {
          let status = try await insist { try await service.refund(refund, of: checkout) }
          guard case .settled = status else { return #expect(Bool(false), "\(status)") }
        }
      }
      let half = provider == .paypal ? "0.50" : "0.5"
      #expect(await refunds(in: sandbox) == [half, half])
    }
  }

  @Test("a refund that takes its time is pending, and then settled or failed", arguments: [true, false])
  func pending(_ fails: Bool) async throws {
    let change: @Sendable (inout SandboxSettings) -> Void = {
      $0.refundsTake = .milliseconds(500)
      $0.refundsFail = fails
    }
    for provider in PaymentProvider.allCases {
      try await withSandbox(change) { sandbox in
        let (service, checkout) = try await paid(provider, sandbox)
        var refund = try refund(1, of: checkout)
        guard case .pending(let reference, let reason) = try await service.refund(refund, of: checkout) else {
          return #expect(Bool(false), "\(provider) should take its time")
        }
        refund.reference = reference
        refund.state = .pending(reason)
        var status = RefundStatus.pending(reference: reference, reason: reason)
        while case .pending = status { status = try await service.refundStatus(of: refund, of: checkout) }
        if fails {
          guard case .failed = status else { return #expect(Bool(false), "\(status)") }
        } else {
          #expect(status == .settled(reference: reference))
        }
      }
    }
  }

  @Test("money that is back already counts as given back, and more than there is is refused")
  func exhausted() async throws {
    for provider in PaymentProvider.allCases {
      try await withSandbox { sandbox in
        let (service, checkout) = try await paid(provider, sandbox)
        let (half, whole) = (try refund(1, of: checkout, parts: 2), try refund(2, of: checkout))
        guard case .settled = try await service.refund(half, of: checkout) else {
          return #expect(Bool(false), "the half")
        }
        // PayPal throws its refusal, Binance's codes have a meaning of their own; neither gives anything back.
        do {
          let status = try await service.refund(whole, of: checkout)
          guard case .failed = status else { return #expect(Bool(false), "\(status)") }
        } catch PortFailure.refused {}
        let rest = try refund(3, of: checkout, parts: 2)
        guard case .settled = try await service.refund(rest, of: checkout),
          case .settled = try await service.refund(try refund(4, of: checkout), of: checkout)
        else { return #expect(Bool(false), "the rest") }
        #expect(await refunds(in: sandbox).count == 2)
      }
    }
  }

  @Test(
    "a balance that is too low delays a refund and loses nothing",
    arguments: [
      (PaymentProvider.paypal, Operation.paypalRefund, "REFUND_FAILED_INSUFFICIENT_FUNDS"),
      (.binancePay, .binanceRefund, "400611"),
    ])
  func balance(_ provider: PaymentProvider, _ operation: Sandbox.Operation, _ issue: String) async throws {
    try await withSandbox { sandbox in
      let (service, checkout) = try await paid(provider, sandbox)
      let refund = try refund(1, of: checkout)
      await sandbox.ledger.inject(Fault(operation, .refused(issue: issue)))
      guard case .delayed(let reason) = try await service.refund(refund, of: checkout) else {
        return #expect(Bool(false), "delayed")
      }
      #expect(reason.contains("top it up"))
      guard case .settled = try await service.refund(refund, of: checkout) else {
        return #expect(Bool(false), "settled")
      }
    }
  }
}
