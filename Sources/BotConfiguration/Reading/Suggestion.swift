/// The candidate somebody most likely meant by `word`; nil when none is close.
func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let tolerated = max(1, word.count / 3)
  let word = Array(word.lowercased())
  return
    candidates
    .map { (candidate: $0, distance: editDistance(word, Array($0.lowercased()))) }
    .filter { $0.distance <= tolerated }
    .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
    .candidate
}

/// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
private func editDistance(_ from: [Character], _ to: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for i in from.indices {
    var row = [i + 1]
    for j in to.indices {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (from[i] == to[j] ? 0 : 1))
      if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[to.count]
}
