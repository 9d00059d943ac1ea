public import Foundation

/// The owner's conditions, stamped into a booking when it is opened: a change of the config never alters a running one.
public struct Terms: Sendable, Hashable, Codable {
  /// Nil where the owner offers one kind only or the client named none, and in bookings older than it.
  public var kind: AppointmentKind?
  /// What PayPal asks for.
  public var price: Money
  /// What Binance Pay asks for, in a coin; nil when Binance makes it of `price`, or that way is switched off.
  public var cryptoPrice: Money?
  /// The ways to pay, in the order they are offered; empty when the appointment is free.
  public var providers: [PaymentProvider]
  /// How long an unpaid slot is held, counted from the moment Google has it, in seconds.
  public var holdSeconds: Int
  /// How long the offer waits for a payment service that does not answer before it goes out without its link, in seconds.
  public var offerPatienceSeconds: Int
  /// How long before the links or the hold end the client is reminded once, in seconds; nil for never.
  public var reminderSeconds: Int?

  /// From the payment link's birth to the first question whether it was paid, in seconds.
  public var firstWatchSeconds: Int
  /// How soon before its start a slot may still be asked for, in minutes.
  public var minimumNoticeMinutes: Int
  /// How far ahead a slot may be asked for, in days.
  public var horizonDays: Int
  public var maximumLengthMinutes: Int
  public var hours: OpeningHours
  /// Nil in bookings older than it: then everything goes back.
  public var cancellation: CancellationPolicy?
  /// How long a client whose money came when the slot was gone may choose another time, in seconds; nil for not at all.
  public var choiceSeconds: Int?

  public init(
    kind: AppointmentKind? = nil, price: Money, cryptoPrice: Money?, providers: [PaymentProvider],
    holdSeconds: Int,
    offerPatienceSeconds: Int, reminderSeconds: Int? = nil,
    firstWatchSeconds: Int, minimumNoticeMinutes: Int, horizonDays: Int, maximumLengthMinutes: Int,
    hours: OpeningHours, cancellation: CancellationPolicy? = nil, choiceSeconds: Int? = nil
  ) {
    self.kind = kind
    self.price = price
    self.cryptoPrice = cryptoPrice
    self.providers = providers
    self.holdSeconds = holdSeconds
    self.offerPatienceSeconds = offerPatienceSeconds
    self.reminderSeconds = reminderSeconds
    self.firstWatchSeconds = firstWatchSeconds
    self.minimumNoticeMinutes = minimumNoticeMinutes
    self.horizonDays = horizonDays
    self.maximumLengthMinutes = maximumLengthMinutes
    self.hours = hours
    self.cancellation = cancellation
    self.choiceSeconds = choiceSeconds
  }

  /// Nobody has to pay anything.
  public var isFree: Bool { providers.isEmpty }

  /// What `provider` asks for.
  public func price(for provider: PaymentProvider) -> Money {
    switch provider {
    case .paypal: price
    case .binancePay: cryptoPrice ?? price
    }
  }

  /// What speaks against `slot`; empty when it may be booked.
  public func objections(to slot: Slot, at now: Date) -> [Unclear] {
    var objections: [Unclear] = []
    if slot.start <= now {
      objections.append(.inThePast)
    } else if slot.start < now.addingTimeInterval(Double(minimumNoticeMinutes) * 60) {
      objections.append(.tooSoon(minimumNoticeMinutes: minimumNoticeMinutes))
    }
    if slot.start > now.addingTimeInterval(Double(horizonDays) * 86_400) {
      objections.append(.tooFarAhead(maximumDays: horizonDays))
    }
    if slot.length > Double(maximumLengthMinutes) * 60 {
      objections.append(.tooLong(maximumMinutes: maximumLengthMinutes))
    }
    if !hours.contain(slot) { objections.append(.outsideHours) }
    return objections
  }
}
