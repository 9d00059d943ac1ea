import BookingRules
import Mustache

/// Examines the templates of one language: nothing unknown, nothing missing, nothing left over.
struct Examination {
  private let edition: Edition
  private let folder: String
  private let lints: [Format: Lint]

  init(_ edition: Edition, folder: String) {
    self.edition = edition
    self.folder = folder
    let lints = Format.allCases.map { ($0, Lint(files: edition.files[$0] ?? [:], format: $0)) }
    self.lints = Dictionary(uniqueKeysWithValues: lints)
  }

  func problems() -> [TemplateProblem] {
    let samples = Samples(edition: edition)
    var problems = edition.missing(in: folder)
    var mails = MailKind.allCases.map {
      Mail(name: $0.rawValue, samples: samples.mails, mustShow: $0.mustShow)
    }
    mails.append(
      Mail(
        name: TemplateSet.ownerTemplate, samples: samples.notices,
        mustShow: ["notice.headline", "notice.advice", "client"]))
    mails.append(
      Mail(
        name: TemplateSet.pageTemplate, samples: samples.pages,
        mustShow: ["heading", "text", "ways.action", "ways.scan.path", "help"], formats: [.html]))
    for lint in lints.values {
      for mail in mails where mail.formats.contains(lint.format) && lint.files[mail.name] != nil {
        problems += lint.problems(in: mail.name, knowing: mail.vocabulary)
      }
    }
    problems += unused(in: mails)
    // Rendering what includes itself would never end, and what is broken shows nothing.
    let suspects = Set(problems.map(\.file))
    for mail in mails {
      for format in mail.formats where isSound(mail, suspects) {
        problems += omissions(of: mail, in: format)
      }
    }
    return problems
  }

  /// What no mail is made of; a phrase may be for one format alone.
  private func unused(in mails: [Mail]) -> [TemplateProblem] {
    let names = mails.map(\.name)
    let lints = Format.allCases.compactMap { self.lints[$0] }
    let used = lints.map { lint in names.reduce(into: Set()) { $0.formUnion(lint.reach(of: $1)) } }
    return zip(lints, used).flatMap { lint, used in
      lint.files.filter { $0.value.phraseLine == nil && !used.contains($0.key) }.map { _, file in
        TemplateProblem(
          file: file.path, line: nil,
          message: "No mail uses this file; the mails are \(names.joined(separator: ", ")).")
      }
    }
      + (lints.first?.files ?? [:]).compactMap { name, file in
        guard let line = file.phraseLine, !used.contains(where: { $0.contains(name) }) else { return nil }
        return TemplateProblem(
          file: file.path, line: line,
          message: "No mail uses a phrase named “\(name)”; check its spelling or delete the line.")
      }
  }

  /// True when every file the mail is made of can be rendered.
  private func isSound(_ mail: Mail, _ suspects: Set<String>) -> Bool {
    mail.formats.allSatisfy { format in
      guard let lint = lints[format] else { return false }
      return lint.reach(of: mail.name).allSatisfy {
        lint.files[$0].map { !$0.isBroken && !suspects.contains($0.path) } ?? false
      }
    }
  }

  /// What the mail must show and does not, judged by a sample in which everything is known.
  private func omissions(of mail: Mail, in format: Format) -> [TemplateProblem] {
    guard let file = edition.files[format]?[mail.name] else { return [] }
    func problem(_ message: String, line: Int? = nil) -> TemplateProblem {
      TemplateProblem(file: file.path, line: line, message: message)
    }
    if format == .text, !file.source.hasPrefix(Edition.subjectMark) {
      return [problem("The first line must be “\(Edition.subjectMark)” and the subject.", line: 1)]
    }
    let content = edition.render(mail.name, mail.full)
    var problems: [TemplateProblem] = []
    if format == .text, let subject = mail.full.texts(at: ["subject"]).first,
      !content.subject.contains(subject)
    {
      problems.append(
        problem("The subject leaves out {{subject}}, so mail programs start a new conversation.", line: 1))
    }
    let shown = format == .text ? content.text.flattened : content.html.flattened
    for name in mail.mustShow.map({ $0 == cancelling ? (format == .text ? "cancelHint" : "cancelLink") : $0 })
    {
      let texts = mail.full.texts(at: name.split(separator: "."))
      let escaped = texts.map { format == .text ? $0 : Syntax.escapedForHTML($0) }
      if !escaped.allSatisfy({ shown.contains($0.flattened) }) {
        problems.append(problem("This mail must show {{\(name)}} but does not; add it."))
      }
    }
    return problems
  }
}

extension Edition {
  /// Templates that are not there, so that something could not be sent or shown.
  ///
  /// - Parameter folder: where they are missed.
  func missing(in folder: String) -> [TemplateProblem] {
    let mails = MailKind.allCases.map(\.rawValue) + [TemplateSet.ownerTemplate]
    let needed =
      mails.flatMap { mail in Format.allCases.map { (mail, $0) } } + [(TemplateSet.pageTemplate, .html)]
    return needed.filter { files[$1]?[$0] == nil }.map { name, format in
      TemplateProblem(
        file: "\(folder)/\(name).\(format.rawValue)", line: nil,
        message: "This file is missing; without it “\(name)” cannot be written.")
    }
  }
}

/// One mail and what its templates are judged by.
private struct Mail {
  let name: String
  let samples: [Values]
  let mustShow: [String]
  var formats = Format.allCases

  /// The sample in which everything is known.
  var full: Values { samples.first ?? [:] }

  var vocabulary: Vocabulary {
    var vocabulary = Vocabulary()
    for values in samples { vocabulary.learn(values) }
    return vocabulary
  }
}

/// Stands for the way to cancel: in words in plain text, as a link in HTML.
private let cancelling = "cancel"

extension MailKind {
  /// The names whose values a reader must find in the mail, whoever words it. `reference` ties every answer
  /// to its booking.
  fileprivate var mustShow: [String] {
    switch self {
    case .offer, .reminder, .paymentDeclined:
      ["when", "deadline", "payments.link", "payments.payUntil", "waiting.text", cancelling, "reference"]
    case .confirmation: ["when", "paid.amount", "paid.reference", cancelling, "reference"]
    case .cancelled: ["when", "paid.amount", "goesBack", "reference"]
    case .refunded: ["refunds.text", "reference"]
    case .noMoreLinks: ["when", "deadline", "contact", "reference"]
    case .released, .sorry: ["when", "reference"]
    case .slotTaken: ["when", "alternatives.when", "reference"]
    case .paidTooLate:
      ["when", "paid.amount", "chooseBy", "unclear.text", "alternatives.when", cancelling, "reference"]
    case .notMoved: ["when", "unclear.text", "alternatives.when", "reference"]
    case .moved: ["when", cancelling, "reference"]
    case .noneSuited: ["business", "reference"]
    case .unclear: ["unclear.text", "kinds.text", "readings.when", "example.line", "reference"]
    case .delayed: ["when", cancelling, "reference"]
    case .unproven: ["when", "moveLine", "reference"]
    case .paymentReview, .passedOn: ["business", "reference"]
    }
  }
}

extension String {
  /// Without any space, since folding puts line ends where Chinese and Japanese have none.
  fileprivate var flattened: String { filter { !$0.isWhitespace } }
}
