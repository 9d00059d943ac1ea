import Foundation

/// Google Calendar v3: events and freeBusy of one owner's calendar and of the robot's own empty one.
///
/// As in life, nothing stops two different events from taking the same time.
struct GoogleCalendar: Sendable {
  typealias Access = (grant: GoogleGrant, calendar: String)

  let settings: SandboxSettings
  var baseURL = ""
  var tokens: GoogleTokens
  /// What the owner shared: `writer`, `reader`, `freeBusyReader` or `none`.
  var role = "writer"
  private(set) var remarks: [String] = []
  private var calendars: [String: [String: CalendarEvent]]
  private var revision = 1

  init(settings: SandboxSettings) {
    self.settings = settings
    tokens = GoogleTokens(settings: settings)
    calendars = [settings.calendarID: [:]]
    if let robot = settings.googleServiceAccount { calendars[robot.email] = [:] }
  }

  var events: [CalendarEvent] {
    calendars.values.flatMap(\.values).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
  }

  private var zone: TimeZone { TimeZone(identifier: settings.calendarZone) ?? .gmt }

  // MARK: Methods

  mutating func insert(_ request: ServiceRequest) throws -> ServiceAnswer {
    let access = try access(request, GoogleScope.toWriteEvents, writing: true)
    var body = try object(request)
    try checkSendUpdates(request)
    try EventRules.checkID(body)
    let (start, end) = try EventRules.check(
      body, isServiceAccount: access.grant.isServiceAccount, calendarZone: zone)
    let id = body["id"]?.text ?? "sandbox" + String(revision)
    guard calendars[access.calendar]?[id] == nil else {
      throw Refusal.google(409, "duplicate", "The requested identifier already exists.")
    }
    body["extendedProperties"] = try EventRules.keptProperties(body, remarks: &remarks)
    revision += 1
    let event = CalendarEvent(
      calendar: access.calendar, id: id, status: body["status"]?.text ?? "confirmed", start: start, end: end,
      created: request.receivedAt, updated: request.receivedAt, revision: revision, resource: body)
    calendars[access.calendar]?[id] = event
    return answer(event, access, request)
  }

  func get(_ request: ServiceRequest) throws -> ServiceAnswer {
    let access = try access(request, GoogleScope.toReadEvents)
    let event = try event(request, access)
    if request.header("if-none-match") == event.etag { return ServiceAnswer(status: 304) }
    return answer(event, access, request)
  }

  mutating func patch(_ request: ServiceRequest) throws -> ServiceAnswer {
    let access = try access(request, GoogleScope.toWriteEvents, writing: true)
    let old = try event(request, access)
    return try replace(
      old, with: old.resource.merging(try object(request)), access, request)
  }

  mutating func update(_ request: ServiceRequest) throws -> ServiceAnswer {
    let access = try access(request, GoogleScope.toWriteEvents, writing: true)
    return try replace(try event(request, access), with: try object(request), access, request)
  }

  mutating func delete(_ request: ServiceRequest) throws -> ServiceAnswer {
    let access = try access(request, GoogleScope.toWriteEvents, writing: true)
    let event = try event(request, access)
    guard event.status != "cancelled" else {
      throw Refusal.google(410, "deleted", "Resource has been deleted")
    }
    try checkSendUpdates(request)
    try checkPrecondition(request, event)
    store(event, at: request.receivedAt) { $0.status = "cancelled" }
    return ServiceAnswer(status: 204)
  }

  // MARK: What the owner does by hand

  /// Books over: puts an event in without asking anybody.
  mutating func addByHand(
    id: String?, summary: String, start: Date, end: Date, at now: Date
  ) -> CalendarEvent {
    revision += 1
    let event = CalendarEvent(
      calendar: settings.calendarID, id: id ?? "byhand\(revision)", status: "confirmed", start: start,
      end: end,
      created: now, updated: now, revision: revision,
      resource: [
        "summary": .string(summary), "start": ["dateTime": .string(Timestamps.format(start))],
        "end": ["dateTime": .string(Timestamps.format(end))],
      ])
    calendars[settings.calendarID]?[event.id] = event
    return event
  }

  /// Moves, renames, confirms or deletes (`status` cancelled) an event of the owner's calendar.
  /// - Returns: nil when there is no such event.
  mutating func editByHand(
    id: String, start: Date? = nil, end: Date? = nil, status: String? = nil, summary: String? = nil,
    at now: Date
  ) -> CalendarEvent? {
    guard let event = calendars[settings.calendarID]?[id] else { return nil }
    return store(event, at: now) {
      if let start {
        $0.start = start
        $0.resource["start"] = ["dateTime": .string(Timestamps.format(start))]
      }
      if let end {
        $0.end = end
        $0.resource["end"] = ["dateTime": .string(Timestamps.format(end))]
      }
      $0.status = status ?? $0.status
      if let summary { $0.resource["summary"] = .string(summary) }
    }
  }

  // MARK: Shared steps

  /// Token, scope, calendar and role, in the order in which Google complains.
  func access(_ request: ServiceRequest, _ scopes: Set<String>, writing: Bool = false) throws -> Access {
    let grant = try authorize(request, scopes)
    let named = request.parameter("calendar")
    let calendar = named == "primary" ? grant.identity : named
    let isOwners = calendar == settings.calendarID
    guard calendars[calendar] != nil, !isOwners || role != "none",
      isOwners || calendar == grant.identity
    else { throw Refusal.google(404, "notFound", "Not Found") }
    if isOwners, writing, !["writer", "owner"].contains(role) {
      throw Refusal.google(
        403, "requiredAccessLevel", "You need to have writer access to this calendar.", domain: "calendar")
    }
    return (grant, calendar)
  }

  func authorize(_ request: ServiceRequest, _ scopes: Set<String>) throws -> GoogleGrant {
    guard let token = request.bearerToken, let grant = tokens.grant(of: token),
      request.receivedAt < grant.expiresAt
    else { throw Refusal.googleUnauthorized }
    guard !grant.scopes.isDisjoint(with: scopes) else { throw Refusal.googleScopeMissing }
    return grant
  }

  func object(_ request: ServiceRequest) throws -> JSON {
    guard request.contentType == "application/json", let body = try? JSON(parsing: request.body),
      body.members != nil
    else {
      throw Refusal.google(400, "parseError", "Parse Error: send a JSON object as application/json.")
    }
    return body
  }

  func instant(_ text: String?, _ name: String) throws -> Date? {
    guard let text else { return nil }
    guard let date = Timestamps.parse(text) else {
      throw Refusal.googleInvalid(
        "Invalid value for: \(name): \"\(text)\" is no RFC 3339 time with an offset.", location: name)
    }
    return date
  }

  func zone(named name: String?) throws -> TimeZone {
    guard let name else { return zone }
    guard let zone = EventRules.zoneNamed(name) else {
      throw Refusal.googleInvalid("Invalid value for: timeZone", location: "timeZone")
    }
    return zone
  }

  func events(in calendar: String) -> [String: CalendarEvent].Values? { calendars[calendar]?.values }
  var currentRevision: Int { revision }
  var zoneIdentifier: String { settings.calendarZone }

  private func event(_ request: ServiceRequest, _ access: Access) throws -> CalendarEvent {
    guard let event = calendars[access.calendar]?[request.parameter("event")] else {
      throw Refusal.google(404, "notFound", "Not Found")
    }
    return event
  }

  private func answer(_ event: CalendarEvent, _ access: Access, _ request: ServiceRequest) -> ServiceAnswer {
    .json(
      event.rendered(zone: zone, baseURL: baseURL, creator: access.grant.identity),
      headers: ["ETag": event.etag])
  }

  private mutating func replace(
    _ old: CalendarEvent, with body: JSON, _ access: Access, _ request: ServiceRequest
  ) throws -> ServiceAnswer {
    try checkSendUpdates(request)
    try checkPrecondition(request, old)
    guard body["id"]?.text ?? old.id == old.id else {
      throw Refusal.googleInvalid("Invalid resource id value.")
    }
    guard old.status != "cancelled" || settings.doubts.deletedEventsCanBeRevived else {
      throw Refusal.google(403, "forbidden", "Forbidden")
    }
    let (start, end) = try EventRules.check(
      body, isServiceAccount: access.grant.isServiceAccount, calendarZone: zone)
    let properties = try EventRules.keptProperties(body, remarks: &remarks)
    let event = store(old, at: request.receivedAt) {
      ($0.start, $0.end, $0.resource) = (start, end, body)
      $0.resource["extendedProperties"] = properties
      $0.status = body["status"]?.text ?? "confirmed"
    }
    return answer(event, access, request)
  }

  @discardableResult
  private mutating func store(
    _ event: CalendarEvent, at now: Date, _ change: (inout CalendarEvent) -> Void
  ) -> CalendarEvent {
    revision += 1
    var event = event
    change(&event)
    event.resource["status"] = .string(event.status)
    event.updated = now
    event.revision = revision
    calendars[event.calendar]?[event.id] = event
    return event
  }

  private func checkPrecondition(_ request: ServiceRequest, _ event: CalendarEvent) throws {
    guard let wanted = request.header("if-match"), wanted != "*", wanted != event.etag else { return }
    throw Refusal.google(412, "conditionNotMet", "Precondition Failed", location: "If-Match")
  }

  private func checkSendUpdates(_ request: ServiceRequest) throws {
    guard ["all", "externalOnly", "none", nil].contains(request.queryValue("sendUpdates")) else {
      throw Refusal.googleInvalid("Invalid value for: sendUpdates", location: "sendUpdates")
    }
  }
}
