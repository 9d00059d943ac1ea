import BookingBot
import BookingRules
import CCurl
import Foundation

/// A libcurl easy handle set up for one mail server. Belongs to one thread at a time.
///
/// libcurl does names, TCP, TLS with verification, STARTTLS and SASL.
final class MailServerHandle {
  let server: MailServer
  let easy: UnsafeMutableRawPointer
  let secret: Secret
  /// What the server said; libcurl gives texts to the header callback alone.
  private(set) var lines: [String] = []

  /// Kept of one conversation; a server may say more.
  static let maximumLines = 1_000

  /// - Parameter scheme: `imap` or `smtp`; TLS from the start adds the `s`.
  /// - Parameter path: behind the host; for SMTP the name we introduce ourselves by.
  init(server: MailServer, secret: Secret, scheme: String, path: String = "") throws(PortFailure) {
    let host = try server.urlHost()
    guard Self.libraryIsReady, let easy = curl_easy_init() else {
      throw .tryLater("libcurl could not be set up: memory is short.")
    }
    self.server = server
    self.secret = secret
    self.easy = easy
    let scheme = server.security == .tls ? scheme + "s" : scheme
    set(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(path)")
    set(CURLOPT_PROTOCOLS_STR, scheme)
    // An empty text keeps libcurl from reading a proxy out of the environment.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOSIGNAL, 1)
    // One connection is kept, so that one signed in with an outdated token is closed.
    set(CURLOPT_MAXCONNECTS, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, server.connectTimeout.milliseconds)
    setSecurity()
    setLogin()
    setKeepalive()
    setCallbacks()
  }

  deinit {
    curl_easy_cleanup(easy)
  }

  /// Thread-safe in every libcurl we support (7.84 and later).
  private static let libraryIsReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  func set(_ option: CURLoption, _ value: Int) {
    lc_setopt_long(easy, option, value)
  }

  func set(_ option: CURLoption, _ value: String) {
    lc_setopt_string(easy, option, value)
  }

  /// Runs the transfer the options describe, anew filling ``lines``.
  func perform() -> CURLcode {
    lines = []
    return curl_easy_perform(easy)
  }

  func number(_ info: CURLINFO) -> Int {
    var value = 0
    lc_getinfo_long(easy, info, &value)
    return value
  }

  private func setSecurity() {
    // CURLUSESSL_TRY would go on in plain text, password included, when STARTTLS is missing or removed on the way.
    let level = server.security == .plaintext ? CURLUSESSL_NONE : CURLUSESSL_ALL
    set(CURLOPT_USE_SSL, Int(level.rawValue))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, server.verifiesName || !server.isLoopback ? 2 : 0)
    if let caFile = server.caFile { set(CURLOPT_CAINFO, caFile) }
  }

  private func setLogin() {
    set(CURLOPT_USERNAME, server.user)
    set(CURLOPT_SASL_IR, 1)
    switch server.credential {
    case .password:
      set(CURLOPT_PASSWORD, secret.reveal())
    case .bearer:
      set(CURLOPT_XOAUTH2_BEARER, secret.reveal())
      // Else libcurl would answer CRAM-MD5, when offered, with an empty password.
      let mechanisms = server.bearerMechanism.map { [$0] } ?? [.oauthBearer, .xoauth2]
      set(CURLOPT_LOGIN_OPTIONS, mechanisms.map { "AUTH=\($0.rawValue)" }.joined(separator: ";"))
    }
  }

  private func setKeepalive() {
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_TCP_KEEPIDLE, 30)
    set(CURLOPT_TCP_KEEPINTVL, 15)
  }

  private func setCallbacks() {
    lc_setopt_transfer(easy, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
      guard let buffer, let context else { return 0 }
      let handle = Unmanaged<MailServerHandle>.fromOpaque(context).takeUnretainedValue()
      let bytes = UnsafeRawBufferPointer(start: buffer, count: size * count)
      if handle.lines.count < MailServerHandle.maximumLines {
        handle.lines.append(String(decoding: bytes, as: UTF8.self))
      }
      return size * count
    }
    lc_setopt_pointer(easy, CURLOPT_HEADERDATA, Unmanaged.passUnretained(self).toOpaque())
    // The callback runs on the thread, and so inside the task, that called `perform`; libcurl asks at least once a second.
    lc_setopt_progress(easy) { _, _, _, _, _ in Task.isCancelled ? 1 : 0 }
    set(CURLOPT_NOPROGRESS, 0)
  }
}

extension MailServerHandle {
  /// Why there is no connection, from libcurl's code and the server's words.
  ///
  /// - Parameter refusal: what the server said to the attempt to sign in.
  /// - Parameter mayRetry: the server says itself that its refusal is temporary.
  func connectFailure(_ code: CURLcode, refusal: String?, mayRetry: Bool) -> PortFailure {
    let words = refusal.map { " The server says: \(quotable($0))" } ?? ""
    switch code {
    case CURLE_LOGIN_DENIED where mayRetry:
      return .tryLater("\(server.name) does not let \(server.user) sign in just now.\(words)")
    case CURLE_LOGIN_DENIED:
      return .ownerMustMend("\(server.name) refuses to sign in \(server.user).\(words) \(loginRemedy)")
    case CURLE_PEER_FAILED_VERIFICATION:
      return .ownerMustMend(
        "\(server.name) could not prove who it is: \(curlText(code)). Check the host name; "
          + "for a certificate of your own name its authority's PEM file as CA file.")
    case CURLE_SSL_CACERT_BADFILE:
      return .ownerMustMend(
        "The CA file \(server.caFile ?? "") cannot be used: it must be a readable PEM file.")
    case CURLE_USE_SSL_FAILED:
      return .ownerMustMend(
        "\(server.name) offers no STARTTLS, so nothing was sent. Use its TLS port (993, 465), or mend it.")
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      return .ownerMustMend("\(server.name): \(curlText(code)). Correct host and port.")
    case CURLE_ABORTED_BY_CALLBACK:
      return .cancelled
    default:
      return .tryLater("\(server.name) cannot be reached: \(curlText(code)).\(words)")
    }
  }

  /// A server's words for a sentence, without our secret should it repeat it.
  func quotable(_ text: String) -> String {
    let secret = secret.reveal()
    guard !secret.isEmpty else { return printable(text) }
    let encoded = Data(secret.utf8).base64EncodedString()
    return printable(
      text.replacingOccurrences(of: secret, with: "(secret)")
        .replacingOccurrences(of: encoded, with: "(secret)"))
  }

  private var loginRemedy: String {
    switch server.credential {
    case .password:
      "Check user and password; Gmail wants an app password, Microsoft 365 wants OAuth."
    case .bearer:
      "The access token was not accepted: check that it is for this account and scope, or authorize again."
    }
  }
}

extension PortFailure {
  /// The caller lost interest, mostly because the program stops.
  static let cancelled = PortFailure.tryLater("Stopped before it was done.")
}

func curlText(_ code: CURLcode) -> String {
  String(cString: curl_easy_strerror(code))
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
