import BookingRules

/// What an appointment is made of besides its slot, and what it was read from.
extension MailReading {
  func appointment(_ slot: Slot, _ resolution: Resolution) -> Appointment {
    var pieces = resolution.partial
    fill(&pieces)
    return Appointment(
      title: pieces.title ?? grammar.language.mail.defaultTitle, slot: slot, timeZone: resolution.timeZone,
      details: pieces.details, location: pieces.location)
  }

  func fill(_ pieces: inout PartialAppointment) {
    if pieces.title == nil {
      let title = Title.read(
        mail, form: form, subject: subject, reading: reading,
        standard: appointmentKind?.kind.name ?? context.defaultTitle)
      evidence.append(title)
      // While the kind is open, its name may still become the title.
      let isProvisional = title.rule == Title.unnamed && kindQuestion(start: nil) != nil
      pieces.title = isProvisional ? nil : title.words
    }
    if let location = form.values[.location] {
      pieces.location = Title.clean(location)
      evidence.append(Evidence(.location, words: Title.clean(location), rule: "location field"))
    }
    if let details = form.values[.details] {
      pieces.details = String(details.prefix(WorkLimit.detailsCharacters))
      evidence.append(Evidence(.details, words: Title.clean(details), rule: "description field"))
    }
  }

  func addEvidence(_ wish: Wish?, _ resolution: Resolution) {
    func add(_ piece: Evidence.Piece, _ mention: Mention?) {
      if let mention { evidence.append(Evidence(piece, words: mention.words, rule: mention.rule)) }
    }
    add(.date, wish?.day)
    add(.time, wish?.time)
    add(.end, wish?.end)
    add(.length, wish?.length)
    add(.timeZone, wish?.zone)
    if wish?.zone == nil {
      let rule =
        resolution.timeZone == context.ownerTimeZone ? "the owner's zone" : "the offset of the Date header"
      evidence.append(Evidence(.timeZone, words: "", rule: rule))
    }
  }
}
