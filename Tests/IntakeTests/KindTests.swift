import BookingRules
import Foundation
import Intake
import Testing

/// Monday 23 November 2026, 10:00 UTC, an owner in London with three kinds beside the standard.
@Suite("The kind of appointment a mail is about")
struct KindTests {
  private static let catalogue = KindCatalogue([
    entry("Piano lesson", 45, keywords: ["piano", "Klavierstunde", "ピアノ"], address: "Bot+Piano@example.org"),
    entry("Singing", 30, keywords: ["voice", "chant"]), entry("Lesson", 60, keywords: ["cours d'essai"]),
  ])

  private static func entry(
    _ name: String, _ minutes: Int, keywords: [String], address: String? = nil
  ) -> KindCatalogue.Entry {
    KindCatalogue.Entry(
      OfferedKind(kind: AppointmentKind(name: name, lengthMinutes: minutes), price: nil), keywords: keywords,
      address: address)
  }

  private static func read(
    _ subject: String, _ text: String, known: KnownKind = .open(standard: nil),
    partial: PartialAppointment? = nil,
    to recipients: [String] = ["bot@example.org"], fields: [IncomingMail.Field] = [],
    catalogue: KindCatalogue = catalogue
  ) throws -> Verdict {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let mail = IncomingMail(
      fields: fields, from: [.init(name: "Ann", address: "ann@example.test")], recipients: recipients,
      subject: subject, text: text, sentAt: now, offsetSeconds: 0)
    return Intake.read(
      mail,
      in: ReadingContext(
        ownAddresses: ["bot@example.org"], now: now, ownerTimeZone: "Europe/London",
        defaultTitle: "Consultation", bookingKnown: partial != nil, knownPartial: partial, kinds: catalogue,
        knownKind: known, maximumBytes: 1_000_000))
  }

  /// `Piano lesson 45`, `- 60` for the owner's standard, `? Piano lesson, Singing` for a question.
  private static func line(_ verdict: Verdict) -> String {
    switch verdict.kind {
    case .request(let appointment):
      "\(verdict.appointmentKind ?? "-") \(Int(appointment.slot.length / 60))"
    case .unclear(let problems, _):
      "? "
        + problems.map { problem in
          guard case .whichKind(let kinds, _) = problem else { return "\(problem)" }
          return kinds.map(\.kind.name).joined(separator: ", ")
        }.joined(separator: "; ")
    default: "\(verdict.kind)"
    }
  }

  @Test(
    "is named by its name or a keyword as whole words, in subject, text or title",
    arguments: [
      ("Piano", "Tuesday at 3pm please", "Piano lesson 45"),
      ("Appointment", "Could we have a PIANO LESSON on Tuesday at 3pm?", "Piano lesson 45"),
      ("Termin", "Ich hätte gern eine Klavierstunde am Dienstag um 15 Uhr.", "Piano lesson 45"),
      ("予約", "火曜日の午後3時にピアノをお願いします。", "Piano lesson 45"),
      ("", "Title: Singing\nDate: 2026-11-24\nTime: 15:00", "Singing 30"),
      ("Rendez-vous", "Je voudrais un cours d’essai mardi à 15h.", "Lesson 60"),
      ("Voice", "Tuesday at 3pm for an hour, please", "Singing 60"),
      ("Pianola", "Could we meet on Tuesday at 3pm?", "- 60"),
      ("Hello", "Could we meet on Tuesday at 3pm?", "- 60"),
      ("Re: Piano", "Could we meet on Tuesday at 3pm?", "- 60"),
      ("Hello", "Could we meet on Tuesday at 3pm?\n\nOn Monday, Bob wrote:\n> a piano lesson?", "- 60"),
    ])
  func named(subject: String, text: String, expected: String) throws {
    #expect(try Self.line(Self.read(subject, text)) == expected)
  }

  @Test("of words within longer ones only the longer count")
  func longest() throws {
    let verdict = try Self.read("Lesson", "A piano lesson on Tuesday at 3pm, please")
    #expect(Self.line(verdict) == "? Lesson, Piano lesson")
    #expect(try Self.line(Self.read("Piano lesson", "Tuesday at 3pm, please")) == "Piano lesson 45")
  }

  @Test("several kinds are asked about, with what else was understood kept, and never guessed")
  func several() throws {
    let verdict = try Self.read("Piano or singing?", "Tuesday 3pm to 3:40pm, please")
    guard case .unclear(let problems, let partial) = verdict.kind, problems.count == 1,
      case .whichKind(let kinds, let start)? = problems.first
    else {
      return #expect(Bool(false), "\(verdict.kind)")
    }
    #expect(kinds.map(\.kind.name) == ["Piano lesson", "Singing"])
    #expect(try start == Date("2026-11-24T15:00:00Z", strategy: .iso8601))
    #expect(partial.date == CivilDate(year: 2026, month: 11, day: 24))
    #expect((partial.startMinute, partial.lengthMinutes) == (900, 40))
    #expect(verdict.appointmentKind == nil)
    #expect(
      try Self.line(Self.read("Piano or singing?", "Can I book one on Tuesday?"))
        == "? noTime; Piano lesson, Singing")
  }

  @Test(
    "the answer is understood, by name, keyword, number or form",
    arguments: [
      ("Piano lesson", "Piano lesson 45"), ("the piano, please!", "Piano lesson 45"),
      ("Title: Singing", "Singing 30"), ("2", "Singing 30"), ("The second one, please.", "Singing 30"),
      ("Lesson", "Lesson 60"), ("Singing, and make it Wednesday at 4pm", "Singing 30"),
      ("Piano or voice?", "? Piano lesson, Singing"), ("Wednesday at 4pm", "? Piano lesson, Singing"),
      ("What is the difference?", "other"), ("Is the piano lesson for beginners?", "other"), ("3", "other"),
    ])
  func answers(text: String, expected: String) throws {
    var partial = PartialAppointment()
    partial.date = CivilDate(year: 2026, month: 11, day: 24)
    partial.startMinute = 900
    let verdict = try Self.read(
      "Re: Piano or singing?", text, known: .asked(["Piano lesson", "Singing"]), partial: partial)
    #expect(Self.line(verdict) == expected)
  }

  @Test("what the client named stays; another kind is asked about")
  func settled() throws {
    var partial = PartialAppointment()
    partial.date = CivilDate(year: 2026, month: 11, day: 24)
    for (text, expected) in [
      ("At 3pm", "- 60"), ("At 3pm, the piano lesson", "- 60"),
      ("At 3pm, for singing", "? Piano lesson, Singing"),
    ] {
      let verdict = try Self.read("Re: Hi", text, known: .settled("Piano lesson"), partial: partial)
      #expect(Self.line(verdict) == expected, "\(text)")
    }
    let gone = try Self.read("Re: Hi", "At 3pm, for singing", known: .settled("Violin"), partial: partial)
    #expect(Self.line(gone) == "- 60")
  }

  @Test("a kind that was booked before is meant again unless another is named")
  func again() throws {
    #expect(
      try Self.line(Self.read("Hi", "Tuesday at 3pm please", known: .open(standard: "Singing")))
        == "Singing 30")
    #expect(
      try Self.line(Self.read("Piano", "Tuesday at 3pm please", known: .open(standard: "Singing")))
        == "Piano lesson 45")
  }

  @Test("an address of its own counts before all words, also when the mail went there unseen")
  func addressed() throws {
    let text = "A singing lesson on Tuesday at 3pm, please"
    #expect(try Self.line(Self.read("Hi", text, to: ["bot+piano@example.org"])) == "Piano lesson 45")
    #expect(
      try Self.line(
        Self.read("Hi", text, to: [], fields: [.init("Delivered-To", "<bot+PIANO@example.org>")]))
        == "Piano lesson 45")
    #expect(try Self.line(Self.read("Hi", text, to: ["xbot+piano@example.org"])) == "? Singing, Lesson")
  }

  @Test("its name is the title of an appointment that has none, else the owner's word")
  func title() throws {
    func title(_ text: String, to recipient: String = "bot@example.org") throws -> String? {
      guard case .request(let appointment) = try Self.read("", text, to: [recipient]).kind else { return nil }
      return appointment.title
    }
    #expect(try title("Tuesday at 3pm please", to: "bot+piano@example.org") == "Piano lesson")
    #expect(try title("Tuesday at 3pm please") == "Consultation")
  }

  @Test("is told as evidence, with the words and the rule")
  func evidence() throws {
    let evidence = try Self.read("Lessons", "Voice on Tuesday at 3pm").evidence.first { $0.piece == .kind }
    #expect(evidence?.words == "Voice")
    #expect(evidence?.rule == "a kind's name or keyword")
  }

  @Test("an invitation is of a kind, too")
  func invitation() throws {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let event = """
      BEGIN:VCALENDAR\r
      METHOD:REQUEST\r
      BEGIN:VEVENT\r
      UID:1\r
      SUMMARY:Piano or singing\r
      DTSTART:20261124T150000Z\r
      DTEND:20261124T160000Z\r
      END:VEVENT\r
      END:VCALENDAR\r

      """
    func verdict(_ subject: String) -> Verdict {
      Intake.read(
        IncomingMail(
          from: [.init(address: "ann@example.test")], subject: subject, text: "",
          calendars: [.init(method: "REQUEST", data: Data(event.utf8))], sentAt: now, offsetSeconds: 0),
        in: ReadingContext(
          ownAddresses: [], now: now, ownerTimeZone: "Europe/London", kinds: Self.catalogue,
          maximumBytes: 1_000_000))
    }
    #expect(Self.line(verdict("Piano")) == "Piano lesson 60")
    #expect(Self.line(verdict("Piano or singing")) == "? Piano lesson, Singing")
  }
}
