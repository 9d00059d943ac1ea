import Adapters
import ArgumentParser
import Foundation
import Logging

struct BenchBotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bot",
    abstract: "Measures the program on this machine, beside mbsync.",
    discussion: """
      Needs no config and touches nothing of yours: a private Dovecot, the stand-ins for the services and the bot run in
      temporary folders. Takes some minutes. Build it for speed: swift build -c release.

      Examples:
        leadscalendar bench
        leadscalendar bench --mails 1000 --bookings 50 --letters 20
        leadscalendar bench --json

      Exit codes: 0, 1 something did not come to its end.
      """)

  /// How long a real provider takes, and none at all.
  private static let answerTimes: [Duration] = [.zero, .milliseconds(150)]
  /// Slots lie within the year that can be booked.
  private static let largest = 15_000

  @Option(help: "How many mails the backlog has.") var mails = 5_000
  @Option(help: "How many bookings are made at once.") var bookings = 200
  @Option(help: "How many letters are answered one at a time.") var letters = 100
  @Flag(help: "One JSON object with all figures.") var json = false

  func validate() throws {
    let counts = [("mails", mails), ("bookings", bookings), ("letters", letters)]
    for (name, count) in counts where !(1...Self.largest).contains(count) {
      throw ValidationError("--\(name) is a number from 1 to \(Self.largest).")
    }
  }

  func run() async throws {
    // The stand-ins' words would stand between the figures.
    LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
    // An interrupted bench takes its servers and its bot along.
    try await untilTerminated { try await measure() }
  }

  private func measure() async throws {
    let machine = Machine.describe()
    let stage = BenchStage(program: Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
    let backlog = SampleMail(now: Date()).backlog(mails)
    printError("A backlog of \(mails) mails …")
    let backlogRows = try await BacklogBench(stage: stage, mails: backlog).rows()
    var bookingRows: [BookingBench.Row] = []
    var replyRows: [ReplyBench.Row] = []
    for time in Self.answerTimes {
      printError(
        "\(bookings) bookings, then \(letters) letters, with answers that take \(Int(time.seconds * 1_000)) ms …"
      )
      bookingRows.append(try await BookingBench(stage: stage, count: bookings).row(answersTake: time))
      replyRows.append(try await ReplyBench(stage: stage, count: letters).row(answersTake: time))
    }
    let report = BenchReport(
      machine: machine, isOptimized: BenchCommand.isOptimized, mails: mails,
      mailBytes: backlog.reduce(0) { $0 + $1.count }, backlog: backlogRows, bookings: bookings,
      booking: bookingRows, letters: letters, reply: replyRows)
    if json { try printJSON(report) } else { print(report.text) }
  }
}
