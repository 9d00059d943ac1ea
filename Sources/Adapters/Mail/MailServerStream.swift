import BookingBot
import BookingRules
import CCurl
import Foundation

/// A signed-in connection to a mail server as a stream of bytes: libcurl's CONNECT_ONLY. Belongs to one thread at a time.
///
/// libcurl's own IMAP sets `\Seen`, loses literals and can be led astray by the text of a mail (curl issue 22865); so
/// libcurl signs in, and from there on the protocol is ours.
final class MailServerStream {
  private let handle: MailServerHandle
  private let socket: Int32
  private let wake: WakePipe
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  var server: MailServer { handle.server }

  /// Connects and signs in, blocking for `connectTimeout` at most.
  ///
  /// - Parameter wake: ends a wait early; the waiting task then finds out whether it is cancelled.
  init(_ handle: MailServerHandle, wake: WakePipe, failure: (CURLcode) -> PortFailure) throws(PortFailure) {
    handle.set(CURLOPT_CONNECT_ONLY, 1)
    let code = handle.perform()
    guard code == CURLE_OK else { throw failure(code) }
    var socket: curl_socket_t = -1
    lc_getinfo_socket(handle.easy, &socket)
    guard socket >= 0 else { throw .tryLater("\(handle.server.name) hung up right after signing in.") }
    self.handle = handle
    self.socket = socket
    self.wake = wake
  }

  func send(_ bytes: [UInt8]) throws(PortFailure) {
    var sent = 0
    while sent < bytes.count {
      var count = 0
      let code = bytes.withUnsafeBytes { raw in
        curl_easy_send(handle.easy, raw.baseAddress?.advanced(by: sent), raw.count - sent, &count)
      }
      sent += count
      switch code {
      case CURLE_OK: continue
      case CURLE_AGAIN:
        guard try wait(for: POLLOUT, until: .now + server.commandTimeout) else {
          throw .tryLater("\(server.name) takes nothing any more.")
        }
      default: throw lost(code)
      }
    }
  }

  /// The next bytes; nil when none came until `deadline`.
  func receive(until deadline: ContinuousClock.Instant) throws(PortFailure) -> ArraySlice<UInt8>? {
    while true {
      var count = 0
      let code = curl_easy_recv(handle.easy, &buffer, buffer.count, &count)
      switch code {
      case CURLE_OK where count > 0: return buffer[..<count]
      case CURLE_OK: throw .tryLater("\(server.name) hung up.")
      // Only now poll: TLS may hold bytes that the socket no longer shows.
      case CURLE_AGAIN:
        guard try wait(for: POLLIN, until: deadline) else { return nil }
      default: throw lost(code)
      }
    }
  }

  private func lost(_ code: CURLcode) -> PortFailure {
    .tryLater("The connection to \(server.name) is lost: \(curlText(code)).")
  }

  /// Whether the socket became ready before `deadline`; throws when the task is cancelled.
  private func wait(for event: Int32, until deadline: ContinuousClock.Instant) throws(PortFailure) -> Bool {
    while true {
      if Task.isCancelled { throw .cancelled }
      let left = (deadline - .now).milliseconds
      guard left >= 0 else { return false }
      var descriptors = [
        pollfd(fd: socket, events: Int16(event), revents: 0),
        pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      // One more, because the fraction of a millisecond was cut off.
      let ready = poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: left + 1))
      if ready > 0, descriptors[1].revents != 0 { wake.drain() }
      if ready > 0, descriptors[0].revents != 0 { return true }
    }
  }
}
