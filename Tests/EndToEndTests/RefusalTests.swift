import BookingRules
import Foundation
import Rehearsal
import Sandbox
import Testing

/// What the owner reads when something is not as it must be.
@Suite("The owner is told what to mend")
struct RefusalTests {
  @Test("a wrong password, an unreachable server and an unknown folder are named by doctor and in the log")
  func mailboxTrouble() async throws {
    try await rehearse { rehearsal in
      let good = try rehearsal.read("config.toml")
      let secrets = try rehearsal.read(".env")
      let port = rehearsal.mailServer.ports.imapTLS
      let troubles: [(config: String, secrets: String, sentence: String)] = [
        (good, secrets.replacing(Account.bot.password, with: "mistyped"), "password"),
        // Nobody listens on port 1.
        (good.replacing("port = \(port)", with: "port = 1"), secrets, "127.0.0.1"),
        (good.replacing("[imap]\n", with: "[imap]\nfolder = \"Nowhere\"\n"), secrets, "Nowhere"),
      ]
      for (config, secrets, sentence) in troubles {
        try rehearsal.write(config, to: "config.toml")
        try rehearsal.write(secrets, to: ".env")
        let doctor = try await rehearsal.command(["doctor"])
        #expect(doctor.status == 1)
        let failure = doctor.output.split(separator: "\n").first { $0.hasPrefix("FAIL") }
        #expect(failure?.contains(sentence) == true, "\(doctor.output)")
        #expect(!doctor.output.contains("mistyped"), "no secret is printed")
        try rehearsal.write("", to: "bot.log")
        try await rehearsal.withBot { _ in
          try await rehearsal.eventually("the log says \"\(sentence)\"") {
            ifTrue(
              try rehearsal.read("bot.log").contains(whereLine: {
                $0.contains("mailbox") && $0.contains(sentence)
              }))
          }
        }
      }
      // Mended, it goes on.
      try rehearsal.write(good, to: "config.toml")
      try rehearsal.write(secrets, to: ".env")
      let conversation = try await Conversation.open(
        by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      try await rehearsal.withBot { _ in _ = try await conversation.mail(.offer) }
    }
  }

  @Test("`run --once` ends with 69 when a service did not work, whether or not its log can be written")
  func serviceDown() async throws {
    try await rehearse { rehearsal in
      let good = try rehearsal.read("config.toml")
      // Nobody listens on port 1.
      try rehearsal.write(
        good.replacing("port = \(rehearsal.mailServer.ports.imapTLS)", with: "port = 1"), to: "config.toml")
      let failed = try await rehearsal.command(["run", "--once"])
      #expect(failed.status == 69, "\(failed.output)")
      #expect(failed.output.contains("because of: mailbox"), "\(failed.output)")
      #expect(try await rehearsal.command(["run", "--once"], errors: "/dev/full").status == 69)

      try rehearsal.write(good, to: "config.toml")
      let conversation = try await Conversation.open(
        by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      #expect(try await rehearsal.command(["run", "--once"], errors: "/dev/full").status == 0)
      _ = try await conversation.mail(.offer)
    }
  }

  @Test(
    "a second bot on the same database ends with 75, a file that is no database with 1, a broken config with 78"
  )
  func refusedStarts() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { bot in
        try await rehearsal.eventually("the bot runs") { ifTrue(rehearsal.logTail.contains("running")) }
        let second = try await rehearsal.command(["run"])
        #expect(second.status == 75)
        #expect(second.output.contains("Another bot (process \(bot.processIdentifier))"), "\(second.output)")
      }

      let good = try rehearsal.read("config.toml")
      try rehearsal.write(good.replacing("bookings.sqlite", with: "config.toml"), to: "config.toml")
      let noDatabase = try await rehearsal.command(["run"])
      #expect(noDatabase.status == 1)
      #expect(noDatabase.output.contains("is not a database"), "\(noDatabase.output)")

      let broken =
        good
        .replacing("[smtp]\nhost", with: "[smtp]\nhots").replacing("poll = \"2 s\"", with: "poll = \"soon\"")
        .replacing("service-account.json", with: "nowhere.json")
      try rehearsal.write(broken, to: "config.toml")
      for command in ["run", "check", "doctor", "bookings"] {
        let refused = try await rehearsal.command([command])
        #expect(refused.status == 78, "\(command)")
        for problem in ["smtp.hots", "imap.poll", "calendar.service_account_file"] {
          #expect(refused.output.contains(problem), "\(command): \(refused.output)")
        }
      }
    }
  }
}

extension Rehearsal {
  fileprivate func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Keeps the file's permissions.
  fileprivate func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}

extension String {
  fileprivate func contains(whereLine condition: (Substring) -> Bool) -> Bool {
    split(separator: "\n").contains(where: condition)
  }
}
