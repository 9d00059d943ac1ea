import Foundation

/// All figures of one run.
struct BenchReport: Encodable {
  var machine: Machine
  var isOptimized: Bool
  var mails: Int
  var mailBytes: Int
  var backlog: [BacklogBench.Row]
  var bookings: Int
  var booking: [BookingBench.Row]
  var letters: Int
  var reply: [ReplyBench.Row]

  var text: String {
    """
    \(machine.sentence); load before: \(number(machine.loadBefore, 1))
    Mail server, stand-ins, bench and bot share the machine; TLS to the mail server.\(warning)

    A backlog of \(mails) mails (\(number(Double(mailBytes) / 1e6, 1)) MB), from the program's start to the last \
    decision on disk\(MbsyncDownload.program == nil ? "\n" + MbsyncDownload.remedy : "")
    \(backlogTable)

    Bookings: \(bookings) requests wait, from the program's start to the last offer accepted by SMTP (aim: 40/s at 150 ms)
    \(bookingTable)

    One client at a time, \(letters) letters (Dovecot waits up to 500 ms before EXISTS; three provider answers follow \
    one another)
    \(replyTable)
    """
  }

  private var warning: String {
    isOptimized ? "" : "\nThis is a debug build: its figures mean nothing. Use swift build -c release."
  }

  private var backlogTable: String {
    let yardstick = backlog.first { $0.what == MbsyncDownload(syncsToDisk: true).what }?.seconds
    var table = TextTable(header: ["", "seconds", "mails/s", "of FSync yes", "peak memory"])
    for row in backlog {
      table.rows.append([
        row.what, number(row.seconds, 2), number(row.mailsPerSecond, 0),
        yardstick.map { number(row.seconds / $0, 2) } ?? "-",
        row.peakMemoryBytes.map { "\(number(Double($0) / 1e6, 0)) MB" } ?? "",
      ])
    }
    return table.text
  }

  private var bookingTable: String {
    var table = TextTable(header: ["each answer takes", "seconds", "bookings/s"])
    for row in booking {
      table.rows.append([
        "\(row.answersTakeMilliseconds) ms", number(row.seconds, 2), number(row.bookingsPerSecond, 1),
      ])
    }
    return table.text
  }

  private var replyTable: String {
    var table = TextTable(header: [
      "each answer takes", "mail accepted to decided, median", "p99", "decided to offer accepted, median",
      "p99",
    ])
    for row in reply {
      let times = [row.untilDecided, row.untilReply].flatMap { [$0.medianMilliseconds, $0.p99Milliseconds] }
      table.rows.append(["\(row.answersTakeMilliseconds) ms"] + times.map { "\(number($0, 0)) ms" })
    }
    return table.text
  }

  private func number(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
