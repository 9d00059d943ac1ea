public import BookingRules

/// Who the bookings are with.
public struct Business: Sendable, Hashable {
  public var name: String
  /// Where a client reaches a person, as it shall be read: an address or a telephone number; nil when a reply
  /// is all there is.
  public var contact: String?
  /// IANA name of the zone the owner lives in; used for a client whose zone is unknown, and for the owner's
  /// notices.
  public var timeZone: String
  /// BCP 47 language of the notices to the owner.
  public var language: String

  public init(name: String, contact: String?, timeZone: String, language: String = "en") {
    self.name = name
    self.contact = contact
    self.timeZone = timeZone
    self.language = language
  }
}

/// What a mail says that the booking does not know.
public struct MailFacts: Sendable, Hashable {
  public var business: Business
  /// The addr-spec that answers to this mail go to, with the booking's token in it; the prefilled answers are
  /// addressed to it.
  public var replyAddress: String
  /// The line that carries the token when an answer goes elsewhere; printed as it is.
  public var reference: String
  /// What was read in the client's mail, and from which words.
  public var evidence: [Evidence]
  /// Why, in sentences for the client: for `sorry`, `delayed` and `paymentReview`.
  public var reasons: [String]
  /// The client's zone while there is no appointment that names it.
  public var clientTimeZone: String?
  /// Our own page about the booking; nil without a web door.
  public var payPage: String?

  public init(
    business: Business, replyAddress: String, reference: String, evidence: [Evidence] = [],
    reasons: [String] = [], clientTimeZone: String? = nil, payPage: String? = nil
  ) {
    self.business = business
    self.replyAddress = replyAddress
    self.reference = reference
    self.evidence = evidence
    self.reasons = reasons
    self.clientTimeZone = clientTimeZone
    self.payPage = payPage
  }
}
