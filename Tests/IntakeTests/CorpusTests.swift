import Foundation
import Testing

/// `Corpus/ENTRY/*`: the inputs by which `script/fuzz` reached most of the code, and those that once broke it.
@Suite("The fuzzer's inputs")
struct CorpusTests {
  @Test("are all read to the end", arguments: FuzzEntry.allCases)
  func corpus(entry: FuzzEntry) throws {
    let folder = try #require(Bundle.module.url(forResource: "Corpus", withExtension: nil))
      .appendingPathComponent(entry.rawValue)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files { entry.take(try Data(contentsOf: file)) }
  }
}
