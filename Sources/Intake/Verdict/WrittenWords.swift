/// What the sender wrote, made ready for reading in any language.
struct WrittenWords {
  let newest: NewestWords
  /// Nil when it is the subject of an older mail.
  let subject: String?
  let form: Form
  /// The subject and the words outside the form.
  let prose: TokenizedText

  init(_ mail: IncomingMail) { self.init(mail.newest, subject: Title.newSubject(mail.subject)) }

  private init(_ newest: NewestWords, subject: String?) {
    self.newest = newest
    self.subject = subject
    form = Form(newest.text)
    prose = TokenizedText("\(subject ?? "")\n\n\(form.prose)")
  }

  /// "Please book what Ann asks for below": the wish is in the forwarded mail when the words above it name no time.
  func withForwarded(_ grammar: Grammar, _ context: ReadingContext) -> WrittenWords {
    let newest = context.bookingKnown ? newest : newest.passingOnOriginal(unlessBy: context.ownAddresses)
    guard newest.forwarded != nil else { return self }
    let own = TextReading(newest.text, grammar)
    let tokens = own.text.tokens
    let times: Kind = [.day, .days, .period, .clock, .clocks, .elapsed]
    let greeting = Cancellation.afterGreeting(tokens, grammar)
    let asks =
      [grammar.bookingWords, grammar.passedOn].contains { $0.occur(in: tokens) } || !own.questions.isEmpty
    guard asks, !grammar.nothingWanted.occur(in: tokens),
      !own.mentions.contains(where: { $0.range.lowerBound >= greeting && times.admits($0.value) })
    else { return self }
    var all = newest
    all.includeForwarded()
    return WrittenWords(all, subject: subject)
  }

  /// Everything by which the language is recognised.
  var tokens: [Token] {
    if form.values.isEmpty, newest.forwarded == nil { return prose.tokens }
    return TokenizedText("\(subject ?? "")\n\n\(newest.text)\n\n\(newest.forwarded ?? "")").tokens
  }
}
