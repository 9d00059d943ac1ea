import BookingRules
import Foundation
import Intake
import MailTemplates
import Testing

@testable import BookingBot

/// What our mails tell clients to answer is read as they mean it, in the language of the mail.
@Suite struct AnswersInEveryLanguageTests {
  static let languages = ["en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja"]
  /// In the afternoon of one day, from noon, before noon in half hours, and over midnight.
  static let times = [
    "2026-12-03T14:00:00Z/2026-12-03T15:00:00Z", "2027-03-12T11:00:00Z/2027-03-12T12:30:00Z",
    "2027-01-01T08:30:00Z/2027-01-01T09:15:00Z", "2026-12-31T22:30:00Z/2027-01-01T00:00:00Z",
  ]
  static let zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "GMT-0330"]

  private static let templates = Result {
    try TemplateSet(
      defaults: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates"),
      examines: false)
  }

  private let templates: TemplateSet

  init() throws { templates = try Self.templates.get() }

  @Test("the example we show is a request that works", arguments: languages)
  func example(language: String) throws {
    for subject in ["", "Portrait session"] {
      for kind in [MailKind.unclear, .slotTaken] {
        var booking = try booking(in: language, subject: subject)
        booking.unclear = [.nothingUnderstood]
        let mail = render(kind, booking)
        let answer = try #require(mail.answers.last)
        let request = try #require(try read(answer, from: booking).appointment)
        #expect(request.slot == (try slot("2026-12-01T14:00:00Z/2026-12-01T15:00:00Z")))
        #expect(request.timeZone == "Europe/Berlin")
        #expect(subject.isEmpty || request.title == subject)
        for line in answer.body.split(separator: "\n") { #expect(mail.text.unfolded.contains(line)) }
      }
    }
  }

  @Test("the word we name cancels, typed or by the link", arguments: languages)
  func cancel(language: String) throws {
    let booking = try booking(in: language, subject: "Portrait session")
    let mail = render(.delayed, booking)
    let link = try #require(mail.answers.first)
    #expect(mail.text.contains(link.body))
    let typed = Answer(subject: "Re: Portrait session", body: link.body)
    for answer in [link, typed] {
      #expect(try read(answer, from: booking, isStanding: true) == .cancel)
    }
  }

  @Test("the line that moves a booking is read as that move, typed or by the link", arguments: languages)
  func move(language: String) throws {
    let booked = try slot("2026-12-05T09:00:00Z/2026-12-05T10:00:00Z")
    for zone in Self.zones {
      for target in try Self.times.map(slot) {
        var booking = try booking(in: language, subject: "Portrait session")
        booking.unproven = .move(to: target)
        booking.appointment = Appointment(title: "Portrait", slot: booked, timeZone: zone)
        let mail = render(.unproven, booking, clientTimeZone: zone)
        let link = try #require(mail.answers.first)
        #expect(mail.text.withoutSpaces.contains(link.body.withoutSpaces))
        for answer in [link, Answer(subject: "Re: Portrait session", body: link.body)] {
          guard case .reschedule(.to(let wish)) = try read(answer, from: booking, booked: booked) else {
            Issue.record("\(answer.body) moves nothing")
            continue
          }
          #expect(wish.slot.start == target.start, "\(answer.body)")
          #expect(wish.slot.length == booked.length)
        }
      }
    }
  }

  /// A line that ends on another day than it begins is not read as one time; then the client is asked again.
  @Test("each reading we offer is read as that time, from its link and from its line", arguments: languages)
  func readings(language: String) throws {
    let slots = try Self.times.map(slot)
    for zone in Self.zones {
      var booking = try booking(in: language, subject: "Portrait session")
      booking.unclear = [.ambiguous(words: "03/12", readings: slots)]
      let mail = render(.unclear, booking, clientTimeZone: zone)
      let lines = mail.text.bullets.suffix(slots.count)
      try #require(mail.answers.count == slots.count + 1 && lines.count == slots.count)
      for ((link, line), slot) in zip(zip(mail.answers, lines), slots) {
        let isWithinADay = slot != slots.last
        for answer in [link] + (isWithinADay ? [Answer(subject: "Re: Portrait session", body: line)] : []) {
          let kind = try read(answer, from: booking)
          #expect(kind.appointment?.slot == slot, "\(answer.body): \(kind)")
        }
      }
    }
  }

  @Test("a time that may be wished for is taken by its link and by its line", arguments: languages)
  func whetherWished(language: String) throws {
    let wanted = try slot(Self.times[0])
    var booking = try booking(in: language, subject: "Portrait session")
    booking.unclear = [.whetherWished(wanted)]
    let mail = render(.unclear, booking)
    let line = try #require(mail.text.bullets.last)
    for answer in [try #require(mail.answers.first), Answer(subject: "Re: Portrait session", body: line)] {
      #expect(try read(answer, from: booking).appointment?.slot == wanted, "\(answer.body)")
    }
  }

  private static let kinds = ["Piano lesson", "ヨガ（月曜日）", "Cours d’essai"].enumerated().map {
    OfferedKind(kind: AppointmentKind(name: $1, lengthMinutes: 30 + 15 * $0), price: nil)
  }

  @Test("each kind we offer is taken, by its link, its number and its name", arguments: languages)
  func kinds(language: String) throws {
    let wish = try slot("2026-12-01T14:00:00Z/2026-12-01T15:00:00Z")
    var booking = try booking(in: language, subject: "Portrait session")
    booking.unclear = [.whichKind(Self.kinds, start: wish.start)]
    let mail = render(.unclear, booking)
    try #require(mail.answers.count == Self.kinds.count)
    var partial = PartialAppointment()
    partial.date = CivilDate(year: 2026, month: 12, day: 1)
    (partial.startMinute, partial.timeZone) = (15 * 60, "Europe/Berlin")
    let context = ReadingContext(
      ownAddresses: ["book@lake.example.org"], now: booking.openedAt, ownerTimeZone: "Europe/Paris",
      bookingKnown: true, knownPartial: partial,
      kinds: KindCatalogue(Self.kinds.map { KindCatalogue.Entry($0, keywords: [], address: nil) }),
      knownKind: booking.knownKind, maximumBytes: 1_000_000)
    for (index, (link, offered)) in zip(mail.answers, Self.kinds).enumerated() {
      let typed = [String(index + 1), offered.kind.name].map { Answer(subject: link.subject, body: $0) }
      // The name of the second is a day as well.
      for answer in [link] + (index == 1 ? Array(typed.prefix(1)) : typed) {
        let verdict = Intake.read(
          IncomingMail(
            from: [IncomingMail.Sender(address: booking.client.address)], subject: answer.subject,
            text: answer.body, sentAt: booking.openedAt, offsetSeconds: 0), in: context)
        #expect(verdict.appointmentKind == offered.kind.name, "\(answer.body): \(verdict)")
        #expect(verdict.kind.appointment?.slot.start == wish.start, "\(answer.body)")
        #expect(verdict.kind.appointment?.slot.length == Double(offered.kind.lengthMinutes * 60))
      }
    }
  }

  // MARK: A client

  private func booking(in language: String, subject: String) throws -> Booking {
    Booking(
      id: BookingID(high: 1, low: 2), openedAt: try Date("2026-11-24T09:00:00Z", strategy: .iso8601),
      client: Client(address: "ada@client.example.test", name: "Ada Byron", language: language),
      thread: MailThread(subject: subject),
      terms: Terms(
        price: Money(minorUnits: 100, currency: .usDollar),
        cryptoPrice: Money(minorUnits: 100_000_000, currency: .tether), providers: [.paypal],
        holdSeconds: 86_400, offerPatienceSeconds: 20, firstWatchSeconds: 10, minimumNoticeMinutes: 60,
        horizonDays: 365, maximumLengthMinutes: 480, hours: .always(timeZone: "UTC")))
  }

  private func render(
    _ kind: MailKind, _ booking: Booking, clientTimeZone: String = "Europe/Berlin"
  ) -> MailContent {
    templates.render(
      kind, booking: booking,
      facts: MailFacts(
        business: Business(name: "Lake Studio", contact: nil, timeZone: "Europe/Paris"),
        replyAddress: "book+token@lake.example.org", reference: "Booking token",
        clientTimeZone: clientTimeZone))
  }

  /// - Parameter isStanding: The booking holds its slot, so nothing is asked.
  /// - Parameter booked: That slot.
  private func read(
    _ answer: Answer, from booking: Booking, isStanding: Bool = false, booked: Slot? = nil
  ) throws -> Verdict.Kind {
    let mail = IncomingMail(
      from: [IncomingMail.Sender(address: booking.client.address)], subject: answer.subject,
      text: answer.body, sentAt: booking.openedAt, offsetSeconds: 0)
    let context = ReadingContext(
      ownAddresses: ["book@lake.example.org"], now: booking.openedAt, ownerTimeZone: "Europe/Paris",
      bookingKnown: true, knownPartial: isStanding || booked != nil ? nil : PartialAppointment(),
      bookedSlot: booked, maximumBytes: 1_000_000)
    return Intake.read(mail, in: context).kind
  }

  private func slot(_ interval: String) throws -> Slot {
    let ends = try interval.split(separator: "/").map { try Date(String($0), strategy: .iso8601) }
    return try #require(Slot(start: ends[0], end: ends[1]))
  }
}

private struct Answer {
  let subject: String
  let body: String
}

extension Verdict.Kind {
  fileprivate var appointment: Appointment? {
    if case .request(let appointment) = self { appointment } else { nil }
  }
}

extension MailContent {
  /// The mails that its links open, as a mail program fills them in.
  fileprivate var answers: [Answer] {
    html.split(separator: "href=\"").dropFirst().compactMap { rest in
      let link = rest.prefix { $0 != "\"" }.replacing("&amp;", with: "&")
      guard link.hasPrefix("mailto:"), let items = URLComponents(string: String(link))?.queryItems else {
        return nil
      }
      func item(_ name: String) -> String { items.first { $0.name == name }?.value ?? "" }
      return Answer(subject: item("subject"), body: item("body").replacing("\r\n", with: "\n"))
    }
  }
}

extension String {
  /// Folding breaks lines of Chinese and Japanese where there is no space.
  fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }

  /// Without the line ends of folding.
  fileprivate var unfolded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The items of lists, unfolded.
  fileprivate var bullets: [String] {
    split(separator: "\n\n").flatMap { "\n\($0)".split(separator: "\n- ").map { String($0).unfolded } }
      .filter { $0.contains("202") && $0.contains("(") || $0.contains("（") }
  }
}
