/// What the stand-ins sign their webhook messages with: made when it is first needed, and once for all sandboxes of a
/// process, since a pair of keys takes up to half a second of processor time.
enum SandboxKeys {
  static let paypal = Result { try WebhookAuthority() }
  static let binance = Result { try Signatures.makeRSAKeyPair() }
  /// Nobody's that a merchant trusts.
  static let stranger = Result { try Signatures.makeRSAKeyPair() }
}
