import BookingRules
import Foundation
import Intake
import MailFormat
import Testing

/// `Mails/*.eml` and `Mails/truth.jsonl`: what a careful person would read in them. Each line of the truth is also a question
/// for `leadscalendar understand --mails`, and holds the answer.
@Suite("Whole mails")
struct MailCollectionTests {
  @Test("are of all languages and intents, and all have their truth")
  func collection() throws {
    let truths = try Truth.all()
    #expect(truths.count >= 160)
    #expect(Set(truths.map(\.language)).count == 9)
    #expect(Set(truths.map(\.kind)).count == 6)
    let files = try FileManager.default.contentsOfDirectory(atPath: try Truth.folder().path)
    #expect(Set(files).subtracting(["truth.jsonl", "sentences.txt"]) == Set(truths.map(\.file)))
  }

  @Test("are understood, and never to the sender's harm")
  func score() throws {
    let readings = try Truth.all().map { (truth: $0, reading: try $0.reading()) }
    let withStart = readings.filter { $0.truth.start != nil }
    let kinds = readings.filter { $0.reading.kind == $0.truth.kind }
    let starts = withStart.filter { $0.reading.kind == $0.truth.kind && $0.reading.start == $0.truth.start }
    let ends = withStart.filter { $0.reading.kind == $0.truth.kind && $0.reading.end == $0.truth.end }
    for (truth, reading) in readings where reading != truth.answer {
      print("\(truth.file): wanted \(truth.answer), got \(reading)")
    }
    #expect(kinds.count * 100 >= readings.count * 98)
    #expect(starts.count * 100 >= withStart.count * 97)
    #expect(ends.count * 100 >= withStart.count * 95)
    let harmed = readings.filter { $0.reading.harms($0.truth.answer) }.map(\.truth.file)
    #expect(harmed == [])
  }

  @Test("have the titles that somebody would give them")
  func titles() throws {
    for truth in try Truth.all() {
      guard let title = truth.title else { continue }
      #expect(try truth.title(of: truth.verdict()) == title, "\(truth.file)")
    }
  }
}

/// A line of the truth.
private struct Truth: Decodable {
  var file: String
  var path: String
  var bot: String
  var default_tz: String
  var language: String
  var kind: String
  var start: Date?
  var end: Date?
  var title: String?
  var chosen: Int?

  static func folder() throws -> URL {
    try #require(Bundle.module.url(forResource: "Mails", withExtension: nil))
  }

  static func all() throws -> [Truth] {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let lines = try Data(contentsOf: folder().appendingPathComponent("truth.jsonl")).split(separator: 0x0A)
    return try lines.map { try decoder.decode(Truth.self, from: $0) }
  }

  var answer: Answer { Answer(kind: kind, start: start, end: end, chosen: chosen) }

  func verdict() throws -> Verdict { try readMail().verdict }

  private func readMail() throws -> (verdict: Verdict, context: ReadingContext) {
    let bytes = try Data(contentsOf: Self.folder().appendingPathComponent(path))
    let message = Message.parse(bytes)
    let mail = IncomingMail(message)
    let owner = ReadingContext(
      ownAddresses: [bot], now: Date(timeIntervalSince1970: 0), ownerTimeZone: default_tz, maximumBytes: .max)
    let context = ReadingContext(
      withoutMemoryFor: mail, isReply: !message.inReplyTo.isEmpty, of: owner)
    return (read(mail, in: context), context)
  }

  func reading() throws -> Answer {
    let (verdict, context) = try readMail()
    return Answer(verdict, context)
  }

  func title(of verdict: Verdict) -> String? {
    if case .request(let appointment) = verdict.kind { appointment.title } else { nil }
  }
}

private struct Answer: Equatable, CustomStringConvertible {
  var kind: String
  var start: Date?
  var end: Date?
  var chosen: Int?

  init(kind: String, start: Date? = nil, end: Date? = nil, chosen: Int? = nil) {
    self.kind = kind
    self.start = start
    self.end = end
    self.chosen = chosen
  }

  init(_ verdict: Verdict, _ context: ReadingContext) {
    func slot(_ kind: String, _ slot: Slot?) -> Answer {
      Answer(kind: kind, start: slot?.start, end: slot?.end)
    }
    switch verdict.kind {
    case .request(let appointment): self = slot("booking", appointment.slot)
    case .reschedule(.to(let appointment)): self = slot("reschedule", appointment.slot)
    case .reschedule(.by(let minutes)):
      self = slot("reschedule", context.bookedSlot)
      start?.addTimeInterval(Double(minutes * 60))
      end?.addTimeInterval(Double(minutes * 60))
    case .reschedule(.open): self = slot("reschedule", nil)
    case .choose(let number):
      self = slot("choose", context.offers[number - 1])
      chosen = number
    case .cancel: self = slot("cancel", nil)
    case .ignore: self = slot("ignore", nil)
    case .unclear, .declineAll, .newLink, .thanks, .other: self = slot("unclear", nil)
    }
  }

  /// Does something that the sender did not mean.
  func harms(_ truth: Answer) -> Bool {
    guard ["booking", "choose", "reschedule", "cancel"].contains(kind) else { return false }
    return kind != truth.kind || start != nil && start != truth.start
  }

  var description: String {
    [kind, start?.ISO8601Format(), end?.ISO8601Format(), chosen.map(String.init)].compactMap(\.self)
      .joined(separator: " ")
  }
}
