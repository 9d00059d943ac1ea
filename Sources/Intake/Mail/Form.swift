/// The lines "Key: value" of a mail, in any order and case, and the words around them; a value may stand in the next line.
struct Form: Sendable {
  private(set) var values: [FormField: String] = [:]
  /// What is no field.
  private(set) var prose: String
  /// In fields about the person.
  private var addresses: Set<String> = []

  private static let maximumKeyScalars = 40

  /// A line of several languages may appear in one form, so the keys of all are known at once.
  private static let keys: [String: FormField] = Dictionary(
    Language.all.flatMap { language in
      language.mail.formKeys.flatMap { field, names in names.map { ($0, field) } }
    }, uniquingKeysWith: { first, _ in first })

  init(_ text: String) {
    let lines = text.lines
    let hasBareKeys = Self.hasBareKeys(lines)
    func field(_ line: Substring) -> (FormField, String)? {
      Self.field(line) ?? (hasBareKeys ? Self.bareKey(line).map { ($0, "") } : nil)
    }
    // Most mails are none.
    guard let first = lines.firstIndex(where: { field($0) != nil }) else {
      prose = text
      return
    }
    var prose = Array(lines[..<first])
    var open: FormField?
    for line in lines[first...] {
      if let (field, value) = field(line), field == .other || values[field] == nil {
        if field == .other, value.utf8.contains(UInt8(ascii: "@")) { addresses.insert(value.inLowerCase) }
        open = field == .details || value.isEmpty ? field : nil
        values[field] = value
      } else if let field = open, field == .details || !line.unicodeScalars.allSatisfy(\.isSpace) {
        if field == .other, line.utf8.contains(UInt8(ascii: "@")) { addresses.insert(line.inLowerCase) }
        let value = values[field] ?? ""
        values[field] = value.isEmpty ? String(line) : "\(value)\n\(line)"
        if field != .details { open = nil }
      } else {
        prose.append(line)
      }
    }
    self.prose = prose.joined(separator: "\n")
    values = values.mapValues { String($0.trimmed(of: \.isSpace)) }.filter {
      !$0.value.isEmpty
    }
  }

  /// Some programs write every key in a line of its own, with its value in the next and no sign between them.
  private static func hasBareKeys(_ lines: [Substring]) -> Bool {
    let short = lines.indices.dropLast().filter { lines[$0].utf8.count <= longestBareKey }
    guard short.count > 2 * fewestBareKeys else { return false }
    let keys = Set(short.filter { bareKey(lines[$0]) != nil })
    let followed = keys.filter {
      !lines[$0 + 1].unicodeScalars.allSatisfy(\.isSpace) && !keys.contains($0 + 1)
    }
    return followed.count >= fewestBareKeys && followed.contains { bareKey(lines[$0])?.isOfTime == true }
  }

  private static func bareKey(_ line: Substring) -> FormField? {
    guard line.utf8.count <= longestBareKey else { return nil }
    let name = String(line.trimmed(of: isDecoration)).inLowerCase
    return keys[name] ?? wishedField(name)
  }

  /// In UTF-8.
  private static let longestBareKey = 40
  private static let fewestBareKeys = 3

  /// "- **Date** (preferred): 1 December" and "Date = 1 December", "Date ..... 1 December" and table cells with a tab or bar between them.
  private static func field(_ line: Substring) -> (FormField, String)? {
    let bare = line.trimmed(of: isDecoration)
    // Most lines are none.
    guard let separator = separator(in: bare) else { return nil }
    var key = String(bare[..<separator]).inLowerCase
    var remark = ""
    if let open = key.firstIndex(of: "("), let close = key[open...].firstIndex(of: ")") {
      remark = " (\(key[key.index(after: open)..<close]))"
      key = String(key[..<open])
    }
    let name = String(key.trimmed(of: isDecoration))
    guard let field = keys[name] ?? wishedField(name) else { return nil }
    let value = bare[separator...].drop { ":=\t|：…】.".contains($0) } + remark
    // "From: Ann Miller <ann@example.org>" says who, and not from when.
    if field.isOfTime, value.utf8.contains(UInt8(ascii: "@")) { return nil }
    return (field, String(value.trimmed { isDecoration($0) || $0 == ":" || $0 == "=" }))
  }

  private static let wishes = Set(Language.all.flatMap(\.mail.formWishes))
  private static let wishesWithoutSpaces = Language.all.flatMap(\.mail.formWishes).filter {
    $0.unicodeScalars.allSatisfy(\.isWrittenWithoutSpaces)
  }

  /// "Preferred start time", "nueva fecha", 希望の日: a known key for a day or a time, and a word that says it is the wished one.
  private static func wishedField(_ name: String) -> FormField? {
    if name.unicodeScalars.first?.isWrittenWithoutSpaces ?? false { return wishedFieldWithoutSpaces(name) }
    let words = name.split { $0 == " " || $0 == "/" }.map { String($0) }
    // "Appuntamento 1/12 ore 14:30" is none.
    guard (2...mostWords).contains(words.count), words.contains(where: wishes.contains),
      !name.contains(where: \.isNumber)
    else { return nil }
    let fields = Set(words.filter { !wishes.contains($0) }.compactMap { keys[$0] })
    if fields.contains(.other) { return nil }
    let times = fields.intersection([.date, .time, .start, .end])
    // "Date and time wanted"
    if times == [.date, .time] { return .start }
    // "Start time"
    return times.count == 1 ? times.first : times == [.start, .time] ? .time : nil
  }

  /// ご希望の日, 预约时段
  private static func wishedFieldWithoutSpaces(_ name: String) -> FormField? {
    guard let wish = wishesWithoutSpaces.first(where: name.contains) else { return nil }
    let rest = name.replacing(wish, with: "").drop { "ごお第一1の".contains($0) }
    return keys[String(rest)].flatMap { $0.isOfTime ? $0 : nil }
  }

  private static let mostWords = 5

  /// "E-mail: ann@example.org", "Message: …": whoever has that address filled it in.
  func isMessage(from address: String) -> Bool {
    values[.details] != nil && addresses.contains { $0.contains(address.inLowerCase) }
  }

  /// Whether it has a field for a day or a time.
  var namesTime: Bool { values.keys.contains(where: \.isOfTime) }

  /// Where that begins which stands between key and value: a sign, or the dots of "Date ........ 1 December".
  private static func separator(in line: Substring) -> Substring.Index? {
    let offset = line.utf8.withContiguousStorageIfAvailable(separator) ?? nil
    return offset.map { line.utf8.index(line.startIndex, offsetBy: $0) }
  }

  private static func separator(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    var (index, scalars, dots) = (0, 0, 0)
    while index < line.count, scalars < maximumKeyScalars {
      let scalar = line.scalar(at: index)
      switch scalar {
      case ":", "=", "\t", "|", "：", "…", "】": return index
      case ".":
        dots += 1
        if dots == 3 { return index - 2 }
      default: dots = 0
      }
      index += UTF8.width(scalar)
      scalars += 1
    }
    return nil
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "•", "·", "*", "_", "|", ">", "#", "■", "□", "●", "○", "◆", "◇", "▼", "・", "※", "【", "】":
      true
    default: scalar.isSpace
    }
  }
}

extension Form {
  /// The day, time, length and zone of its fields, and the fields that could not be read.
  func wish(_ grammar: Grammar) -> (wish: Wish, unread: [FormField: String]) {
    var wish = Wish()
    var unread: [FormField: String] = [:]
    for field in [FormField.start, .date, .time, .end, .duration, .timeZone] {
      guard let value = values[field] else { continue }
      // "18:00 (my train leaves at 18:24)"
      let plain = String(value.prefix { $0 != "(" }.trimmed(of: Self.isDecoration))
      let wasRead = [value, plain].contains { value in
        TextReading(Self.readable(value, field), grammar).mentions.reduce(false) {
          Self.take($1, field, value, &wish) || $0
        }
      }
      if !wasRead { unread[field] = value }
    }
    return (wish, unread)
  }

  /// A lone number is an hour in a time field; in a length field it is minutes, or hours below ten.
  private static func readable(_ value: String, _ field: FormField) -> String {
    let isNumber = !value.isEmpty && value.count <= 4 && value.allSatisfy(\.isNumber)
    switch field {
    case .time, .start, .end: return isBareTime(value) ? "@ \(value)" : value
    case .duration: return isNumber ? "\(value) \((Int(value) ?? 0) < 10 ? "h" : "min")" : value
    case .timeZone: return "0:00 \(value)"
    default: return value
    }
  }

  /// "3", "9-5", "15.30", but not "2026-12-01".
  private static func isBareTime(_ value: String) -> Bool {
    value.contains(where: \.isNumber) && value.allSatisfy { $0.isNumber || " .:-–".contains($0) }
      && value.count { $0 == "-" } <= 1 && value.count { $0 == "." } <= 1
  }

  /// Whether the mention is what the field is for, or something that may stand beside it.
  private static func take(_ mention: Mention, _ field: FormField, _ value: String, _ wish: inout Wish)
    -> Bool
  {
    switch (field, mention.value) {
    case (.timeZone, .zone):
      wish.zone = mention
      wish.zone?.words = value
    case (.duration, .length(let length)) where length.isWithinADay: wish.length = mention
    case (.duration, .clock(let clock)):  // 1:30
      wish.length = mention
      wish.length?.value = .length(Length(minutes: clock.minuteOfDay))
    case (.end, .clock): wish.end = mention
    case (.end, .day): wish.endDay = mention
    case (.date, .day), (.time, .day), (.start, .day): wish.day = wish.day ?? mention
    case (.date, .clock), (.date, .clocks), (.time, .clock), (.time, .clocks), (.start, .clock),
      (.start, .clocks),
      (.start, .elapsed):
      wish.time = wish.time ?? mention
    case (.date, .part), (.time, .part), (.start, .part): wish.part = wish.part ?? mention
    case (.date, .length), (.time, .length), (.start, .length): wish.length = wish.length ?? mention
    case (_, .zone) where field != .duration:
      wish.zone = wish.zone ?? mention
      return false
    default: return false
    }
    return true
  }
}

extension FormField {
  fileprivate var isOfTime: Bool { [.start, .date, .time, .end, .duration].contains(self) }
}
