import BookingRules

extension Settings {
  /// What no section can see alone.
  func checkTogether(_ reader: SettingsReader) {
    let section = Section(name: "appointments", reader: reader)
    check(
      section, Keys(price: "price", length: "default_length", hold: "hold"), price: appointments.price,
      length: appointments.defaultLength, hold: appointments.hold)
    for (index, kind) in kinds.enumerated() {
      let section = reader.repeatedSection(Kind.sectionName, at: index)
      // What a kind leaves out was judged where it is written.
      func own(_ key: String, _ standard: String) -> String {
        let isWritten = reader.source.document.values["\(section.name).\(key)"] != nil
        return isWritten ? key : "appointments.\(standard)"
      }
      check(
        section,
        Keys(
          price: own("price", "price"), length: own("length", "default_length"), hold: own("hold", "hold")),
        price: kind.price, length: kind.length, hold: kind.hold)
      kind.checkAddress(index, mail, reader)
    }
  }

  private struct Keys {
    var price: String
    var length: String
    var hold: String
  }

  private func check(_ section: Section, _ keys: Keys, price: Money, length: Duration, hold: Duration) {
    section.require(
      payPal != nil || binancePay != nil || price.minorUnits == 0, keys.price,
      with: ["currency", "paypal.enabled", "binance_pay.enabled"],
      "is \(price), but paypal and binance_pay are both switched off",
      remedy: "Switch one on, or write price = \"0\" if appointments are free.")
    section.require(
      hold > offer.patience, keys.hold, with: ["offer.patience"], "is not longer than offer.patience",
      remedy: "Lengthen it, or the slot could be gone before the client hears of it.")
    section.require(
      hold > watch.quick, keys.hold, with: ["watch.quick"], "is not longer than watch.quick",
      remedy: "Lengthen it, or shorten watch.quick: nobody would be asked about the payment in time.")
    let stretches = OpeningHours.Weekday.allCases.flatMap { hours[$0] }
    let canContinue = stretches.contains { $0.upperBound == OpeningHours.minutesPerDay }
    let longest = Duration.minutes(stretches.map(\.count).max() ?? 0)
    section.require(
      canContinue || stretches.isEmpty || length <= longest, keys.length,
      with: OpeningHours.Weekday.allCases.map { "hours.\($0.rawValue)" },
      "is \(length.written), longer than any opening in [hours]",
      remedy: "Shorten it to at most \(longest.written), or open longer.")
  }
}
