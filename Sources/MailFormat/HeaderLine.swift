internal import Foundation

/// Writes header fields: folded, 7 bits, and closed against whatever their values hold.
enum HeaderLine {
  /// RFC 5322, section 2.1.1; encoded words demand it (RFC 2047, section 2).
  private static let maximumLineLength = 76
  /// So that an encoded word fits beside the name of its field.
  private static let encodedWordBytes = 39
  /// Plain words longer than this are encoded, for a word cannot be folded.
  private static let maximumPlainWord = 60
  /// Leaves room in a line of 998 bytes, which an ID cannot be folded into.
  private static let maximumMessageIDBytes = 900

  static func unstructured(_ name: String, _ value: String) -> String {
    folded(name, isPlain(value) ? plainWords(value) : encodedWords(value))
  }

  static func mailbox(_ name: String, _ mailbox: MailAddress) -> String {
    let phrase = plainWords(mailbox.name ?? "").joined(separator: " ")
    if phrase.isEmpty { return folded(name, [mailbox.asciiAddress]) }
    let words =
      isPlain(phrase) && phrase.utf8.count <= maximumPlainWord ? [quoted(phrase)] : encodedWords(phrase)
    return folded(name, words + ["<\(mailbox.asciiAddress)>"])
  }

  /// Words with a space between them, on as many lines as they need.
  static func folded(_ name: String, _ words: [String]) -> String {
    var result = "\(name):"
    var column = result.utf8.count
    for word in words {
      if column + 1 + word.utf8.count > maximumLineLength {
        result += "\r\n"
        column = 0
      }
      result += " \(word)"
      column += 1 + word.utf8.count
    }
    return result
  }

  /// RFC 5322, section 3.3, in UTC.
  static func date(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let day = days[(parts.weekday ?? 1) - 1]
    let month = months[(parts.month ?? 1) - 1]
    return "\(day), \(parts.day ?? 1) \(month) \(Digits.padded(parts.year ?? 0, 4)) "
      + [parts.hour, parts.minute, parts.second].map { Digits.padded($0 ?? 0, 2) }.joined(separator: ":")
      + " +0000"
  }

  /// `left@right` of visible ASCII without brackets: what can stand in a field as it is.
  static func isMessageID(_ id: String) -> Bool {
    let halves = id.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return halves.count == 2 && halves.allSatisfy { !$0.isEmpty } && id.utf8.count <= maximumMessageIDBytes
      && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  /// Can be written without encoding. What looks like an encoded word would be decoded by the reader.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 } && !text.contains("=?")
      && plainWords(text).allSatisfy { $0.utf8.count <= maximumPlainWord }
  }

  private static func plainWords(_ text: String) -> [String] {
    TextCleaning.oneLine(text).split(separator: " ").map(String.init)
  }

  /// RFC 2047. Each word is decodable by itself: no character is cut in two.
  private static func encodedWords(_ text: String) -> [String] {
    var chunks: [[UInt8]] = [[]]
    for scalar in TextCleaning.oneLine(text).unicodeScalars {
      let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if chunks[chunks.count - 1].count + bytes.count > encodedWordBytes { chunks.append([]) }
      chunks[chunks.count - 1] += bytes
    }
    return chunks.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }
  }

  private static func quoted(_ phrase: String) -> String {
    let escaped = phrase.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

enum Digits {
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
