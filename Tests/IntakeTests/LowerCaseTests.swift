import Testing

@testable import Intake

@Suite("Lower case")
struct LowerCaseTests {
  @Test("is that of the standard library for every character")
  func everyCharacter() {
    let words = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init).map { "É\($0)A" }
    let wrong = words.filter { !$0.inLowerCase.unicodeScalars.elementsEqual($0.lowercased().unicodeScalars) }
    #expect(wrong.isEmpty)
  }
}
