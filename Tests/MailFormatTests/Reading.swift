import Foundation
import MailFormat

/// A message in the form of the fixtures' JSON: what is empty is left out, the text is a list of lines.
struct Reading: Codable, Equatable {
  var attachments: [String]?
  var calendars: [String]?
  var cc: [String]?
  var contentType: String
  var date: String?
  var defects: [String]?
  var deliveryStatus: [String]?
  var from: [String]?
  var hasHTML: Bool
  var inReplyTo: [String]?
  var messageID: String?
  var references: [String]?
  var reportType: String?
  var returnPath: String?
  var subject: String
  var text: [String]
  var textSource: String
  var to: [String]?

  init(_ message: Message) {
    func list(_ items: [String]) -> [String]? { items.isEmpty ? nil : items }
    func lines(_ text: String) -> [String] { text.components(separatedBy: "\n") }
    func people(_ addresses: [MailAddress]) -> [String]? {
      list(addresses.map { ($0.name.map { "\($0) " } ?? "") + "<\($0.address)>" })
    }
    attachments = list(message.attachments.map { "\($0.name ?? "-") \($0.mediaType) \($0.size) bytes" })
    calendars = list(message.calendars.map { "\($0.method ?? "-") \($0.data.count) bytes" })
    cc = people(message.cc)
    contentType = message.contentType
    date = message.date.map { "\($0.instant.ISO8601Format()) offset \($0.offsetSeconds) s" }
    defects = list(message.defects.map(\.description))
    deliveryStatus = message.deliveryStatus.map(lines)
    from = people(message.from)
    hasHTML = message.html != nil
    inReplyTo = list(message.inReplyTo)
    messageID = message.messageID
    references = list(message.references)
    reportType = message.reportType
    returnPath =
      switch message.returnPath {
      case .null: "<>"
      case .address(let address): address
      case nil: nil
      }
    subject = message.subject
    text = lines(message.text)
    textSource = "\(message.textSource)"
    to = people(message.to)
  }
}
