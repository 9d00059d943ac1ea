import BookingRules
import Foundation
import Intake
import Testing

@Suite("Who answers no mail of ours, and speaks of a booking")
struct StrangerTests {
  @Test(
    "somebody who answers nothing moves or cancels what they say is booked, also in the subject",
    arguments: [
      (
        "Moving my appointment of 7 December",
        "I have swimming then. Could I come on Tuesday 1 December at 3pm?"
      ),
      (
        "Cita de mi padre",
        "Mi padre tiene hora con ustedes el lunes 7 de diciembre a las 12:00. ¿Sería posible pasarlo al martes 1 a las 15:00?"
      ),
      (
        "x",
        "Ich habe bei Ihnen am Dienstag, den 24. November, um 15 Uhr einen Termin. Bitte schieben Sie mich genau eine Woche nach hinten."
      ),
      ("x", "Please move my lesson of 7 December at 4pm to Tuesday 1 December at 3pm."),
      (
        "x",
        "J'ai rendez-vous le 30 novembre à 15h. Pourrais-je venir plutôt le 1er décembre à la même heure ?"
      ),
      ("x", "My appointment on 30 November clashes with work. Could I come on 1 December at 3pm instead?"),
      (
        "x",
        "i've got the 1st of december 4pm with you for the bike. thats no good now. can you do 3pm same day?"
      ),
      (
        "x",
        "Le contrôle est programmé avec vous le 30 novembre à 10 h. Pourriez-vous passer le 1er décembre à 15 h à la place ?"
      ),
      ("x", "Heb maandag 30 november om 16:00 rijles staan. Kan het naar dinsdag 1 december 15:00?"),
      ("x", "Tengo cita el 30 de noviembre a las 15:00. ¿Podría ir el 1 de diciembre a la misma hora?"),
      (
        "Spostamento appuntamento del 7 dicembre",
        "Quel giorno c'è la recita. Potrei venire martedì 1 alle 15?"
      ),
      ("レッスンの件", "12月7日(月)16時のレッスンを12月1日(火)の15時に変更してもらいたいです。"),
    ])
  func strangerMoves(subject: String, text: String) throws {
    #expect(try Reader().line(subject, text).hasPrefix("move 2026-12-01 15:00 60"), "\(text)")
  }

  @Test("a subject that cancels, with no wish below it, cancels")
  func strangerCancels() throws {
    let text =
      "hiermit sage ich meinen Termin am Montag, 07.12.2026, 13 Uhr, ab. Bitte bestätigen Sie mir das kurz."
    #expect(try Reader().line("Absage meines Termins am 7.12.", text) == "cancel")
    #expect(try Reader().line("x", text) == "cancel")
  }

  @Test(
    "\"can I reschedule my appointment of the 3rd?\" asks for a time, also from somebody who answers nothing")
  func strangerAsksToMove() throws {
    #expect(try Reader().line("x", "Can I please reschedule my appointment of 3 December?") == "move ?")
    #expect(try Reader().line("x", "Kann ich meinen Termin vom 3. Dezember verschieben?") == "move ?")
  }

  @Test(
    "somebody who answers nothing cancels what they say is booked, also by not coming",
    arguments: [
      "请取消我12月3日下午两点的预约。", "请取消我的预约。",
      "I can no longer make my appointment on 3 December. Please give it to someone else.",
      "Ich kann meinen Termin am 3. Dezember leider nicht wahrnehmen.",
      "Ich habe am 3. Dezember um 14 Uhr einen Termin und muss ihn leider absagen.",
      "Je ne pourrai pas honorer mon rendez-vous du 3 décembre.",
      "I have you booked to come and tune our piano on 3 December at 2pm. Please take us out of the diary.",
      "Ich bin am 3. Dezember um 15 Uhr bei euch für das Tattoo eingetragen. Streicht mich bitte raus.",
      "Tengo apartado con ustedes el 3 de diciembre a las 11 am. No voy a poder ir, denle el lugar a otra persona.",
      "12月3日の調律はキャンセルしてください。",
      "No podré acudir a mi cita del 3 de diciembre.", "12月3日の予約に伺えなくなりました。",
    ])
  func strangerGivesUp(text: String) throws {
    #expect(try Reader().line("x", text) == "cancel")
  }

  @Test(
    "what a fresh mail gives up is cancelled, by day alone or without one",
    arguments: [
      "My wife's in labour, so I won't be at my fitting on Wednesday 2 December at 4pm. Don't bother finding me another time.",
      "We no longer need our appointment, the roof has been repaired by my brother.",
      "Unser Hund ist gestorben. Bitte streichen Sie den Termin am 2. Dezember.",
      "Ich war Samstag bei euch und ihr hattet mir Mittwoch, 2.12., 16 Uhr gegeben. Das brauche ich nicht mehr.",
      "On m'a notée chez vous pour le mercredi 2 décembre à 16h, vous m'avez inscrite au comptoir. Je ne viendrai pas.",
      "Ya no voy a necesitar mi cita del 2 de diciembre, pueden darle mi lugar a otra persona.",
      "Mi avevate segnato per mercoledì 2 dicembre alle 16, ma non vengo più. Potete togliermi.",
      "A nossa reunião do dia 2 de dezembro já não é necessária, obrigado.",
      "Ik zie af van mijn afspraak op 2 december. Geef de plek maar aan iemand anders.",
      "钢琴课不学了，12月2日那节课请取消。", "2日の予約ですが、都合が悪くなったため辞退いたします。",
    ])
  func givesUp(text: String) throws {
    #expect(try Reader().line("x", text) == "cancel", "\(text)")
  }

  @Test(
    "what a fresh mail moves goes to the day and time it names",
    arguments: [
      "You put me down for Wednesday 2 December at 4. The school has its concert then. Might I come on Thursday 3 December at 2pm instead?",
      "The 2nd is no good for us after all, could we do Thursday 3 December at 2pm instead?",
      "Könnten wir unseren Termin vom 2. Dezember auf Donnerstag, den 3. Dezember, um 14 Uhr verlegen?",
      "Statt um 11 Uhr würde mir am 3. Dezember 14 Uhr besser passen, ginge das?",
      "Serait-il possible de reporter mon rendez-vous du 2 décembre au jeudi 3 à 14h ?",
      "En vez de a las 11, ¿podría ir el 3 de diciembre a las 14 horas?",
      "Sarebbe possibile spostare la mia lezione da mercoledì 2 a giovedì 3 dicembre alle 14?",
      "Podem passar a minha consulta de dia 2 para quinta-feira, 3 de dezembro, às 14h?",
      "Kan het donderdag 3 december ook om 14 uur in plaats van 11 uur?",
      "12月2日的面谈能改到12月3日下午两点吗？", "2日の予約を12月3日の14時に変更していただけますか。",
    ])
  func moves(text: String) throws {
    #expect(try Reader().line("x", text).hasPrefix("move 2026-12-03 14:00 60"), "\(text)")
  }

  @Test(
    "who cannot come, and asks what else is free, is asked back and not booked",
    arguments: [
      "I'm down for Wednesday at 4 but they've changed my shift. What else have you got?",
      "Ich hab am Mittwoch um 16 Uhr was bei euch stehen, geht leider nicht. Wann hättet ihr sonst noch was frei?",
      "J'ai rendez-vous chez vous mercredi à 16h mais je suis bloqué à Nantes. Quelles autres disponibilités avez-vous ?",
      "Tengo hora con ustedes el miércoles a las 16:00 y no puedo ir. ¿Qué otros huecos les quedan?",
      "Avevamo fissato mercoledì alle 16 ma non riesco. Quando avete ancora posto?",
      "Estou marcada com vocês na quarta às 16h e não vou conseguir. Que outros horários têm?",
      "Ik sta bij jullie woensdag om 16 uur in de agenda, maar dat lukt niet. Wanneer is er nog plek?",
      "我约了周三下午四点，临时有事来不了，还有什么时间有空？", "水曜の16時に予約しておりますが、伺えなくなりました。別の日でいつが空いていますか。",
    ])
  func asksWhenElse(text: String) throws {
    #expect(try Reader().line("x", text) == "move ?", "\(text)")
  }

  @Test(
    "who only speaks of what is booked books nothing",
    arguments: [
      "I'm with you on Wednesday 2 December at 4. Is there somewhere to leave a pram?",
      "Ich habe am 2. Dezember um 16 Uhr einen Termin bei Ihnen. Muss ich etwas mitbringen?",
      "J'ai rendez-vous avec vous mercredi 2 décembre à 16h. Faut-il venir à jeun ?",
      "Tengo cita con ustedes el 2 de diciembre a las 16:00. ¿Se puede aparcar cerca?",
      "Grazie ancora, ci vediamo il 2 dicembre alle 16!",
      "Obrigado por me encaixarem, conseguiu me encaixar na quarta às 16h. Até lá!",
      "Woensdag 2 december om 16 uur word ik bij u verwacht. Kan ik voor de deur parkeren?",
      "谢谢您帮我安排了12月2日下午四点，到时候见！", "12月2日16時に予約しております。駐車場はありますか。",
    ])
  func speaksOfBooking(text: String) throws {
    #expect(try Reader().line("x", text).hasPrefix("?"), "\(text)")
  }

  @Test(
    "a wish beside what is booked elsewhere, by others, or was thought of before is booked",
    arguments: [
      "I've the dentist over the road on Wednesday 2 December at 11. Would Thursday 3 December at 2pm be possible?",
      "Am 2. Dezember habe ich Physiotherapie. Ginge der 3. Dezember um 14 Uhr?",
      "Une amie a rendez-vous chez vous le 2 décembre à 9h. J'aimerais venir le 3 décembre à 14h.",
      "Primero pensé en el 2 de diciembre. Mejor el 3 de diciembre a las 14:00, por favor.",
      "Plutôt jeudi 3 décembre à 14h, mercredi je ne peux pas.",
      "朋友约了12月2日。我想约12月3日下午两点，可以吗？",
    ])
  func books(text: String) throws {
    #expect(try Reader().line("x", text).hasPrefix("2026-12-03 14:00 60"), "\(text)")
  }

  @Test(
    "who announces a visit and asks about something else books nothing, and does when asking whether it suits",
    arguments: [
      ("Ich komme am 3. Dezember um 14 Uhr mit dem Auto. Gibt es bei Ihnen Parkplätze?", false),
      ("Vrijdag 4 december om 14 uur kom ik met mijn dochter. Mag de hond mee?", false),
      ("Ich komme am 3. Dezember um 14 Uhr. Passt das?", true),
    ])
  func announces(text: String, isBooked: Bool) throws {
    #expect(try Reader().line("x", text).hasPrefix("2026-12-") == isBooked, "\(text)")
  }

  @Test("what stands before the sentence that cancels, which names no time, is what is cancelled")
  func cancelsBefore() throws {
    let text =
      "You kindly found me a place on Thursday 3 December at 11. My sister fell ill. So I must cancel."
    #expect(try Reader().line("x", text) == "cancel")
  }

  @Test("another time beside what is booked is booked on top of it")
  func addition() throws {
    let text = "Besides my appointment of 2 December I'd like one more, on Thursday 3 December at 2pm."
    #expect(try Reader().line("x", text).hasPrefix("2026-12-03 14:00 60"))
  }
}
