import Foundation

/// The two ways to ask Google Calendar what is there: `events.list` and `freeBusy.query`.
extension GoogleCalendar {
  private static let defaultPageSize = 250
  private static let largestPageSize = 2500
  private static let mostFreeBusyCalendars = 50

  func list(_ request: ServiceRequest) throws -> ServiceAnswer {
    let access = try access(request, GoogleScope.toReadEvents)
    let zone = try zone(named: request.queryValue("timeZone"))
    let isAsked = try filter(request)
    let found = (events(in: access.calendar) ?? [:].values).filter(isAsked)
    let (page, next) = try page(try ordered(request, found), request)
    return .json([
      "kind": "calendar#events", "etag": "\"p\(currentRevision)\"", "summary": .string(access.calendar),
      "updated": .string(Timestamps.format(request.receivedAt)), "timeZone": .string(zone.identifier),
      "accessRole": .string(access.calendar == settings.calendarID ? role : "owner"),
      "defaultReminders": [], "nextPageToken": next.map { .string($0) },
      "nextSyncToken": next == nil ? "sync\(currentRevision)" : nil,
      "items": .array(
        page.map { $0.rendered(zone: zone, baseURL: baseURL, creator: access.grant.identity) }),
    ])
  }

  func freeBusy(_ request: ServiceRequest) throws -> ServiceAnswer {
    let grant = try authorize(request, GoogleScope.toQueryFreeBusy)
    let body = try object(request)
    guard let from = try instant(body["timeMin"]?.text, "timeMin"),
      let to = try instant(body["timeMax"]?.text, "timeMax")
    else { throw Refusal.google(400, "required", "Missing timeMin or timeMax parameter.") }
    try checkRange(from, to)
    guard to.timeIntervalSince(from) <= settings.longestFreeBusyRange.timeInterval else {
      throw Refusal.google(
        400, "timeRangeTooLong", "The requested time range is too long.", domain: "calendar")
    }
    guard let items = body["items"]?.list, !items.isEmpty else {
      throw Refusal.google(400, "required", "Missing items parameter.")
    }
    guard let zone = EventRules.zoneNamed(body["timeZone"]?.text ?? "UTC") else {
      throw Refusal.googleInvalid("Invalid value for: timeZone")
    }
    let names = try items.map { item in
      guard let name = item["id"]?.text else { throw Refusal.google(400, "required", "Missing items.id.") }
      return name
    }
    let calendars = names.map { name in
      (name, busy(name, grant, from, to, zone, tooMany: names.count > Self.mostFreeBusyCalendars))
    }
    return .json([
      "kind": "calendar#freeBusy", "timeMin": .string(Timestamps.format(from)),
      "timeMax": .string(Timestamps.format(to)),
      "calendars": .object(Dictionary(calendars) { first, _ in first }),
    ])
  }

  /// An unreadable calendar is no error of the call: it is named inside a 200, with nothing busy.
  private func busy(
    _ name: String, _ grant: GoogleGrant, _ from: Date, _ to: Date, _ zone: TimeZone, tooMany: Bool
  ) -> JSON {
    let calendar = name == "primary" ? grant.identity : name
    let isReadable = calendar == settings.calendarID ? role != "none" : calendar == grant.identity
    guard !tooMany, isReadable, let events = events(in: calendar) else {
      let reason: JSON = tooMany ? "tooManyCalendarsRequested" : "notFound"
      return ["errors": [["domain": "global", "reason": reason]], "busy": []]
    }
    let taken = events.filter { $0.isBusy && $0.end > from && $0.start < to }.sorted { $0.start < $1.start }
    let merged = taken.reduce(into: [(start: Date, end: Date)]()) { blocks, event in
      if let last = blocks.last, event.start <= last.end {
        blocks[blocks.count - 1].end = max(last.end, event.end)
      } else {
        blocks.append((event.start, event.end))
      }
    }
    return [
      "busy": .array(
        merged.map {
          [
            "start": .string(Timestamps.format($0.start, zone: zone)),
            "end": .string(Timestamps.format($0.end, zone: zone)),
          ]
        })
    ]
  }

  private func checkRange(_ from: Date, _ to: Date) throws {
    guard from < to else {
      throw Refusal.google(
        400, "timeRangeEmpty", "The specified time range is empty.", domain: "calendar", location: "timeMax")
    }
  }

  /// With a sync token: what changed since then, deletions included.
  private func changes(_ request: ServiceRequest) throws -> (CalendarEvent) -> Bool {
    guard let token = request.queryValue("syncToken") else {
      let showsDeleted =
        request.queryValue("showDeleted") == "true" || request.queryValue("updatedMin") != nil
      return { showsDeleted || $0.status != "cancelled" }
    }
    let forbidden = [
      "iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "timeMin", "timeMax",
      "updatedMin",
    ]
    if let name = forbidden.first(where: { request.queryValue($0) != nil }) {
      throw Refusal.google(400, "badRequest", "\(name) cannot be combined with syncToken.")
    }
    guard token.hasPrefix("sync"), let since = Int(token.dropFirst(4)), since <= currentRevision else {
      throw Refusal.google(
        410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.",
        domain: "calendar",
        location: "syncToken")
    }
    return { $0.revision > since }
  }

  private func filter(_ request: ServiceRequest) throws -> (CalendarEvent) -> Bool {
    let isChanged = try changes(request)
    let from = try instant(request.queryValue("timeMin"), "timeMin")
    let to = try instant(request.queryValue("timeMax"), "timeMax")
    if let from, let to { try checkRange(from, to) }
    let updatedMin = try instant(request.queryValue("updatedMin"), "updatedMin")
    let properties = try request.query.filter { $0.name == "privateExtendedProperty" }.map(property)
    let words = request.queryValue("q")?.lowercased()
    let uid = request.queryValue("iCalUID")
    // timeMin bounds the end and timeMax the start, both exclusive: together they ask for an overlap.
    return { event in
      isChanged(event) && from.map { event.end > $0 } ?? true
        && to.map { event.start < $0 } ?? true
        && updatedMin.map { event.updated >= $0 } ?? true
        && properties.allSatisfy { event.privateProperties[$0.key] == $0.value }
        && uid.map { $0 == event.resource["iCalUID"]?.text ?? "\(event.id)@google.com" } ?? true
        && words.map { Self.text(of: event).contains($0) } ?? true
    }
  }

  private static func text(of event: CalendarEvent) -> String {
    ["summary", "description", "location"].compactMap { event.resource[$0]?.text }.joined(separator: "\n")
      .lowercased()
  }

  private func property(_ field: (name: String, value: String)) throws -> (key: String, value: String) {
    guard let equals = field.value.firstIndex(of: "=") else {
      throw Refusal.googleInvalid(
        "Invalid value for: privateExtendedProperty must be name=value", location: field.name)
    }
    return (String(field.value[..<equals]), String(field.value[field.value.index(after: equals)...]))
  }

  private func ordered(_ request: ServiceRequest, _ events: [CalendarEvent]) throws -> [CalendarEvent] {
    switch request.queryValue("orderBy") {
    case nil: return events.sorted { $0.id < $1.id }
    case "updated": return events.sorted { ($0.updated, $0.id) < ($1.updated, $1.id) }
    case "startTime":
      guard request.queryValue("singleEvents") == "true" else {
        throw Refusal.google(
          400, "badRequest", "The requested ordering is not available for the particular query.",
          location: "orderBy")
      }
      return events.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    case .some(let other):
      throw Refusal.googleInvalid("Invalid value for: orderBy: \(other)", location: "orderBy")
    }
  }

  private func page(
    _ events: [CalendarEvent], _ request: ServiceRequest
  ) throws -> (events: [CalendarEvent], next: String?) {
    let size = Int(request.queryValue("maxResults") ?? String(Self.defaultPageSize))
    guard let size, size > 0 else {
      throw Refusal.googleInvalid("Invalid value for: maxResults", location: "maxResults")
    }
    let token = request.queryValue("pageToken") ?? "page0"
    guard token.hasPrefix("page"), let first = Int(token.dropFirst(4)), (0...events.count).contains(first)
    else {
      throw Refusal.googleInvalid("Invalid page token value.", location: "pageToken")
    }
    let last = min(first + min(size, Self.largestPageSize), events.count)
    return (Array(events[first..<last]), last < events.count ? "page\(last)" : nil)
  }
}
