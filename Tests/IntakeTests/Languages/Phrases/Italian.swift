extension PhraseTable {
  static let italian = PhraseTable(
    language: "it",
    frame: "Buongiorno, sarebbe possibile un appuntamento {} da voi?",
    dayBefore: "il primo dicembre ", timeAfter: " alle 10",
    days: """
      oggi a otto  ->  2026-11-30
      giovedì a otto  ->  2026-12-03
      giovedì a quindici  ->  2026-12-10
      domani  ->  2026-11-24
      dopodomani  ->  2026-11-25
      oggi  ->  2026-11-23
      martedì  ->  2026-11-24
      questo venerdì  ->  2026-11-27
      venerdì prossimo  ->  2026-11-27
      il prossimo venerdì  ->  2026-11-27
      martedì della prossima settimana  ->  2026-12-01
      la prossima settimana martedì  ->  2026-12-01
      martedì della settimana prossima  ->  2026-12-01
      martedì della settimana che viene  ->  2026-12-01
      venerdì 4 dicembre  ->  2026-12-04
      venerdì 4 dicembre 2026  ->  2026-12-04
      ven 4 dic  ->  2026-12-04
      ven. 4/12  ->  2026-12-04
      il 4 dicembre  ->  2026-12-04
      il 4/12  ->  2026-12-04
      il 4/12/26  ->  2026-12-04
      il 04/12/2026  ->  2026-12-04
      il 4-12-2026  ->  2026-12-04
      il 4.12.2026  ->  2026-12-04
      il 4  ->  2026-12-04
      il giorno 4 dicembre  ->  2026-12-04
      il quattro dicembre  ->  2026-12-04
      il 1° dicembre  ->  2026-12-01
      il primo dicembre  ->  2026-12-01
      l'8 dicembre  ->  2026-12-08
      fra una settimana  ->  2026-11-30
      tra una settimana  ->  2026-11-30
      tra quindici giorni  ->  2026-12-08
      fra due settimane  ->  2026-12-07
      tra tre giorni  ->  2026-11-26
      martedì tra due settimane  ->  2026-12-08
      il primo lunedì di dicembre  ->  2026-12-07
      l'ultimo venerdì di gennaio  ->  2027-01-29
      il 3 del mese prossimo  ->  2026-12-03
      il 3 del prossimo mese  ->  2026-12-03
      la vigilia di Natale  ->  2026-12-24
      a Santo Stefano  ->  2026-12-26
      giovedì 3  ->  2026-12-03
      giovedì 3/12  ->  2026-12-03
      lunedì 30  ->  2026-11-30
      lunedì 30 novembre p.v.  ->  2026-11-30
      """,
    times: """
      alle 15  ->  15:00 60
      alle 15:00  ->  15:00 60
      alle 15.30  ->  15:30 60
      alle ore 15  ->  15:00 60
      alle ore 15:30  ->  15:30 60
      alle ore 15.30  ->  15:30 60
      ore 15  ->  15:00 60
      ore 15,30  ->  15:30 60
      h 15  ->  15:00 60
      h. 15:30  ->  15:30 60
      alle h 15  ->  15:00 60
      alle 3  ->  15:00 60
      alle tre  ->  15:00 60
      alle 3 del pomeriggio  ->  15:00 60
      alle tre e mezza  ->  15:30 60
      alle tre e mezzo  ->  15:30 60
      alle 3 e mezza  ->  15:30 60
      alle tre e un quarto  ->  15:15 60
      alle quattro meno un quarto  ->  15:45 60
      alle quattro meno dieci  ->  15:50 60
      alle tre e tre quarti  ->  15:45 60
      alle tre e venti  ->  15:20 60
      a mezzogiorno  ->  12:00 60
      a mezzogiorno e mezzo  ->  12:30 60
      all'una  ->  13:00 60
      all'una e mezza  ->  13:30 60
      verso le 15  ->  15:00 60
      verso le tre  ->  15:00 60
      intorno alle 15  ->  15:00 60
      circa alle 15  ->  15:00 60
      a partire dalle 15  ->  15:00 60
      dalle 15  ->  15:00 60
      nel pomeriggio alle 4  ->  16:00 60
      di pomeriggio alle 4  ->  16:00 60
      di mattina alle 9  ->  09:00 60
      al mattino alle 9  ->  09:00 60
      alle 9 di mattina  ->  09:00 60
      alle 9 del mattino  ->  09:00 60
      alle 8 di sera  ->  20:00 60
      la sera alle 8  ->  20:00 60
      in serata alle 19  ->  19:00 60
      alle 15 in punto  ->  15:00 60
      dalle 14 alle 16  ->  14:00 120
      dalle 14:00 alle 15:30  ->  14:00 90
      dalle ore 14 alle ore 16  ->  14:00 120
      dalle 2 alle 4  ->  14:00 120
      tra le 14 e le 16  ->  14:00 120
      fra le due e le quattro  ->  14:00 120
      14-16  ->  14:00 120
      14:00 - 15:30  ->  14:00 90
      14.00-15.30  ->  14:00 90
      dalle 10 a mezzogiorno  ->  10:00 120
      dalle 14 fino alle 16  ->  14:00 120
      alle 15 (ora italiana)  ->  15:00 60 Europe/Rome
      alle 15 per un'ora  ->  15:00 60
      alle 15 per mezz'ora  ->  15:00 30
      alle 15 per un'ora e mezza  ->  15:00 90
      alle 15 per 45 minuti  ->  15:00 45
      alle 15 per tre quarti d'ora  ->  15:00 45
      alle 15 per due ore  ->  15:00 120
      alle 15 per due ore e mezza  ->  15:00 150
      alle 15 per un'oretta  ->  15:00 60
      alle 15 per un quarto d'ora  ->  15:00 15
      alle 15 per 1,5 ore  ->  15:00 90
      """,
    sentences: """
      Domani mattina alle 9  ->  2026-11-24 09:00 60
      domattina alle 9  ->  2026-11-24 09:00 60
      domani pomeriggio alle 4  ->  2026-11-24 16:00 60
      domani sera alle 8  ->  2026-11-24 20:00 60
      Oggi pomeriggio alle 5  ->  2026-11-23 17:00 60
      stasera alle 9  ->  2026-11-23 21:00 60
      questo pomeriggio alle 5  ->  2026-11-23 17:00 60
      venerdì sera alle 8  ->  2026-11-27 20:00 60
      martedì mattina verso le 10:30  ->  2026-11-24 10:30 60
      Pranzo giovedì all'una?  ->  2026-11-26 13:00 60
      Cena venerdì alle 8?  ->  2026-11-27 20:00 60
      Colazione mercoledì alle 8  ->  2026-11-25 08:00 60
      fra un'ora  ->  2026-11-23 11:00 60
      tra mezz'ora  ->  2026-11-23 10:30 60
      tra un'ora e mezza  ->  2026-11-23 11:30 60
      Martedì non posso, meglio giovedì alle 11  ->  2026-11-26 11:00 60
      Martedì non va bene. Giovedì alle 11?  ->  2026-11-26 11:00 60
      appuntamento 1/12 ore 14:30 grazie  ->  2026-12-01 14:30 60
      appuntamento martedì 1/12 14-15  ->  2026-12-01 14:00 60
      Buon Natale! Possiamo vederci l'11 gennaio alle 14?  ->  2027-01-11 14:00 60
      Avrebbe un posto mercoledì 2 dicembre verso le 10:15?  ->  2026-12-02 10:15 60
      Vorrei prenotare mer 2/12 dalle 16 alle 17  ->  2026-12-02 16:00 60
      Le va bene il 2 dicembre alle 4 del pomeriggio?  ->  2026-12-02 16:00 60
      sabato 12 dicembre, 18:30 - 20:00  ->  2026-12-12 18:30 90
      mercoledì prossimo all'una  ->  2026-11-25 13:00 60
      lunedì alle nove e mezza  ->  2026-11-30 09:30 60
      lunedì alle due e venti  ->  2026-11-30 14:20 60
      lunedì alle tre meno dieci  ->  2026-11-30 14:50 60
      lunedì alle tre meno un quarto  ->  2026-11-30 14:45 60
      lunedì 13:00-13:45  ->  2026-11-30 13:00 45
      lunedì dalle 13 alle 13.45  ->  2026-11-30 13:00 45
      lunedì 30/11/2026 ore 13:00  ->  2026-11-30 13:00 60
      Inizio: lunedì 30 novembre ore 13, fine: ore 13:45  ->  2026-11-30 13:00 45
      un'ora il 30 novembre dalle 13  ->  2026-11-30 13:00 60
      un appuntamento di un'ora il 30 novembre alle 13  ->  2026-11-30 13:00 60
      un incontro di 30 minuti domani alle 11  ->  2026-11-24 11:00 30
      mezz'ora domani alle 11  ->  2026-11-24 11:00 30
      domani alle 11 per un'ora e un quarto  ->  2026-11-24 11:00 75
      domani dalle 11 alle 12:30  ->  2026-11-24 11:00 90
      domani alle 11, durata circa un'ora  ->  2026-11-24 11:00 60
      il 5 gennaio alle 9  ->  2027-01-05 09:00 60
      il 5/1/27 alle 9  ->  2027-01-05 09:00 60
      domani martedì alle 10  ->  2026-11-24 10:00 60
      domani, martedì 24 novembre, alle 10  ->  2026-11-24 10:00 60
      martedì (domani) alle 10  ->  2026-11-24 10:00 60
      oggi pomeriggio alle quattro e mezza  ->  2026-11-23 16:30 60
      oggi alle 16  ->  2026-11-23 16:00 60
      un tavolo per 4 persone venerdì alle 19  ->  2026-11-27 19:00 60
      tavolo per due, venerdì ore 19:30  ->  2026-11-27 19:30 60
      Siamo in 4, venerdì alle 19  ->  2026-11-27 19:00 60
      Il mio numero è 333 1234567, mi chiami domani alle 15.  ->  2026-11-24 15:00 60
      giovedì alle 14 ora di Londra  ->  2026-11-26 14:00 60
      giovedì alle 14 in via Roma 12  ->  2026-11-26 14:00 60
      gio 26/11 ore 14:00  ->  2026-11-26 14:00 60
      martedì 24, ore 10-11  ->  2026-11-24 10:00 60
      martedì 24 novembre alle dieci  ->  2026-11-24 10:00 60
      martedì sera alle otto  ->  2026-11-24 20:00 60
      martedì tra le 10 e le 12  ->  2026-11-24 10:00 120
      martedì tra le 9.30 e le 11  ->  2026-11-24 09:30 90
      martedì dalle 10 in poi  ->  2026-11-24 10:00 60
      meglio giovedì alle 10, martedì non posso  ->  2026-11-26 10:00 60
      """,
    nothing: """
      martedì o mercoledì alle 15
      martedì alle 15 o mercoledì alle 16
      la prossima settimana
      nella settimana del 7 dicembre alle 10
      martedì dopo le 15
      martedì non prima delle 15
      Risponda entro venerdì a mezzogiorno, grazie.
      Sono nato il 3 marzo 1980.
      Il mio compleanno è il 3 marzo.
      Il mio numero è 333 12 34 567
      Costa 15,30 euro
      Via Roma 12, 00184 Roma
      Ci siamo visti il 12 novembre.
      aperto dal lunedì al venerdì dalle 9 alle 17
      ogni lunedì alle 10
      Il pacco è arrivato martedì scorso alle 15.
      fattura 2026-11-0815
      Siamo 3 persone.
      Giovedì alle 10 non posso.
      Sono passato ieri alle 15.
      Avevamo appuntamento il 5 ottobre alle 15.
      Siete aperti il 24 dicembre?
      Mi serve entro venerdì alle 17.
      ogni martedì alle 16 ho allenamento
      tutti i martedì alle 16
      Allego la fattura del 1/12/2026
      capitolo 10, pagine 11-12
      Ho 2 figli, di 3 e 5 anni.
      Vivo qui dal 3 maggio.
      due ore fa
      Il negozio chiude alle 18.
      versione 10.15
      martedì mattina
      prima del 3 dicembre alle 10
      il 10 o l'11 dicembre alle 10
      giovedì dopo le 18
      """)
}
