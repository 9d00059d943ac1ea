import BookingRules
import Foundation
import Testing

@testable import Adapters

struct HashVector: Sendable, CustomTestStringConvertible {
  var name: String
  var key: Data
  var message: Data
  var sha256: String
  var sha512: String
  var testDescription: String { name }

  /// RFC 4231 sections 4.2, 4.3, 4.4 and 4.7.
  static let all = [
    HashVector(
      name: "20-byte key", key: Data(repeating: 0x0b, count: 20), message: Data("Hi There".utf8),
      sha256: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
      sha512: "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
        + "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854"),
    HashVector(
      name: "key shorter than the hash", key: Data("Jefe".utf8),
      message: Data("what do ya want for nothing?".utf8),
      sha256: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
      sha512: "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
        + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"),
    HashVector(
      name: "50 bytes of data", key: Data(repeating: 0xaa, count: 20),
      message: Data(repeating: 0xdd, count: 50),
      sha256: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
      sha512: "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39"
        + "bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb"),
    HashVector(
      name: "key longer than a block", key: Data(repeating: 0xaa, count: 131),
      message: Data("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      sha256: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
      sha512: "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
        + "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598"),
  ]
}

@Suite struct SignatureTests {
  @Test("the keyed hashes are those of RFC 4231", arguments: HashVector.all)
  func hashes(_ vector: HashVector) {
    let short = MessageAuthentication.hmacSHA256(key: vector.key, message: vector.message)
    let long = MessageAuthentication.hmacSHA512(key: vector.key, message: vector.message)
    #expect(short.hex == vector.sha256)
    #expect(long.hex == vector.sha512)
  }

  @Test("an empty key and an empty message hash as everywhere")
  func empty() {
    #expect(
      MessageAuthentication.hmacSHA256(key: Data(), message: Data()).hex
        == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }

  @Test("codes are equal only when every byte is")
  func equality() {
    #expect(MessageAuthentication.areEqual(Data([1, 2, 3]), Data([1, 2, 3])))
    #expect(!MessageAuthentication.areEqual(Data([1, 2, 3]), Data([1, 2, 4])))
    #expect(!MessageAuthentication.areEqual(Data([1, 2, 3]), Data([1, 2])))
    #expect(MessageAuthentication.areEqual(Data(), Data()))
  }

  @Test("an RS256 signature is the one openssl makes")
  func rs256() async throws {
    let key = try RSAKey.sender.pem
    let message = Data("header.payload".utf8)
    let ours = try RSASignature.rs256(message, privateKeyPEM: Secret(key))
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "key.pem")
      try Data(key.utf8).write(to: file)
      #expect(try OpenSSLTool.run(["dgst", "-sha256", "-sign", file.path()], input: message) == ours)
    }
  }

  @Test("what is no RSA key is refused", arguments: ["", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n"])
  func brokenKey(_ pem: String) {
    #expect(throws: RSASignature.Failure.unreadableKey) {
      try RSASignature.rs256(Data(), privateKeyPEM: Secret(pem))
    }
  }

  @Test("an elliptic key, which cannot sign RS256, is refused")
  func ellipticKey() throws {
    let pem = try OpenSSLTool.run(["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
    #expect(throws: RSASignature.Failure.unreadableKey) {
      try RSASignature.rs256(Data(), privateKeyPEM: Secret(String(decoding: pem, as: UTF8.self)))
    }
  }

  @Test("an encrypted key is refused without asking for its passphrase")
  func encryptedKey() throws {
    let key = try RSAKey.sender.pem
    let pem = try OpenSSLTool.run(
      ["pkcs8", "-topk8", "-v2", "aes-128-cbc", "-passout", "pass:word"], input: Data(key.utf8))
    #expect(throws: RSASignature.Failure.unreadableKey) {
      try RSASignature.rs256(Data(), privateKeyPEM: Secret(String(decoding: pem, as: UTF8.self)))
    }
  }
}

@Suite struct JSONValueTests {
  @Test("numbers keep every digit")
  func digits() throws {
    let json = #"{"id":12345678901234567890,"fee":0.88000000,"tiny":0.00000001}"#
    let value = try #require(JSONValue(parsing: Data(json.utf8)))
    #expect(value["id"].text == "12345678901234567890")
    #expect(value["fee"].text == "0.88")
    #expect(value["tiny"].text == "0.00000001")
  }

  @Test("what is absent, null or of another kind reads as nothing")
  func lenient() throws {
    let value = try #require(JSONValue(parsing: Data(#"{"a":null,"b":[1,"x",true],"c":{}}"#.utf8)))
    #expect(value["a"].text == nil)
    #expect(value["missing"]["deeper"].text == nil)
    #expect(value["b"].elements == [1, "x", .bool(true)])
    #expect(value["b"]["member"] == .null)
    #expect(JSONValue(parsing: Data("<html>".utf8)) == nil)
  }

  @Test("what is written has its members in order, its slashes plain and no nulls")
  func written() {
    let value: JSONValue = ["b": "x/y", "a": ["n": 1], "gone": .null]
    #expect(String(decoding: value.data, as: UTF8.self) == #"{"a":{"n":1},"b":"x/y"}"#)
  }
}

extension Data {
  var hex: String { map { String(format: "%02x", $0) }.joined() }
}
