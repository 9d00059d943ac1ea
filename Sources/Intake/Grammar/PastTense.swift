/// How the verbs of a language tell what was: "Sabato alle 10 mia figlia ha fatto la prima lezione".
///
/// By the looks of words, since no list holds all verbs. A clause that tells what was asks for nothing, so what only looks like it
/// costs a question.
struct PastTense: Sendable {
  /// Forms of "have" and "be".
  var auxiliaries: Set<String> = []
  /// How participles end that stand a few words behind one of those.
  var participleEndings: [String] = []
  /// How they begin, or what follows a prefix: "ge".
  var participleBeginning = ""
  /// What may stand before that: "an", "op".
  var prefixes: [String] = []
  /// Participles that look like nothing in particular: "fait", "bekommen".
  var participles: Set<String> = []
  /// How other words end that tell by themselves what was: "-ó".
  var endings: [String] = []
  /// Who stands right before those, where other words end so, too; they may begin the clause as well.
  var subjects: Set<String> = []
  /// Words that only end so.
  var exceptions: Set<String> = []

  /// Whether participles may end a clause, far from their auxiliary.
  var endsClauses: Bool { !participleBeginning.isEmpty }

  /// In tokens, from an auxiliary to its participle, where that does not end the clause.
  static let reach = 3
  private static let shortest = 4

  func isParticiple(_ word: String) -> Bool {
    if participles.contains(word) { return true }
    guard !exceptions.contains(word), word.utf8.count > Self.shortest,
      word.ends(withOneOf: participleEndings)
    else { return false }
    return word.hasPrefix(participleBeginning)
      || prefixes.contains { word.hasPrefix($0) && word.dropFirst($0.count).hasPrefix(participleBeginning) }
  }

  func isFinite(_ word: String) -> Bool {
    word.utf8.count > Self.shortest && word.ends(withOneOf: endings) && !exceptions.contains(word)
  }
}

extension String {
  /// Both in NFC, so that bytes are compared.
  fileprivate func ends(withOneOf endings: [String]) -> Bool {
    var word = self
    return word.withUTF8 { word in
      endings.contains { ending in
        word.count >= ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      }
    }
  }
}
