public import BookingRules
public import Foundation

extension Settings {
  /// What can be booked, and on which terms.
  public struct Appointments: Sendable, Hashable {
    /// Of an appointment whose client gave it no title; nil for one made of the client's name.
    public var title: String?
    /// 0 when appointments are free.
    public var price: Money
    /// The owner's.
    public var timeZone: TimeZone
    public var defaultLength: Duration
    public var maximumLength: Duration
    /// From the mail to the start, at least.
    public var minimumNotice: Duration
    /// From the mail to the start, at most.
    public var horizon: Duration
    /// How long a slot waits for its payment.
    public var hold: Duration
    /// How long a client whose money came when the slot was gone may choose another one; zero for not at all.
    public var lateChoice: Duration
  }

  /// When appointments may take place, in the owner's time zone.
  public struct OpeningHours: Sendable, Hashable {
    public enum Weekday: String, Sendable, Hashable, CaseIterable {
      case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    private var ranges: [Weekday: [Range<Int>]]

    /// The open stretches of a day in minutes since midnight, ascending and apart; 1440 is the midnight after.
    public subscript(_ day: Weekday) -> [Range<Int>] { ranges[day] ?? [] }

    /// Open day and night.
    public var isAlways: Bool { Weekday.allCases.allSatisfy { self[$0] == [0..<Self.minutesPerDay] } }

    static let minutesPerDay = 24 * 60
  }

  /// Keeps one sender from keeping the bot busy.
  public struct Limits: Sendable, Hashable {
    /// At most so many answers to one sender in a day.
    public var answersPerSenderPerDay: Int
  }
}

// MARK: Reading

extension Settings.Appointments {
  init(_ reader: SettingsReader) {
    let section = reader.section(
      "appointments",
      "What can be booked, and on which terms. Further below are more kinds, if you offer several.")
    timeZone = section.required(
      "time_zone", .timeZone, example: "Europe/London", "The time zone you live by, as Area/City.")
    title = section.optional(
      "title", .line(atMost: 100), example: "Consultation",
      "The title of an appointment that its client gave none. Empty: \"Appointment with\" and the client's name, in\n"
        + "their language.")
    price = Self.price(section)
    defaultLength = section.value(
      "default_length", .duration(atLeast: .minutes(1), atMost: .days(1)), default: "1 h",
      "How long an appointment is when the mail does not say.")
    maximumLength = section.value(
      "maximum_length", .duration(atLeast: .minutes(1), atMost: .days(7)), default: "8 h",
      "The longest that can be booked.")
    minimumNotice = section.value(
      "minimum_notice", .duration(atLeast: .zero, atMost: .days(90)), default: "3 h",
      "How long before its start an appointment must be asked for.")
    horizon = section.value(
      "horizon", .duration(atLeast: .hours(1), atMost: .days(1100)), default: "365 days",
      "How far ahead appointments can be booked.")
    hold = section.value(
      "hold", .duration(atLeast: .seconds(1), atMost: .days(30)), default: "2 h",
      "How long a slot is kept for a client who has not paid yet, though never beyond its start. It may\n"
        + "outlive the payment links: clients ask for fresh ones by reply.")
    lateChoice = section.value(
      "late_choice", .duration(atLeast: .zero, atMost: .days(30)), default: "24 h",
      "How long a client whose payment came when the slot was somebody else's may choose another time,\n"
        + "before the money goes back by itself. \"0 s\": it goes back at once.")
    section.require(
      defaultLength <= maximumLength, "default_length", with: ["maximum_length"],
      "is longer than maximum_length",
      remedy: "Shorten it, or lengthen maximum_length.")
    section.require(
      minimumNotice < horizon, "minimum_notice", with: ["horizon"], "is not shorter than horizon",
      remedy: "Shorten it, or lengthen horizon: as it is, nothing can be booked.")
  }

  private static func price(_ section: Section) -> Money {
    let amount = section.value(
      "price", .decimal, default: "1.00",
      "What an appointment costs, in quotes. \"0\" for free: nobody is asked to pay.")
    let currency = section.value(
      "currency", .currency(Settings.PayPal.currencies, standIn: .usDollar), default: "USD",
      "The currency of the price, as PayPal knows it. BRL, CNY and MYR are for accounts in that country.")
    return section.price(amount, in: currency)
  }
}

extension Section {
  /// The price that `amount`, under the key `price`, is in `currency`.
  func price(_ amount: String, in currency: Currency) -> Money {
    let price = Money(decimal: amount, currency: currency)
    let places = currency.decimals == 0 ? "no decimals" : "at most \(currency.decimals) decimals"
    require(
      price != nil, "price", with: ["currency"], "is \(shown(amount)), which is no amount of \(currency)",
      remedy:
        "Write digits with a dot and \(places), for example \"\(currency.decimals == 0 ? "100" : "1.00")\".")
    // An amount that was refused must not look like a free appointment.
    return price ?? Money(minorUnits: 1, currency: currency)
  }
}

extension Settings.OpeningHours {
  init(_ reader: SettingsReader) {
    let section = reader.section(
      "hours",
      "When appointments may take place, in your time zone.\n"
        + "A day is \"closed\", or one or more stretches such as \"09:00-12:30, 14:00-18:00\".")
    ranges = [:]
    for day in Weekday.allCases {
      ranges[day] = section.value(
        day.rawValue, .hours, default: "00:00-24:00",
        day == .monday ? "\"00:00-24:00\" is the whole day." : "")
    }
    section.require(
      ranges.values.contains { !$0.isEmpty }, "monday", with: Weekday.allCases.map(\.rawValue),
      "is closed, and so is every other day", remedy: "Open at least one day, for example \"09:00-17:00\".")
  }
}

extension Form where Value == [Range<Int>] {
  fileprivate static let hours = text([]) { (text: String) throws(Fault) -> [Range<Int>] in
    if text == "closed" { return [] }
    var ranges: [Range<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let times = part.split(separator: "-", omittingEmptySubsequences: false).map { minutes($0.trimmed) }
      guard times.count == 2, let start = times[0], let end = times[1] else {
        throw Fault(
          "is \(shown(text))", remedy: "Write \"09:00-17:00\", \"09:00-12:30, 14:00-18:00\" or \"closed\".")
      }
      guard start < end else {
        throw Fault(
          "is \(shown(text)), which ends before it starts",
          remedy: "Write hours beyond midnight as two days: \"20:00-24:00\", and \"00:00-02:00\" on the next."
        )
      }
      guard (ranges.last?.upperBound ?? 0) <= start else {
        throw Fault(
          "is \(shown(text)), which overlaps itself", remedy: "Write the stretches one after the other.")
      }
      ranges.append(start..<end)
    }
    return ranges
  }

  /// Of `09:30`, up to `24:00`.
  private static func minutes(_ time: Substring) -> Int? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }), let hours = Int(parts[0]),
      let minutes = Int(parts[1]), minutes < 60, hours * 60 + minutes <= Settings.OpeningHours.minutesPerDay
    else { return nil }
    return hours * 60 + minutes
  }
}

extension Settings.Limits {
  init(_ reader: SettingsReader) {
    let section = reader.section(
      "limits", "Keeps one sender, or a robot nobody recognised, from keeping the bot busy.")
    answersPerSenderPerDay = section.value(
      "answers_per_sender_per_day", .integer(1...10_000), default: 30,
      "How many answers one address gets in a day. That a person will answer them is said three times an\n"
        + "hour at most.")
  }
}
