import ArgumentParser
import Foundation
import Intake
import MailFormat

struct BenchUnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Measures how well and how fast texts and mails are understood.",
    discussion: """
      Contacts nobody. Whole mails come with their truth: what their writers meant. Short texts are taken from a folder of
      cases-*.jsonl files: lines {"id","text","now","tz","lang","tags","expect":{"start","end",…}}.

      Examples:
        leadscalendar bench understand
        leadscalendar bench understand --texts FOLDER --misses

      Exit codes: 0, 66 a file cannot be read.
      """)

  /// A measurement takes at least so long, or the clock's own steps would show.
  private static let shortestMeasurement = Duration.seconds(3)
  /// Mails of this many bytes count as those of 2 kB, for which a speed is asked. Nearly all of these are written as mail programs
  /// write them: an HTML part beside the text, both encoded, and a reply with what it quotes.
  private static let twoKilobytes = 1_900...2_400

  @Option(help: "A folder of cases-*.jsonl.", completion: .directory) var texts: String?
  @Option(help: "The truth about the mails beside it.", completion: .file(extensions: ["jsonl"]))
  var mails = "Tests/IntakeTests/Mails/truth.jsonl"
  @Flag(help: "List what was not understood.") var misses = false
  @Flag(help: "One JSON object with all figures.") var json = false

  func run() throws {
    var report = UnderstandingReport(machine: Machine.describe(), isOptimized: BenchCommand.isOptimized)
    if let texts { try measure(texts: URL(filePath: texts, directoryHint: .isDirectory), &report) }
    try measure(mails: URL(filePath: mails), &report)
    if !misses { report.misses = [] }
    if json { try printJSON(report) } else { print(report.text) }
  }

  private func measure(texts folder: URL, _ report: inout UnderstandingReport) throws {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    let files = names.filter { $0.hasPrefix("cases-") && $0.hasSuffix(".jsonl") }.sorted()
    guard !files.isEmpty else { throw unreadable("\(folder.path(percentEncoded: false))cases-*.jsonl") }
    let cases: [TextCase] = try files.flatMap { try lines(of: folder.appending(path: $0)) }
    let counted = cases.filter(\.isCounted)
    for (language, cases) in Dictionary(grouping: counted, by: \.language).sorted(by: { $0.key < $1.key }) {
      let wrong = try cases.filter { !$0.isRight(try TextQuestion.answer($0.question)) }
      report.texts.append(.init(language: language, cases: cases.count, right: cases.count - wrong.count))
      report.misses += wrong.map { "\($0.id) \"\($0.text)\" at \($0.now): wanted \($0.expect.start)" }
    }
    report.textsPerSecond = try perSecond(cases.count) {
      for text in cases { _ = try TextQuestion.answer(text.question) }
    }
  }

  private func measure(mails file: URL, _ report: inout UnderstandingReport) throws {
    let cases: [MailCase] = try lines(of: file)
    let folder = file.deletingLastPathComponent()
    var rows: [String: UnderstandingReport.Mails] = [:]
    for mail in cases {
      let answer = try MailQuestion.answer(mail.question(in: folder))
      let mark = mail.mark(answer)
      rows[mail.language, default: .init(language: mail.language)].count(mark)
      if !mark.kindIsRight || mark.startIsRight == false || mark.endIsRight == false {
        report.misses.append(
          "\(mail.file)\(mark.isHarm ? " (harm)" : ""): wanted \(mail.kind) \(mail.start ?? "") \(mail.end ?? ""), "
            + "got \(answer.kind) \(answer.start ?? "") \(answer.end ?? "")")
      }
    }
    report.mails = rows.values.sorted { $0.language < $1.language }
    let contents = try cases.map { mail in
      (mail.question(in: folder), try Data(contentsOf: folder.appending(path: mail.file)))
    }
    let twoKilobytes = contents.filter { Self.twoKilobytes.contains($0.1.count) }
    report.mailSpeeds = [contents, twoKilobytes].filter { !$0.isEmpty }.map(speed)
  }

  /// From a mail's bytes to the verdict.
  private func speed(of mails: [(MailQuestion, Data)]) -> UnderstandingReport.MailSpeed {
    let contexts = mails.map { question, bytes in MailQuestion.verdict(on: bytes, for: question).1 }
    let withMemory = perSecond(mails.count) {
      for ((_, bytes), context) in zip(mails, contexts) {
        _ = read(IncomingMail(Message.parse(bytes)), in: context)
      }
    }
    let withoutMemory = perSecond(mails.count) {
      for (question, bytes) in mails { _ = MailQuestion.verdict(on: bytes, for: question) }
    }
    let bytes = mails.reduce(0) { $0 + $1.1.count }
    return .init(
      mails: mails.count, bytes: Double(bytes) / Double(mails.count), perSecond: withMemory,
      perSecondWithoutMemory: withoutMemory)
  }

  private func perSecond(_ count: Int, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var rounds = 0
    repeat {
      try body()
      rounds += 1
    } while clock.now - start < Self.shortestMeasurement
    return Double(rounds * count) / (clock.now - start).seconds
  }

  private func lines<Line: Decodable>(of file: URL) throws -> [Line] {
    let path = file.path(percentEncoded: false)
    guard let bytes = FileManager.default.contents(atPath: path) else { throw unreadable(path) }
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Line.self, from: $0) }
  }

  private func unreadable(_ what: String) -> ExitCode {
    printError("\(what) cannot be read.")
    return .notFound
  }
}
