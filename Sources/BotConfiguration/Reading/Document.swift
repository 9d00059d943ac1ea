import TOMLKit

/// A parsed TOML file, flat: `imap.host` → its value, `kind[2].price` → that of the second `[[kind]]`.
struct Document {
  private(set) var values: [String: RawValue] = [:]
  private(set) var sections: Set<String> = []
  /// How many `[[name]]` there are of each name.
  private(set) var repetitions: [String: Int] = [:]
  private var keyLines = KeyLines("")

  static let empty = Document()

  private init() {}

  /// - Parameter file: the name for the problem.
  init(toml text: String, file: String) throws(ConfigurationProblem) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw Self.syntaxProblem(error, file: file)
    } catch {
      throw ConfigurationProblem(
        file: file, fault: "The file is not valid TOML", remedy: "Compare it with config.example.toml.")
    }
    keyLines = KeyLines(text)
    flatten(table, under: "")
  }

  /// The line of a key, else that of the section or inline table around it.
  func line(of path: String) -> Int? { keyLines.line(of: path) }

  private mutating func flatten(_ table: TOMLTable, under path: String) {
    let isTop = path.isEmpty
    for key in table.keys {
      guard let value = table[key] else { continue }
      let path = path.isEmpty ? KeyLines.component(key) : "\(path).\(KeyLines.component(key))"
      if let inner = value.table {
        sections.insert(path)
        flatten(inner, under: path)
      } else if isTop, let tables = Self.tables(value) {
        repetitions[path] = tables.count
        for (index, table) in tables.enumerated() {
          let numbered = KeyLines.numbered(path, index + 1)
          sections.insert(numbered)
          flatten(table, under: numbered)
        }
      } else {
        values[path] = Self.raw(value)
      }
    }
  }

  /// Nil unless it is a list of tables alone, which `[[name]]` makes.
  private static func tables(_ value: any TOMLValueConvertible) -> [TOMLTable]? {
    guard let array = value.array, !array.isEmpty else { return nil }
    let tables = array.compactMap(\.table)
    return tables.count == array.count ? tables : nil
  }

  private static func raw(_ value: any TOMLValueConvertible) -> RawValue {
    switch value.type {
    case .string: .text(value.string ?? "")
    case .int: .integer(value.int ?? 0)
    case .double: .number(value.double ?? 0)
    case .bool: .flag(value.bool ?? false)
    case .array: .list(value.array?.map { raw($0) } ?? [])
    case .table: .section
    case .date, .time, .dateTime: .dateOrTime
    }
  }

  /// The parser's own words quote the file, so they could show a secret; the place alone is passed on.
  private static func syntaxProblem(_ error: TOMLParseError, file: String) -> ConfigurationProblem {
    let redefined = error.description.contains("redefine")
    return ConfigurationProblem(
      file: file, line: error.source.begin.line,
      fault: redefined
        ? "This key or section was already set further up"
        : "The text stops making sense at column \(error.source.begin.column)",
      remedy: redefined
        ? "Keep one of the two; sections of which there may be several are written [[kind]]."
        : "A line is [section], or key = \"text\", key = 5, key = true; text needs quotes. "
          + "Nothing else was checked: mend this and check again.")
  }
}
