public import Foundation
public import MailTemplates

/// Everything outside the bot that it talks to.
public struct Ports: Sendable {
  public var store: any BookingStore
  public var mailbox: any Mailbox
  public var transport: any MailTransport
  public var calendar: any CalendarService
  public var payments: [any PaymentService]
  public var templates: TemplateSet
  public var now: @Sendable () -> Date
  /// Eight random bytes, fit for secrets.
  public var random: @Sendable () -> UInt64

  public init(
    store: any BookingStore, mailbox: any Mailbox, transport: any MailTransport,
    calendar: any CalendarService,
    payments: [any PaymentService], templates: TemplateSet, now: @escaping @Sendable () -> Date,
    random: @escaping @Sendable () -> UInt64
  ) {
    self.store = store
    self.mailbox = mailbox
    self.transport = transport
    self.calendar = calendar
    self.payments = payments
    self.templates = templates
    self.now = now
    self.random = random
  }
}
