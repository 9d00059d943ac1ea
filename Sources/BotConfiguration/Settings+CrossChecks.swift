import BookingRules

extension Settings {
  /// What no section can see alone.
  func checkTogether(_ reader: SettingsReader) {
    checkPaymentIsPossible(reader)
    checkHold(reader)
    checkHours(reader)
  }

  private func checkPaymentIsPossible(_ reader: SettingsReader) {
    let isPayable = payPal != nil || binancePay != nil
    Section(name: "appointments", reader: reader).require(
      isPayable || appointments.price.minorUnits == 0, "price",
      with: ["currency", "paypal.enabled", "binance_pay.enabled"],
      "is \(appointments.price), but paypal and binance_pay are both switched off",
      remedy: "Switch one on, or write price = \"0\" if appointments are free.")
  }

  private func checkHold(_ reader: SettingsReader) {
    let section = Section(name: "appointments", reader: reader)
    section.require(
      appointments.hold > offer.patience, "hold", with: ["offer.patience"],
      "is not longer than offer.patience",
      remedy: "Lengthen it, or the slot could be gone before the client hears of it.")
    section.require(
      appointments.hold > watch.quick, "hold", with: ["watch.quick"], "is not longer than watch.quick",
      remedy: "Lengthen it, or shorten watch.quick: nobody would be asked about the payment in time.")
  }

  private func checkHours(_ reader: SettingsReader) {
    let stretches = OpeningHours.Weekday.allCases.flatMap { hours[$0] }
    let canContinue = stretches.contains { $0.upperBound == OpeningHours.minutesPerDay }
    let longest = Duration.minutes(stretches.map(\.count).max() ?? 0)
    Section(name: "appointments", reader: reader).require(
      canContinue || stretches.isEmpty || appointments.defaultLength <= longest, "default_length",
      with: OpeningHours.Weekday.allCases.map { "hours.\($0.rawValue)" },
      "is \(appointments.defaultLength.written), longer than any opening in [hours]",
      remedy: "Shorten it to at most \(longest.written), or open longer.")
  }
}
