import BookingRules
import Intake
import Testing

@Suite("Forms")
struct FormTests {
  static let forms: [(text: String, reading: String)] = [
    ("Event: Logo\nDate: 1 December 2026\nTime: 3pm\nDuration: 1 hour", "2026-12-01 15:00 60 Europe/London"),
    ("TIME: 15:00\nDATE: 2026-12-01\nend: 16:30", "2026-12-01 15:00 90 Europe/London"),
    (
      "From: Ann Example <ann@example.test>\nPreferred date: 1 December\nPreferred time: 10:00",
      "2026-12-01 10:00 60 Europe/London"
    ),
    ("■ご希望日　　：2026年12月1日（火）\n■ご希望時間　：13:30", "2026-12-01 13:30 60 Europe/London"),
    (
      "Session date\tDecember 1, 2026\nPreferred start time\t4:00 PM\nWedding date\t09/18/2027",
      "2026-12-01 16:00 60 Europe/London"
    ),
    ("Datum: dinsdag 1 december 2026\nBeginuur: 13u30\nEinduur: 15u30", "2026-12-01 13:30 120 Europe/London"),
    ("【ご希望日】 2026年12月1日\n【ご希望時間】 11時00分\n【ご来店】 2回目", "2026-12-01 11:00 60 Europe/London"),
    ("飼主姓名\t林\n希望日期\t2026年12月1日\n希望時段\t上午 11:30", "2026-12-01 11:30 60 Europe/London"),
    ("Date = 1 Dec\nTime = 3\nLength = 45", "2026-12-01 15:00 45 Europe/London"),
    ("- Date: Tuesday, 1 December\n- Time: 2-4pm", "2026-12-01 14:00 120 Europe/London"),
    (
      "* **Date**: 1 December\n* **Start time**: 09:00\n* **End time**: 10",
      "2026-12-01 09:00 60 Europe/London"
    ),
    ("Date\t1 December\nTime\t15:00\nTZ\tEurope/Berlin", "2026-12-01 15:00 60 Europe/Berlin"),
    ("Date | 1 December\nTime | 15:00\nTime zone | Tokyo", "2026-12-01 15:00 60 Asia/Tokyo"),
    ("Start: 2026-12-01 15:00\nEnd: 2026-12-01 17:00\nTimezone: UTC+2", "2026-12-01 15:00 120 GMT+0200"),
    ("Start: 2026-12-01 22:00\nEnd: 2026-12-02 02:00", "2026-12-01 22:00 240 Europe/London"),
    ("When: tomorrow 4pm\nDuration: 1:30", "2026-11-24 16:00 90 Europe/London"),
    (
      "Nome e cognome\nSamuele\n\nEmail\nsamuele@example.test\n\nGiorno\n01/12/2026\n\nOra\n17.00\n\nNote\ntutto bene",
      "2026-12-01 17:00 60 Europe/London"
    ),
    (
      "Name: Ann Example\nEmail: ann@example.test\nMessage: Could I come on Tuesday 1 December at 3pm?",
      "2026-12-01 15:00 60 Europe/London"
    ),
    ("Date:\n1 December\nTime:\n15:00", "2026-12-01 15:00 60 Europe/London"),
    (
      "Nombre: Ana\nEnviado: 23-11-2026 10:00\nMotivo: Masaje\n\nMensaje:\n¿Puede ser el martes 1 de diciembre a las 15:00?",
      "2026-12-01 15:00 60 Europe/London"
    ),
    ("Date: 1 December\nTime (New York): 3pm", "2026-12-01 15:00 60 America/New_York"),
    (
      "Hello,\nplease book this:\n\nDate: 1 December\nTime: 3pm\nPhone: 10 11 12",
      "2026-12-01 15:00 60 Europe/London"
    ),
    (
      "Date: 1 December\nTime: 3pm\nDescription: I am away on Friday at 5pm",
      "2026-12-01 15:00 60 Europe/London"
    ),
    ("Event: Talk\n\nCould we do 1 December at 3pm for 2 hours?", "2026-12-01 15:00 120 Europe/London"),
    (
      "Event: Demo\nDate: 12/15/2026\nTime: 10:00 AM\nTime zone: PST\nDuration: 30 minutes",
      "2026-12-15 10:00 30 America/Los_Angeles"
    ),
    (
      "Event: Demo\nStart: Dec 5, 2026 10:00 AM\nEnd: Dec 5, 2026 11:30 AM\nTime zone: America/New_York",
      "2026-12-05 10:00 90 America/New_York"
    ),
    ("Date: 1 December", "? noTime"),
    ("Time: 3pm", "? noDate"),
    ("Date: 30.02.2027\nTime: 3pm", "? impossibleDate(30.02.2027)"),
    ("Date: whenever\nTime: 3pm", "? impossibleDate(whenever)"),
    ("Date: 1 December\nTime: 3pm\nTime zone: Middle Earth", "? unknownTimeZone(Middle Earth)"),
    ("Date: 1 December\nTime: 15:00\nEnd: 14:00", "? endsBeforeItStarts"),
  ]

  @Test("fields are read in any order, case and dress", arguments: forms)
  func form(_ example: (text: String, reading: String)) throws {
    #expect(try Reader().line("", example.text) == example.reading, "\(example.text)")
  }

  @Test("title, location and a description of several lines are kept")
  func texts() throws {
    let text = """
      Title: Logo review
      Date: 1 December
      Description: First line
      second line

      third line
      Location: Room 5
      Time: 3pm
      """
    guard case .request(let appointment) = try Reader().verdict("x", text).kind else {
      Issue.record("no request")
      return
    }
    #expect(appointment.title == "Logo review")
    #expect(appointment.location == "Room 5")
    #expect(appointment.details == "First line\nsecond line\n\nthird line")
  }
}
