internal import BookingBot
internal import Foundation

/// Google's refusals, told apart by their reason and not by their number: a 403 may be a quota, a scope or a
/// share (Calendar API, "Handle API errors").
struct GoogleFailure {
  // Limits against abuse last for hours; asking again and again prolongs them.
  static let usageLimitSeconds = 4 * 3600

  let calendarID: String
  /// Whom the calendar has to be shared with.
  let identity: String

  func callAsFunction(_ response: HTTPResponse) -> PortFailure {
    if let transient = PortFailure(transient: response, from: "Google Calendar") { return transient }
    let error = JSONValue(parsing: response.body)?["error"] ?? .null
    guard error.isObject else {
      return .tryLater("Google Calendar gave an answer that is not its own (HTTP \(response.status))")
    }
    let message = error["message"].text ?? "no message"
    switch response.status {
    case 401:
      return .ownerMustMend("Google Calendar refuses even a fresh token: \(message). Check the credentials.")
    case 403: return forbidden(reasons(error), message, response)
    case 404: return notShared
    case 410, 412: return .tryLater("the event was changed meanwhile: \(message)")
    default: return .refused("Google Calendar refuses the request (HTTP \(response.status)): \(message)")
    }
  }

  var notShared: PortFailure {
    .ownerMustMend(
      "Google Calendar does not know the calendar \(calendarID), or does not show it to \(identity). Check the "
        + "calendar id, and share the calendar with \(identity), permission “Make changes to events”.")
  }

  private func forbidden(_ reasons: Set<String>, _ message: String, _ response: HTTPResponse) -> PortFailure {
    if !reasons.isDisjoint(with: ["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"]) {
      return .tryLater(
        "Google Calendar asks to be called less often", afterSeconds: response.retryAfterSeconds)
    }
    if !reasons.isDisjoint(with: ["quotaExceeded", "dailyLimitExceeded"]) {
      return .tryLater(
        "Google has closed the calendar to us for some hours: \(message)",
        afterSeconds: Self.usageLimitSeconds)
    }
    if reasons.contains("requiredAccessLevel") {
      return .ownerMustMend(
        "\(identity) may not write into the calendar \(calendarID): share it with permission “Make changes to "
          + "events” (in Google Workspace the administrator may have limited sharing with outsiders).")
    }
    if !reasons.isDisjoint(with: ["insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"]) {
      return .ownerMustMend(
        "The consent lacks a scope; consent again to \(GoogleTokens.scopes.joined(separator: " and ")).")
    }
    if !reasons.isDisjoint(with: ["accessNotConfigured", "SERVICE_DISABLED"]) {
      return .ownerMustMend(
        "Switch on the Google Calendar API in the Google Cloud project of these credentials.")
    }
    return .ownerMustMend("Google Calendar forbids it: \(message)")
  }

  /// `errors[].reason` of the older shape, `details[].reason` of the newer one.
  private func reasons(_ error: JSONValue) -> Set<String> {
    Set((error["errors"].elements + error["details"].elements).compactMap { $0["reason"].text })
  }
}
