public import BookingRules
public import Foundation

/// In whose name the bot works on the calendar.
public enum GoogleCredentials: Sendable {
  /// A robot account the calendar is shared with. `subject` is the user to act for, which needs domain-wide
  /// delegation.
  case serviceAccount(GoogleServiceAccountKey, subject: String? = nil)
  /// A person who consented once (OAuth for installed apps).
  case refreshToken(clientID: String, clientSecret: Secret, refreshToken: Secret)
}

/// The key file of a service account, as the Google Cloud console hands it out.
public struct GoogleServiceAccountKey: Sendable {
  public var email: String
  public var privateKeyPEM: Secret
  public var keyID: String?

  public init(email: String, privateKeyPEM: Secret, keyID: String? = nil) {
    self.email = email
    self.privateKeyPEM = privateKeyPEM
    self.keyID = keyID
  }

  /// What a person has to know about a key file that cannot be used.
  public struct Unusable: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
  }

  /// - Parameter keyFile: the JSON file's content.
  public init(keyFile: Data) throws(Unusable) {
    guard let file = JSONValue(parsing: keyFile), file.isObject else {
      throw Unusable(description: "The key file is not JSON; download it again (Google Cloud, Keys, JSON).")
    }
    guard file["type"].text == "service_account" else {
      throw Unusable(
        description: "The key file is not one of a service account (`type` is not `service_account`).")
    }
    guard let email = file["client_email"].text, let key = file["private_key"].text else {
      throw Unusable(description: "The key file lacks `client_email` or `private_key`; download it again.")
    }
    // Keys that went through an environment variable often carry `\n` as two characters.
    let pem = key.replacingOccurrences(of: "\\n", with: "\n")
    self.init(email: email, privateKeyPEM: Secret(pem), keyID: file["private_key_id"].text)
  }
}
