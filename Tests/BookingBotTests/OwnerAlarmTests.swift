import Foundation
import Logging
import Synchronization
import Testing

@testable import BookingBot

@Suite("The owner is told what does not work")
struct OwnerAlarmTests {
  private static let start = Date(timeIntervalSince1970: 1_800_000_000)
  private static let open = Duty(service: "PayPal", deed: "open a link")
  private static let watch = Duty(service: "PayPal", deed: "ask about the payment")

  private static func alarm(_ owner: Owner) -> OwnerAlarm {
    OwnerAlarm(
      defaultAfterSeconds: 300, afterSeconds: ["mailbox": 120],
      retry: RetryPolicy(
        firstSeconds: 10, maximumSeconds: 600, factor: 2, quickWatchSeconds: 1, quickWatches: 1,
        gentleWatchSeconds: 1),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, random: { 1 }
    ) { letter throws(PortFailure) in try owner.receive(letter.subject, letter.text) }
  }

  @Test(
    "what passes by itself is told when it has lasted, and once more every six hours; its end is told, too")
  func lasting() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    for second in stride(from: 0.0, through: 7 * 3600, by: 60) {
      await alarm.failed(Self.open, because: "timeout", at: Self.start + second)
      if second < 300 { #expect(owner.subjects.isEmpty) }
    }
    #expect(owner.subjects == ["PayPal does not work", "PayPal does not work"])
    #expect(owner.texts.last?.contains("could not open a link: timeout") == true)
    await alarm.worked(Self.open, at: Self.start + 7 * 3600 + 60)
    #expect(owner.subjects.last == "PayPal works again")
    #expect(await alarm.health(of: "PayPal").state == .works)
  }

  @Test("a notice that could not be sent counts as untold, and is tried again with growing pauses")
  func unsent() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    owner.isOutOfReach = true
    await alarm.failed(.readMail, because: "no route", at: Self.start)
    for second in stride(from: 5.0, through: 3600, by: 5) {
      await alarm.tellWhatLasts(at: Self.start + second)
    }
    #expect((8...20).contains(owner.attempts), "\(owner.attempts)")
    owner.isOutOfReach = false
    for second in stride(from: 3605.0, through: 4300, by: 5) {
      await alarm.tellWhatLasts(at: Self.start + second)
    }
    #expect(owner.subjects.count { $0 == "mailbox does not work" } == 1, "\(owner.subjects)")
    #expect(await alarm.health(of: Duty.mailOwner.service).state == .works)
  }

  @Test("while one kind of call fails, others that work do not end the trouble")
  func otherCallsWork() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    for minute in 0..<50 {
      let now = Self.start + Double(60 * minute)
      await alarm.failed(Self.open, because: "PAYEE_ACCOUNT_RESTRICTED", at: now, isForOwner: true)
      await alarm.worked(Self.watch, at: now + 10)
    }
    #expect(owner.subjects == ["PayPal does not work"])
    #expect(await alarm.health(of: "PayPal").state == .fails(since: Self.start))
  }

  @Test("a trouble that comes and goes is told of once an hour at most")
  func flapping() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    for minute in 0..<110 {
      let now = Self.start + Double(60 * minute)
      await alarm.failed(Self.open, because: "CURRENCY_NOT_SUPPORTED", at: now, isForOwner: true)
      await alarm.worked(Self.open, at: now + 10)
    }
    #expect(
      owner.subjects == [
        "PayPal does not work", "PayPal works again", "PayPal does not work", "PayPal works again",
      ])
  }

  @Test(
    "a service that is down is one mail, however many kinds of calls find it so, and works again when all do")
  func outage() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    for second in stride(from: 0.0, through: 1200, by: 10) {
      await alarm.failed(Self.open, because: "timeout", at: Self.start + second)
      if second >= 200 { await alarm.failed(Self.watch, because: "timeout", at: Self.start + second) }
    }
    await alarm.worked(Self.watch, at: Self.start + 1300)
    #expect(owner.subjects == ["PayPal does not work"])
    await alarm.worked(Self.open, at: Self.start + 1310)
    #expect(owner.subjects == ["PayPal does not work", "PayPal works again"])
  }

  @Test("what is to be mended is told at once, even of a service that is known to be down")
  func moreToMend() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    await alarm.failed(Self.watch, because: "timeout", at: Self.start)
    await alarm.failed(Self.watch, because: "timeout", at: Self.start + 310)
    await alarm.failed(Self.open, because: "ACCOUNT_RESTRICTED", at: Self.start + 320, isForOwner: true)
    #expect(owner.subjects.count == 2)
    #expect(owner.texts.last?.contains("ACCOUNT_RESTRICTED") == true)
  }

  @Test("an outage of the mail server is told when it is over")
  func mailOutage() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    let client = Duty(service: Duty.mailOwner.service, deed: "mail a client")
    owner.isOutOfReach = true
    for second in stride(from: 0.0, through: 1200, by: 10) {
      await alarm.failed(client, because: "no route", at: Self.start + second)
    }
    owner.isOutOfReach = false
    await alarm.worked(client, at: Self.start + 1210)
    for second in stride(from: 1215.0, through: 2000, by: 5) {
      await alarm.tellWhatLasts(at: Self.start + second)
    }
    #expect(owner.subjects == ["mail submission works again"])
    #expect(owner.texts.last?.contains("no route") == true)
    #expect(await alarm.health(of: client.service).state == .works)
  }

  @Test("an owner who cannot be mailed is a trouble until a mail gets through")
  func ownerOutOfReach() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    let client = Duty(service: Duty.mailOwner.service, deed: "mail a client")
    owner.isOutOfReach = true
    await alarm.failed(.mailOwner, because: "550 no such user", at: Self.start, isForOwner: true)
    await alarm.worked(client, at: Self.start + 5)
    #expect(await alarm.health(of: client.service).state == .fails(since: Self.start))
    owner.isOutOfReach = false
    await alarm.tellWhatLasts(at: Self.start + 600)
    #expect(owner.subjects == ["mail submission works again"])
    #expect(await alarm.health(of: client.service).state == .works)
  }

  @Test("a letter is tried until it has gone, unless a later one takes its place")
  func letter() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    owner.isOutOfReach = true
    for number in 1...2 {
      await alarm.post(AlarmMemory.Letter(subject: "night", text: "\(number)", number: UInt64(number)))
      await alarm.tellWhatLasts(at: Self.start + Double(number))
    }
    #expect(owner.attempts == 1, "the second waits until the first would be tried again")
    owner.isOutOfReach = false
    for second in 11...60 { await alarm.tellWhatLasts(at: Self.start + Double(second)) }
    #expect(owner.subjects == ["night"])
  }

  @Test("letters with other subjects wait for each other's server, and all go")
  func letters() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    owner.isOutOfReach = true
    for number in 1...3 {
      await alarm.post(AlarmMemory.Letter(subject: "mail \(number)", text: "", number: UInt64(number)))
    }
    await alarm.tellWhatLasts(at: Self.start)
    await alarm.withdraw("mail 2")
    owner.isOutOfReach = false
    await alarm.tellWhatLasts(at: Self.start + 60)
    #expect(owner.subjects == ["mail 1", "mail 3"])
  }

  @Test("what lasted when the program ended is told when it is met again, and not before")
  func metAgain() async throws {
    let owner = Owner()
    let before = Self.alarm(owner)
    await before.failed(Self.open, because: "timeout", at: Self.start)
    let memory = try #require(await before.unwritten())
    #expect(await before.unwritten() == nil)

    let alarm = Self.alarm(owner)
    await alarm.recall(memory)
    await alarm.tellWhatLasts(at: Self.start + 3600)
    #expect(owner.subjects.isEmpty)
    await alarm.failed(Self.open, because: "timeout", at: Self.start + 3605)
    #expect(owner.subjects == ["PayPal does not work"])
  }

  @Test("what nobody waits for any more is no trouble")
  func forgotten() async {
    let owner = Owner()
    let alarm = Self.alarm(owner)
    await alarm.failed(Self.open, because: "ACCOUNT_RESTRICTED", at: Self.start, isForOwner: true)
    await alarm.worked(Self.watch, at: Self.start + 1)
    await alarm.forget([Self.open])
    await alarm.tellWhatLasts(at: Self.start + 7 * 3600)
    #expect(owner.subjects == ["PayPal does not work"])
    #expect(await alarm.health(of: "PayPal").state == .works)
  }
}

/// Reads the mails to the owner.
private final class Owner: Sendable {
  private struct Memory {
    var mails: [(subject: String, text: String)] = []
    var attempts = 0
    var isOutOfReach = false
  }

  private let memory = Mutex(Memory())

  var subjects: [String] { memory.withLock { $0.mails.map(\.subject) } }
  var texts: [String] { memory.withLock { $0.mails.map(\.text) } }
  var attempts: Int { memory.withLock { $0.attempts } }

  var isOutOfReach: Bool {
    get { memory.withLock { $0.isOutOfReach } }
    set { memory.withLock { $0.isOutOfReach = newValue } }
  }

  func receive(_ subject: String, _ text: String) throws(PortFailure) {
    let isLost = memory.withLock { memory in
      memory.attempts += 1
      if !memory.isOutOfReach { memory.mails.append((subject, text)) }
      return memory.isOutOfReach
    }
    if isLost { throw .tryLater("no network") }
  }
}
