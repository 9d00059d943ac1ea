import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("Every store: mails")
struct StoreContractMails {
  @Test("a mail without a booking is kept", arguments: StoreUnderTest.all)
  func ignored(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let mail = Example.mail(1, outcome: .ignored("a list"), isAnswered: false)
      let outcome = try await store.commit(Change(mail: mail))
      #expect(outcome == .committed([]))
      let expected = UnfiledMail(position: mail.position, outcome: .ignored("a list"))
      #expect(try await store.unfiledMails(limit: 10, after: 0) == [expected])
    }
  }

  @Test("a mail is dealt with once, by position and by fingerprint", arguments: StoreUnderTest.all)
  func repeated(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      _ = try await store.commit(Change(mail: Example.mail(1, fingerprint: "a")))
      let again = [
        Example.mail(1, fingerprint: "a"), Example.mail(1, fingerprint: "b"),
        Example.mail(2, fingerprint: "a"),
      ]
      for mail in again {
        let change = Change(mail: mail, booking: try Example.booking(1), journal: [Example.entry()])
        #expect(try await store.commit(change) == .alreadyDone)
      }
      #expect(try await store.bookings(limit: 10).isEmpty)
      #expect(try await store.unfiledMails(limit: 10, after: 0).count == 1)
    }
  }

  @Test("a mail delivered twice in one batch is dealt with once", arguments: StoreUnderTest.all)
  func repeatedInOneBatch(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let changes = try [1, 2].map { number in
        Change(mail: Example.mail(number, fingerprint: "a"), booking: try Example.booking(number))
      }
      let outcomes = try await store.commit(changes, at: Example.now, retry: Example.retry)
      #expect(outcomes == [.committed([]), .alreadyDone])
      #expect(try await store.bookings(limit: 10).map(\.id) == [Example.id(1)])
    }
  }

  @Test("the mails of a booking are read as stored, in their order", arguments: StoreUnderTest.all)
  func ofBooking(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let booking = Example.id(1)
      let first = Example.mail(5, booking: booking)
      var second = Example.mail(3, outcome: .putAside("no From"), booking: booking, isAnswered: false)
      second.messageID = nil
      second.sender = nil
      _ = try await store.commit(Change(mail: first, booking: try Example.booking(1)))
      _ = try await store.commit(Change(mail: second))
      _ = try await store.commit(Change(mail: Example.mail(4)))
      #expect(try await store.mails(of: booking) == [first, second])
    }
  }

  @Test("known fingerprints are told apart from new ones", arguments: StoreUnderTest.all)
  func knowledge(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      for number in [1, 2, 3] { _ = try await store.commit(Change(mail: Example.mail(number))) }
      let knowledge = try await store.knowledge(
        fingerprints: ["print 1", "print 3", "print 4", "\"'"],
        senders: [], answeredSince: Example.now)
      #expect(knowledge.knownFingerprints == ["print 1", "print 3"])
      #expect(knowledge.answersBySender.isEmpty)
    }
  }

  @Test("answers are counted by sender, whatever the case, since a time", arguments: StoreUnderTest.all)
  func answers(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let earlier = Example.now.addingTimeInterval(-0.001)
      let mails = [
        Example.mail(1, sender: "ÄNNE@Example.org"), Example.mail(2, sender: "änne@example.org"),
        Example.mail(3, sender: "änne@example.org", at: earlier),
        Example.mail(4, sender: "änne@example.org", isAnswered: false),
        Example.mail(5, sender: "other@example.org"),
      ]
      for mail in mails { _ = try await store.commit(Change(mail: mail)) }
      let knowledge = try await store.knowledge(
        fingerprints: [], senders: ["Änne@example.org", "nobody@example.org"],
        answeredSince: Example.now)
      #expect(knowledge.answersBySender == ["änne@example.org": 2])
    }
  }

  @Test("the bookings of a client are those that own a slot", arguments: StoreUnderTest.all)
  func bookingsOfClients(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      for (number, state) in [BookingState.held, .confirmed, .cancelled, .held].enumerated() {
        var booking = try Example.booking(number + 1, state: state)
        if number < 3 { booking.client.address = number == 0 ? "ANN@Example.org" : "ann@example.org" }
        _ = try await store.commit(Change(booking: booking))
      }
      let knowledge = try await store.knowledge(
        fingerprints: [], senders: ["ann@example.org", "nobody@example.org"], answeredSince: Example.now)
      #expect(knowledge.bookingsBySender == ["ann@example.org": [Example.id(1), Example.id(2)]])
    }
  }

  @Test("a mail is unfiled until it is marked, oldest decision first", arguments: StoreUnderTest.all)
  func filing(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      for number in [3, 1, 2] { _ = try await store.commit(Change(mail: Example.mail(number))) }
      #expect(try await store.unfiledMails(limit: 2, after: 0).map(\.position.uid) == [3, 1])
      #expect(try await store.unfiledMails(limit: 2, after: 2).map(\.position.uid) == [2])
      #expect(try await store.unfiledMails(limit: 2, after: 3).isEmpty)
      try await store.markFiled([
        Example.mail(3).position, Example.mail(2).position, Example.mail(8).position,
      ])
      #expect(try await store.unfiledMails(limit: 10, after: 0).map(\.position.uid) == [1])
      #expect(try await store.commit(Change(mail: Example.mail(3))) == .alreadyDone)
    }
  }
}
