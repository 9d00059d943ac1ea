import ArgumentParser
import BookingBot
import BookingRules
import Foundation
import Intake
import MailFormat

struct UnderstandCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Says what the bot would read in a mail, from which words and by which rule.",
    discussion: """
      Contacts nobody, and needs no config; with --config it knows the time zone, hours and kinds of appointment there.
      The mail's own Date is "now".

      --texts and --mails read lines of JSON from standard input and answer each with a line, in the same order:
        --texts  {"id","text","now","tz","lang"} gives {"id","start","end"}
        --mails  {"file","path","bot","default_tz"} gives {"file","kind","start","end","tz","title","chosen"},
                 kind one of booking, choose, cancel, reschedule, ignore, unclear; with "booked":[{"start","end"}], what
                 the sender has booked when the mail answers nothing
      Times are ISO 8601; a date alone where no time was named.

      Examples:
        leadscalendar understand request.eml
        leadscalendar understand --time-zone America/New_York *.eml
        leadscalendar understand --config config.toml request.eml
        leadscalendar understand --json request.eml
        leadscalendar understand --texts < texts.jsonl

      Exit codes: 0, 65 some lines could not be read, 66 a file cannot be read, 78 the configuration is wrong.
      """)

  @Argument(help: "Mails as files (RFC 5322).", completion: .file(extensions: ["eml"])) var files: [String] =
    []
  @Option(help: "The owner's time zone, as Area/City. (default: the sender's, or that of --config)")
  var timeZone: String?
  @Option(help: "A config file, to read mails as its bot does.", completion: .file(extensions: ["toml"]))
  var config: String?
  @Flag(help: "The mails are answers to the bot even when their headers do not say so: they may cancel.")
  var reply = false
  @Flag(help: "One JSON object a mail.") var json = false
  @Flag(help: "Read texts as lines of JSON.") var texts = false
  @Flag(help: "Read paths of mails as lines of JSON.") var mails = false

  func validate() throws {
    guard [texts, mails, !files.isEmpty].count(where: { $0 }) == 1 else {
      throw ValidationError("Give mails as files, or one of --texts and --mails.")
    }
    guard !json || !files.isEmpty else { throw ValidationError("--json goes with mails as files.") }
    guard config == nil || !files.isEmpty else {
      throw ValidationError("--config goes with mails as files.")
    }
  }

  func run() async throws {
    if texts { return try LineByLine.run(TextQuestion.answer) }
    if mails { return try LineByLine.run(MailQuestion.answer) }
    let owner = try config.map { path in
      let settings = try ConfigOptions.settings(at: path)
      return Wiring(settings: settings, logger: settings.logger()).botSettings
    }
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        printError("\(file) cannot be read.")
        throw ExitCode.notFound
      }
      let reading = MailReading(
        file, Message.parse(bytes), isReply: reply, ownerTimeZone: timeZone, owner: owner)
      if json {
        try printJSON(reading.report)
      } else {
        if files.count > 1 { print(file) }
        print(reading.text)
      }
    }
  }
}
