public import BookingRules
public import Foundation
public import Logging

/// Asks the payment services again about what counts as over, and finds what about money is not as it should be.
///
/// Money that a provider has after all becomes an event of its booking: it revives it, or goes back. What the rules
/// cannot settle is what the report holds.
public struct Reconciliation: Sendable {
  /// How far back; PayPal refunds for so long ("Refund payments").
  public static let reachDays = 180
  private static let secondsPerDay = 86_400.0

  private let store: any BookingStore
  private let payments: [any PaymentService]
  private let retry: RetryPolicy
  private let logger: Logger

  public struct Report: Sendable {
    public var looseEnds: [LooseEnd] = []
    /// Why a provider could not be asked, in sentences.
    public var unanswered: [String] = []
    /// How many payment links were asked about.
    public var asked = 0
    var claimed: [ClaimedEffect] = []
  }

  public init(
    store: any BookingStore, payments: [any PaymentService], retry: RetryPolicy, logger: Logger
  ) {
    self.store = store
    self.payments = payments
    self.retry = retry
    self.logger = logger
  }

  /// - Parameter now: the time of the whole run.
  /// - Throws: the store's failure.
  public func run(at now: Date) async throws -> Report {
    var report = Report()
    var silent: Set<PaymentProvider> = []
    let since = now.addingTimeInterval(-Double(Self.reachDays) * Self.secondsPerDay)
    for booking in try await store.bookings(openedSince: since) {
      var current = booking
      for checkout in booking.checkouts where checkout.isWorthAsking && !silent.contains(checkout.id.provider)
      {
        report.asked += 1
        do {
          guard let status = try await status(of: checkout) else { continue }
          if let event = status.news(of: checkout) {
            current = try await note(event, of: checkout, at: now, in: &report) ?? current
          }
        } catch let error as PortFailure {
          // One question that goes unanswered tells enough for this time.
          silent.insert(checkout.id.provider)
          report.unanswered.append("\(checkout.id.provider.name) could not be asked: \(error.reason)")
        }
      }
      report.looseEnds += current.looseEnds(at: now)
    }
    return report
  }

  private func status(of checkout: Checkout) async throws(PortFailure) -> CheckoutStatus? {
    guard let service = payments.first(where: { $0.provider == checkout.id.provider }) else { return nil }
    return try await service.status(of: checkout)
  }

  private func note(
    _ event: BookingEvent, of checkout: Checkout, at now: Date, in report: inout Report
  ) async throws -> Booking? {
    logger.notice("\(event.name)", metadata: ["booking": "\(checkout.id.booking)"])
    let recorded = try await store.record(
      [event], for: checkout.id.booking, at: now, retry: retry.schedule)
    report.claimed += recorded?.claimed ?? []
    return recorded?.booking
  }
}

extension Checkout {
  /// It counts as over, but a provider may know better: a link that was seen and ended, or a payment that stands.
  fileprivate var isWorthAsking: Bool {
    guard reference != nil else { return false }
    switch state {
    case .ended: return true
    case .paid: return refunds.isEmpty
    // These are watched, or on their way back.
    case .opening, .open, .approved, .pending, .surplus: return false
    }
  }
}

extension CheckoutStatus {
  /// Money nobody knew of, or what has become of a payment.
  fileprivate func news(of checkout: Checkout) -> BookingEvent? {
    guard checkout.payment == nil else { return verification(of: checkout) }
    if case .paid(let payment) = self { return .paymentReceived(checkout.id, payment) }
    return nil
  }
}

extension Reconciliation.Report {
  /// What the owner is mailed, or reads in a terminal; nil when all is well.
  public var text: String? {
    guard !looseEnds.isEmpty || !unanswered.isEmpty else { return nil }
    var parts: [String] = []
    if !looseEnds.isEmpty {
      parts.append("Each entry ends with the command that settles it, and is listed until it is settled.")
    }
    parts += LooseEnd.Kind.allCases.compactMap(list)
    if !unanswered.isEmpty { parts.append(unanswered.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func list(of kind: LooseEnd.Kind) -> String? {
    let ends = looseEnds.filter { $0.kind == kind }
    guard !ends.isEmpty else { return nil }
    let title = kind == .moneyWithoutBooking ? "Money without a booking" : "Bookings without money"
    let underline = String(repeating: "-", count: title.count)
    return (["\(title)\n\(underline)"] + ends.map(\.text)).joined(separator: "\n\n")
  }
}

extension LooseEnd {
  fileprivate var text: String {
    let money = [amount?.description, provider?.name, reference].compactMap(\.self).joined(separator: ", ")
    return """
      \(money.isEmpty ? "No money" : money)
      Booking \(booking) of \(client)
      \(problem)
          leadscalendar \(command)
      """
  }
}

// MARK: Every night

extension Reconciliation {
  /// In the owner's zone: after the day's bookings, before the owner's morning.
  static let hour = 3

  /// The next night's time after `now`.
  static func next(after now: Date, timeZone: String) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    let time = DateComponents(hour: hour, minute: 0)
    return calendar.nextDate(after: now, matching: time, matchingPolicy: .nextTime)
      ?? now.addingTimeInterval(secondsPerDay)
  }
}
