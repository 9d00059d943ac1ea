import BookingRules
import Foundation
import Intake
import Testing

@Suite("Replies as people write them in six languages")
struct ReplyTests {
  @Test(
    "a clause that calls off cancels, whatever reason the rest gives",
    arguments: [
      "Je ne pourrai pas être là jeudi, merci d'annuler.",
      "Finalement nous partons plus tôt en vacances donc annulez notre rdv svp.",
      "La réunion du 26 n'aura finalement pas lieu, vous pouvez libérer la salle.",
      "Buenas, me ha surgido un imprevisto y tengo que anular la cita.",
      "¿Me podría dar de baja la cita del jueves, por favor?",
      "Buongiorno, ho la febbre e devo disdire l'appuntamento di giovedì.",
      "Purtroppo non riesco a venire, quindi annulli pure.",
      "Oi! Não vou conseguir ir quinta, pode cancelar por favor?",
      "Podem libertar a vaga de quinta-feira, já não preciso da consulta.",
      "您好，因为临时要出差，26号下午的预约请帮我取消，谢谢！", "抱歉，周四去不了，预约帮我退掉吧",
      "お世話になっております。急な出張が入りましたので、木曜日の打ち合わせは取り消しをお願いいたします。",
      "申し訳ございませんが、今回は見送らせていただきます。",
      "Bonsoir, Inès s'est cassé le poignet. Inutile de nous attendre jeudi, on vous refait signe.",
      "Al final me han cogido en la empresa y empiezo el lunes, así que ya no me hace falta la sesión del jueves.",
      "家里老人突然住院，周四的咨询就不过来了，到时候再联系您。", "急な引っ越しで、木曜は伺えなくなってしまいました。",
    ])
  func cancels(text: String) throws {
    #expect(try booked.line("Re: x", text) == "cancel")
  }

  @Test(
    "what is denied, conditional or about something else cancels nothing",
    arguments: [
      "Surtout n'annulez pas mon rendez-vous !", "Si je dois annuler, je vous préviens 24h avant.",
      "J'ai annulé mon voyage, donc je serai bien là jeudi.", "¿Hasta cuándo puedo cancelar?",
      "Mi jefe ha cancelado la reunión, así que sí puedo ir el jueves.",
      "Non annullate, arrivo con dieci minuti di ritardo.", "Caso precise de cancelar, aviso.",
      "O meu voo foi cancelado mas vou de comboio.", "航班取消了，但我能准时到。", "请不要取消我的预约",
      "他の予定をキャンセルしましたので、木曜は大丈夫です。", "キャンセル料はかかりますか？",
    ])
  func cancelsNothing(text: String) throws {
    #expect(try booked.line("Re: x", text) != "cancel")
  }

  @Test(
    "the clause that names an offer takes it, and its reason does not matter",
    arguments: [
      ("La dernière option svp, les deux autres tombent pendant le travail.", 3),
      ("Je choisis la 2e option, mercredi je travaille.", 2), ("Le plus tôt, merci.", 1),
      ("La 3, porfa. Graciasss", 3), ("El jueves a las 3 de la tarde me queda súper", 2),
      ("Va bene per noi il n. 2. Saremo in due.", 2), ("La terza opzione è perfetta, mercoledì lavoro.", 3),
      ("A opção 3, por favor. Na quinta trabalho até tarde.", 3), ("Fico com a segunda opção", 2),
      ("第3個時段OK，麻煩您了", 3), ("最早的那个吧", 1), ("一番早いやつで！", 1),
      ("三つ目の時間でお願いできますか。よろしくお願いします。", 3),
      ("il primo no, il terzo neanche, quindi quello in mezzo", 2),
      ("Pas le premier, j'ai mon club à 10 h. Le deuxième, s'il vous plaît.", 2), ("那我选星期四晚一点那个", 2),
    ])
  func chooses(text: String, number: Int) throws {
    #expect(try offered.line("Re: x", text) == "choose \(number)", "\(text)")
  }

  @Test(
    "what only counts or refuses takes no offer",
    arguments: [
      "Nous serons deux. Merci", "La 2 n'est pas possible pour moi", "¿La 2 es con la misma doctora?",
      "La prima o la seconda, fate voi", "A 1 ou a 2, tanto faz", "第二个不行", "2番は難しいです",
    ])
  func choosesNothing(text: String) throws {
    #expect(try offered.line("Re: x", text) == "other")
  }

  @Test(
    "a move says where to, and a denial elsewhere is its reason",
    arguments: [
      ("Je ne pourrai pas venir jeudi. Vendredi à 11h à la place ?", "2026-11-27 11:00"),
      ("Pourrait-on décaler de 14h à 15h30 ?", "2026-11-26 15:30"),
      ("Me ha surgido algo el jueves, ¿lo movemos al viernes a las 9:30?", "2026-11-27 09:30"),
      ("Giovedì non riesco, facciamo venerdì alle 10?", "2026-11-27 10:00"),
      ("Spostiamo a lunedì 30 ore 15? Grazie", "2026-11-30 15:00"),
      ("Dá para passar para sexta à mesma hora?", "2026-11-27 14:00"),
      ("周四我来不了，改到下周一上午10点行吗？", "2026-11-30 10:00"), ("能不能改到周五同一时间？", "2026-11-27 14:00"),
      ("都合が悪くなったので、30日の10時に変更をお願いします。", "2026-11-30 10:00"),
    ])
  func moves(text: String, start: String) throws {
    #expect(try booked.line("Re: x", text) == "move \(start) 60 Europe/London", "\(text)")
  }

  @Test(
    "a move without a day is asked for one",
    arguments: ["Preciso de remarcar, quinta não consigo ir.", "Je ne peux pas jeudi, on peut reporter ?"])
  func openMoves(text: String) throws {
    #expect(try booked.line("Re: x", text) == "move ?")
  }

  @Test("as long as nothing is booked, another time than those offered is a wish")
  func wish() throws {
    let text = "Purtroppo nessuno mi va bene, potreste lunedì 30 alle 9?"
    #expect(try offered.line("Re: x", text) == "2026-11-30 09:00 60 Europe/London")
  }

  /// Thursday 26 November, 14:00 to 15:00.
  private var booked: Reader {
    get throws { Reader(bookingKnown: true, bookedSlot: try slot("2026-11-26T14:00:00Z")) }
  }

  /// Wednesday at 10:00, Thursday at 15:00, Friday at 17:00.
  private var offered: Reader {
    get throws {
      let starts = ["2026-11-25T10:00:00Z", "2026-11-26T15:00:00Z", "2026-11-27T17:00:00Z"]
      return Reader(bookingKnown: true, offers: try starts.compactMap(slot))
    }
  }

  private func slot(_ start: String) throws -> Slot? {
    let start = try Date(start, strategy: .iso8601)
    return Slot(start: start, end: start.addingTimeInterval(3600))
  }
}
