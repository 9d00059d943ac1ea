import Testing

@testable import Intake

@Suite("The newest words")
struct NewestWordsTests {
  @Test(
    "quotations, signatures and small print are left out",
    arguments: [
      ("Yes.\n> old\n> older", "Yes."),
      ("Yes.\n\nOn Mon, Nov 23, 2026 at 9:00 AM Bot <bot@example.org> wrote:\n\n> old", "Yes."),
      ("Yes.\n\nOn Mon, Nov 23, 2026 at 9:00 AM Bot\n<bot@example.org>\nwrote:\n\n> old", "Yes."),
      ("On 23 Nov 2026, at 09:00, Bot <bot@example.org> wrote:\n> old\n> older\n\nBelow it.", "Below it."),
      ("No.\n\nOn Monday, Lake Studio wrote:\n> old", "No."),
      ("One.\n> question\nTwo.", "One.\nTwo."),
      ("Yes.\n\nOn 23/11/2026 09:00, Bot wrote:\nold without marks\n\nmore", "Yes."),
      ("Yes.\n\n-----Original Message-----\nFrom: Bot\nold", "Yes."),
      (
        "Yes.\n\nFrom: Bot <bot@example.org>\nSent: Monday, November 23, 2026 9:00 AM\nTo: Ann\nSubject: Talk\n\nold",
        "Yes."
      ),
      (
        "Yes.\n________________________________\nFrom: Bot <bot@example.org>\nSent: 23 November\nTo: Ann\n\nold",
        "Yes."
      ),
      ("Yes.\n\n-- \nAnn\nOffice hours 9-5", "Yes."),
      ("Yes.\n\nKind regards,\nAnn\nMon-Fri 9-5", "Yes."),
      ("Yes.\n\nSent from my iPhone", "Yes."),
      ("Yes.\n\nThis email and any attachments are confidential.", "Yes."),
      ("Ja.\n\nAm 23.11.2026 um 09:00 schrieb Bot <bot@example.org>:\n> alt", "Ja."),
      ("Ja.\n\nVon: Bot\nGesendet: Montag, 23. November 2026 09:00\nAn: Ann\nBetreff: Termin\n\nalt", "Ja."),
      ("Thanks!", "Thanks!"),
      ("He wrote:\nmeet at five", "He wrote:\nmeet at five"),
      (
        "---------- Forwarded message ---------\nFrom: Bob <bob@example.test>\nDate: Mon\nSubject: x\n\nMeet Tuesday?",
        "Meet Tuesday?"
      ),
      ("See below.\n\n---------- Forwarded message ---------\nFrom: Bob\n\nMeet Tuesday?", "See below."),
    ])
  func words(text: String, newest: String) {
    #expect(NewestWords(text).text == newest)
  }
}
