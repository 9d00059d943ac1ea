import Foundation
import Testing

@testable import Sandbox

@Suite("Google's token endpoint")
struct GoogleTokenTests {
  @Test("a well-made assertion buys an access token that opens the calendar")
  func assertion() async throws {
    try await Stand.run { stand in
      let answer = try await stand.exchange(stand.claims())
      #expect(answer.status == 200)
      #expect(answer.json["token_type"] == "Bearer")
      #expect(answer.json["expires_in"] == 3599)
      let token = try #require(answer.json["access_token"]?.text)
      #expect(try await stand.google("GET", "events", token: token).status == 200)
    }
  }

  @Test(
    "a claim that is not as Google wants it is refused",
    arguments: [
      ("iss", "stranger@example.test", "invalid_grant"),
      ("aud", "https://accounts.google.com/o/oauth2/token", "invalid_grant"),
      ("scope", "https://www.googleapis.com/auth/calender", "invalid_scope"),
      ("scope", "", "invalid_scope"),
      ("sub", "owner@example.test", "unauthorized_client"),
      ("iat", 1_767_218_400, "invalid_grant"),
      ("exp", 1_767_229_201, "invalid_grant"),
      ("exp", "1767229200", "invalid_grant"),
    ] as [(String, JSON, String)])
  func wrongClaim(name: String, value: JSON, error: String) async throws {
    try await Stand.run { stand in
      var claims = stand.claims()
      claims[name] = value
      let answer = try await stand.exchange(claims)
      #expect([400, 401].contains(answer.status))
      #expect(answer.json["error"]?.text == error)
      #expect(answer.json["error_description"]?.text?.isEmpty == false)
    }
  }

  @Test("a token URL of the sandbox is an audience too")
  func ownAudience() async throws {
    try await Stand.run { stand in
      var claims = stand.claims()
      claims["aud"] = .string(stand.sandbox.googleTokenURL)
      let answer = try await stand.exchange(claims)
      #expect(answer.status == 200)
    }
  }

  @Test("a stale assertion is refused, one within the clock skew is not")
  func stale() async throws {
    try await Stand.run { stand in
      let assertion = try stand.assertion(stand.claims())
      stand.clock.advance(by: .seconds(3600 + 299))
      #expect(try await stand.exchange(assertion).status == 200)
      stand.clock.advance(by: .seconds(1))
      let answer = try await stand.exchange(assertion)
      #expect(answer.json["error_description"]?.text?.contains("reasonable timeframe") == true)
    }
  }

  @Test("another key, another algorithm and nonsense are refused")
  func signature() async throws {
    try await Stand.run { stand in
      let stranger = try ServiceAccountKey.generate()
      let forged = try await stand.exchange(stand.assertion(stand.claims(), key: stranger))
      #expect(forged.json["error_description"] == "Invalid JWT Signature.")
      let unsigned = try stand.assertion(stand.claims(), header: ["alg": "none"])
      #expect(try await stand.exchange(unsigned).json["error"] == "invalid_grant")
      #expect(try await stand.exchange("a.b" as String).json["error"] == "invalid_grant")
    }
  }

  @Test("the refresh token works with its own client only, and until it is revoked")
  func refresh() async throws {
    try await Stand.run { stand in
      func refresh(_ secret: String) async throws -> Answer {
        try await stand.form(
          stand.sandbox.googleTokenURL,
          [
            ("grant_type", "refresh_token"), ("refresh_token", "sandbox-refresh-token"),
            ("client_id", "sandbox-client.apps.example.test"), ("client_secret", secret),
          ])
      }
      let answer = try await refresh("sandbox-google-secret")
      #expect(answer.status == 200)
      #expect(answer.json["scope"]?.text?.contains("calendar.events") == true)
      #expect(try await refresh("other").json["error"] == "invalid_client")
      await stand.sandbox.ledger.revokeGoogle(true)
      #expect(try await refresh("sandbox-google-secret").json["error"] == "invalid_grant")
    }
  }

  @Test("a grant type it does not know, and a body that is no form, are refused")
  func wrongRequest() async throws {
    try await Stand.run { stand in
      let password = try await stand.form(stand.sandbox.googleTokenURL, [("grant_type", "password")])
      #expect(password.json["error"] == "unsupported_grant_type")
      let json = try await stand.send(
        "POST", stand.sandbox.googleTokenURL, body: Data("{}".utf8),
        headers: ["Content-Type": "application/json"])
      #expect(json.json["error"] == "invalid_request")
    }
  }

  @Test("the key file has what Google's has, and its key signs")
  func keyFile() throws {
    let key = try ServiceAccountKey.generate(email: "robot@example.test")
    let file = try JSON(parsing: key.keyFile(tokenURL: "http://127.0.0.1:1/google-token"))
    #expect(file["type"] == "service_account")
    #expect(file["client_email"] == "robot@example.test")
    let pem = try #require(file["private_key"]?.text)
    let message = Data("message".utf8)
    let signature = try Signatures.signRS256(message, privateKeyPEM: pem)
    #expect(Signatures.verifyRS256(message, signature: signature, publicKeyPEM: key.publicKeyPEM))
    #expect(!Signatures.verifyRS256(Data("other".utf8), signature: signature, publicKeyPEM: key.publicKeyPEM))
  }
}
