import ArgumentParser
import BookingRules
import Foundation
import Intake
import MailFormat

struct UnderstandCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Says what the bot would read in a mail, from which words and by which rule.",
    discussion: """
      Needs no config and contacts nobody. The mail's own Date is "now".

      Examples:
        leadscalendar understand request.eml
        leadscalendar understand --time-zone America/New_York *.eml

      Exit codes: 0, 66 a file cannot be read.
      """)

  @Argument(help: "Mails as files (RFC 5322).", completion: .file(extensions: ["eml"])) var files: [String]
  @Option(help: "The owner's time zone, as Area/City.") var timeZone = "UTC"
  @Flag(help: "The mails are answers to the bot, so they may cancel.") var reply = false

  func run() async throws {
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        printError("\(file) cannot be read.")
        throw ExitCode.notFound
      }
      if files.count > 1 { print("\(file)") }
      print(describe(Message.parse(bytes)))
    }
  }

  private func describe(_ message: Message) -> String {
    let context = ReadingContext(
      ownAddresses: [], now: Wiring.now(), ownerTimeZone: timeZone, bookingKnown: reply, maximumBytes: .max)
    let verdict = read(IncomingMail(message), in: context)
    var lines = ["Verdict:  \(verdict.kind.sentence)"]
    if case .request(let appointment) = verdict.kind { lines += appointment.lines }
    for evidence in verdict.evidence {
      let words = evidence.words.isEmpty ? "(not in the mail)" : "\"\(evidence.words)\""
      lines.append("  \(evidence.piece.rawValue): \(words) by \(evidence.rule)")
    }
    lines += message.defects.map { "  defect: \($0)" }
    return lines.joined(separator: "\n")
  }
}

extension Appointment {
  fileprivate var lines: [String] {
    let zone = TimeZone(identifier: timeZone) ?? .gmt
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone)
      .year().month().day().time(includingFractionalSeconds: false)
    return [
      "Title:    \(title)", "Start:    \(slot.start.formatted(style)) \(timeZone)",
      "End:      \(slot.end.formatted(style)) \(timeZone)",
    ] + (location.map { ["Location: \($0)"] } ?? [])
  }
}

extension Verdict.Kind {
  fileprivate var sentence: String {
    switch self {
    case .request: "a booking request, complete"
    case .unclear(let unclear, _):
      "a request that must be asked about: \(unclear.map { "\($0)" }.joined(separator: ", "))"
    case .cancel: "a cancellation"
    case .other: "something for a person"
    case .ignore(let reason): "not to be answered: \(reason.sentence)"
    }
  }
}
