extension PhraseTable {
  static let dutch = PhraseTable(
    language: "nl",
    frame: "Beste, zou het {} kunnen voor een afspraak?",
    dayBefore: "op 1 december ", timeAfter: " om 10 uur",
    days: """
      morgen  ->  2026-11-24
      overmorgen  ->  2026-11-25
      vandaag  ->  2026-11-23
      dinsdag  ->  2026-11-24
      op dinsdag  ->  2026-11-24
      aanstaande vrijdag  ->  2026-11-27
      komende vrijdag  ->  2026-11-27
      deze vrijdag  ->  2026-11-27
      vrijdag aanstaande  ->  2026-11-27
      volgende week dinsdag  ->  2026-12-01
      dinsdag volgende week  ->  2026-12-01
      dinsdag over een week  ->  2026-12-01
      dinsdag over twee weken  ->  2026-12-08
      vrijdag 4 december  ->  2026-12-04
      op vrijdag 4 december 2026  ->  2026-12-04
      vr. 4 dec.  ->  2026-12-04
      vr 4/12  ->  2026-12-04
      4 december  ->  2026-12-04
      op 4/12  ->  2026-12-04
      op 4/12/26  ->  2026-12-04
      op 04-12-2026  ->  2026-12-04
      op 4-12  ->  2026-12-04
      op 4.12.2026  ->  2026-12-04
      de 4e  ->  2026-12-04
      op de vierde  ->  2026-12-04
      op de vierde december  ->  2026-12-04
      op 1 december  ->  2026-12-01
      de eerste december  ->  2026-12-01
      vandaag over een week  ->  2026-11-30
      morgen over een week  ->  2026-12-01
      over een week  ->  2026-11-30
      over veertien dagen  ->  2026-12-07
      over twee weken  ->  2026-12-07
      over drie dagen  ->  2026-11-26
      de eerste maandag van december  ->  2026-12-07
      de laatste vrijdag van januari  ->  2027-01-29
      de 3e van volgende maand  ->  2026-12-03
      op kerstavond  ->  2026-12-24
      op tweede kerstdag  ->  2026-12-26
      op tweede paasdag  ->  2027-03-29
      donderdag de 3e  ->  2026-12-03
      donderdag 3  ->  2026-12-03
      maandag 30 november a.s.  ->  2026-11-30
      over 2 weken op woensdag  ->  2026-12-09
      """,
    times: """
      om 15 uur  ->  15:00 60
      om 15.00 uur  ->  15:00 60
      om 15:30  ->  15:30 60
      om 15.30 uur  ->  15:30 60
      om 15u30  ->  15:30 60
      om 15u  ->  15:00 60
      om 15h  ->  15:00 60
      om 15 uur 30  ->  15:30 60
      om 3 uur  ->  15:00 60
      om drie uur  ->  15:00 60
      om 3 uur 's middags  ->  15:00 60
      om drie uur in de middag  ->  15:00 60
      's middags om 3 uur  ->  15:00 60
      om half vier  ->  15:30 60
      rond half vier  ->  15:30 60
      om kwart voor vier  ->  15:45 60
      om kwart over drie  ->  15:15 60
      om tien over drie  ->  15:10 60
      om tien voor drie  ->  14:50 60
      om vijf voor half vier  ->  15:25 60
      om vijf over half vier  ->  15:35 60
      om 12 uur 's middags  ->  12:00 60
      om 9 uur 's ochtends  ->  09:00 60
      's ochtends om 9  ->  09:00 60
      's morgens om 9 uur  ->  09:00 60
      om 8 uur 's avonds  ->  20:00 60
      's avonds om 8  ->  20:00 60
      in de middag om 4 uur  ->  16:00 60
      in de ochtend om 9 uur  ->  09:00 60
      rond 15 uur  ->  15:00 60
      omstreeks 15.00 uur  ->  15:00 60
      tegen drie uur  ->  15:00 60
      vanaf 15 uur  ->  15:00 60
      om 15 uur precies  ->  15:00 60
      om drie uur stipt  ->  15:00 60
      van 14 tot 16 uur  ->  14:00 120
      van 14.00 tot 15.30 uur  ->  14:00 90
      tussen 14 en 16 uur  ->  14:00 120
      tussen 14.00 en 15.30  ->  14:00 90
      14-16 uur  ->  14:00 120
      14:00 - 15:30  ->  14:00 90
      van twee tot vier  ->  14:00 120
      van half drie tot vier  ->  14:30 90
      van 10 tot 12 uur  ->  10:00 120
      van 14u tot 16u  ->  14:00 120
      om 15 uur (Nederlandse tijd)  ->  15:00 60 Europe/Amsterdam
      om 15 uur voor een uur  ->  15:00 60
      om 15 uur voor een half uur  ->  15:00 30
      om 15 uur voor een halfuur  ->  15:00 30
      om 15 uur voor anderhalf uur  ->  15:00 90
      om 15 uur voor 1,5 uur  ->  15:00 90
      om 15 uur, 45 minuten  ->  15:00 45
      om 15 uur voor drie kwartier  ->  15:00 45
      om 15 uur voor een kwartier  ->  15:00 15
      om 15 uur voor een kwartiertje  ->  15:00 15
      om 15 uur voor twee uur  ->  15:00 120
      om 15 uur voor tweeënhalf uur  ->  15:00 150
      om 15 uur voor een uurtje  ->  15:00 60
      """,
    sentences: """
      Morgenochtend om 9 uur?  ->  2026-11-24 09:00 60
      morgenmiddag om 4  ->  2026-11-24 16:00 60
      Morgen middag om 4 uur  ->  2026-11-24 16:00 60
      morgenavond om 8 uur  ->  2026-11-24 20:00 60
      Vanmiddag om 5 uur  ->  2026-11-23 17:00 60
      vanavond om 9 uur  ->  2026-11-23 21:00 60
      vrijdagavond om 8 uur  ->  2026-11-27 20:00 60
      vrijdagmiddag 3 uur  ->  2026-11-27 15:00 60
      dinsdagochtend rond half elf  ->  2026-11-24 10:30 60
      Lunch donderdag om 1 uur?  ->  2026-11-26 13:00 60
      Diner vrijdag om 8 uur?  ->  2026-11-27 20:00 60
      Ontbijt woensdag om 8 uur  ->  2026-11-25 08:00 60
      Eten we vrijdag om 7 uur 's avonds?  ->  2026-11-27 19:00 60
      over een uur  ->  2026-11-23 11:00 60
      over een half uur  ->  2026-11-23 10:30 60
      over anderhalf uur  ->  2026-11-23 11:30 60
      Dinsdag kan ik niet, liever donderdag om 11 uur  ->  2026-11-26 11:00 60
      Dinsdag lukt niet. Donderdag om 11 uur?  ->  2026-11-26 11:00 60
      afspraak 1/12 om 14.30 graag  ->  2026-12-01 14:30 60
      afspraak di 1/12 14-15u  ->  2026-12-01 14:00 60
      Fijne kerst! Kan 11 januari om 14 uur?  ->  2027-01-11 14:00 60
      Heeft u woensdag 2 december rond 10.15 uur nog een plekje?  ->  2026-12-02 10:15 60
      Ik wil graag wo 2/12 van 16 tot 17 uur boeken  ->  2026-12-02 16:00 60
      Past 2 december om 4 uur 's middags?  ->  2026-12-02 16:00 60
      zaterdag 12 december, 18:30 - 20:00 uur  ->  2026-12-12 18:30 90
      aanstaande woensdag om 1 uur  ->  2026-11-25 13:00 60
      maandag om half tien  ->  2026-11-30 09:30 60
      maandag om twintig over twee  ->  2026-11-30 14:20 60
      maandag om tien voor drie  ->  2026-11-30 14:50 60
      maandag om kwart voor drie  ->  2026-11-30 14:45 60
      maandag 13:00-13:45  ->  2026-11-30 13:00 45
      maandag van 13 tot 13.45 uur  ->  2026-11-30 13:00 45
      maandag 30-11-2026 om 13:00 uur  ->  2026-11-30 13:00 60
      Begin: maandag 30 november 13:00 uur, einde: 13:45 uur  ->  2026-11-30 13:00 45
      een uur op 30 november vanaf 13 uur  ->  2026-11-30 13:00 60
      een afspraak van een uur op 30 november om 13 uur  ->  2026-11-30 13:00 60
      een gesprek van 30 minuten morgen om 11 uur  ->  2026-11-24 11:00 30
      een half uur morgen om 11 uur  ->  2026-11-24 11:00 30
      morgen van 11 tot 12.30 uur  ->  2026-11-24 11:00 90
      morgen om 11 uur, ongeveer een uurtje  ->  2026-11-24 11:00 60
      5 januari om 9 uur  ->  2027-01-05 09:00 60
      5-1-27 om 9 uur  ->  2027-01-05 09:00 60
      morgen, dinsdag, om 10 uur  ->  2026-11-24 10:00 60
      morgen, dinsdag 24 november, om 10 uur  ->  2026-11-24 10:00 60
      dinsdag (morgen) om 10 uur  ->  2026-11-24 10:00 60
      vanmiddag om half vijf  ->  2026-11-23 16:30 60
      vandaag om 16 uur  ->  2026-11-23 16:00 60
      een tafel voor 4 personen vrijdag om 19 uur  ->  2026-11-27 19:00 60
      tafel voor twee, vrijdag 19.30 uur  ->  2026-11-27 19:30 60
      We komen met 4 vrijdag om 19 uur  ->  2026-11-27 19:00 60
      Mijn nummer is 06 12345678, bel me morgen om 15 uur.  ->  2026-11-24 15:00 60
      donderdag om 14 uur Londense tijd  ->  2026-11-26 14:00 60
      donderdag om 14 uur op Kerkstraat 12  ->  2026-11-26 14:00 60
      do 26/11 om 14:00  ->  2026-11-26 14:00 60
      dinsdag 24 november om tien uur  ->  2026-11-24 10:00 60
      dinsdagavond om acht uur  ->  2026-11-24 20:00 60
      dinsdag tussen 10 en 12  ->  2026-11-24 10:00 120
      dinsdag tussen half tien en elf  ->  2026-11-24 09:30 90
      dinsdag vanaf 10 uur  ->  2026-11-24 10:00 60
      liever donderdag om 10 uur, dinsdag kan ik niet  ->  2026-11-26 10:00 60
      """,
    nothing: """
      dinsdag of woensdag om 15 uur
      dinsdag 15 uur of woensdag 16 uur
      ergens volgende week
      in de week van 7 december om 10 uur
      dinsdag na 15 uur
      dinsdag, niet voor 15 uur
      Graag antwoord voor vrijdag 12 uur.
      Ik ben geboren op 3 maart 1980.
      Mijn verjaardag is op 3 maart.
      Mijn nummer is 06 12 34 56 78
      Het kost 15,30 euro
      Kerkstraat 12, 1017 GA Amsterdam
      We hebben elkaar op 12 november gezien.
      open ma-vr 9-17 uur
      elke maandag om 10 uur
      Het pakket kwam afgelopen dinsdag om 15 uur.
      factuur 2026-11-0815
      We zijn met 3 personen.
      Donderdag om 10 uur kan ik niet.
      Ik was gisteren om 15 uur langs.
      We hadden een afspraak op 5 oktober om 15 uur.
      Bent u open op 24 december?
      Ik heb het uiterlijk vrijdag 17 uur nodig.
      elke dinsdag om 16 uur heb ik training
      Factuur van 1-12-2026 bijgevoegd
      hoofdstuk 10, pagina 11-12
      Ik heb 2 kinderen, van 3 en 5.
      Ik woon hier sinds 3 mei.
      2 uur geleden
      De winkel sluit om 18 uur.
      versie 10.15
      dinsdagochtend
      10 of 11 december om 10 uur
      donderdag na 18 uur
      """)
}
