import Foundation
import Testing

@testable import Sandbox

@Suite("Published schemas")
struct SchemaTests {
  static let walker = SchemaWalker(
    schemas: [
      "Money": [
        "type": "object", "required": ["value"],
        "properties": ["value": ["type": "string", "pattern": "^[0-9.]+$", "maxLength": 5]],
      ],
      "Detailed": [
        "allOf": [["$ref": "#/components/schemas/Money"], ["properties": ["note": ["type": "string"]]]]
      ],
      "Names": ["type": "object", "additionalProperties": ["type": "string"]],
      "List": ["type": "array", "minItems": 1, "maxItems": 2, "items": ["enum": ["A", "B"]]],
      "Either": ["anyOf": [["type": "string"], ["type": "integer"]]],
    ])

  @Test(
    "a value breaks the rules its schema names",
    arguments: [
      ("Money", ["value": "1.00"], []), ("Money", [:], ["/value: is required"]),
      ("Money", ["value": 1], ["/value: must be string"]),
      ("Money", ["value": "1,0"], ["/value: \"1,0\" does not match ^[0-9.]+$"]),
      ("Money", ["value": "123456"], ["/value: over 5 characters"]),
      ("Money", ["value": "1", "x": 1], ["/x: is no published property"]),
      ("Money", [], [": must be object"]),
      ("Detailed", ["value": "1", "note": "n"], []),
      ("Detailed", ["note": "n", "x": 1], ["/value: is required", "/x: is no published property"]),
      ("Names", ["any": "text"], []), ("Names", ["any": 1], ["/any: must be string"]),
      ("List", ["A"], []), ("List", [], [": too few items"]),
      ("List", ["A", "B", "A"], [": too many items"]),
      ("List", ["C"], ["/0: \"C\" is not one of the allowed values"]),
      ("Either", 1, []), ("Either", [:], [": none of the allowed forms fits"]),
    ] as [(String, JSON, [String])])
  func rules(name: String, value: JSON, expected: [String]) {
    let schema: JSON = ["$ref": .string(name)]
    #expect(Self.walker.violations(of: value, against: schema, at: "") == expected)
  }

  @Test("with a folder of schemas a violation is recorded and refused")
  func folder() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A left-over harms nobody.
    let open: JSON = ["type": "object"]
    let event: JSON = ["type": "object", "properties": ["summary": ["type": "string"]]]
    let files: [String: JSON] = [
      "checkout_orders_v2.json": ["components": ["schemas": ["order_request": open]]],
      "payments_payment_v2.json": ["components": ["schemas": [:]]],
      "calendar.v3.json": ["schemas": ["Event": event]],
    ]
    for (name, content) in files { try content.data.write(to: folder.appending(path: name)) }
    try await Stand.run {
      $0.schemaFolder = folder
    } _: { stand in
      let answer = try await stand.google(
        "POST", "events", ["summary": "Good", "colour": "red"], token: try await stand.googleToken())
      #expect(answer.status == 400)
      #expect(answer.json["error"]?["message"]?.text?.contains("/colour: is no published property") == true)
      #expect(await stand.sandbox.ledger.audit().count == 1)
    }
  }

  /// The schemas are not in this repository; CI names their folder where it has one.
  static let published = ProcessInfo.processInfo.environment["PUBLISHED_SCHEMAS"].map {
    URL(filePath: $0, directoryHint: .isDirectory)
  }

  @Test("the bodies of these tests fit the published schemas", .enabled(if: published != nil))
  func publishedBodies() throws {
    let schemas = try PublishedSchemas(folder: try #require(Self.published))
    #expect(schemas.violations(of: PayPalTests.order, against: .paypalOrder) == [])
    #expect(schemas.violations(of: GoogleCalendarTests.event, against: .googleEvent) == [])
    let refund: JSON = ["amount": ["currency_code": "USD", "value": "0.40"], "note_to_payer": "Sorry"]
    #expect(schemas.violations(of: refund, against: .paypalRefund) == [])
    #expect(
      schemas.violations(of: PayPalTests.order(context: ["locale": "en_US"]), against: .paypalOrder).count
        == 1)
  }
}
