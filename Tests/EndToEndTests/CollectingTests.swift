import BookingBot
import Foundation
import Logging
import SQLiteStore
import Synchronization
import Testing

@testable import leadscalendar

@Suite("Mails that do not come")
struct CollectingTests {
  @Test("what came before the mailbox went down is decided, and the rest later")
  func mailboxGoesDown() async throws {
    let mailbox = FailingMailbox { uids, attempt in uids != [1] || attempt > 2 }
    try await withBot(on: mailbox) { bot, store in
      mailbox.isDownAfterFailing = true
      try await bot.runOnce()
      #expect(try await store.unfiledMails(limit: 10, after: 0).map(\.position.uid) == [1])
      mailbox.mend()
      try await bot.runOnce()
      #expect(mailbox.folders == ["Ignored": [1, 2, 3, 4]])
    }
  }

  @Test("where no mail comes any more, none is put aside, though the server answers")
  func fetchingStops() async throws {
    // As when the bandwidth of a day is used up.
    let mailbox = FailingMailbox { uids, attempt in uids.count > 1 || attempt > 3 }
    try await withBot(on: mailbox) { bot, _ in
      try await bot.runOnce()
      #expect(mailbox.folders == ["Ignored": [1, 2]])
      mailbox.mend()
      try await bot.runOnce()
      #expect(mailbox.folders == ["Ignored": [1, 2, 3, 4]])
    }
  }

  @Test("a mail that never comes is put aside while others do", arguments: [[1], [2], [4], [1, 3]])
  func single(bad: [UInt32]) async throws {
    let mailbox = FailingMailbox { uids, _ in !Set(uids).isDisjoint(with: bad) }
    try await withBot(on: mailbox) { bot, _ in
      try await bot.runOnce()
      #expect(mailbox.folders == ["Failed": bad, "Ignored": [1, 2, 3, 4].filter { !bad.contains($0) }])
    }
  }

  private func withBot(
    on mailbox: FailingMailbox, _ body: (Bot, SQLiteStore) async throws -> Void
  ) async throws {
    let wiring = Wiring(settings: try WiringTests.settings(mail: ""), logger: Logger(label: "collecting"))
    try await withTemporaryStore { store in
      let ports = Ports(
        store: store, mailbox: mailbox, transport: Sink(), calendar: try wiring.calendar(),
        payments: wiring.payments(), templates: try wiring.templates(), now: { Date() }, random: { 0 })
      let bot = Bot(
        ports: ports, settings: wiring.botSettings, logger: Logger(label: "collecting"),
        authenticate: { _ in Data(count: 32) })
      try await body(bot, store)
    }
  }
}

private struct Sink: MailTransport {
  func send(_ mail: OutgoingMail) async throws(PortFailure) -> String { "250 OK" }
}

/// Four mails that nobody has to answer, on a server in trouble.
private final class FailingMailbox: Mailbox {
  private struct State {
    var inbox: [UInt32] = [1, 2, 3, 4]
    var folders: [String: [UInt32]] = [:]
    var attempts = 0
    var isMended = false
    var isDownAfterFailing = false
    var isDown = false
  }

  private let state = Mutex(State())
  private let fails: @Sendable (_ uids: [UInt32], _ attempt: Int) -> Bool

  /// - Parameter fails: whether this attempt to fetch does, counted from 1.
  init(fails: @escaping @Sendable (_ uids: [UInt32], _ attempt: Int) -> Bool) { self.fails = fails }

  var folders: [String: [UInt32]] { state.withLock { $0.folders.mapValues { $0.sorted() } } }
  /// Once a mail did not come that was asked for alone, nothing is answered any more.
  var isDownAfterFailing: Bool {
    get { state.withLock { $0.isDownAfterFailing } }
    set { state.withLock { $0.isDownAfterFailing = newValue } }
  }

  func mend() {
    state.withLock { state in
      state.isMended = true
      state.isDown = false
    }
  }

  func signals() -> AsyncStream<MailboxSignal> { AsyncStream { _ in } }

  func list(above uid: UInt32) async throws(PortFailure) -> MailboxListing {
    let inbox: [UInt32]? = state.withLock { $0.isDown ? nil : $0.inbox.filter { $0 > uid } }
    guard let inbox else { throw .tryLater("it is down") }
    return MailboxListing(uidValidity: 1, uids: inbox)
  }

  func fetch(_ uids: [UInt32], uidValidity: UInt32) async throws(PortFailure) -> [FetchedMail] {
    let found: [UInt32]? = state.withLock { state in
      state.attempts += 1
      let isFailing = state.isDown || !state.isMended && fails(uids, state.attempts)
      if isFailing, uids.count == 1, state.isDownAfterFailing { state.isDown = true }
      return isFailing ? nil : uids.filter(state.inbox.contains)
    }
    guard let found else { throw .tryLater("it hangs up") }
    return found.map(Self.mail)
  }

  func receivedAt(_ uid: UInt32, uidValidity: UInt32) async throws(PortFailure) -> Date? { nil }

  func move(_ uids: [UInt32], uidValidity: UInt32, to folder: String) async throws(PortFailure) {
    let isDown = state.withLock { state in
      guard !state.isDown else { return true }
      state.inbox.removeAll(where: uids.contains)
      state.folders[folder, default: []] += uids
      return false
    }
    if isDown { throw .tryLater("it is down") }
  }

  private static func mail(_ uid: UInt32) -> FetchedMail {
    let bytes = Data(
      """
      From: news@example.org
      To: bookings@example.test
      Subject: News \(uid)
      Date: Tue, 01 Dec 2026 12:00:00 +0000
      Message-ID: <\(uid)@example.org>
      Precedence: bulk

      Hello

      """.utf8)
    return FetchedMail(
      position: MailPosition(uidValidity: 1, uid: uid), receivedAt: Date(), size: bytes.count, bytes: bytes,
      isComplete: true)
  }
}
