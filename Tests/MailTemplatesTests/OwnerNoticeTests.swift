import BookingRules
import Foundation
import MailTemplates
import Testing

@Suite struct OwnerNoticeTests {
  @Test("a notice says what happened, what to do, to whom and where to find it", arguments: Fixture.notices)
  func everyNotice(notice: OwnerNotice) throws {
    let templates = try Fixture.templateSet.get()
    let mail = templates.render(notice, booking: try Fixture.confirmed(), facts: Fixture.facts)
    #expect(mail.subject.hasSuffix(": Portrait session"))
    for fact in [
      "Ada Byron <ada@client.example.test>", "leadscalendar bookings \(Fixture.id.text)",
      "When Tuesday 1 December 2026, 9:00 am – 10:00 am (America/New York, UTC−5)",
    ] {
      #expect(mail.text.unfolded.contains(fact))
    }
    #expect(!mail.text.contains("  \n") && !mail.text.contains(" ."))
  }

  @Test("a wrong amount is told with both amounts and the payment's reference")
  func wrongAmount() throws {
    let templates = try Fixture.templateSet.get()
    let checkout = CheckoutID(booking: Fixture.id, provider: .paypal, generation: 1)
    let mail = templates.render(
      .wrongAmount(checkout, expected: Money(minorUnits: 200, currency: .usDollar), Fixture.payment),
      booking: try Fixture.held(), facts: Fixture.facts)
    #expect(mail.subject == "A payment has the wrong amount: Portrait session")
    #expect(mail.text.unfolded.contains("Expected 2.00 USD"))
    #expect(mail.text.unfolded.contains("Payment 1.00 USD with PayPal (reference 3C679366HH908993F)"))
  }
}
