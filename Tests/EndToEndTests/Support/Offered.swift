import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// A client who has the offer in hand.
struct Offered: Sendable {
  let conversation: Conversation
  let mail: Message
  let booking: BookingID

  init(_ client: String, _ wish: Wish, in rehearsal: Rehearsal) async throws {
    conversation = try await Conversation.open(by: client, subject: wish.title, wish.form, in: rehearsal)
    mail = try await conversation.mail(.offer)
    booking = try #require(mail.booking)
    rehearsal.reached(.offer)
  }

  /// Alice, Bob and Carol, each with a slot of their own.
  static func three(in rehearsal: Rehearsal) async throws -> (Offered, Offered, Offered) {
    async let first = Offered("alice", Wish(hour: 9), in: rehearsal)
    async let second = Offered("bob", Wish(hour: 11), in: rehearsal)
    async let third = Offered("carol", Wish(hour: 13), in: rehearsal)
    return try await (first, second, third)
  }

  var rehearsal: Rehearsal { conversation.rehearsal }

  func pay(by provider: PaymentProvider) async throws {
    try await conversation.pay(mail, by: provider)
  }

  /// Waits until the client has the confirmation and the bot knows that they have.
  func isConfirmed() async throws {
    _ = try await conversation.mail(.confirmation)
    try await rehearsal.booking(booking, becomes: .confirmed)
  }

  /// Waits until no more money can come.
  func everyCheckoutIsFinal() async throws {
    try await rehearsal.booking(booking, is: "without a checkout that is not final") {
      $0.checkouts.allSatisfy(\.isFinal)
    }
  }

  /// Waits until money has gone back so many times, each time for good.
  func isRefunded(times: Int = 1) async throws {
    try await rehearsal.booking(booking, is: "refunded \(times) time(s), and settled") {
      $0.refunds.count == times && $0.refunds.allSatisfy { $0.state == .settled }
    }
  }

  /// Which mails the client has, in alphabetical order. One that came twice, because the bot died before it could note
  /// that it was accepted, has the same Message-ID and counts once.
  func mails() throws -> [String] {
    Set(try conversation.answers.compactMap(\.messageID)).compactMap {
      $0.split(separator: "-").first.map(String.init)
    }.sorted()
  }
}

// MARK: What the services know of this booking

extension Offered {
  func payPalOrder() async throws -> PayPalOrder { try await payPalOrder(linkedIn: mail) }

  /// The order behind the link in a mail; one whose answer was lost may have been made before it.
  func payPalOrder(linkedIn mail: Message) async throws -> PayPalOrder {
    let link = try #require(mail.link(containing: PaymentProvider.paypal.linkPart), "\(mail.text)")
    let orders = await rehearsal.services.ledger.snapshot().paypalOrders
    return try #require(orders.first { link.hasSuffix($0.id) })
  }

  /// As with `payPalOrder(linkedIn:)`.
  func binanceOrder() async throws -> BinanceOrder {
    let link = try #require(mail.link(containing: PaymentProvider.binancePay.linkPart), "\(mail.text)")
    let orders = await rehearsal.services.ledger.snapshot().binanceOrders
    return try #require(orders.first { link.hasSuffix($0.prepayID) })
  }

  /// Binance comes out with a payment that it has not shown so far.
  func isFoundPaid() async throws {
    await rehearsal.services.ledger.findBinancePaid(try await binanceOrder().prepayID)
  }

  func captures() async -> [PayPalCapture] {
    await rehearsal.services.ledger.snapshot().paypalOrders.filter { isOurs($0.customID) }.flatMap(\.captures)
  }

  /// How often a provider was made to give money back.
  func refundsAtProviders() async -> Int {
    let binance = await rehearsal.services.ledger.snapshot().binanceOrders.filter {
      isOurs($0.merchantTradeNo)
    }
    return await captures().flatMap(\.refunds).count + binance.flatMap(\.refunds).count
  }

  private func isOurs(_ reference: String?) -> Bool { reference?.hasPrefix(booking.text) == true }
}
