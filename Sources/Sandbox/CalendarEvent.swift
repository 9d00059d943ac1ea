public import Foundation

/// One event of a calendar, a deleted one included: its id stays taken.
public struct CalendarEvent: Sendable, Codable {
  public let calendar: String
  public let id: String
  /// `tentative`, `confirmed` or `cancelled`.
  public internal(set) var status: String {
    didSet { if status == "confirmed" { wasConfirmed = true } }
  }
  /// It is, or was before it was deleted.
  public private(set) var wasConfirmed = false
  public internal(set) var start: Date
  /// Exclusive.
  public internal(set) var end: Date
  public let created: Date
  public internal(set) var updated: Date
  /// Counts changes of the whole calendar; the etag is made of it.
  public internal(set) var revision: Int
  /// The members that the client wrote.
  public internal(set) var resource: JSON

  public var summary: String { resource["summary"]?.text ?? "" }
  public var privateProperties: [String: String] {
    (resource["extendedProperties"]?["private"]?.members ?? [:]).compactMapValues(\.text)
  }
  /// Whether it takes time: transparency decides that, not the status; a deleted event takes none.
  public var isBusy: Bool { status != "cancelled" && resource["transparency"] != "transparent" }
  var etag: String { "\"\(revision)000\"" }
  var isAllDay: Bool { resource["start"]?["date"] != nil }

  /// The event as Google writes it: times in the zone that was asked for.
  func rendered(zone: TimeZone, baseURL: String, creator: String) -> JSON {
    var event = resource
    event["kind"] = "calendar#event"
    event["etag"] = .string(etag)
    event["id"] = .string(id)
    event["status"] = .string(status)
    event["htmlLink"] = .string("\(baseURL)/calendar#\(id)")
    event["created"] = .string(Timestamps.format(created))
    event["updated"] = .string(Timestamps.format(updated))
    event["creator"] = ["email": .string(creator)]
    event["organizer"] = ["email": .string(calendar), "self": true]
    event["iCalUID"] = resource["iCalUID"] ?? .string("\(id)@google.com")
    event["sequence"] = resource["sequence"] ?? 0
    event["eventType"] = "default"
    event["reminders"] = resource["reminders"] ?? ["useDefault": true]
    event["start"] = time(start, member: "start", zone: zone)
    event["end"] = time(end, member: "end", zone: zone)
    return event
  }

  private func time(_ instant: Date, member: String, zone: TimeZone) -> JSON {
    if let day = resource[member]?["date"] { return ["date": day] }
    return [
      "dateTime": .string(Timestamps.format(instant, zone: zone)),
      "timeZone": resource[member]?["timeZone"] ?? .string(zone.identifier),
    ]
  }
}

/// What Google checks in the body of insert, update and patch.
enum EventRules {
  static let maximumProperties = 300
  static let maximumPropertyBytes = 32_768
  static let longestPropertyKey = 44
  static let longestPropertyValue = 1024

  /// Lower-case base32hex, 5 to 1024 characters (Events resource, `id`).
  static func checkID(_ body: JSON) throws {
    guard let id = body["id"] else { return }
    guard let text = id.text, body["iCalUID"] == nil,
      text.wholeMatch(of: Patterns.googleEventID) != nil
    else { throw Refusal.googleInvalid("Invalid resource id value.") }
  }

  /// - Returns: start and end as instants.
  static func check(_ body: JSON, isServiceAccount: Bool, calendarZone: TimeZone) throws -> (Date, Date) {
    try checkWords(body)
    if let attendees = body["attendees"] {
      guard let list = attendees.list, list.allSatisfy({ $0["email"]?.text?.contains("@") == true }) else {
        throw Refusal.google(400, "required", "Missing attendee email.")
      }
      guard !isServiceAccount || list.isEmpty else {
        throw Refusal.google(
          403, "forbiddenForServiceAccounts",
          "Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.",
          domain: "calendar")
      }
    }
    let start = try instant(body["start"], name: "start", calendarZone: calendarZone)
    let end = try instant(body["end"], name: "end", calendarZone: calendarZone)
    guard (body["start"]?["date"] == nil) == (body["end"]?["date"] == nil) else {
      throw Refusal.googleInvalid("Start and end times must either both be date or both be dateTime.")
    }
    guard start <= end else {
      throw Refusal.google(
        400, "timeRangeEmpty", "The specified time range is empty.", domain: "calendar")
    }
    return (start, end)
  }

  private static func checkWords(_ body: JSON) throws {
    let allowed: [(String, Set<String>)] = [
      ("status", ["confirmed", "tentative", "cancelled"]),
      ("transparency", ["opaque", "transparent"]),
      ("visibility", ["default", "public", "private", "confidential"]),
      ("eventType", ["default"]),
      ("colorId", Set((1...11).map(String.init))),
    ]
    for (name, values) in allowed {
      guard let value = body[name] else { continue }
      guard let text = value.text, values.contains(text) else {
        throw Refusal.googleInvalid("Invalid value for: \(name)", location: name)
      }
    }
    for name in ["summary", "description", "location"] {
      guard body[name] == nil || body[name]?.text != nil else {
        throw Refusal.googleInvalid("Invalid value for: \(name) must be a string", location: name)
      }
    }
    if let source = body["source"] {
      guard source["url"]?.text?.hasPrefix("http") == true else {
        throw Refusal.googleInvalid("Invalid source URL: only http and https are allowed.")
      }
    }
    try checkReminders(body["reminders"])
  }

  private static func checkReminders(_ reminders: JSON?) throws {
    guard let overrides = reminders?["overrides"]?.list else { return }
    let areGood = overrides.allSatisfy {
      ["email", "popup"].contains($0["method"]) && (0...40_320).contains($0["minutes"]?.integer ?? -1)
    }
    guard overrides.count <= 5, areGood else {
      throw Refusal.google(400, "invalidReminders", "Invalid reminders.", domain: "calendar")
    }
    guard reminders?["useDefault"] != true else {
      throw Refusal.google(
        400, "cannotUseDefaultRemindersAndSpecifyOverride",
        "Cannot specify both default reminders and overrides at the same time.", domain: "calendar")
    }
  }

  private static func instant(_ time: JSON?, name: String, calendarZone: TimeZone) throws -> Date {
    guard let time, time["date"] != nil || time["dateTime"] != nil else {
      throw Refusal.google(400, "required", "Missing \(name) time.")
    }
    guard time["date"] == nil || time["dateTime"] == nil else {
      throw Refusal.googleInvalid("Invalid \(name) time.")
    }
    var zone: TimeZone?
    if let named = time["timeZone"] {
      zone = named.text.flatMap(zoneNamed)
      guard zone != nil else {
        throw Refusal.googleInvalid("Invalid time zone definition for \(name) time.")
      }
    }
    if let day = time["date"] {
      guard let date = day.text.flatMap({ Timestamps.parseDay($0, zone: calendarZone) }) else {
        throw Refusal.googleInvalid("Invalid value for: Invalid format: \(day) is not yyyy-mm-dd.")
      }
      return date
    }
    let text = time["dateTime"]?.text ?? ""
    guard zone != nil || Timestamps.hasOffset(text) else {
      throw Refusal.google(400, "required", "Missing time zone definition for \(name) time.")
    }
    guard let date = Timestamps.parse(text, zone: zone) else {
      throw Refusal.googleInvalid("Invalid value for: Invalid format: \"\(text)\" is no RFC 3339 time.")
    }
    return date
  }

  /// IANA names only. Foundation also knows `EST` and `GMT+2`, which Google refuses.
  static func zoneNamed(_ name: String) -> TimeZone? {
    name.contains("/") || name == "UTC" ? TimeZone(identifier: name) : nil
  }

  /// Extended properties as Google keeps them: a longer key is silently dropped and a longer value silently
  /// cut; each such loss is named in `remarks`.
  static func keptProperties(_ body: JSON, remarks: inout [String]) throws -> JSON? {
    guard let groups = body["extendedProperties"]?.members else { return body["extendedProperties"] }
    var kept: [String: JSON] = [:]
    for (group, properties) in groups {
      guard ["private", "shared"].contains(group), let members = properties.members else {
        throw Refusal.googleInvalid("Invalid value for: extendedProperties.\(group)")
      }
      kept[group] = .object(try members.reduce(into: [:]) { try keep($1, in: &$0, remarks: &remarks) })
    }
    let all = kept.values.flatMap { $0.members ?? [:] }
    let bytes = all.reduce(0) { $0 + $1.key.utf8.count + ($1.value.text ?? "").utf8.count }
    guard all.count <= maximumProperties, bytes <= maximumPropertyBytes else {
      throw Refusal.googleInvalid("Extended properties exceed 300 properties or 32 kB.")
    }
    return .object(kept)
  }

  private static func keep(
    _ property: (key: String, value: JSON), in kept: inout [String: JSON], remarks: inout [String]
  ) throws {
    guard let value = property.value.text else {
      throw Refusal.googleInvalid("Invalid value for: extendedProperties: \(property.key) is no string")
    }
    guard property.key.count <= longestPropertyKey else {
      remarks.append("Google silently drops the extended property \(property.key): its key is too long.")
      return
    }
    if value.count > longestPropertyValue {
      remarks.append("Google silently cuts the extended property \(property.key): its value is too long.")
    }
    kept[property.key] = .string(String(value.prefix(longestPropertyValue)))
  }
}
