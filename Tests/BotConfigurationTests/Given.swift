import BookingRules
import Testing

@testable import BotConfiguration

/// A configuration in memory: the shortest that is valid, with changes.
struct Given {
  static let path = "/etc/bot/config.toml"
  static let serviceAccountKey = """
    {"type": "service_account", "client_email": "robot@example.test", "private_key_id": "k1",
     "private_key": "-----BEGIN PRIVATE KEY-----\\nnone\\n-----END PRIVATE KEY-----\\n"}
    """

  /// `imap.port` → TOML.
  var values: [String: String] = [
    "mail.from_address": #""booking@example.org""#,
    "mail.owner_address": #""owner@example.org""#,
    "imap.host": #""imap.example.org""#,
    "imap.user": #""booking@example.org""#,
    "smtp.host": #""smtp.example.org""#,
    "calendar.calendar_id": #""owner@example.org""#,
    "appointments.time_zone": #""Europe/London""#,
    "paypal.client_id": #""client""#,
    "paypal.return_url": #""https://www.example.org/thanks""#,
  ]
  var environment = [
    "LEADSCALENDAR_IMAP_PASSWORD": "of the mailbox",
    "LEADSCALENDAR_CALENDAR_SERVICE_ACCOUNT": serviceAccountKey,
    "LEADSCALENDAR_PAYPAL_CLIENT_SECRET": "of paypal",
    "LEADSCALENDAR_BINANCE_PAY_API_KEY": "key of binance",
    "LEADSCALENDAR_BINANCE_PAY_API_SECRET": "secret of binance",
  ]
  var files: [String: FileContents] = [:]
  var permissions = 0o644

  init(_ changes: [String: String?] = [:]) {
    for (key, value) in changes { values[key] = value }
  }

  var toml: String {
    Dictionary(grouping: values.keys.sorted()) { String($0.prefix { $0 != "." }) }.sorted { $0.key < $1.key }
      .map { section, keys in
        "[\(section)]\n"
          + keys.map { "\($0.dropFirst(section.count + 1)) = \(values[$0] ?? "")" }.joined(separator: "\n")
      }
      .joined(separator: "\n")
  }

  func load() throws(InvalidConfiguration) -> Settings { try load(toml: toml) }

  func load(toml: String) throws(InvalidConfiguration) -> Settings {
    var files = files
    files[Self.path] = FileContents(text: toml, permissions: permissions)
    let all = files
    return try Settings.load(path: Self.path, environment: environment) {
      (path: String) throws(UnreadableFile) -> FileContents? in all[path]
    }
  }

  /// Key, fault and remedy of each problem; empty when there is none.
  func problems() -> [String] {
    do throws(InvalidConfiguration) {
      _ = try load()
      return []
    } catch {
      return error.problems.map { problem in
        (problem.key.map { "\($0) \(problem.fault)" } ?? problem.fault) + ". \(problem.remedy)"
      }
    }
  }
}
