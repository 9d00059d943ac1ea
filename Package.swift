// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A C library of the system; `script/test` installs its package.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// - Parameter isBusy: it computes so much that tests would spend most of their time in it unoptimised, so that it is
///   optimised for them, too.
func settings(isBusy: Bool) -> [SwiftSetting] {
  settings + (isBusy ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])
}

func module(_ name: String, _ dependencies: [Target.Dependency], isBusy: Bool = false) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings(isBusy: isBusy))
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [], isBusy: Bool = false
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, resources: resources,
    swiftSettings: settings(isBusy: isBusy))
}

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")

let package = Package(
  name: "leadscalendar",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "leadscalendar", targets: ["leadscalendar"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Its two traits, which nothing here needs, come to the compiler in another order each time, so that it was built anew.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    system("COpenSSL", pkgConfig: "openssl", apt: "libssl-dev"),
    system("CGMime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"),
    system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),

    module("MailFormat", ["CGMime", "CLibXML2", "COpenSSL"], isBusy: true),
    module("BookingRules", [], isBusy: true),
    module("Intake", ["MailFormat", "BookingRules"], isBusy: true),
    module("BotConfiguration", ["BookingRules", .product(name: "TOMLKit", package: "TOMLKit")]),
    module(
      "MailTemplates", ["BookingRules", .product(name: "Mustache", package: "swift-mustache")], isBusy: true),
    module("BookingBot", ["MailFormat", "BookingRules", "Intake", "MailTemplates", logging]),
    module("SQLiteStore", ["BookingBot", "BookingRules", .product(name: "GRDB", package: "GRDB.swift")]),
    module("Adapters", ["BookingBot", "BookingRules", "MailFormat", "CCurl", "COpenSSL", logging]),
    module(
      "WebDoor",
      ["BookingBot", "BookingRules", "MailTemplates", "CQREncode", "COpenSSL", hummingbird, logging]),
    module("Sandbox", ["COpenSSL", hummingbird, subprocess, logging], isBusy: true),
    module("Rehearsal", ["Adapters", "BookingBot", "BookingRules", "MailFormat", "Sandbox", logging]),
    .executableTarget(
      name: "demo", dependencies: ["Adapters", "MailFormat", "Rehearsal", "Sandbox"], swiftSettings: settings),
    .executableTarget(
      name: "leadscalendar",
      dependencies: [
        "Adapters", "BookingBot", "BookingRules", "BotConfiguration", "Intake", "MailFormat", "MailTemplates",
        "Rehearsal", "SQLiteStore", "Sandbox", "WebDoor", logging,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    tests("MailFormat", [], resources: [.copy("Fixtures")]),
    tests("BookingRules", [], isBusy: true),
    tests("Intake", ["MailFormat", "BookingRules"], resources: [.copy("Mails"), .copy("Corpus")]),
    tests("BotConfiguration", ["BookingRules"]),
    tests("MailTemplates", ["BookingRules"]),
    tests("BookingBot", ["BookingRules", "Intake", "MailFormat", "MailTemplates", "SQLiteStore", logging]),
    tests("SQLiteStore", ["BookingBot", "BookingRules"], isBusy: true),
    tests("Adapters", ["BookingBot", "BookingRules", "MailFormat", "Sandbox"]),
    tests(
      "WebDoor",
      ["Adapters", "BookingBot", "BookingRules", "MailTemplates", "SQLiteStore", "COpenSSL", subprocess]),
    tests("Sandbox", []),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "BookingBot", "BookingRules", "BotConfiguration", "Intake", "MailFormat", "Rehearsal", "SQLiteStore",
        "Sandbox", "leadscalendar", logging,
      ],
      swiftSettings: settings),
  ]
)

// ONLY=Intake,MailFormat swift test: these targets, what they need, and their tests.
if let only = Context.environment["ONLY"]?.split(separator: ",").map(String.init) {
  let byName = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0) })
  var wanted: Set<String> = []
  func want(_ name: String) {
    guard let target = byName[name], wanted.insert(name).inserted else { return }
    for dependency in target.dependencies {
      if case .byNameItem(let name, _) = dependency { want(name) }
    }
  }
  for name in only {
    want(name)
    want("\(name)Tests")
  }
  package.targets.removeAll { !wanted.contains($0.name) }
  if !wanted.contains("leadscalendar") { package.products = [] }
}
