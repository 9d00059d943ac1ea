import Testing

@testable import MailFormat

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

  @Test(
    "a plain address field is read as by the address parser",
    arguments: [
      "ann@example.test", "<ann@example.test>", "Ann Example <ann@example.test>", "Ann <ann@example.test>",
      "\"Ann Example\" <ann.b+c_d@mail.example.test>", "\"Ann\"<ann@example.test>", "Ann<ann@example.test>",
      "Ann  Example <ann@example.test>", "O'Neil-Smith 3 <ann@example.test>", "\"O'Neil-Smith\" <a@b>",
      "Dr. Ann <ann@example.test>", "\"Example, Ann\" <ann@example.test>", "\"\" <ann@example.test>",
      " <a@b>",
      "Ann@Example.test", "Ann <ann@x-y.test>", "Ann <ann@xn--bcher-kva.example>", "ann", "Ann <ann>", "@b",
      "a@",
      "a..b@c", ".a@b", "a@b.", "a@b@c", "Ann <a@b>, Bob <b@c>", "a@b, c@d", "\"Ann <a@b>", "Ann\" <a@b>",
      "Ann <a@b> x",
      "Ann <<a@b>>", "a@b (Ann)", "=?utf-8?q?Ann?= <a@b>", "J\u{FC}rgen <a@b>", "Friends: a@b, c@d;", "",
    ])
  func plainField(written: String) {
    let field = HeaderBlock.Field(name: "From", key: "from", body: Array(written.utf8))
    #expect(field.addresses(limit: 10) == field.parsedAddresses(limit: 10))
  }
}
