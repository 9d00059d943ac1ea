import BookingRules
import Foundation
import Testing

@Suite("A booking that moves")
struct MovingTests {
  private static let wanted = Sample.appointment(startingInHours: 48)

  @Test("before payment: the old slot is let go when the new one is held, and the links go on")
  func held() throws {
    let wanted = try #require(Self.wanted)
    var booking = Sample.booking(in: .held)
    let old = try #require(booking.appointment?.slot)
    let links = booking.checkouts
    #expect(booking.handle(.moveWanted(wanted), at: Sample.now).map(\.effect.brief) == ["hold"])
    #expect(booking.ownedSlots == [old, wanted.slot], "both are ours meanwhile")
    let effects = booking.handle(.slotHeld, at: Sample.now).map(\.effect.brief)
    #expect(effects == ["release-old", "remind:holdEnds", "mail:offer", "remind:reminder"])
    #expect(booking.appointment?.slot == wanted.slot)
    #expect(booking.checkouts == links)
    #expect(booking.eventID.hasSuffix("2"))
    _ = booking.handle(.oldSlotReleased, at: Sample.now)
    #expect(booking.ownedSlots == [wanted.slot])
  }

  @Test("after payment: confirmed again at the new time, and only then the old one is let go; no new money")
  func paid() throws {
    let wanted = try #require(Self.wanted)
    var booking = Sample.booking(in: .confirmed)
    _ = booking.handle(.moveWanted(wanted), at: Sample.now)
    #expect(booking.handle(.slotHeld, at: Sample.now).map(\.effect.brief) == ["confirm"])
    #expect(booking.ownedSlots.count == 2)
    _ = booking.handle(.mailAccepted(.confirmation), at: Sample.now)
    #expect(booking.state == .confirming, "a late word about the first confirmation confirms no move")
    let effects = booking.handle(.eventConfirmed, at: Sample.now).map(\.effect.brief)
    #expect(effects == ["release-old", "mail:moved"])
    _ = booking.handle(.mailAccepted(.moved), at: Sample.now)
    _ = booking.handle(.oldSlotReleased, at: Sample.now)
    #expect(booking.state == .confirmed)
    #expect(booking.ownedSlots == [wanted.slot])
    #expect(booking.payment == Sample.payment)
  }

  @Test(
    "a new time that is taken changes nothing, and others near it are offered",
    arguments: [BookingState.held, .confirmed])
  func taken(state: BookingState) throws {
    let wanted = try #require(Self.wanted)
    for event in [BookingEvent.slotTaken, .slotBusy] {
      var booking = Sample.booking(in: state)
      let before = booking.appointment
      _ = booking.handle(.moveWanted(wanted), at: Sample.now)
      #expect(booking.handle(event, at: Sample.now).map(\.effect.brief) == ["find"])
      #expect(booking.appointment == before)
      #expect(booking.ownedSlots.count == 1)
      let effects = booking.handle(.alternativesFound([wanted.slot]), at: Sample.now)
      #expect(effects.map(\.effect.brief) == ["mail:notMoved"])
      #expect(booking.state == state)
      #expect(booking.offered == [wanted.slot])
    }
  }

  @Test("money that arrives while the booking moves confirms it, and the move goes on")
  func paidOnTheWay() throws {
    let wanted = try #require(Self.wanted)
    var booking = Sample.booking(in: .held)
    _ = booking.handle(.moveWanted(wanted), at: Sample.now)
    _ = booking.handle(.paymentReceived(Sample.paypal, Sample.payment), at: Sample.now)
    #expect(booking.wants(.holdSlot))
    _ = booking.handle(.slotHeld, at: Sample.now)
    let effects = booking.handle(.eventConfirmed, at: Sample.now).map(\.effect.brief)
    #expect(effects == ["release-old", "mail:confirmation"], "one confirmation, with the new time")
    #expect(booking.appointment?.slot == wanted.slot)
  }

  @Test("a cancelled move leaves no event behind", arguments: [BookingState.held, .confirmed])
  func cancelled(state: BookingState) throws {
    let wanted = try #require(Self.wanted)
    var booking = Sample.booking(in: state)
    _ = booking.handle(.moveWanted(wanted), at: Sample.now)
    let effects = booking.handle(.cancelRequested(by: .cancelledByClient), at: Sample.now).map(\.effect.brief)
    #expect(effects.contains("release-old"))
    #expect(!booking.wants(.holdSlot))
    #expect(booking.handle(.slotHeld, at: Sample.now).isEmpty)
    #expect(booking.wants(.releaseOldSlot))
  }

  @Test("what has begun is not moved, and what is there already need not be")
  func pointless() throws {
    var booking = Sample.booking(in: .confirmed)
    let same = try #require(booking.appointment)
    #expect(booking.handle(.moveWanted(same), at: Sample.now).map(\.effect.brief) == ["mail:confirmation"])
    let after = same.slot.end
    let wanted = try #require(Sample.appointment(startingInHours: 72))
    #expect(booking.handle(.moveWanted(wanted), at: after).map(\.effect.brief) == ["mail:confirmation"])
    #expect(booking.move == nil)
  }

  @Test("each attempt to move has an event id of its own")
  func generations() throws {
    let wanted = try #require(Self.wanted)
    var booking = Sample.booking(in: .held)
    var used: [Int] = [booking.eventGeneration]
    for _ in 1...3 {
      _ = booking.handle(.moveWanted(wanted), at: Sample.now)
      used.append(try #require(booking.move?.eventGeneration))
      _ = booking.handle(.slotBusy, at: Sample.now)
    }
    #expect(Set(used).count == used.count)
  }
}
