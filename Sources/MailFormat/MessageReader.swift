internal import Foundation

/// Reads one mail: its size, its header, its content, its fingerprint.
struct MessageReader {
  private let limits: Message.Limits
  private var message: Message

  init(size: Int, limits: Message.Limits) {
    self.limits = limits
    message = Message(size: size)
  }

  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Message {
    let lines = LineScan(bytes, limits: limits)
    var defects = lines.defects
    lines.withReadableBytes { bytes in
      let header = HeaderBlock(bytes, limits: limits)
      let body = UnsafeRawBufferPointer(rebasing: bytes[header.bodyStart...])
      defects += header.defects
      defects += readHeader(header)
      message.fingerprint = Fingerprint.of(header, body: body)
      defects += readContent(header, body)
    }
    message.defects = defects.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return message
  }

  private mutating func readHeader(_ header: HeaderBlock) -> [Message.Defect] {
    func addresses(_ key: String) -> [MailAddress] {
      header.all(key).flatMap { $0.addresses(limit: limits.addresses) }
    }
    func messageIDs(_ key: String) -> [String] {
      let ids = header.all(key).flatMap(\.messageIDs)
      return ids.count <= limits.references ? ids : ids.prefix(1) + ids.suffix(limits.references - 1)
    }
    var broken: [Message.Defect] = []
    message.headers.reserveCapacity(header.fields.count)
    for field in header.fields {
      let (text, isBroken) = field.decoded
      message.headers.append(Message.Header(name: field.name, value: text))
      if isBroken { broken.append(.brokenEncodedWord(field.name)) }
    }
    message.messageID = header.first("message-id")?.messageIDs.first
    message.inReplyTo = messageIDs("in-reply-to")
    message.references = messageIDs("references")
    message.from = addresses("from")
    message.sender = addresses("sender")
    message.replyTo = addresses("reply-to")
    message.to = addresses("to")
    message.cc = addresses("cc")
    message.returnPath = header.first("return-path")?.returnPath
    message.subject =
      header.fields.firstIndex { $0.key == "subject" }.map { message.headers[$0].value } ?? ""
    message.date = header.first("date")?.date
    return defects(of: header) + broken
  }

  private func defects(of header: HeaderBlock) -> [Message.Defect] {
    var defects: [Message.Defect] = []
    if message.from.isEmpty { defects.append(.noFrom) }
    if message.messageID == nil { defects.append(.noMessageID) }
    if message.date == nil, header.first("date") != nil { defects.append(.unreadableDate) }
    return defects
  }

  private mutating func readContent(_ header: HeaderBlock, _ body: UnsafeRawBufferPointer) -> [Message.Defect]
  {
    var reader = ContentReader(limits: limits)
    let (text, source) = reader.readMessage(header, body)
    message.text = text
    message.textSource = source
    message.html = reader.html
    message.calendars = reader.calendars
    message.attachments = reader.attachments
    message.contentType = reader.contentType
    message.reportType = reader.reportType
    message.deliveryStatus = reader.deliveryStatus
    return reader.defects
  }
}
