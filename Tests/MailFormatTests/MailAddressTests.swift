import MailFormat
import Testing

@Suite("Addresses")
struct MailAddressTests {
  @Test(
    "usable as recipients",
    arguments: [
      "a@b", "ann@example.test", "book+t0k.en@mail.example.org", "o'neil@example.test", "a@bücher.example",
      "A_b-c=d@x-y.test",
    ])
  func usable(address: String) {
    #expect(MailAddress(validating: address)?.address == address)
  }

  @Test(
    "unusable as recipients",
    arguments: [
      "", "@", "a", "a@", "@b", "a@b@c", "a b@c", " a@b", "a@b ", "a@b\n", "a\r\n@b", "a\0@b", "é@b", ".a@b",
      "a.@b",
      "a..b@c", "a@b..c", "a@.b", "a@b.", "\"a\"@b", "a@[127.0.0.1]", "<a@b>", "a@b>", "a,b@c", "a@b,c@d",
      "a:b@c",
      "a@b(c)", String(repeating: "a", count: 65) + "@b", "a@" + String(repeating: "b.", count: 130) + "c",
      "a@b\u{85}c", "a@b\u{2028}c", "a@\u{200B}",
    ])
  func unusable(address: String) {
    #expect(MailAddress(validating: address) == nil)
  }
}
