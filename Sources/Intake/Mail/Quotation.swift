import Synchronization

/// The mail that somebody's newest words stand above or between.
///
/// A class, because most mails are understood without it: it is read when somebody asks for it first.
final class Quotation: Sendable {
  /// As they stand in the mail that quotes them.
  struct Lines: Sendable {
    /// Each begins with a `>`.
    var marked: [MailLine] = []
    /// Behind those, the rest of the mail.
    var below: ArraySlice<MailLine> = []

    /// The last that is not blank, without its mark.
    var lastWords: Substring? {
      let last = below.last { !$0.isBlank } ?? marked.lazy.map(\.unmarked).last { !$0.isBlank }
      return last?.text
    }
  }

  private let written: Lines
  private let read = Mutex<Read?>(nil)

  private struct Read {
    var lines: [Substring]
    var scores: [Int]
  }

  init(_ lines: Lines) { written = lines }

  /// Those of the mail itself, without marks and without what it quotes.
  var lines: [Substring] { reading.lines }

  /// Below the words, without marks: the header of an original, and what that says.
  var original: ArraySlice<MailLine> { written.marked.isEmpty ? written.below : [] }

  /// How much of them each language knows; empty without any.
  var scores: [Int] { reading.scores }

  private var reading: Read {
    read.withLock { read in
      if let read { return read }
      let lines = NewestWords.outermost(written.marked.map(\.unmarked) + written.below).map(\.text)
      let made = Read(lines: lines, scores: lines.isEmpty ? [] : Grammar.scores(of: lines.inOneText))
      read = made
      return made
    }
  }
}

/// By what is written, of which all else is made.
extension Quotation: Hashable {
  static func == (left: Quotation, right: Quotation) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private var text: [Substring] { (written.marked + written.below).map(\.text) }
}
