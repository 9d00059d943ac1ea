import BookingRules
import Foundation

/// What the calendar part of a mail asks for.
extension MailReading {
  /// What a calendar part asks for (iTIP, RFC 5546); nil when there is none that can be read.
  func invitation() -> Verdict.Kind? {
    let invitations = mail.calendars.prefix(WorkLimit.calendars).compactMap {
      Invitation($0.data, method: $0.method)
    }
    guard let invitation = invitations.first else { return nil }
    switch invitation.method {
    case .reply:
      return saysNothingBeside ? said(.ignore(.calendarReply), "an answer to an invitation") : nil
    case .cancel: return said(.cancel, "a cancelled invitation")
    case .request, .publish, nil:
      guard invitation.start != nil else { return nil }
      return request(invitation)
    }
  }

  /// "Ann Miller has accepted the invitation" is written by a program.
  private var saysNothingBeside: Bool {
    let tokens = newestReading.text.tokens
    return newestReading.questions.isEmpty && !grammar.absences.occur(in: tokens)
      && [grammar.requests, grammar.cancelVerbs, grammar.replies.moves].allSatisfy { !$0.occur(in: tokens) }
  }

  private func request(_ invitation: Invitation) -> Verdict.Kind {
    evidence.append(Evidence(.intent, words: Title.clean(invitation.summary ?? ""), rule: "an invitation"))
    var pieces = PartialAppointment()
    pieces.title = invitation.summary.map(Title.clean).flatMap { $0.isEmpty ? nil : $0 }
    pieces.location = invitation.location.map(Title.clean).flatMap { $0.isEmpty ? nil : $0 }
    pieces.details = invitation.details.map { String($0.prefix(WorkLimit.detailsCharacters)) }
    pieces.timeZone = invitation.start?.zone ?? frame.zone
    let slot = invitation.slot(zone: frame.zone, defaultLengthMinutes: frame.defaultLengthMinutes)
    pieces.startMinute = invitation.start?.minute
    pieces.lengthMinutes = slot.map { Int($0.length / 60) }
    fill(&pieces)
    if let zone = invitation.unknownZone { return .unclear([.unknownTimeZone(zone)], partial: pieces) }
    // A series is asked for its first day, so that nobody pays for one and expects them all.
    if invitation.isRecurring { return .unclear([.noDate], partial: pieces) }
    pieces.date = invitation.start?.date
    guard invitation.start?.minute != nil else { return .unclear([.noTime], partial: pieces) }
    guard let slot else { return .unclear([.endsBeforeItStarts], partial: pieces) }
    if let question = kindQuestion(start: slot.start) { return .unclear([question], partial: pieces) }
    let appointment = Appointment(
      title: pieces.title ?? grammar.language.mail.defaultTitle, slot: slot,
      timeZone: pieces.timeZone ?? frame.zone, details: pieces.details, location: pieces.location)
    let isStanding = context.bookingKnown && context.knownPartial == nil && context.offers.isEmpty
    return isStanding ? .reschedule(.to(appointment)) : .request(appointment)
  }
}
