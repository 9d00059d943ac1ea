import Foundation

/// What happened, and how long each step took.
struct Report {
  struct Row {
    var story: String
    var step: String
    var took: Duration
  }

  var rows: [Row]

  var text: String {
    let width = rows.map(\.step.count).max() ?? 0
    var lines = [""]
    var story = ""
    for row in rows {
      if row.story != story { lines.append(row.story) }
      story = row.story
      let padding = String(repeating: " ", count: width - row.step.count)
      let seconds = Double(row.took.components.seconds) + Double(row.took.components.attoseconds) / 1e18
      lines.append("  \(row.step)\(padding)  \(String(format: "%6.2f s", seconds))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Prints at once, also into a pipe.
func say(_ text: String) {
  FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

/// Follows one story: prints each step as it happens and takes its time.
struct Chapter {
  let title: String
  private(set) var rows: [Report.Row] = []
  private var last = ContinuousClock.now

  init(title: String) {
    self.title = title
    say("== \(title)")
  }

  mutating func step(_ what: String, show mail: String? = nil) {
    let now = ContinuousClock.now
    rows.append(Report.Row(story: title, step: what, took: now - last))
    last = now
    say("   \(what)")
    if let mail {
      say(
        mail.split(separator: "\n", omittingEmptySubsequences: false).map { "     | \($0)" }.joined(
          separator: "\n"))
    }
  }
}
