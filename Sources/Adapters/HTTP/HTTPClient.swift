internal import Foundation
public import Logging
internal import Synchronization

/// How far a request may go.
public struct HTTPLimits: Sendable {
  /// For name, TCP and TLS together.
  public var connectSeconds: Double
  /// For everything, waiting for a free connection included.
  public var totalSeconds: Double
  /// A longer answer is a failure.
  public var maximumBodyBytes: Int
  /// Further requests to the host wait for one of these.
  public var maximumConnectionsPerHost: Int
  /// A connection nobody used for so long is not used again.
  public var idleConnectionSeconds: Int

  public init(
    connectSeconds: Double = 8, totalSeconds: Double = 25, maximumBodyBytes: Int = 4 << 20,
    maximumConnectionsPerHost: Int = 24, idleConnectionSeconds: Int = 110
  ) {
    self.connectSeconds = connectSeconds
    self.totalSeconds = totalSeconds
    self.maximumBodyBytes = maximumBodyBytes
    self.maximumConnectionsPerHost = maximumConnectionsPerHost
    self.idleConnectionSeconds = idleConnectionSeconds
  }
}

/// HTTPS over libcurl: any number of requests at once on one thread of its own, connections kept and shared.
///
/// Certificates and names are verified; redirects are not followed; the proxy variables of the environment
/// are ignored; plain http goes to this machine only. Cancelling the task that waits ends its request.
public final class HTTPClient: Sendable {
  private let loop: CurlLoop
  private let logger: Logger

  /// - Parameter caFile: certificates to trust instead of the system's, PEM.
  public init(limits: HTTPLimits = HTTPLimits(), caFile: String? = nil, logger: Logger) {
    loop = CurlLoop(limits: limits, caFile: caFile)
    self.logger = logger
    loop.start()
  }

  deinit { loop.stop() }

  public func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    if let objection = request.objection { throw .notSent(objection) }
    let order = CurlOrder(request)
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { loop.carryOut(order, continuation: $0) }
    } onCancel: {
      order.isCancelled.store(true, ordering: .sequentiallyConsistent)
      loop.wake()
    }
    log(request, outcome)
    return try outcome.result.get()
  }

  /// Lets the requests under way finish (each has its time limit) and refuses new ones.
  public func shutDown() async {
    await withCheckedContinuation { loop.stop(notifying: $0) }
  }

  private func log(_ request: HTTPRequest, _ outcome: CurlOutcome) {
    let milliseconds = Int(outcome.seconds * 1000)
    switch outcome.result {
    case .success(let response):
      logger.debug("\(request.loggable): \(response.status) after \(milliseconds) ms")
    case .failure(let failure):
      logger.debug("\(request.loggable): \(failure.reason) after \(milliseconds) ms")
    }
  }
}

extension HTTPRequest {
  /// Why this may not be sent at all.
  fileprivate var objection: String? {
    guard let components = URLComponents(string: url), let host = components.host, !host.isEmpty else {
      return "\(url.prefix { $0 != "?" }) is no address of a web service"
    }
    guard components.scheme == "https" || (components.scheme == "http" && Loopback.isName(host)) else {
      return "\(host) must be reached by https; plain http is for this machine only"
    }
    // A line break would end the header and begin another (RFC 9110 section 5.5).
    let texts = headers.flatMap { [$0.name, $0.value] } + [url]
    guard texts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
      return "a header or the address holds a control character"
    }
    return nil
  }
}

/// This machine, under the names that cannot lead elsewhere.
enum Loopback {
  static func isName(_ host: String) -> Bool {
    ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host.lowercased())
  }
}
