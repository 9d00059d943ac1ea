/// One of the kinds of appointment that the owner offers, as clients know it.
public struct AppointmentKind: Sendable, Hashable, Codable {
  /// In the owner's words; tells the kinds apart.
  public var name: String
  /// How long it is when the client does not say.
  public var lengthMinutes: Int

  public init(name: String, lengthMinutes: Int) {
    self.name = name
    self.lengthMinutes = lengthMinutes
  }
}

/// A kind the client can choose, with what it costs.
public struct OfferedKind: Sendable, Hashable, Codable {
  public var kind: AppointmentKind
  /// Nil when it is free.
  public var price: Money?

  public init(kind: AppointmentKind, price: Money?) {
    self.kind = kind
    self.price = price
  }
}

extension Booking {
  /// The kinds between which the client was last asked to choose; empty when that is not open.
  public var kindsInQuestion: [OfferedKind] {
    for case .whichKind(let kinds, _) in unclear { return kinds }
    return []
  }

  /// Puts the booking under the terms of another kind. Only while it has no slot: what was offered at a price stays at it.
  public mutating func change(to terms: Terms) {
    guard state == .clarifying || state == .declined, checkouts.isEmpty else { return }
    self.terms = terms
  }
}
