import BookingRules
import Foundation
import Intake
import MailFormat
import Testing

@testable import BookingBot

/// From a client's words to the event, for bookings in every situation.
@Suite("What an answer does")
struct AnsweringTests {
  private static let now = Date(timeIntervalSince1970: 1_795_435_200)  // Monday 23 November 2026, 12:00 UTC

  private static func slot(_ day: Double, _ hour: Double) throws -> Slot {
    let start = Date(timeIntervalSince1970: 1_795_392_000 + day * 86_400 + hour * 3600)
    return try #require(Slot(start: start, end: start.addingTimeInterval(3600)))
  }

  /// On Thursday at 15:00.
  private static func booking(_ state: BookingState, offered: [Slot]? = nil) throws -> Booking {
    let price = Money(minorUnits: 100, currency: .usDollar)
    var booking = Booking(
      id: BookingID(high: 1, low: 2), openedAt: now, client: Client(address: "ann@example.test"),
      thread: MailThread(subject: "Lesson"),
      terms: Terms(
        price: price, cryptoPrice: nil, providers: [.paypal], holdSeconds: 3600, offerPatienceSeconds: 20,
        firstWatchSeconds: 10, minimumNoticeMinutes: 60, horizonDays: 365, maximumLengthMinutes: 480,
        hours: .always(timeZone: "UTC")))
    booking.appointment = Appointment(title: "Lesson", slot: try slot(3, 15), timeZone: "UTC")
    booking.state = state
    booking.offered = offered
    booking.mailGenerations = [.slotTaken: 2, .notMoved: 2]
    if offered != nil, booking.isStanding { booking.asksWhereTo = true }
    return booking
  }

  private static func mail(_ text: String, answering: String? = nil) -> Message {
    let reply = answering.map { "In-Reply-To: <\($0)>\r\n" } ?? ""
    return Message.parse(
      Data(
        """
        From: Ann <ann@example.test>\r
        To: bookings@example.org\r
        Subject: Re: Lesson\r
        Date: Mon, 23 Nov 2026 12:00:00 +0000\r
        \(reply)Content-Type: text/plain; charset=utf-8\r
        \r
        \(text)\r

        """.utf8))
  }

  private static func event(_ booking: Booking, _ text: String, answering: String? = nil) -> BookingEvent? {
    let mail = mail(text, answering: answering)
    let context = ReadingContext(
      ownAddresses: ["bookings@example.org"], now: now, ownerTimeZone: "UTC", bookingKnown: true,
      knownPartial: booking.partialWish, offers: booking.offers(answeredBy: mail),
      bookedSlot: booking.bookedSlot,
      maximumBytes: 1_000_000)
    return booking.event(for: read(IncomingMail(mail), in: context).kind, answering: mail, at: now)
  }

  private static func wanted(_ event: BookingEvent?) -> (move: Bool, slot: Slot)? {
    switch event {
    case .moveWanted(let appointment): (true, appointment.slot)
    case .requested(let appointment): (false, appointment.slot)
    default: nil
    }
  }

  @Test(
    "a choice takes the time that was offered, and no other",
    arguments: ["2", "The second, please.", "Wednesday works"])
  func choices(text: String) throws {
    let offers = [try Self.slot(1, 9), try Self.slot(2, 10), try Self.slot(3, 11)]
    for state in [BookingState.declined, .choosing, .held, .confirmed] {
      let wanted = try #require(
        Self.wanted(Self.event(try Self.booking(state, offered: offers), text)), "\(state)")
      #expect(wanted.slot == offers[1])
      #expect(wanted.move == (state == .held || state == .confirmed))
    }
  }

  @Test("an answer to an older list chooses nothing from the newer one")
  func olderList() throws {
    let offers = [try Self.slot(1, 9), try Self.slot(2, 10)]
    let booking = try Self.booking(.declined, offered: offers)
    #expect(Self.wanted(Self.event(booking, "2", answering: "slotTaken-1.token@example.org")) == nil)
    #expect(
      Self.wanted(Self.event(booking, "2", answering: "slotTaken-2.token@example.org"))?.slot == offers[1])
  }

  @Test("none of them", arguments: [BookingState.declined, .choosing, .held])
  func none(state: BookingState) throws {
    let booking = try Self.booking(state, offered: [try Self.slot(1, 9), try Self.slot(2, 10)])
    #expect(Self.event(booking, "None of these work for me, sorry.") == .offersDeclined)
    #expect(Self.event(try Self.booking(.held), "None of these work for me, sorry.") == nil)
  }

  @Test("whoever has paid and lost the time names another in their own words, is asked, or cancels")
  func choosing() throws {
    var booking = try Self.booking(.choosing, offered: [try Self.slot(1, 9), try Self.slot(2, 10)])
    booking.mailGenerations[.paidTooLate] = 2
    for text in ["Could we move it to Friday at 4pm?", "Friday at 4pm"] {
      let wanted = try #require(Self.wanted(Self.event(booking, text)), "\(text)")
      #expect(try !wanted.move && wanted.slot == Self.slot(4, 16), "\(text)")
    }
    #expect(Self.event(booking, "On Friday") == .askedUnclearly([.noDate]))
    #expect(Self.event(booking, "Please push it an hour back.") == nil, "later than what?")
    #expect(Self.event(booking, "cancel") == .cancelRequested(by: .cancelledByClient))
    #expect(Self.wanted(Self.event(booking, "2", answering: "paidTooLate-1.token@example.org")) == nil)
    booking.mailGenerations[.paidTooLate] = 20
    #expect(Self.event(booking, "On Friday") == nil, "who is never understood needs a person")
  }

  @Test("a form is a new wish, even when times were offered")
  func form() throws {
    let booking = try Self.booking(.declined, offered: [try Self.slot(1, 9)])
    let text = "Title: Lesson\r\nDate: 2026-11-27\r\nTime: 10:00\r\nDuration: 60 minutes\r\nTime zone: UTC"
    #expect(try Self.wanted(Self.event(booking, text))?.slot == Self.slot(4, 10))
  }

  @Test("a standing booking moves when the client says so", arguments: [BookingState.held, .confirmed])
  func moves(state: BookingState) throws {
    let booking = try Self.booking(state)
    for (text, slot) in [
      ("Could we move it to Friday at 4pm?", try Self.slot(4, 16)),
      ("Please push it an hour back.", try Self.slot(3, 16)),
    ] {
      let wanted = try #require(Self.wanted(Self.event(booking, text)), "\(text)")
      #expect(wanted.move && wanted.slot == slot, "\(text)")
    }
    #expect(Self.event(booking, "Can we reschedule?") == .askedUnclearly([.noDate]))
  }

  @Test(
    "what does not clearly ask for a move changes nothing",
    arguments: [
      "Friday at 4pm I have another meeting.", "Please don't move it to Friday at 4pm.", "2",
      "See you on Thursday at 3!", "Where do I park?",
    ])
  func unclear(text: String) throws {
    for state in [BookingState.held, .confirmed] {
      #expect(Self.wanted(Self.event(try Self.booking(state), text)) == nil)
    }
  }

  @Test(
    "what is known of a booking's kind: nothing, the question, the client's word, or what cannot change any more"
  )
  func knownKind() throws {
    let kinds = ["Piano", "Singing"].map { AppointmentKind(name: $0, lengthMinutes: 45) }
    var booking = try Self.booking(.clarifying)
    #expect(booking.knownKind == .open(standard: nil))
    booking.unclear = [.whichKind(kinds.map { OfferedKind(kind: $0, price: nil) }, start: nil)]
    #expect(booking.knownKind == .asked(["Piano", "Singing"]))
    booking.unclear = [.noTime]
    booking.terms.kind = kinds[0]
    #expect(booking.knownKind == .settled("Piano"))
    for state in BookingState.allCases {
      booking.state = state
      booking.unclear = []
      switch state {
      case .clarifying, .declined: #expect(booking.knownKind == .settled("Piano"))
      case .cancelled, .expired: #expect(booking.knownKind == .open(standard: "Piano"))
      case .placing, .held, .closing, .releasing, .confirming, .confirmed, .choosing:
        #expect(booking.knownKind == .fixed)
      }
    }
  }

  @Test("the answer to when it shall move is a move")
  func answer() throws {
    var booking = try Self.booking(.confirmed)
    booking.asksWhereTo = true
    let wanted = try #require(Self.wanted(Self.event(booking, "Friday at 4pm")))
    #expect(wanted.move)
    #expect(try wanted.slot == Self.slot(4, 16))
  }

  @Test("what has begun, and what is moving already, is for a person")
  func notAnyMore() throws {
    var booking = try Self.booking(.confirmed)
    booking.move = Move(stage: .holding, appointment: try #require(booking.appointment), eventGeneration: 2)
    #expect(Self.event(booking, "Could we move it to Friday at 4pm?") == nil)
    booking.move = nil
    booking.appointment?.slot = try Self.slot(0, 11.5)
    #expect(Self.event(booking, "Could we move it to Friday at 4pm?") == nil)
  }

  @Test("a new link: at once while it is held, and the same time anew when the hold is over")
  func newLink() throws {
    #expect(
      Self.event(try Self.booking(.held), "The link has expired, please send a new link") == .newLinkWanted)
    let wanted = try #require(Self.wanted(Self.event(try Self.booking(.expired), "new link")))
    #expect(!wanted.move)
    #expect(try wanted.slot == Self.slot(3, 15))
  }
}
