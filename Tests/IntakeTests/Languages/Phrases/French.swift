extension PhraseTable {
  static let french = PhraseTable(
    language: "fr",
    frame: "Bonjour, seriez-vous disponible {} pour un rendez-vous ?",
    dayBefore: "le 1er décembre ", timeAfter: " à 10h",
    days: """
      demain  ->  2026-11-24
      après-demain  ->  2026-11-25
      aujourd'hui  ->  2026-11-23
      mardi  ->  2026-11-24
      ce vendredi  ->  2026-11-27
      vendredi prochain  ->  2026-11-27
      mardi de la semaine prochaine  ->  2026-12-01
      la semaine prochaine mardi  ->  2026-12-01
      mardi en huit  ->  2026-12-01
      mardi en quinze  ->  2026-12-08
      vendredi 4 décembre  ->  2026-12-04
      le vendredi 4 décembre 2026  ->  2026-12-04
      ven. 4 déc.  ->  2026-12-04
      le 4 décembre  ->  2026-12-04
      le 4/12  ->  2026-12-04
      le 4/12/26  ->  2026-12-04
      le 04/12/2026  ->  2026-12-04
      le 4.12.2026  ->  2026-12-04
      le 04-12-2026  ->  2026-12-04
      le 4  ->  2026-12-04
      le quatre décembre  ->  2026-12-04
      le 1er décembre  ->  2026-12-01
      le premier décembre  ->  2026-12-01
      dans une semaine  ->  2026-11-30
      dans huit jours  ->  2026-12-01
      dans deux semaines  ->  2026-12-07
      dans trois jours  ->  2026-11-26
      le premier lundi de décembre  ->  2026-12-07
      le dernier vendredi de janvier  ->  2027-01-29
      le 3 du mois prochain  ->  2026-12-03
      le lundi de Pâques  ->  2027-03-29
      le 24 décembre  ->  2026-12-24
      la veille de Noël  ->  2026-12-24
      le jeudi 3  ->  2026-12-03
      jeudi 3/12  ->  2026-12-03
      ce jeudi 26 novembre  ->  2026-11-26
      lundi 30  ->  2026-11-30
      mercredi de la semaine d'après  ->  2026-12-02
      """,
    times: """
      à 15h  ->  15:00 60
      à 15 h  ->  15:00 60
      à 15h00  ->  15:00 60
      à 15h30  ->  15:30 60
      à 15 h 30  ->  15:30 60
      à 15:30  ->  15:30 60
      à 15 heures  ->  15:00 60
      à 15 heures 30  ->  15:30 60
      à quinze heures  ->  15:00 60
      à quinze heures trente  ->  15:30 60
      à trois heures de l'après-midi  ->  15:00 60
      à 3h de l'après-midi  ->  15:00 60
      à 3 h et demie  ->  15:30 60
      à trois heures et demie  ->  15:30 60
      à trois heures et quart  ->  15:15 60
      à quatre heures moins le quart  ->  15:45 60
      à quatre heures moins dix  ->  15:50 60
      à midi  ->  12:00 60
      à midi et demi  ->  12:30 60
      vers midi  ->  12:00 60
      vers 15h  ->  15:00 60
      aux alentours de 15h  ->  15:00 60
      aux environs de 15h  ->  15:00 60
      à partir de 15h  ->  15:00 60
      dès 15h  ->  15:00 60
      l'après-midi à 15h  ->  15:00 60
      dans l'après-midi vers 15h  ->  15:00 60
      le matin à 9h  ->  09:00 60
      à 9h du matin  ->  09:00 60
      à 8 heures du matin  ->  08:00 60
      à 8h du soir  ->  20:00 60
      le soir à 19h  ->  19:00 60
      en soirée, à 19h  ->  19:00 60
      en fin d'après-midi, vers 17h  ->  17:00 60
      en début d'après-midi, vers 14h  ->  14:00 60
      à 15h pile  ->  15:00 60
      à 15h précises  ->  15:00 60
      de 14h à 16h  ->  14:00 120
      de 14 à 16h  ->  14:00 120
      de 14h00 à 15h30  ->  14:00 90
      entre 14h et 16h  ->  14:00 120
      entre 14 et 16 heures  ->  14:00 120
      14h-16h  ->  14:00 120
      14h - 15h30  ->  14:00 90
      de 14h jusqu'à 16h  ->  14:00 120
      de 10h à midi  ->  10:00 120
      de deux heures à quatre heures  ->  14:00 120
      à 15h (heure de Paris)  ->  15:00 60 Europe/Paris
      à 15h heure française  ->  15:00 60 Europe/Paris
      à 15h pour une heure  ->  15:00 60
      à 15h pendant une demi-heure  ->  15:00 30
      à 15h pour une heure et demie  ->  15:00 90
      à 15h pour 1h30  ->  15:00 90
      à 15h pour 1 h 30  ->  15:00 90
      à 15h pour 45 minutes  ->  15:00 45
      à 15h pour trois quarts d'heure  ->  15:00 45
      à 15h pour deux heures  ->  15:00 120
      à 15h pour un quart d'heure  ->  15:00 15
      à 15h (durée 45 min)  ->  15:00 45
      à 15h pour 2 heures et demie  ->  15:00 150
      à 15h, 30 mn,  ->  15:00 30
      """,
    sentences: """
      Demain matin à 9h, ça vous va ?  ->  2026-11-24 09:00 60
      Demain après-midi à 4h ?  ->  2026-11-24 16:00 60
      Ce soir à 20h  ->  2026-11-23 20:00 60
      Cet après-midi à 16h  ->  2026-11-23 16:00 60
      Vendredi soir à 8h  ->  2026-11-27 20:00 60
      Mardi matin vers 10h30  ->  2026-11-24 10:30 60
      Déjeuner jeudi à 1h ?  ->  2026-11-26 13:00 60
      Dîner vendredi à 8h ?  ->  2026-11-27 20:00 60
      Petit-déjeuner mercredi à 8h  ->  2026-11-25 08:00 60
      Dans une heure ?  ->  2026-11-23 11:00 60
      dans une demi-heure  ->  2026-11-23 10:30 60
      dans une heure et demie  ->  2026-11-23 11:30 60
      Je ne peux pas mardi, mais jeudi à 11h  ->  2026-11-26 11:00 60
      Mardi ne me convient pas, plutôt jeudi à 11h.  ->  2026-11-26 11:00 60
      Mardi c'est impossible, jeudi à 11h ?  ->  2026-11-26 11:00 60
      RDV le 1/12 à 14h30 svp  ->  2026-12-01 14:30 60
      rdv mardi 1/12 14h-15h  ->  2026-12-01 14:00 60
      Bonne année ! Le 11 janvier à 14h, c'est possible ?  ->  2027-01-11 14:00 60
      Auriez-vous une place le mercredi 2 décembre vers 10h15 ?  ->  2026-12-02 10:15 60
      Je souhaite réserver mer. 2/12 de 16h à 17h  ->  2026-12-02 16:00 60
      Le 2 décembre à 16h vous conviendrait-il ?  ->  2026-12-02 16:00 60
      samedi 12 décembre, 18h30-20h  ->  2026-12-12 18:30 90
      sam 12/12 à 18h30  ->  2026-12-12 18:30 60
      mercredi prochain (2/12) à 13h  ->  2026-12-02 13:00 60
      mercredi en huit à 14h  ->  2026-12-02 14:00 60
      lundi à neuf heures et demie  ->  2026-11-30 09:30 60
      lundi à 9h et demie  ->  2026-11-30 09:30 60
      lundi vers 9 heures du matin  ->  2026-11-30 09:00 60
      lundi à deux heures vingt  ->  2026-11-30 14:20 60
      lundi à trois heures moins dix  ->  2026-11-30 14:50 60
      lundi à trois heures moins le quart  ->  2026-11-30 14:45 60
      lundi 13h-13h45  ->  2026-11-30 13:00 45
      lundi de 13h à 13h45  ->  2026-11-30 13:00 45
      lundi 30/11/2026 13:00  ->  2026-11-30 13:00 60
      Début : lundi 30 novembre 13h, fin : 13h45  ->  2026-11-30 13:00 45
      une heure le 30 novembre à partir de 13h  ->  2026-11-30 13:00 60
      un rendez-vous d'une heure le 30 novembre à 13h  ->  2026-11-30 13:00 60
      un rendez-vous de 30 minutes demain à 11h  ->  2026-11-24 11:00 30
      une demi-heure demain à 11h  ->  2026-11-24 11:00 30
      demain à 11h pour 1h15  ->  2026-11-24 11:00 75
      demain de 11h à 12h30  ->  2026-11-24 11:00 90
      demain à 11h, durée : environ une heure  ->  2026-11-24 11:00 60
      le 5 janvier à 9h  ->  2027-01-05 09:00 60
      le 5/1/27 à 9h  ->  2027-01-05 09:00 60
      début décembre, le 3 à 10h ?  ->  2026-12-03 10:00 60
      demain mardi à 10h  ->  2026-11-24 10:00 60
      demain, mardi 24 novembre, à 10h  ->  2026-11-24 10:00 60
      mardi (demain) à 10h  ->  2026-11-24 10:00 60
      cet après-midi vers 16h30  ->  2026-11-23 16:30 60
      aujourd'hui à 16h  ->  2026-11-23 16:00 60
      une table pour 4 personnes vendredi à 19h  ->  2026-11-27 19:00 60
      une table pour deux, vendredi 19h30  ->  2026-11-27 19:30 60
      Nous serons 4 vendredi à 19h  ->  2026-11-27 19:00 60
      Mon numéro : 06 12 34 56 78, appelez-moi demain à 15h.  ->  2026-11-24 15:00 60
      jeudi 14h heure de Londres  ->  2026-11-26 14:00 60
      jeu. 26/11 à 14h  ->  2026-11-26 14:00 60
      mardi 24, 10h-11h  ->  2026-11-24 10:00 60
      mardi 24 novembre à dix heures  ->  2026-11-24 10:00 60
      mardi soir à huit heures  ->  2026-11-24 20:00 60
      mardi soir 20h  ->  2026-11-24 20:00 60
      mardi entre 10h et midi  ->  2026-11-24 10:00 120
      mardi entre 9h30 et 11h  ->  2026-11-24 09:30 90
      mardi dès 10h  ->  2026-11-24 10:00 60
      Plutôt jeudi à 10h, mardi je ne peux pas  ->  2026-11-26 10:00 60
      """,
    nothing: """
      mardi ou mercredi à 15h
      mardi 15h ou mercredi 16h
      la semaine prochaine ?
      la semaine du 7 décembre à 10h
      mardi après 15h
      pas avant 15h mardi
      Merci de répondre avant vendredi midi.
      Je suis né le 3 mars 1980.
      Mon anniversaire est le 3 mars.
      Appelez-moi au 06 12 34 56 78
      Cela coûte 15,30 euros
      12 rue de la Paix, 75002 Paris
      Nous nous sommes vus le 12 novembre.
      ouvert du lundi au vendredi de 9h à 17h
      tous les lundis à 10h
      Le colis est arrivé mardi dernier à 15h.
      facture 2026-11-0815
      Nous serons 3 personnes.
      Jeudi à 10h ce n'est pas possible.
      Je suis passé hier à 15h.
      Nous avions rendez-vous le 5 octobre à 15h.
      Êtes-vous ouverts le 24 décembre ?
      Il me le faut pour vendredi 17h au plus tard.
      tous les mardis à 16h j'ai sport
      chaque mardi à 16h
      Facture du 1/12/2026 ci-jointe
      chapitre 10, pages 11-12
      J'ai 2 enfants, 3 et 5 ans.
      J'habite ici depuis le 3 mai.
      il y a 2 heures
      La boutique ferme à 18h.
      version 10.15
      quelque part mardi
      mardi matin
      mardi dans la matinée
      avant le 3 décembre à 10h
      Bon anniversaire pour le 3 décembre !
      le 10 ou le 11 décembre à 10h
      après 18h jeudi
      """)
}
