import Foundation
import Testing

@testable import MailFormat

@Suite("Dates of mails")
struct MailDateTests {
  @Test(
    "a plain date field is read as by the library",
    arguments: [
      "Tue, 6 Oct 2026 10:00:00 +0000", "06 Oct 2026 10:00:00 -0330", "Thu, 29 Feb 2024 23:59:59 +1400",
      "Mon, 31 Dec 1979 00:00:00 -0000", "Wed, 01 Mar 2000 12:30:00 +0545", "Thu, 1 Jan 1970 00:00:00 +0100",
      "Fri, 31 Dec 9999 23:59:59 -1100", "Mon, 1 Mar 2100 08:00:00 +0000",
    ])
  func plain(written: String) throws {
    let date = try #require(PlainDate.read(Array(written.utf8)))
    #expect(date == field(written).parsedDate)
  }

  @Test(
    "whatever else is written is left to the library",
    arguments: [
      "", "Tue", "Tue, 6 Oct 2026", "Tue, 6 Oct 2026 10:00 +0000", "Tue, 6 Oct 26 10:00:00 +0000",
      "Tue, 31 Nov 2026 10:00:00 +0000", "Mon, 29 Feb 2100 10:00:00 +0000", "Tue, 0 Oct 2026 10:00:00 +0000",
      "Tue, 6 Oct 2026 24:00:00 +0000", "Tue, 6 Oct 2026 10:60:00 +0000", "Tue, 6 Oct 2026 10:00:60 +0000",
      "Tue, 6 Oct 2026 10:00:00 GMT", "Tue, 6 Oct 2026 10:00:00 +0000 (UTC)",
      "Tue, 6 Oct 2026 10:00:00 +9900",
      "Tue, 6 Oct 2026 10:00:00", "Die, 6 Oct 2026 10:00:00 +0000", "Tue, 6 Okt 2026 10:00:00 +0000",
      "Tue, 006 Oct 2026 10:00:00 +0000", "Tue, 6  Oct 2026 10:00:00 +0000", "Tue, 6 Oct 2026 1:00:00 +0000",
      "6 Oct 2026 10:00:00 0000", "2026-10-06 10:00:00 +0000", "Tue, 6 Oct 1969 10:00:00 +0000",
    ])
  func others(written: String) {
    #expect(PlainDate.read(Array(written.utf8)) == nil)
    #expect(field(written).date == field(written).parsedDate)
  }

  private func field(_ written: String) -> HeaderBlock.Field {
    HeaderBlock.Field(name: "Date", key: "date", body: Array(written.utf8))
  }
}
