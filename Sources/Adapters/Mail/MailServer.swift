public import BookingBot
public import BookingRules

/// How the way to a mail server is secured. Certificates and names are always verified.
public enum MailSecurity: String, Sendable, Hashable {
  /// TLS from the first byte: ports 993 and 465 (RFC 8314).
  case tls
  /// Plain text that turns into TLS before anything is said; a server without STARTTLS is refused.
  case startTLS
  /// No TLS: for servers on this machine only.
  case plaintext
}

/// What proves to a mail server who we are.
public enum MailCredential: Sendable {
  case password(Secret)
  /// Gives a valid OAuth access token for each new connection (SASL OAUTHBEARER, RFC 7628, or XOAUTH2).
  case bearer(@Sendable () async throws(PortFailure) -> Secret)
}

/// How an access token is presented (SASL).
public enum BearerMechanism: String, Sendable, Hashable {
  /// Google and Microsoft.
  case xoauth2 = "XOAUTH2"
  /// RFC 7628; Google only.
  case oauthBearer = "OAUTHBEARER"
}

/// A mail server and our account there.
public struct MailServer: Sendable {
  public var host: String
  public var port: Int
  public var security: MailSecurity
  public var user: String
  public var credential: MailCredential
  /// A PEM file of the authorities to trust instead of the system's.
  public var caFile: String?
  /// False: the name in the certificate is not compared. Has effect for this machine itself only.
  public var verifiesName: Bool
  /// Nil takes what the server offers, RFC 7628 first.
  public var bearerMechanism: BearerMechanism?
  /// Until signed in: DNS, TCP, TLS and SASL together.
  public var connectTimeout: Duration
  /// IMAP: the longest silence while a command runs. SMTP: the longest wait for one reply.
  public var commandTimeout: Duration

  public init(
    host: String, port: Int, security: MailSecurity, user: String, credential: MailCredential,
    caFile: String? = nil, verifiesName: Bool = true, bearerMechanism: BearerMechanism? = nil,
    connectTimeout: Duration = .seconds(20), commandTimeout: Duration = .seconds(30)
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.credential = credential
    self.caFile = caFile
    self.verifiesName = verifiesName
    self.bearerMechanism = bearerMechanism
    self.connectTimeout = connectTimeout
    self.commandTimeout = commandTimeout
  }
}

extension MailServer {
  /// `mail.example.org:993`, for sentences.
  var name: String { "\(host):\(port)" }

  /// The host as a URL spells it; refused when it holds anything that is not part of a name or an address.
  func urlHost() throws(PortFailure) -> String {
    let isAddress6 = host.contains(":")
    let allowed = host.utf8.allSatisfy {
      isNameByte($0) || $0 == UInt8(ascii: "_") || isAddress6 && $0 == UInt8(ascii: ":")
    }
    guard allowed, !host.isEmpty, (1...65_535).contains(port) else {
      throw .ownerMustMend("\"\(printable(name))\" is not a mail server's host and port; correct it.")
    }
    guard security != .plaintext || isLoopback else {
      throw .ownerMustMend("\(name) without TLS: allowed for this machine itself only; use tls or startTLS.")
    }
    return isAddress6 ? "[\(host)]" : host
  }

  /// 127.0.0.0/8 as RFC 1122 section 3.2.1.3 has it, `::1` and `localhost`.
  var isLoopback: Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let isAddress4 = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    return isAddress4 && parts[0] == "127" || host == "::1" || host.lowercased() == "localhost"
  }

  /// The secret to sign in with now.
  func currentSecret() async throws(PortFailure) -> Secret {
    switch credential {
    case .password(let secret): secret
    case .bearer(let provider): try await provider()
    }
  }
}

/// A server's words made fit for a sentence: one line, printable, at most 300 characters.
func printable(_ text: String) -> String {
  let line = text.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      ? " " : Character(scalar)
  }
  return String(line.prefix(300)).split(separator: " ").joined(separator: " ")
}

/// Letters, digits, dots and hyphens.
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
    true
  default: false
  }
}
