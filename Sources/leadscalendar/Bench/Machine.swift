import Foundation

/// What the figures were taken on.
struct Machine: Encodable {
  var processor: String
  var cores: Int
  var memoryBytes: UInt64
  var system: String
  /// Processes that wanted a core during the minute before; above 0.5 the figures are somebody else's too.
  var loadBefore: Double

  static func describe() -> Machine {
    var load = 0.0
    getloadavg(&load, 1)
    return Machine(
      processor: value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown processor",
      cores: ProcessInfo.processInfo.activeProcessorCount,
      memoryBytes: ProcessInfo.processInfo.physicalMemory,
      system: value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
        ?? ProcessInfo.processInfo.operatingSystemVersionString,
      loadBefore: load)
  }

  var sentence: String {
    let gigabytes = Int((Double(memoryBytes) / 1_073_741_824).rounded())
    return "\(processor), \(cores) cores, \(gigabytes) GB, \(system)"
  }

  /// The most memory a process has had at once: `VmHWM` of proc_pid_status(5).
  static func peakMemoryBytes(of process: Int32) throws -> Int {
    let path = "/proc/\(process)/status"
    guard let text = value(of: "VmHWM", in: path, separator: ":"),
      let kilobytes = Int(text.prefix { $0 != " " })
    else { throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: path]) }
    return kilobytes * 1_024
  }

  private static func value(of key: String, in path: String, separator: Character) -> String? {
    // A machine that does not tell is described without it.
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      guard let value = line.split(separator: separator, maxSplits: 1).dropFirst().first else { continue }
      return value.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
    }
    return nil
  }
}
