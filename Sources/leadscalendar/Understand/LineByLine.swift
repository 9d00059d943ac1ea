import ArgumentParser
import Foundation

/// Answers lines of JSON on standard input with lines on standard output, in the same order.
enum LineByLine {
  static func run<Question: Decodable, Answer: Encodable>(_ answer: (Question) throws -> Answer) throws {
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    decoder.dateDecodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var number = 0
    var hasFailed = false
    while let line = readLine() {
      number += 1
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      var said: Data?
      do {
        let question = try decoder.decode(Question.self, from: Data(line.utf8))
        said = try encoder.encode(answer(question)) + Data("\n".utf8)
      } catch {
        hasFailed = true
        printError(
          "Line \(number) cannot be read: \((error as? Problem)?.sentence ?? "it is no such JSON object.")")
      }
      // Unlike print, this does not wait for a full buffer when the reader is a program.
      if let said { try FileHandle.standardOutput.write(contentsOf: said) }
    }
    if hasFailed { throw ExitCode.unreadableLines }
  }

  struct Problem: Error {
    var sentence: String
  }
}

extension ExitCode {
  /// `EX_DATAERR` of sysexits.h.
  fileprivate static let unreadableLines = ExitCode(65)
}
