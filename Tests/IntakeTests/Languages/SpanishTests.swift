import Testing

@Suite("Requests in Spanish")
struct SpanishTests {
  static let bookings: [LanguageSample] = [
    .init("Hola, quisiera una cita el martes 1 de diciembre de 2026 a las 15:00.", "2026-12-01 15:00 60"),
    .init("¿Podría ser mañana a las 14:30?", "2026-11-24 14:30 60"),
    .init("¿Podemos vernos el viernes a las diez de la mañana?", "2026-11-27 10:00 60"),
    .init("Estoy libre el jueves de 14:00 a 16:00", "2026-11-26 14:00 120"),
    .init("El jueves entre las 9 y las 11, por favor", "2026-11-26 09:00 120"),
    .init("Quisiera reservar el 3 de diciembre a las 11:15 durante media hora", "2026-12-03 11:15 30"),
    .init("¿Le va bien el 16 a las 18?", "2026-12-16 18:00 60"),
    .init("Quiero una cita el lunes que viene a las 9 de la mañana", "2026-11-30 09:00 60"),
    .init("el martes de la semana que viene a las 10:00, gracias", "2026-12-01 10:00 60"),
    .init("Me gustaría mañana por la tarde a las 3", "2026-11-24 15:00 60"),
    .init("¿Puede ser pasado mañana a mediodía?", "2026-11-25 12:00 60"),
    .init("mañana a las tres y media, por favor", "2026-11-24 15:30 60"),
    .init("mañana a las doce menos cuarto, por favor", "2026-11-24 11:45 60"),
    .init("¿Podría ser esta noche a las 8?", "2026-11-23 20:00 60"),
    .init("El 5 de enero a las 16:00 por dos horas, gracias", "2027-01-05 16:00 120"),
    .init("Quisiera una cita dentro de dos semanas a las 10:00", "2026-12-07 10:00 60"),
    .init("el viernes 27 a las 17h, una hora y media, por favor", "2026-11-27 17:00 90"),
    .init("Una reunión el miércoles por la mañana a las 9 por 45 minutos", "2026-11-25 09:00 45"),
    .init("Quiero reservar el 01/12/2026 a las 15:30", "2026-12-01 15:30 60"),
    .init("Puedo el 1/12 a las 10", "2026-12-01 10:00 60"),
    .init("El 1 de diciembre a las 15:00, hora española, por favor", "2026-12-01 15:00 60 Europe/Madrid"),
    .init("Quisiera ir el sábado 5 de diciembre de 10 a 12", "2026-12-05 10:00 120"),
    .init("El próximo viernes a las 9:30 sería ideal", "2026-11-27 09:30 60"),
    .init("¿Podríamos hablar hoy a las cinco de la tarde?", "2026-11-23 17:00 60"),
    .init("El día 15 a las 12:30, por favor", "2026-12-15 12:30 60"),
    .init("Quisiera una llamada el miércoles a las 11 y cuarto", "2026-11-25 11:15 60"),
  ]

  static let others = [
    "Muchas gracias por su ayuda.", "¿Cuáles son sus precios?", "Le escribí la semana pasada.",
    "Éramos 3 personas en la sala.", "Mi teléfono es el 612 345 678.",
  ]

  @Test("a sentence becomes an appointment", arguments: bookings)
  func booking(_ sample: LanguageSample) throws { try sample.check("es") }

  @Test("what asks for no time books nothing", arguments: others)
  func other(_ text: String) throws { try LanguageSample.checkNoRequest(text) }
}
