extension Language {
  @_optimize(none) static var dutch: Language {
    Language(
      code: "nl",
      commonWords: [
        "de", "het", "een", "en", "ik", "is", "van", "voor", "met", "op", "te", "we", "wij", "zou", "graag",
        "kunnen", "kan", "niet", "dat", "u", "je", "beste", "hallo", "bedankt", "dank", "om", "afspraak",
        "heeft", "zo", "mijn", "naar", "wil", "alvast", "zijn", "bij", "uw", "hoi", "maken", "over", "jij",
        "mij", "me", "ons", "onze", "was", "heb", "hebben", "kunt", "zouden", "aan", "dit", "die", "deze",
        "maar", "ook", "nog", "wel", "als", "er", "tot", "groeten",
      ],
      dateOrder: .dayFirst,
      months: [
        ["januari", "jan"], ["februari", "feb", "febr"], ["maart", "mrt", "mar"], ["april", "apr"], ["mei"],
        ["juni", "jun"], ["juli", "jul"], ["augustus", "aug"], ["september", "sept", "sep"],
        ["oktober", "okt", "oct"], ["november", "nov"], ["december", "dec"],
      ],
      weekdays: [
        ["maandag", "ma", "maa", "maandagafspraak"], ["dinsdag", "di", "din", "dinsdagafspraak"],
        ["woensdag", "wo", "woe", "woensdagafspraak"],
        ["donderdag", "do", "don", "donderdagafspraak"],
        ["vrijdag", "vr", "vrijdagafspraak"], ["zaterdag", "za", "zat", "zaterdagafspraak"],
        ["zondag", "zo", "zon", "zondagafspraak"],
      ],
      numbers: [
        "nul": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
        "acht": 8,
        "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15,
        "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "eenentwintig": 21,
        "tweeëntwintig": 22, "drieëntwintig": 23, "vierentwintig": 24, "vijfentwintig": 25, "dertig": 30,
        "vijfendertig": 35, "veertig": 40, "vijfenveertig": 45, "vijftig": 50, "zestig": 60, "negentig": 90,
        "enen": 1, "tweeën": 2, "drieën": 3, "vieren": 4, "vijven": 5, "zessen": 6,
        "zevenen": 7, "achten": 8, "negenen": 9, "tienen": 10, "elven": 11, "twaalven": 12,
        "een paar": 3, "enkele": 3, "paar": 3,
      ],
      ordinals: [
        "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7,
        "achtste": 8,
        "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12, "vijftiende": 15, "twintigste": 20,
        "laatste": -1,
      ],
      units: [
        (.minute, ["minuut", "minuten", "min", "minuutje", "minuutjes"]),
        (.hour, ["uur", "uren", "u", "h", "uurtje", "uurtjes"]),
        (.day, ["dag", "dagen"]), (.week, ["week", "weken", "weekje"]), (.month, ["maand", "maanden"]),
        (.year, ["jaar", "jaren"]),
      ],
      lengths: [
        "half uur": 30, "een half uur": 30, "halfuur": 30, "een halfuur": 30, "half uurtje": 30,
        "een half uurtje": 30, "halfuurtje": 30, "kwartier": 15, "een kwartier": 15, "kwartiertje": 15,
        "drie kwartier": 45, "driekwartier": 45, "anderhalf uur": 90, "vijf kwartier": 75,
        "een uur en een kwartier": 75, "anderhalve uur": 90,
        "een uur en een half": 90,
        "twee en een half uur": 150, "tweeënhalf uur": 150,
      ],
      relativeDays: [
        "gisteren": -1, "eergisteren": -2, "vandaag": 0, "op deze dag": 0, "deze dag": 0, "morgen": 1,
        "volgende dag": 1, "overmorgen": 2,
      ],
      nowWords: ["nu", "direct", "onmiddellijk", "meteen"],
      clocks: [
        (Clock(hour: 12), ["twaalf uur ' s middags", "12 uur ' s middags", "het middaguur"]),
        (Clock(hour: 24), ["middernacht"]),
      ] + halfHours,
      parts: [
        (
          .morning,
          [
            "ochtend", "voormiddag", "' s ochtends", "' s morgens", "s ochtends", "s morgens", "vroeg",
            "in de ochtend",
          ]
        ),
        (
          .afternoon,
          [
            "middag", "namiddag", "' s middags", "s middags", "' s namiddags", "in de middag",
            "in de namiddag",
          ]
        ),
        (.midday, ["lunch", "lunchtijd", "tussen de middag", "lunchen"]),
        (.evening, ["avond", "' s avonds", "s avonds", "in de avond"]),
        (.night, ["nacht", "' s nachts", "s nachts"]),
        (.breakfast, ["ontbijt"]), (.dinner, ["diner", "avondeten", "dineren"]),
      ],
      partsOfToday: [
        (.morning, ["vanochtend", "vanmorgen", "deze ochtend"]),
        (.afternoon, ["vanmiddag", "deze middag", "deze namiddag"]),
        (.evening, ["vanavond", "deze avond"]), (.night, ["vannacht"]),
      ],
      meridiems: [
        (.am, ["am", "a . m .", "' s ochtends", "' s morgens", "s ochtends", "s morgens"]),
        (.pm, ["pm", "p . m .", "' s middags", "' s avonds", "s middags", "s avonds", "' s namiddags"]),
      ],
      weekends: ["weekend", "weekeinde"],
      days: daysWithParts + holidays,
      holidayWishes: ["fijne", "prettige", "vrolijk", "zalig", "gelukkig"],
      periods: [(.week(ahead: 1), ["komende week", "aanstaande week"])],
      words: [
        (.at, ["om", "stipt om", "klokslag"]), (.on, ["op", "de", "voor"]),
        (.inside, ["in", "over", "tijdens"]),
        (.from, ["van", "vanaf"]),
        (
          .to,
          [
            "tot", "einde :", "eind :", "einde voorzien om", "einde om", "eindigt om", "eindigend om",
            "klaar om", "tot en met", "t / m", "naar", "tot aan",
          ]
        ),
        (.between, ["tussen"]),
        (.and, ["en"]), (.lasting, ["voor", "gedurende", "van"]), (.before, ["voor"]),
        (.ago, ["geleden", "terug"]),
        (.fromNow, ["vanaf nu", "later", "uit", "vanaf vandaag"]), (.past, ["over", "na"]), (.half, ["half"]),
        (.quarter, ["kwart", "kwartier"]), (.of, ["van", "van de", "in"]), (.the, ["de", "het"]),
        (.a, ["een", "één"]),
        (.next, ["volgende", "volgend"]),
        (.this, ["deze", "dit"]), (.coming, ["komende", "aanstaande", "eerstvolgende"]),
        (.last, ["vorige", "afgelopen", "laatste", "vorig"]),
        (.oclock, ["uur", "u", "h", "uur precies", "uur stipt"]),
        (.ordinalEnding, ["e", "de", "ste"]),
        (
          .deadline,
          [
            "uiterlijk", "uiterlijk voor", "antwoord voor", "reactie voor", "laten weten voor", "horen voor",
            "tot", "sinds", "tot aan", "niet later dan", "binnen", "binnen de",
          ]
        ),
        (.after, ["na", "pas na"]),
        (.not, ["in plaats van", "ipv", "i . p . v .", "niet", "behalve", "niet op", "geen"]),
        (
          .around,
          [
            "rond", "rond de", "ongeveer", "omstreeks", "circa", "ca", "ca .", "tegen", "om ongeveer",
            "om circa",
          ]
        ),
        (.every, ["elke", "iedere", "ieder", "elk"]), (.time, ["tijd"]),
        (.notADate, ["straat", "personen", "euro", "gasten", "mensen"]),
        (.or, ["of"]),
        (.bound, ["op zijn laatst", "op zijn vroegst", "uiterlijk", "of later", "of eerder"]),
        (.weekNumber, ["week", "wk", "weeknummer"]), (.weekOf, ["week van", "week vanaf"]),
        (.endOf, ["eind", "het eind van", "einde van", "het einde van"]),
        (.weekWord, ["over een week", "over 1 week"]),
      ],
      doubtful: [
        "ma", "di", "wo", "do", "vr", "za", "zo", "don", "zon", "zat", "vroeg", "din", "maa", "mar",
        "tweede",
      ],
      zones: [
        "Nederlandse tijd": .oneOf(["Europe/Amsterdam"]), "Belgische tijd": .oneOf(["Europe/Brussels"]),
        "Londense tijd": .oneOf(["Europe/London"]), "Parijse tijd": .oneOf(["Europe/Paris"]),
      ],
      rules: Rule.minutesAfterTheWordForHour + Rule.minutesBeforeTheHour + Rule.halfToTheHour
        + Rule.daysAsNumbers + [
          Rule("part of the next day", .day, .part) { match in
            guard var day = match.day(0), day.part == nil else { return nil }
            day.part = match.part(1)
            return .day(day)
          },
          Rule("past the hour", [.number, .quarter], .unit.maybe, .past, .clock, .oclock.maybe) { match in
            guard let clock = match.clock(3), clock.minute == 0,
              let minutes = match.values[0] == .word(.quarter) ? 15 : match.number(0), minutes < 30
            else { return nil }
            return .clock(Clock(hour: clock.hour, minute: minutes, isTwelveHour: clock.isTwelveHour))
          },
        ],
      mail: .dutch)
  }

  /// Of the Netherlands and Belgium.
  private static let holidays: [(day: Day, words: [String])] = [
    (.yearly(1, 1), ["nieuwjaar", "nieuwjaarsdag"]), (.yearly(2, 14), ["valentijnsdag"]),
    (.easter(-2), ["goede vrijdag"]), (.easter(0), ["pasen", "eerste paasdag"]),
    (.easter(1), ["tweede paasdag", "paasmaandag"]), (.yearly(4, 27), ["koningsdag"]),
    (.yearly(5, 1), ["dag van de arbeid"]), (.yearly(5, 5), ["bevrijdingsdag"]),
    (.nth(2, weekday: 7, month: 5), ["moederdag"]), (.nth(3, weekday: 7, month: 6), ["vaderdag"]),
    (.easter(39), ["hemelvaart", "hemelvaartsdag"]), (.easter(49), ["pinksteren", "eerste pinksterdag"]),
    (.easter(50), ["tweede pinksterdag", "pinkstermaandag"]), (.yearly(10, 31), ["halloween"]),
    (.yearly(11, 1), ["allerheiligen"]), (.yearly(12, 5), ["sinterklaas", "pakjesavond"]),
    (.yearly(12, 24), ["kerstavond", "kerstnacht"]),
    (.yearly(12, 25), ["kerst", "kerstmis", "eerste kerstdag", "1e kerstdag"]),
    (.yearly(12, 26), ["tweede kerstdag", "2e kerstdag"]),
    (.yearly(12, 31), ["oudejaarsavond", "oud en nieuw", "oudejaarsdag"]),
  ]

  /// "Halfvijf" is also written as one word.
  private static let halfHours: [(Clock, [String])] = [
    "twaalf", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
  ].enumerated().map { index, word in
    (Clock(hour: (index + 10) % 12 + 1, minute: 30, isTwelveHour: true), ["half" + word])
  }

  /// "morgenochtend" and "vrijdagmiddag" are one word.
  private static let daysWithParts: [(day: Day, words: [String])] = {
    let names = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    let days =
      [("morgen", Day.Name.ahead(.day))]
      + names.enumerated().map { ($0.element, Day.Name.weekday($0.offset + 1, .coming)) }
    let parts: [(String, DayPart)] = [
      ("ochtend", .morning), ("morgen", .morning), ("voormiddag", .morning), ("middag", .afternoon),
      ("namiddag", .afternoon),
      ("avond", .evening), ("nacht", .night),
    ]
    return days.flatMap { name, day in
      parts.map { (day: Day(day, part: $0.1), words: [name + $0.0, "\(name) \($0.0)"]) }
    }
  }()
}

extension MailWords {
  @_optimize(none) static var dutch: MailWords {
    MailWords(
      replyPrefixes: ["re", "antw", "betr"],
      forwardPrefixes: ["fw", "doorst"],
      attributions: [
        ("op ", "schreef:"), ("op ", "het volgende geschreven:"), ("", "schreef:"), ("", "schreef op:"),
        ("", "heeft het volgende geschreven:"), ("op ", "geschreven:"),
      ],
      originalMarkers: ["oorspronkelijk bericht", "origineel bericht", "oorspronkelijke afspraak"],
      forwardMarkers: [
        "doorgestuurd bericht", "begin doorgestuurd bericht", "doorgezonden bericht", "forwarded message",
      ],
      quotedHeaders: ["van", "verzonden", "datum", "aan", "cc", "onderwerp"],
      quotedFrom: ["van"],
      mobileSignatures: [
        "verstuurd vanaf mijn ", "verzonden vanaf mijn ", "verstuurd vanuit ", "verzonden vanuit ",
        "verstuurd met ",
        "outlook voor ", "download outlook voor", "verzonden met ",
      ],
      postscripts: ["naschrift", "nb ", "correctie:"],
      signOffs: [
        "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten",
        "groet",
        "groeten", "groetjes", "mvg", "hartelijke groet", "hartelijke groeten", "bedankt", "alvast bedankt",
        "dank je wel", "dank u wel", "bij voorbaat dank", "met hartelijke groet", "gr", "hoogachtend", "dank",
      ],
      closings: [
        "groet", "groeten", "groetjes", "hoogachtend",
      ],
      disclaimers: [
        "dit bericht is vertrouwelijk", "dit e-mailbericht", "deze e-mail is vertrouwelijk",
        "de informatie in dit",
        "deze e-mail en eventuele",
      ],
      greetings: [
        "hallo", "hoi", "beste", "geachte", "goedemorgen", "goedemiddag", "goedenavond", "goedendag", "dag",
        "hey", "lieve",
      ],
      kin: [
        "mama", "mam", "mamma", "papa", "pap", "oma", "opa", "ma", "pa",
      ],
      formKeys: [
        .title: ["titel", "onderwerp", "afspraak", "betreft", "aanleiding"],
        .date: [
          "datum", "dag", "gewenste datum", "voorkeursdatum", "gewenste dag", "datum afspraak",
          "datum van de afspraak", "gevraagde datum",
        ],
        .time: [
          "tijd", "tijdstip", "uur", "gewenste tijd", "voorkeurstijd", "gewenst tijdstip",
          "gewenste tijdstip", "gewenst uur",
        ],
        .start: ["begin", "aanvang", "wanneer", "datum en tijd", "start"],
        .end: ["einde", "eind", "tot", "eindtijd"],
        .duration: ["duur", "tijdsduur", "lengte"],
        .timeZone: ["tijdzone"],
        .location: ["locatie", "plaats", "waar", "adres"],
        .details: [
          "omschrijving", "beschrijving", "bericht", "opmerking", "opmerkingen", "toelichting", "notitie",
        ],
        .other: [
          "naam", "voornaam", "achternaam", "telefoon", "telefoonnummer", "mobiel", "bedrijf",
          "openingstijden",
          "geboortedatum", "geboren", "geboren op", "allergieën", "contact", "aankoopdatum", "factuurdatum",
          "gsm", "leeftijd",
        ],
      ],
      bookingWords: [
        "afspraak", "boeken", "boeking", "reserveren", "reservering", "afspreken", "gesprek", "vergadering",
        "overleg",
        "beschikbaar", "inplannen", "plannen", "bellen", "consult", "meeting", "les", "langskomen",
        "ik kom", "wij komen", "we komen",
      ],
      topicWords: ["over", "betreffende", "inzake"],
      emptySubjects: [
        "afspraak", "afspraak maken", "verzoek", "reservering", "boeking", "hallo", "vraag", "aanvraag",
        "meeting",
      ],
      corrections: [
        "maak er", "laten we er", "doe maar liever", "dan liever",
        "o wacht", "oh wacht", "ho wacht", "ai nee", "ach nee",
        "nee , toch", "of nee", "ik bedoel", "ik bedoelde", "correctie", "liever gezegd",
        "nee wacht", "nee , wacht", "wacht , nee", "o nee", "oh nee", "oeps", "sorry , nee", "ik vergis me",
        "vergis me", "bij nader inzien", "van gedachten veranderd",
      ],
      cancelVerbs: [
        "annuleren", "annuleer", "annulering", "afzeggen", "cancelen", "afmelden", "geannuleerd",
      ],
      cancelOpeners: [
        "graag", "gelieve", "sorry", "helaas", "ik wil", "ik moet", "ik zou", "wij willen", "we willen",
        "wij moeten", "we moeten", "kunt u", "kun je", "kunnen we", "zou u", "wilt u", "wil je",
        "mijn", "de", "deze", "onze", "afspraak", "boeking", "reservering", "het", "ja", "maar", "ik",
        "bij deze", "hierbij", "alstublieft", "aub", "dus", "dan", "van", "morgen", "willen", "voor", "op",
        "wij", "we", "moet", "moeten", "wil", "wou", "zou", "die", "om", "uur", "erg", "heel",
        "het spijt me", "spijt", "mij", "me", "echt", "toch", "ik ben", "genoodzaakt", "te", "en", "vanwege",
        "ziekte", "hoi", "met spijt",
        "door omstandigheden", "wegens ziekte", "wegens omstandigheden", "bovenstaande", "onderstaande",
        "tot mijn spijt", "tot onze spijt", "langs deze weg",
        "mn", "m'n",
        "ook", "bij jullie",
        "plek", "plaats", "tijd",
      ],
      compoundHeads: [
        "afspraak", "reservering", "boeking", "behandeling", "sessie", "lesje", "consult", "gesprek",
      ],
      cancelSpoilers: [
        "niet", "verplaatsen", "verzetten", "uitstellen", "in plaats", "liever", "of",
        "kosten",
        "voorwaarden", "abonnement", "nieuwsbrief", "later",
        "wilde eerst", "wilden eerst", "wilde bijna", "bijna", "wou eerst", "per ongeluk", "nooit", "niets",
        "eigenlijk",
        "moet ik … ?", "moeten we … ?",
      ],
      otherThings: [
        "alleen de", "alleen het", "alleen mijn", "enkel de", "enkel het", "catering",
        "bestelling", "levering", "taxi", "hotel", "lidmaatschap", "herinnering",
        "herinneringen", "tweede persoon", "parkeerplek", "taart", "drankjes",
        "bloemen",
        "stoel", "bed",
        "mijn nummer", "oude nummer", "mijn adres", "mijn gegevens", "mijn achternaam", "mijn naam",
        "tafel … schuiven",
      ],
      determiners: [
        "de", "het", "mijn", "onze", "ons", "die", "dat", "jullie",
      ],
      pastWords: [
        "hadden een afspraak", "had een afspraak", "afspraak gehad", "was", "waren", "gesproken", "gezien",
      ],
      negations: ["niet", "geen", "onmogelijk", "niets"],
      auxiliaries: [
        "helaas", "kan", "kunnen", "lukt", "gaat", "past", "is", "ik", "wij", "we", "mij", "me", "ons",
        "komt",
      ],
      predicates: [
        "hij", "zij", "ze", "is", "was", "heeft", "hebben", "heb", "had", "zijn", "ben", "wordt", "moet",
        "komt",
      ],
      denials: [
        "was ideaal geweest", "was perfect geweest", "had … genomen", "had … gekozen",
        "zou ideaal zijn geweest",
        "niet", "geen", "onmogelijk", "nooit", "noch", "bezet", "verhinderd",
        "niets", "geenszins", "in geen geval", "onder geen",
        "behalve",
        "onder geen beding", "absoluut niet",
      ],
      conditions: [
        "als", "indien", "mocht", "tenzij", "mits", "in het geval", "voor het geval", "afhankelijk van",
        "hangt … af", "ligt eraan", "hangt ervan af",
      ],
      politeConditions: [
        "als dat kan", "als het kan", "als dat mogelijk is", "als het mogelijk is", "indien mogelijk",
        "als dat lukt", "als dat uitkomt", "als het uitkomt", "als u dat goed vindt", "als het schikt",
        "als dat schikt", "als dat past", "zo mogelijk",
        "als die vrij is", "als dat vrij is", "als het vrij is", "als u vrij bent", "als er plek is",
        "als er plaats is", "als je plek hebt", "als u plek heeft", "als dat goed is", "als dat oké is",
        "als ik moet kiezen", "als ik mag kiezen", "als ik zou moeten kiezen",
      ],
      notDenied: [
        "kunnen we niet", "kan het niet", "zou het niet", "kunt u niet", "waarom niet", "niet alleen",
      ],
      clauseBreaks: [
        "maar", "echter", "wel", "dus",
      ],
      contrasts: [
        "maar", "echter",
      ],
      preferences: [
        "bij voorkeur", "liefst", "het liefst", "idealiter", "in volgorde van voorkeur", "eerste keus",
        "eerste keuze",
      ],
      alternatives: [
        "anders", "eventueel", "als alternatief", "zo niet", "tweede keus", "tweede keuze", "of anders",
        "mocht dat niet",
      ],
      asking: AskingWords(
        requests: [
          "kan ik", "kunnen we", "kunnen wij", "kan je", "kun je", "kunt u", "kunnen jullie", "zou ik",
          "zouden we", "zouden wij", "zou het", "zou u", "zou je", "zouden jullie", "mag ik", "mogen we",
          "mogen wij", "ik wil", "wij willen", "we willen", "willen we", "wil ik", "ik zou", "wij zouden",
          "wil graag", "graag", "heeft u … ?", "heb je … ?", "hebben jullie … ?", "hebt u … ?", "heeft u nog",
          "heeft u een", "heeft u plek", "heeft u tijd", "heb je nog", "heb je een", "heb je plek",
          "heb je tijd", "hebben jullie nog", "hebben jullie een", "hebben jullie plek", "is … vrij",
          "is … mogelijk",
          "is er", "past", "schikt", "komt … uit", "lukt", "gaat dat", "boeken", "boek", "reserveren",
          "reserveer", "vastleggen", "vastgelegd", "inplannen", "plannen", "afspreken", "inschrijven",
          "noteren", "noteer", "zet mij", "zet ons", "zet me", "langskomen", "langs komen", "terecht",
          "gekozen voor", "kiezen voor", "voorkeur", "liefst", "liever", "voorstel", "stel voor",
          "stellen voor", "voorstellen", "aanvragen", "aanvraag", "verzoek", "nodig", "zoek", "zoeken",
          "hopen", "hoop", "ideaal", "wat dacht je", "wat denkt u", "wat vindt u", "hoe zit het",
          "vroeg me af", "zou … kunnen", "zou … passen", "kan dat", "als dat kan", "indien mogelijk",
          "bel me", "belt u", "tafel voor", "eten we", "zien we", "zouden … komen", "zou … komen",
          "zouden … langskomen", "ben … vrij", "zijn … vrij", "ik kan", "wij kunnen", "we kunnen",
          "heb … tijd", "hebben … tijd",
          "verzoek ik", "verzoeken wij", "stel het op prijs",
          "ik kom", "wij komen", "we komen", "kom ik langs", "komen we langs", "kom ik bij", "loop ik binnen",
          "kom langs", "tegenvoorstel", "schrijf mij", "schrijf me", "zet er", "noteert u", "hou … vrij",
          "houd … vrij", "houdt u … vrij",
          "alstublieft", "alsjeblieft", "aub", "a.u.b", "gelieve", "kan mijn", "mag mijn", "zou mijn",
          "kan zij", "kan hij", "mag zij", "mag hij", "ik neem", "we nemen", "wij nemen", "ik breng",
          "wij brengen",
        ],
        inquiries: [
          "hoeveel", "wat kost", "wat kosten", "prijs", "prijzen", "tarief", "tarieven", "kosten", "parkeren",
          "parkeerplaats", "waar", "open", "geopend", "openingstijden", "openingsuren", "hoe lang", "hoelang",
          "gaat … door", "nog steeds", "factuur", "cadeaubon", "wanneer", "laten weten", "zeggen",
          "moet ik … meenemen", "moet ik … meebrengen", "cadeaubonnen", "cadeaukaart", "kadobon",
          "hoe laat is", "mijn afspraak ook alweer",
          "corrigeren", "aanpassen", "vergeten", "ophalen", "laten liggen",
        ],
        tellings: [
          "verloopt", "verlopen", "vervalt", "vervallen", "geldig tot", "geldig t", "geboren",
          "geboortedatum", "deadline", "inleveren", "indienen", "ingediend", "bevestigen voor",
          "te bevestigen", "uiterlijk", "heeft … afspraak", "heb … een afspraak", "hebben … een afspraak",
          "heb al", "gesloten", "dicht", "mijn afspraak is", "onze afspraak is", "afspraak staat",
          "uw mail van", "uw brief van", "ons gesprek van", "werk ik", "ik werk", "moet … werken",
          "mijn dienst",
          "is … bij het overleg", "zal … aanwezig zijn", "is … aanwezig", "neemt … deel", "nemen … deel",
          "woont … bij", "trein vertrekt", "trein gaat", "mijn trein", "mijn vlucht", "onze vlucht",
          "vliegtuig", "de boot", "de veerboot", "vertrekt", "vertrek", "landt", "landen", "stijgt op",
          "vliegen we", "we vliegen", "ik vlieg", "vlieg ik", "verjaardag", "jarig", "trouwdag",
          "op de deur", "op het bord",
          "feestdag", "vrije dag", "werkt niemand", "zijn les", "haar les",
          "geef ik les", "ik geef les", "vergadert",
          "ik land", "wij landen",
          "zoals op … besproken", "zoals op … afgesproken", "zoals gisteren", "zoals vorige",
          "ik kom … thuis", "we komen … thuis", "kom … terug", "komen … terug", "kom … aan",
          "zoals … besproken", "zoals … afgesproken",
          "vorige keer", "laatste keer", "vorige les", "laatste les", "vorige afspraak", "laatste afspraak",
          "bereikbaar", "mij bereiken", "me bereiken", "ben ik bij", "ik ben bij", "zit ik bij",
          "ben bij de", "jullie open zijn", "u open bent", "open zijn", "open bent", "op jullie site",
          "op uw site",
          "zijn we weg", "zijn we zelf weg", "we zijn weg", "ben ik weg", "ik ben weg", "ben ik zelf weg",
          "niet thuis", "op vakantie", "in het buitenland", "sluit om", "gaat pas om", "rijexamen",
          "rijbewijs", "het pakket", "het pakje", "de bouwvakkers", "geprobeerd",
          "maak … over", "zal … overmaken",
          "heb … gebeld", "hebben … gebeld", "heeft … gebeld", "heb geprobeerd", "hebben … afgesproken",
          "afgesproken met",
        ],
        otherPeople: [
          "mijn zus", "mijn broer", "mijn moeder", "mijn vader", "mijn buurvrouw", "mijn buurman",
          "onze buurvrouw", "onze buurman", "mijn collega", "onze collega", "mijn baas", "mijn vriendin",
          "mijn vriend", "een vriendin", "een vriend", "mijn tante", "mijn oom", "mijn man", "mijn vrouw",
          "mijn zoon", "mijn dochter", "mijn oma", "mijn schoonmoeder",
        ],
        reports: [
          "heb … verzet", "heb … verplaatst", "heb … verschoven", "heb … uitgesteld", "hebben … verzet",
          "hebben … verplaatst", "heeft … verzet", "heeft … verplaatst", "heeft … verschoven",
          "heeft … uitgesteld", "is … verzet", "is … verplaatst", "is … uitgesteld", "moest … verzetten",
          "moest … verplaatsen", "moest … afzeggen", "heb … afgezegd", "heb … geannuleerd",
          "hebben … afgezegd", "hebben … geannuleerd", "heeft … afgezegd", "heeft … geannuleerd",
          "zegt dat ik moet", "zegt dat ik … moet", "vindt dat ik moet", "vindt dat ik … moet",
          "zegt dat we", "vindt dat we", "zei dat ik",
          "mijn baas zegt", "mijn vrouw zegt",
          "mijn man zegt",
        ],
        notTold: [
          "zoals besproken", "zoals afgesproken",
        ],
        standing: [
          "heeft … geboekt", "heeft … gereserveerd", "heeft … afspraak gemaakt", "heb … geboekt",
          "hebben … geboekt", "had … geboekt", "heb … gereserveerd",
          "hebben … gereserveerd", "had … gereserveerd", "heb … een afspraak gemaakt",
          "heb … afspraak gemaakt", "hadden … afgesproken", "heb … ingepland", "staat mijn", "staat onze",
          "staat de afspraak", "staat … nog", "sta ik … ingepland", "sta ik … in de agenda",
          "staan we … in de agenda", "staan we … genoteerd", "sta ik … genoteerd", "ingeschreven voor",
          "nog geldig", "gaat mijn", "gaat onze", "gaat de afspraak", "is doorgegaan", "goed doorgekomen",
          "doorgekomen", "goed aangekomen", "is … aangekomen", "is … bevestigd", "geen bevestiging",
          "niets ontvangen", "niets gehoord", "nog niets gehoord", "heeft u … ontvangen",
          "hebben jullie … ontvangen", "heb je … ontvangen", "klopt dat ?", "klopt het dat",
        ],
        nothingWanted: [
          "wilde alleen bedanken", "wilde u alleen bedanken", "wilde je alleen bedanken",
          "wilde even bedanken", "wilde alleen even bedanken", "wilde alleen dank je wel zeggen",
          "wilde alleen dankjewel zeggen",
          "ter info", "ter informatie", "ter kennisgeving", "ter kennisname", "voor de goede orde",
          "u hoeft niets te doen", "je hoeft niets te doen", "jullie hoeven niets te doen",
          "hoeft niets te doen", "geen actie nodig", "geen reactie nodig", "u hoeft niet te reageren",
          "even laten weten", "wilde alleen laten weten", "zodat jullie het weten",
        ],
        reasons: [
          "want", "omdat", "aangezien", "doordat", "zodat", "nadat", "voordat", "terwijl", "gezien", "dat op",
          "die op",
        ],
        hypotheses: every(
          ["nog niet", "nog niets", "voorlopig niets", "voorlopig niet"],
          before: [
            "boeken", "vastleggen", "inplannen", "reserveren", "blokkeren", "vastzetten", "noteren",
            "inboeken", "inschrijven", "vrijhouden",
          ])
          + every(
            [
              "boek", "leg", "plan", "zet", "reserveer", "blokkeer", "noteer", "houd", "zet me", "schrijf me",
            ],
            before: ["nog niet", "nog niets", "voorlopig niets", "voorlopig niet"])
          + [
            "stel dat", "stel ik", "stel", "stel , ik", "hypothetisch", "in theorie", "theoretisch",
            "als ik … zou boeken", "als ik … boek en", "gesteld dat",
          ],
        openQuestions: [
          "wanneer kan", "wanneer kunt", "wanneer kunnen", "wanneer past", "wanneer zou", "wanneer heeft",
          "wanneer heb", "wanneer schikt", "welke dagen", "welke dag", "welke tijden", "wanneer komt het",
        ],
        conclusions: ["dus", "dan"],
        backReferences: [
          "kan dat", "zou dat kunnen", "is dat mogelijk", "past dat", "lukt dat", "gaat dat", "schikt dat",
          "komt dat uit", "zou dat passen", "zou dat lukken", "kunt u dat inplannen", "is dat vrij",
          "is dat goed", "is dat oké", "zet dat maar",
          "is er plek", "is er plaats", "akkoord ?",
          "die neem ik", "die nemen we", "die wil ik", "dat neem ik",
          "ok ?", "oké ?",
        ]),
      callingOff: CallingOffWords(
        callOffs: [
          "schrappen", "schrap", "mag … weg", "gaat … niet door", "gaat niet door", "niet meer nodig",
          "niet langer nodig", "hoeft niet meer", "hoeft … niet meer", "hoeven … niet meer",
          "laat … vervallen", "laten … vervallen", "komt te vervallen", "vrijgeven", "vrij te geven",
          "geef … vrij", "iemand anders", "aan een ander", "zeg … af", "zeggen … af", "zegt … af",
          "af te zeggen", "afgelast", "afblazen", "afbellen", "doorhalen", "verwijder mijn", "verwijder onze",
          "verwijder de afspraak", "afspraak … verwijderen",
          "uitschrijven", "trek … terug", "terugtrekken", "zie … af van", "zien … af van", "af te melden",
          "meld … af", "te annuleren", "hoef … niet meer", "hoef ik … niet", "niet op ons te wachten",
          "niet op mij te wachten", "niet op ons te rekenen", "niet op mij te rekenen", "aan iemand anders",
          "laat … zitten", "laten … zitten", "laat maar zitten", "niet meer te komen", "zeg ik … af",
          "is niet meer nodig", "gaat helaas niet door", "kom … niet meer", "komen … niet meer",
          "hoeft niet te komen", "hoeft … niet te komen", "hoeven … niet te komen", "hoef … niet te komen",
          "zullen … niet meer nodig", "zal … niet meer nodig",
        ],
        absences: [
          "kan … niet komen", "kunnen … niet komen", "kan … niet bij zijn", "kan … toch niet",
          "kunnen … toch niet", "ben … verhinderd", "zijn … verhinderd", "haal … niet", "halen … niet",
          "red … niet", "redden … niet", "lukt … niet om te komen",
          "komt … niet", "kan er … niet bij zijn", "kan er … niet zijn", "zal … niet komen",
          "zal er … niet zijn", "zijn er … niet", "ben er … niet",
          "niet aanwezig zal zijn", "niet aanwezig zullen zijn", "niet kan komen", "niet kunnen komen",
          "niet aanwezig kan zijn", "niet bij kan zijn",
          "verstek laten gaan", "laat verstek gaan", "verstek gaan",
        ]),
      replies: ReplyWords(
        thanks: [
          "bedankt", "dank", "dankjewel", "dankuwel", "perfect", "prima", "geweldig", "tot dan", "merci",
        ],
        affirmations: [
          "ja", "jazeker", "ok", "oké", "oke", "okay", "prima", "goed", "is goed", "perfect", "akkoord",
          "past", "schikt", "komt goed uit", "komt … uit", "komen … uit", "beste uit", "graag", "uitstekend",
          "geweldig", "top", "super", "fijn", "natuurlijk", "zeker", "bevestig", "bevestigd", "neem", "kies",
          "doe maar", "lukt", "kan ik", "helemaal goed", "in orde", "afgesproken", "ideaal", "komt uit",
          "zou mooi zijn", "doet u … maar", "doe … maar", "doe mij", "komt … gelegen", "komt … goed",
          "neem ik", "kiezen", "nemen", "doen we", "wordt het", "voorkeur",
          "staat genoteerd",
        ],
        hesitations: [
          "misschien", "wellicht", "ik kijk even", "moet nog", "overleggen",
          "kom er op terug", "kom erop terug", "niet zeker", "waarschijnlijk", "hangt ervan af", "welke … ?",
          "hoe laat", "hoeveel", "of het", "laat het weten", "laat nog weten",
          "moet het nog", "moet eerst", "nog vragen", "nog overleggen", "vraag het nog",
        ],
        maybes: [
          "misschien", "wellicht", "waarschijnlijk",
        ],
        filling: [
          "alvast", "heel", "erg", "hartelijk", "je", "jij", "u", "wel", "voor", "alles", "uw", "jouw",
          "hulp", "antwoord", "de", "het", "een", "optie", "nummer", "nr", "graag", "ik", "wij", "we",
          "kies", "neem", "liever", "mij", "me", "ons", "en", "fijne", "dag", "ontvangen", "is", "tot",
          "dan", "zou", "zouden", "willen", "wil", "dat", "dit", "die", "deze", "keuze", "voorstel", "tijd",
          "tijdstip", "afspraak", "boeken", "op", "om", "van", "met", "in", "ook", "maar", "dus", "mooi",
          "gaat", "kan", "hallo", "hoi", "beste", "geachte", "mevrouw", "meneer", "goedemorgen",
          "goedemiddag", "te", "doen", "doe", "wordt", "snelle", "reactie", "helemaal", "komt", "uit",
          "goed", "zijn", "nog",
          "zelf",
          "van de drie", "van die drie", "van de twee", "uit de drie", "van deze drie",
        ],
        last: [
          "laatste", "laatstgenoemde",
        ],
        earliest: [
          "vroegste", "eerstvolgende", "vroegere",
        ],
        latest: [
          "latere", "laatst mogelijke",
        ],
        middle: [
          "de middelste", "het middelste", "middelste optie",
        ],
        others: [
          "de andere", "het andere", "die andere", "dat andere", "ander tijdstip op", "andere optie",
          "andere tijd",
          "die overblijft", "de overgebleven", "wat overblijft",
        ],
        sameDay: [
          "die dag", "deze dag",
          "dezelfde dag", "zelfde dag", "diezelfde dag",
          "die zelfde dag", "op dezelfde dag",
        ],
        sameTime: [
          "zelfde tijd", "dezelfde tijd", "hetzelfde tijdstip", "zelfde tijdstip", "hetzelfde uur",
          "zelfde uur",
        ],
        offerNames: [
          "optie", "nummer", "nr", "keuze", "mogelijkheid", "voorstel", "tijdstip", "tijd", "moment",
          "afspraak", "alternatief", "genoemde", "voorgestelde",
        ],
        declines: [
          "geen van", "geen enkele", "geen daarvan", "geen een",
        ],
        newLink: [
          "nieuwe link", "andere link", "nieuwe links", "link is verlopen", "link verlopen",
          "link werkt niet", "nieuwe betaallink", "link doet het niet",
        ],
        moves: [
          "verplaatsen", "verzetten", "verschuiven", "uitstellen", "in plaats", "uur later", "uur eerder",
          "uur vroeger", "minuten later", "minuten eerder", "min later", "min eerder", "uurtje later",
          "uurtje eerder", "halfuur later", "later beginnen", "eerder beginnen", "zelfde tijd",
          "zelfde tijdstip", "dezelfde tijd", "naar voren", "naar achteren", "vervroegen", "liever",
          "andere dag", "ander moment", "andere tijd", "andere datum", "nieuwe tijd", "nieuwe afspraak",
          "opschuiven", "doorschuiven", "schuiven", "ruilen", "omzetten",
          "iets anders vinden", "iets anders zoeken", "andere keer", "iets anders prikken",
          "andere week",
        ],
        additions: [
          "ook nog", "extra", "nog een afspraak", "een tweede", "bovendien", "daarnaast", "nog een",
          "aanvullend",
          "ook mijn", "ook een",
        ],
        extras: [
          "nog een afspraak", "nog een extra", "extra afspraak", "een tweede afspraak", "tweede afspraak",
          "een aparte afspraak", "aanvullende afspraak", "ook een afspraak", "ook nog een afspraak",
          "daarnaast", "nog een keer een afspraak",
        ],
        keeps: [
          "verandert niks", "verandert niets", "verandert er niets", "verandert er niks", "niets veranderen",
          "niks veranderen", "blijft staan", "blijft zoals", "blijft gewoon", "blijft zo", "blijft hetzelfde",
          "blijft ongewijzigd", "blijft bestaan", "zoals afgesproken", "zoals gepland", "zoals geboekt",
          "zoals besproken", "laat … zo staan", "laat … staan", "gewoon laten staan", "kom gewoon",
          "komen gewoon", "kom wel gewoon", "houd ik", "hou ik", "houden we",
          "misverstand", "per ongeluk", "vergissing",
          "ik kom alleen", "kom ik alleen", "ik kom dus alleen", "kom toch", "komen toch", "kom zonder",
          "komen zonder", "kom in mijn eentje",
        ],
        proposals: [
          "kan het ook", "kan het", "zou het kunnen", "kunnen we ook", "kunnen we het", "kunnen wij",
          "zouden we", "is het mogelijk", "zou het mogelijk", "wat dacht je", "wat denkt u", "heeft u ook",
          "heb je ook", "liever", "beter", "zelfde tijd", "dezelfde tijd", "kan ik ook", "lukt het ook",
          "schikt",
        ],
        moveSpoilers: [
          "waarom", "hoe … ?", "kosten", "wat gebeurt",
          "misschien moet",
        ],
        movesOfStrangers: [
          "afspraak verplaatsen", "afspraak verzetten", "afspraak verschuiven", "afspraak uitstellen",
          "afspraak vervroegen", "boeking verplaatsen", "boeking verzetten", "mijn afspraak van",
          "onze afspraak van", "mijn afspraak naar", "onze afspraak naar", "afspraak te verzetten",
          "afspraak te verplaatsen",
        ],
        later: [
          "later", "naar achteren", "uitstellen",
          "latere",
        ],
        earlier: [
          "eerder", "vroeger", "naar voren", "vervroegen",
          "vroegere",
        ],
        dayAfter: [
          "de dag erna", "dag erna", "de dag daarna", "dag daarna", "volgende dag", "de volgende dag",
          "daags erna",
        ],
        dayBefore: [
          "de dag ervoor", "dag ervoor", "de dag daarvoor", "dag daarvoor", "daags ervoor",
        ]),
      defaultTitle: "Afspraak",
      defaultTitlePrefix: "Afspraak met")
  }
}
