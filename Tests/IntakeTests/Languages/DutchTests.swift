import Testing

@Suite("Requests in Dutch")
struct DutchTests {
  static let bookings: [LanguageSample] = [
    .init("Hallo, ik wil graag een afspraak op dinsdag 1 december 2026 om 15:00 uur.", "2026-12-01 15:00 60"),
    .init("Kan het morgen om 14.30 uur?", "2026-11-24 14:30 60"),
    .init("Kunnen we vrijdag om tien uur afspreken?", "2026-11-27 10:00 60"),
    .init("Ik ben donderdag vrij van 14 tot 16 uur", "2026-11-26 14:00 120"),
    .init("Graag donderdag tussen 9 en 11 uur", "2026-11-26 09:00 120"),
    .init("Ik wil graag 3 december om 11:15 voor een half uur reserveren", "2026-12-03 11:15 30"),
    .init("Is de 16e om 18 uur mogelijk voor u?", "2026-12-16 18:00 60"),
    .init("Graag maandag over een week om 9 uur", "2026-11-30 09:00 60"),
    .init("volgende week dinsdag om 10 uur graag", "2026-12-01 10:00 60"),
    .init("Morgenmiddag om 3 uur zou ik graag komen", "2026-11-24 15:00 60"),
    .init("Kan het overmorgen om 12:00?", "2026-11-25 12:00 60"),
    .init("morgen om half negen graag", "2026-11-24 08:30 60"),
    .init("morgen om kwart voor vier graag", "2026-11-24 15:45 60"),
    .init("morgen om kwart over tien graag", "2026-11-24 10:15 60"),
    .init("Zou u vanavond om 8 uur kunnen?", "2026-11-23 20:00 60"),
    .init("Op 5 januari om 16:00 voor twee uur, graag", "2027-01-05 16:00 120"),
    .init("Ik wil graag een afspraak over twee weken om 10:00", "2026-12-07 10:00 60"),
    .init("vrijdag 27 november om 17:00, anderhalf uur graag", "2026-11-27 17:00 90"),
    .init("Een overleg woensdagochtend om 9 uur van 45 minuten, graag", "2026-11-25 09:00 45"),
    .init("Ik wil graag boeken op 01-12-2026 om 15:30", "2026-12-01 15:30 60"),
    .init("Ik kan op 1/12 om 10 uur", "2026-12-01 10:00 60"),
    .init("1 december om 15:00, Nederlandse tijd, graag", "2026-12-01 15:00 60 Europe/Amsterdam"),
    .init("Ik zou graag zaterdag 5 december van 10 tot 12 komen", "2026-12-05 10:00 120"),
    .init("Komende vrijdag om 9:30 zou ideaal zijn", "2026-11-27 09:30 60"),
    .init("Kunnen we vandaag om vijf uur bellen?", "2026-11-23 17:00 60"),
    .init("Graag een gesprek op woensdag om 11u15", "2026-11-25 11:15 60"),
  ]

  static let others = [
    "Hartelijk dank voor uw hulp.", "Wat zijn uw prijzen?", "Ik heb u vorige week geschreven.",
    "We waren met 3 personen in de zaal.", "Mijn nummer is 06 12345678.",
  ]

  @Test("a sentence becomes an appointment", arguments: bookings)
  func booking(_ sample: LanguageSample) throws { try sample.check("nl") }

  @Test("what asks for no time books nothing", arguments: others)
  func other(_ text: String) throws { try LanguageSample.checkNoRequest(text) }
}
