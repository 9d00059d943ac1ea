import BookingRules

extension Settings {
  /// What a client who cancels a paid appointment gets back.
  public struct Cancellation: Sendable, Hashable {
    /// Until so long before the start, everything.
    public var freeUntil: Duration
    /// Later, so many percent.
    public var lateRefundPercent: Int

    var policy: CancellationPolicy {
      CancellationPolicy(
        freeUntilMinutes: Int(freeUntil.components.seconds) / 60, latePercentage: lateRefundPercent)
    }
  }
}

// MARK: Reading

extension Settings.Cancellation {
  init(_ reader: SettingsReader) {
    let section = reader.section(
      "cancellation",
      "What clients who cancel a paid appointment get back, by itself. When you cancel, they get everything back.\n"
        + "A booking keeps the terms it was opened under.")
    freeUntil = section.value(
      "free_until", Self.timeBefore, default: "24 h",
      "Until so long before the start everything goes back. \"0 s\": until the start.")
    lateRefundPercent = section.value(
      "late_refund_percent", .integer(0...100), default: 0,
      "How much of the price goes back after that, in percent; fractions of a cent are rounded up. Once the appointment\n"
        + "has begun, nothing does.")
  }

  /// - Parameter others: for what the kind leaves out.
  init(kind section: Section, like others: Self) {
    freeUntil =
      section.optional(
        "free_until", Self.timeBefore, example: "48 h",
        "Until so long before the start everything goes back when a client cancels.") ?? others.freeUntil
    lateRefundPercent =
      section.optional(
        "late_refund_percent", .integer(0...100), example: 50,
        "How much of the price goes back after that, in percent.") ?? others.lateRefundPercent
  }

  private static let timeBefore = Form.duration(atLeast: .zero, atMost: .days(1100))
}
