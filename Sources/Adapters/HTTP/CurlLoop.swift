internal import CCurl
internal import Foundation
internal import Synchronization

/// A request on its way to the loop's thread.
final class CurlOrder: Sendable {
  let request: HTTPRequest
  /// May become true before the loop has even seen the order.
  let isCancelled = Atomic(false)

  init(_ request: HTTPRequest) { self.request = request }
}

struct CurlOutcome: Sendable {
  var result: Result<HTTPResponse, HTTPFailure>
  var seconds: Double

  static func notSent(_ reason: String) -> CurlOutcome {
    CurlOutcome(result: .failure(.notSent(reason)), seconds: 0)
  }
}

/// The thread that owns a curl multi handle and all its transfers (libcurl-multi(3)).
///
/// Other threads only put orders into the inbox and wake it. That is the whole reason for `@unchecked`:
/// `multi` and `transfers` are touched by the loop's thread alone, but for `curl_multi_wakeup`, which is made
/// for other threads.
final class CurlLoop: @unchecked Sendable {
  private struct Inbox {
    var orders: [(CurlOrder, CheckedContinuation<CurlOutcome, Never>)] = []
    var isStopping = false
    /// The multi handle is gone; waking it would be use after free.
    var hasEnded = false
    var whenEnded: [CheckedContinuation<Void, Never>] = []
  }

  // Longer than any wait for a socket or timer that curl itself asks for.
  private static let longestPollMilliseconds: Int32 = 10_000
  // `curl_global_init` must run once, before the first handle.
  private static let isInitialised: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private let limits: HTTPLimits
  private let caFile: String?
  private let inbox = Mutex(Inbox())
  private let multi: UnsafeMutableRawPointer
  private var transfers: [UnsafeMutableRawPointer: CurlTransfer] = [:]

  init(limits: HTTPLimits, caFile: String?) {
    self.limits = limits
    self.caFile = caFile
    guard Self.isInitialised, let multi = curl_multi_init() else {
      fatalError("libcurl cannot be initialised")
    }
    self.multi = multi
    _ = lc_multi_setopt_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limits.maximumConnectionsPerHost)
  }

  func start() {
    let thread = Thread { [self] in run() }
    thread.name = "https"
    thread.start()
  }

  func carryOut(_ order: CurlOrder, continuation: CheckedContinuation<CurlOutcome, Never>) {
    let isAccepted = inbox.withLock { inbox in
      guard !inbox.isStopping else { return false }
      inbox.orders.append((order, continuation))
      curl_multi_wakeup(multi)
      return true
    }
    if !isAccepted { continuation.resume(returning: .notSent("the HTTPS client has been shut down")) }
  }

  func wake() {
    inbox.withLock { if !$0.hasEnded { _ = curl_multi_wakeup(multi) } }
  }

  /// Ends the thread when the last transfer has ended.
  func stop(notifying continuation: CheckedContinuation<Void, Never>? = nil) {
    let hasEnded = inbox.withLock { inbox in
      inbox.isStopping = true
      guard !inbox.hasEnded else { return true }
      if let continuation { inbox.whenEnded.append(continuation) }
      curl_multi_wakeup(multi)
      return false
    }
    if hasEnded { continuation?.resume() }
  }

  // MARK: On the loop's thread

  private func run() {
    while takeOrders() {
      dropCancelled()
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      finishDone()
      curl_multi_poll(multi, nil, 0, Self.longestPollMilliseconds, nil)
    }
    let waiting = inbox.withLock { inbox in
      inbox.hasEnded = true
      curl_multi_cleanup(multi)
      return inbox.whenEnded
    }
    for continuation in waiting { continuation.resume() }
  }

  /// False when there is nothing left to do, for good.
  private func takeOrders() -> Bool {
    let (orders, isStopping) = inbox.withLock { inbox in
      defer { inbox.orders = [] }
      return (inbox.orders, inbox.isStopping)
    }
    for (order, continuation) in orders { begin(order, continuation) }
    return !isStopping || !transfers.isEmpty
  }

  private func begin(_ order: CurlOrder, _ continuation: CheckedContinuation<CurlOutcome, Never>) {
    guard !order.isCancelled.load(ordering: .sequentiallyConsistent) else {
      return continuation.resume(returning: .notSent("cancelled"))
    }
    guard let transfer = CurlTransfer(order, limits: limits, caFile: caFile, continuation: continuation),
      curl_multi_add_handle(multi, transfer.easy) == CURLM_OK
    else {
      return continuation.resume(returning: .notSent("libcurl refused the request"))
    }
    transfers[transfer.easy] = transfer
  }

  private func dropCancelled() {
    for transfer in transfers.values where transfer.order.isCancelled.load(ordering: .sequentiallyConsistent)
    {
      finish(transfer, with: CURLE_ABORTED_BY_CALLBACK)
    }
  }

  private func finishDone() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let transfer = transfers[message.pointee.easy_handle] else {
        continue
      }
      finish(transfer, with: lc_message_result(message))
    }
  }

  private func finish(_ transfer: CurlTransfer, with code: CURLcode) {
    transfers[transfer.easy] = nil
    let outcome = transfer.outcome(code)
    curl_multi_remove_handle(multi, transfer.easy)
    transfer.continuation.resume(returning: outcome)
  }
}
