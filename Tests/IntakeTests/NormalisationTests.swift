import Foundation
import Testing

@testable import Intake

@Suite("Normalisation")
struct NormalisationTests {
  @Test("is NFKC for letters, marks, kana, full-width forms and emoji")
  func everyCharacter() {
    // Around fractions and circled numbers spaces are put, so that 2½ is no 21⁄2 and ①1月 no 11月.
    let scalars = [
      0...0xBB, 0xBF...0x6FF, 0x2000...0x245F, 0x2474...0x30FF, 0x4DF0...0x4E0F, 0x9FF0...0xA00F,
      0xFE00...0xFFFF,
      0x1F000...0x1FFFF,
    ]
    .joined().compactMap { Unicode.Scalar(UInt32($0)) }
    let wrong = scalars.map { "３\($0)ｅ日" }.filter { text in
      !TokenizedText.normalised(text).text.unicodeScalars.elementsEqual(
        text.precomposedStringWithCompatibilityMapping.unicodeScalars)
    }
    #expect(wrong.isEmpty)
  }
}
