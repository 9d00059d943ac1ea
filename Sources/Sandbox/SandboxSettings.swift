public import Foundation

/// What the stand-ins believe: accounts, lifetimes, how slow they are, and how they behave where the
/// services' own documentation leaves a doubt.
public struct SandboxSettings: Sendable {
  /// The address to listen on. Loopback only: nothing here is safe on a network.
  public var host = "127.0.0.1"
  /// 0 takes a free port.
  public var port = 0
  /// The clock of every stand-in; a test may turn it.
  public var now: @Sendable () -> Date

  /// Nil refuses every signed assertion.
  public var googleServiceAccount: GoogleServiceAccount?
  public var googleOAuth = GoogleOAuth()
  /// The owner's calendar. A service account reaches it by this id, a user also as `primary`.
  public var calendarID = "owner@example.test"
  public var calendarZone = "Europe/London"
  public var paypal = PayPalAccount()
  public var binance = BinanceAccount()

  public var googleTokenLifetime = Duration.seconds(3599)
  /// Largest difference between the two clocks that the token endpoint forgives.
  public var googleClockSkew = Duration.seconds(300)
  /// Longest range of a freeBusy query; Google documents none, 90 days is what others found.
  public var longestFreeBusyRange = Duration.seconds(90 * 86_400)
  public var paypalTokenLifetime = Duration.seconds(32_400)
  /// From creation to capture; afterwards the order answers 404. 3 h by older documentation, 6 h by newer.
  public var paypalOrderLifetime = Duration.seconds(3 * 3_600)
  public var binanceDefaultLifetime = Duration.seconds(3_600)
  /// Largest accepted distance of `orderExpireTime`: 15 days by most readings, 1 h by the oldest.
  public var binanceLongestLifetime = Duration.seconds(15 * 86_400)
  /// How far `BinancePay-Timestamp` may be from the stand-in's clock.
  public var binanceTimestampWindow = Duration.seconds(1)
  /// Closing is accepted at once and done later; until then the order keeps its status.
  public var binanceClosingTakes = Duration.zero

  /// How long PayPal calls a refund `PENDING`, and Binance `REFUND_PENDING`.
  public var refundsTake = Duration.zero
  /// What becomes of refunds then.
  public var refundsFail = false

  /// Added to every answer of an API, after its work is done. Pages and controls answer at once.
  public var latency = Duration.zero
  public var doubts = Doubts()
  /// Where the published schemas are (`checkout_orders_v2.json`, `payments_payment_v2.json`,
  /// `calendar.v3.json`): bodies are then checked against them too.
  public var schemaFolder: URL?

  /// - Parameter now: the clock of the services, the real one outside tests.
  public init(now: @escaping @Sendable () -> Date) {
    self.now = now
  }

  public struct GoogleServiceAccount: Sendable {
    public var email: String
    /// Assertions are verified with this key.
    public var publicKeyPEM: String

    public init(email: String, publicKeyPEM: String) {
      self.email = email
      self.publicKeyPEM = publicKeyPEM
    }
  }

  public struct GoogleOAuth: Sendable {
    public var clientID = "sandbox-client.apps.example.test"
    public var clientSecret = "sandbox-google-secret"
    public var refreshToken = "sandbox-refresh-token"
    /// The scopes the owner granted, as full URLs.
    public var scopes = [GoogleScope.events, GoogleScope.freeBusy]

    public init() {}
  }

  public struct PayPalAccount: Sendable {
    public var clientID = "sandbox-paypal-client"
    public var clientSecret = "sandbox-paypal-secret"
    /// What PayPal calls the address that the merchant has registered for webhooks.
    public var webhookID = "SANDBOX-WEBHOOK"

    public init() {}
  }

  public struct BinanceAccount: Sendable {
    public var apiKey = "sandboxbinancekey"
    public var apiSecret = "sandboxbinancesecret"

    public init() {}
  }

  /// Where sources disagree about the real services, both behaviours are here.
  public struct Doubts: Sendable {
    /// How an order with `payment_source.paypal.experience_context` is answered.
    public var paypalCreateStyle = PayPalCreateStyle.payerAction
    /// When `invoice_id` is found to be used already.
    public var duplicateInvoiceIsFoundAt = InvoiceCheck.create
    /// Whether a repeated `PayPal-Request-Id` repeats a declined capture too.
    public var paypalReplaysDeclines = true
    /// HTTP status of a Binance answer whose `status` is `FAIL`.
    public var binanceFailureStatus = 400
    /// Currencies accepted as `fiatCurrency`, with the USDT that one unit is worth. Whether USD is one is not certain.
    public var binanceFiatRates: [String: Decimal] = [
      "USD": 1, "EUR": Decimal(115) / 100, "JPY": Decimal(67) / 10_000,
    ]
    /// Whether the answer to a created fiat order names the USDT that were made of it; the query always does.
    public var binanceNamesConvertedAmount = true
    /// Whether the amounts of a created order are numbers instead of text.
    public var binanceAmountsAreNumbers = false
    /// The least that can be asked for, in the order's coin: 0.00000001 today, 0.01 in earlier versions.
    public var binanceSmallestAmount = Decimal(sign: .plus, exponent: -8, significand: 1)
    /// Whether a PATCH may bring a deleted event back; when not, it answers 403.
    public var deletedEventsCanBeRevived = true

    public init() {}
  }

  public enum PayPalCreateStyle: Sendable {
    /// 200, `PAYER_ACTION_REQUIRED`, link `payer-action`.
    case payerAction
    /// 201, `CREATED`, link `approve`.
    case approve
  }

  public enum InvoiceCheck: Sendable {
    case create, capture
  }
}

extension Duration {
  var timeInterval: TimeInterval {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
