import Foundation
import MailFormat
import Testing

/// Mails that are read without a MIME parser are read as with one.
@Suite("Plain content")
struct PlainContentTests {
  @Test(
    "a plain body is the text that the MIME parser finds in it",
    arguments: [
      "", "Content-Type: text/plain", "content-type: TEXT/PLAIN; CharSet=\"UTF-8\"",
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8BIT",
      "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes",
      "Content-Type: text/plain;\n charset=us-ascii;\n format=\"flowed\"\nContent-Language: de",
      "Content-Type: text/plain;", "Content-Type: text/plain; charset=", "Content-Type: text/plain; charset",
      "Content-Type: text/plain; charset=utf-8; charset=latin1", "Content-Type: text/plain (it is)",
      "Content-Type: text/plain; name=\"notes.txt\"", "Content-Type: text/plain; charset*=utf-8''latin1",
      "Content-Type: text/plain\nContent-Type: text/html", "Content-Type: text", "Content-Type: ",
      "Content-Type: text/plain\nContent-Disposition: attachment",
      "Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: base64",
      "Content-Type: text/html; charset=utf-8", "Content-Type: multipart/mixed; boundary=b",
    ])
  func sameText(fields: String) {
    for body in ["", "Tuesday at 3?\n> flows \nhere \r\n-- \nAnn =\r\n", "--b\n\nGr\u{FC}n =C3=A4\n--b--\n"] {
      expectSameReading(fields, body)
    }
  }

  @Test(
    "a packed text is unpacked as the MIME parser does it",
    arguments: [
      "Gr=C3=BCn=\nes =3d Licht=\r\n, =\n", "gr=fcn", "a=", "a==", "=4", "=", "=G1=1G", "a= \nb", "a =\rb",
      "VHVlc2RheQ==", "VHVl\r\nc2RheQ==\n\n", "VHVlc2RheQ", "VHVlc2RheQ=", "VHVlc2RheQ===", "V", "VA==",
      "VHU=", "VHVl*c2Rh", "VHVl c2Rh", "VHU=VHVl", "VHU=\n-- \nthe list\n", "R3LDvG4\u{FC}", "====", "",
      "\n",
    ])
  func sameUnpacking(body: String) {
    for encoding in ["quoted-printable", "BASE64", "base64 ", "x-uuencode", "binary"] {
      let fields = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: \(encoding)"
      expectSameReading(fields, body)
      expectSameReading(
        "Content-Type: multipart/alternative; boundary=b",
        "--b\n\(fields)\n\n\(body)\n--b\n\(Self.html)--b--\n")
    }
    expectSameReading(
      "Content-Type: multipart/alternative; boundary=b\nContent-Transfer-Encoding: base64",
      "--b\n\n\(body)\n--b--\n")
  }

  private static let plain = "Content-Type: text/plain; charset=utf-8\n\nTuesday at 3?\n\n"
  private static let html = "Content-Type: text/html; charset=\"utf-8\"\n\n<p>Tuesday at <b>4</b>?</p>\n"

  @Test(
    "the parts of an alternative are those that the MIME parser finds in it",
    arguments: [
      "--b\n\(plain)--b\n\(html)--b--\n", "--b\n\(html)--b\n\(plain)--b--",
      "This has several parts.\n--b\n\(plain)--b\n\(html)\n\n--b--\n\nThis is behind them.\n",
      "--b\n\nno fields\n--b\nContent-Transfer-Encoding: 8BIT\n\nGr\u{FC}n\n--b--\n",
      "--b \n\(plain)--b\t\n\(html)--b-- \n", "--b\n\(plain)--b\n\(html)--b",
      "--b\n\(plain)--bb\nand so on\n--b--\n",
      "--b\n\(plain)--b--\nThis is behind it.\n--b\n\(html)--b--\n", "--b\n--b\n\(plain)--b--\n",
      "--b\n\n--b--\n",
      "--b\nContent-Type: text/plain\n--b\n\(plain)--b--\n", "--b--\n\(plain)", "--b\n\(plain)", "",
      "no boundary",
      "--b\nSubject: x\n\(plain)--b\n\(html)--b--\n", "--b\nno field\n\(plain)--b--\n",
      "--b\nContent-Disposition: attachment\n\(plain)--b\n\(html)--b--\n",
      "--b\nContent-Transfer-Encoding: base64\n\nVHVlc2RheQ==\n--b\n\(html)--b--\n",
      "--b\nContent-Type: image/png\n\nPNG\n--b\n\(html)--b--\n",
      "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\(plain)--c--\n--b--\n",
      "--b\nContent-Type: text/plain; format=flowed\n\n> flows \n> here\n--b\n\(html)--b--\n",
    ])
  func sameParts(body: String) {
    for type in ["b", "\"b\"", "c", "\"b\"; charset=utf-8", "b ", "\"b ", ""] {
      for body in [body, body.replacing("\n", with: "\r\n")] {
        expectSameReading("Content-Type: multipart/alternative; boundary=\(type)", body)
      }
    }
    expectSameReading(
      "Content-Type: multipart/Alternative;\n boundary=\"b=:?\"", body.replacing("--b", with: "--b=:?"))
    expectSameReading("Content-Type: multipart/mixed; boundary=b", body)
  }

  private func expectSameReading(_ fields: String, _ body: String) {
    let lines = ["From: a@example.test", "MIME-Version: 1.0", fields].filter { !$0.isEmpty }
    func reading(_ fields: [String]) -> Message {
      Message.parse(Data((fields.joined(separator: "\n") + "\n\n" + body).utf8))
    }
    let message = reading(lines)
    let parsed = reading(lines + ["Content-Description: not for the short way"])
    #expect(message.text == parsed.text && message.textSource == parsed.textSource)
    #expect(message.attachments == parsed.attachments && message.html == parsed.html)
    #expect(message.contentType == parsed.contentType && message.defects == parsed.defects)
  }
}
