import Testing

@testable import MailFormat

@Suite("SHA-256")
struct SHA256Tests {
  /// https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  @Test(
    "gives the published checksums, in pieces as at once",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func publishedChecksums(text: String, expected: String) {
    #expect(SHA256.hexadecimal(of: text) == expected)
    var pieces = SHA256()
    for byte in text.utf8 { pieces.update([byte]) }
    #expect(pieces.hexadecimal() == expected)
  }
}
