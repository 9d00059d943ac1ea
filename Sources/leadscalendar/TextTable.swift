/// Columns of text for a terminal: as narrow as their contents, two spaces apart.
struct TextTable {
  var header: [String]
  var rows: [[String]] = []

  var text: String {
    let lines = [header] + rows
    let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = zip(line, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return cells.joined(separator: "  ").replacing(#/\s+$/#, with: "")
    }.joined(separator: "\n")
  }
}
