extension Array where Element: Sendable {
  /// As `map`, with each half on a core of its own. More pieces cost more than they bring on the machines this runs on.
  package func mapInHalves<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    let middle = count / 2
    guard middle > 0 else { return try await Self.results(self[...], transform) }
    async let first = Self.results(self[..<middle], transform)
    async let second = Self.results(self[middle...], transform)
    return try await first + second
  }

  private static func results<Result: Sendable>(
    _ part: ArraySlice<Element>, _ transform: @Sendable (Element) async throws -> Result
  ) async throws -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(part.count)
    for element in part { results.append(try await transform(element)) }
    return results
  }
}
