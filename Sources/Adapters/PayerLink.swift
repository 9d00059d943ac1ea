internal import BookingBot
internal import Foundation

/// Checks an address a provider gave us before it goes into a mail.
struct PayerLink {
  let provider: String
  /// The provider's own domain, such as `paypal.com`.
  let domain: String
  /// Where its API is, not always within `domain` (Binance Pay's is at binanceapi.com); when that is a stand-in on this
  /// machine, links must lead there.
  let baseURL: URL

  func checked(_ text: String?) throws(PortFailure) -> String {
    guard let text, let link = URLComponents(string: text), let host = link.host?.lowercased() else {
      throw .refused("\(provider) gave no link to pay at.")
    }
    let baseHost = baseURL.host?.lowercased() ?? ""
    let isRight =
      if Loopback.isName(baseHost) {
        link.scheme == baseURL.scheme && host == baseHost
      } else {
        link.scheme == "https" && isWithinDomain(host)
      }
    guard isRight, link.user == nil else {
      throw .refused("\(provider) gave a link to pay at that leads to \(host); it was not used.")
    }
    return text
  }

  private func isWithinDomain(_ host: String) -> Bool { host == domain || host.hasSuffix(".\(domain)") }
}

extension String {
  /// Without control characters, and at most so many bytes of UTF-8, cut between characters.
  func cut(toBytes maximum: Int) -> String {
    var result = ""
    var bytes = 0
    for character in self
    where !character.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      bytes += character.utf8.count
      guard bytes <= maximum else { break }
      result.append(character)
    }
    return result
  }
}
