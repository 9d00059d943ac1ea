extension PhraseTable {
  static let german = PhraseTable(
    language: "de",
    frame: "Guten Tag, hätten Sie {} Zeit für mich?",
    dayBefore: "am 1. Dezember ", timeAfter: " um 10 Uhr",
    days: """
      heute in acht Tagen  ->  2026-11-30
      morgen in acht Tagen  ->  2026-12-01
      morgen  ->  2026-11-24
      übermorgen  ->  2026-11-25
      heute  ->  2026-11-23
      am Dienstag  ->  2026-11-24
      Dienstag  ->  2026-11-24
      Di  ->  2026-11-24
      am kommenden Freitag  ->  2026-11-27
      nächsten Freitag  ->  2026-12-04
      diesen Freitag  ->  2026-11-27
      am Freitag, den 4.12.,  ->  2026-12-04
      am Freitag, dem 4. Dezember  ->  2026-12-04
      Fr. 4.12.  ->  2026-12-04
      am 4.12.  ->  2026-12-04
      am 4. 12.  ->  2026-12-04
      am 4.12.26  ->  2026-12-04
      am 04.12.2026  ->  2026-12-04
      am 4. Dez.  ->  2026-12-04
      am 4. Dez. 2026  ->  2026-12-04
      den 4. Dezember  ->  2026-12-04
      am vierten Dezember  ->  2026-12-04
      am vierten Zwölften  ->  2026-12-04
      in einer Woche  ->  2026-11-30
      heute in einer Woche  ->  2026-11-30
      morgen in einer Woche  ->  2026-12-01
      in 14 Tagen  ->  2026-12-07
      in zwei Wochen  ->  2026-12-07
      Dienstag in einer Woche  ->  2026-12-01
      am Dienstag in zwei Wochen  ->  2026-12-08
      übernächsten Dienstag  ->  2026-12-01
      am Montag in der KW 50  ->  2026-12-07
      Mittwoch nächster Woche  ->  2026-12-02
      nächste Woche Mittwoch  ->  2026-12-02
      Mittwoch kommender Woche  ->  2026-12-02
      übernächste Woche am Mittwoch  ->  2026-12-09
      am 3. des nächsten Monats  ->  2026-12-03
      am ersten Montag im Dezember  ->  2026-12-07
      am letzten Freitag im Januar  ->  2027-01-29
      am zweiten Weihnachtstag  ->  2026-12-26
      an Heiligabend  ->  2026-12-24
      an Silvester  ->  2026-12-31
      am Ostermontag  ->  2027-03-29
      in drei Tagen  ->  2026-11-26
      Ende der Woche am Freitag  ->  2026-11-27
      am Samstag, 5.12.  ->  2026-12-05
      am Sonnabend  ->  2026-11-28
      2026-12-04  ->  2026-12-04
      am 4/12  ->  2026-12-04
      am Vierten  ->  2026-12-04
      """,
    times: """
      um 15 Uhr  ->  15:00 60
      um 15:30  ->  15:30 60
      um 15.30 Uhr  ->  15:30 60
      15.30h  ->  15:30 60
      15h  ->  15:00 60
      15:30h  ->  15:30 60
      um 15 Uhr 30  ->  15:30 60
      um halb vier  ->  15:30 60
      gegen halb vier  ->  15:30 60
      um Viertel vor vier  ->  15:45 60
      um viertel nach drei  ->  15:15 60
      um viertel vier  ->  15:15 60
      um drei viertel vier  ->  15:45 60
      um dreiviertel vier  ->  15:45 60
      um fünf vor halb vier  ->  15:25 60
      um fünf nach halb vier  ->  15:35 60
      um zehn nach drei  ->  15:10 60
      um zehn vor drei  ->  14:50 60
      um 3  ->  15:00 60
      um drei  ->  15:00 60
      um drei Uhr nachmittags  ->  15:00 60
      nachmittags um drei  ->  15:00 60
      am Nachmittag um 3  ->  15:00 60
      vormittags um 10  ->  10:00 60
      am Vormittag gegen 10 Uhr  ->  10:00 60
      morgens um 8  ->  08:00 60
      früh um 8  ->  08:00 60
      um 8 Uhr früh  ->  08:00 60
      abends um 7  ->  19:00 60
      um 19 Uhr abends  ->  19:00 60
      um 7 Uhr abends  ->  19:00 60
      mittags um 12  ->  12:00 60
      um 12 Uhr mittags  ->  12:00 60
      gegen Mittag  ->  12:00 60
      ab 15 Uhr  ->  15:00 60
      so gegen 15 Uhr  ->  15:00 60
      ca. 15 Uhr  ->  15:00 60
      etwa um 15 Uhr  ->  15:00 60
      Punkt 15 Uhr  ->  15:00 60
      pünktlich um 15 Uhr  ->  15:00 60
      von 14 bis 16 Uhr  ->  14:00 120
      14-16 Uhr  ->  14:00 120
      14:00 - 15:30 Uhr  ->  14:00 90
      zwischen 14 und 16 Uhr  ->  14:00 120
      von 14 Uhr bis 15 Uhr 30  ->  14:00 90
      14 bis 15.30 Uhr  ->  14:00 90
      von zwei bis vier  ->  14:00 120
      10.30-11.15 Uhr  ->  10:30 45
      von halb drei bis vier  ->  14:30 90
      um 15 Uhr (MEZ)  ->  15:00 60 Europe/Berlin
      um 15 Uhr deutscher Zeit  ->  15:00 60 Europe/Berlin
      um 15 Uhr für eine Stunde  ->  15:00 60
      um 15 Uhr für eine halbe Stunde  ->  15:00 30
      um 15 Uhr für anderthalb Stunden  ->  15:00 90
      um 15 Uhr für eineinhalb Stunden  ->  15:00 90
      um 15 Uhr für 1,5 Stunden  ->  15:00 90
      um 15 Uhr für 1 1/2 Stunden  ->  15:00 90
      um 15 Uhr für 1½ Stunden  ->  15:00 90
      um 15 Uhr, ca. 45 Minuten,  ->  15:00 45
      um 15 Uhr für eine Dreiviertelstunde  ->  15:00 45
      um 15 Uhr für eine Viertelstunde  ->  15:00 15
      um 15 Uhr für zwei Stunden  ->  15:00 120
      um 15 Uhr, 90 Min,  ->  15:00 90
      um 15 Uhr für zweieinhalb Stunden  ->  15:00 150
      """,
    sentences: """
      Könnten wir morgen früh um 9 telefonieren?  ->  2026-11-24 09:00 60
      Morgen Nachmittag um 4 würde mir passen.  ->  2026-11-24 16:00 60
      Heute Abend um 8?  ->  2026-11-23 20:00 60
      Freitagabend um 7  ->  2026-11-27 19:00 60
      Freitagnachmittag um 3  ->  2026-11-27 15:00 60
      Dienstagmorgen um 9  ->  2026-11-24 09:00 60
      Passt Ihnen Do, 26.11., 10-11 Uhr?  ->  2026-11-26 10:00 60
      Donnerstag 26.11. 10:00 Uhr wäre super  ->  2026-11-26 10:00 60
      Mittwoch passt mir nicht, aber Donnerstag um 10 Uhr.  ->  2026-11-26 10:00 60
      Ich kann am Mittwoch leider nicht. Geht Donnerstag 10 Uhr?  ->  2026-11-26 10:00 60
      Mittagessen am Donnerstag um 1?  ->  2026-11-26 13:00 60
      Abendessen am Freitag um 8?  ->  2026-11-27 20:00 60
      Frühstück am Samstag um 9  ->  2026-11-28 09:00 60
      Können wir in einer Stunde telefonieren?  ->  2026-11-23 11:00 60
      in einer halben Stunde  ->  2026-11-23 10:30 60
      in anderthalb Stunden  ->  2026-11-23 11:30 60
      Ich hätte gern am 1. Dezember von 9 bis 12 Uhr einen Termin.  ->  2026-12-01 09:00 180
      am 1.12. 9.30 Uhr  ->  2026-12-01 09:30 60
      Termin 1.12.2026 14.30  ->  2026-12-01 14:30 60
      Termin 1.12.2026 14.10  ->  2026-12-01 14:10 60
      Frohe Weihnachten! Geht der 7. Januar um 10 Uhr?  ->  2027-01-07 10:00 60
      Wäre bei Ihnen am Mittwoch, den 2. Dezember, gegen 10:15 Uhr noch etwas frei?  ->  2026-12-02 10:15 60
      Ich würde gerne Mi, 2.12., 16-17 Uhr buchen.  ->  2026-12-02 16:00 60
      Passt der 2.12. um 16 Uhr?  ->  2026-12-02 16:00 60
      Ginge auch der 2. um 16 Uhr?  ->  2026-12-02 16:00 60
      Samstag, 12.12., 18:30 - 20:00 Uhr  ->  2026-12-12 18:30 90
      Sa 12.12.26 ab 18.30 Uhr  ->  2026-12-12 18:30 60
      nächsten Mittwoch (2.12.) um 13 Uhr  ->  2026-12-02 13:00 60
      kommenden Mittwoch um 13 Uhr  ->  2026-11-25 13:00 60
      Mittwoch in einer Woche um 14 Uhr  ->  2026-12-02 14:00 60
      Montag früh um 9  ->  2026-11-30 09:00 60
      Montag gleich um 9 Uhr  ->  2026-11-30 09:00 60
      Montag um neun Uhr dreißig  ->  2026-11-30 09:30 60
      Montag um halb zehn vormittags  ->  2026-11-30 09:30 60
      Montag um zwanzig nach zwei  ->  2026-11-30 14:20 60
      Montag um zehn vor drei  ->  2026-11-30 14:50 60
      Montag 13:00-13:45  ->  2026-11-30 13:00 45
      Montag von 13 bis 13.45 Uhr  ->  2026-11-30 13:00 45
      Montag 30.11.2026 13:00 Uhr  ->  2026-11-30 13:00 60
      Beginn: Montag, 30. November, 13:00 Uhr, Ende: 13:45 Uhr  ->  2026-11-30 13:00 45
      Termin für 1 Stunde am 30. November ab 13 Uhr  ->  2026-11-30 13:00 60
      ein einstündiges Gespräch am 30. November um 13 Uhr  ->  2026-11-30 13:00 60
      ein 30-minütiges Gespräch am 30. November um 13 Uhr  ->  2026-11-30 13:00 30
      eine halbe Stunde morgen um 11 Uhr  ->  2026-11-24 11:00 30
      morgen um 11 für ca. 20-30 Minuten  ->  2026-11-24 11:00 30
      morgen um 11 Uhr für 1 Std. 15 Min.  ->  2026-11-24 11:00 75
      morgen 11 Uhr bis 12:30  ->  2026-11-24 11:00 90
      morgen 11 Uhr, Dauer etwa eine Stunde  ->  2026-11-24 11:00 60
      am letzten Tag im November um 10 Uhr  ->  2026-11-30 10:00 60
      am 5. Januar um 9 Uhr  ->  2027-01-05 09:00 60
      5.1.27, 9 Uhr  ->  2027-01-05 09:00 60
      Anfang Dezember, am 3. um 10 Uhr?  ->  2026-12-03 10:00 60
      Dienstag (morgen) um 10 Uhr  ->  2026-11-24 10:00 60
      morgen, Dienstag, 24.11., um 10 Uhr  ->  2026-11-24 10:00 60
      Heute Nachmittag um halb fünf?  ->  2026-11-23 16:30 60
      heute um 16 Uhr  ->  2026-11-23 16:00 60
      Tisch für 4 Personen am Freitag um 19 Uhr  ->  2026-11-27 19:00 60
      ein Tisch für zwei, Freitag 19:30 Uhr  ->  2026-11-27 19:30 60
      Wir kommen zu dritt am Freitag um 19 Uhr  ->  2026-11-27 19:00 60
      Meine Nummer ist 0171 1234567, rufen Sie mich morgen um 15 Uhr an.  ->  2026-11-24 15:00 60
      Donnerstag 14 Uhr MEZ  ->  2026-11-26 14:00 60 Europe/Berlin
      Donnerstag 14 Uhr Londoner Zeit  ->  2026-11-26 14:00 60
      Donnerstag um 14 Uhr in der Hauptstraße 12  ->  2026-11-26 14:00 60
      do 26.11. 14 uhr  ->  2026-11-26 14:00 60
      dienstag 10 uhr  ->  2026-11-24 10:00 60
      24.11. um 10  ->  2026-11-24 10:00 60
      am 24. um 10  ->  2026-11-24 10:00 60
      am Dienstag dem 24. um zehn  ->  2026-11-24 10:00 60
      Am Dienstagabend um acht  ->  2026-11-24 20:00 60
      Dienstag Abend, 20 Uhr  ->  2026-11-24 20:00 60
      Dienstagnachmittag gegen drei  ->  2026-11-24 15:00 60
      Dienstag zwischen 10 und 12  ->  2026-11-24 10:00 120
      Dienstag zwischen halb zehn und elf  ->  2026-11-24 09:30 90
      Dienstag ab 10  ->  2026-11-24 10:00 60
      Dienstag geht leider nicht, Donnerstag um 10 Uhr schon.  ->  2026-11-26 10:00 60
      """,
    nothing: """
      Dienstag oder Mittwoch um 15 Uhr?
      irgendwann nächste Woche?
      Dienstag nach 15 Uhr
      nicht vor 15 Uhr am Dienstag
      in der Woche vom 7. Dezember um 10 Uhr
      Bitte antworten Sie bis Freitag um 12 Uhr.
      Ich habe am 3. März Geburtstag.
      Meine Nummer ist 0171 12 34 56 78.
      Das kostet 15,30 Euro.
      Hauptstraße 12, 10115 Berlin
      Wir haben uns am 12. November getroffen.
      Sprechzeiten Mo-Fr 9-17 Uhr
      Version 3.12 läuft nicht
      Rechnung Nr. 2026-11-0815
      Wir sind 3 Personen.
      Das Paket kam letzten Dienstag um 15 Uhr.
      jeden Montag um 10 Uhr
      Mittwoch in acht Tagen um 14 Uhr
      Dienstag frühestens um 10 Uhr
      Donnerstag um 10 Uhr geht bei mir nicht.
      Ich war gestern um 15 Uhr da.
      Wir hatten am 5. Oktober um 15 Uhr einen Termin.
      Haben Sie am 24. Dezember geöffnet?
      Ich brauche es bis Freitag 17 Uhr.
      spätestens Freitag um 17 Uhr
      jeden Dienstag um 16 Uhr habe ich Training
      Rechnung vom 1.12.2026 anbei
      Kapitel 10, Seiten 11-12
      Ich habe 2 Kinder, 3 und 5 Jahre.
      Seit dem 3. Mai wohne ich hier.
      Vor 2 Stunden war ich da.
      Der Laden ist bis 18 Uhr offen.
      Version 10.15 ist da
      Das Zimmer kostet 80 Euro, 2 Nächte.
      vor dem 3. Dezember um 10 Uhr
      irgendwann am Dienstag
      am Dienstag Vormittag
      """)
}
