import BookingRules
import Foundation

/// Where a reply moves what is booked.
extension MailReading {
  /// Nil when the mail denies more than it asks for.
  func move(_ reply: Reply) -> Verdict.Kind? {
    // "The next day, Tuesday 2 February at 5 pm"
    let plain = wishesOfReply.filter {
      $0.isComplete && (isMeant($0) || reply.moves(to: $0)) && !isDelayOnBookedDay($0)
    }
    if plain.count != 1, let delay = reply.delay() {
      return move(by: delay, at: time(after: delay) ?? timeAlone)
    }
    let named = reply.saysSameTime ? wishesOfReply.map(reply.keepingTime) : wishesOfReply
    var wishes = withTargetDay(named, keepsTime: keepsTime(reply, named))
      .map { reply.asksToMove ? reply.withoutDelay(withoutBookedStart($0)) : $0 }
      .filter { wish in !(context.bookedSlot.map { fits($0, wish) } ?? false) }
    wishes = targets(among: wishes, reply)
    let implied = wishes.isEmpty ? limitOfMove(reply) ?? sameDayOfWeek(reply) : nil
    if let implied { wishes = [implied] }
    guard wishes.count == 1, implied != nil || mayBeMovedTo(wishes[0], reply) else {
      return reply.asksToMoveAppointment && !reply.keepsWhatStands
        ? said(.reschedule(.open), "move") : nil
    }
    // "Friday would be better. At what time could you?"
    if wishes[0].time == nil, !reply.saysSameTime, grammar.openQuestions.occur(in: newestReading.text.tokens)
    {
      return said(.reschedule(.open), "move")
    }
    // "Can I reschedule my appointment of 3 December?", from somebody who answers nothing
    if wishes[0].time == nil, bookedPieces == nil { return said(.reschedule(.open), "move") }
    // "Ce qui tombe sur notre rendez-vous de 9 h"
    if let length = wishes[0].length, case .length(let named) = length.value,
      named.minutes == bookedPieces?.startMinute
    {
      wishes[0].length = nil
    }
    let resolution = Resolution(wishes[0], frame, continuing: bookedPieces)
    let slot = resolution.slots.count == 1 && resolution.problems.isEmpty ? resolution.slots[0] : nil
    if let slot, announcesLateness(slot) { return said(.other, "comes a little later") }
    // "Her date of birth should be 4 May 1980"
    if resolution.isOver(at: frame.now) || resolution.isRatherOver(at: frame.now) {
      return said(.other, "moves nothing into the past")
    }
    evidence.append(Evidence(.intent, words: "", rule: "move"))
    addEvidence(wishes[0], resolution)
    return slot.map { .reschedule(.to(appointment($0, resolution))) } ?? .reschedule(.open)
  }

  /// "They operate on her on Thursday at 8" is no time to move to.
  private func mayBeMovedTo(_ wish: Wish, _ reply: Reply) -> Bool {
    !isOnlyTold(wish) || isNamedBesideMove(wish) || reply.isTarget(wish) || reply.moves(to: wish)
      || isCorrection(wish)
  }

  /// "I have to move my appointment, namely to Thursday at 5": hardly a word beside it, in the sentence that moves.
  private func isNamedBesideMove(_ wish: Wish) -> Bool {
    guard wish.isComplete, let day = wish.day else { return false }
    let role = Asking(newestReading, [day], inReply: true).role(of: day)
    return role == .names
      && newestReading.clauses.contains { clause in
        sentence(of: clause).contains(day.range.lowerBound) && newestReading.asksToMove(in: clause)
      }
  }

  /// "I have to postpone it until Thursday at 5"
  private func limitOfMove(_ reply: Reply) -> Wish? {
    guard reply.asksToMoveAppointment else { return nil }
    let limits = newestReading.mentions.filter { mention in
      mention.value == .aside && Rule.limits.contains(mention.rule)
        && mention.range.contains { newestReading.isWord(.to, at: $0) }
        && (newestReading.clause(at: mention.range.lowerBound).map(newestReading.asksToMove) ?? false)
    }
    guard let limit = limits.only() else { return nil }
    return Wishes(plainReading).wishes.only { wish in
      wish.isComplete && wish.isOfOneSentence
        && (wish.day.map { limit.range.overlaps($0.range) } ?? false)
    }
  }

  /// "Could we move it to next week, same day and time?"
  private func sameDayOfWeek(_ reply: Reply) -> Wish? {
    guard reply.asksToMoveAppointment, var day = windowOfReply, reply.saysSameDay(with: day),
      case .period(.week(let ahead)) = day.value, let booked = bookedPieces?.date
    else { return nil }
    day.value = .day(Day(.weekdayOfWeek(booked.weekday, weeks: ahead)))
    let wish = Wish(day: day)
    return Resolution(wish, frame).partial.date == booked ? nil : wish
  }

  /// Of several times those that say where a move leads, rather than where it comes from, or what else there is.
  private func targets(among named: [Wish], _ reply: Reply) -> [Wish] {
    var wishes = named
    if wishes.count > 1 {
      // "Did you survive carnival?"
      wishes = wishes.filter { !Resolution($0, frame).isRatherOver(at: frame.now) }
    }
    if wishes.count > 1 {
      // "From Thursday to Tuesday at 10": what names the day that is booked says where it comes from.
      let elsewhere = wishes.filter { wish in
        wish.day != nil && !(context.bookedSlot.map { fits($0, wish.dayOnly) } ?? false)
      }
      if !elsewhere.isEmpty { wishes = elsewhere }
    }
    if wishes.count > 1 {
      // "From next Wednesday to Friday 12 February"
      let target = wishes.only { wish in !(wish.day.map(newestReading.beginsWithFrom) ?? false) }
      wishes = target.map { [$0] } ?? wishes
    }
    if wishes.count > 1, let booked = bookedPieces?.startMinute {
      // "The appointment arranged for 2 pm to Friday the 4th at 3"
      let target = wishes.only { Resolution($0, frame).partial.startMinute != booked }
      wishes = target.map { [$0] } ?? wishes
    }
    if wishes.count > 1 {
      wishes = wishes.only(where: reply.isTarget).map { [$0] } ?? wishes
    }
    return wishes
  }

  /// "From the 3rd to the 8th, same time", or a sentence later when no time is named at all.
  private func keepsTime(_ reply: Reply, _ named: [Wish]) -> Bool {
    windowOfReply.map { window in
      reply.saysSameTime(with: window) || reply.saysSameTime && named.allSatisfy { $0.time == nil }
    } ?? false
  }

  /// "An hour later on the 22nd", when that is the day which is booked.
  private func isDelayOnBookedDay(_ wish: Wish) -> Bool {
    guard case .elapsed? = wish.time?.value, let booked = context.bookedSlot else { return false }
    return wish.day == nil || fits(booked, wish.dayOnly)
  }

  /// "Stuck in traffic, I'll be there at 17:10 instead of 17:00": whoever writes that just before it begins moves nothing, nor who
  /// only says "I'll join you around half past".
  private func announcesLateness(_ slot: Slot) -> Bool {
    guard let booked = context.bookedSlot, slot.start > booked.start,
      slot.start <= booked.start + Self.lateSeconds
    else { return false }
    return frame.now > booked.start - Self.shortlyBeforeSeconds || !newestReply.orders
  }

  private static let shortlyBeforeSeconds: TimeInterval = 60 * 60

  private static let lateSeconds: TimeInterval = 30 * 60

  /// "The day after, at 11:30": the only time that is asked for without a day.
  private var timeAlone: Wish? {
    let times = otherWishes.filter { $0.time?.value.kind == .clock && !isOnlyTold($0) }
    return times.count == 1 && times[0].day == nil ? times[0] : nil
  }

  /// "A day earlier, then? Wednesday at 4 suits me": that is the day which the delay leads to.
  private func time(after delay: Length) -> Wish? {
    guard !delay.isWithinADay, let booked = bookedPieces?.date else { return nil }
    let date = booked.adding(months: delay.months).adding(days: delay.days)
    let times = otherWishes.filter { wish in
      wish.isComplete && wish.time?.value.kind == .clock && Resolution(wish, frame).partial.date == date
    }
    return times.count == 1 ? times[0] : nil
  }

  /// Days keep the time that clocks show, unless another is named.
  private func move(by delay: Length, at time: Wish?) -> Verdict.Kind {
    if delay.isWithinADay { return said(.reschedule(.by(minutes: delay.minutes)), "move") }
    guard var pieces = bookedPieces, let date = pieces.date else { return said(.reschedule(.open), "move") }
    pieces.date = date.adding(months: delay.months).adding(days: delay.days)
    evidence.append(Evidence(.intent, words: "", rule: "move"))
    let resolution = Resolution(time ?? Wish(), frame, continuing: pieces)
    guard resolution.slots.count == 1 else { return .reschedule(.open) }
    return .reschedule(.to(appointment(resolution.slots[0], resolution)))
  }

  /// "Move it from Thursday to Tuesday at 10" is no stretch of days when Thursday is booked; any other leaves the day open.
  ///
  /// - Parameter keepsTime: "from Thursday to Tuesday, same time" needs no other wish.
  private func withTargetDay(_ wishes: [Wish], keepsTime: Bool) -> [Wish] {
    guard let window = windowOfReply, case .days(let first, let last) = window.value,
      let booked = context.bookedSlot,
      keepsTime && wishes.allSatisfy({ $0.day == nil || fits(booked, $0.dayOnly) })
        || wishes.count == 1 && wishes[0].day == nil
    else { return wishes }
    var (source, target) = (Wish(), keepsTime ? Wish() : wishes[0])
    (source.day, target.day) = (window, window)
    source.day?.value = .day(first)
    target.day?.value = .day(last)
    return fits(booked, source) ? [target] : []
  }

  /// "Move it from 10 to 11:30" is no range when the booking begins at ten.
  private func withoutBookedStart(_ wish: Wish) -> Wish {
    guard let booked = context.bookedSlot, let time = wish.time, case .clocks(_, let end) = time.value,
      newestReading.beginsWithFrom(time), fits(booked, wish)
    else { return wish }
    var moved = wish
    moved.time?.value = .clock(end)
    return moved
  }
}
