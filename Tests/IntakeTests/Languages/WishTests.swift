import Foundation
import Testing

@testable import Intake

@Suite("Wishes among other days and times, in six languages")
struct WishTests {
  @Test(
    "what is past, a price or a day of its own is no wish",
    arguments: [
      (
        "Bonjour, auriez-vous encore un créneau à 16h45 aujourd'hui ? Je me suis bloqué le dos ce matin vers 7h.",
        "2026-11-23 16:45 60"
      ),
      ("Suite à la réunion de vendredi dernier à 9h, je propose le 30 de 14h à 15h.", "2026-11-30 14:00 60"),
      ("Bonjour, lundi je travaille, mercredi à 10h ça irait ?", "2026-11-25 10:00 60"),
      (
        "Hola, ¿tenéis hueco el sábado a las 11? Ayer llamé a las 5 y no contestó nadie.",
        "2026-11-28 11:00 60"
      ),
      (
        "Ciao, ieri alle 18 ho provato a chiamare. Ci vediamo mercoledì 25 alle 18 per la prova?",
        "2026-11-25 18:00 60"
      ),
      (
        "Ho visto la camera a 1.490 euro. Potrei passare sabato alle 11 con mio fratello?",
        "2026-11-28 11:00 60"
      ),
      (
        "O Bento nasceu dia 10/11 às 15h22. Queria marcar pra segunda dia 30/11 às 10 da manhã.",
        "2026-11-30 10:00 60"
      ),
      (
        "A demo da semana passada (quinta, 15h) caiu. Podemos marcar na quarta, 2 de dezembro, das 15h às 15h40?",
        "2026-12-02 15:00 40"
      ),
      ("您好，元旦放假回来想去看一下牙，1月4号（星期一）上午十一点可以吗？", "2027-01-04 11:00 60"),
      ("周三下午3点……哦不对周三我有课，周四下午3点吧！", "2026-11-26 15:00 60"),
      ("上次是11月10号下午两点去的，这次想约12月8号同样下午两点。", "2026-12-08 14:00 60"),
      ("20日の11時からカットお願いします(^^) 娘の卒業式が3/1なのでその前にと思って。予算は12,000円くらいで！", "2026-12-20 11:00 60"),
      ("火曜の15時でお願いします、あ、すみません火曜は定休日でしたね。水曜の15時でお願いします。", "2026-11-25 15:00 60"),
      ("先週の金曜15時に伺った田中です。次回は12月4日(金)の15時でお願いできますか。", "2026-12-04 15:00 60"),
    ])
  func asides(text: String, wish: String) throws {
    #expect(try Reader().line("", text) == "\(wish) Europe/London", "\(text)")
  }

  @Test(
    "a few hours beside a time say how long",
    arguments: [
      ("Ciao, venerdì 11 dicembre alle 17, appuntamento. Tienimi pure tre ore.", "2026-12-11 17:00 180"),
      (
        "Marquem-me para terça-feira, 1 de dezembro, às 9h00. Prevejo deixá-la duas horas.",
        "2026-12-01 09:00 120"
      ),
      ("Bonjour, rendez-vous mardi 1er décembre à 14h, trois heures.", "2026-12-01 14:00 180"),
    ])
  func lengths(text: String, wish: String) throws {
    #expect(try Reader().line("", text) == "\(wish) Europe/London", "\(text)")
  }

  @Test(
    "a city is a zone by the name that the language has for it",
    arguments: [
      (
        "Ciao, mercoledì 2 dicembre, ore 10:00 di New York, facciamo la chiamata?",
        "2026-12-02 10:00 60 America/New_York"
      ),
      (
        "Les propongo reunirnos el jueves 3 de diciembre a las 16:00 hora de Ciudad de México",
        "2026-12-03 16:00 60 America/Mexico_City"
      ),
      (
        "Podemos marcar para segunda-feira, 30 de novembro, às 10h de Nova Iorque?",
        "2026-11-30 10:00 60 America/New_York"
      ),
      ("约个电话会议吧，东京时间12月2日上午9点。", "2026-12-02 09:00 60 Asia/Tokyo"),
      ("ニューヨーク時間12月2日(水)9時に打ち合わせをお願いします。", "2026-12-02 09:00 60 America/New_York"),
    ])
  func cities(text: String, wish: String) throws {
    #expect(try Reader().line("", text) == wish, "\(text)")
  }

  @Test(
    "days before today are read where no mail asks",
    arguments: [
      ("fr", "avant-hier", "2026-11-21"), ("fr", "il y a 2 jours", "2026-11-21"),
      ("es", "anteayer", "2026-11-21"),
      ("es", "hace 2 semanas", "2026-11-09"), ("it", "l'altro ieri", "2026-11-21"),
      ("pt", "há três dias", "2026-11-20"),
      ("pt", "há meia hora", "2026-11-23T09:30Z"), ("pt", "sexta-feira passada", "2026-11-20"),
      ("zh", "前天", "2026-11-21"), ("ja", "昨日の15時", "2026-11-22T15:00Z"),
      ("en", "yesterday at 3pm", "2026-11-22T15:00Z"),
    ])
  func past(language: String, text: String, expected: String) throws {
    let now = try #require(try? Date("2026-11-23T10:00:00Z", strategy: .iso8601))
    let time = namedTime(in: text, now: now, timeZone: .gmt, language: language)
    #expect(time?.start.description.replacing("+00:00", with: "Z") == expected, "\(text)")
  }

  @Test(
    "a slip in the name of a month or weekday is read over",
    arguments: [
      ("fr", "12 décmbre 2026", "2026-12-12"), ("fr", "vednredi 27 novembre", "2026-11-27"),
      ("es", "5 de juino de 2027", "2027-06-05"), ("it", "3 febbrraio 2027", "2027-02-03"),
      ("pt", "quinta-feira, 3 de juhlo de 2027", "2027-07-03"), ("en", "3 Febuary 2027", "2027-02-03"),
      ("de", "Donerstag, 26. November", "2026-11-26"),
    ])
  func slips(language: String, text: String, expected: String) throws {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    #expect(namedTime(in: text, now: now, timeZone: .gmt, language: language)?.start.description == expected)
  }

  @Test(
    "other words are no names with a slip",
    arguments: [("fr", "mari"), ("es", "segundo"), ("de", "Montage"), ("en", "decide"), ("pt", "quarto")])
  func otherWords(language: String, word: String) throws {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    #expect(namedTime(in: word, now: now, timeZone: .gmt, language: language) == nil)
  }
}
