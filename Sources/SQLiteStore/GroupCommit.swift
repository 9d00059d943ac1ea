import GRDB

/// Shares one durable transaction between all callers that write at the same time.
///
/// Making a transaction durable costs a wait for the disk, however much is in it. While one is under way, the writes
/// that arrive queue up and become the next one, in their order. Each has a savepoint of its own, so the failure of
/// one leaves the others alone, and nobody is answered before the disk has everything.
actor GroupCommit {
  private struct Write: Sendable {
    var attempt: @Sendable (Database) -> Attempt
    var fail: @Sendable (any Error) -> Void
  }

  private struct Attempt: Sendable {
    var failure: (any Error)?
    /// To be called once the transaction is durable.
    var answer: @Sendable () -> Void
  }

  private let pool: DatabasePool
  private var waiting: [Write] = []
  private var isCommitting = false

  init(_ pool: DatabasePool) { self.pool = pool }

  /// Not cancelled with its caller: what has been queued becomes durable, and the caller hears of it.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let write = Write(
        attempt: { database in
          let result = Result { try database.inOwnSavepoint(body) }
          return Attempt(failure: result.failure) { continuation.resume(with: result) }
        },
        fail: { continuation.resume(throwing: $0) })
      waiting.append(write)
      guard !isCommitting else { return }
      isCommitting = true
      Task { await commitAll() }
    }
  }

  private func commitAll() async {
    while !waiting.isEmpty {
      let group = Array(waiting.prefix(StoreLimits.writesPerTransaction))
      waiting.removeFirst(group.count)
      await commit(group)
    }
    isCommitting = false
  }

  private func commit(_ group: [Write]) async {
    do {
      let attempts = try await pool.write { database in
        try group.map { write in
          let attempt = write.attempt(database)
          // A full disk, among others, rolls back the whole transaction
          // (https://www.sqlite.org/lang_transaction.html, section 3): then nobody's write was stored.
          if let failure = attempt.failure, !database.isInsideTransaction { throw failure }
          return attempt
        }
      }
      for attempt in attempts { attempt.answer() }
    } catch {
      for write in group { write.fail(error) }
    }
  }
}

extension Database {
  fileprivate func inOwnSavepoint<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var value: Value?
    try inSavepoint {
      value = try body(self)
      return .commit
    }
    guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return value
  }
}

extension Result {
  fileprivate var failure: Failure? {
    guard case .failure(let failure) = self else { return nil }
    return failure
  }
}
