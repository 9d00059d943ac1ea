public import BookingBot
public import BookingRules
public import Foundation

public struct GoogleCalendarSettings: Sendable {
  /// As in the calendar's settings, `…@group.calendar.google.com` or a mail address. For a service account
  /// `primary` would be the robot's own calendar, which nobody sees.
  public var calendarID: String
  /// `https://www.googleapis.com/calendar/v3`
  public var apiBaseURL: URL
  /// `https://oauth2.googleapis.com/token`
  public var tokenURL: URL
  public var credentials: GoogleCredentials

  public init(calendarID: String, apiBaseURL: URL, tokenURL: URL, credentials: GoogleCredentials) {
    self.calendarID = calendarID
    self.apiBaseURL = apiBaseURL
    self.tokenURL = tokenURL
    self.credentials = credentials
  }
}

/// The owner's calendar at Google (Calendar API v3).
///
/// A slot is held with two calls, free/busy and insert. The window is not listed again afterwards: bookings
/// of ours never meet, because the store gives a slot to one of them before Google is asked, and against an
/// event the owner makes by hand a second look would only make the gap smaller, since they may as well make
/// it a second later.
public struct GoogleCalendar: CalendarService {
  // Each round of read and conditional write is lost only to another change of the same event in between.
  static let maximumRounds = 3

  let api: BearerClient
  let failure: GoogleFailure
  private let settings: GoogleCalendarSettings
  private let now: @Sendable () -> Date

  public init(_ settings: GoogleCalendarSettings, http: HTTPClient, now: @escaping @Sendable () -> Date) {
    let tokens = GoogleTokens(
      http: http, tokenURL: settings.tokenURL, credentials: settings.credentials, now: now)
    self.settings = settings
    self.now = now
    api = BearerClient(http: http, tokens: AccessTokens(now: now, fetch: tokens.fetch))
    failure = GoogleFailure(calendarID: settings.calendarID, identity: settings.credentials.identity)
  }

  /// Fails closed: an unreadable calendar is answered with 200, no busy time and an error beside it
  /// (freebusy.query).
  public func busy(from start: Date, to end: Date) async throws(PortFailure) -> [Slot] {
    let body: JSONValue = [
      "timeMin": .string(start.formatted(.iso8601)), "timeMax": .string(end.formatted(.iso8601)),
      "items": [["id": .string(settings.calendarID)]],
    ]
    let response = try await call(.post, settings.apiBaseURL.adding("/freeBusy"), body: body)
    guard response.isSuccess else { throw failure(response) }
    let calendar = JSONValue(parsing: response.body)?["calendars"][settings.calendarID] ?? .null
    let errors = calendar["errors"].elements.compactMap { $0["reason"].text }
    if errors.contains("notFound") { throw failure.notShared }
    guard errors.isEmpty, calendar["errors"].elements.isEmpty, case .array(let periods) = calendar["busy"]
    else {
      throw .tryLater(
        "Google Calendar cannot tell what is free (\(errors.joined(separator: ", ")))")
    }
    var busy: [Slot] = []
    for period in periods {
      guard let start = Self.instant(period["start"]), let end = Self.instant(period["end"]),
        let slot = Slot(start: start, end: end)
      else { throw .tryLater("Google Calendar gave a busy time that is none") }
      busy.append(slot)
    }
    return busy
  }

  /// RFC 3339, in UTC or with an offset; with fractions of a second or without.
  static func instant(_ value: JSONValue) -> Date? {
    guard let text = value.text else { return nil }
    // Either style refuses what the other reads.
    return (try? Date(text, strategy: .iso8601))
      ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
  }

  public func hold(_ entry: CalendarEntry) async throws(PortFailure) -> HoldOutcome {
    guard try await isFree(entry) else {
      // Free/busy names no events. What is there may be our own hold, from a call whose answer was lost.
      return try await adopt(entry, orElse: .busy)
    }
    let response = try await call(.post, eventsURL("?sendUpdates=none"), body: GoogleEvent.tentative(entry))
    switch response.status {
    case 200..<300: return .held
    case 404: throw failure.notShared
    // The id exists: our own insert of before, or one that was deleted since; Google never frees an id.
    case 409: return try await adopt(entry, orElse: nil)
    default: throw failure(response)
    }
  }

  public func confirm(_ entry: CalendarEntry) async throws(PortFailure) -> ConfirmOutcome {
    for _ in 1...Self.maximumRounds {
      // Read first: a patch of a deleted event might bring it back to life.
      guard let event = try await event(entry), !event.isDeleted else { return .gone }
      guard event.keeps(entry.slot) else { return .moved }
      if event.isConfirmed, event.ourState == "confirmed" { return .confirmed }
      let url = eventURL(entry, "?sendUpdates=none")
      let response = try await call(.patch, url, ifMatch: event.etag, body: GoogleEvent.confirmation)
      switch response.status {
      case 200..<300: return .confirmed
      case 404, 410, 412: continue
      default: throw failure(response)
      }
    }
    throw .tryLater("the event keeps changing while it is being confirmed")
  }

  public func release(_ entry: CalendarEntry, evenConfirmed: Bool) async throws(PortFailure) -> ReleaseOutcome
  {
    for _ in 1...Self.maximumRounds {
      guard let event = try await event(entry), !event.isDeleted else { return .released }
      if event.isConfirmed, !evenConfirmed { return .keptByOwner }
      let response = try await call(.delete, eventURL(entry, "?sendUpdates=none"), ifMatch: event.etag)
      switch response.status {
      case 200..<300, 410: return .released
      case 404, 412: continue
      default: throw failure(response)
      }
    }
    throw .tryLater("the event keeps changing while it is being deleted")
  }
}

extension GoogleCalendar {
  /// Nothing is there, or only the event that the booking moves from.
  private func isFree(_ entry: CalendarEntry) async throws(PortFailure) -> Bool {
    let busy = try await busy(from: entry.slot.start, to: entry.slot.end)
    guard let own = entry.movingFrom else { return busy.isEmpty }
    return !busy.flatMap { $0.subtracting(own) }.contains(where: entry.slot.overlaps)
  }

  /// What the event under our id makes of a hold; `absent` when there is none.
  private func adopt(_ entry: CalendarEntry, orElse absent: HoldOutcome?) async throws(PortFailure)
    -> HoldOutcome
  {
    let response = try await call(.get, eventURL(entry))
    switch response.status {
    case 200..<300:
      return try state(response, entry).isDeleted ? .idSpent : .held
    case 404:
      if let absent { return absent }
      // 409 and 404 at once: the insert has not reached every server of Google yet.
      throw .tryLater("Google Calendar contradicts itself about the event \(entry.eventID)")
    case 410: return .idSpent
    default: throw failure(response)
    }
  }

  /// The event of the booking; nil when it is not there, while the calendar is.
  private func event(_ entry: CalendarEntry) async throws(PortFailure) -> GoogleEventState? {
    let response = try await call(.get, eventURL(entry))
    switch response.status {
    case 200..<300: return try state(response, entry)
    case 404:
      // A calendar that is no longer shared says 404 too, and the event in it still stands.
      _ = try await overview()
      return nil
    case 410: return nil
    default: throw failure(response)
    }
  }

  private func state(_ response: HTTPResponse, _ entry: CalendarEntry) throws(PortFailure) -> GoogleEventState
  {
    guard let event = JSONValue(parsing: response.body), event["id"].text == entry.eventID else {
      throw .tryLater("Google Calendar gave an answer that is no event")
    }
    let state = GoogleEventState(event)
    // A tombstone may keep the id alone (Events: status).
    guard state.booking == entry.booking.text || (state.isDeleted && state.booking == nil) else {
      throw .refused(
        "The event \(entry.eventID) in the calendar \(settings.calendarID) belongs to something else; nothing was done."
      )
    }
    return state
  }

  /// Role and zone of the calendar, from a list of one event, since `calendars.get` needs another scope.
  private func overview() async throws(PortFailure) -> JSONValue {
    let response = try await call(.get, eventsURL("?maxResults=1&fields=accessRole,timeZone,summary"))
    guard response.isSuccess else { throw failure(response) }
    return JSONValue(parsing: response.body) ?? .null
  }

  private func eventsURL(_ rest: String = "") -> String {
    settings.apiBaseURL.adding("/calendars/\(settings.calendarID.percentEncoded)/events\(rest)")
  }

  private func eventURL(_ entry: CalendarEntry, _ query: String = "") -> String {
    eventsURL("/\(entry.eventID.percentEncoded)\(query)")
  }

  private func call(
    _ method: HTTPRequest.Method, _ url: String, ifMatch: String? = nil, body: JSONValue? = nil
  ) async throws(PortFailure) -> HTTPResponse {
    var request = HTTPRequest(method, url, headers: [.init("Accept", "application/json")], body: body?.data)
    if body != nil { request.headers.append(.init("Content-Type", "application/json; charset=utf-8")) }
    // The etag includes its quotation marks.
    if let ifMatch { request.headers.append(.init("If-Match", ifMatch)) }
    return try await api.send(request)
  }
}

extension GoogleCalendar: ExaminableService {
  public func examine() async -> Examination {
    do throws(PortFailure) {
      return try await examination()
    } catch {
      return Examination(service: "Google Calendar", isHealthy: false, sentence: error.reason)
    }
  }

  private func examination() async throws(PortFailure) -> Examination {
    if settings.calendarID == "primary", case .serviceAccount = settings.credentials {
      throw .refused(
        "“primary” is the service account's own calendar, which nobody sees. Put in the id of the owner's calendar."
      )
    }
    let overview = try await overview()
    let role = overview["accessRole"].text ?? "none"
    guard ["writer", "writerWithoutPrivateAccess", "owner"].contains(role) else {
      throw .refused(
        "\(settings.credentials.identity) is only “\(role)” of the calendar \(settings.calendarID); share it with "
          + "permission “Make changes to events”.")
    }
    // Free/busy needs a scope of its own.
    _ = try await busy(from: now(), to: now() + 3600)
    let zone = overview["timeZone"].text ?? "unknown"
    return Examination(
      service: "Google Calendar", isHealthy: true,
      sentence:
        "Calendar “\(overview["summary"].text ?? settings.calendarID)” (\(zone)) can be read and written.")
  }
}

extension GoogleCredentials {
  /// Whom the calendar is shared with, for people.
  var identity: String {
    switch self {
    case .serviceAccount(_, .some(let subject)): subject
    case .serviceAccount(let key, nil): key.email
    case .refreshToken: "the account that consented"
    }
  }
}
