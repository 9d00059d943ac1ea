import Foundation

/// How well and how fast texts and mails are understood.
struct UnderstandingReport: Encodable {
  struct Texts: Encodable {
    var language: String
    var cases: Int
    var right: Int
  }

  struct Mails: Encodable {
    var language: String
    var mails = 0
    var kindRight = 0
    var starts = 0
    var startRight = 0
    var ends = 0
    var endRight = 0
    var harm = 0

    mutating func count(_ mark: MailCase.Mark) {
      mails += 1
      if mark.kindIsRight { kindRight += 1 }
      if let isRight = mark.startIsRight {
        (starts, startRight) = (starts + 1, startRight + (isRight ? 1 : 0))
      }
      if let isRight = mark.endIsRight { (ends, endRight) = (ends + 1, endRight + (isRight ? 1 : 0)) }
      if mark.isHarm { harm += 1 }
    }

    static func + (first: Mails, second: Mails) -> Mails {
      Mails(
        language: first.language, mails: first.mails + second.mails,
        kindRight: first.kindRight + second.kindRight, starts: first.starts + second.starts,
        startRight: first.startRight + second.startRight, ends: first.ends + second.ends,
        endRight: first.endRight + second.endRight, harm: first.harm + second.harm)
    }
  }

  struct MailSpeed: Encodable {
    var mails: Int
    /// On average.
    var bytes: Double
    /// By a bot, which knows from its database what was offered or booked.
    var perSecond: Double
    /// Where that is read in what the mail quotes, as `understand` does.
    var perSecondWithoutMemory: Double
  }

  var machine: Machine
  var isOptimized: Bool
  var texts: [Texts] = []
  var textsPerSecond: Double?
  var mails: [Mails] = []
  /// Of all mails, and of those of about 2 kB.
  var mailSpeeds: [MailSpeed] = []
  var misses: [String] = []

  var text: String {
    var parts = ["\(machine.sentence)\(isOptimized ? "" : "; a debug build, so its speeds mean nothing")"]
    if !texts.isEmpty { parts.append(textTable) }
    if !mails.isEmpty { parts.append(mailTable) }
    if !misses.isEmpty { parts.append(misses.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n")
  }

  private var textTable: String {
    var table = TextTable(header: ["short texts", "cases", "right"])
    table.rows = texts.map { [$0.language, "\($0.cases)", percent($0.right, of: $0.cases)] }
    let speed = textsPerSecond.map { "\n\(Int($0)) texts a second on one core" } ?? ""
    return table.text + speed
  }

  private var mailTable: String {
    var table = TextTable(header: ["whole mails", "mails", "kind", "start", "end", "harm"])
    let all = mails.reduce(Mails(language: "all"), +)
    table.rows = (mails + [all]).map {
      [
        $0.language, "\($0.mails)", percent($0.kindRight, of: $0.mails),
        percent($0.startRight, of: $0.starts),
        percent($0.endRight, of: $0.ends), "\($0.harm)",
      ]
    }
    let speeds = mailSpeeds.map {
      "\n\(Int($0.perSecond)) mails a second on one core, \(Int($0.perSecondWithoutMemory)) where what was offered is read in "
        + "the quotation: \($0.mails) mails, \(Int($0.bytes)) bytes on average"
    }
    return table.text + speeds.joined()
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : String(format: "%.1f %%", 100 * Double(part) / Double(whole))
  }
}
