import Foundation
import HTTPTypes
import Hummingbird
import Logging
import MailTemplates
import NIOCore

/// Stands before every address: counts callers, turns failures into pages, and sends no answer out unprotected.
struct Doorkeeper: RouterMiddleware {
  typealias Context = DoorContext

  let door: WebDoor
  let limit: RateLimit

  func handle(
    _ request: Request, context: DoorContext,
    next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    let place = Place(request.uri.path)
    var response = await answer(request, context, place, next)
    for field in Self.headers where response.headers[field.name] == nil { response.headers.append(field) }
    door.metrics.count(.init(place: place.rawValue, status: response.status.code))
    // The path holds a token, which opens a booking; the log may be read by others.
    door.logger.debug("\(request.method.rawValue) \(place.rawValue): \(response.status.code)")
    return response
  }

  private func answer(
    _ request: Request, _ context: DoorContext, _ place: Place,
    _ next: (Request, DoorContext) async throws -> Response
  ) async -> Response {
    let client = ClientAddress.client(
      peer: context.peer, forwarded: request.headers[values: .forwardedFor],
      trusting: door.settings.trustedProxies)
    guard limit.allows(ClientAddress.group(client), at: door.now()) else {
      var response = door.noticePage(.tooMany, request, status: .tooManyRequests)
      response.headers[.retryAfter] = "60"
      return response
    }
    do {
      return try await next(request, context)
    } catch let error as HTTPError {
      return refusal(error.status, request, place)
    } catch is NIOTooManyBytesError {
      return refusal(.contentTooLarge, request, place)
    } catch {
      door.logger.error("web: \(place.rawValue): \(error)")
      return refusal(.internalServerError, request, place)
    }
  }

  private func refusal(_ status: HTTPResponse.Status, _ request: Request, _ place: Place) -> Response {
    guard place == .pay || place == .other else { return Response(status: status) }
    return door.noticePage(status.code < 500 ? .notFound : .trouble, request, status: status)
  }

  /// For every answer. A page brings a policy of its own.
  private static let headers: HTTPFields = [
    .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
    .referrerPolicy: "no-referrer", .xContentTypeOptions: "nosniff", .cacheControl: "no-store",
    .crossOriginResourcePolicy: "same-origin", .robots: "noindex",
  ]
}

/// What an address is for, without what is secret in it.
enum Place: String {
  case pay, webhook, healthz, metrics, other

  init(_ path: String) {
    switch path.split(separator: "/", maxSplits: 1).first {
    case "pay": self = .pay
    case "webhooks": self = .webhook
    case "healthz": self = .healthz
    case "metrics": self = .metrics
    default: self = .other
    }
  }
}

extension HTTPField.Name {
  static let forwardedFor = name("X-Forwarded-For")
  static let referrerPolicy = name("Referrer-Policy")
  static let crossOriginResourcePolicy = name("Cross-Origin-Resource-Policy")
  static let robots = name("X-Robots-Tag")

  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is a token of RFC 9110") }
    return name
  }
}
