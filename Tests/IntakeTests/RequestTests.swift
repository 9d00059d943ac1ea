import BookingRules
import Intake
import Testing

@Suite("Requests in English")
struct RequestTests {
  /// Read on Monday 23 November 2026; in London when no zone is given.
  static let sentences: [(text: String, reading: String)] = [
    ("Could we meet on Tuesday 1 December 2026 at 3pm for an hour?", "2026-12-01 15:00 60"),
    ("Can I book Friday at 10am?", "2026-11-27 10:00 60"),
    ("Are you free tomorrow at 14:30 for 30 minutes?", "2026-11-24 14:30 30"),
    ("I'd like an appointment on December 3rd, 2026 at 11:15 am.", "2026-12-03 11:15 60"),
    ("Let's meet the day after tomorrow at noon.", "2026-11-25 12:00 60"),
    ("How about this Friday from 2 to 4pm?", "2026-11-27 14:00 120"),
    ("Next Friday at 9:30 would be great for a 45-minute call", "2026-12-04 09:30 45"),
    ("Please reserve 2026-12-01 15:00 for me", "2026-12-01 15:00 60"),
    ("2026-12-01T15:00:00Z please", "2026-12-01 15:00 60 UTC"),
    ("2026-12-01T15:00+02:00, one hour", "2026-12-01 15:00 60 GMT+0200"),
    ("Wednesday between 3 and 5pm", "2026-11-25 15:00 120"),
    ("from 11 to 1 on 4 December", "2026-12-04 11:00 120"),
    ("Thursday 2-4", "2026-11-26 14:00 120"),
    ("Thursday, 9-5", "2026-11-26 09:00 480"),
    ("today at 3", "2026-11-23 15:00 60"),
    ("tomorrow at 8", "2026-11-24 08:00 60"),
    ("tomorrow at half past eight", "2026-11-24 08:30 60"),
    ("tomorrow at quarter to four", "2026-11-24 15:45 60"),
    ("tomorrow at ten past nine in the morning", "2026-11-24 09:10 60"),
    ("5th of January at 16:00 for two hours", "2027-01-05 16:00 120"),
    ("1 September at 10am", "2027-09-01 10:00 60"),
    ("in two weeks at 10am", "2026-12-07 10:00 60"),
    ("Tuesday week at 10am", "2026-12-01 10:00 60"),
    ("a week on Tuesday at 10am", "2026-12-01 10:00 60"),
    ("Tuesday next week at 1pm", "2026-12-01 13:00 60"),
    ("next week on Thursday, 4:15pm, half an hour", "2026-12-03 16:15 30"),
    ("the 15th at 5 p.m.", "2026-12-15 17:00 60"),
    ("Friday the 27th at 5 p.m. for an hour and a half", "2026-11-27 17:00 90"),
    ("first Monday in December at 9am", "2026-12-07 09:00 60"),
    ("tonight at 8", "2026-11-23 20:00 60"),
    ("tomorrow morning at 9", "2026-11-24 09:00 60"),
    ("tomorrow evening at 7 for 1.5 hours", "2026-11-24 19:00 90"),
    ("Dec. 1 at 3 p.m. for 1h30", "2026-12-01 15:00 90"),
    ("1/12/2026 at 3pm and the 1st is a Tuesday, 1 hour and 15 minutes", "2026-12-01 15:00 75"),
    ("13/12/2026 at 3pm", "2026-12-13 15:00 60"),
    ("12/13/2026 at 3pm", "2026-12-13 15:00 60"),
    ("1.12.2026 at 3pm", "2026-12-01 15:00 60"),
    ("Tue 01/12 at 3pm", "2026-12-01 15:00 60"),
    ("3pm London time on 1 December", "2026-12-01 15:00 60"),
    ("1 December, 3pm CET", "2026-12-01 15:00 60 Europe/Paris"),
    ("1 December, 3pm EST, 30 min", "2026-12-01 15:00 30 America/New_York"),
    ("1 July 2027 at 3pm EST", "2027-07-01 15:00 60 America/New_York"),
    ("1 December at 15:00 UTC+2", "2026-12-01 15:00 60 GMT+0200"),
    ("1 December at 15:00 (Asia/Tokyo)", "2026-12-01 15:00 60 Asia/Tokyo"),
    ("1 December at 3pm New York time", "2026-12-01 15:00 60 America/New_York"),
    ("1 December at 3pm Pacific time", "2026-12-01 15:00 60 America/Los_Angeles"),
    ("1 December at 22:00-01:00", "2026-12-01 22:00 180"),
    ("Meet Monday? No wait, Wednesday at 3pm.", "2026-11-25 15:00 60"),
    ("I need your answer by Thursday. Can we meet on 2 December at 10:00?", "2026-12-02 10:00 60"),
    ("I am away until 5 December, could we meet on the 7th at 10:00?", "2026-12-07 10:00 60"),
    ("We spoke last Friday. Could we talk on 2 December at 10:00?", "2026-12-02 10:00 60"),
    ("Monday is my day off. Could we talk on 2 December at 10:00?", "2026-12-02 10:00 60"),
    ("Can you do 2 December at 10:00? It is for 5 people and my budget is $300.", "2026-12-02 10:00 60"),
    ("I may be late, but 2 December at 10:00 please", "2026-12-02 10:00 60"),
    ("2 December at 10:00. Call me on +44 20 7946 0958.", "2026-12-02 10:00 60"),
    ("２ December at １０:００", "2026-12-02 10:00 60"),
    ("2\u{200F} December at\u{200B} 10:00", "2026-12-02 10:00 60"),
    ("29 February 2028 at 10:00", "2028-02-29 10:00 60"),
    ("Please let me know by 5pm today whether Thursday at 11 works", "2026-11-26 11:00 60"),
    ("Could we meet Friday 2pm? Our office is open Mon-Fri 9-5.", "2026-11-27 14:00 60"),
    ("Saturday, December 5th from 10:30 to noon", "2026-12-05 10:30 90"),
    ("Wednesday, 25 November 2026\n3:00 PM - 4:00 PM\nLondon", "2026-11-25 15:00 60"),
    ("15 minutes on 2 December at 10:00 would do", "2026-12-02 10:00 15"),
    ("in 2 hours", "2026-11-23 12:00 60"),
    ("CAN WE MEET TUESDAY 3PM", "2026-11-24 15:00 60"),
    ("on twenty-first December at 3 o'clock", "2026-12-21 15:00 60"),
    ("Tuesday 10.30", "2026-11-24 10:30 60"), ("9 tomorrow morning", "2026-11-24 09:00 60"),
    ("tomorrow at ten to three", "2026-11-24 14:50 60"),
    ("the 20th of next month at 2pm", "2026-12-20 14:00 60"),
    ("third Monday in January at 2pm", "2027-01-18 14:00 60"),
    ("Friday after next at 2pm", "2026-12-04 14:00 60"), ("Tuesday 15h30 for 2h30", "2026-11-24 15:30 150"),
    ("Tuesday at 2pm, 30-45 minutes", "2026-11-24 14:00 45"),
    ("Thursday of the week after next at 2pm", "2026-12-10 14:00 60"),
    ("Sat Dec 5 15:00 2026", "2026-12-05 15:00 60"),
  ]

  @Test(
    "a part of nothing is no length, and does no harm", arguments: ["1/0 hour", "3/0 weeks", "2 1/0 hours"])
  func partOfNothing(words: String) throws {
    let line = try Reader().line("", "Could we meet on Tuesday 1 December 2026 at 3pm for \(words)?")
    #expect(line.contains("2026-12-01 15:00"), "\(line)")
  }

  @Test("a plain sentence becomes an appointment", arguments: sentences)
  func sentence(_ example: (text: String, reading: String)) throws {
    let zone = example.reading.split(separator: " ").count > 3 ? "" : " Europe/London"
    #expect(try Reader().line("", example.text) == example.reading + zone, "\(example.text)")
  }

  static let questions: [(text: String, reading: String)] = [
    ("Could we meet for an hour?", "? noDate noTime"),
    ("I would like to book an appointment.", "? noDate noTime"),
    ("Could we meet on Tuesday?", "? noTime"),
    ("Could we meet at 3pm?", "? noDate"),
    ("Could we meet next week at 3pm?", "? noDate"),
    ("Could we meet tomorrow morning?", "? noTime"),
    ("I'm at 12 Oxford Street. Could we meet on 3 December?", "? noTime"),
    ("Any time after 3pm on Thursday", "? noTime"),
    ("What is the meaning of life?", "? nothing"),
    (
      "We'd swing by your office on Thursday 3 December at 5 pm for the estimate.",
      "? whether(2026-12-03 17:00 60 Europe/London)"
    ),
    ("", "? nothing"),
    ("30 February 2027 at 3pm", "? impossibleDate(30 February 2027)"),
    ("31/04/2027 at 3pm", "? impossibleDate(31/04/2027)"),
    ("tomorrow at 25:00", "? impossibleTime(at 25:00)"),
    ("tomorrow at 14:75", "? impossibleTime(at 14:75)"),
    ("tomorrow from 15:00 to 14:00", "? endsBeforeItStarts"),
    (
      "03/04/2027 at 3pm",
      "? ambiguous(2027-03-04 15:00 60 Europe/London | 2027-04-03 15:00 60 Europe/London)"
    ),
    (
      "Tuesday 2 December 2026 at 3pm",
      "? ambiguous(2026-12-02 15:00 60 Europe/London | 2026-12-01 15:00 60 Europe/London)"
    ),
    (
      "Tuesday at 3pm or Wednesday at 4pm",
      "? ambiguous(2026-11-24 15:00 60 Europe/London | 2026-11-25 16:00 60 Europe/London)"
    ),
    (
      "Tuesday or Wednesday at 3pm for half an hour",
      "? ambiguous(2026-11-24 15:00 30 Europe/London | 2026-11-25 15:00 30 Europe/London)"
    ),
    (
      "tomorrow at 3 or 4pm",
      "? ambiguous(2026-11-24 15:00 60 Europe/London | 2026-11-24 16:00 60 Europe/London)"
    ),
    (
      "midnight on 1 December",
      "? ambiguous(2026-12-01 00:00 60 Europe/London | 2026-12-02 00:00 60 Europe/London)"
    ),
    ("28 March 2027 at 1:30 am", "? impossibleTime(28 March 2027 at 1:30 am)"),
    (
      "25 October 2026 at 1:30 am, I mean 31 October 2027 at 1:30 am",
      "? ambiguous(2027-10-31 01:30 60 Europe/London | 2027-10-31 01:30 60 Europe/London)"
    ),
    ("2 December at 10:00 CST", "? unknownTimeZone(CST)"),
    ("not Friday please, any other day at 3pm", "? noDate"),
    ("Could we meet in the next days at 3pm?", "? noDate"),
    ("Could we meet at 3pm? It will take 10-30 minutes.", "? noDate"),
    ("The ticket was 10.50 on Tuesday 8 December, could we meet?", "? noTime"),
    ("I am free now. Could we meet tomorrow?", "? noTime"), ("9 tomorrow", "? noTime"),
    ("every Monday at 3pm", "? noDate"),
  ]

  @Test("what is missing, impossible or ambiguous is asked", arguments: questions)
  func question(_ example: (text: String, reading: String)) throws {
    #expect(try Reader().line("", example.text) == example.reading, "\(example.text)")
  }

  @Test("two numbers are settled by the offset of the Date header or the owner's word")
  func order() throws {
    let text = "03/04/2027 at 3pm"
    #expect(try Reader(offsetMinutes: -300).line("", text) == "2027-03-04 15:00 60 America/New_York")
    #expect(try Reader(offsetMinutes: 60).line("", text) == "2027-04-03 15:00 60 GMT+0100")
    #expect(try Reader(dateOrder: .dayFirst).line("", text) == "2027-04-03 15:00 60 Europe/London")
    #expect(try Reader().line("", "Sat 03/04/2027 at 3pm") == "2027-04-03 15:00 60 Europe/London")
    let german = try Reader(dateOrder: .monthFirst).line("", "Geht der 03/04/2027 um 15 Uhr?")
    #expect(german == "2027-04-03 15:00 60 Europe/London")
  }

  @Test("what could be of several languages is of the owner's")
  func language() throws {
    for text in ["1.12.2026 15:00", "ok", "???"] {
      #expect(try Reader().verdict("", text).language == "en", "\(text)")
      #expect(try Reader(language: "de").verdict("", text).language == "de", "\(text)")
    }
    #expect(try Reader(language: "de").verdict("", "Could we meet on 1 December at 3pm?").language == "en")
    #expect(try Reader(language: "de").verdict("", "明日の15時にお願いします").language == "ja")
  }

  @Test("the sender's zone is the text's, else the Date header's, else the owner's")
  func zone() throws {
    let text = "2 December at 3pm"
    #expect(try Reader(offsetMinutes: nil).line("", text) == "2026-12-02 15:00 60 Europe/London")
    #expect(try Reader(offsetMinutes: 120).line("", text) == "2026-12-02 15:00 60 GMT+0200")
    #expect(
      try Reader(offsetMinutes: 60, ownerTimeZone: "Europe/Berlin").line("", "1 July 2027 at 3pm")
        == "2027-07-01 15:00 60 Europe/Berlin")
    #expect(try Reader(offsetMinutes: 330).line("", text + " IST") == "2026-12-02 15:00 60 Asia/Kolkata")
  }

  @Test("an offset stands for a zone of the language that has it then, and for itself when none has")
  func homeZones() throws {
    let summer = Reader(now: "2027-07-01T09:00:00Z", offsetMinutes: 120)
    #expect(
      try summer.line("", "¿Podría ser el martes 2 de noviembre a las 12?")
        == "2027-11-02 12:00 60 Europe/Madrid")
    #expect(try summer.line("", "Could we meet on 2 November at noon?") == "2027-11-02 12:00 60 GMT+0200")
  }

  @Test(
    "UTC in a Date header tells nothing of a sender who is hardly there, or whose mail service writes it for all"
  )
  func universalTime() throws {
    let german = "Passt Ihnen der 2. Dezember um 15 Uhr?"
    #expect(
      try Reader(ownerTimeZone: "Europe/Berlin").line("", german) == "2026-12-02 15:00 60 Europe/Berlin")
    let english = "Could we meet on 2 December at 3pm?"
    let newYork = Reader(ownerTimeZone: "America/New_York")
    #expect(try newYork.line("", english) == "2026-12-02 15:00 60 Europe/London")
    var exchange = newYork
    exchange.fields = [.init("X-MS-Has-Attach", "")]
    #expect(try exchange.line("", english) == "2026-12-02 15:00 60 America/New_York")
    let summer = Reader(now: "2027-07-01T09:00:00Z", ownerTimeZone: "America/New_York")
    #expect(
      try summer.line("", "Could we meet on 2 July at 3pm?") == "2027-07-02 15:00 60 America/New_York")
  }

  @Test("the day is counted in the sender's zone")
  func dateLine() throws {
    let reader = Reader(now: "2026-11-23T23:30:00Z", offsetMinutes: 780)
    #expect(try reader.line("", "tomorrow at 3pm") == "2026-11-25 15:00 60 Pacific/Auckland")
  }

  @Test("a subject that says everything is enough, and that of a reply says nothing")
  func subject() throws {
    #expect(try Reader().line("Meeting 2 December 10:00", "Thanks!") == "2026-12-02 10:00 60 Europe/London")
    #expect(try Reader().line("Re: Meeting 2 December 10:00", "Thanks!") == "? nothing")
  }

  @Test(
    "the title is the subject, what the mail is about, or the sender's name",
    arguments: [
      ("Website redesign", "2 December at 10:00?", "Website redesign"),
      ("Appointment request", "Could we talk about the new logo on 2 December at 10:00?", "the new logo"),
      ("Meeting on 2 December", "at 10:00 please", "Appointment with Ann Example"),
      ("", "2 December at 10:00?", "Appointment with Ann Example"),
      ("", "2 December at 10:00, for about an hour?", "Appointment with Ann Example"),
    ])
  func title(subject: String, text: String, title: String) throws {
    guard case .request(let appointment) = try Reader().verdict(subject, text).kind else {
      Issue.record("no request")
      return
    }
    #expect(appointment.title == title)
  }

  @Test("what a mail may wish for has its subject as the title")
  func titleOfDoubtfulWish() throws {
    let verdict = try Reader().verdict(
      "Estimate", "We'd swing by your office on Thursday 3 December at 5 pm.")
    guard case .unclear(_, let partial) = verdict.kind else { throw Unexpected(kind: verdict.kind) }
    #expect(partial.title == "Estimate")
    #expect(partial.startMinute == 17 * 60)
  }

  private struct Unexpected: Error { var kind: Verdict.Kind }

  @Test("the evidence names the words, the rule and what was ignored")
  func evidence() throws {
    let text = "I need your answer by Thursday. Can we meet on 2 December at 10:00?\n> old words"
    let evidence = try Reader().verdict("", text).evidence
    #expect(evidence.contains { $0.piece == .date && $0.words == "on 2 December" })
    #expect(evidence.contains { $0.piece == .time && $0.words == "at 10:00" })
    #expect(evidence.contains { $0.piece == .ignored && $0.words == "by Thursday" && $0.rule == "deadline" })
    #expect(evidence.contains { $0.piece == .ignored && $0.words == "a quotation" })
  }

  @Test("a question's answer is read together with what was understood before")
  func continued() throws {
    guard case .unclear(_, let partial) = try Reader().verdict("", "Could we meet on 2 December?").kind else {
      Issue.record("not asked")
      return
    }
    let reply = Reader(bookingKnown: true, partial: partial)
    #expect(try reply.line("Re: Your request", "At 3pm please") == "2026-12-02 15:00 60 Europe/London")
    #expect(try reply.line("Re: Your request", "Thank you, one moment") == "other")
  }

  @Test("a mail that was too large to fetch whole is answered as such")
  func tooLarge() throws {
    #expect(try Reader(isComplete: false).line("", "2 December at 10:00").contains("mailTooLarge"))
  }

  @Test(
    "German is the same rules with other words",
    arguments: [
      (
        "Hallo, können wir uns am Dienstag, den 1. Dezember um 15 Uhr für eine Stunde treffen?",
        "2026-12-01 15:00 60"
      ),
      ("Hätten Sie morgen um halb neun Zeit für einen Termin?", "2026-11-24 08:30 60"),
      ("Ich hätte gerne einen Termin am 03.04.2027 von 14:00 bis 15:30 Uhr", "2027-04-03 14:00 90"),
      ("Geht es für Sie nächsten Freitag um 10 Uhr 30?", "2026-12-04 10:30 60"),
    ])
  func german(text: String, reading: String) throws {
    let reader = Reader(offsetMinutes: 60, ownerTimeZone: "Europe/Berlin")
    #expect(try reader.line("", text) == reading + " Europe/Berlin", "\(text)")
    #expect(try reader.verdict("", text).language == "de")
  }

  @Test(
    "a time of the owner's clocks is no time of the sender's",
    arguments: [
      "Could we do Tuesday 1 December at 10:30 your time?",
      "I was thinking of Tuesday 1 December at 10:30 in the morning, and that is 10:30 YOUR time.",
      "Am Dienstag, 1.12., um 10:30 Uhr Ihrer Zeit, ginge das?",
      "Mardi 1er décembre à 10h30, heure de chez vous, possible ?",
      "¿Podría ser el martes 1 de diciembre a las 10:30, hora de ustedes?",
      "Martedì 1 dicembre alle 10:30, ora vostra, si può?",
      "Pode ser terça, 1 de dezembro, às 10h30 (hora de vocês)?",
      "Kan het dinsdag 1 december om 10.30 uur jullie tijd?", "12月1号上午10点半（你们那边的时间）可以吗？",
      "12月1日(火)10時30分（そちらの時間）でお願いします。",
    ])
  func ownersTime(text: String) throws {
    let reader = Reader(offsetMinutes: -360)
    #expect(try reader.line("x", text) == "2026-12-01 10:30 60 Europe/London", "\(text)")
  }

  @Test("a time of the sender's clocks stays theirs, whatever it is on the owner's")
  func sendersTime() throws {
    let text = "Could we say Wednesday 2 December at 9:30 my time? That should be 2:30 at your end."
    #expect(try Reader(offsetMinutes: -300).line("x", text).hasPrefix("2026-12-02 09:30 60 "))
  }
}
