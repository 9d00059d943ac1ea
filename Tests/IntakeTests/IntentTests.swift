import BookingRules
import Foundation
import Intake
import Testing

@Suite("Cancellations and mails that want nothing of us")
struct IntentTests {
  @Test(
    "a plain cancel with a known booking cancels it",
    arguments: [
      "cancel", "Cancel.", "Please cancel my booking.", "cancel it", "Hi Ann,\n\nplease cancel my booking.",
      "I would like to cancel the appointment", "Sorry, I have to cancel.", "Could you please cancel it?",
      "Cancel\n\nSent from my iPhone", "Please cancel my booking on Tuesday at 3pm",
      "Bonjour desolé je dois annuler jeudi", "am Dienstag muß ich leider absagen",
      "Ciao Max purtroppo devo disdire martedi, ho preso l'influenza",
    ])
  func cancels(text: String) throws {
    #expect(try Reader(bookingKnown: true).line("Re: Your appointment", text) == "cancel")
    // Whether there is a booking of theirs is for the bot to find out.
    #expect(try Reader().line("Re: Your appointment", text) == "cancel")
  }

  @Test(
    "what only mentions cancelling changes nothing",
    arguments: [
      "I won't cancel", "Please don't cancel my booking", "What if I cancel?",
      "If I cancel, do I get a refund?",
      "What is your cancellation policy?", "No idea.\n\n> please cancel my booking",
      "Which floor?\n\nOn Mon, 23 Nov 2026 at 09:00, Bot <bot@example.org> wrote:\nTo cancel, reply cancel",
      "Please cancel it if the train is late", "My friend had to cancel", "I can attend at 4",
      "Which door do I use?", "Can I move it if the train is late?", "Don't move it to Thursday",
      "Thanks, das passt scho so.",
    ])
  func changesNothing(text: String) throws {
    #expect(try Reader(bookingKnown: true).line("Re: Cancelled: Your appointment", text) == "other")
  }

  @Test(
    "a plain reply says what it wants",
    arguments: [
      ("Thank you", "thanks"), ("Great, thanks a lot!", "thanks"),
      ("The link has expired, could you send a new link?", "link"),
      ("Could we push it an hour back?", "move by 60"), ("Can we make it 30 minutes earlier?", "move by -30"),
      ("Cancel it and book Thursday at 3pm instead", "move 2026-11-26 15:00 60 Europe/London"),
      ("Can we do Thursday instead?", "move 2026-11-26 10:00 45 Europe/London"),
      ("I need to reschedule", "move ?"),
      (
        "Could we put the sitting back by exactly a week, same time?",
        "move 2026-12-08 10:00 45 Europe/London"
      ),
      ("Kunnen we alles precies een week opschuiven, zelfde uur?", "move 2026-12-08 10:00 45 Europe/London"),
    ])
  func replies(text: String, kind: String) throws {
    let start = try Date("2026-12-01T10:00:00Z", strategy: .iso8601)
    let slot = Slot(start: start, end: start.addingTimeInterval(45 * 60))
    let reader = Reader(bookingKnown: true, bookedSlot: slot)
    let minutes = kind.contains("15:00") ? kind.replacing(" 60 ", with: " 45 ") : kind
    #expect(try reader.line("Re: Your appointment", text) == minutes, "\(text)")
  }

  @Test(
    "an offer is chosen by its number, its day or its time",
    arguments: [
      ("2", "choose 2"), ("The second one please", "choose 2"),
      ("Option 3 works for me, thanks!", "choose 3"),
      ("Wednesday works", "choose 2"), ("the last one", "choose 3"), ("4pm would be great", "choose 3"),
      ("None of these work for me", "decline"),
      ("Another firm has got the job, so we need none of these times any more.", "decline"),
      ("Wednesday doesn't work", "other"), ("4", "other"),
      ("What does it cost?", "other"), ("not the second", "other"),
    ])
  func choices(text: String, kind: String) throws {
    let starts = ["2026-11-24T10:00:00Z", "2026-11-25T10:00:00Z", "2026-11-26T16:00:00Z"]
    let offers = try starts.map(Reader.hour)
    let reader = Reader(bookingKnown: true, offers: offers)
    #expect(try reader.line("Re: Your appointment", text) == kind, "\(text)")
  }

  @Test(
    "what is past or excluded is no wish",
    arguments: [
      "Our meeting on 1 December at 3pm was great", "We met on Tuesday at 3pm. A good meeting.",
      "Friday at 3pm doesn't work for the meeting",
    ])
  func noWish(text: String) throws {
    #expect(try Reader().line("", text).hasPrefix("?"), "\(text)")
  }

  @Test("a fresh subject may say cancel, an old one may not")
  func subjects() throws {
    #expect(try Reader(bookingKnown: true).line("Cancel", "") == "cancel")
    #expect(try Reader(bookingKnown: true).line("Re: Cancel", "") == "other")
    #expect(try Reader(bookingKnown: true).line("Re: Cancelled: Talk", "Thanks") == "thanks")
  }

  @Test("a thing that the subject names is the booking, another is not")
  func bookedThing() throws {
    let booked = Reader(bookingKnown: true)
    #expect(
      try booked.line("Re: APK bevestigd", "Die APK hoeft dus niet meer, de auto is verkocht.") == "cancel")
    #expect(try booked.line("Re: Afspraak bevestigd", "Die kraan hoeft dus niet meer.") == "other")
  }

  @Test(
    "who answers line by line takes the offer above a yes, the last one too",
    arguments: [
      ("My dog is at the vet's then, so no", "Yes! This one, please, we might be a bit late", "choose 2"),
      ("No, sorry", "Neither this one", "other"),
      ("This one, please! On Mondays nobody is at home.", "Two, by the way, will come along", "choose 1"),
      ("Perfect", "No. The 9th it is, then", "choose 1"),
      ("This one, it's in my lunch break", "", "choose 1"),
      ("Esta, por favor, es en mi hora de comer", "", "choose 1"),
      ("不好意思,要返工", "呢個", "choose 2"),
      ("唔好意思", "這天也不行", "other"),
    ])
  func answeredInPlace(first: String, second: String, wanted: String) throws {
    let starts = ["2026-12-09T10:00:00Z", "2026-12-16T10:00:00Z"]
    let offers = try starts.map(Reader.hour)
    let text = """
      On 22/11/2026 10:10, Studio wrote:
      > These are free:
      > 1. Wednesday, 9 December 2026, 10:00–11:00
      \(first)
      > 2. Wednesday, 16 December 2026, 10:00–11:00

      \(second)

      Ann
      """
    #expect(try Reader(bookingKnown: true, offers: offers).line("Re: Free times", text) == wanted)
  }

  @Test(
    "a yes answers whether the time that was named is wished",
    arguments: [
      "Yes, please", "Yes, that's right, thanks!", "Ja, gerne", "Oui, s'il vous plaît", "Sí, por favor",
      "Sì, grazie",
      "Sim, por favor", "Ja, graag", "是的", "はい、お願いします",
    ])
  func confirmed(answer: String) throws {
    var partial = PartialAppointment()
    partial.date = CivilDate(year: 2026, month: 12, day: 3)
    (partial.startMinute, partial.timeZone) = (17 * 60, "Europe/London")
    let reader = Reader(bookingKnown: true, partial: partial)
    #expect(try reader.line("Re: Estimate", answer) == "2026-12-03 17:00 60 Europe/London")
    #expect(try reader.line("Re: Estimate", "No, thank you") != "2026-12-03 17:00 60 Europe/London")
  }

  @Test("who refuses line by line may ask for another time there")
  func asksElseInPlace() throws {
    let offers = try ["2026-12-09T10:00:00Z", "2026-12-16T10:00:00Z"].map(Reader.hour)
    let text = """
      > 1. Wednesday, 9 December 2026, 10:00–11:00
      I'm at work then.
      > 2. Wednesday, 16 December 2026, 10:00–11:00
      Nor then, sorry.
      > If neither suits, tell us when.
      Could it be Friday the 11th at 1pm?
      """
    #expect(
      try Reader(bookingKnown: true, offers: offers).line("Re: Free times", text)
        == "2026-12-11 13:00 60 Europe/London")
  }

  @Test(
    "an arrow on a quoted line begins an answer to it",
    arguments: ["<-- that one, please", "← that one please"])
  func arrow(answer: String) throws {
    let offers = try ["2026-12-09T10:00:00Z", "2026-12-16T10:00:00Z"].map(Reader.hour)
    let text = """
      > 1. Wednesday, 9 December 2026, 10:00–11:00
      > 2. Wednesday, 16 December 2026, 10:00–11:00   \(answer)
      > How many will you be?
      Three of us.
      """
    #expect(try Reader(bookingKnown: true, offers: offers).line("Re: Free times", text) == "choose 2")
  }

  @Test("who answers line by line below the header of an original does, too")
  func answeredInPlaceBelowHeader() throws {
    let offers = try ["2026-12-09T10:00:00Z", "2026-12-16T10:00:00Z"].map(Reader.hour)
    let text = """
      My answers are below.

      ----- Original Message -----
      From: Studio <bot@example.org>
      To: ann@example.test
      Date: Sunday, 22 November 2026
      Subject: Free times

      > 1. Wednesday, 9 December 2026, 10:00–11:00
      This one, please!
      > 2. Wednesday, 16 December 2026, 10:00–11:00
      > Please bring your papers.
      Will do.
      """
    #expect(try Reader(bookingKnown: true, offers: offers).line("Re: Free times", text) == "choose 1")
  }

  @Test("rules between quoted lines that vanish leave no answer behind")
  func answersBetweenRules() throws {
    let text = """
      > 1. Wednesday, 9 December 2026, 10:00–11:00
      Fine
      > 2. Wednesday, 16 December 2026, 10:00–11:00
      -----
      > 3. Wednesday, 23 December 2026, 10:00–11:00
      -----Original Message-----
      From: Studio
      """
    #expect(try !Reader(bookingKnown: true).line("Re: Free times", text).hasPrefix("choose"))
  }

  @Test("what was only looked at leaves no second intent in the evidence")
  func oneIntent() throws {
    let starts = ["2026-12-09T10:00:00Z", "2026-12-16T10:00:00Z", "2026-12-17T16:00:00Z"]
    let offers = try starts.map(Reader.hour)
    let text = "The 16th suits us. We don't need the other two."
    let chosen = try Reader(bookingKnown: true, offers: offers).verdict("Re: Your appointment", text)
    #expect(chosen.kind == .choose(2))
    #expect(chosen.evidence.count { $0.piece == .intent } == 1)

    var late = Reader(bookingKnown: true, bookedSlot: offers[0])
    late.now = "2026-12-09T09:50:00Z"
    let delayed = try late.verdict("Re: x", "Terrible traffic, could we start at 10:10 instead of 10:00?")
    #expect(delayed.kind == .other)
    #expect(delayed.evidence.filter { $0.piece == .intent }.map(\.rule) == ["comes a little later"])
  }
}
