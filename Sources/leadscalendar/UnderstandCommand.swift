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

      --texts and --mails read lines of JSON from standard input and answer each with a line, in the same order:
        --texts  {"id","text","now","tz","lang"} gives {"id","start","end"}
        --mails  {"file","path","bot","default_tz"} gives {"file","kind","start","end","tz","title","chosen"},
                 kind one of booking, choose, cancel, reschedule, ignore, unclear
      Times are ISO 8601; a date alone where no time was named.

      Examples:
        leadscalendar understand request.eml
        leadscalendar understand --time-zone America/New_York *.eml
        leadscalendar understand --texts < texts.jsonl

      Exit codes: 0, 65 some lines could not be read, 66 a file cannot be read.
      """)

  @Argument(help: "Mails as files (RFC 5322).", completion: .file(extensions: ["eml"])) var files: [String] =
    []
  @Option(help: "The owner's time zone, as Area/City.") var timeZone = "UTC"
  @Flag(help: "The mails are answers to the bot, so they may cancel.") var reply = false
  @Flag(help: "Read texts as lines of JSON.") var texts = false
  @Flag(help: "Read paths of mails as lines of JSON.") var mails = false

  func validate() throws {
    guard [texts, mails, !files.isEmpty].count(where: { $0 }) == 1 else {
      throw ValidationError("Give mails as files, or one of --texts and --mails.")
    }
  }

  func run() async throws {
    if texts { return try LineByLine.run(TextQuestion.answer) }
    if mails { return try LineByLine.run(MailQuestion.answer) }
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
    if let appointment = verdict.kind.appointment { lines += appointment.lines }
    for evidence in verdict.evidence {
      let words = evidence.words.isEmpty ? "(not in the mail)" : "\"\(evidence.words)\""
      lines.append("  \(evidence.piece.rawValue): \(words) by \(evidence.rule)")
    }
    lines += message.defects.map { "  defect: \($0)" }
    return lines.joined(separator: "\n")
  }
}

// MARK: - Lines of JSON

/// Answers lines of JSON on standard input with lines on standard output, in the same order.
private enum LineByLine {
  static func run<Question: Decodable, Answer: Encodable>(_ answer: (Question) throws -> Answer) throws {
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var number = 0
    var hasFailed = false
    while let line = readLine() {
      number += 1
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      do {
        let question = try decoder.decode(Question.self, from: Data(line.utf8))
        // Unlike print, this does not wait for a full buffer when the reader is a program.
        FileHandle.standardOutput.write(try encoder.encode(answer(question)) + Data("\n".utf8))
      } catch {
        hasFailed = true
        printError(
          "Line \(number) cannot be read: \((error as? Problem)?.sentence ?? "it is no such JSON object.")")
      }
    }
    if hasFailed { throw ExitCode.unreadableLines }
  }

  struct Problem: Error {
    var sentence: String
  }
}

extension ExitCode {
  /// `EX_DATAERR` of sysexits.h.
  fileprivate static let unreadableLines = ExitCode(65)
}

private struct TextQuestion: Decodable {
  var id: String
  var text: String
  var now: String
  var tz: String
  var lang: String?

  struct Answer: Encodable {
    var id: String
    var start: String?
    var end: String?
  }

  static func answer(_ question: TextQuestion) throws -> Answer {
    guard let zone = TimeZone(identifier: question.tz) else {
      throw LineByLine.Problem(sentence: "\(question.tz) is no time zone such as Europe/Berlin.")
    }
    guard let now = question.instant(in: zone) else {
      throw LineByLine.Problem(sentence: "\(question.now) is no time such as 2026-12-01T15:00.")
    }
    let time = namedTime(in: question.text, now: now, timeZone: zone, language: question.lang)
    return Answer(id: question.id, start: time?.start.description, end: time?.end?.description)
  }

  /// With an offset, or else as clocks show it in `zone`.
  private func instant(in zone: TimeZone) -> Date? {
    // A failed format only means that the next one is tried.
    if let instant = try? Date(now, strategy: .iso8601) { return instant }
    let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day()
      .time(includingFractionalSeconds: false)
    return try? Date(now.count == 16 ? "\(now):00" : now, strategy: style)
  }
}

private struct MailQuestion: Decodable {
  var file: String
  var path: String
  /// The bot's own address.
  var bot: String?
  var default_tz: String?

  struct Answer: Encodable {
    var file: String
    var kind: String
    var start: String?
    var end: String?
    var tz: String?
    var title: String?
    /// Which of the offers, counted from 1.
    var chosen: Int?

    mutating func name(_ slot: Slot, in timeZone: String) {
      let style = Date.ISO8601FormatStyle(
        timeZoneSeparator: .colon, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
      start = slot.start.formatted(style)
      end = slot.end.formatted(style)
      tz = timeZone
    }
  }

  static func answer(_ question: MailQuestion) throws -> Answer {
    guard let bytes = FileManager.default.contents(atPath: question.path) else {
      throw LineByLine.Problem(sentence: "\(question.path) cannot be read.")
    }
    let message = Message.parse(bytes)
    let mail = IncomingMail(message)
    let context = ReadingContext(
      withoutMemoryFor: mail, isReply: !message.inReplyTo.isEmpty,
      ownAddresses: question.bot.map { [$0] } ?? [], now: Wiring.now(),
      ownerTimeZone: question.default_tz ?? "UTC")
    let verdict = read(mail, in: context)
    var answer = Answer(file: question.file, kind: verdict.kind.word)
    if case .choose(let number) = verdict.kind {
      answer.chosen = number
      answer.name(context.offers[number - 1], in: context.ownerTimeZone)
    }
    if case .reschedule(.by(let minutes)) = verdict.kind, let slot = context.bookedSlot?.moved(by: minutes) {
      answer.name(slot, in: context.ownerTimeZone)
    }
    if let appointment = verdict.kind.appointment {
      answer.name(appointment.slot, in: appointment.timeZone)
      answer.title = appointment.title
    }
    return answer
  }
}

extension Slot {
  fileprivate func moved(by minutes: Int) -> Slot? {
    let seconds = Double(minutes * 60)
    return Slot(start: start.addingTimeInterval(seconds), end: end.addingTimeInterval(seconds))
  }
}

// MARK: - Words for verdicts

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
  fileprivate var appointment: Appointment? {
    switch self {
    case .request(let appointment), .reschedule(.to(let appointment)): appointment
    default: nil
    }
  }

  /// For programs.
  fileprivate var word: String {
    switch self {
    case .request: "booking"
    case .choose: "choose"
    case .cancel, .declineAll: "cancel"
    case .reschedule: "reschedule"
    case .ignore: "ignore"
    case .unclear, .newLink, .thanks, .other: "unclear"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .request: "a booking request, complete"
    case .unclear(let unclear, _):
      "a request that must be asked about: \(unclear.map { "\($0)" }.joined(separator: ", "))"
    case .choose(let number): "offer \(number) is chosen"
    case .reschedule(.to), .reschedule(.open): "the booking shall be moved"
    case .reschedule(.by(let minutes)): "the booking shall be moved by \(minutes) minutes"
    case .cancel: "a cancellation"
    case .declineAll: "none of the offers suits"
    case .newLink: "a new payment link is asked for"
    case .thanks: "thanks, nothing to do"
    case .other: "something for a person"
    case .ignore(let reason): "not to be answered: \(reason.sentence)"
    }
  }
}
