import BookingRules
import Foundation

/// The days and times that a reply names: which of them it means, and how they go with what is booked.
extension MailReading {
  /// Those of a reply that are not what is booked.
  var otherWishes: [Wish] {
    wishesOfReply.filter { wish in !(context.bookedSlot.map { fits($0, wish) } ?? false) }
  }

  /// "And Monday the 14th at 1?"
  func isAsked(_ named: [Wish], inReply: Bool = true) -> Bool {
    guard named.count == 1, let day = named[0].day, let time = named[0].time else { return false }
    let asking = Asking(newestReading, [day, time], inReply: inReply)
    return [day, time].allSatisfy { mention in
      let role = asking.role(of: mention)
      return role == .asks || role == .names && asking.standsInAskingSentence(mention)
    }
  }

  /// "Put me down for Friday, please"
  func isAskedFor(_ wish: Wish) -> Bool {
    let named = [wish.day, wish.time].compactMap(\.self)
    let asking = Asking(newestReading, named, inReply: true)
    return !named.isEmpty && named.allSatisfy { asking.role(of: $0) == .asks }
  }

  /// "The second, the Wednesday at 10": asked for, or named without a word about it.
  func isMeant(_ wish: Wish) -> Bool {
    guard let day = wish.day, let time = wish.time else { return false }
    let asking = Asking(newestReading, [day, time], inReply: true)
    return [day, time].allSatisfy { [.asks, .names].contains(asking.role(of: $0)) }
  }

  /// "I'll take the other. At 11 I have a client"
  func isOnlyTold(_ wish: Wish) -> Bool {
    guard let named = wish.day ?? wish.time else { return true }
    let asking = Asking(newestReading, [named], inReply: true)
    return [.states, .tells, .givesReason, .inquires].contains(asking.role(of: named))
      || asking.belongsToStatement(named)
  }

  /// Both are complete and name the same moment, in whatever words.
  func isSameTime(_ one: Wish, _ other: Wish) -> Bool {
    guard one.isComplete, other.isComplete else { return false }
    let slots = Resolution(one, frame).slots
    return slots.count == 1 && slots == Resolution(other, frame).slots
  }

  func fits(_ slot: Slot, _ wish: Wish) -> Bool { !Offers([slot], frame).fitting(wish).isEmpty }

  /// "Could we say Thursday at 4?" of a booking on Thursday in two weeks; of offers, the weekday names the only one on such a day.
  /// "The day after, Friday at 4" and "a week later at 3" count from what is booked.
  func onBookedDay(_ wish: Wish) -> Wish {
    if let wish = onSameDay(wish) { return wish }
    guard let named = wish.day else { return wish }
    let booked = bookedPieces?.date
    if let booked, let delay = newestReply.delay(by: named) {
      return wish.on(booked.adding(months: delay.months).adding(days: delay.days))
    }
    guard case .day(let day) = named.value, case .weekday(let weekday, let choice) = day.name else {
      return wish
    }
    // "Could it be the Monday after at 10.30?"
    if let booked, context.bookedSlot != nil, newestReply.follows(named) {
      return wish.on(booked.adding(days: (weekday - booked.weekday + 6) % 7 + 1), part: day.part)
    }
    guard choice == .coming else { return wish }
    let beside = newestReply.days.flatMap { booked?.adding(days: $0) }
    let offered = Offers(context.offers, frame).starts.map(\.date)
    let dates = Set(([booked, beside].compactMap(\.self) + offered).filter { $0.weekday == weekday })
    if dates.isEmpty, let booked, speaksOfBookedWeek {
      return wish.on(booked.adding(days: weekday - booked.weekday), part: day.part)
    }
    guard dates.count == 1, let date = dates.first else { return wish }
    return wish.on(date, part: day.part)
  }

  /// "Thursday is no good any more. Friday, same time?" of a booking on Thursday in two weeks: the weekdays are those of its week.
  private var speaksOfBookedWeek: Bool {
    guard context.bookedSlot != nil, let booked = bookedPieces?.date,
      let today = TimeZone(identifier: frame.zone)?.wallClock(at: frame.now).date,
      booked.dayNumber - today.dayNumber >= 7
    else { return false }
    return plainReading.mentions.contains { mention in
      guard case .day(let day) = mention.value, case .weekday(booked.weekday, .coming) = day.name else {
        return false
      }
      return true
    }
  }

  /// "At two I have the dentist on the 3rd. Could you do 5 on the same day?" Nil when the time has a day of its own.
  private func onSameDay(_ wish: Wish) -> Wish? {
    guard context.bookedSlot != nil, let date = bookedPieces?.date, let time = wish.time,
      wish.day == nil || !wish.isOfOneSentence, newestReply.saysSameDay(with: time),
      // "On Thursday she goes to town. Could it be the same day, at 2?"
      wish.day == nil || (context.bookedSlot.map { fits($0, wish.dayOnly) } ?? true)
    else { return nil }
    var sameDay = wish
    sameDay.day = nil
    return sameDay.on(date)
  }

  /// Day, time and length of the booking, for what the mail leaves as it is.
  var bookedPieces: PartialAppointment? {
    guard let slot = context.bookedSlot ?? (context.offers.count == 1 ? context.offers[0] : nil),
      let zone = TimeZone(identifier: frame.zone)
    else { return nil }
    var pieces = PartialAppointment()
    let (date, minute) = zone.wallClock(at: slot.start)
    (pieces.date, pieces.startMinute, pieces.lengthMinutes) = (date, minute, Int(slot.length / 60))
    return pieces
  }
}
