extension Refusal {
  /// Google Calendar's error body.
  static func google(
    _ code: Int, _ reason: String, _ message: String, domain: String = "global", location: String? = nil,
    headers: [String: String] = [:]
  ) -> Refusal {
    let header = location == "Authorization" || location == "If-Match"
    let problem: JSON = [
      "domain": .string(domain), "reason": .string(reason), "message": .string(message),
      "locationType": location.map { _ in header ? "header" : "parameter" },
      "location": location.map { .string($0) },
    ]
    return Refusal(
      answer: .json(
        ["error": ["code": .integer(code), "message": .string(message), "errors": [problem]]],
        status: code, headers: headers))
  }

  static func googleInvalid(_ message: String, location: String? = nil) -> Refusal {
    .google(400, "invalid", message, location: location)
  }

  static var googleUnauthorized: Refusal {
    .google(401, "authError", "Invalid Credentials", location: "Authorization")
  }

  /// The newer body, with `status` and `details` beside `errors`.
  static var googleScopeMissing: Refusal {
    let message = "Request had insufficient authentication scopes."
    return Refusal(
      answer: .json(
        [
          "error": [
            "code": 403, "message": .string(message), "status": "PERMISSION_DENIED",
            "errors": [
              ["domain": "global", "reason": "insufficientPermissions", "message": "Insufficient Permission"]
            ],
            "details": [
              [
                "@type": "type.googleapis.com/google.rpc.ErrorInfo", "domain": "googleapis.com",
                "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
              ]
            ],
          ]
        ], status: 403))
  }
}
