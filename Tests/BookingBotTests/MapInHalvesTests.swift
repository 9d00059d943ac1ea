import BookingBot
import Testing

@Suite("In two halves")
struct MapInHalvesTests {
  private struct Refusal: Error {}

  @Test("each element is worked on once, and the results keep their order", arguments: 0...5)
  func order(count: Int) async throws {
    let doubled = try await Array(0..<count).mapInHalves { 2 * $0 }
    #expect(doubled == (0..<count).map { 2 * $0 })
  }

  @Test("an error in either half is the error of the whole", arguments: 0..<3)
  func failure(place: Int) async {
    await #expect(throws: Refusal.self) {
      try await [0, 1, 2].mapInHalves { if $0 == place { throw Refusal() } }
    }
  }
}
