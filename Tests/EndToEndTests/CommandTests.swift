import BookingRules
import Foundation
import Rehearsal
import Sandbox
import Testing

@Suite("Commands")
struct CommandTests {
  @Test("each command says what a person needs, and JSON for scripts")
  func commands() async throws {
    try await rehearse { rehearsal in
      let none = try await rehearsal.command(["bookings"])
      #expect(none.output.contains("There is no database"), "\(none.output)")
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await checkAndDoctor(rehearsal)
        try await bookings(booking, rehearsal)
        try await outbox(booking, rehearsal)
        try await conversation.pay(offer, by: .paypal)
        try await rehearsal.booking(booking, becomes: .confirmed)
        let story = try await rehearsal.command(["bookings", booking.text]).output
        for line in ["State:   confirmed", "1.00 USD came in through PayPal", "The event is confirmed."] {
          #expect(story.contains(line), "\(line) in:\n\(story)")
        }
      }
    }
  }

  private func checkAndDoctor(_ rehearsal: Rehearsal) async throws {
    let check = try await rehearsal.command(["check"])
    #expect(check.status == 0)
    #expect(check.output.contains("in order"))
    let shown = try await rehearsal.command(["check", "--show"]).output
    #expect(shown.contains("imap.host"), "\(shown)")
    #expect(!shown.contains(Account.bot.password), "no secret is printed")

    let doctor = try await rehearsal.command(["doctor"])
    #expect(doctor.status == 0, "\(doctor.output)")
    let lines = doctor.output.split(separator: "\n")
    #expect(lines.count == 5 && lines.allSatisfy { $0.hasPrefix("ok") }, "\(doctor.output)")
    let services = try await objects(["doctor", "--json"], rehearsal)
    #expect(services.count == 5)
    #expect(services.allSatisfy { $0["healthy"]?.bool == true && $0["sentence"]?.text?.isEmpty == false })
  }

  private func bookings(_ booking: BookingID, _ rehearsal: Rehearsal) async throws {
    let list = try await rehearsal.command(["bookings"]).output
    for word in [String(booking.text.prefix(8)), "held", "alice@example.test"] {
      #expect(list.contains(word), "\(list)")
    }
    let listed = try await objects(["bookings", "--json"], rehearsal)
    #expect(listed.map { $0["id"]?.text } == [booking.text])

    // The first letters are enough.
    let story = try await rehearsal.command(["bookings", String(booking.text.prefix(6))]).output
    for line in [
      "A mail came in: Appointment", "The client asked for: Piano lesson.", "The slot is held",
      "PayPal gave a link", "Binance Pay gave a link", "The mail server took the mail \"offer\".",
    ] {
      #expect(story.contains(line), "\(line) in:\n\(story)")
    }
    let told = try await objects(["bookings", booking.text, "--json"], rehearsal)
    #expect(told.map { $0["state"]?.text } == ["held"])
    let unknown = try await rehearsal.command(["bookings", "zzzz"])
    #expect(unknown.status == 66)
    #expect(unknown.output.contains("There is no booking"))
  }

  private func outbox(_ booking: BookingID, _ rehearsal: Rehearsal) async throws {
    let list = try await rehearsal.command(["outbox"]).output
    for sentence in ["ask PayPal about the payment", "look whether the hold has ended"] {
      #expect(list.contains(sentence), "\(list)")
    }
    let entries = try await objects(["outbox", "--json"], rehearsal)
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { $0["booking"]?.text == booking.text && $0["number"]?.integer != nil })
    let unknown = try await rehearsal.command(["outbox", "retry", "4711"])
    #expect(unknown.status == 66)
  }

  @Test("`understand` says what is read in a mail, from which words")
  func understand() async throws {
    try await rehearse { rehearsal in
      let path = try write(
        """
        From: Alice <alice@example.test>
        To: bookings@example.test
        Subject: Meeting
        Date: Mon, 2 Nov 2026 10:00:00 +0000
        Message-ID: <1@example.test>

        Could we meet on Tuesday 1 December 2026 at 3pm for an hour?

        """, in: rehearsal)
      let read = try await rehearsal.command(
        ["understand", path, "--time-zone", "Europe/London"], readsConfig: false)
      #expect(read.status == 0)
      for line in [
        "a booking request, complete", "Start:    2026-12-01 15:00:00", "End:      2026-12-01 16:00:00",
        "\"at 3pm\"",
      ] {
        #expect(read.output.contains(line), "\(line) in:\n\(read.output)")
      }
      let report = try await objects(
        ["understand", "--json", path, "--time-zone", "Europe/London"], rehearsal, readsConfig: false)
      #expect(report.first?["kind"]?.text == "booking")
      #expect(report.first?["start"]?.text == "2026-12-01T15:00:00+00:00")
      #expect(report.first?["language"]?.text == "en")
      #expect(report.first?["evidence"]?.list?.isEmpty == false)
      let missing = try await rehearsal.command(["understand", path + ".gone"], readsConfig: false)
      #expect(missing.status == 66)
      #expect(missing.output.contains("cannot be read"))
    }
  }

  @Test("`understand` reads quoted times in the sender's zone where no owner is known")
  func understandsQuotedTimes() async throws {
    try await rehearse { rehearsal in
      let path = try write(
        """
        From: Alicia <alicia@example.test>
        To: reservas@example.test
        Subject: Re: Su cita
        Date: Mon, 2 Nov 2026 10:00:00 +0100
        Message-ID: <2@example.test>
        In-Reply-To: <1@example.test>

        La segunda, por favor.

        El lun, 2 nov 2026 a las 9:00, Reservas <reservas@example.test> escribió:
        > Tenemos libre:
        > 1. martes 1 de diciembre de 2026, 10:00
        > 2. miércoles 2 de diciembre de 2026, 16:00

        """, in: rehearsal)
      let report = try await objects(
        ["understand", "--json", path], rehearsal, readsConfig: false)
      #expect(report.first?["kind"]?.text == "choose")
      #expect(report.first?["start"]?.text == "2026-12-02T16:00:00+01:00")
    }
  }

  /// - Returns: the path of the file that now holds the mail.
  private func write(_ mail: String, in rehearsal: Rehearsal) throws -> String {
    let file = rehearsal.folder.appending(path: "\(UUID().uuidString).eml")
    try Data(mail.utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  /// One JSON object a line.
  private func objects(
    _ arguments: [String], _ rehearsal: Rehearsal, readsConfig: Bool = true
  ) async throws -> [JSON] {
    try await rehearsal.command(arguments, readsConfig: readsConfig).output.split(separator: "\n").map {
      try JSON(parsing: Data($0.utf8))
    }
  }
}
