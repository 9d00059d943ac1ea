import Synchronization

/// An edition that is made when it is first needed: few bots ever write in all their languages.
final class LaterEdition: Sendable {
  private typealias Made = (edition: Edition, problems: [TemplateProblem])

  private let fallback: Edition
  private let make: @Sendable (inout [TemplateProblem]) -> Edition
  private let made = Mutex<Made?>(nil)

  /// - Parameter fallback: takes its place when it has problems: a mail in another language is better than a wrong one.
  init(fallback: Edition, _ make: @escaping @Sendable (inout [TemplateProblem]) -> Edition) {
    self.fallback = fallback
    self.make = make
  }

  var edition: Edition { problems.isEmpty ? asMade : fallback }
  /// For the examination, whatever its problems are.
  var asMade: Edition { now.edition }
  var problems: [TemplateProblem] { now.problems }

  private var now: Made {
    made.withLock { made in
      if let made { return made }
      var problems: [TemplateProblem] = []
      let edition = make(&problems)
      made = (edition, problems)
      return (edition, problems)
    }
  }
}
