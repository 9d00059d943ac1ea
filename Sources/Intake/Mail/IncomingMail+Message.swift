public import MailFormat

extension IncomingMail {
  /// What the reading needs of a parsed mail.
  public init(_ message: Message) {
    self.init(
      fields: message.headers.map { Field($0.name, $0.value) },
      from: message.from.map { Sender(name: $0.name, address: $0.address) },
      recipients: (message.to + message.cc).map(\.address),
      hasNullReturnPath: message.returnPath == .null, contentType: message.contentType,
      subject: message.subject, text: message.text,
      calendars: message.calendars.map { Calendar(method: $0.method, data: $0.data) },
      sentAt: message.date?.instant,
      offsetSeconds: message.date?.offsetSeconds)
  }
}
