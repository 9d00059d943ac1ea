public import BookingRules
public import Foundation

extension Settings {
  /// The owner's Google Calendar.
  public struct Calendar: Sendable, Hashable {
    public var service: HTTPService
    public var calendarID: String
    /// Where access tokens come from, for both ways to sign in.
    public var tokenURL: URL
    public var signIn: GoogleSignIn
  }

  public enum GoogleSignIn: Sendable, Hashable {
    /// With the user to act for, when the account may do that (domain-wide delegation).
    case serviceAccount(ServiceAccount, subject: String?)
    case oauth(OAuthClient)
  }

  /// What counts of a service account's key file.
  public struct ServiceAccount: Sendable, Hashable {
    public var clientEmail: String
    /// PKCS #8 in PEM.
    public var privateKey: Secret
    public var privateKeyID: String?
  }

  /// A service behind HTTPS.
  public struct HTTPService: Sendable, Hashable {
    /// Without a slash at the end.
    public var baseURL: URL
    /// Path of a PEM file that is trusted instead of the system's store.
    public var caFile: String?
    public var connectTimeout: Duration
    /// For a whole call.
    public var timeout: Duration
  }
}

// MARK: Reading

extension Settings.Calendar {
  private enum SignIn: String, CaseIterable {
    case serviceAccount = "service_account"
    case oauth
  }

  init(_ reader: SettingsReader) {
    let section = reader.section("calendar", "Your Google Calendar, which bookings are put into.")
    calendarID = section.required(
      "calendar_id", .line, example: "you@example.org",
      "Calendar settings > Integrate calendar > Calendar ID. Mostly your address, or …@group.calendar.google.com."
    )
    let signIn = section.value(
      "sign_in", .choice(SignIn.serviceAccount), default: "service_account",
      "\"service_account\" (a robot you share the calendar with; it needs no renewal) or \"oauth\".")
    let usesServiceAccount = signIn == .serviceAccount && section.isSound("sign_in")
    let keyFile = section.secret(
      "service_account", .secretDocument, when: usesServiceAccount,
      "The JSON key file of the service account, downloaded from the Google Cloud console.")
    let subject = section.optional(
      "act_for", .address, example: "you@example.org",
      "The user the service account acts for. Only with domain-wide delegation; rarely needed.")
    let client = section.oauthClient(when: signIn == .oauth, ", whichever way the bot signs in")
    tokenURL = client.tokenURL
    service = Settings.HTTPService(
      section, baseURL: "https://www.googleapis.com/calendar/v3", name: "api_base_url")
    let account = Settings.ServiceAccount(keyFile: keyFile)
    self.signIn = usesServiceAccount ? .serviceAccount(account ?? .none, subject: subject) : .oauth(client)
    section.require(
      !usesServiceAccount || account != nil, "service_account", with: ["service_account_file", "sign_in"],
      "is not the key file of a service account",
      remedy: "It is a JSON file with \"type\": \"service_account\", \"client_email\" and \"private_key\"; "
        + "make a new key in the Google Cloud console.")
    section.require(
      !usesServiceAccount || subject != nil || calendarID != "primary", "calendar_id",
      with: ["sign_in", "act_for"],
      "is \"primary\", which is the empty calendar of the service account itself",
      remedy: "Write the id of your own calendar, and share it with the service account.")
  }
}

extension Settings.ServiceAccount {
  /// Takes the place of one that was refused.
  fileprivate static let none = Settings.ServiceAccount(clientEmail: "", privateKey: Secret(""))

  /// Nil unless it is a key file as Google's console makes it.
  fileprivate init?(keyFile: Secret) {
    struct KeyFile: Decodable {
      var type: String
      var client_email: String
      var private_key: String
      var private_key_id: String?
    }
    // Whatever is wrong, the answer is the same; the decoder's own words could quote the key.
    guard let file = try? JSONDecoder().decode(KeyFile.self, from: Data(keyFile.reveal().utf8)),
      file.type == "service_account", file.private_key.contains("-----BEGIN PRIVATE KEY-----")
    else { return nil }
    self.init(
      clientEmail: file.client_email, privateKey: Secret(file.private_key), privateKeyID: file.private_key_id)
  }
}

extension Settings.HTTPService {
  init(_ section: Section, baseURL standard: RawValue, name: String = "base_url") {
    baseURL = section.value(
      name, .baseURL, default: standard, "The address of the service. Plain http only for this very machine.")
    caFile = section.certificateFile(
      "ca_file", "Trust this certificate authority instead of those the system knows. Rarely needed.")
    connectTimeout = section.value(
      "connect_timeout", .duration(atLeast: .milliseconds(100), atMost: .minutes(5)), default: "10 s",
      "How long connecting may take.")
    timeout = section.value(
      "timeout", .duration(atLeast: .milliseconds(100), atMost: .minutes(10)), default: "30 s",
      "How long a whole call may take.")
    section.require(
      connectTimeout <= timeout, "connect_timeout", with: ["timeout"], "is longer than timeout",
      remedy: "Connecting is a part of the call: shorten it, or lengthen timeout.")
  }
}
