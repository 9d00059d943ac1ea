import Dispatch
import Foundation

/// Runs `body` until it ends, or cancels it at the first SIGTERM or SIGINT and waits for its end.
public func untilTerminated(_ body: @escaping @Sendable () async throws -> Void) async throws {
  let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
  let sources = [SIGTERM, SIGINT].map { number in
    // The default action would end the process before the source hears of it.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { continuation.yield() }
    source.resume()
    return source
  }
  defer { for source in sources { source.cancel() } }
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      try await body()
      continuation.finish()
    }
    group.addTask { for await _ in signals { return } }
    try await group.next()
    group.cancelAll()
    try await group.waitForAll()
  }
}
