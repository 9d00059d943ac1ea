/// What the sender wrote, made ready for reading in any language.
struct WrittenWords {
  let newest: NewestWords
  private let sender: String?
  /// Nil when it is the subject of an older mail.
  let subject: String?
  /// The subject says that the mail is passed on.
  let isForwarded: Bool
  let form: Form
  /// The subject and the words outside the form, or its message.
  let prose: TokenizedText
  /// "Could you book this for him?" above a mail that is passed on: what that names is wanted, however it says so.
  private(set) var asksForForwarded = false

  init(_ mail: IncomingMail) {
    self.init(
      mail.newest, sender: mail.from.first?.name, subject: Title.newSubject(mail.subject),
      isForwarded: Title.isForwarded(mail.subject))
  }

  private init(_ newest: NewestWords, sender: String?, subject: String?, isForwarded: Bool) {
    self.newest = newest
    self.sender = sender
    self.subject = subject
    self.isForwarded = isForwarded
    form = Form(newest.text)
    // A form without a field for the time has it in its message.
    let message = form.namesTime ? nil : form.values[.details]
    prose = TokenizedText([subject ?? "", form.prose, message].compactMap(\.self).joined(separator: "\n\n"))
  }

  /// "Please book what Ann asks for below": the wish is in the forwarded mail when the words above it name no time.
  func withForwarded(_ grammar: Grammar, _ context: ReadingContext) -> WrittenWords {
    let newest =
      context.bookingKnown ? newest : newest.passingOnOriginal(unlessBy: context.ownAddresses, sentBy: sender)
    guard newest.forwarded != nil else { return self }
    let own = TextReading(newest.text, grammar)
    let tokens = own.text.tokens
    let asks =
      [grammar.bookingWords, grammar.passedOn].contains { $0.occur(in: tokens) } || !own.questions.isEmpty
    guard asks || isForwarded, !grammar.nothingWanted.occur(in: tokens),
      namesNoWish(own)
    else { return self }
    var all = newest
    // Whoever only passes it on has written no more than a signature.
    all.includeForwarded(behindOwnWords: asks)
    var words = WrittenWords(all, sender: sender, subject: subject, isForwarded: isForwarded)
    words.asksForForwarded = own.requests(in: tokens.indices)
    return words
  }

  /// "He'd have written himself, but we have three funerals today" wishes for nothing today.
  private func namesNoWish(_ own: TextReading) -> Bool {
    let wishes = Wishes(own)
    return wishes.wishes.allSatisfy { !$0.isComplete }
      && (wishes.roles.isSubset(of: [.states, .tells, .givesReason]) || wishes.wishes.allSatisfy(\.isEmpty))
  }

  /// Everything by which the language is recognised.
  var tokens: [Token] {
    if form.values.isEmpty, newest.forwarded == nil { return prose.tokens }
    return TokenizedText("\(subject ?? "")\n\n\(newest.text)\n\n\(newest.forwarded ?? "")").tokens
  }
}
