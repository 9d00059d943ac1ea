// swift-tools-version: 6.2
import PackageDescription

// The readers of mails with libFuzzer's counters and the address sanitizer in them; `script/fuzz` builds and runs it.
// The sources are those of the program.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-sanitize=fuzzer,address"]),
]

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  products: [.library(name: "Entries", type: .static, targets: ["Entries"])],
  targets: [
    .systemLibrary(name: "CGMime", path: "Sources/System/CGMime", pkgConfig: "gmime-3.0"),
    .systemLibrary(name: "CLibXML2", path: "Sources/System/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "COpenSSL", path: "Sources/System/COpenSSL", pkgConfig: "openssl"),
    .target(name: "MailFormat", dependencies: ["CGMime", "CLibXML2", "COpenSSL"], swiftSettings: settings),
    .target(name: "BookingRules", swiftSettings: settings),
    .target(name: "Intake", dependencies: ["MailFormat", "BookingRules"], swiftSettings: settings),
    .target(
      name: "Entries", dependencies: ["MailFormat", "BookingRules", "Intake"], swiftSettings: settings),
  ]
)
