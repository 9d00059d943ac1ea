extension Refusal {
  /// PayPal's error body for one issue. `name` follows from the HTTP status.
  static func paypal(
    _ status: Int, _ issue: String, _ description: String, field: String? = nil,
    links: [JSON] = [], headers: [String: String] = [:]
  ) -> Refusal {
    .paypal(
      status,
      details: [
        [
          "issue": .string(issue), "description": .string(description), "field": field.map { .string($0) },
          "location": field.map { _ in "body" },
        ]
      ], links: links, headers: headers)
  }

  static func paypal(
    _ status: Int, details: [JSON], links: [JSON] = [], headers: [String: String] = [:]
  ) -> Refusal {
    let (name, message) = names[status] ?? ("INTERNAL_SERVER_ERROR", "An internal server error has occurred.")
    var body: JSON = [
      "name": .string(name), "message": .string(message), "debug_id": "f0f0f0f0f0f0f", "links": .array(links),
    ]
    if !details.isEmpty { body["details"] = .array(details) }
    return Refusal(
      answer: .json(
        body, status: status, headers: headers.merging(["Paypal-Debug-Id": "f0f0f0f0f0f0f"]) { a, _ in a }))
  }

  /// After expiry an order is answered as if it had never been.
  static var paypalNotFound: Refusal {
    .paypal(404, "INVALID_RESOURCE_ID", "Specified resource ID does not exist. Please check the resource ID.")
  }

  private static let names: [Int: (String, String)] = [
    400: (
      "INVALID_REQUEST", "Request is not well-formed, syntactically incorrect, or violates schema."
    ),
    401: ("AUTHENTICATION_FAILURE", "Authentication failed due to missing or invalid credentials."),
    403: ("NOT_AUTHORIZED", "Authorization failed due to insufficient permissions."),
    404: ("RESOURCE_NOT_FOUND", "The specified resource does not exist."),
    409: ("RESOURCE_CONFLICT", "The server has detected a conflict while processing this request."),
    415: ("UNSUPPORTED_MEDIA_TYPE", "The server does not support the request payload's media type."),
    422: (
      "UNPROCESSABLE_ENTITY",
      "The requested action could not be performed, semantically incorrect, or failed business validation."
    ),
    429: ("RATE_LIMIT_REACHED", "Too many requests. Blocked due to rate limiting."),
    503: ("SERVICE_UNAVAILABLE", "Service Unavailable."),
  ]
}
