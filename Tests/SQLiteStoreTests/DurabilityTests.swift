import BookingBot
import BookingRules
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

@Suite("Durability")
struct DurabilityTests {
  @Test(
    "after kill -9 in the middle of its work, all that was acknowledged is there, and all that is there is whole"
  )
  func killed() async throws {
    let database = try TemporaryDatabase()
    let acknowledged = database.folder.appendingPathComponent("acknowledged").path
    let path = database.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, acknowledged = acknowledged as String] in
      try await Self.workUntilKilled(path: path, acknowledged: acknowledged)
    }
    let store = try await database.open()
    let promised = try String(contentsOfFile: acknowledged, encoding: .utf8).split(separator: "\n").map(
      String.init)
    let stored = try await store.bookings(limit: 10_000)
    #expect(promised.count >= Self.acknowledgementsBeforeKill)
    #expect(Set(promised).isSubset(of: Set(stored.map(\.id.text))))
    for booking in stored {
      #expect(try await store.journal(of: booking.id).count == 1)
      #expect(try await store.mails(of: booking.id).count == 1)
    }
    #expect(try await store.outbox(limit: 10_000).count == stored.count)
    let health = try await store.pool.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    #expect(health == "ok")
  }

  private static let acknowledgementsBeforeKill = 40

  private static func workUntilKilled(path: String, acknowledged: String) async throws {
    let store = try await SQLiteStore.open(at: path, purpose: .bot)
    let file = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    try await withThrowingTaskGroup { group in
      for number in 1...2000 {
        group.addTask {
          let booking = try Example.booking(number)
          let change = Change(
            mail: Example.mail(number, booking: booking.id), booking: booking,
            journal: [Example.entry()], effects: [PlannedEffect(.holdSlot, dueAt: Example.now)])
          _ = try await store.commit(change)
          return "\(booking.id)\n"
        }
      }
      var count = 0
      for try await line in group {
        _ = write(file, line, line.utf8.count)
        count += 1
        if count == acknowledgementsBeforeKill { kill(getpid(), SIGKILL) }
      }
    }
  }

  @Test("writes that arrive together share transactions, each with its own outcome")
  func grouped() async throws {
    let database = try TemporaryDatabase()
    let store = try await database.open()
    let transactions = TransactionCounter()
    store.pool.add(transactionObserver: transactions, extent: .databaseLifetime)
    let outcomes = await withTaskGroup(of: Result<Int, any Error>.self) { group in
      for number in 0..<100 {
        group.addTask {
          do {
            // Without a booking, a journal line has no place.
            let lines = number.isMultiple(of: 10) ? [Example.entry()] : []
            _ = try await store.commit(Change(mail: Example.mail(number), journal: lines))
            return .success(number)
          } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let failures = outcomes.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    #expect(failures.count == 10)
    #expect(failures.allSatisfy { $0 is StoreProblem })
    #expect(try await store.unfiledMails(limit: 200, after: 0).count == 90)
    #expect(transactions.commits < 90)
  }

  @Test("on a full disk nothing is acknowledged, and the owner reads why")
  func fullDisk() async throws {
    let database = try TemporaryDatabase()
    let store = try await database.open()
    try await store.pool.writeWithoutTransaction { connection in
      let pages = try Int.fetchOne(connection, sql: "PRAGMA page_count") ?? 0
      try connection.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let subject = String(repeating: "long ", count: 10_000)
    let reasons = await withTaskGroup(of: String?.self) { group in
      for number in 0..<20 {
        group.addTask {
          var mail = Example.mail(number)
          mail.subject = subject
          do { _ = try await store.commit(Change(mail: mail)) } catch { return "\(error)" }
          return nil
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(reasons.allSatisfy { $0?.contains("is full. Make room") == true })
    #expect(try await store.unfiledMails(limit: 100, after: 0).isEmpty)
  }
}

/// Counts what became durable; called by the one writing connection only.
private final class TransactionCounter: TransactionObserver {
  private(set) var commits = 0

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) { commits += 1 }
  func databaseDidRollback(_ db: Database) {}
}
