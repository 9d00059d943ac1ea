internal import Foundation

/// One look at all bytes before anything is made of them: how much is read, NULs and line ends.
struct LineScan {
  private(set) var defects: [Message.Defect] = []
  private let readable: UnsafeRawBufferPointer
  private let hasOnlyCarriageReturns: Bool

  init(_ bytes: UnsafeRawBufferPointer, limits: Message.Limits) {
    let end = Self.end(of: bytes, limits: limits)
    readable = UnsafeRawBufferPointer(rebasing: bytes[..<end])
    if end < bytes.count { defects.append(.messageTooLong) }
    if Self.offset(of: 0, in: readable, from: 0) != nil { defects.append(.nulBytes) }
    if Self.hasBareCarriageReturn(readable) { defects.append(.bareCarriageReturns) }
    hasOnlyCarriageReturns =
      defects.contains(.bareCarriageReturns) && Self.offset(of: 0x0A, in: readable, from: 0) == nil
  }

  /// Without NULs, which would end strings in GMime and libxml2. A mail without any line feed has its lines
  /// ended by CR, and is read so.
  func withReadableBytes(_ read: (UnsafeRawBufferPointer) -> Void) {
    let hasNulBytes = defects.contains(.nulBytes)
    guard hasNulBytes || hasOnlyCarriageReturns else { return read(readable) }
    var bytes = Array(readable)
    if hasNulBytes { bytes.removeAll { $0 == 0 } }
    if hasOnlyCarriageReturns { bytes = bytes.map { $0 == 0x0D ? 0x0A : $0 } }
    bytes.withUnsafeBytes(read)
  }

  private static func end(of bytes: UnsafeRawBufferPointer, limits: Message.Limits) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes.prefix(limits.messageBytes))
    return min(
      end(of: bytes, holding: limits.messageLines, of: 0x0A),
      end(of: bytes, holding: limits.semicolons, of: 0x3B),
      end(of: bytes, holding: limits.boundaryLines, of: 0x0A) {
        bytes[$0...].dropFirst().starts(with: [0x2D, 0x2D])
      })
  }

  /// Behind that many of one byte, or the end of the bytes. Only those are counted of which `counts` says so.
  private static func end(
    of bytes: UnsafeRawBufferPointer, holding limit: Int, of byte: Int32,
    where counts: (Int) -> Bool = { _ in true }
  ) -> Int {
    guard bytes.count > limit else { return bytes.count }
    var found = 0
    var position = 0
    while let next = offset(of: byte, in: bytes, from: position) {
      position = next + 1
      if counts(next) { found += 1 }
      if found == limit { return position }
    }
    return bytes.count
  }

  private static func hasBareCarriageReturn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while let found = offset(of: 0x0D, in: bytes, from: position) {
      if found + 1 == bytes.count || bytes[found + 1] != 0x0A { return true }
      position = found + 2
    }
    return false
  }

  static func offset(of byte: Int32, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, byte, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
