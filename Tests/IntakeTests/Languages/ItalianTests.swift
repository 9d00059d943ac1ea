import Testing

@Suite("Requests in Italian")
struct ItalianTests {
  static let bookings: [LanguageSample] = [
    .init("Buongiorno, vorrei un appuntamento martedì 1 dicembre 2026 alle 15.", "2026-12-01 15:00 60"),
    .init("È possibile domani alle 14:30?", "2026-11-24 14:30 60"),
    .init("Possiamo vederci venerdì alle dieci?", "2026-11-27 10:00 60"),
    .init("Sono libero giovedì dalle 14 alle 16", "2026-11-26 14:00 120"),
    .init("Vorrei giovedì tra le 9 e le 11", "2026-11-26 09:00 120"),
    .init("Vorrei prenotare il 3 dicembre alle 11:15 per mezz’ora", "2026-12-03 11:15 30"),
    .init("Le va bene il 16 alle 18?", "2026-12-16 18:00 60"),
    .init("Vorrei fissare lunedì prossimo alle 9 di mattina", "2026-11-30 09:00 60"),
    .init("martedì della prossima settimana alle 10:00, grazie", "2026-12-01 10:00 60"),
    .init("Potrei venire domani pomeriggio alle 3", "2026-11-24 15:00 60"),
    .init("Possiamo fare dopodomani a mezzogiorno?", "2026-11-25 12:00 60"),
    .init("domani alle tre e mezza, per favore", "2026-11-24 15:30 60"),
    .init("domani alle dodici meno un quarto, grazie", "2026-11-24 11:45 60"),
    .init("Sarebbe possibile stasera alle 8?", "2026-11-23 20:00 60"),
    .init("Il 5 gennaio alle 16:00 per due ore, grazie", "2027-01-05 16:00 120"),
    .init("Vorrei un appuntamento tra due settimane alle 10:00", "2026-12-07 10:00 60"),
    .init("venerdì 27 alle 17, un’ora e mezza, grazie", "2026-11-27 17:00 90"),
    .init("Una riunione mercoledì mattina alle 9 per 45 minuti", "2026-11-25 09:00 45"),
    .init("Vorrei prenotare il 01/12/2026 alle 15.30", "2026-12-01 15:30 60"),
    .init("Posso il 1/12 alle 10, grazie", "2026-12-01 10:00 60"),
    .init("Il 1° dicembre alle 15:00, ora italiana, grazie", "2026-12-01 15:00 60 Europe/Rome"),
    .init("Vorrei venire sabato 5 dicembre dalle 10 a mezzogiorno", "2026-12-05 10:00 120"),
    .init("Domani alle 15:00 per un’oretta, va bene?", "2026-11-24 15:00 60"),
    .init("Possiamo sentirci oggi alle cinque del pomeriggio?", "2026-11-23 17:00 60"),
    .init("Ci vediamo giovedì alle ore 12:30 per una chiamata?", "2026-11-26 12:30 60"),
    .init("Vorrei un incontro mercoledì alle 11 e un quarto", "2026-11-25 11:15 60"),
  ]

  static let others = [
    "Grazie mille per il vostro aiuto.", "Quali sono i vostri prezzi?", "Le ho scritto la settimana scorsa.",
    "Eravamo 3 persone nella sala.", "Il mio numero è 333 1234567.",
  ]

  @Test("a sentence becomes an appointment", arguments: bookings)
  func booking(_ sample: LanguageSample) throws { try sample.check("it") }

  @Test("what asks for no time books nothing", arguments: others)
  func other(_ text: String) throws { try LanguageSample.checkNoRequest(text) }
}
