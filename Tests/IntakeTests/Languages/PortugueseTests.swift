import Testing

@Suite("Requests in Portuguese")
struct PortugueseTests {
  static let bookings: [LanguageSample] = [
    .init(
      "Olá, gostaria de marcar uma consulta na terça-feira, 1 de dezembro de 2026, às 15h.",
      "2026-12-01 15:00 60"),
    .init("Pode ser amanhã às 14:30?", "2026-11-24 14:30 60"),
    .init("Podemos reunir na sexta-feira às dez da manhã?", "2026-11-27 10:00 60"),
    .init("Estou livre na quinta das 14h às 16h", "2026-11-26 14:00 120"),
    .init("Gostaria de quinta-feira entre as 9 e as 11", "2026-11-26 09:00 120"),
    .init("Gostaria de reservar o dia 3 de dezembro às 11h15 por meia hora", "2026-12-03 11:15 30"),
    .init("Pode ser no dia 16 às 18h?", "2026-12-16 18:00 60"),
    .init("Gostaria de segunda-feira que vem às 9 da manhã", "2026-11-30 09:00 60"),
    .init("terça da semana que vem às 10:00, obrigado", "2026-12-01 10:00 60"),
    .init("Posso amanhã à tarde às 3", "2026-11-24 15:00 60"),
    .init("Poderia ser depois de amanhã ao meio-dia?", "2026-11-25 12:00 60"),
    .init("amanhã às três e meia, por favor", "2026-11-24 15:30 60"),
    .init("Pode ser amanhã, quinze para as quatro da tarde?", "2026-11-24 15:45 60"),
    .init("Você pode hoje à noite às 8?", "2026-11-23 20:00 60"),
    .init("No dia 5 de janeiro às 16:00 por duas horas, obrigada", "2027-01-05 16:00 120"),
    .init("Gostaria de uma reunião daqui a duas semanas às 10:00", "2026-12-07 10:00 60"),
    .init("sexta-feira 27 às 17h, uma hora e meia, por favor", "2026-11-27 17:00 90"),
    .init("Uma reunião na quarta de manhã às 9 por 45 minutos", "2026-11-25 09:00 45"),
    .init("Quero agendar para 01/12/2026 às 15:30, obrigado", "2026-12-01 15:30 60"),
    .init("Posso no dia 1/12 às 10h", "2026-12-01 10:00 60"),
    .init("1 de dezembro às 15:00, horário de Brasília, por favor", "2026-12-01 15:00 60 America/Sao_Paulo"),
    .init("Gostaria de ir no sábado, 5 de dezembro, das 10 às 12", "2026-12-05 10:00 120"),
    .init("Na próxima sexta às 9:30 seria ótimo", "2026-11-27 09:30 60"),
    .init("Podemos falar hoje às cinco da tarde?", "2026-11-23 17:00 60"),
    .init("Queria marcar para o dia 15 às 12:30", "2026-12-15 12:30 60"),
    .init("Gostaria de uma chamada na quarta-feira às 11 horas", "2026-11-25 11:00 60"),
  ]

  static let others = [
    "Muito obrigado pela sua ajuda.", "Quais são os seus preços?", "Escrevi na semana passada.",
    "Éramos 3 pessoas na sala.", "O meu telefone é 912 345 678.",
  ]

  @Test("a sentence becomes an appointment", arguments: bookings)
  func booking(_ sample: LanguageSample) throws { try sample.check("pt") }

  @Test("what asks for no time books nothing", arguments: others)
  func other(_ text: String) throws { try LanguageSample.checkNoRequest(text) }
}
