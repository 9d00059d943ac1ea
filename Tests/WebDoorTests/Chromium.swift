import Foundation
import Testing

/// A headless Chromium, driven by the DevTools protocol over two pipes (`--remote-debugging-pipe`).
final class Chromium {
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private let process = Process()
  private let commands: FileHandle
  private let answers: FileHandle
  private var buffer = Data()
  private var lastID = 0
  private var session: String?

  /// - Parameter folder: for its profile and the pipes.
  init(program: String, in folder: URL) throws {
    let (input, output) = (folder.appending(path: "commands").path, folder.appending(path: "answers").path)
    guard mkfifo(input, 0o600) == 0, mkfifo(output, 0o600) == 0 else {
      throw Problem(description: "no pipes")
    }
    process.executableURL = URL(filePath: "/bin/sh")
    // Chromium reads commands from descriptor 3 and writes answers to 4; root needs --no-sandbox.
    process.arguments = [
      "-c",
      "exec \"$0\" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run "
        + "--remote-debugging-pipe --user-data-dir=\"$1\" about:blank 3<\"$2\" 4>\"$3\" 2>/dev/null",
      program, folder.appending(path: "profile").path, input, output,
    ]
    try process.run()
    // Opened for both ways, so that neither end waits for the other.
    commands = FileHandle(fileDescriptor: Foundation.open(input, O_RDWR), closeOnDealloc: true)
    answers = FileHandle(fileDescriptor: Foundation.open(output, O_RDWR), closeOnDealloc: true)
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session =
      try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Runtime", "Accessibility"] { try call("\(domain).enable") }
    // A page that nobody looks at has no focus to show.
    try call("Emulation.setFocusEmulationEnabled", ["enabled": true])
  }

  func quit() {
    process.terminate()
    process.waitUntilExit()
  }

  /// Sends a command and waits for its answer; events are passed over.
  @discardableResult
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    message["sessionId"] = session
    try commands.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try nextMessage()
      guard answer["id"] as? Int == lastID else { continue }
      if let error = answer["error"] { throw Problem(description: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func nextMessage() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = buffer[..<end]
        buffer = Data(buffer[(end + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      let chunk = answers.availableData
      guard !chunk.isEmpty else { throw Problem(description: "Chromium has ended") }
      buffer.append(chunk)
    }
  }

  // MARK: What a person does

  func open(_ address: String) throws {
    try call("Page.navigate", ["url": address])
    try wait(for: "document.readyState == 'complete' && location.href.startsWith('\(address)')")
  }

  func value(_ expression: String) throws -> Any? {
    let result = try call("Runtime.evaluate", ["expression": expression, "returnByValue": true])
    return (result["result"] as? [String: Any])?["value"]
  }

  /// Waits until `expression` is true on the page, whichever that is by then.
  func wait(for expression: String) throws {
    let deadline = Date() + 30
    while Date() < deadline {
      // `try?`: between two pages there is none to ask.
      if let isTrue = try? value(expression) as? Bool, isTrue { return }
      usleep(50_000)
    }
    throw Problem(
      description: "never true: \(expression); \(try value("location.href + document.body.innerText") ?? "")")
  }

  func press(key: String, code: Int) throws {
    for type in ["keyDown", "keyUp"] {
      try call(
        "Input.dispatchKeyEvent", ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": code])
    }
  }

  /// As in a browser whose user has turned scripts off.
  func turnScripts(on isOn: Bool) throws {
    try call("Emulation.setScriptExecutionDisabled", ["value": !isOn])
  }

  func dress(width: Int, height: Int, dark: Bool) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500])
    let scheme = ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]
    try call("Emulation.setEmulatedMedia", ["features": [scheme]])
  }

  func picture() throws -> Data {
    let result = try call("Page.captureScreenshot", ["captureBeyondViewport": true])
    return Data(base64Encoded: result["data"] as? String ?? "") ?? Data()
  }

  /// What a screen reader meets, in its order: role and name of each node that has both.
  func accessibleNodes() throws -> [String] {
    let nodes = try call("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
    let byID = Dictionary(
      nodes.compactMap { node in (node["nodeId"] as? String).map { ($0, node) } }, uniquingKeysWith: { $1 })
    func walk(_ node: [String: Any]) -> [String] {
      let role = (node["role"] as? [String: Any])?["value"] as? String ?? ""
      let name = (node["name"] as? [String: Any])?["value"] as? String ?? ""
      let children = (node["childIds"] as? [String] ?? []).compactMap { byID[$0] }
      return (role.isEmpty || name.isEmpty ? [] : ["\(role) \(name)"]) + children.flatMap(walk)
    }
    return nodes.first.map(walk) ?? []
  }
}
