public import BookingRules
public import Foundation

extension Settings {
  /// A mail server and how to get in.
  public struct MailServer: Sendable, Hashable {
    public var host: String
    public var port: Int
    public var security: Security
    /// False: the name in the certificate is not compared. For loopback hosts only.
    public var verifiesName: Bool
    /// Path of a PEM file that is trusted instead of the system's store.
    public var caFile: String?
    public var login: Login
    /// For TCP, TLS and login together.
    public var connectTimeout: Duration
    /// For the answer to one command.
    public var commandTimeout: Duration
  }

  public enum Security: String, Sendable, Hashable, CaseIterable {
    /// TLS from the first byte (RFC 8314).
    case tls
    case startTLS = "starttls"
    /// For loopback hosts only.
    case plaintext
  }

  public enum Login: Sendable, Hashable {
    case password(user: String, Secret)
    case oauth(user: String, OAuthClient, SASL)
  }

  public enum SASL: String, Sendable, Hashable, CaseIterable {
    /// Google and Microsoft.
    case xoauth2
    /// RFC 7628; Google only.
    case oauthBearer = "oauthbearer"
  }

  /// What a refresh token needs to become access tokens (RFC 6749 section 6).
  public struct OAuthClient: Sendable, Hashable {
    public var tokenURL: URL
    public var clientID: String
    public var clientSecret: Secret
    public var refreshToken: Secret
  }
}

// MARK: Reading

extension Settings.MailServer {
  init(
    _ section: Section, example: RawValue, ports: [Settings.Security: Int], login: () -> Settings.Login
  ) {
    host = section.required("host", .host, example: example, "The name of the server.")
    security = section.value(
      "security", .choice(Settings.Security.tls), default: "tls",
      "\"tls\", \"starttls\", or \"plaintext\" (only for a server on this very machine).")
    port = section.value(
      "port", .port, default: .integer(ports[security] ?? 0),
      "If you leave it out: "
        + Settings.Security.allCases.map { "\(ports[$0] ?? 0) for \($0.rawValue)" }.joined(separator: ", ")
        + ".")
    self.login = login()
    caFile = section.certificateFile(
      "ca_file", "Trust this certificate authority instead of those the system knows. Rarely needed.")
    verifiesName = section.value(
      "verify_name", .flag, default: true,
      "Compare the server's name with its certificate. May be false only for a server on this very machine.")
    connectTimeout = section.value(
      "connect_timeout", .duration(atLeast: .milliseconds(100), atMost: .minutes(5)), default: "15 s",
      "How long connecting and logging in may take.")
    commandTimeout = section.value(
      "command_timeout", .duration(atLeast: .milliseconds(100), atMost: .minutes(10)), default: "30 s",
      "How long the server may take to answer.")
    check(section)
  }

  private func check(_ section: Section) {
    let isLocal = isLoopback(host: host)
    section.require(
      isLocal || security != .plaintext, "security", with: ["host"],
      "is \"plaintext\", so that anybody on the way to \(host) could read the password",
      remedy: "Write security = \"tls\" or \"starttls\"; plaintext is for 127.0.0.1, ::1 and localhost only.")
    section.require(
      isLocal || verifiesName, "verify_name", with: ["host"],
      "is false, so that anybody on the way could pretend to be \(host)",
      remedy: "Leave it out; false is for 127.0.0.1, ::1 and localhost only.")
  }
}

/// How the bot shows who it is to a mail server.
private enum SignIn: String, CaseIterable {
  case password
  case oauth
}

extension Section {
  /// - Parameter other: used when no user is given; without it there must be one.
  func login(otherwise other: Settings.Login? = nil) -> Settings.Login {
    let user = user(isRequired: other == nil)
    let signIn = value(
      "sign_in", .choice(SignIn.password), default: "password",
      "\"password\" (for Gmail: an app password), or \"oauth\" (Microsoft 365, or Gmail without app passwords)."
    )
    let isOwn = (other == nil || user != nil) && isSound("sign_in")
    let password = secret(
      "password", when: isOwn && signIn == .password, "The password for sign_in = \"password\".")
    let client = oauthClient(
      when: isOwn && signIn == .oauth,
      ", for sign_in = \"oauth\". This is Google's; Microsoft 365 has\n"
        + "https://login.microsoftonline.com/YOUR-TENANT/oauth2/v2.0/token")
    let sasl = value(
      "sasl", .choice(Settings.SASL.xoauth2), default: "xoauth2",
      "The dialect of oauth: \"xoauth2\" (Google, Microsoft) or \"oauthbearer\".")
    if let other, user == nil { return other }
    switch signIn {
    case .password: return .password(user: user ?? "", password)
    case .oauth: return .oauth(user: user ?? "", client, sasl)
    }
  }

  private func user(isRequired: Bool) -> String? {
    isRequired
      ? required("user", .line, example: "booking@example.org", "The user name, mostly the address.")
      : optional(
        "user", .line, example: "booking@example.org",
        "Empty: user, sign_in and secrets are those of [imap], and those here are not used.")
  }

  /// The four keys of a refresh token.
  ///
  /// - Parameter purpose: what the token address is used for.
  func oauthClient(when isNeeded: Bool, _ purpose: String) -> Settings.OAuthClient {
    Settings.OAuthClient(
      tokenURL: value(
        "token_url", .baseURL, default: "https://oauth2.googleapis.com/token",
        "Where access tokens are fetched\(purpose)."),
      clientID: requiredLater("client_id", when: isNeeded),
      clientSecret: secret("client_secret", when: isNeeded, "The client's secret, for sign_in = \"oauth\"."),
      refreshToken: secret("refresh_token", when: isNeeded, "The refresh token, for sign_in = \"oauth\"."))
  }

  /// Empty by default, and asked for only when something else makes it needed.
  private func requiredLater(_ name: String, when isNeeded: Bool) -> String {
    let given = optional(
      name, .line, example: "1234-abcd.apps.example.org", "The client id, for sign_in = \"oauth\".")
    if given == nil, isNeeded, reader.isSound(["\(self.name).\(name)"]) {
      report(
        name, "is missing", remedy: "sign_in = \"oauth\" needs it: the client id from the provider's console."
      )
    }
    return given ?? ""
  }
}
