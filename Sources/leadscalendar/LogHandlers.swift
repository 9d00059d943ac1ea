import Foundation
import Logging

/// One line per step on standard error, for people or, as JSON, for machines.
struct LineLogHandler: LogHandler {
  enum Format: Sendable { case text, json }

  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level
  let format: Format

  init(level: Logger.Level, format: Format) {
    logLevel = level
    self.format = format
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let merged = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let now = Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true))
    let line =
      switch format {
      case .text: text(event, merged, now)
      case .json: json(event, merged, now)
      }
    printError(line)
  }

  private func text(_ event: LogEvent, _ metadata: Logger.Metadata, _ now: String) -> String {
    let details = metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let level = event.level.rawValue.uppercased()
    let words = [now, level, clean("\(event.message)")] + details.map(clean)
    return words.joined(separator: "  ")
  }

  private func json(_ event: LogEvent, _ metadata: Logger.Metadata, _ now: String) -> String {
    var fields = metadata.mapValues { "\($0)" }
    fields["time"] = now
    fields["level"] = event.level.rawValue
    fields["message"] = "\(event.message)"
    // Strings always encode; should that ever fail, a line that says so beats no line.
    return (try? Self.encoder.encode(fields)).map { String(decoding: $0, as: UTF8.self) }
      ?? #"{"level":"error","message":"a log line could not be encoded"}"#
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// Mail is data: nothing from it may look like a line of its own, or command the terminal.
  private func clean(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
  }
}
