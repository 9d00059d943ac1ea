import Foundation
import Testing

@testable import Adapters

@Suite("IMAP responses")
struct IMAPResponseParserTests {
  private static let transcript = """
    * OK [CAPABILITY IMAP4rev1 IDLE] ready {3}
    * CAPABILITY IMAP4rev1 idle UIDPLUS
    + idling
    * 23 EXISTS
    * OK [UIDVALIDITY 3857529045] UIDs valid
    * SEARCH 2 84 882
    * SEARCH
    * LIST (\\HasNoChildren \\Noselect) "/" "Entw&APw-rfe \\"alt\\""
    * LIST () NIL INBOX
    * LIST () "." {3}
    a b
    * 12 FETCH (FLAGS (\\Seen) UID 7 INTERNALDATE "17-Jul-1996 02:44:25 -0700" RFC822.SIZE 5 BODY[]<0> {17}
    lc1 OK done
    )
    X)
    * 13 FETCH (BODY[HEADER.FIELDS (DATE)]<0> "x" UID 8 BODY[] "a\\\\b" ENVELOPE ((NIL) NIL))
    * 14 FETCH (FLAGS () UID 9)
    * 15 FETCH (UID 10 BODY[] ~{0}
    )
    * VANISHED 1:5
    lc1 NO [TRYCREATE] no such folder
    lc2 BAD what?
    * BYE
    lc3 OK

    """.replacing("\n", with: "\r\n")

  private static let responses: [IMAPResponse] = [
    .status(IMAPStatus(kind: .ok, code: "CAPABILITY IMAP4rev1 IDLE", text: "ready {3}")),
    .capability(["IMAP4REV1", "IDLE", "UIDPLUS"]),
    .continuation,
    .exists(23),
    .status(IMAPStatus(kind: .ok, code: "UIDVALIDITY 3857529045", text: "UIDs valid")),
    .search([2, 84, 882]),
    .search([]),
    .list(IMAPFolder(attributes: ["\\hasnochildren", "\\noselect"], name: "Entwürfe \"alt\"")),
    .list(IMAPFolder(attributes: [], name: "INBOX")),
    .list(IMAPFolder(attributes: [], name: "a b")),
    .fetch(
      IMAPFetch(
        uid: 7, size: 5, receivedAt: Date(timeIntervalSince1970: 837_596_665),
        body: Data("lc1 OK done\r\n)\r\nX)".utf8.prefix(17)))),
    .fetch(IMAPFetch(uid: 8, body: Data("a\\b".utf8))),
    .fetch(IMAPFetch(uid: 9)),
    .fetch(IMAPFetch(uid: 10, body: Data())),
    .other("VANISHED"),
    .tagged("lc1", IMAPStatus(kind: .no, code: "TRYCREATE", text: "no such folder")),
    .tagged("lc2", IMAPStatus(kind: .bad, code: "", text: "what?")),
    .status(IMAPStatus(kind: .bye, code: "", text: "")),
    .tagged("lc3", IMAPStatus(kind: .ok, code: "", text: "")),
  ]

  private func read(_ pieces: [[UInt8]], maximumLiteralBytes: Int = 1_000) throws -> [IMAPResponse] {
    var parser = IMAPResponseParser(maximumLiteralBytes: maximumLiteralBytes)
    var responses: [IMAPResponse] = []
    for piece in pieces {
      parser.feed(piece)
      while let response = try parser.next() { responses.append(response) }
    }
    return responses
  }

  @Test("are the same wherever the network cuts them")
  func everySplit() throws {
    let bytes = Array(Self.transcript.utf8)
    #expect(try read([bytes]) == Self.responses)
    #expect(try read(bytes.map { [$0] }) == Self.responses)
    for cut in bytes.indices {
      #expect(try read([Array(bytes[..<cut]), Array(bytes[cut...])]) == Self.responses, "cut at \(cut)")
    }
  }

  @Test("with more than was allowed are an error before it is stored")
  func limits() throws {
    for response in [
      "* 1 FETCH (BODY[] {1001}\r\n", "* 1 FETCH (BODY[] {99999999999999999999999}\r\n",
      "* 1 FETCH (A {600}\r\n\(String(repeating: "x", count: 600)) B {600}\r\n",
      "* 1 FETCH \(String(repeating: "(", count: 40))\(String(repeating: ")", count: 40))\r\n",
    ] {
      #expect(throws: IMAPSyntaxError.self, "\(response.prefix(40))") { try read([Array(response.utf8)]) }
    }
    let endless = [UInt8](repeating: UInt8(ascii: "1"), count: IMAPResponseParser.maximumLineBytes + 1)
    #expect(throws: IMAPSyntaxError.self) { try read([endless]) }
  }

  @Test(
    "that are no IMAP are an error",
    arguments: [
      "\r\n", "lc1\r\n", "lc1 MAYBE\r\n", "lc1 BYE\r\n", "* 1 FETCH UID 7\r\n", "* 1 FETCH (UID)\r\n",
      "* 1 FETCH (UID 7\r\n", "* 1 FETCH (UID \"7)\r\n", "* 1 FETCH (UID {5)\r\n", "* LIST INBOX\r\n",
      "HTTP/1.1 200 OK\r\n\r\n",
    ])
  func garbage(text: String) {
    #expect(throws: IMAPSyntaxError.self) { try read([Array(text.utf8)]) }
  }

  @Test("made of random bytes never trap")
  func randomBytes() {
    var generator = SeededGenerator(state: 17)
    let pieces = [
      "* ", "1 FETCH (", "BODY[]", "{3}\r\n", "{", "}", "\"", "\\", ")", " ", "\r\n", "OK", "x", "~", "[",
      "\n",
    ]
    for _ in 0..<5_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      var parser = IMAPResponseParser(maximumLiteralBytes: 10)
      parser.feed(Array(text.utf8))
      // Either an error or an end: both are right for garbage, hanging and trapping are not.
      while let response = try? parser.next() { _ = response }
    }
  }
}

/// SplitMix64.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
