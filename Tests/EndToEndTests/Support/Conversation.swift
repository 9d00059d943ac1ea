import BookingBot
import BookingRules
import Foundation
import MailFormat
import Rehearsal
import SQLiteStore
import Sandbox
import Testing

/// One client's thread with the bot, from their first mail on.
struct Conversation: Sendable {
  let rehearsal: Rehearsal
  let client: String
  let subject: String
  let firstMessageID: String

  static func open(
    by client: String, subject: String = "Appointment", _ text: String, in rehearsal: Rehearsal
  ) async throws -> Conversation {
    let id = try await rehearsal.send(from: client, subject: subject, text: text)
    return Conversation(rehearsal: rehearsal, client: client, subject: subject, firstMessageID: id)
  }

  /// Everything the bot has written in this thread, oldest first.
  var answers: [Message] {
    get throws { try answers(containing: firstMessageID) }
  }

  /// - Parameter words: all of them stand in the bytes of the mail; only such a mail is read.
  private func answers(containing words: String...) throws -> [Message] {
    try rehearsal.mailServer.messages(of: client).filter { mail in
      words.allSatisfy(mail.contains)
    }.map { Message.parse($0) }
  }

  /// The bot's first mail of this kind, or its second and so on.
  func mail(_ kind: MailKind, number: Int = 1) async throws -> Message {
    let name = "\(kind.rawValue)-\(number)."
    return try await rehearsal.eventually("mail \(number) \"\(kind.rawValue)\" for \(client)") {
      try answers(containing: firstMessageID, name).first { $0.messageID?.hasPrefix(name) == true }
    }
  }

  /// Answers as mail programs do: to Reply-To, in the thread, with the quoted mail below.
  @discardableResult
  func reply(
    to mail: Message, _ text: String, from sender: String? = nil, address: String? = nil
  ) async throws -> String {
    let quoted = mail.text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
    return try await rehearsal.send(
      from: sender ?? client, subject: mail.subject,
      text: "\(text)\n\nOn Monday, Example Consulting wrote:\n\(quoted.joined(separator: "\n"))\n",
      to: try #require(address ?? mail.replyTo.first?.address), answering: mail)
  }

  func pay(_ offer: Message, by provider: PaymentProvider) async throws {
    try await rehearsal.pay(try #require(offer.link(containing: provider.linkPart), "\(offer.text)"))
  }
}

extension Data {
  /// Foundation's `range(of:)` takes so long that the tests would spend seconds in it.
  fileprivate func contains(_ words: String) -> Bool {
    let words = Array(words.utf8)
    return withUnsafeBytes { bytes in
      guard let first = words.first, var place = bytes.baseAddress else { return false }
      let end = place + bytes.count
      while end - place >= words.count, let start = memchr(place, Int32(first), end - place) {
        place = UnsafeRawPointer(start)
        if end - place >= words.count, memcmp(place, words, words.count) == 0 { return true }
        place += 1
      }
      return false
    }
  }
}

extension PaymentProvider {
  var linkPart: String { self == .paypal ? "/paypal/" : "/binance/" }
}

extension Message {
  /// The purpose that a mail of the bot names in its Message-ID.
  var kind: String? { messageID?.split(separator: "-").first.map(String.init) }
  var booking: BookingID? { header("X-LeadsCalendar").flatMap(BookingID.init) }
}

// MARK: What can be seen from outside

extension Rehearsal {
  /// Beside the bot. Opening it takes longer than a look into it.
  func store() async throws -> SQLiteStore {
    try await SQLiteStore.open(at: databaseFile.path(percentEncoded: false), purpose: .reading)
  }

  func booking(_ id: BookingID) async throws -> Booking {
    try #require(try await store().booking(id))
  }

  func booking(_ id: BookingID, becomes state: BookingState) async throws {
    try await booking(id, is: "\(state)") { $0.state == state }
  }

  /// Waits until what the bot knows of the booking fulfils `condition`.
  func booking(_ id: BookingID, is what: String, _ condition: (Booking) -> Bool) async throws {
    let store = try await store()
    try await eventually("booking \(id) is \(what)") {
      ifTrue(condition(try #require(try await store.booking(id))))
    }
  }

  /// Every event that was ever made for the booking.
  func events(of booking: BookingID) async -> [Sandbox.CalendarEvent] {
    await services.ledger.snapshot().events.filter { $0.id.hasPrefix(booking.text) }
  }

  func event(of booking: BookingID, becomes status: String) async throws {
    try await eventually("the event of booking \(booking) is \(status)") {
      ifTrue(await events(of: booking).map(\.status) == [status])
    }
  }

  /// Waits until one event of the booking stands, at `start`, and every other one is deleted.
  func onlyEvent(of booking: BookingID, is status: String, at start: Date) async throws {
    try await eventually("one \(status) event of booking \(booking) stands at \(start)") {
      let standing = await events(of: booking).filter { $0.status != "cancelled" }
      return ifTrue(standing.map(\.status) == [status] && standing.map(\.start) == [start])
    }
  }

  /// How often money was taken for the booking.
  func payments(for booking: BookingID) async -> (paypal: Int, binancePay: Int) {
    let snapshot = await services.ledger.snapshot()
    return (
      snapshot.paypalOrders.filter { $0.customID?.hasPrefix(booking.text) == true }.flatMap(\.captures).count,
      snapshot.binanceOrders.filter { $0.wasPaid && $0.merchantTradeNo.hasPrefix(booking.text) }.count
    )
  }

  /// Lets the hold of the booking end now, not at its time.
  func endHold(of booking: BookingID) async throws {
    try await hasten(.remind(.holdEnds), of: booking)
  }

  /// Makes what waits in the outbox due now.
  func hasten(_ effect: Effect, of booking: BookingID) async throws {
    let store = try await store()
    let entry = try await eventually("\(booking) waits to \(effect.sentence)") {
      try await store.outbox(limit: 1000).first { $0.booking == booking && $0.effect == effect }
    }
    _ = try await store.hasten(entry.id, at: Date())
  }

  /// How many PayPal orders were made for the booking: one, however often making it was tried.
  func payPalOrders(of booking: BookingID) async -> Int {
    await services.ledger.snapshot().paypalOrders.filter {
      $0.customID?.hasPrefix(booking.text) == true
    }.count
  }

  /// The owner's first mail that fulfils `condition`.
  @discardableResult
  func ownerMail(where condition: (Message) -> Bool) async throws -> Message {
    try await eventually("such a mail for the owner") {
      try mails(for: Account.owner.name).first(where: condition)
    }
  }

  /// Waits until every mail to the bot has been moved to the folder of its outcome.
  func inboxIsEmpty() async throws {
    try await eventually("the bot's inbox is empty") {
      ifTrue(try mailServer.messages(of: Account.bot.name).isEmpty)
    }
  }

  /// Waits until the bot has filed the mail with this Message-ID into `folder`.
  func mail(_ messageID: String, isFiledIn folder: String) async throws {
    try await eventually("mail \(messageID) is in \(folder)") {
      ifTrue(try mails(for: Account.bot.name, folder: folder).contains { $0.messageID == messageID })
    }
  }
}
