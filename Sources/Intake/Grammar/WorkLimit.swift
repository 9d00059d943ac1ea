/// What reading one mail may cost at most. What lies beyond is not read, and the evidence says so.
enum WorkLimit {
  /// Of the newest words of a mail.
  static let textBytes = 64 * 1024
  /// Of a text by which its language is recognised.
  static let recognitionCharacters = 2_000
  static let recognitionTokens = 500
  /// Words, numbers and punctuation marks of one text.
  static let tokens = 4_000
  /// Readings that begin at one token.
  static let readingsPerToken = 48
  /// Attempts to match a part of a rule, in one text.
  static let steps = 300_000
  /// Different wishes of one mail.
  static let wishes = 4
  /// Sentences that are looked at one by one for the offer they take.
  static let sentencesOfChoice = 24
  /// The same of clauses; each is compared with those of its sentence.
  static let clausesOfChoice = 100
  /// Lines an attribution such as "On Monday … wrote:" may be wrapped over.
  static let attributionLines = 4
  static let titleCharacters = 120
  static let detailsCharacters = 4_000
  /// Of the calendar parts of a mail.
  static let calendars = 4
}
