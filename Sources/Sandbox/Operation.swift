/// The services that are stood in for.
public enum Service: String, Sendable, Codable, CaseIterable {
  case google, paypal, binance
}

/// Every call of an API that the sandbox answers, under the name faults and logs use: `service.operation`.
public enum Operation: String, Sendable, Codable, CaseIterable {
  case googleToken = "google.token"
  case googleList = "google.list"
  case googleInsert = "google.insert"
  case googleGet = "google.get"
  case googlePatch = "google.patch"
  case googleUpdate = "google.update"
  case googleDelete = "google.delete"
  case googleFreeBusy = "google.freeBusy"
  case paypalToken = "paypal.token"
  case paypalCreate = "paypal.create"
  case paypalGet = "paypal.get"
  case paypalCapture = "paypal.capture"
  case paypalGetCapture = "paypal.getCapture"
  case paypalRefund = "paypal.refund"
  case paypalGetRefund = "paypal.getRefund"
  case paypalVerify = "paypal.verify"
  case paypalCertificate = "paypal.certificate"
  case binanceCreate = "binance.create"
  case binanceQuery = "binance.query"
  case binanceClose = "binance.close"
  case binanceRefund = "binance.refund"
  case binanceRefundQuery = "binance.refundQuery"
  case binanceCertificates = "binance.certificates"

  public var service: Service {
    switch rawValue.prefix(while: { $0 != "." }) {
    case "google": .google
    case "paypal": .paypal
    default: .binance
    }
  }

  /// The part after the dot, as the control API takes it.
  public var shortName: String { String(rawValue.drop { $0 != "." }.dropFirst()) }
}
