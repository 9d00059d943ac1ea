import BookingRules

/// A kind of call to a service. Troubles are told apart by it: one kind may be forbidden while all others work.
struct Duty: Hashable, Codable, Sendable {
  /// As the owner knows it.
  var service: String
  /// Completes "could not …".
  var deed: String

  static let mailOwner = Duty(service: Service.mail.name, deed: "mail the owner")
  static let reachMailbox = Duty(service: MailCollector.serviceName, deed: "reach the mailbox")
  static let readMail = Duty(service: MailCollector.serviceName, deed: "read what lies there")

  static func file(into folder: String) -> Duty {
    Duty(service: MailCollector.serviceName, deed: "file mail into \"\(folder)\"")
  }

  /// Only effects are calls of this kind, so that none is made any more when no such effect waits. The owner is mailed by the
  /// alarm itself, too.
  var comesOfEffects: Bool { self != .mailOwner && service != MailCollector.serviceName }
}

extension Effect {
  var duty: Duty {
    switch self {
    case .tellOwner: .mailOwner
    // To the server, one kind is like the other.
    case .sendMail: Duty(service: service.name, deed: "mail a client")
    default: Duty(service: service.name, deed: sentence)
    }
  }
}
