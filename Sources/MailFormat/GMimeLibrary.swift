internal import CGMime

/// GMime, started on first use and then shared. A GMime object belongs to one thread at a time, so no object
/// leaves the function that made it.
enum GMimeLibrary {
  // Safe: GMime is started once, by the first reader of this constant, and only reads the options afterwards.
  nonisolated(unsafe) static let options: OpaquePointer = lc_start_gmime()

  /// Takes over a string that GMime or GLib allocated.
  static func taking(_ string: UnsafeMutablePointer<CChar>?) -> String? {
    guard let string else { return nil }
    defer { g_free(string) }
    return String(cString: string)
  }
}
