import Foundation

/// A link that opens a mail already written (RFC 6068).
enum MailtoLink {
  /// - Parameter body: Lines separated by `\n`; the link separates them by `%0D%0A` (section 5).
  static func link(to address: String, subject: String, body: String) -> String {
    let body = body.split(separator: "\n", omittingEmptySubsequences: false).map { encoded($0) }
    return "mailto:\(encoded(address, leaving: unreservedAndAt))?subject=\(encoded(subject))&body="
      + body.joined(separator: "%0D%0A")
  }

  private static func encoded(
    _ text: some StringProtocol, leaving allowed: CharacterSet = unreserved
  ) -> String {
    text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  /// "+" is encoded too: some mail programs read it as a space, and the token in the address sits behind one.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
  private static let unreservedAndAt = unreserved.union(CharacterSet(charactersIn: "@"))
}
