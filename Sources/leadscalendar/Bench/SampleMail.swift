import Foundation

/// Mails as they come to a booking address, 2 to 3 kB each; made, not random, so that two runs have the same.
struct SampleMail {
  /// Slots are half an hour; the first is at midnight UTC two days from now.
  private static let slotSeconds = 1800.0
  /// How many slots are wanted by many.
  private static let contestedSlots = 5

  private let firstSlot: Date
  private let run = UUID().uuidString

  /// - Parameter now: slots are ahead of it.
  init(now: Date) {
    let secondsPerDay = 86_400.0
    firstSlot = Date(
      timeIntervalSince1970: (now.timeIntervalSince1970 / secondsPerDay).rounded(.down) * secondsPerDay
        + 2 * secondsPerDay)
  }

  /// Of ten mails: five requests for slots nobody else wants, one for a slot that others want too, one from a robot,
  /// two newsletters, one that cannot be understood.
  func backlog(_ count: Int) -> [Data] {
    (0..<count).map { number in
      switch number % 10 {
      case 0, 2, 4, 6, 8: request(number / 2)
      case 1: mail(number, subject: "Appointment", text: wish(-1 - number / 10 % Self.contestedSlots))
      case 3: robot(number)
      case 5, 7: newsletter(number)
      default: mail(number, subject: "Hello", text: "Do you have time for me one of these days?")
      }
    }
  }

  /// A request for a slot of its own: no two numbers want the same.
  func request(_ number: Int) -> Data {
    mail(number, subject: "Appointment", text: number.isMultiple(of: 2) ? form(number) : wish(number))
  }

  // MARK: Words

  private func form(_ slot: Int) -> String {
    "Title: Piano lesson\nDate: \(day(slot))\nTime: \(time(slot))\nDuration: 30 min\nTime zone: UTC"
  }

  private func wish(_ slot: Int) -> String {
    "Could we meet on \(day(slot)) at \(time(slot)) UTC for 30 minutes?"
  }

  private func start(_ slot: Int) -> Date { firstSlot.addingTimeInterval(Double(slot) * Self.slotSeconds) }

  private func day(_ slot: Int) -> String {
    start(slot).formatted(Self.style.weekday(.wide).day().month(.wide).year()).replacing(",", with: "")
  }

  private func time(_ slot: Int) -> String {
    let minutes = Int(start(slot).timeIntervalSince1970 / 60) % 1440
    return String(format: "%02d:%02d", minutes / 60, minutes % 60)
  }

  private static let style = Date.FormatStyle(locale: Locale(identifier: "en_GB"), timeZone: .gmt)

  // MARK: Bytes

  private func robot(_ number: Int) -> Data {
    mail(
      number, subject: "Out of office",
      fields: ["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"],
      text: "I am away until Monday and read your mail then.")
  }

  private func newsletter(_ number: Int) -> Data {
    mail(
      number, subject: "News of the week",
      fields: [
        "List-Id: <news.example.org>", "List-Unsubscribe: <mailto:leave@example.org>", "Precedence: bulk",
      ],
      text: String(repeating: "Read what is new, and come to our sale on Friday at 3pm.\n", count: 8))
  }

  /// With text and HTML, and the lines that servers on the way add.
  private func mail(_ number: Int, subject: String, fields: [String] = [], text: String) -> Data {
    let lines =
      [
        "Return-Path: <alice+\(number)@example.test>",
        "Received: from relay.example.org (relay.example.org [192.0.2.25]) by mail.example.test with ESMTPS",
        "\tid \(number) (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384) for <bookings@example.test>;",
        "\tTue, 06 Oct 2026 10:00:00 +0000",
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.test; s=mail;",
        "\tbh=\(String(repeating: "47DEQpj8HBSa", count: 4)); b=\(String(repeating: "\n\tQ2hlY2tlZEJ5U2VydmVy", count: 14))",
        "From: Alice Example <alice+\(number)@example.test>", "To: bookings@example.test",
        "Subject: \(subject)", "Message-ID: <\(number).\(run)@example.test>",
        "Date: Tue, 06 Oct 2026 10:00:00 +0000",
      ] + fields + [
        "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=\"part\"", "",
        "--part", "Content-Type: text/plain; charset=utf-8", "", text, "", "Alice", "",
        "--part", "Content-Type: text/html; charset=utf-8", "", Self.page(text), "", "--part--", "",
      ]
    return Data(lines.joined(separator: "\n").utf8)
  }

  private static func page(_ text: String) -> String {
    let paragraphs = text.split(separator: "\n").map {
      "<p class=\"MsoNormal\" style=\"margin:0;font-size:11pt;font-family:Calibri,sans-serif\">\($0)</p>"
    }
    return
      "<html><head><style>p.MsoNormal { margin: 0 } a:link { color: #0563c1 }</style></head>\n<body lang=\"en\">\n"
      + paragraphs.joined(separator: "\n") + "\n<p>Alice</p></body></html>"
  }
}
