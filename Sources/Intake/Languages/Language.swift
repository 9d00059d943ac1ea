/// Everything the reading knows about one language, as data: a new language is a new file with a value of this type and
/// a line in `all`. Words are in lower case; a phrase of several words or marks is written with spaces ("day after tomorrow",
/// "p . m .").
///
/// The values are `@_optimize(none)`: optimising literals of this size takes minutes, and each is made once. The attribute is not an
/// official one of the language; without it only the compiler would be slower.
struct Language: Sendable {
  /// BCP 47, such as `en`.
  var code: String
  /// Words that occur in nearly every text, by which the language is recognised.
  var commonWords: Set<String>
  /// Whether 03/04 begins with the day; nil when the language's countries differ.
  var dateOrder: DateOrder?
  /// January first.
  var months: [[String]]
  /// Monday first.
  var weekdays: [[String]]
  var numbers: [String: Int]
  var ordinals: [String: Int]
  /// "2." is the second, so the full stop after a number ends no sentence.
  var ordinalsEndInFullStop = false
  /// Between two of its words white space stands for a comma, as where words are joined otherwise: 禮拜三要考試 改禮拜四好了.
  var spacesPartClauses = false
  var units: [(unit: Length, words: [String])]
  /// Fixed lengths with names of their own, in minutes: "half an hour".
  var lengths: [String: Int]
  /// Days from today.
  var relativeDays: [String: Int]
  /// "now"
  var nowWords: [String] = []
  var clocks: [(clock: Clock, words: [String])]
  var parts: [(part: DayPart, words: [String])]
  /// Parts that also name the day: "tonight".
  var partsOfToday: [(part: DayPart, words: [String])]
  var meridiems: [(meridiem: Meridiem, words: [String])]
  var weekends: [String]
  /// Days with names of their own beside those of `relativeDays`: "morgenochtend".
  var days: [(day: Day, words: [String])] = []
  /// What looks like a time and is none: 晚一点 ("a bit later").
  var notTimes: [String] = []
  /// Before the name of a holiday they wish somebody a happy one: "merry".
  var holidayWishes: [String] = []
  /// Stretches with names of their own: 来週.
  var periods: [(period: Period, words: [String])] = []
  /// What is added to the number of a year when this word stands before it: 2018 for 令和.
  var eras: [String: Int] = [:]
  var words: [(kind: Kind, words: [String])]
  /// Words that also mean something else ("may", "sat"): read as dates only beside something certain or when capitalised
  /// inside a sentence.
  var doubtful: Set<String>
  var zones: [String: ZoneName]
  /// Cities by the names that only this language has for them, as IANA zones: "Londra".
  var cities: [String: String] = [:]
  /// Where many of its speakers live and clocks change in summer, as IANA zones: the Date header only tells an offset.
  var homeZones: [String] = []
  /// What this language says in its own order, beside the common rules.
  var rules: [Rule]
  var mail: MailWords
  /// Nothing where words do not show it.
  var pastTense = PastTense()

  static let all = [english, german, french, spanish, italian, portuguese, dutch, chinese, japanese]

  /// Of months and weekdays.
  static let calendarNames = monthNames.union(all.flatMap { $0.weekdays.joined() })
  static let monthNames = Set(all.flatMap { $0.months.joined() })

  /// With a capital letter these begin a sentence, also behind a number: "We'll take the 3. My husband comes along".
  static let sentenceOpeners: Set<String> = {
    let words = all.flatMap { $0.commonWords + $0.mail.determiners + $0.mail.replies.thanks }
    let nouns = all.flatMap { Array($0.mail.bookingWords) + $0.mail.replies.offerNames }
    return Set(words).subtracting(nouns)
  }()

  /// "We'll take option 3. In the mornings I work": behind their number a full stop ends a sentence.
  static let offerNouns = Set(
    all.flatMap(\.mail.replies.offerNames).filter {
      $0.utf8.count > 3 && !$0.utf8.contains(UInt8(ascii: " "))
    })

  /// What is written with a full stop before a name: "Dr. Falcão".
  static let titles: Set<String> = [
    "arq", "arch", "avv", "dhr", "dipl", "dott", "dottssa", "dr", "dra", "dres", "drs", "eng", "geom", "hr",
    "ing", "lic", "mevr", "mej", "mr", "mrs", "ms", "prof", "profa", "rag", "sig", "sigra", "sr", "sra",
    "sres",
    "srta", "st",
  ]

  /// What else ends in a full stop inside a sentence, of three letters or more.
  private static let abbreviations: Set<String> = [
    "approx", "aprox", "appt", "apt", "abds", "bzw", "circa", "etc", "evtl", "ext", "excl", "ggf",
    "incl", "inkl",
    "max", "min", "mins", "hrs", "std", "nachm", "pag", "pág", "resp", "tel", "tél", "telef", "usw", "usf",
    "vgl", "vorm",
    "zzgl", "env", "bijv", "afd", "tlf",
  ]

  /// Whether a full stop behind it, in small letters, ends no sentence.
  static func isAbbreviation(_ word: String) -> Bool {
    abbreviations.contains(word) || titles.contains(word) || calendarNames.contains(word)
  }

  /// Words that are joined to the next by an apostrophe: "l'heure", "dell'ora".
  static let elided: Set<String> = [
    "l", "d", "qu", "jusqu", "lorsqu", "un", "all", "dall", "dell", "nell", "sull", "quest", "mezz",
  ]
  /// In UTF-8.
  static let longestElided = elided.map(\.utf8.count).max() ?? 0
}

public enum DateOrder: String, Sendable, Hashable, Codable {
  case dayFirst
  case monthFirst
}

/// The words of a language by which the parts of a mail are told apart and its wish is recognised.
struct MailWords: Sendable {
  /// Before the subject of a reply: "re".
  var replyPrefixes: [String]
  var forwardPrefixes: [String]
  /// How the line above a quotation begins and ends: "On … wrote:". A name may follow the last word.
  var attributions: [(begins: String, ends: String)]
  /// Between dashes above an original or forwarded mail.
  var originalMarkers: [String]
  var forwardMarkers: [String]
  /// The header lines that mail programs copy above an original.
  var quotedHeaders: Set<String>
  /// Those of them that name the sender.
  var quotedFrom: Set<String>
  var mobileSignatures: [String]
  /// How a line begins below the signature that is no part of it: "PS:".
  var postscripts: [String]
  var signOffs: Set<String>
  /// A short line with one of these signs off, too: "regards".
  var closings: Set<String> = []
  /// How the small print below a mail begins.
  var disclaimers: [String]
  var greetings: Set<String>
  /// What families sign with: "Mum".
  var kin: [String] = []

  var formKeys: [FormField: [String]]
  /// Beside a key for a day or a time they say that it is the wished one: "new date", "preferred start time".
  var formWishes: [String] = []
  /// What clients call what they booked, as an object: "my appointment", "the slot", "mine". Stands for "_" in other phrases.
  var booked: [String] = []
  /// Words of somebody who wants an appointment.
  var bookingWords: Set<String>
  /// What a mail is about follows: "about".
  var topicWords: [String]
  /// Subjects that say nothing: "appointment request".
  var emptySubjects: Set<String>
  /// After these the wish named before is taken back: "no wait".
  var corrections: [String]

  var cancelVerbs: Set<String>
  /// In these such a word cancels nothing: "cancellation fee".
  var notCancelling: [String] = []
  /// What may stand before the verb of a cancellation: "please", "i would like to".
  var cancelOpeners: [String]
  /// How words for an appointment end where words are joined: "knipafspraak".
  var compoundHeads: [String] = []
  /// Of `cancelOpeners`, those behind which stands what is cancelled, before the verb: "wir müssen die Verkostung absagen".
  var objectOpeners: [String] = []
  /// What begins what a booking is for, where that stands before the verb: "den Termin für Max absagen".
  var attributes: [String] = []
  /// What a cancellation that means more, or less, contains, beside conditions: "instead".
  var cancelSpoilers: Set<String>

  /// What a cancellation may be of instead of the booking: "the lunch", "only the".
  var otherThings: [String] = []
  /// What stands before the name of a thing: "the", "my". What somebody needs no longer is the booking unless another thing is named.
  var determiners: [String] = []

  /// Of a thing that is the sender's: "my".
  var possessives: [String] = []

  /// What says behind a time that the owner's clocks show it: "your time".
  var ownersTime: [String] = []

  /// Behind one of these a word of `pastWords` is no past: "être reçu", "essere visitata".
  var passives: Set<String> = []
  /// Beside these a day or time is past: "met on Tuesday", "Tuesday was".
  var pastWords: Set<String> = []
  /// After these a day or time is excluded: "Tuesday doesn't work".
  var negations: Set<String> = []
  /// What may stand between: "Tuesday does not", "Tuesday is not".
  var auxiliaries: Set<String> = []
  /// Whoever uses one of these says something, in however few words: "he's", "is". The auxiliaries count as well.
  var predicates: [String] = []
  /// With these a clause excludes the days and times it names: "I can't do Tuesday".
  var denials: [String] = []
  /// What is said with them is only meant when something happens: "if".
  var conditions: [String] = []
  /// What has to happen before what a sentence that begins with them speaks of: "once", "as soon as".
  var preconditions: [String] = []
  /// Conditions that only politeness sets, and that say nothing of an offer: "if possible".
  var politeConditions: [String] = []
  /// In these a denial denies nothing: "not only", "why not".
  var notDenied: [String] = []
  /// Words that begin another clause: "but".
  var clauseBreaks: [String] = []
  /// Those of them that take back what stands before: "but".
  var contrasts: [String] = []
  /// What the sender likes best follows: "ideally".
  var preferences: [String] = []
  /// What would do as well follows: "otherwise".
  var alternatives: [String] = []
  var asking = AskingWords()
  var callingOff = CallingOffWords()
  var replies = ReplyWords()

  var defaultTitle: String
  var defaultTitlePrefix: String
}

/// The words that tell a clause that asks for an appointment from one that only tells something, all as phrases.
struct AskingWords: Sendable {
  /// "Could we", "I'd like", "works for me"
  var requests: [String] = []
  /// What is asked about is no appointment: "how much", "where can I park".
  var inquiries: [String] = []
  /// The day or time beside them is never wished for: "expires", "have an appointment". A request in the same clause is stronger.
  var tellings: [String] = []
  /// Who else may be spoken of: "my neighbour". A visit of theirs that is only told is not asked for.
  var otherPeople: [String] = []
  /// What is written above a mail of somebody else that asks for something: "forwarding this", "see below".
  var passedOn: [String] = []
  /// Who says no more of a time takes it for arranged: "I'm coming".
  var announcements: [String] = []
  /// What says that a time is arranged with us already: "I'm booked in", "as agreed with you".
  var arranged: [String] = []
  /// The sender among others: "my wife and I".
  var selves: [String] = []
  /// They tell what was done, or is said by others: "I had to move my". Such a clause asks for nothing, whatever else stands in it.
  var reports: [String] = []
  /// In these such a word tells nothing: "as discussed", without a day.
  var notTold: [String] = []
  /// What a clause with them speaks of is arranged already, whatever it asks: "I booked", "still on", "did it go through".
  var standing: [String] = []
  /// Whoever writes these asks for nothing: "for your information", "nothing to do on your side".
  var nothingWanted: [String] = []
  /// They begin a clause that gives a reason: "because".
  var reasons: [String] = []
  /// A day they are said of is free, whatever they deny: "no school", "don't work".
  var freedoms: [String] = []
  /// Whoever writes these asks for nothing, or not yet: "suppose I booked", "I'll let you know once".
  var hypotheses: [String] = []
  /// What else people write to a business about: "my CV attached", "your parcel", "dear residents", "you're all invited".
  var otherMatters: [String] = []
  /// A length beside them is how long somebody travels: "drive", "to get there".
  var journeys: [String] = []
  /// They say how long an appointment takes: "will do", "should take". A length in another sentence than the wish counts beside them.
  var lasting: [String] = []
  /// They ask which day or time would do: "when would suit you".
  var openQuestions: [String] = []
  /// Words that end a question which has no question mark: か, 吗.
  var questionEnds: Set<String> = []
  /// Beginning a sentence they say that it is meant, whatever it leaves out: "so Thursday, again at 5".
  var conclusions: [String] = []
  /// A sentence with them asks for what the one before names: "would that work".
  var backReferences: [String] = []
}

/// What gives a booking up without the word "cancel", all as phrases.
struct CallingOffWords: Sendable {
  /// They say so by themselves: "give it to somebody else", "no longer need".
  var callOffs: [String] = []
  /// They say so when nothing else is asked for: "can't come".
  var absences: [String] = []
  /// What keeps the sender from coming follows, as after a reason; they may still say it of a wish: "due to".
  var causes: [String] = []
}

/// The words by which the wish of a reply to us is recognised, all as phrases.
struct ReplyWords: Sendable {
  var thanks: [String] = []
  /// "Yes", "works": alone they take a single offer.
  var affirmations: [String] = []
  /// In these such a word says no yes: 剛好 ("just then") has a 好 ("good").
  var notAffirmed: [String] = []
  /// With these nothing is settled yet, as with any condition: "maybe", "let me check".
  var hesitations: [String] = []
  /// Those of them that only count in a sentence that says when, or likes it: "maybe".
  var maybes: [String] = []
  /// What may stand around a choice, a yes or thanks.
  var filling: [String] = []
  /// Which offer is meant, beside the ordinals: "la segunda".
  var positions: [String: Int] = [:]
  /// "This one": below the line of an offer it takes it.
  var pointing: [String] = []
  /// "The last one"
  var last: [String] = []
  /// "The earliest", "the latest"
  var earliest: [String] = []
  var latest: [String] = []
  /// "The middle one"
  var middle: [String] = []
  /// "The other one": what is left when the rest is denied.
  var others: [String] = []
  var sameDay: [String] = []
  /// A move keeps the hour that is booked: "the same time".
  var sameTime: [String] = []
  /// What offers are called, beside their numbers: "option", "slot".
  var offerNames: [String] = []
  /// "None of these"
  var declines: [String] = []
  var newLink: [String] = []
  /// In a reply these ask for another time: "move", "instead".
  var moves: [String] = []
  /// Those of them that move nothing where no day or time is named: "instead".
  var substitutes: [String] = []
  /// In these such a word moves no booking: "moving house".
  var notMoves: [String] = []
  /// With these a time is wished for beside the one that is booked: "as well", "a second appointment".
  var additions: [String] = []
  /// With these it comes on top by all means, as an appointment of its own: "one more".
  var extras: [String] = []
  /// What is booked stays as it is: "don't move a thing", "as agreed".
  var keeps: [String] = []
  /// These ask for another time when they name one: "could we do".
  var proposals: [String] = []
  /// With these it is no order, and with any condition: "why".
  var moveSpoilers: [String] = []
  /// Said of a booking that the mail does not answer: "move my appointment".
  var movesOfStrangers: [String] = []
  var later: [String] = []
  var earlier: [String] = []
  /// Beside a weekday they count it from what is booked: "the Monday after".
  var following: [String] = []
  /// How many that is stays open: "a few".
  var vague: [String] = []
  /// Counted from what is booked: "the day after", "the day before".
  var dayAfter: [String] = []
  var dayBefore: [String] = []
  /// "The week after" what is booked.
  var weekAfter: [String] = []
}

/// A line of a booking form.
enum FormField: Sendable, Hashable, CaseIterable {
  case title, date, time, start, end, duration, timeZone, location, details
  /// Known, and not about the appointment: a phone number is no time.
  case other
}

/// The ways to say one thing that are made of a few parts: every one of `first` before every one of `second`.
func every(_ first: [String], before second: [String]) -> [String] {
  first.flatMap { first in second.map { first + " " + $0 } }
}
