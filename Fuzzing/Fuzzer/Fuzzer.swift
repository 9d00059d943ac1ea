internal import Entries
import Foundation

/// What libFuzzer calls with each input; the entry is chosen by the environment, for libFuzzer owns the arguments.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  chosen.take(Data(bytes: start, count: count))
  return 0
}

private let chosen = ProcessInfo.processInfo.environment["ENTRY"].flatMap(FuzzEntry.init) ?? .mime
