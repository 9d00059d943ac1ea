import Foundation

/// What PayPal checks in the body of an order, collected so that one answer names every problem.
struct PayPalRules {
  /// Violations of the schema: HTTP 400.
  private var malformed: [JSON] = []
  /// Violations of a business rule: HTTP 422.
  private var unprocessable: [JSON] = []

  /// Throws PayPal's refusal when the body breaks a rule.
  static func check(order: JSON) throws {
    var rules = PayPalRules()
    rules.checkOrder(order)
    try rules.refuse()
  }

  /// Throws PayPal's refusal when a refund's body breaks a rule.
  static func check(refund: JSON) throws {
    var rules = PayPalRules()
    if refund["amount"] != nil { rules.checkMoney(refund["amount"], at: "/amount") }
    rules.checkText(refund["note_to_payer"], at: "/note_to_payer", 1...255)
    rules.checkText(refund["custom_id"], at: "/custom_id", 1...127)
    rules.checkText(refund["invoice_id"], at: "/invoice_id", 1...127)
    try rules.refuse()
  }

  private func refuse() throws {
    if !malformed.isEmpty { throw Refusal.paypal(400, details: malformed) }
    if !unprocessable.isEmpty { throw Refusal.paypal(422, details: unprocessable) }
  }

  private mutating func checkOrder(_ order: JSON) {
    checkWord(order["intent"], at: "/intent", ["CAPTURE", "AUTHORIZE"], isRequired: true)
    guard let units = order["purchase_units"] else { return missing("/purchase_units") }
    guard let list = units.list, !list.isEmpty else {
      return malformed("INVALID_ARRAY_MIN_ITEMS", "/purchase_units", "One to ten purchase units are needed.")
    }
    guard list.count <= 10 else {
      return malformed("INVALID_ARRAY_MAX_ITEMS", "/purchase_units", "One to ten purchase units are needed.")
    }
    for (index, unit) in list.enumerated() { checkUnit(unit, at: "/purchase_units/\(index)") }
    if list.count > 1, Set(list.map { $0["reference_id"] }).count < list.count {
      unprocessable("DUPLICATE_REFERENCE_ID", "/purchase_units", "Each unit needs its own reference_id.")
    }
    if Set(list.map { $0["amount"]?["currency_code"] }).count > 1 {
      unprocessable("MULTI_CURRENCY_ORDER", "/purchase_units", "All units must use one currency.")
    }
    checkSource(order["payment_source"])
    if let context = order["application_context"] {
      checkContext(context, at: "/application_context", landingPages: ["LOGIN", "BILLING", "NO_PREFERENCE"])
    }
  }

  private mutating func checkUnit(_ unit: JSON, at path: String) {
    checkText(unit["reference_id"], at: path + "/reference_id", 1...256)
    checkText(unit["description"], at: path + "/description", 1...127)
    checkText(unit["custom_id"], at: path + "/custom_id", 1...127)
    checkText(unit["invoice_id"], at: path + "/invoice_id", 1...127)
    checkText(unit["soft_descriptor"], at: path + "/soft_descriptor", 1...22)
    checkMoney(unit["amount"], at: path + "/amount")
    guard let items = unit["items"]?.list else { return }
    guard let total = unit["amount"]?["breakdown"]?["item_total"] else {
      return unprocessable(
        "ITEM_TOTAL_REQUIRED", path + "/amount/breakdown/item_total", "Give the item total.")
    }
    let sum = items.reduce(Decimal(0)) {
      $0 + PayPalMoney($1["unit_amount"]).amount * (Decimal(string: $1["quantity"]?.text ?? "") ?? 0)
    }
    if sum != PayPalMoney(total).amount {
      unprocessable("ITEM_TOTAL_MISMATCH", path + "/items", "The items do not add up to item_total.")
    }
  }

  private mutating func checkMoney(_ money: JSON?, at path: String) {
    guard let money else { return missing(path) }
    guard let currency = money["currency_code"]?.text else { return missing(path + "/currency_code") }
    guard let value = money["value"] else { return missing(path + "/value") }
    guard let text = value.text, text.count <= 32,
      text.wholeMatch(of: Patterns.payPalMoney) != nil
    else {
      return malformed(
        "INVALID_PARAMETER_SYNTAX", path + "/value", "\(value) is no decimal text like \"1.00\".")
    }
    guard PayPalMoney.currencies.contains(currency) else {
      return unprocessable("INVALID_CURRENCY_CODE", path + "/currency_code", "\(currency) is not supported.")
    }
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    if decimals > 0, PayPalMoney.withoutDecimals.contains(currency) {
      unprocessable("DECIMALS_NOT_SUPPORTED", path + "/value", "\(currency) has no decimals.")
    } else if decimals > 2 {
      unprocessable("DECIMAL_PRECISION", path + "/value", "At most two decimals.")
    } else if PayPalMoney(money).amount <= 0 {
      unprocessable("CANNOT_BE_ZERO_OR_NEGATIVE", path + "/value", "The amount must be greater than zero.")
    }
  }

  private mutating func checkSource(_ source: JSON?) {
    guard let source else { return }
    guard let members = source.members, !members.isEmpty else {
      return unprocessable("NO_PAYMENT_SOURCE_PROVIDED", "/payment_source", "Name a payment source.")
    }
    guard members.count == 1, let wallet = members["paypal"] else {
      return malformed("NOT_SUPPORTED", "/payment_source", "This account takes the PayPal wallet only.")
    }
    let path = "/payment_source/paypal/experience_context"
    guard let context = wallet["experience_context"] else { return }
    checkContext(context, at: path, landingPages: ["LOGIN", "GUEST_CHECKOUT", "NO_PREFERENCE"])
    checkWord(
      context["payment_method_preference"], at: path + "/payment_method_preference",
      ["UNRESTRICTED", "IMMEDIATE_PAYMENT_REQUIRED"])
  }

  private mutating func checkContext(_ context: JSON, at path: String, landingPages: Set<String>) {
    checkText(context["brand_name"], at: path + "/brand_name", 1...127)
    if let locale = context["locale"] {
      if locale.text?.wholeMatch(of: Patterns.locale) == nil {
        malformed("INVALID_PARAMETER_SYNTAX", path + "/locale", "Write the locale like en-US.")
      }
    }
    checkWord(
      context["shipping_preference"], at: path + "/shipping_preference",
      ["GET_FROM_FILE", "NO_SHIPPING", "SET_PROVIDED_ADDRESS"])
    checkWord(context["user_action"], at: path + "/user_action", ["CONTINUE", "PAY_NOW"])
    checkWord(context["landing_page"], at: path + "/landing_page", landingPages)
    for name in ["return_url", "cancel_url"] {
      guard let url = context[name] else { continue }
      let parsed = url.text.flatMap(URL.init(string:))
      if !["http", "https"].contains(parsed?.scheme ?? "") || parsed?.host() == nil {
        malformed("INVALID_PARAMETER_SYNTAX", "\(path)/\(name)", "\(url) is no absolute URL.")
      }
    }
  }

  private mutating func checkText(_ value: JSON?, at path: String, _ length: ClosedRange<Int>) {
    guard let value else { return }
    guard let text = value.text else {
      return malformed("INVALID_PARAMETER_SYNTAX", path, "A string is needed.")
    }
    if !length.contains(text.unicodeScalars.count) {
      malformed(
        "INVALID_STRING_LENGTH", path,
        "\(length.lowerBound) to \(length.upperBound) characters, not \(text.unicodeScalars.count)."
      )
    }
  }

  private mutating func checkWord(
    _ value: JSON?, at path: String, _ allowed: Set<String>, isRequired: Bool = false
  ) {
    guard let value else { return isRequired ? missing(path) : () }
    if !allowed.contains(value.text ?? "") {
      malformed("INVALID_PARAMETER_VALUE", path, "Allowed are \(allowed.sorted().joined(separator: ", ")).")
    }
  }

  private mutating func missing(_ path: String) {
    malformed("MISSING_REQUIRED_PARAMETER", path, "A required field is missing.")
  }

  private mutating func malformed(_ issue: JSON, _ path: String, _ description: String) {
    malformed.append(Self.detail(issue, path, description))
  }

  private mutating func unprocessable(_ issue: JSON, _ path: String, _ description: String) {
    unprocessable.append(Self.detail(issue, path, description))
  }

  private static func detail(_ issue: JSON, _ path: String, _ description: String) -> JSON {
    ["issue": issue, "field": .string(path), "description": .string(description), "location": "body"]
  }
}
