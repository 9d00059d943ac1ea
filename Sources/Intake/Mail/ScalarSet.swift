/// Some marks or letters to look for in a line: those in ASCII are found without a search, and of others there are few.
struct ScalarSet: Sendable {
  /// One bit each.
  private var plain: UInt128 = 0
  private var others: [Unicode.Scalar] = []

  init(_ scalars: String) {
    for scalar in scalars.unicodeScalars {
      if scalar.isASCII { plain |= 1 << UInt128(scalar.value) } else { others.append(scalar) }
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? plain & (1 << UInt128(scalar.value)) != 0 : others.contains(scalar)
  }
}
