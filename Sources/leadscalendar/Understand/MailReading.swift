import BookingBot
import BookingRules
import Foundation
import Intake
import MailFormat

/// What the bot reads in one mail, and why.
struct MailReading {
  /// As JSON.
  struct Report: Encodable {
    var answer: MailQuestion.Answer
    /// The name of the kind of appointment, when it names one.
    var appointmentKind: String?
    var language: String
    /// What its sender would have to be asked.
    var asks: [String]
    var evidence: [Intake.Evidence]
    /// What is wrong with the mail as such.
    var defects: [String]

    func encode(to encoder: any Encoder) throws {
      try answer.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(appointmentKind, forKey: .appointmentKind)
      try container.encode(language, forKey: .language)
      try container.encode(asks, forKey: .asks)
      try container.encode(evidence, forKey: .evidence)
      try container.encode(defects, forKey: .defects)
    }

    private enum CodingKeys: String, CodingKey { case appointmentKind, language, asks, evidence, defects }
  }

  private let file: String
  private let message: Message
  private let context: ReadingContext
  private let verdict: Verdict

  /// - Parameters:
  ///   - ownerTimeZone: nil for that of `owner`, or where nothing is known of one, that of the sender.
  ///   - owner: whose bot would read it; nil for one of whom nothing is known.
  init(
    _ file: String, _ message: Message, isReply: Bool, ownerTimeZone: String?, owner: BotSettings?
  ) {
    let mail = IncomingMail(message)
    self.file = file
    self.message = message
    var known =
      owner?.readingContext(at: Wiring.now())
      ?? ReadingContext(
        ownAddresses: [], now: Wiring.now(), ownerTimeZone: mail.senderTimeZone, maximumBytes: .max)
    if let ownerTimeZone { known.ownerTimeZone = ownerTimeZone }
    context = ReadingContext(
      withoutMemoryFor: mail, isReply: isReply || !message.inReplyTo.isEmpty, of: known)
    verdict = read(mail, in: context)
  }

  var report: Report {
    var asks: [String] = []
    if case .unclear(let unclear, _) = verdict.kind { asks = unclear.map(\.sentence) }
    return Report(
      answer: MailQuestion.Answer(file, verdict, in: context),
      appointmentKind: verdict.appointmentKind, language: verdict.language, asks: asks,
      evidence: verdict.evidence, defects: message.defects.map { "\($0)" })
  }

  var text: String {
    var lines = ["Verdict:  \(verdict.kind.sentence)"]
    if let kind = verdict.appointmentKind { lines.append("Kind:     \(kind)") }
    if let appointment = verdict.kind.appointment { lines += appointment.lines }
    for evidence in verdict.evidence {
      let words = evidence.words.isEmpty ? "(not in the mail)" : "\"\(evidence.words)\""
      lines.append("  \(evidence.piece.rawValue): \(words) by \(evidence.rule)")
    }
    lines += message.defects.map { "  defect: \($0)" }
    return lines.joined(separator: "\n")
  }
}
