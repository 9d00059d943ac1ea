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
    ])
  func cancels(text: String) throws {
    #expect(try Reader(bookingKnown: true).line("Re: Your appointment", text) == "cancel")
    #expect(try Reader().line("Re: Your appointment", text) == "other")
  }

  @Test(
    "what only mentions cancelling changes nothing",
    arguments: [
      "I won't cancel", "Please don't cancel my booking", "What if I cancel?",
      "If I cancel, do I get a refund?",
      "What is your cancellation policy?", "Thanks!\n\n> please cancel my booking",
      "See you then.\n\nOn Mon, 23 Nov 2026 at 09:00, Bot <bot@example.org> wrote:\nTo cancel, reply cancel",
      "Please cancel it if the train is late", "Cancel it and book Thursday at 3pm instead",
      "My friend had to cancel", "I can attend at 4", "Thank you", "Which door do I use?",
    ])
  func changesNothing(text: String) throws {
    #expect(try Reader(bookingKnown: true).line("Re: Cancelled: Your appointment", text) == "other")
  }

  @Test("a fresh subject may say cancel, an old one may not")
  func subjects() throws {
    #expect(try Reader(bookingKnown: true).line("Cancel", "") == "cancel")
    #expect(try Reader(bookingKnown: true).line("Re: Cancel", "") == "other")
    #expect(try Reader(bookingKnown: true).line("Re: Cancelled: Talk", "Thanks") == "other")
  }
}
