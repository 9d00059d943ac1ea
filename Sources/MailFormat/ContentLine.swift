internal import Foundation

/// The lines that an iCalendar object is made of (RFC 5545, section 3.1).
enum ContentLine {
  private static let maximumLineBytes = 75

  /// At most 75 bytes a line; the next one begins with a space. No character is cut in two.
  static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var column = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if column + width > maximumLineBytes {
        result.append(contentsOf: "\r\n ".unicodeScalars)
        column = 1
      }
      result.append(scalar)
      column += width
    }
    return String(result)
  }

  /// Section 3.3.11.
  static func text(_ text: String) -> String {
    escaped(TextCleaning.clean(text), ["\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"])
  }

  /// Section 3.3.5, form 2.
  static func utc(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    let day = [parts.month, parts.day].map { Digits.padded($0 ?? 1, 2) }.joined()
    let time = [parts.hour, parts.minute, parts.second].map { Digits.padded($0 ?? 0, 2) }.joined()
    return "\(Digits.padded(parts.year ?? 0, 4))\(day)T\(time)Z"
  }

  /// Nothing when the address is unusable.
  static func person(_ property: String, _ person: MailAddress) -> [String] {
    guard let person = MailAddress(validating: person.address, name: person.name) else { return [] }
    let name = person.name.map { ";CN=\"\(parameter($0))\"" } ?? ""
    return ["\(property)\(name):mailto:\(uriPath(person.asciiAddress))"]
  }

  /// RFC 6868: a parameter's value has escapes of its own.
  private static func parameter(_ value: String) -> String {
    escaped(TextCleaning.oneLine(value), ["^": "^^", "\"": "^'"])
  }

  /// By scalar: a quotation mark with an accent is another character, but still a quotation mark to a reader.
  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
    }
  }

  /// RFC 6068, section 2.
  private static func uriPath(_ address: String) -> String {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~@+!$'*"))
    return address.addingPercentEncoding(withAllowedCharacters: allowed) ?? address
  }
}
