import Foundation
import Glibc

/// A blocking TCP connection on this machine, read line by line. For threads of its own, never for the cooperative pool.
package final class LineSocket {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// How much of the buffer has been read from it.
  private var taken = 0

  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    // Else a line may wait 40 ms for the other side's word that it has the one before (RFC 9293 section 3.7.4).
    var sendsAtOnce: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &sendsAtOnce, socklen_t(MemoryLayout<Int32>.size))
    var seconds = timeval(tv_sec: Self.timeoutSeconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &seconds, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit {
    close(descriptor)
  }

  /// After this long without a byte the other side counts as gone.
  static let timeoutSeconds = 60

  /// Nil when nothing listens there.
  package convenience init?(connectingTo port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    let result = withLoopbackAddress(port: port) { connect(descriptor, $0, $1) }
    guard result == 0 else {
      close(descriptor)
      return nil
    }
    self.init(descriptor)
  }

  /// The next line without its line break; nil when the other side is gone.
  package func readLine() -> [UInt8]? {
    while true {
      if let end = buffer[taken...].firstIndex(of: UInt8(ascii: "\n")) {
        var line = Array(buffer[taken..<end])
        taken = end + 1
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
      }
      guard fill() else { return nil }
    }
  }

  /// As many bytes; nil when the other side is gone before.
  package func read(_ count: Int) -> [UInt8]? {
    while buffer.count - taken < count {
      guard fill() else { return nil }
    }
    defer { taken += count }
    return Array(buffer[taken..<taken + count])
  }

  @discardableResult
  package func write(_ bytes: some Collection<UInt8>) -> Bool {
    let bytes = Array(bytes)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        send(descriptor, raw.baseAddress?.advanced(by: sent), raw.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  package func writeLine(_ line: String) -> Bool {
    write(Array((line + "\r\n").utf8))
  }

  /// Ends a read of the other thread that uses this connection.
  package func hangUp() {
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  private func fill() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return false }
    buffer.removeFirst(taken)
    taken = 0
    buffer.append(contentsOf: bytes[..<count])
    return true
  }
}

/// A listening TCP socket on 127.0.0.1.
package final class LoopbackListener: Sendable {
  private let descriptor: Int32
  package let port: Int

  /// - Parameter port: 0 for any free one.
  package init(port: Int = 0) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let bound = withLoopbackAddress(port: port) { bind(descriptor, $0, $1) }
    guard bound == 0, listen(descriptor, 64) == 0 else {
      let code = POSIXErrorCode(rawValue: errno) ?? .EADDRINUSE
      close(descriptor)
      throw POSIXError(code)
    }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &length) }
    }
    self.descriptor = descriptor
    self.port = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit {
    close(descriptor)
  }

  /// The next connection; nil once ``stop()`` was called.
  package func accept() -> LineSocket? {
    let connection = Glibc.accept(descriptor, nil, nil)
    guard connection >= 0 else { return nil }
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    return LineSocket(connection)
  }

  package func stop() {
    shutdown(descriptor, Int32(SHUT_RDWR))
  }
}

private func withLoopbackAddress<T>(port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(port).bigEndian
  address.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
}
