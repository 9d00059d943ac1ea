import Foundation
import Testing

@testable import Adapters

@Suite("IMAP commands")
struct IMAPCommandTests {
  @Test(
    "read as the standard writes them",
    arguments: [
      (IMAPCommand.searchUIDs(above: 0), "t UID SEARCH UID 1:*\r\n"),
      (.searchUIDs(above: .max), "t UID SEARCH UID 4294967295:*\r\n"),
      (
        .fetch(UIDSet([3, 1, 2, 9, 2]), offset: 0, count: 10),
        "t UID FETCH 1:3,9 (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.10>)\r\n"
      ),
      (.fetchDate(UIDSet([7])), "t UID FETCH 7 (UID INTERNALDATE)\r\n"),
      (.move(UIDSet([5]), folder: "Processed"), "t UID MOVE 5 \"Processed\"\r\n"),
      (.create(folder: #"a "b" \c"#), "t CREATE \"a \\\"b\\\" \\\\c\"\r\n"),
      (.select(folder: "x\r\nt2 DELETE INBOX"), "t SELECT \"x&AA0ACg-t2 DELETE INBOX\"\r\n"),
      (.markDeleted(UIDSet([1, 3])), "t UID STORE 1,3 +FLAGS.SILENT (\\Deleted)\r\n"),
    ])
  func text(command: IMAPCommand, expected: String) {
    #expect(String(decoding: command.encoded(tag: "t"), as: UTF8.self) == expected)
  }

  @Test(
    "write folder names in modified UTF-7",
    arguments: [
      ("INBOX", "INBOX"), ("A & B", "A &- B"), ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
      ("Entwürfe", "Entw&APw-rfe"), ("📅", "&2D3cxQ-"), ("", ""),
    ])
  func modifiedUTF7(name: String, encoded: String) {
    #expect(ModifiedUTF7.encode(name) == encoded)
    #expect(ModifiedUTF7.decode(encoded) == name)
  }

  @Test(
    "read folder names that are not in modified UTF-7 as they stand", arguments: ["a&b", "&!-", "&AA-", "ü"])
  func foreignNames(name: String) {
    #expect(ModifiedUTF7.decode(name) == name)
  }

  @Test("stay short however many UIDs are asked for")
  func portions() {
    let uids = (1...1_200).map { UInt32($0 * 2 + 4_000_000_000) }
    let portions = UIDSet.portions(of: uids)
    #expect(portions.count == 3)
    #expect(portions.allSatisfy { $0.text.utf8.count < 8_000 })
    #expect(portions.flatMap(\.ranges).map(\.lowerBound) == uids)
  }

  @Test(
    "bring dates",
    arguments: [
      ("17-Jul-1996 02:44:25 -0700", 837_596_665.0), (" 1-Jan-1970 00:00:00 +0000", 0),
      ("29-Feb-2028 23:59:59 +0530", 1_835_461_799),
    ])
  func dates(text: String, seconds: Double) {
    #expect(IMAPDate.parse(text) == Date(timeIntervalSince1970: seconds))
  }

  @Test(
    "bring no date out of nonsense",
    arguments: ["", "17-Jul-1996", "17-Foo-1996 02:44:25 -0700", "a-b-c d e"])
  func nonsense(text: String) {
    #expect(IMAPDate.parse(text) == nil)
  }
}

@Suite("Back-off")
struct BackOffTests {
  @Test("doubles up to its limit, and begins anew after a success")
  func doubling() {
    var backOff = BackOff(first: .seconds(1), random: { 1 })
    #expect((0..<8).map { _ in backOff.next() } == [1, 2, 4, 8, 16, 32, 60, 60].map { .seconds($0) })
    backOff.reset()
    #expect(backOff.next() == .seconds(1))
  }

  @Test("is spread over half of the delay")
  func jitter() {
    var backOff = BackOff(first: .seconds(1), random: { 0 })
    #expect(backOff.next() == .milliseconds(500))
  }
}
