public import BookingRules
import Foundation

/// Everything an owner can set, checked: what is here can be used without further questions.
///
/// One section of `config.toml` is one structure; paths are seen from the folder of the config file.
public struct Settings: Sendable, Hashable {
  public var mail: Mail
  public var imap: IMAP
  public var smtp: SMTP
  public var calendar: Calendar
  public var appointments: Appointments
  public var hours: OpeningHours
  public var cancellation: Cancellation
  /// Beside what `appointments` says, in the order of the file.
  public var kinds: [Kind]
  /// Nil when switched off, or when nothing costs anything.
  public var payPal: PayPal?
  /// Nil when switched off, or when nothing costs anything.
  public var binancePay: BinancePay?
  public var offer: Offer
  public var watch: Watch
  public var retry: Retry
  public var alarms: Alarms
  public var limits: Limits
  /// Nil when switched off.
  public var web: Web?
  public var store: Store
  public var templates: Templates
  public var log: Log
  /// What `leadscalendar check` prints: every key with the value in force, in the order of the example file.
  public var inForce: [ValueInForce]

  /// What is stamped into a booking whose client names no kind.
  public var terms: Terms {
    terms(
      kind: nil, price: appointments.price, cryptoPrice: binancePay?.cryptoPrice, hold: appointments.hold,
      maximumLength: appointments.maximumLength, cancellation: cancellation)
  }

  /// What is stamped into a booking of this kind.
  public func terms(of kind: Kind) -> Terms {
    terms(
      kind: AppointmentKind(name: kind.name, lengthMinutes: kind.length.wholeSeconds / 60), price: kind.price,
      cryptoPrice: kind.cryptoPrice, hold: kind.hold, maximumLength: kind.maximumLength,
      cancellation: kind.cancellation)
  }

  private func terms(
    kind: AppointmentKind?, price: Money, cryptoPrice: Money?, hold: Duration, maximumLength: Duration,
    cancellation: Cancellation
  ) -> Terms {
    Terms(
      kind: kind, price: price, cryptoPrice: cryptoPrice,
      providers: price.minorUnits == 0 ? [] : providers, holdSeconds: hold.wholeSeconds,
      offerPatienceSeconds: offer.patience.wholeSeconds,
      reminderSeconds: offer.reminder == .zero ? nil : offer.reminder.wholeSeconds,
      firstWatchSeconds: watch.quick.wholeSeconds,
      minimumNoticeMinutes: appointments.minimumNotice.wholeSeconds / 60,
      horizonDays: appointments.horizon.wholeSeconds / 86_400,
      maximumLengthMinutes: maximumLength.wholeSeconds / 60, hours: openingHours,
      cancellation: cancellation.policy,
      choiceSeconds: appointments.lateChoice == .zero ? nil : appointments.lateChoice.wholeSeconds)
  }

  private var providers: [PaymentProvider] {
    (payPal == nil ? [] : [.paypal]) + (binancePay == nil ? [] : [.binancePay])
  }

  private var openingHours: BookingRules.OpeningHours {
    BookingRules.OpeningHours(
      timeZone: appointments.timeZone.identifier,
      days: OpeningHours.Weekday.allCases.map { day in
        hours[day].map { BookingRules.OpeningHours.Stretch(start: $0.lowerBound, end: $0.upperBound) }
      })
  }
}

/// A key, what it is set to, and by whom.
public struct ValueInForce: Sendable, Hashable, CustomStringConvertible {
  public enum Origin: String, Sendable, Hashable {
    case standard = "default"
    case file = "config file"
    case environment
    case dotEnv = ".env"
    case secretFile = "secret file"
  }

  /// Such as `imap.port`.
  public var key: String
  /// As it would be written in the file; of a secret only that there is one.
  public var text: String
  public var origin: Origin

  public init(key: String, text: String, origin: Origin) {
    self.key = key
    self.text = text
    self.origin = origin
  }

  /// `imap.port = 993 (default)`
  public var description: String { "\(key) = \(text) (\(origin.rawValue))" }
}

extension Settings {
  /// Reads every section, in the order of the example file. Its value counts only when `reader` has no problem.
  init(_ reader: SettingsReader) {
    mail = Mail(reader)
    imap = IMAP(reader)
    smtp = SMTP(reader, imap: imap.server.login)
    calendar = Calendar(reader)
    appointments = Appointments(reader)
    hours = OpeningHours(reader)
    cancellation = Cancellation(reader)
    kinds = Kind.all(reader, like: appointments, cancellation)
    let prices = [appointments.price] + kinds.map(\.price)
    payPal = PayPal(reader, somethingCosts: prices.contains { $0.minorUnits > 0 }, sender: mail.fromName)
    binancePay = BinancePay(reader, price: appointments.price, kinds: &kinds)
    offer = Offer(reader)
    watch = Watch(reader)
    retry = Retry(reader)
    alarms = Alarms(reader)
    limits = Limits(reader)
    web = Web(reader, payPal: payPal, binancePay: binancePay)
    store = Store(reader)
    templates = Templates(reader)
    log = Log(reader)
    inForce = []
    checkTogether(reader)
    inForce = reader.inForce
  }
}
