import Foundation
import Testing

@testable import MailFormat

@Suite("Clean text")
struct TextCleaningTests {
  @Test("what is taken for composed is kept by NFC, and joins nothing that stands before it")
  func composed() {
    let scalars = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init)
    let joining = Set(
      scalars.flatMap { String($0).decomposedStringWithCanonicalMapping.unicodeScalars.dropFirst() })
    let wrong = scalars.filter { scalar in
      TextCleaning.isComposed(scalar)
        && (joining.contains(scalar) || scalar.properties.canonicalCombiningClass != .notReordered
          || !String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar]))
    }
    #expect(wrong.isEmpty)
  }

  @Test("what can be composed is", arguments: ["e\u{301}", "한", "か\u{3099}", "Å 12", "Ω"])
  func decomposed(text: String) {
    let clean = TextCleaning.clean(text).unicodeScalars
    #expect(clean.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars))
  }
}
