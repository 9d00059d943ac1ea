import Foundation
import Testing

@testable import Sandbox

@Suite("Google Calendar")
struct GoogleCalendarTests {
  static let event: JSON = [
    "id": "abc0123456789", "summary": "Consultation", "status": "tentative",
    "start": ["dateTime": "2026-12-01T15:00:00+01:00", "timeZone": "Europe/Zurich"],
    "end": ["dateTime": "2026-12-01T16:00:00+01:00", "timeZone": "Europe/Zurich"],
    "extendedProperties": ["private": ["booking": "b1", "state": "held"]],
  ]

  static func event(_ changes: JSON) -> JSON { event.merging(changes) }

  @Test("an event is inserted, read, confirmed and deleted, and its id stays taken")
  func life() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      let inserted = try await stand.google("POST", "events", Self.event, token: token)
      #expect(inserted.status == 200)
      #expect(inserted.json["status"] == "tentative")
      #expect(inserted.json["start"]?["dateTime"] == "2026-12-01T14:00:00+00:00")
      let read = try await stand.google("GET", "events/abc0123456789", token: token)
      #expect(read.json == inserted.json)
      let patch: JSON = ["status": "confirmed", "extendedProperties": ["private": ["state": "paid"]]]
      let patched = try await stand.google("PATCH", "events/abc0123456789", patch, token: token)
      #expect(patched.json["status"] == "confirmed")
      #expect(patched.json["summary"] == "Consultation")
      #expect(
        patched.json["extendedProperties"]?["private"] == ["booking": "b1", "state": "paid"])
      #expect(patched.json["etag"] != inserted.json["etag"])
      #expect(try await stand.google("DELETE", "events/abc0123456789", token: token).status == 204)
      let again = try await stand.google("DELETE", "events/abc0123456789", token: token)
      #expect(again.status == 410)
      #expect(again.reason == "deleted")
      let tombstone = try await stand.google("GET", "events/abc0123456789", token: token)
      #expect(tombstone.json["status"] == "cancelled")
      let reused = try await stand.google("POST", "events", Self.event, token: token)
      #expect(reused.status == 409)
      #expect(reused.reason == "duplicate")
    }
  }

  @Test(
    "a body that Google would refuse is refused with its reason",
    arguments: [
      (["id": "with-dashes"], 400, "invalid"), (["id": "UPPER12345"], 400, "invalid"),
      (["id": "abc"], 400, "invalid"), (["id": "wxyz1"], 400, "invalid"),
      (["iCalUID": "a@example.test"], 400, "invalid"),
      (["start": .null], 400, "required"), (["end": .null], 400, "required"),
      (["start": ["dateTime": "2026-12-01T15:00:00", "timeZone": .null]], 400, "required"),
      (["start": ["timeZone": "Pacific Standard Time"]], 400, "invalid"),
      (["start": ["timeZone": "EST"]], 400, "invalid"), (["start": ["timeZone": "GMT+2"]], 400, "invalid"),
      (["start": ["dateTime": "2026-02-30T15:00:00Z"]], 400, "invalid"),
      (["start": ["dateTime": "2026-12-01T25:00:00Z"]], 400, "invalid"),
      (["start": ["date": "2026-12-01"]], 400, "invalid"),
      (["start": ["dateTime": .null, "date": "2026-12-01"]], 400, "invalid"),
      (["end": ["dateTime": "2026-12-01T14:00:00+01:00"]], 400, "timeRangeEmpty"),
      (["status": "held"], 400, "invalid"), (["transparency": "busy"], 400, "invalid"),
      (["colorId": "12"], 400, "invalid"), (["eventType": "focusTime"], 400, "invalid"),
      (["summary": 1], 400, "invalid"), (["source": ["url": "mid:1@example.test"]], 400, "invalid"),
      (["extendedProperties": ["private": ["n": 1]]], 400, "invalid"),
      (["attendees": [["email": "guest@example.test"]]], 403, "forbiddenForServiceAccounts"),
    ] as [(JSON, Int, String)])
  func refused(changes: JSON, status: Int, reason: String) async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      let body = Self.event(changes)
      let answer = try await stand.google("POST", "events", body, token: token)
      #expect(answer.status == status)
      #expect(answer.reason == reason)
      #expect(answer.json["error"]?["message"]?.text?.isEmpty == false)
      #expect(await stand.sandbox.ledger.snapshot().events.isEmpty)
    }
  }

  @Test("a changed event fails If-Match with 412 and matches If-None-Match with 304")
  func preconditions() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      let inserted = try await stand.google("POST", "events", Self.event, token: token)
      let etag = try #require(inserted.json["etag"]?.text)
      let path = "events/abc0123456789"
      let same = try await stand.google("GET", path, token: token, headers: ["If-None-Match": etag])
      #expect(same.status == 304)
      try await stand.sandbox.ledger.editEvent("abc0123456789", summary: "Renamed by hand")
      for method in ["PATCH", "DELETE"] {
        let late = try await stand.google(
          method, path, method == "PATCH" ? ["status": "confirmed"] : nil, token: token,
          headers: ["If-Match": etag])
        #expect(late.status == 412)
        #expect(late.reason == "conditionNotMet")
      }
      let now = try #require(try await stand.google("GET", path, token: token).json["etag"]?.text)
      let early = try await stand.google(
        "PATCH", path, ["status": "confirmed"], token: token, headers: ["If-Match": now])
      #expect(early.status == 200)
    }
  }

  @Test("a scope opens what Google's method list says and no more")
  func scopes() async throws {
    try await Stand.run { stand in
      let range: JSON = [
        "timeMin": "2026-12-01T00:00:00Z", "timeMax": "2026-12-02T00:00:00Z",
        "items": [["id": "owner@example.test"]],
      ]
      let events = try await stand.googleToken([GoogleScope.events])
      let freeBusy = try await stand.google("POST", "freeBusy", range, token: events)
      #expect(freeBusy.status == 403)
      #expect(freeBusy.reason == "insufficientPermissions")
      let reader = try await stand.googleToken([GoogleScope.eventsReadOnly])
      #expect(try await stand.google("GET", "events", token: reader).status == 200)
      #expect(try await stand.google("POST", "events", Self.event, token: reader).status == 403)
      let busy = try await stand.googleToken([GoogleScope.freeBusy])
      #expect(try await stand.google("POST", "freeBusy", range, token: busy).status == 200)
      #expect(try await stand.google("GET", "events", token: busy).status == 403)
    }
  }

  @Test("an access token is refused when unknown and when it has expired")
  func tokens() async throws {
    try await Stand.run { stand in
      let unknown = try await stand.google("GET", "events", token: "nothing")
      #expect(unknown.status == 401)
      #expect(unknown.reason == "authError")
      let token = try await stand.googleToken()
      stand.clock.advance(by: .seconds(3599))
      #expect(try await stand.google("GET", "events", token: token).status == 401)
    }
  }

  @Test(
    "sharing decides: unshared is 404, read-only is 403, another calendar is 404, primary is the robot's own")
  func sharing() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      await stand.sandbox.ledger.share("reader")
      let readOnly = try await stand.google("POST", "events", Self.event, token: token)
      #expect(readOnly.status == 403)
      #expect(readOnly.reason == "requiredAccessLevel")
      #expect(try await stand.google("GET", "events", token: token).json["accessRole"] == "reader")
      await stand.sandbox.ledger.share("none")
      #expect(try await stand.google("GET", "events", token: token).status == 404)
      #expect(
        try await stand.google("GET", "calendars/other@example.test/events", token: token).status == 404)
      let primary = try await stand.google("POST", "calendars/primary/events", Self.event, token: token)
      #expect(primary.json["organizer"]?["email"]?.text == stand.key.email)
    }
  }

  @Test("list finds overlaps, private properties, pages and changes since a sync token")
  func list() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      for hour in 10...12 {
        let body = Self.event([
          "id": .string("event\(hour)"),
          "start": ["dateTime": .string("2026-12-01T\(hour):00:00Z")],
          "end": ["dateTime": .string("2026-12-01T\(hour + 1):00:00Z")],
          "extendedProperties": ["private": ["booking": .string("b\(hour)")]],
        ])
        #expect(try await stand.google("POST", "events", body, token: token).status == 200)
      }
      func ids(_ query: String) async throws -> [String] {
        let answer = try await stand.google("GET", "events?" + query, token: token)
        return answer.json["items"]?.list?.compactMap { $0["id"]?.text } ?? ["status \(answer.status)"]
      }
      let range = "timeMin=2026-12-01T11:00:00Z&timeMax=2026-12-01T12:00:00Z&singleEvents=true"
      #expect(try await ids(range) == ["event11"])
      #expect(try await ids("privateExtendedProperty=booking%3Db12") == ["event12"])
      #expect(try await ids("timeMin=2026-12-01T11:00:00") == ["status 400"])
      #expect(try await ids("orderBy=startTime") == ["status 400"])
      let first = try await stand.google("GET", "events?maxResults=2", token: token)
      #expect(first.json["items"]?.list?.count == 2)
      #expect(first.json["nextSyncToken"] == nil)
      let next = try #require(first.json["nextPageToken"]?.text)
      let last = try await stand.google("GET", "events?maxResults=2&pageToken=\(next)", token: token)
      #expect(last.json["items"]?.list?.count == 1)
      #expect(last.json["timeZone"] == "Europe/London")
      let sync = try #require(last.json["nextSyncToken"]?.text)
      try await stand.sandbox.ledger.editEvent("event10", status: "cancelled")
      #expect(try await ids("syncToken=\(sync)") == ["event10"])
      #expect(try await ids("singleEvents=true") == ["event11", "event12"])
      #expect(try await ids("syncToken=\(sync)&timeMin=2026-12-01T11:00:00Z") == ["status 400"])
      #expect(try await ids("syncToken=old") == ["status 410"])
    }
  }

  @Test("freeBusy merges what is opaque, tentative included, and leaves out free and deleted events")
  func freeBusy() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      let added: [JSON] = [
        [:], ["id": "aaaaa", "start": ["dateTime": "2026-12-01T15:30:00+01:00"]],
        [
          "id": "bbbbb", "transparency": "transparent", "start": ["dateTime": "2026-12-01T18:00:00+01:00"],
          "end": ["dateTime": "2026-12-01T19:00:00+01:00"],
        ],
      ]
      for changes in added {
        #expect(try await stand.google("POST", "events", Self.event(changes), token: token).status == 200)
      }
      let answer = try await stand.google(
        "POST", "freeBusy",
        [
          "timeMin": "2026-12-01T00:00:00Z", "timeMax": "2026-12-02T00:00:00Z", "timeZone": "Europe/Zurich",
          "items": [["id": "owner@example.test"], ["id": "other@example.test"]],
        ], token: token)
      let calendars = answer.json["calendars"]
      #expect(
        calendars?["owner@example.test"]?["busy"] == [
          ["start": "2026-12-01T15:00:00+01:00", "end": "2026-12-01T16:00:00+01:00"]
        ])
      #expect(answer.status == 200)
      #expect(calendars?["other@example.test"]?["errors"]?.list?.first?["reason"] == "notFound")
    }
  }

  @Test(
    "a freeBusy range that is empty, too long or missing is refused",
    arguments: [
      (["timeMax": "2026-12-01T00:00:00Z"], "timeRangeEmpty"),
      (["timeMax": "2027-12-01T00:00:00Z"], "timeRangeTooLong"), (["timeMin": .null], "required"),
      (["timeMin": "2026-12-01T00:00:00"], "invalid"), (["items": .null], "required"),
    ] as [(JSON, String)])
  func freeBusyRange(changes: JSON, reason: String) async throws {
    try await Stand.run { stand in
      let body: JSON = [
        "timeMin": "2026-12-01T00:00:00Z", "timeMax": "2026-12-02T00:00:00Z",
        "items": [["id": "owner@example.test"]],
      ]
      let answer = try await stand.google(
        "POST", "freeBusy", body.merging(changes), token: try await stand.googleToken())
      #expect(answer.status == 400)
      #expect(answer.reason == reason)
    }
  }

  @Test("two different events may take the same time: Google prevents nothing, the audit tells")
  func overlap() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      for id in ["aaaaa", "bbbbb"] {
        let body = Self.event(["id": .string(id), "status": "confirmed"])
        #expect(try await stand.google("POST", "events", body, token: token).status == 200)
      }
      #expect(
        await stand.sandbox.ledger.audit() == ["Events aaaaa and bbbbb are both confirmed and overlap."])
    }
  }

  @Test("a long key is dropped and a long value cut in silence, and the ledger remarks on both")
  func propertyLimits() async throws {
    try await Stand.run { stand in
      let properties: [String: JSON] = [
        String(repeating: "k", count: 45): "v", "long": .string(String(repeating: "v", count: 1025)),
      ]
      let long: JSON = ["private": .object(properties)]
      let answer = try await stand.google(
        "POST", "events", Self.event(["extendedProperties": long]), token: try await stand.googleToken())
      let kept = answer.json["extendedProperties"]?["private"]?.members ?? [:]
      #expect(kept["long"]?.text?.count == 1024)
      #expect(kept.keys.sorted() == ["booking", "long", "state"])
      #expect(await stand.sandbox.ledger.snapshot().remarks.count == 2)
    }
  }

  @Test(
    "a deleted event comes back by patch or answers 403, whichever doubt is chosen", arguments: [true, false])
  func revival(isAllowed: Bool) async throws {
    try await Stand.run {
      $0.doubts.deletedEventsCanBeRevived = isAllowed
    } _: { stand in
      let token = try await stand.googleToken()
      _ = try await stand.google("POST", "events", Self.event, token: token)
      _ = try await stand.google("DELETE", "events/abc0123456789", token: token)
      let patched = try await stand.google(
        "PATCH", "events/abc0123456789", ["status": "confirmed"], token: token)
      #expect(patched.status == (isAllowed ? 200 : 403))
    }
  }
}
