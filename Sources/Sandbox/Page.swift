/// The look that all pages of the sandbox share. Everything put in is escaped by ``html(_:)`` first.
enum Page {
  static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  /// - Parameters:
  ///   - accent: a CSS colour for buttons and the bar.
  ///   - body: HTML.
  static func render(title: String, accent: String = "#3b5bdb", isWide: Bool = false, body: String) -> String
  {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>\(html(title))</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
    <style>
    :root { --accent: \(accent); --page: #f3f4f7; --card: #fff; --text: #1c1f26; --soft: #667085; --line: #e3e6ec; }
    @media (prefers-color-scheme: dark) {
      :root { --page: #12141a; --card: #1c1f27; --text: #eceef3; --soft: #98a2b3; --line: #2e333f; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
    main { max-width: \(isWide ? 1000 : 440)px; margin: 0 auto; padding: 32px 16px; }
    .card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 28px; margin: 16px 0;
      border-top: 5px solid var(--accent); overflow-x: auto; }
    .banner { text-align: center; color: var(--soft); font-size: 13px; }
    h1 { font-size: 21px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 0 0 12px; }
    .amount { font-size: 38px; font-weight: 700; margin: 18px 0 2px; letter-spacing: -.5px; }
    .soft { color: var(--soft); font-size: 14px; }
    button { font: inherit; font-weight: 600; width: 100%; padding: 13px; margin-top: 12px; border-radius: 999px;
      cursor: pointer; border: 1px solid var(--accent); background: transparent; color: var(--text); }
    button.main { background: var(--accent); color: #fff; }
    button.dark { color: #1c1f26; }
    details { margin-top: 18px; } summary { cursor: pointer; color: var(--soft); font-size: 14px; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; }
    td, th { text-align: left; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    code, pre { font: 13px/1.5 ui-monospace, monospace; } pre { overflow-x: auto; }
    a { color: var(--accent); }
    .state { display: inline-block; padding: 1px 10px; border-radius: 99px; border: 1px solid var(--line);
      font-size: 13px; }
    .tentative { background: repeating-linear-gradient(45deg, transparent 0 5px, rgba(128,128,128,.25) 5px 10px); }
    .confirmed, .PAID, .COMPLETED { background: #2f9e44; color: #fff; border-color: #2f9e44; }
    .cancelled { text-decoration: line-through; opacity: .6; }
    </style></head>
    <body><main>\(body)</main></body></html>
    """
  }

  /// A page that only says something.
  static func notice(_ title: String, _ text: String, accent: String, status: Int = 200) -> ServiceAnswer {
    let body = """
      <p class="banner">Sandbox: no real money moves here</p>
      <div class="card"><h1>\(html(title))</h1><p>\(html(text))</p></div>
      """
    return .html(render(title: title, accent: accent, body: body), status: status)
  }
}
