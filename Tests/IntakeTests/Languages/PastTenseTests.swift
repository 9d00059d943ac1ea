import Testing

@Suite("What was")
struct PastTenseTests {
  @Test(
    "a verb that tells what was asks for nothing, in whatever language",
    arguments: [
      "We waited on Friday at 10 and nobody opened.",
      "Unser Hund hat Freitag um zehn die Spritze bekommen und schläft seitdem viel.",
      "Vendredi à 10h vous avez oublié de me rendre ma veste.",
      "El viernes a las 10 llegó el paquete, muchas gracias.",
      "Venerdì alle 10 mia figlia ha fatto la prima lezione da voi ed è tornata felicissima.",
      "Na sexta às 10h o Tomás chegou a casa todo contente.",
      "Vrijdag om 10 uur heeft onze kat zijn prik gekregen en nu slaapt hij veel.",
    ])
  func tells(text: String) throws {
    #expect(try Reader().line("", text).hasPrefix("?"))
  }

  @Test(
    "nouns and polite forms that only look like it ask",
    arguments: [
      "I'd be interested in Friday 4 December at 10.",
      "Ich hätte gern am Freitag, 4. Dezember, um 10 Uhr ein Gespräch.",
      "Je serais intéressé par le vendredi 4 décembre à 10h.",
      "Necesitaría una cita el viernes 4 de diciembre a las 10, me han dado su nombre.",
      "Vorrei una visita venerdì 4 dicembre alle 10.",
      "Gostava de marcar para sexta, 4 de dezembro, às 10h.",
      "Graag een afspraak op vrijdag 4 december om 10 uur.",
    ])
  func asks(text: String) throws {
    #expect(try Reader().line("", text).hasPrefix("2026-12-04 10:00 60"))
  }
}
