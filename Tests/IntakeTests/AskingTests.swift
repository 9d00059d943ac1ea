import BookingRules
import Foundation
import Intake
import Testing

@Suite("Who asks for an appointment, and who only tells something")
struct AskingTests {
  @Test(
    "a clause that asks beats days and times that others tell",
    arguments: [
      "The wedding is on Saturday 14 November at 4pm. Could we meet on 1 December at 1pm?",
      "My passport expires on 3 January, so could I come on 1 December at 1pm?",
      "We could bring him on 1 December at 1pm, as we have the dentist at 3 in the same street.",
      "I'd prefer Wednesday, but I know you're closed on 2 December, so can I have Tuesday 1 December at 1pm?",
      "My neighbour has an appointment on Thursday at 10. I would like one, too, on 1 December at 1pm.",
      "She cried for 20 minutes last night. Could you see her on 1 December at 1pm? 60 minutes would do.",
      "Mr Doyle lands on Monday at 07:15. That leaves Tuesday 1 December at 1pm. Would that work?",
      "As discussed with your colleague I'd like to come on 1 December at 1pm.",
      "Could I come on 1 December at 1pm? She's six, so it might take a minute!",
      "Könnte ich am 1. Dezember um ein Uhr kommen?",
      "I have a day off on Tuesday 1 December, so could I come at 1pm?",
      "Le mardi 1er décembre je suis en congé, pourrais-je venir à 13h ?", "12月1日の火曜は休みなので、13時に伺えますか。",
      "1 December at 1pm? I work only ten minutes from the studio.",
      "We're moving in on the 9th, suppose that works out.\n\nCould I come on 1 December at 1pm?",
      "Quería pedir cita para el 1 de diciembre a las 13:00. El miércoles no, que viene el plomero.",
      """
      The next casting is on Friday the 4th at 3, then the weekend of the 5th is our fair. On the 26th the big order has to go.

      So there's one morning that works: Tuesday the 1st of December. We could be with you for 1pm. Would that suit?
      """,
      "On serait tous disponibles le lendemain, soit le mardi 1 décembre, à 13 h. Est-ce que ça vous va ?",
      "Mein Ausweis läuft am 3. Januar ab. Ich könnte am 1. Dezember um 13 Uhr kommen.",
      "Nach unserem Treffen vom 12. November möchte ich gern einen Folgetermin: 1. Dezember, 13 Uhr",
      "Die Hochzeit ist am 14. November um 16 Uhr. Hätten Sie am 1. Dezember um 13 Uhr Zeit?",
      "Mijn rijbewijs verloopt op 3 januari. Kan ik 1 december om 13 uur terecht?",
      "De wedstrijd is op 6 december om 14.00 uur. Wij hebben gekozen voor 1 december, 13.00 uur.",
      "Mon passeport expire le 3 janvier. Pourriez-vous me recevoir le 1er décembre à 13h ?",
      "Mi carnet caduca el 3 de enero. ¿Podría ir el 1 de diciembre a las 13:00?",
      "La mia patente scade il 3 gennaio. Potrei venire il 1 dicembre alle 13?",
      "O meu passaporte caduca a 3 de janeiro. Posso ir no dia 1 de dezembro às 13h?",
      "Tengo reservado un viaje el 3 de diciembre a las 14:00. ¿Podría ir el martes 1 de diciembre a las 13:00?",
      "12月3日14時に歯医者を予約しています。12月1日(火)13時に伺えますか。",
      "At the fair my daughter spent half an hour at your wheel.\n\nCould she come on 1 December at 1pm?",
      "Tuesday 1 December at 1pm would do, because I don't work on Tuesdays.",
      "On serait donc disponibles le mardi 1 décembre, à 13 h. Est-ce que ça vous va ?",
      "我的护照1月3日到期。12月1日13:00可以吗？", "免許証の期限は1月3日です。12月1日の13時にお願いできますか。",
    ])
  func asks(text: String) throws {
    #expect(try Reader().line("", text) == "2026-12-01 13:00 60 Europe/London")
  }

  @Test(
    "prices, opening hours, other people's appointments and thanks book nothing",
    arguments: [
      "What does a session on Saturday at 5pm cost?", "Are you open on Saturday at 5pm?",
      "My sister's appointment is on Tuesday at 3pm, where can she park?",
      "Thanks for the lovely evening on Saturday at 7pm!",
      "I land at Heathrow on Tuesday at 3pm. Do you have parking?",
      "Die Bilder vom 12. November um 11 Uhr sind wunderschön. Darf ich noch Abzüge bestellen?",
      "Meine Schwester kommt am 23. Dezember um vier und es wäre schön, ihr dann das Album zu zeigen.",
      "Was kostet eine Stunde am Samstag um 16 Uhr?", "Haben Sie samstags um 16 Uhr geöffnet?",
      "Zijn jullie zaterdag om 16 uur open?", "Bedankt voor de foto's van zaterdag om 10 uur!",
      "Quel est le tarif d'une séance samedi à 17h ?", "¿Cuánto cuesta una sesión el sábado a las 17:00?",
      "Quanto costa una seduta sabato alle 15?", "Quanto custa uma sessão no sábado às 15h?",
      "周六下午三点拍一次多少钱？", "土曜の15時の料金はいくらですか。",
    ])
  func tells(text: String) throws {
    #expect(try Reader().line("", text).hasPrefix("?"))
  }

  @Test(
    "who gives the time up cancels without the word",
    arguments: [
      "Our dog is ill, so we won't be able to come on Tuesday. Please give the spot to someone else.",
      "I no longer need the appointment, thanks.", "We won't be needing Tuesday after all.",
      "Sorry, I can't make it on Tuesday. I'll be in touch when I'm better.",
      "Please cancel my appointment. No need to find another time.",
      "Wir brauchen den Termin am Dienstag nicht mehr.", "Wir schaffen es am Dienstag leider nicht.",
      "Streichen Sie bitte unser Familienfoto vom Dienstag.",
      "im gonna have to cancel tuesday, ill give you a shout",
      "Te escribo para darte de baja el turno del martes.",
      "Bitte streichen, hat sich erledigt.", "Dinsdag hoef ik dus niet meer te komen.",
      "De afspraak mag je schrappen.", "So you can cancel Tuesday, I'm afraid.",
      "Ich muss den Termin für die Rahmung der drei Radierungen leider absagen.",
      "Wir müssen unsere Verkostung am Dienstag leider absagen.",
      "Ik moet de afspraak voor het opmeten van de stoelen helaas afzeggen.",
      "The appointment for my son has to be cancelled.", "Der Termin muss leider abgesagt werden.",
      "Le rendez-vous de mon fils doit malheureusement être annulé.",
      "息子の予約をキャンセルしなければならなくなりました。", "Wil je de afspraak van dinsdag dus afzeggen?",
      "Please cancel Tuesday.\n\nThe weather is dreadful. My granddaughter would like to move the old tapes to her computer some day.",
    ])
  func givesUp(text: String) throws {
    #expect(try booked.line("Re: x", text) == "cancel")
  }

  @Test(
    "who says when or how they come, or only might not, cancels nothing",
    arguments: [
      "I can't come before 3, is that all right?", "Please don't give my place to anyone else!",
      "If I can't make it I'll let you know.", "I can't come by car, is there a bus?",
      "Was passiert, wenn ich nicht kommen kann?", "Ik kan niet met de auto komen, is er een bus?",
      "Bitte nicht stornieren, ich komme auf jeden Fall, nur vielleicht fünf Minuten später.",
      "Please don't cancel, I'm coming, just five minutes later than planned.",
      "Muss der Termin 24 Stunden vorher abgesagt werden?", "Our flight has to be cancelled.",
      "Kann ich den Termin für meinen Sohn kostenlos absagen?",
      "Ich möchte den Termin für meinen Sohn behalten und nicht absagen.",
      "Wir müssen leider unsere Hochzeit absagen.", "Ich muss leider meiner Schwester absagen.",
    ])
  func keeps(text: String) throws {
    #expect(try booked.line("Re: x", text) == "other")
  }

  @Test(
    "\"the week after, at the same time\" counts from what is booked, in every language",
    arguments: [
      "Something's come up on Tuesday, can I come the week after at the same time?",
      "J'ai un empêchement mardi, puis-je venir la semaine suivante à la même heure ?",
      "Me ha surgido algo el martes, ¿puedo ir a la semana siguiente a la misma hora?",
      "Martedì ho un imprevisto, posso venire la settimana dopo alla stessa ora?",
      "Surgiu-me uma coisa na terça, posso ir na semana seguinte à mesma hora?",
      "Er is dinsdag iets tussengekomen, kan ik de week erna om dezelfde tijd komen?",
      "火曜に急用が入りました。翌週の同じ時間に伺えますか。",
      "Could the lesson be put off by a week?",
    ])
  func weekAfter(text: String) throws {
    #expect(try booked.line("Re: x", text) == "move 2026-12-08 10:00 60 Europe/London", "\(text)")
  }

  @Test(
    "who names the weekday of a booking in two weeks speaks of its week",
    arguments: [
      ("Thursday is no good any more. Friday, same time?", "move 2026-12-11 10:00 60"),
      ("Donnerstag geht nicht mehr. Ginge Mittwoch um 9 Uhr?", "move 2026-12-09 09:00 60"),
      ("周四不行了，周五同一时间可以吗？", "move 2026-12-11 10:00 60"),
      ("I'd rather come on Friday at 10.", "move 2026-11-27 10:00 60"),
    ])
  func bookedWeek(text: String, kind: String) throws {
    let start = try Date("2026-12-10T10:00:00Z", strategy: .iso8601)
    let reader = Reader(bookingKnown: true, bookedSlot: Slot(start: start, end: start + 3600))
    #expect(try reader.line("Re: x", text) == kind + " Europe/London", "\(text)")
  }

  @Test(
    "who cannot keep the time and asks for another moves",
    arguments: [
      "I'm stuck in traffic, ten won't work. Could we do 11:30?",
      "Ich steh im Stau, bis zehn wird das nix mehr. Können wir auf 11:30 gehen?",
      "すみません、仕事が終わりそうにないので11時半に変更できますか？",
      "If he missed the bus he'd never forgive me. Could we move it to 11:30?",
      "The appointment for my son has to be moved to 11:30.",
      "Could we move it to 11:30?\n\nDo you know whether the tea shop is open? My aunt wonders how much it costs.",
    ])
  func asksForOtherTime(text: String) throws {
    #expect(try booked.line("Re: x", text) == "move 2026-12-01 11:30 60 Europe/London", "\(text)")
  }

  @Test(
    "\"vous déplacer\" moves the booking when it follows a verb, and whoever comes when it does not",
    arguments: [
      ("Pourriez-vous déplacer mon rendez-vous ?", "move ?"),
      ("Pourriez-vous vous déplacer chez nous ?", "other"),
    ])
  func frenchMove(text: String, kind: String) throws {
    #expect(try booked.line("Re: x", text) == kind)
  }

  @Test(
    "the word for one before a noun is no one o'clock",
    arguments: [
      "Me gustaría ir a una primera consulta el 1 de diciembre.",
      "Vorrei venire a una prima visita il 1 dicembre.",
      "Ik vraag om een afspraak op 1 december.",
      "Gostaria de ir a uma primeira consulta no dia 1 de dezembro.",
      "Ich bitte um einen Termin am 1. Dezember.", "Je voudrais venir à une séance le 1er décembre.",
    ])
  func article(text: String) throws {
    #expect(try Reader().line("x", text) == "? noTime", "\(text)")
  }

  @Test(
    "the word for one is no hour in \"about three\", but one in half past, before a verb too",
    arguments: [
      ("Kan ik op dinsdag 1 december om half een komen?", "12:30 60"),
      ("Mag ik dinsdag 1 december om kwart over een langskomen?", "13:15 60"),
      ("Kan ik dinsdag 1 december om kwart voor een komen?", "12:45 60"),
      ("Could I come on Tuesday 1 December at half past one please?", "13:30 60"),
      ("Kan ik op dinsdag 1 december om een uur of drie komen?", "15:00 60"),
    ])
  func oneOClock(text: String, slot: String) throws {
    #expect(try Reader().line("", text) == "2026-12-01 \(slot) Europe/London")
  }

  @Test("the h of hours makes a time, not a length", arguments: ["um 15h", "um 15 h", "gegen 15h"])
  func germanHours(time: String) throws {
    #expect(
      try Reader().line("", "Hätten Sie am 1. Dezember \(time) Zeit?")
        == "2026-12-01 15:00 60 Europe/London")
  }

  @Test("\"een uur of twee\" is about two hours, not one")
  func aboutTwoHours() throws {
    #expect(
      try Reader().line("", "Kan ik op dinsdag 1 december om 10 uur een uur of twee komen?")
        == "2026-12-01 10:00 120 Europe/London")
  }

  @Test(
    "the Japanese particle before a length makes it no time",
    arguments: [("14時に2時間お願いします。", 120), ("14時に1時間伺えますか。", 60), ("14時に30分ほど伺いたいです。", 30)])
  func japaneseLength(text: String, minutes: Int) throws {
    #expect(
      try Reader().line("", "12月1日の\(text)") == "2026-12-01 14:00 \(minutes) Europe/London", "\(text)")
  }

  @Test("the article before a length is no minute of the time before it")
  func lengthAfterTime() throws {
    #expect(
      try Reader().line("", "¿Podría ir el 1 de diciembre a las 14:00 unos 45 minutos?")
        == "2026-12-01 14:00 45 Europe/London")
  }

  @Test(
    "who nearly cancelled or moved, and comes after all, changes nothing",
    arguments: [
      "For a moment I wanted to call it off, but no, I'm coming.",
      "Beinahe hätte ich den Termin verschieben müssen, nun passt alles.",
      "J'ai cru devoir reporter, mais finalement c'est bon.",
      "Había pensado en cambiarla, pero al final me viene bien.",
      "Pensavo di dover annullare, invece vengo.", "Pensei em remarcar, mas já não é preciso.",
      "Ik wilde de afspraak eerst verzetten, maar het lukt toch.", "差点要改期，不过现在没问题了。",
      "一時は取り消しも考えましたが、大丈夫になりました。",
    ])
  func nearlyCancelled(text: String) throws {
    #expect(try booked.line("Re: x", text) == "other", "\(text)")
  }

  @Test("who is stuck on the way, and names the time of arrival, moves nothing")
  func late() throws {
    let text = "Terrible traffic, could we start at 10:10 instead of 10:00? Sorry!"
    let slot = try #require(booked.bookedSlot)
    var reader = Reader(bookingKnown: true, bookedSlot: slot)
    #expect(try reader.line("Re: x", text).hasPrefix("move"))
    reader.now = slot.start.addingTimeInterval(-600).formatted(.iso8601)
    #expect(try reader.line("Re: x", text) == "other")
  }

  @Test(
    "days are counted from what is booked, and keep their time",
    arguments: [
      ("Could we do it a day later?", "2026-12-02"), ("Could we make it two days earlier?", "2026-11-29"),
      ("Any chance of shoving it to the day after, same time? If not, no drama.", "2026-12-02"),
      ("Könnten wir das einen Tag nach hinten schieben?", "2026-12-02"),
      ("Könnten wir das um eine Woche verschieben, eine Woche später?", "2026-12-08"),
      ("Kan het een dag eerder?", "2026-11-30"),
      ("Können wir das um eine Woche nach hinten schieben?", "2026-12-08"),
      ("Is het mogelijk om het een week op te schuiven, zelfde tijd?", "2026-12-08"),
    ])
  func days(text: String, date: String) throws {
    #expect(try booked.line("Re: x", text) == "move \(date) 10:00 60 Europe/London", "\(text)")
  }

  @Test(
    "an offer is taken by what it is called, by its place or by what is left",
    arguments: [
      ("Option 1 is convenient to us. Kindly confirm the same.", 1), ("The first one's perfect, cheers!", 1),
      ("The middle one please, the last one is too late for me.", 2), ("The latest, please.", 3),
      ("The first two are during school so it'll have to be the third.", 3),
      ("I'll go for the Friday one please, I finish work at 4.", 3), ("Tuesday afternoon would be great.", 2),
      ("The 1st at 10 is no good. I'd take the other one on that day.", 2),
      ("Der 1. um 10 Uhr geht leider nicht. Den anderen am selben Tag nehme ich gern.", 2),
      ("Den zweiten nehm ich, freitags bin ich nie da.", 2),
      ("Wir nehmen die 3. Mein Mann kommt mit, der sitzt aber nur dabei.", 3),
      ("Better at 3, I finish work at 2.30.", 2),
      ("Dinsdag om 15 uur is voor mij het best. Ik breng alles mee.", 2),
      ("I choose number 3: on Tuesday I'm on site, and in the evenings I study.", 3),
      ("Option 3 works best for me. On Tuesdays the children have their swimming at three.", 3),
      (
        "The third, please.\n\nHow does the payment work? I still have to check that with my bank.",
        3
      ),
      ("Doet u de eerste maar.", 1),
      ("Ideally the second, but if that's gone the third would do.", 2),
      ("Am liebsten der zweite, zur Not ginge auch der dritte.", 2),
      ("Le deuxième de préférence, sinon le premier.", 2),
      ("Preferiría la segunda y, si ya no está libre, la tercera.", 2),
      ("My first choice is the second one, second choice the third.", 2), ("第一希望は②、第二希望は③です。", 2),
      ("Mi primera opción sería la tercera.", 3),
    ])
  func takes(text: String, number: Int) throws {
    #expect(try offered.line("Re: x", text) == "choose \(number)", "\(text)")
  }

  @Test(
    "an offer that is asked about or doubted is not taken",
    arguments: [
      "Is the second one with the same doctor?", "Not sure about the second one yet.",
      "The second works for me.\n\nLet me check with my wife, though.",
    ])
  func doubts(text: String) throws {
    #expect(try offered.line("Re: x", text) == "other")
  }

  /// Tuesday 1 December at 10:00.
  private var booked: Reader {
    get throws { Reader(bookingKnown: true, bookedSlot: try Reader.hour("2026-12-01T10:00:00Z")) }
  }

  /// Two on a Tuesday, one on a Friday that is not the next.
  private var offered: Reader {
    get throws {
      let starts = ["2026-12-01T10:00:00Z", "2026-12-01T15:00:00Z", "2026-12-04T16:30:00Z"]
      return Reader(bookingKnown: true, offers: try starts.map(Reader.hour))
    }
  }
}
