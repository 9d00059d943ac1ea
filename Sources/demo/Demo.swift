import Adapters
import Foundation
import MailFormat
import Rehearsal
import Sandbox

/// Plays three bookings on a private mail server and the stand-ins, and says what happened.
@main
struct Demo {
  static func main() async {
    let stays = CommandLine.arguments.contains("--stay")
    do {
      // Ended by Ctrl-C, it takes the servers and the bot along.
      try await untilTerminated { try await play(stays: stays) }
    } catch is CancellationError {
      exit(130)
    } catch {
      FileHandle.standardError.write(Data("The demo failed: \(error)\n".utf8))
      exit(1)
    }
    say("Everything was as promised.")
  }

  private static func play(stays: Bool) async throws {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "leadscalendar")
    // Long enough to read along, short enough to see a hold end.
    let times = Times(
      holdSeconds: 12, watchMilliseconds: 300, retryMilliseconds: 500, offerPatienceSeconds: 5)
    try await Rehearsal.run(program: program, times: times) { rehearsal in
      try await rehearsal.withBot { _ in
        say("A private mail server, the stand-ins and the bot are running.\n")
        let rows = try await Stories(rehearsal: rehearsal).play()
        say(Report(rows: rows).text)
        if stays { try await Stay(rehearsal: rehearsal).untilEnded() }
      }
    }
  }
}
