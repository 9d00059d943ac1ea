import Testing

@testable import MailFormat

@Suite("Encoded words")
struct EncodedWordsTests {
  @Test(
    "nothing is lost behind one with padding",
    arguments: [
      ("=?utf-8?B?Q2Fmw6k=?= =?utf-8?B?IGFtIFNlZQ==?=", "Café am See"),
      ("Re: =?UTF-8?B?Q2Fmw6k=?= =?utf-8?q?_am_See=3F?= morgen", "Re: Café am See? morgen"),
      ("=?utf-8?b?44GK55+l44KJ44Gb?= =?utf-8?b?IQ==?= =?utf-8?b?IQ==?=", "お知らせ!!"),
    ])
  func whole(written: String, text: String) {
    #expect(field(written).decoded == (text, false))
  }

  @Test("nothing is lost of a sender's name")
  func wholeName() {
    let sender = field("=?utf-8?B?Q2Fmw6k=?= =?utf-8?B?IGFtIFNlZQ==?= <ann@example.test>")
    #expect(sender.addresses(limit: 1).map(\.name) == ["Café am See"])
  }

  @Test(
    "whatever else is written is left to GMime",
    arguments: [
      "=?utf-8?B?Q2Fmw6k=?=", "=?utf-8?Q?Caf=C3=A9?= =?utf-8?Q?_am?=", "Caf\u{E9}",
      "=?utf-8?B?Q2Fmw6k=?=  =?utf-8?B?IQ==?=", "=?iso-8859-1?B?Q2Fm6Q==?= =?iso-8859-1?B?IQ==?=",
      "=?utf-8?B?5pel5pys6A==?= =?utf-8?B?qp4=?=", "=?utf-8?B?QQ==?= =?utf-8?B?AA==?=",
      "=?utf-8?B?QQ==?= =?utf-8?X?QQ==?=", "=?utf-8?B?QQ==?= =?utf-8?B??=",
      "a=b =?utf-8?B?QQ==?= =?utf-8?B?QQ==?=",
    ])
  func others(written: String) {
    #expect(EncodedWords.decoded(Array(written.utf8)[...]) == nil)
    #expect(field(written).decoded == field(written).parsed)
  }

  private func field(_ written: String) -> HeaderBlock.Field {
    HeaderBlock.Field(name: "From", key: "from", body: Array(written.utf8))
  }
}
