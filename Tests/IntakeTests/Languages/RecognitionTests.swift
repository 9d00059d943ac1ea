import Testing

@testable import Intake

@Suite("Languages")
struct RecognitionTests {
  static let mails: [(language: String, text: String)] = [
    (
      "en",
      "Hi Ann,\nhope you are well. Could we find an hour next week to go through the contract?\nBest, Tom"
    ),
    (
      "de",
      "Hallo Frau Muster,\nhätten Sie nächste Woche eine Stunde Zeit, um den Vertrag durchzugehen?\nViele Grüße"
    ),
    (
      "fr",
      "Bonjour Madame,\nauriez-vous une heure la semaine prochaine pour relire le contrat ?\nCordialement, Luc"
    ),
    (
      "es",
      "Hola Ana:\n¿tendría una hora la semana que viene para revisar el contrato con nosotros?\nUn saludo, Luis"
    ),
    (
      "it",
      "Buongiorno Anna,\navrebbe un’ora la settimana prossima per rivedere il contratto con noi?\nGrazie, Luca"
    ),
    ("pt", "Olá Ana,\nteria uma hora na próxima semana para revermos o contrato?\nObrigado, Luís"),
    (
      "nl",
      "Beste Anna,\nheeft u volgende week een uur om het contract met ons door te nemen?\nMet vriendelijke groet, Luuk"
    ),
    ("zh", "王女士，您好：\n请问您下周有一个小时的时间和我们讨论合同吗？\n谢谢"),
    ("ja", "山田様\nお世話になっております。来週、契約書の確認のために一時間ほどお時間をいただけますでしょうか。\nよろしくお願いいたします"),
  ]

  @Test("the language of a mail is recognised by its words", arguments: mails)
  func recognised(_ mail: (language: String, text: String)) {
    #expect(Grammar.recognised(in: mail.text).language.code == mail.language)
  }

  static let replies = [
    "Bonjour, demain à 15h.\n\nLe lun. 23 nov. 2026 à 10:00, Bot <bot@example.org> a écrit :\n\n> mardi à 9h",
    "Hola, mañana a las 15:00.\n\nEl lun, 23 nov 2026 a las 10:00, Bot (<bot@example.org>) escribió:\n\n> martes a las 9",
    "Ciao, domani alle 15.\n\nIl giorno lun 23 nov 2026 alle ore 10:00 Bot <bot@example.org> ha scritto:\n\n> martedì alle 9",
    "Olá, amanhã às 15h.\n\nEm seg., 23 de nov. de 2026 às 10:00, Bot <bot@example.org> escreveu:\n\n> terça às 9h",
    "Hallo, graag morgen om 15 uur.\n\nOp ma 23 nov 2026 om 10:00 schreef Bot <bot@example.org>:\n\n> dinsdag om 9 uur",
    "您好，明天下午3点可以吗？\n\nBot <bot@example.org> 于2026年11月23日周一 10:00写道：\n\n> 周二上午9点",
    "明日の15時にお願いします。\n\n2026年11月23日(月) 10:00 Bot <bot@example.org>のメール:\n\n> 火曜日の9時",
  ]

  @Test("the quotation below an attribution line is left out", arguments: replies)
  func attribution(_ text: String) throws {
    #expect(try Reader().line("", text) == "2026-11-24 15:00 60 Europe/London")
  }

  static let signatures = [
    "Demain à 15h, s'il vous plaît.\n\nCordialement\nLuc, cabinet ouvert de 9h à 17h",
    "Mañana a las 15:00, por favor.\n\nUn saludo\nLuis, abierto de 9 a 17",
    "Domani alle 15, per favore.\n\nInviato da iPhone",
    "Amanhã às 15h, por favor.\n\nEnviado do meu iPhone",
    "Graag morgen om 15 uur.\n\nMet vriendelijke groet\nLuuk, geopend van 9 tot 17 uur",
    "请安排明天下午3点。\n\n发自我的iPhone",
    "明日の15時にお願いします。\n\niPhoneから送信",
  ]

  @Test("a sign-off or a phone's line ends what counts", arguments: signatures)
  func signature(_ text: String) throws {
    #expect(try Reader().line("", text) == "2026-11-24 15:00 60 Europe/London")
  }

  static let cancellations = [
    "Bonjour, je voudrais annuler mon rendez-vous.", "Hola, quisiera cancelar mi cita, por favor.",
    "Buongiorno, devo annullare l'appuntamento.", "Olá, preciso cancelar a consulta.",
    "Hallo, ik wil mijn afspraak annuleren.", "您好，请取消我的预约。", "すみませんが、予約をキャンセルしてください。",
  ]

  @Test("a reply that calls the booking off cancels it", arguments: cancellations)
  func cancellation(_ text: String) throws {
    #expect(try Reader(bookingKnown: true).line("Re: ", text) == "cancel")
  }

  static let noCancellations = [
    "Je ne veux pas annuler mon rendez-vous.", "No quiero cancelar mi cita.",
    "Non voglio annullare l'appuntamento.",
    "Não quero cancelar a consulta.", "Ik wil mijn afspraak niet annuleren.", "我不想取消预约。",
    "予約はキャンセルしないでください。",
  ]

  @Test("a denied cancellation changes nothing", arguments: noCancellations)
  func noCancellation(_ text: String) throws {
    #expect(try Reader(bookingKnown: true).line("Re: ", text) != "cancel")
  }

  static let forms = [
    "Titre : Visite\nDate : 1er décembre 2026\nHeure : 15h\nDurée : 30 min",
    "Título: Visita\nFecha: 1 de diciembre de 2026\nHora: 15:00\nDuración: 30 minutos",
    "Titolo: Visita\nData: 1 dicembre 2026\nOrario: 15:00\nDurata: 30 minuti",
    "Título: Visita\nData: 1 de dezembro de 2026\nHorário: 15h\nDuração: 30 minutos",
    "Titel: Bezoek\nDatum: 1 december 2026\nTijd: 15:00\nDuur: 30 minuten",
    "标题：参观\n日期：2026年12月1日\n时间：下午3点\n时长：30分钟", "件名：訪問\n日付：2026年12月1日\n時刻：15時\n所要時間：30分",
  ]

  @Test("the keys of a form are known in every language", arguments: forms)
  func form(_ text: String) throws {
    #expect(try Reader().line("", text) == "2026-12-01 15:00 30 Europe/London")
  }
}
