import BookingBot
import BookingRules
import Foundation
import Testing

@testable import Adapters

/// The owner's calendar as these tests name it; `@` has to be escaped in a path.
private let calendarID = "owner@example.test"
private let eventsPath = "/calendars/owner%40example.test/events"

private let token = ScriptedReply.json(
  200, #"{"access_token":"at-1","expires_in":3599,"token_type":"Bearer"}"#)
private let free = ScriptedReply.json(200, #"{"calendars":{"owner@example.test":{"busy":[]}}}"#)
private let busy = ScriptedReply.json(
  200,
  #"{"calendars":{"owner@example.test":{"busy":[{"start":"2027-01-16T14:00:00Z","end":"2027-01-16T15:00:00Z"}]}}}"#
)
private let notFound = error(404, "notFound")
private let overview = ScriptedReply.json(
  200, #"{"accessRole":"writer","timeZone":"Europe/London","summary":"Consultations"}"#)

private func error(_ status: Int, _ reason: String, headers: [String: String] = [:]) -> ScriptedReply {
  .json(
    status,
    #"{"error":{"code":\#(status),"message":"words","errors":[{"domain":"global","reason":"\#(reason)"}]}}"#,
    headers: headers)
}

private func event(
  _ status: String, booking: String = BookingID.test.text, state: String = "tentative", etag: String = "1",
  start: String = #"{"dateTime":"2027-01-16T14:00:00Z"}"#,
  end: String = #"{"dateTime":"2027-01-16T15:00:00Z"}"#
) -> ScriptedReply {
  .json(
    200,
    #"{"id":"\#(BookingID.test.text)0","etag":"\"\#(etag)\"","status":"\#(status)","#
      + #""start":\#(start),"end":\#(end),"#
      + #""extendedProperties":{"private":{"lcBooking":"\#(booking)","lcState":"\#(state)"}}}"#)
}

private func entry(
  summary: String = "Consultation", details: String = "plain", zone: String = "Europe/London"
) throws -> CalendarEntry {
  let start = Date(timeIntervalSince1970: 1_800_108_000)  // 16 January 2027, 14:00 UTC
  return CalendarEntry(
    eventID: "\(BookingID.test.text)0", booking: .test,
    slot: try #require(Slot(start: start, end: start + 3600)), timeZone: zone, summary: summary,
    details: details, location: nil)
}

private func calendar(_ server: ScriptedServer, limits: HTTPLimits = HTTPLimits()) throws -> GoogleCalendar {
  GoogleCalendar(
    GoogleCalendarSettings(
      calendarID: calendarID, apiBaseURL: server.url,
      tokenURL: try #require(URL(string: server.url.adding("/token"))),
      credentials: .refreshToken(
        clientID: "client", clientSecret: Secret("hidden"), refreshToken: Secret("refresh&me"))),
    http: testClient(limits), now: { testNow })
}

@Suite struct GoogleHoldTests {
  @Test("a free slot is held with free/busy and one insert")
  func hold() async throws {
    try await withServer([token, free, .json(200, "{}")]) { server in
      let entry = try entry(summary: "Consultation <1>", details: "a < b & \"c\"\u{7}")
      try #expect(await calendar(server).hold(entry) == .held)

      let requests = server.requests
      #expect(
        requests.map(\.line) == ["POST /token", "POST /freeBusy", "POST \(eventsPath)?sendUpdates=none"])
      #expect(
        requests[0].form == [
          "grant_type": "refresh_token", "client_id": "client", "client_secret": "hidden",
          "refresh_token": "refresh&me",
        ])
      #expect(requests[1].headers["authorization"] == "Bearer at-1")
      #expect(
        requests[1].json == [
          "timeMin": "2027-01-16T14:00:00Z", "timeMax": "2027-01-16T15:00:00Z",
          "items": [["id": "owner@example.test"]],
        ])
      let expected: JSONValue = [
        "id": .string(entry.eventID), "status": "tentative", "transparency": "opaque", "colorId": "5",
        "summary": "Consultation <1>", "description": "a &lt; b &amp; \"c\"",
        "start": ["dateTime": "2027-01-16T14:00:00Z", "timeZone": "Europe/London"],
        "end": ["dateTime": "2027-01-16T15:00:00Z", "timeZone": "Europe/London"],
        "extendedProperties": [
          "private": ["lcBooking": .string(BookingID.test.text), "lcState": "tentative"]
        ],
      ]
      #expect(requests[2].json == expected)
    }
  }

  @Test(
    "the instant carries the zone's offset, and the zone only when Google can know it",
    arguments: [
      ("America/New_York", "2027-01-16T09:00:00-05:00", "America/New_York"),
      ("Asia/Kolkata", "2027-01-16T19:30:00+05:30", "Asia/Kolkata"),
      ("GMT+0200", "2027-01-16T16:00:00+02:00", nil), ("no zone", "2027-01-16T14:00:00Z", nil),
    ])
  func zones(_ name: String, _ text: String, _ zone: String?) {
    let time = GoogleEvent.time(Date(timeIntervalSince1970: 1_800_108_000), zone: name)
    #expect(time == ["dateTime": .string(text), "timeZone": JSONValue(zone)])
  }

  @Test("texts are cut to what Google takes, never inside an escape")
  func cut() throws {
    let body = GoogleEvent.tentative(
      try entry(summary: String(repeating: "é", count: 300), details: String(repeating: "&", count: 5000)))
    #expect(body["summary"].text?.count == 200)
    #expect(body["description"].text == String(repeating: "&amp;", count: 1200))
  }

  @Test("something else in the slot makes it busy")
  func busySlot() async throws {
    try await withServer([token, busy, notFound]) { server in
      try #expect(await calendar(server).hold(entry()) == .busy)
    }
  }

  @Test("our own hold of before is not taken for something else")
  func repeated() async throws {
    try await withServer([token, busy, event("tentative")]) { server in
      try #expect(await calendar(server).hold(entry()) == .held)
      #expect(server.requests.count == 3)
    }
  }

  @Test("an insert whose answer was lost is found again")
  func lostAnswer() async throws {
    try await withServer([token, free, .drop, free, error(409, "duplicate"), event("tentative")]) { server in
      let calendar = try calendar(server)
      let entry = try entry()
      #expect(await failure { try await calendar.hold(entry) }?.retrySeconds == 0)
      try #expect(await calendar.hold(entry) == .held)
      #expect(server.requests[2].body == server.requests[4].body)
    }
  }

  @Test("an id that was used and deleted is spent")
  func spent() async throws {
    try await withServer([token, free, error(409, "duplicate"), event("cancelled")]) { server in
      try #expect(await calendar(server).hold(entry()) == .idSpent)
    }
  }

  @Test("another booking's event under our id is left alone and reported")
  func foreign() async throws {
    let other = BookingID(high: 1, low: 1).text
    try await withServer([token, free, error(409, "duplicate"), event("confirmed", booking: other)]) {
      server in
      let (calendar, entry) = (try calendar(server), try entry())
      #expect(await failure { try await calendar.hold(entry) }?.needsAPerson == true)
    }
  }

  @Test("an unreadable calendar never looks free")
  func failsClosed() async throws {
    let hidden =
      #"{"calendars":{"owner@example.test":{"errors":[{"domain":"global","reason":"notFound"}],"busy":[]}}}"#
    let broken = #"{"calendars":{"owner@example.test":{"errors":[{"reason":"internalError"}],"busy":[]}}}"#
    for (answer, isRefused) in [(hidden, true), (broken, false), ("{}", false), ("<html>", false)] {
      try await withServer([token, .json(200, answer)]) { server in
        let (calendar, entry) = (try calendar(server), try entry())
        let failure = await failure { try await calendar.hold(entry) }
        #expect(failure?.needsAPerson == isRefused, "\(answer)")
        #expect(server.requests.count == 2)
      }
    }
  }
}

@Suite struct GoogleConfirmTests {
  @Test("a tentative event becomes confirmed, if it has not changed meanwhile")
  func confirm() async throws {
    try await withServer([token, event("tentative", etag: "7"), .json(200, "{}")]) { server in
      try #expect(await calendar(server).confirm(entry()) == .confirmed)
      let patch = server.requests[2]
      #expect(patch.line == "PATCH \(eventsPath)/\(BookingID.test.text)0?sendUpdates=none")
      #expect(patch.headers["if-match"] == "\"7\"")
      #expect(
        patch.json == [
          "status": "confirmed", "colorId": "10", "extendedProperties": ["private": ["lcState": "confirmed"]],
        ])
    }
  }

  @Test("a repeated confirmation changes nothing")
  func repeated() async throws {
    try await withServer([token, event("confirmed", state: "confirmed")]) { server in
      try #expect(await calendar(server).confirm(entry()) == .confirmed)
      #expect(server.requests.count == 2)
    }
  }

  @Test("an event that changes in between is read again")
  func changed() async throws {
    let replies = [
      token, event("tentative", etag: "1"), error(412, "conditionNotMet"), event("tentative", etag: "2"),
      .json(200, "{}"),
    ]
    try await withServer(replies) { server in
      try #expect(await calendar(server).confirm(entry()) == .confirmed)
      #expect(server.requests[4].headers["if-match"] == "\"2\"")
    }
  }

  @Test(
    "an event the owner has moved by hand is not confirmed",
    arguments: [
      (#"{"dateTime":"2027-01-16T16:00:00Z"}"#, #"{"dateTime":"2027-01-16T17:00:00Z"}"#),
      (#"{"dateTime":"2027-01-16T14:00:00Z"}"#, #"{"dateTime":"2027-01-16T14:30:00Z"}"#),
      (#"{"dateTime":"2027-01-16T14:00:00+01:00"}"#, #"{"dateTime":"2027-01-16T15:00:00+01:00"}"#),
      (#"{"date":"2027-01-16"}"#, #"{"date":"2027-01-17"}"#),
    ])
  func moved(start: String, end: String) async throws {
    for state in ["tentative", "confirmed"] {
      try await withServer([token, event(state, state: state, start: start, end: end)]) { server in
        try #expect(await calendar(server).confirm(entry()) == .moved)
        #expect(server.requests.count == 2)
      }
    }
  }

  @Test("an event that Google writes in another zone, or that the owner has made longer, is where it was")
  func sameTime() async throws {
    let event = event(
      "tentative", start: #"{"dateTime":"2027-01-16T15:00:00+01:00","timeZone":"Europe/Berlin"}"#,
      end: #"{"dateTime":"2027-01-16T16:15:00+01:00"}"#)
    try await withServer([token, event, .json(200, "{}")]) { server in
      try #expect(await calendar(server).confirm(entry()) == .confirmed)
    }
  }

  @Test("an event that was deleted by hand is gone and not brought back to life")
  func gone() async throws {
    for replies in [[event("cancelled")], [error(410, "deleted")], [notFound, overview]] {
      try await withServer([token] + replies) { server in
        try #expect(await calendar(server).confirm(entry()) == .gone)
        #expect(!server.requests.contains { $0.method == "PATCH" })
      }
    }
  }

  @Test("a calendar that is no longer shared is not an event that is gone")
  func unshared() async throws {
    try await withServer([token, notFound, notFound, notFound, notFound]) { server in
      let (calendar, entry) = (try calendar(server), try entry())
      #expect(await failure { try await calendar.confirm(entry) }?.needsAPerson == true)
      #expect(
        await failure { try await calendar.release(entry, evenConfirmed: true) }?.needsAPerson == true)
    }
  }
}

@Suite struct GoogleReleaseTests {
  @Test("an unpaid hold is deleted, if it has not changed meanwhile")
  func release() async throws {
    try await withServer([token, event("tentative", etag: "3"), .answer(204)]) { server in
      try #expect(await calendar(server).release(entry(), evenConfirmed: false) == .released)
      #expect(server.requests[2].line == "DELETE \(eventsPath)/\(BookingID.test.text)0?sendUpdates=none")
      #expect(server.requests[2].headers["if-match"] == "\"3\"")
    }
  }

  @Test("what is deleted already is released")
  func already() async throws {
    let stories = [
      [event("cancelled")], [error(410, "deleted")], [notFound, overview],
      [event("tentative"), error(410, "deleted")], [event("tentative"), notFound, notFound, overview],
    ]
    for replies in stories {
      try await withServer([token] + replies) { server in
        try #expect(await calendar(server).release(entry(), evenConfirmed: false) == .released)
      }
    }
  }

  @Test("an event somebody has confirmed by hand stays, unless the booking was cancelled")
  func keptByOwner() async throws {
    try await withServer([token, event("confirmed"), event("confirmed"), .answer(204)]) { server in
      let calendar = try calendar(server)
      try #expect(await calendar.release(entry(), evenConfirmed: false) == .keptByOwner)
      try #expect(await calendar.release(entry(), evenConfirmed: true) == .released)
    }
  }

  @Test("one confirmed by hand at the last moment stays too")
  func confirmedMeanwhile() async throws {
    let replies = [token, event("tentative"), error(412, "conditionNotMet"), event("confirmed", etag: "2")]
    try await withServer(replies) { server in
      try #expect(await calendar(server).release(entry(), evenConfirmed: false) == .keptByOwner)
    }
  }

  @Test("an event of something else is never deleted")
  func foreign() async throws {
    try await withServer([token, event("tentative", booking: BookingID(high: 1, low: 1).text)]) { server in
      let (calendar, entry) = (try calendar(server), try entry())
      #expect(
        await failure { try await calendar.release(entry, evenConfirmed: true) }?.needsAPerson == true)
      #expect(server.requests.count == 2)
    }
  }
}

@Suite struct GoogleFailureTests {
  @Test("an expired token is replaced once and the same request repeated")
  func unauthorized() async throws {
    let fresh = ScriptedReply.json(200, #"{"access_token":"at-2","expires_in":"3599"}"#)
    try await withServer([token, error(401, "authError"), fresh, free, .json(200, "{}")]) { server in
      try #expect(await calendar(server).hold(entry()) == .held)
      #expect(server.requests[3].headers["authorization"] == "Bearer at-2")
      #expect(server.requests[3].body == server.requests[1].body)
    }
  }

  @Test("a token refused twice is the owner's to mend")
  func unauthorizedTwice() async throws {
    try await withServer([token, error(401, "authError"), token, error(401, "authError")]) { server in
      try #expect(await holdFailure(server)?.needsAPerson == true)
      #expect(server.requests.count == 4)
    }
  }

  @Test(
    "what passes by itself is tried later, as late as Google says",
    arguments: [
      (error(429, "rateLimitExceeded", headers: ["Retry-After": "7"]), 7),
      (error(403, "userRateLimitExceeded"), 0),
      (error(403, "rateLimitExceeded"), 0), (error(403, "quotaExceeded"), 4 * 3600),
      (error(500, "backendError"), 0), (.answer(503, body: "<html>"), 0),
      (.answer(403, body: "<html>proxy"), 0),
      (.drop, 0),
    ])
  func transient(_ reply: ScriptedReply, _ seconds: Int) async throws {
    try await withServer([token, reply]) { server in
      try #expect(await holdFailure(server)?.retrySeconds == seconds)
    }
  }

  @Test(
    "what a person has to mend is refused with what to do",
    arguments: [
      (error(403, "requiredAccessLevel"), "share it"), (error(403, "insufficientPermissions"), "scope"),
      (error(403, "accessNotConfigured"), "Switch on"), (error(404, "notFound"), "share the calendar"),
      (error(403, "forbidden"), "words"), (error(400, "invalid"), "words"),
      (
        .json(
          403,
          #"{"error":{"message":"m","status":"PERMISSION_DENIED","details":[{"reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT"}]}}"#
        ), "scope"
      ),
    ])
  func permanent(_ reply: ScriptedReply, _ words: String) async throws {
    try await withServer([token, reply]) { server in
      let failure = try await holdFailure(server)
      #expect(failure?.needsAPerson == true)
      #expect(failure?.reason.contains(words) == true, "\(failure?.reason ?? "")")
    }
  }

  @Test("a slow answer is tried later")
  func slow() async throws {
    try await withServer([token, .silence]) { server in
      let calendar = try calendar(server, limits: HTTPLimits(totalSeconds: 0.3))
      let entry = try entry()
      #expect(await failure { try await calendar.hold(entry) }?.retrySeconds == 0)
    }
  }

  private func holdFailure(_ server: ScriptedServer) async throws -> PortFailure? {
    let (calendar, entry) = (try calendar(server), try entry())
    return await failure { try await calendar.hold(entry) }
  }
}

@Suite struct GoogleAccessTests {
  @Test("the examination names calendar and zone")
  func examine() async throws {
    try await withServer([token, overview, free]) { server in
      let examination = try await calendar(server).examine()
      #expect(examination.isHealthy)
      #expect(examination.sentence == "Calendar “Consultations” (Europe/London) can be read and written.")
      #expect(server.requests.allSatisfy { $0.method == "GET" || $0.target != eventsPath })
    }
  }

  @Test("the examination says when the share is too weak")
  func weak() async throws {
    try await withServer([token, .json(200, #"{"accessRole":"reader","timeZone":"UTC"}"#)]) { server in
      let examination = try await calendar(server).examine()
      #expect(!examination.isHealthy)
      #expect(examination.sentence.contains("permission “Make changes to events”"))
    }
  }

  @Test("a service account proves itself with a fresh, back-dated, signed assertion")
  func assertion() async throws {
    let key = try RSAKey.sender.pem
    try await withServer([token]) { server in
      let tokens = GoogleTokens(
        http: testClient(), tokenURL: server.url,
        credentials: .serviceAccount(
          .init(email: "bot@example.test", privateKeyPEM: Secret(key), keyID: "k1"), subject: nil),
        now: { testNow })
      try #expect(await tokens.fetch().value.reveal() == "at-1")

      let form = try #require(server.requests.first).form
      #expect(form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer")
      let parts = try #require(form["assertion"]).split(separator: ".").map(String.init)
      #expect(try JSONValue(parsing: base64URL(parts[0])) == ["alg": "RS256", "typ": "JWT", "kid": "k1"])
      let claims: JSONValue = [
        "iss": "bot@example.test", "aud": "https://oauth2.googleapis.com/token", "iat": 1_799_999_940,
        "exp": 1_800_003_540,
        "scope":
          "https://www.googleapis.com/auth/calendar.events https://www.googleapis.com/auth/calendar.freebusy",
      ]
      #expect(try JSONValue(parsing: base64URL(parts[1])) == claims)
      let signature = try RSASignature.rs256(
        Data("\(parts[0]).\(parts[1])".utf8), privateKeyPEM: Secret(key))
      #expect(try base64URL(parts[2]) == signature)
    }
  }

  @Test(
    "the token endpoint's refusals say what to do, its troubles are tried later",
    arguments: [
      (
        .json(400, #"{"error":"invalid_grant","error_description":"Token has been expired or revoked."}"#),
        "consent again"
      ),
      (.json(401, #"{"error":"invalid_client","error_description":"x"}"#), "belong together"),
      (
        .json(
          400, #"{"error":"invalid_grant","error_description":"Token must be in a reasonable timeframe"}"#,
          headers: ["Date": "Fri, 15 Jan 2027 07:50:00 GMT"]), "600 seconds off"
      ),
      (.json(503, "{}"), nil), (.json(400, #"{"error":"internal_failure"}"#), nil),
      (.answer(404, body: "<html>"), nil),
      (.json(200, "{}"), nil),
    ] as [(ScriptedReply, String?)])
  func refusals(_ reply: ScriptedReply, _ words: String?) async throws {
    try await withServer([reply]) { server in
      let examination = try await calendar(server).examine()
      #expect(!examination.isHealthy)
      if let words { #expect(examination.sentence.contains(words), "\(examination.sentence)") }
    }
    try await withServer([reply]) { server in
      let (calendar, entry) = (try calendar(server), try entry())
      let failure = await failure { try await calendar.hold(entry) }
      #expect(failure?.needsAPerson == (words != nil))
    }
  }

  @Test("a key file is read, also with its line breaks spoilt")
  func keyFile() throws {
    let json =
      #"{"type":"service_account","client_email":"bot@example.test","private_key":"-----BEGIN\\nA\\n","private_key_id":"k"}"#
    let key = try GoogleServiceAccountKey(keyFile: Data(json.utf8))
    #expect(key.email == "bot@example.test")
    #expect(key.keyID == "k")
    #expect(key.privateKeyPEM.reveal() == "-----BEGIN\nA\n")
  }

  @Test(
    "a key file that is none says why",
    arguments: ["", "[]", #"{"type":"authorized_user"}"#, #"{"type":"service_account","client_email":"a"}"#])
  func badKeyFile(_ json: String) {
    #expect(throws: GoogleServiceAccountKey.Unusable.self) {
      try GoogleServiceAccountKey(keyFile: Data(json.utf8))
    }
  }

  private func base64URL(_ text: String) throws -> Data {
    let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
    let padded = plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)
    return try #require(Data(base64Encoded: padded))
  }
}
