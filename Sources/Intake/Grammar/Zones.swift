import Foundation

extension ZoneName {
  /// The zones a word such as IST can mean; the offset of the mail's Date header tells which.
  ///
  /// EST said in July means New York's clocks: people write the letters they know, and read the clock on the wall.
  static let abbreviations: [String: ZoneName] = [
    "UTC": .oneOf(["UTC"]), "GMT": .oneOf(["UTC"]), "BST": .oneOf(["Europe/London"]),
    "WET": .oneOf(["Europe/Lisbon"]), "CET": .oneOf(["Europe/Paris"]), "CEST": .oneOf(["Europe/Paris"]),
    "MEZ": .oneOf(["Europe/Berlin"]), "MESZ": .oneOf(["Europe/Berlin"]),
    "EET": .oneOf(["Europe/Helsinki"]), "EEST": .oneOf(["Europe/Helsinki"]),
    "MSK": .oneOf(["Europe/Moscow"]), "SAST": .oneOf(["Africa/Johannesburg"]),
    "ET": .oneOf(["America/New_York"]), "EST": .oneOf(["America/New_York"]),
    "EDT": .oneOf(["America/New_York"]), "CT": .oneOf(["America/Chicago"]),
    "CST": .oneOf(["America/Chicago", "Asia/Shanghai"]), "CDT": .oneOf(["America/Chicago"]),
    "MT": .oneOf(["America/Denver"]), "MST": .oneOf(["America/Denver"]), "MDT": .oneOf(["America/Denver"]),
    "PT": .oneOf(["America/Los_Angeles"]), "PST": .oneOf(["America/Los_Angeles"]),
    "PDT": .oneOf(["America/Los_Angeles"]), "AKST": .oneOf(["America/Anchorage"]),
    "HST": .oneOf(["Pacific/Honolulu"]), "AST": .oneOf(["America/Halifax"]),
    "IST": .oneOf(["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]), "PKT": .oneOf(["Asia/Karachi"]),
    "SGT": .oneOf(["Asia/Singapore"]), "HKT": .oneOf(["Asia/Hong_Kong"]), "JST": .oneOf(["Asia/Tokyo"]),
    "KST": .oneOf(["Asia/Seoul"]), "AWST": .oneOf(["Australia/Perth"]), "ACST": .oneOf(["Australia/Darwin"]),
    "AEST": .oneOf(["Australia/Sydney"]), "AEDT": .oneOf(["Australia/Sydney"]),
    "NZST": .oneOf(["Pacific/Auckland"]), "NZDT": .oneOf(["Pacific/Auckland"]),
  ]

  static let abbreviationsByKey = Dictionary(
    uniqueKeysWithValues: abbreviations.map { ($0.key.lowercased(), $0.value) })

  static let cities: [String: String] = [
    "london": "Europe/London", "edinburgh": "Europe/London", "glasgow": "Europe/London",
    "manchester": "Europe/London", "birmingham": "Europe/London", "cardiff": "Europe/London",
    "belfast": "Europe/London", "dublin": "Europe/Dublin", "lisbon": "Europe/Lisbon",
    "madrid": "Europe/Madrid", "barcelona": "Europe/Madrid", "paris": "Europe/Paris",
    "brussels": "Europe/Brussels", "amsterdam": "Europe/Amsterdam", "berlin": "Europe/Berlin",
    "munich": "Europe/Berlin", "münchen": "Europe/Berlin", "hamburg": "Europe/Berlin",
    "frankfurt": "Europe/Berlin", "zurich": "Europe/Zurich", "zürich": "Europe/Zurich",
    "vienna": "Europe/Vienna", "wien": "Europe/Vienna", "rome": "Europe/Rome", "milan": "Europe/Rome",
    "prague": "Europe/Prague", "warsaw": "Europe/Warsaw", "stockholm": "Europe/Stockholm",
    "oslo": "Europe/Oslo", "copenhagen": "Europe/Copenhagen", "helsinki": "Europe/Helsinki",
    "athens": "Europe/Athens", "kyiv": "Europe/Kyiv", "istanbul": "Europe/Istanbul",
    "moscow": "Europe/Moscow", "cairo": "Africa/Cairo", "lagos": "Africa/Lagos",
    "nairobi": "Africa/Nairobi", "johannesburg": "Africa/Johannesburg", "tel aviv": "Asia/Jerusalem",
    "dubai": "Asia/Dubai", "karachi": "Asia/Karachi", "mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "kathmandu": "Asia/Kathmandu",
    "bangkok": "Asia/Bangkok", "singapore": "Asia/Singapore", "hong kong": "Asia/Hong_Kong",
    "shanghai": "Asia/Shanghai", "beijing": "Asia/Shanghai", "taipei": "Asia/Taipei", "seoul": "Asia/Seoul",
    "tokyo": "Asia/Tokyo", "perth": "Australia/Perth", "sydney": "Australia/Sydney",
    "melbourne": "Australia/Melbourne", "auckland": "Pacific/Auckland", "honolulu": "Pacific/Honolulu",
    "los angeles": "America/Los_Angeles", "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles", "vancouver": "America/Vancouver", "denver": "America/Denver",
    "chicago": "America/Chicago", "dallas": "America/Chicago", "houston": "America/Chicago",
    "mexico city": "America/Mexico_City", "new york": "America/New_York", "nyc": "America/New_York",
    "boston": "America/New_York", "miami": "America/New_York", "atlanta": "America/New_York",
    "toronto": "America/Toronto", "montreal": "America/Toronto", "bogota": "America/Bogota",
    "sao paulo": "America/Sao_Paulo", "são paulo": "America/Sao_Paulo",
    "buenos aires": "America/Argentina/Buenos_Aires",
    // As Americans name their zones after a time: "4pm Eastern".
    "eastern": "America/New_York", "pacific": "America/Los_Angeles",
  ]

  /// Foundation lists some zones by their former names alone: Asia/Calcutta.
  private static let renamed = [
    "Africa/Asmara", "America/Nuuk", "Asia/Ho_Chi_Minh", "Asia/Yangon", "Atlantic/Faroe", "Pacific/Kanton",
  ]

  private static let identifiers: [String: String] = Dictionary(
    (TimeZone.knownTimeZoneIdentifiers + cities.values + renamed).map { ($0.lowercased(), $0) },
    uniquingKeysWith: { first, _ in first })

  /// An IANA name such as `America/Argentina/Buenos_Aires`, whose parts are tokens of their own.
  static func identifier(_ tokens: [Token], at index: Int) -> (ZoneName, end: Int)? {
    guard index + 2 < tokens.count, tokens[index + 1].mark == "/", tokens[index + 1].isGlued else {
      return nil
    }
    var name = tokens[index].key
    var longest: (ZoneName, end: Int)?
    for next in (index + 1)..<min(index + 10, tokens.count) {
      guard tokens[next].isGlued, tokens[next].kind == .word || tokens[next].isMark(of: "/_-+") else {
        break
      }
      name += tokens[next].key
      guard tokens[next].kind == .word else { continue }
      if let known = identifiers[name] { longest = (.oneOf([known]), next + 1) }
    }
    return longest
  }
}

extension Rule {
  static let zones: [Rule] = [
    Rule("city time", .city, .time) { match in
      if case .city(let zone) = match.values[0] { .zone(zone) } else { nil }
    },
    Rule("city", .inside.maybe, .city, isWeak: true) { match in
      if case .city(let zone) = match.values[1] { .zone(zone) } else { nil }
    },
    Rule("zone in brackets", .open, [.zone, .city], .time.maybe, .close) { match in
      switch match.values[1] {
      case .city(let zone), .zone(let zone): .zone(zone)
      default: nil
      }
    },
    // "(local time in Edinburgh)"
    Rule("zone in brackets", .open.maybe, .time, .inside, .city, .close.maybe) { match in
      if case .city(let zone) = match.values[3] { .zone(zone) } else { nil }
    },
    Rule("zone time", .zone, .time) { $0.values[0] },
    Rule("UTC offset", .zone, [.plus, .dash], .number.glued, .colon.glued.maybe, .number.glued.maybe) {
      match in
      guard match.values[0] == .zone(.oneOf(["UTC"])), let number = match.number(2) else { return nil }
      guard match.has(3) == match.has(4) else { return nil }
      let (hours, minutes) =
        match.digits(2) == 4 ? (number / 100, number % 100) : (number, match.number(4) ?? 0)
      guard hours <= 14, minutes < 60 else { return nil }
      let sign = match.values[1] == .word(.plus) ? 1 : -1
      return .zone(.offset(seconds: sign * (hours * 3600 + minutes * 60)))
    },
    Rule("Z", .universal.glued, isWeak: true) { _ in .zone(.oneOf(["UTC"])) },
  ]
}
