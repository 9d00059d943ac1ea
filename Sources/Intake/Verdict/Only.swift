extension Array {
  /// The one element that is meant; nil when there is none or several are.
  func only(where isMeant: (Element) -> Bool = { _ in true }) -> Element? {
    let meant = filter(isMeant)
    return meant.count == 1 ? meant[0] : nil
  }
}
