extension Language {
  private static let tens = [
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90,
  ]

  /// "vierundvierzig" is one word.
  private static let numbers: [String: Int] = {
    let ones = [
      "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    ]
    var numbers = ones.merging(tens) { first, _ in first }
    for (one, digit) in ones { for (ten, number) in tens { numbers["\(one)und\(ten)"] = number + digit } }
    let others = [
      "null": 0, "eins": 1, "eine": 1, "einer": 1, "einem": 1, "einen": 1, "ein paar": 2, "zwo": 2,
      "zehn": 10,
      "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17,
      "achtzehn": 18, "neunzehn": 19,
    ]
    return numbers.merging(others) { first, _ in first }
  }()

  /// Each with the endings of its cases: "erste", "erster", "ersten".
  private static let ordinals: [String: Int] = {
    var stems = [
      "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7,
      "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14,
      "fünfzehnt": 15, "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19,
    ]
    for (word, number) in numbers where number >= 20 { stems["\(word)st"] = number }
    var ordinals: [String: Int] = [:]
    for (stem, number) in stems where number <= 31 {
      for ending in ["e", "er", "en", "es", "em"] { ordinals[stem + ending] = number }
    }
    return ordinals
  }()

  private static let nextWords = ["nächst", "folgend"].flatMap { stem in
    ["e", "en", "er", "es", "em"].map { stem + $0 }
  }

  /// "Freitagabend" is one word.
  private static let daysWithParts: [(day: Day, words: [String])] = {
    let names = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
    let parts: [(String, DayPart)] = [
      ("morgen", .morning), ("früh", .morning), ("vormittag", .morning), ("mittag", .midday),
      ("nachmittag", .afternoon), ("abend", .evening), ("nacht", .night),
    ]
    return names.indices.flatMap { index in
      parts.map { word, part in
        (day: Day(.weekday(index + 1, .coming), part: part), words: [names[index] + word])
      }
    }
  }()

  /// Of Germany, Austria and Switzerland.
  private static let holidays: [(day: Day, words: [String])] = [
    (.yearly(1, 1), ["neujahr", "neujahrstag"]), (.yearly(1, 6), ["dreikönigstag", "heilige drei könige"]),
    (.yearly(2, 14), ["valentinstag"]), (.easter(-52), ["weiberfastnacht"]),
    (.easter(-48), ["rosenmontag"]), (.easter(-47), ["faschingsdienstag"]),
    (.easter(-46), ["aschermittwoch"]), (.easter(-7), ["palmsonntag"]), (.easter(-3), ["gründonnerstag"]),
    (.easter(-2), ["karfreitag"]), (.easter(-1), ["karsamstag"]),
    (.easter(0), ["ostern", "ostersonntag"]), (.easter(1), ["ostermontag"]),
    (.yearly(5, 1), ["tag der arbeit", "maifeiertag"]), (.nth(2, weekday: 7, month: 5), ["muttertag"]),
    (.easter(39), ["christi himmelfahrt", "himmelfahrt", "vatertag"]),
    (.easter(49), ["pfingsten", "pfingstsonntag"]), (.easter(50), ["pfingstmontag"]),
    (.easter(60), ["fronleichnam"]), (.yearly(8, 1), ["bundesfeiertag"]),
    (.yearly(8, 15), ["mariä himmelfahrt"]),
    (.yearly(10, 3), ["tag der deutschen einheit"]), (.yearly(10, 26), ["nationalfeiertag"]),
    (.yearly(10, 31), ["reformationstag", "halloween"]), (.yearly(11, 1), ["allerheiligen"]),
    (.yearly(12, 6), ["nikolaus", "nikolaustag"]), (.yearly(12, 24), ["heiligabend", "heilig abend"]),
    (
      .yearly(12, 25),
      ["weihnachten", "erster weihnachtstag", "ersten weihnachtstag", "1 . weihnachtstag", "christtag"]
    ),
    (
      .yearly(12, 26),
      ["zweiter weihnachtstag", "zweiten weihnachtstag", "2 . weihnachtstag", "stephanstag", "stefanitag"]
    ),
    (.yearly(12, 31), ["silvester", "sylvester", "altjahrstag"]),
  ]

  @_optimize(none) static var german: Language {
    Language(
      code: "de",
      commonWords: [
        "und", "der", "die", "das", "ich", "wir", "sie", "ist", "ein", "eine", "einen", "mit", "für", "um",
        "zu", "den", "dem", "nicht", "bitte", "hallo", "uhr", "gerne", "termin", "von", "bis", "im", "guten",
        "mir", "uns", "so", "können", "könnten", "wäre", "auf", "ihnen", "danke", "es", "mich", "ihr", "ihre",
        "ihren", "er", "du", "dich", "dir", "in", "zum", "zur", "vom", "sind", "war", "haben", "hat", "habe",
        "wenn", "aber", "oder", "noch", "auch", "nur", "sehr", "gern", "liebe", "viele", "grüße", "als",
        "bei", "nach", "wie", "was", "kann", "dass",
      ],
      dateOrder: .dayFirst,
      months: [
        ["januar", "jänner", "jan"], ["februar", "feber", "feb"], ["märz", "maerz", "mär", "mrz"],
        ["april", "apr"],
        ["mai"], ["juni", "jun"], ["juli", "jul"], ["august", "aug"], ["september", "sept", "sep"],
        ["oktober", "okt"], ["november", "nov"], ["dezember", "dez"],
      ],
      weekdays: [
        ["montag", "mo", "montagstermin", "montagtermin"],
        ["dienstag", "di", "dienstagstermin", "dienstagtermin"],
        ["mittwoch", "mi", "mittwochstermin", "mittwochtermin"],
        ["donnerstag", "do", "donnerstagstermin", "donnerstagtermin"],
        ["freitag", "fr", "freitagstermin", "freitagtermin"],
        ["samstag", "sonnabend", "sa", "samstagstermin", "samstagtermin"],
        ["sonntag", "so", "sonntagstermin", "sonntagtermin"],
      ],
      numbers: numbers, ordinals: ordinals, ordinalsEndInFullStop: true,
      units: [
        (.second, ["sekunde", "sekunden", "sek"]),
        (.minute, ["minute", "minuten", "min", "minütiges", "minütigen", "minütiger", "minütige"]),
        (.hour, ["stunde", "stunden", "std", "h", "stündchen"]),
        (.day, ["tag", "tage", "tagen"]), (.week, ["woche", "wochen"]),
        (.month, ["monat", "monate", "monaten", "monats"]),
        (.year, ["jahr", "jahre", "jahren", "jahres"]),
      ],
      lengths: [
        "halbstündiges": 30, "halbstündigen": 30, "einstündiges": 60, "einstündigen": 60, "einstündige": 60,
        "zweistündiges": 120, "zweistündigen": 120, "zweistündige": 120, "dreistündigen": 180,
        "halbe stunde": 30, "eine halbe stunde": 30, "halben stunde": 30, "einer halben stunde": 30,
        "viertelstunde": 15, "eine viertelstunde": 15, "dreiviertelstunde": 45, "eine dreiviertelstunde": 45,
        "anderthalb stunden": 90, "anderthalb stunde": 90, "eineinhalb stunden": 90, "eineinhalb stunde": 90,
        "eineinhalb std": 90, "anderthalb std": 90, "zweieinhalb stunden": 150, "zwei ein halb stunden": 150,
      ],
      relativeDays: [
        "gestern": -1, "vorgestern": -2, "heute": 0, "morgen": 1, "übermorgen": 2,
        "heute in acht tagen": 7, "morgen in acht tagen": 8, "heute über acht tage": 7,
      ],
      nowWords: ["jetzt", "genau jetzt", "gerade eben", "sofort"],
      clocks: [
        (Clock(hour: 12), ["mittags", "mittag", "zu mittag", "12 uhr mittags"]),
        (Clock(hour: 24), ["mitternacht"]),
      ],
      parts: [
        (
          .morning,
          [
            "vormittag", "vormittags", "morgens", "früh", "frühmorgens", "am morgen", "frühen morgen",
            "am frühen morgen", "frühen vormittag", "späten vormittag",
          ]
        ),
        (
          .afternoon,
          [
            "nachmittag", "nachmittags", "nach dem mittagessen", "spätnachmittag", "spätnachmittags",
            "frühen nachmittag", "späten nachmittag", "nachmittagsstunden", "nachmittagsstunde",
            "nach mittag",
          ]
        ),
        (.midday, ["mittagessen", "lunch", "mittagspause", "zur mittagszeit"]),
        (.evening, ["abend", "abends", "feierabend"]),
        (.night, ["nacht", "nachts", "nachtstunden"]),
        (.breakfast, ["frühstück"]), (.dinner, ["dinner", "abendessen"]),
      ],
      partsOfToday: [],
      meridiems: [],
      weekends: ["wochenende"],
      days: daysWithParts + holidays,
      notTimes: ["um einen", "um eine", "um ein"],
      holidayWishes: ["frohe", "fröhliche", "schöne"],
      words: [
        (.at, ["um", "@", "punkt"]), (.on, ["am", "an"]), (.inside, ["in", "im"]), (.from, ["von", "ab"]),
        (.to, ["bis", "ende :", "bis etwa", "bis ca ."]),
        (.between, ["zwischen"]), (.and, ["und"]),
        (.lasting, ["für", "fuer", "fertig in", "dauert", "dauern"]), (.past, ["nach"]),
        (.half, ["halb"]),
        (.quarter, ["viertel"]), (.threeQuarters, ["dreiviertel", "drei viertel"]),
        (.before, ["vor"]), (.or, ["oder"]), (.of, ["des"]),
        (.bound, ["spätestens", "frühestens", "oder später", "oder früher", "oder danach"]),
        (.weekNumber, ["kw", "kalenderwoche"]), (.endOf, ["ende", "am ende", "zum ende"]),
        (.weekOf, ["woche vom", "woche ab", "woche ab dem", "woche des"]),
        (.the, ["den", "dem", "der", "die", "das", "des"]), (.a, ["ein", "eine", "einer"]),
        (.next, nextWords), (.coming, ["kommende", "kommenden", "kommender", "kommendes"]),
        (
          .afterNext,
          [
            "übernächste", "übernächsten", "übernächster", "übernächstes", "nach dem nächsten",
            "nach der nächsten",
          ]
        ),
        (.ordinalEnding, ["te", "ten", "ter", "tes"]),
        (.this, ["diese", "diesen", "dieser", "dieses"]),
        (.last, ["letzte", "letzten", "letzter", "letztes", "vorige", "vorigen"]), (.oclock, ["uhr", "h"]),
        (.deadline, ["bis", "bis zum", "bis zur", "spätestens", "vor", "seit", "bis spätestens"]),
        (.after, ["nach", "frühestens", "nicht vor"]),
        (.not, ["statt", "anstatt", "statt am", "nicht", "außer"]),
        (.around, ["gegen", "etwa", "ungefähr", "circa", "ca", "ca .", "so gegen", "so um", "so ab"]),
        (.every, ["jeden", "jede", "jedes"]), (.time, ["zeit", "ortszeit"]),
        (.notADate, ["straße", "personen", "euro", "leute"]),
      ],
      doubtful: ["so", "mi", "di", "do", "mo", "fr", "sa", "so"],
      zones: [
        "mitteleuropäische zeit": .oneOf(["Europe/Berlin"]), "deutscher zeit": .oneOf(["Europe/Berlin"]),
        "deutsche zeit": .oneOf(["Europe/Berlin"]), "österreichischer zeit": .oneOf(["Europe/Vienna"]),
        "schweizer zeit": .oneOf(["Europe/Zurich"]), "londoner zeit": .oneOf(["Europe/London"]),
        "berliner zeit": .oneOf(["Europe/Berlin"]), "wiener zeit": .oneOf(["Europe/Vienna"]),
      ],
      rules: Rule.lengthFromAndTo + Rule.minutesBeforeTheHour + Rule.halfToTheHour + [
        Rule("time ago", .deadline, .length) { match in match.length(1).map(Rule.ago) },
        // "Um zwei Stunden verschieben"
        Rule("by a length", .at, .length) { match in match.length(1).map(Value.length) },
        Rule("quarter to the hour", .at.maybe, .quarter, .before, [.number, .clock]) { match in
          fullHour(match, 3).map { .clock($0.earlier(byMinutes: 15)) }
        },
        // In the east and south of Germany "viertel vier" is 3:15, and "dreiviertel vier" 3:45.
        Rule("quarter of the hour", .at.maybe, .quarter, [.number, .clock]) { match in
          fullHour(match, 2).map { .clock($0.earlier(byMinutes: 45)) }
        },
        Rule("quarter of the hour", .at.maybe, .threeQuarters, [.number, .clock]) { match in
          fullHour(match, 2).map { .clock($0.earlier(byMinutes: 15)) }
        },
        Rule("Uhr and minutes", [.number, .clock], .oclock, .and.maybe, .number, .unit.maybe) { match in
          guard let hour = match.hour(0), hour.minute == 0, let minute = match.number(3), minute < 60,
            match.digits(3) != 1 || match.has(4), minute != 1 || match.digits(3) > 0,
            match.unit(4) ?? .minute == .minute
          else { return nil }
          return .clock(Clock(hour: hour.hour, minute: minute, isTwelveHour: hour.isTwelveHour))
        },
        Rule("day and month", .on, .ordinal, .ordinal) { match in
          guard let day = match.dayNumber(1), let month = match.dayNumber(2), month <= 12 else { return nil }
          return .day(Day(.date(year: nil, month: month, day: day)))
        },
        Rule("day of the month", .on, .ordinal, isWeak: true) { match in
          match.dayNumber(1).map { .day(Day(.dayOfMonth($0))) }
        },
        Rule("numeric date", .on, .number, .dot.glued, .number.glued) { match in
          guard let day = match.number(1), let month = match.number(3), (1...31).contains(day),
            (1...12).contains(month), match.digits(1) <= 2, match.digits(3) <= 2
          else { return nil }
          return .day(Day(.date(year: nil, month: month, day: day)))
        },
        Rule("day of the month", .the, .number, .dot.glued, isWeak: true) { match in
          match.dayNumber(1).flatMap { $0 <= 31 ? .day(Day(.dayOfMonth($0))) : nil }
        },
        Rule("day of the month", .on, .the.maybe, .number, .dot.glued) { match in
          match.dayNumber(2).flatMap { $0 <= 31 ? .day(Day(.dayOfMonth($0))) : nil }
        },
      ],
      mail: .german)
  }

  private static func fullHour(_ match: Match, _ index: Int) -> Clock? {
    match.hour(index).flatMap { $0.minute == 0 && $0.hour > 0 ? $0 : nil }
  }
}

extension MailWords {
  @_optimize(none) static var german: MailWords {
    MailWords(
      replyPrefixes: ["aw", "antwort"],
      forwardPrefixes: ["wg"],
      attributions: [("am ", "schrieb:"), ("", "schrieb:"), ("am ", "geschrieben:")],
      originalMarkers: ["ursprüngliche nachricht", "originalnachricht"],
      forwardMarkers: ["weitergeleitete nachricht", "anfang der weitergeleiteten nachricht"],
      quotedHeaders: ["von", "gesendet", "datum", "an", "cc", "betreff"],
      quotedFrom: ["von"],
      mobileSignatures: [
        "von meinem iphone gesendet", "von meinem ", "gesendet von ", "holen sie sich outlook",
      ],
      postscripts: ["nachtrag", "postskriptum", "ps,", "korrektur:"],
      signOffs: [
        "mit freundlichen grüßen", "freundliche grüße", "viele grüße", "beste grüße", "liebe grüße", "grüße",
        "gruß",
        "mfg", "lg", "vg", "herzliche grüße", "mit besten grüßen", "danke", "vielen dank", "danke und gruß",
      ],
      closings: [
        "grüße", "grüßen", "grüsse", "grüssen", "gruß", "gruss", "grussen", "gruessen", "gruesse",
      ],
      disclaimers: [
        "diese e-mail enthält vertrauliche", "diese nachricht ist vertraulich", "haftungsausschluss",
      ],
      greetings: ["hallo", "guten", "liebe", "lieber", "sehr", "hi", "moin", "servus"],
      kin: [
        "mama", "mami", "mutti", "papa", "papi", "vati", "oma", "opa", "omi", "opi", "deine mutter",
        "dein vater",
      ],
      formKeys: [
        .title: ["termin", "titel", "thema", "betreff", "anlass"],
        .date: [
          "datum", "tag", "wunschdatum", "wunschtermin", "gewünschtes datum", "gewünschter termin",
          "gewünschter tag", "terminwunsch", "bevorzugtes datum", "wunschtag", "datum des termins",
          "termin am",
        ],
        .time: [
          "uhrzeit", "zeit", "wunschuhrzeit", "gewünschte uhrzeit", "wunschzeit", "gewünschte zeit",
          "bevorzugte uhrzeit",
        ],
        .start: ["beginn", "anfang", "von", "wann"],
        .end: ["ende", "bis"],
        .duration: ["dauer", "länge"],
        .timeZone: ["zeitzone"],
        .location: ["ort", "wo", "treffpunkt"],
        .details: [
          "beschreibung", "bemerkung", "bemerkungen", "nachricht", "notiz", "anmerkung", "anmerkungen",
        ],
        .other: [
          "vorname", "nachname", "telefon", "telefonnummer", "handy", "firma", "öffnungszeiten", "bürozeiten",
          "geburtsdatum", "geb .", "geboren", "geboren am", "geburtstag", "allergien", "kontakt",
          "kaufdatum", "rechnungsdatum", "bestelldatum", "kundennummer", "alter", "rechnung bis",
        ],
      ],
      bookingWords: [
        "termin", "treffen", "buchen", "buchung", "vereinbaren", "reservieren", "besprechung", "gespräch",
        "telefonat",
        "beratung", "meeting", "verfügbar",
        "wir kommen", "ich komme",
      ],
      topicWords: ["über", "wegen", "bezüglich", "zum thema", "betreffend"],
      emptySubjects: [
        "termin", "terminanfrage", "terminwunsch", "anfrage", "buchung", "buchungsanfrage", "hallo", "frage",
        "treffen",
      ],
      corrections: [
        "halt , blödsinn", "blödsinn ,", "dann eben", "dann halt", "dann doch",
        "machen wir daraus", "machen wir lieber", "dann lieber", "nehmen wir lieber", "also lieber",
        "nein warten sie", "nein warte", "ach warten sie", "moment , das ist",
        "nein , doch", "ach nein", "halt nein", "moment , nein", "doch lieber", "ich meine", "ich meinte",
        "korrektur", "besser gesagt",
        "moment , doch", "stopp", "halt , nein", "nein , halt", "quatsch", "ach , nein", "sorry , nein",
        "doch nicht , sondern", "verbessere", "verzeihung ,", "ich korrigiere", "nee doch",
        "nein , warten sie", "ach quatsch",
      ],
      cancelVerbs: ["stornieren", "absagen", "storno", "stornierung", "storniere", "storniert"],
      cancelOpeners: [
        "bitte", "leider", "ich muss", "ich möchte", "wir müssen", "wir möchten", "können sie",
        "könnten sie", "kannst du", "den", "unseren", "meinen", "diesen", "termin", "die", "meine", "diese",
        "buchung", "ja", "hiermit", "muss", "müssen", "möchte", "möchten", "würde", "würden", "gern",
        "gerne", "ich", "wir", "doch", "daher", "deshalb", "sehr", "es tut mir", "tut mir", "leid", "das",
        "unsere", "unser", "mein", "den vereinbarten", "vereinbarten", "gebuchten", "reservierung", "am",
        "vom", "für", "um", "uhr", "und", "aber", "wieder", "kurzfristig", "entschuldigung", "sorry",
        "heutigen", "morgigen", "hallo", "guten tag", "vielen dank", "danke", "zu", "krankheitsbedingt",
        "mit bedauern", "gezwungen", "bin", "dass", "wollte", "will", "wollen",
        "unten stehenden", "untenstehenden", "oben genannten", "obengenannten", "u . g .", "o . g .",
        "o . a .", "unten genannten", "bestehenden", "besagten", "eingetragenen", "unten stehende",
        "schweren herzens", "aus gesundheitlichen gründen", "aus familiären gründen",
        "aus beruflichen gründen",
        "für mich", "für uns", "für meinen sohn", "für meine tochter", "mir",
        "auch", "bei ihnen", "nun",
        "platz", "uhrzeit", "zeit",
      ],
      compoundHeads: [
        "termin", "stunde", "sitzung", "behandlung", "buchung", "reservierung", "besprechung", "gespräch",
        "untersuchung",
      ],
      cancelSpoilers: [
        "nicht", "verschieben", "stattdessen", "ob", "außer", "kosten", "gebühr", "später",
        "newsletter",
        "wollte schon", "wollte eigentlich", "wollte erst", "wollte zuerst", "wollten schon",
        "wollten eigentlich", "wollten erst", "fast", "beinahe", "hätte fast", "eigentlich",
        "missverständnis", "versehentlich", "aus versehen",
        "sollte ich", "soll ich", "sollen wir",
      ],
      otherThings: [
        "nur das", "nur den", "nur die", "nur mein", "verpflegung", "catering",
        "bestellung", "lieferung", "taxi", "hotel", "mitgliedschaft", "erinnerung",
        "erinnerungen", "zweite person", "parkplatz", "torte", "getränke", "blumen",
        "leihgerät",
        "liege", "stuhl", "bett",
        "meine telefonnummer", "alte telefonnummer", "meine handynummer", "meine nummer", "alte nummer",
        "meine adresse", "mein konto", "meine daten", "meinen nachnamen", "meinen namen",
      ],
      determiners: [
        "der", "die", "das", "den", "dem", "mein", "meine", "meinen", "unser", "unsere", "unseren", "ihren",
        "ihre", "diesen", "diese",
      ],
      pastWords: [
        "hatten einen termin", "hatte einen termin", "einen termin hatten", "war", "waren", "gesprochen",
        "getroffen", "gewesen", "telefoniert", "hatte", "hatten",
      ],
      negations: ["nicht", "kein", "keine", "unmöglich"],
      auxiliaries: [
        "leider", "geht", "ist", "passt", "kann", "ich", "bei", "mir", "uns", "wir", "können", "klappt",
      ],
      predicates: [
        "er", "sie", "es", "ist", "war", "hat", "haben", "habe", "hatte", "sind", "bin", "wird", "muss",
        "kommt",
      ],
      denials: [
        "hätte … genommen", "hätte … gewählt", "hätte … gepasst", "wäre … gewesen",
        "nicht", "keine zeit", "kein", "keine", "keinen", "unmöglich", "nie", "verhindert", "weder",
        "geht leider nicht",
        "keinesfalls", "keineswegs", "bloß", "unter keinen", "auf keinen", "keinerlei", "nichts", "niemals",
        "außer", "ausgenommen",
        "auf keinen fall", "unter keinen umständen",
      ],
      conditions: [
        "wenn", "falls", "sofern", "sollte es", "sollte sich", "sollte ich", "sollte der", "sollte die",
        "sollte das", "sollte mein", "sollte meine", "sollten wir", "im fall", "im falle", "je nachdem",
        "es sei denn",
        "hängt … ab", "kommt darauf an", "kommt drauf an",
      ],
      politeConditions: [
        "wenn möglich", "falls möglich", "wenn es möglich ist", "wenn das möglich ist", "wenn's geht",
        "wenn es geht", "wenn das geht", "wenn das ok ist", "wenn das okay ist", "wenn es ihnen passt",
        "wenn es dir passt", "wenn das passt", "wenn es recht ist", "wenn sie einverstanden sind",
        "wenn es keine umstände macht", "wenn ich bitten darf", "wenn das hilft", "falls das geht",
        "falls es geht",
        "falls frei", "wenn frei", "falls noch frei", "wenn noch frei", "falls das frei ist",
        "wenn das frei ist", "wenn da frei ist", "wenn das bei ihnen frei ist", "falls sie da frei haben",
        "wenn sie da frei haben", "falls sie platz haben", "wenn es ihnen recht ist", "falls es passt",
        "wenn es passt", "wenn's passt", "falls das passt", "wenn's dir passt",
        "wenn ich wählen muss", "wenn ich wählen müsste", "wenn ich mich entscheiden muss",
        "wenn ich aussuchen darf",
      ],
      notDenied: [
        "ginge es nicht", "ginge nicht", "geht nicht auch", "könnten sie nicht", "könnten wir nicht",
        "wäre nicht", "könnte man nicht", "kann man nicht", "warum nicht", "nicht nur", "nicht doch",
        "wollen wir nicht",
      ],
      clauseBreaks: [
        "aber", "jedoch", "dafür", "sondern", "doch",
      ],
      contrasts: [
        "aber", "jedoch", "allerdings", "nur",
      ],
      preferences: [
        "am liebsten", "bevorzugt", "vorzugsweise", "idealerweise", "wunschtermin", "in dieser reihenfolge",
        "erste wahl", "am besten",
      ],
      alternatives: [
        "ansonsten", "sonst", "alternativ", "notfalls", "oder falls", "wenn nicht", "falls nicht",
        "zweite wahl", "ersatzweise", "zur not", "ersatztermin", "ausweichtermin",
      ],
      asking: AskingWords(
        requests: [
          "würde mich freuen , wenn", "würden uns freuen , wenn", "würde mich sehr freuen , wenn",
          "hätten sie", "haben sie", "habt ihr", "hättet ihr", "hast du", "hättest du", "könnten wir",
          "können wir", "könnte ich", "kann ich", "könnte man", "kann man", "dürfte ich … kommen",
          "darf ich … kommen", "dürfen wir … kommen", "darf ich … vorbei", "darf ich … buchen",
          "darf ich … reservieren", "könnten sie", "können sie", "könntest du", "kannst du", "könnt ihr",
          "könntet ihr", "würden sie", "möchte", "möchten", "würde gern", "würde gerne", "würden gern",
          "würden gerne", "hätte gern", "hätte gerne", "hätten gern", "hätten gerne", "will … buchen",
          "will … termin", "wollen … buchen", "wollen … termin", "wäre", "ist … möglich", "ist … frei",
          "noch frei", "ginge", "geht", "passt", "passen", "würde passen", "klappt", "bitte um", "ich bitte",
          "bitte … ein", "buchen", "buche", "reservieren", "reserviere", "vereinbaren", "eintragen",
          "tragen sie", "trag mich", "vormerken", "ausmachen", "treffen", "brauche", "bräuchte", "bräuchten",
          "brauchen … termin", "benötige", "benötigen", "suche", "suchen", "wünsche", "wünschen",
          "wunschtermin", "wie wär's", "wie sieht es", "wie sieht's", "vorschlagen", "schlage",
          "schlagen … vor", "vorschlag", "am liebsten", "bevorzugt", "lieber", "gerne", "gern",
          "terminwunsch", "terminanfrage", "anfragen", "anfrage", "anmelden", "melde … an", "wollte fragen",
          "vorbeikommen", "vorbeischauen", "vorbeibringen", "bekomme", "bekommen", "kriegen", "kriege",
          "machen wir", "nehmen", "nehme", "ausgesucht", "entschieden", "ausgewählt", "zeit hätte",
          "zeit hätten", "kommen könnte", "kommen könnten", "ideal", "folgetermin", "einplanen", "rufen sie",
          "ruf mich", "rufen sie mich", "tisch für", "essen wir", "treffen wir", "schlägt … vor",
          "schlage … vor", "schlägt", "biete … an", "wir würden … kommen", "ich würde … kommen", "wir kämen",
          "ich käme", "ich könnte", "wir könnten", "könnte … kommen", "ich kann", "wir können", "reicht",
          "würde reichen", "würde genügen", "ich habe zeit", "wir haben zeit", "habe … zeit", "bin … frei",
          "bitte ich um", "bitte ich sie", "bitten wir um", "bitte dich um", "erbitte", "dankbar für",
          "ich komme", "wir kommen", "komme ich", "kommen wir", "komme … vorbei", "kommen … vorbei",
          "schaue … vorbei", "gegenvorschlag", "notieren sie", "notier", "schreiben sie mich", "schreib mich",
          "halten sie … frei", "haltet … frei", "halt … frei", "wollen wir …", "bitte … notieren",
          "bitte … vormerken",
          "darf ich … vorschlagen", "darf ich",
          "bitte", "könnte mich", "könnte meine", "könnte mein", "kann meine", "kann mein", "könnte sie",
          "könnte er", "dürfte", "dürften", "ich nehme", "wir nehmen", "bringe ich", "bringen wir",
        ],
        inquiries: [
          "was kostet", "was kosten", "wie viel", "wieviel", "preis", "preise", "kosten", "kostet", "parken",
          "parkplatz", "parkplätze", "parkhaus", "wo", "geöffnet", "offen", "öffnungszeiten",
          "haben sie … auf", "habt ihr … auf", "habt ihr … offen", "findet … statt", "bleibt es", "bleibt's",
          "noch aktuell", "steht … noch", "wie lange", "wann", "rechnung", "gutschein", "barrierefrei",
          "rollstuhl", "sagen sie mir", "sag mir", "ich … mitbringen", "wir … mitbringen", "gutscheine",
          "geschenkgutschein", "um wie viel uhr ist", "wann ist mein",
          "korrigieren", "vergessen", "abholen",
        ],
        tellings: [
          "läuft … ab", "abläuft", "abgelaufen", "gültig bis", "bis … gültig", "geboren", "geburtsdatum",
          "geb .", "frist", "abgabe", "abgabetermin", "abgeben", "einreichen", "fällig", "fälligkeit",
          "habe … einen termin", "hat … einen termin", "haben … einen termin", "mein termin ist",
          "unser termin ist", "ihr termin ist", "sein termin ist", "der termin ist", "habe … gebucht",
          "haben … gebucht", "hat … gebucht", "ist … gebucht", "geschlossen", "geschlossen haben", "zu haben",
          "nach unserem treffen", "nach unserem termin", "nach unserem gespräch", "treffen vom", "termin vom",
          "gespräch vom", "telefonat vom", "schreiben vom", "mail vom", "rechnung vom", "brief vom",
          "feierabend", "ich arbeite", "schicht", "arbeiten muss", "elternabend",
          "nimmt … teil", "nehmen … teil", "wird … teilnehmen", "werden … teilnehmen", "zug fährt",
          "zug geht", "bus fährt", "flug geht", "flieger geht", "fähre geht", "schiff geht", "abflug",
          "abfahrt", "fliegen … nach", "fliege … nach", "fliegt … nach", "fahren … nach", "fahre … nach",
          "landet", "landen", "an der tür steht", "auf dem schild", "geburtstag", "hochzeitstag",
          "muss … los",
          "feiertag", "seine stunde", "ihre stunde", "arbeitet niemand",
          "unterrichte", "unterrichte ich", "tagt",
          "ich lande", "wir landen",
          "wie am … besprochen", "wie gestern", "wie am … vereinbart", "wie am … abgemacht",
          "wie am … telefonisch", "wie letzte",
          "komme … zurück", "kommen … zurück", "kommt … zurück", "komme … nach hause",
          "komme … aus dem urlaub", "kommen … aus dem urlaub", "komme … von der arbeit", "kommt … an",
          "wie … besprochen", "wie … vereinbart", "wie … abgemacht",
          "letztes mal", "letzten mal", "letzte mal", "letzte stunde", "letzten stunde", "letzter termin",
          "letzten termin", "letzte sitzung", "voriges mal",
          "erreichen sie mich", "erreichst du mich", "erreichbar", "zu erreichen", "bin … beim",
          "bin … bei der", "bin … bei meinem", "bin … bei meiner", "habe … offen", "haben … offen",
          "haben … geöffnet", "offen haben", "geöffnet haben", "laut ihrer",
          "sind … weg", "bin … weg", "sind … nicht da", "bin … nicht da", "verreist", "im urlaub",
          "nicht zu hause", "außer haus", "macht … zu", "schließt um", "fahrprüfung", "führerschein",
          "bei ihnen sein", "das paket", "handwerker", "bei ihnen ankommen", "es … versucht",
          "überweise", "überweisen", "zahle … ein",
          "habe … angerufen", "haben … angerufen", "hat … angerufen", "habe … versucht",
          "sind … verabredet", "bin … verabredet", "ausgemacht mit", "verabredet mit",
          "kommt der", "kommt die", "kommt das", "kommt mein", "kommt meine", "kommt unser", "kommt unsere",
        ],
        otherPeople: [
          "meine schwester", "mein bruder", "meine mutter", "mein vater", "meine nachbarin", "mein nachbar",
          "unsere nachbarin", "unser nachbar", "meine kollegin", "mein kollege", "unsere kollegin",
          "unser kollege", "meine chefin", "mein chef", "meine freundin", "mein freund", "eine freundin",
          "ein freund", "meine tante", "mein onkel", "mein mann", "meine frau", "mein sohn",
          "meine tochter", "meine oma", "meine schwiegermutter",
        ],
        reports: [
          "habe … verschoben", "habe … verlegt", "hat … verschoben", "hat … verlegt", "haben … verschoben",
          "haben … verlegt", "wurde … verschoben", "wurde … verlegt", "ist … verschoben worden",
          "ist … verlegt worden", "habe … abgesagt", "haben … abgesagt", "hat … abgesagt",
          "habe … storniert", "haben … storniert", "hat … storniert", "wurde … abgesagt",
          "musste … absagen", "musste … verschieben", "mussten … absagen", "mussten … verschieben",
          "meint , ich solle", "meint , ich sollte", "meint , wir sollten", "sagt , ich soll",
          "sagt , ich solle", "sagt , ich sollte", "sagt , wir sollten", "findet , ich sollte", "chef sagt",
          "chef meint",
        ],
        notTold: [
          "wie besprochen", "wie vereinbart", "wie abgemacht", "wie telefonisch besprochen",
        ],
        standing: [
          "ich habe … gebucht", "wir haben … gebucht", "habe … reserviert", "haben … reserviert",
          "habe … ausgemacht", "haben … ausgemacht", "habe … vereinbart", "haben … vereinbart",
          "hat … gebucht", "hat … reserviert", "hat … ausgemacht", "hat … vereinbart",
          "hat einen termin bei", "hatte … gebucht", "hatte … reserviert", "hatte … ausgemacht",
          "habe mich … angemeldet",
          "haben uns … angemeldet", "eingetragen sind", "eingetragen bin", "eingetragen ist",
          "angemeldet sind", "angemeldet bin", "eingeplant sind", "vorgemerkt sind", "vorgemerkt bin",
          "ist … eingetragen", "steht mein", "steht unser", "steht der termin", "noch aktuell",
          "bleibt es bei", "bleibt's bei", "noch gültig", "ist … angekommen", "angekommen ist",
          "haben sie … erhalten", "haben sie … bekommen", "habt ihr … bekommen", "habt ihr … erhalten",
          "keine bestätigung", "ohne bestätigung", "nichts gehört", "nichts bekommen", "ist … bestätigt",
          "bestätigt ist", "bestätigt worden", "hat … geklappt", "geklappt hat", "ist mein termin",
          "ist unser termin", "stimmt das ?", "findet mein", "findet unser", "findet der termin",
          "einen termin bei ihnen , oder", "einen termin bei euch , oder", "ist die anmeldung",
          "ist meine anmeldung", "ist meine buchung", "ist unsere buchung", "ist mein auftrag",
          "ursprünglich gebucht", "ursprünglich geplant", "ursprünglichen termin",
        ],
        nothingWanted: [
          "wollte nur danke sagen", "wollte nur kurz danke sagen", "wollte einfach danke sagen",
          "wollte mich nur bedanken", "wollte mich nur kurz bedanken", "wollte mich einfach bedanken",
          "zur info", "zur information", "zur kenntnis", "zu ihrer information", "nur zur info",
          "zu deiner info", "müssen nichts tun", "müssen nichts machen", "brauchen nichts zu tun",
          "musst nichts tun", "nichts zu tun", "nichts weiter zu tun", "keine antwort nötig",
          "keine rückmeldung nötig", "wollte nur mitteilen", "nur dass sie bescheid wissen",
          "damit sie bescheid wissen", "nur zum verständnis",
        ],
        reasons: [
          "weil", "da ich", "da wir", "da mein", "da meine", "da unser", "da unsere", "da die", "da der",
          "da das", "da es", "denn", "damit", "nachdem", "obwohl", "zumal",
        ],
        hypotheses: every(
          [
            "noch nichts", "noch nicht", "vorerst nichts", "vorerst nicht", "erst mal nichts",
            "erstmal nichts",
          ],
          before: [
            "buchen", "eintragen", "fest eintragen", "reservieren", "blocken", "blockieren", "vormerken",
            "einplanen", "festmachen", "fest machen", "vereinbaren", "notieren", "freihalten", "fest buchen",
          ])
          + every(
            [
              "buchen sie", "reservieren sie", "blocken sie", "blockieren sie", "notieren sie", "tragen sie",
              "merken sie", "planen sie", "halten sie", "buche", "buch", "reserviere", "reservier",
              "blockier", "blockiere", "notier", "trag", "plan", "halt",
            ],
            before: [
              "noch nichts", "bitte noch nichts", "vorerst nichts", "bitte vorerst nichts",
              "also noch nichts",
            ])
          + [
            "angenommen", "mal angenommen", "nehmen wir an", "gesetzt den fall", "rein theoretisch",
            "theoretisch", "hypothetisch", "wenn ich … buchen würde", "falls ich … buche",
            "wenn ich … buche und", "noch keine buchung",
          ],
        openQuestions: [
          "wann passt", "wann würde", "wann wäre", "wann hätten", "wann haben sie", "wann habt ihr",
          "wann geht", "wann ginge", "wann könnten", "wann können", "wann klappt", "welche zeiten",
          "welcher tag", "welche tage", "welche termine", "wann sie zeit", "wann ihr zeit", "wann zeit",
        ],
        conclusions: ["also", "dann", "daher", "somit"],
        backReferences: [
          "wäre das möglich", "ist das möglich", "wäre dies möglich", "geht das", "ginge das", "passt das",
          "passt ihnen das", "passt dir das", "passt euch das", "würde das", "klappt das", "ist das frei",
          "wäre das frei", "ist da noch", "tragen sie mich ein", "trag mich ein", "bitte eintragen",
          "so eintragen", "ob das geht", "ob das passt", "ob das klappt", "wäre das machbar",
          "wäre das in ordnung", "ist das ok", "ist das okay",
          "noch platz", "ist da platz", "ist das in ordnung",
          "den würde ich", "den nehme ich", "den nehmen wir", "das nehme ich", "den hätte ich gern",
          "den möchte ich",
          "in ordnung ?", "wäre das",
        ]),
      callingOff: CallingOffWords(
        callOffs: [
          "brauche … nicht mehr", "brauchen … nicht mehr", "brauch … nicht mehr", "brauche … nimmer",
          "brauchen … nimmer", "brauch … nimmer", "nicht mehr gebraucht", "nicht mehr benötigt",
          "nicht mehr nötig", "nicht mehr notwendig", "nicht länger", "benötige … nicht mehr",
          "benötigen … nicht mehr", "streichen sie", "termin … streichen", "bitte streichen",
          "mich … streichen", "uns … streichen", "gestrichen werden", "termin … freigeben",
          "wieder freigeben", "geben sie … frei", "gebt … frei", "gib … frei", "freigeben",
          "anderweitig vergeben", "anderweitig", "jemand anderem", "jemand anderen", "jemand anders",
          "weitergeben", "hat sich … erledigt", "hat sich erledigt", "fällt … aus", "fällt aus",
          "fällt … ins wasser", "fällt … flach", "ausfallen", "wird … nichts", "findet nicht statt",
          "findet … nicht statt", "nicht wahrnehmen", "nicht … wahrnehmen", "löschen", "löscht", "austragen",
          "tragen sie … aus", "verzichten", "verzichte", "zurückziehen", "ziehe … zurück", "hinfällig",
          "canceln", "ist gestorben", "muss … nicht mehr kommen", "müssen … nicht mehr",
          "nicht auf uns warten", "nicht auf mich warten", "nicht mit uns rechnen", "nicht mit mir rechnen",
          "an andere vergeben", "weiter vergeben", "weitervergeben", "neu vergeben", "erübrigt sich",
          "hat sich erübrigt", "wieder abmelden", "melde … ab", "melden … ab", "sage … ab", "sagen … ab",
          "muss ich passen", "müssen wir passen", "nehme … doch nicht", "ersatzlos",
          "leider muss ich … passen", "leider müssen wir … passen", "muss ich leider … passen",
          "müssen wir leider … passen", "brauchen … nicht mehr zu kommen", "brauchen … nicht zu kommen",
          "müssen … nicht kommen", "müssen … nicht mehr kommen", "brauchst … nicht mehr zu kommen",
          "streich den", "streich mich", "streich uns", "streicht den", "streicht mich",
          "streiche den termin", "vergiss den termin", "vergesst den termin", "vergessen sie den termin",
          "nehmen sie mich … raus", "nehmen sie uns … raus", "aus dem kalender",
          "werden … nicht mehr brauchen", "werde … nicht mehr brauchen", "nicht mehr nötig sein",
        ],
        absences: [
          "kann … nicht kommen", "können … nicht kommen", "kann … doch nicht", "können … doch nicht",
          "kann … nicht dabei sein", "schaffe … nicht", "schaffen … nicht", "schaff … nicht",
          "bin … verhindert", "sind … verhindert", "doch nicht kommen", "nicht erscheinen",
          "geht sich … nicht aus", "schaffen es … nicht", "schaffe es … nicht", "kommen … doch nicht",
          "komme … doch nicht", "muss … ausfallen lassen", "fällt bei uns aus", "liege … im bett",
          "kann … nicht wahrnehmen", "können … nicht wahrnehmen", "wird … nicht klappen",
          "klappt … doch nicht", "klappt … leider nicht",
          "kommt … nicht", "kommen … nicht mehr", "wird … nicht kommen", "werden … nicht kommen",
          "kann … nicht mehr kommen", "wird … nicht da sein", "werden … nicht da sein",
          "nicht wahrnehmen werde", "nicht wahrnehmen werden", "nicht wahrnehmen kann",
          "nicht wahrnehmen können", "nicht erscheinen werde", "nicht kommen werde", "nicht kommen werden",
          "nicht kommen kann", "nicht kommen können",
        ]),
      replies: ReplyWords(
        thanks: [
          "danke", "dank", "dankeschön", "super", "perfekt", "prima", "freue mich", "freuen uns", "bis bald",
        ],
        affirmations: [
          "ja", "jo", "jep", "jawohl", "ok", "okay", "oki", "passt", "passen", "gern", "gerne", "gut",
          "prima", "super", "perfekt", "toll", "einverstanden", "in ordnung", "alles klar", "nehme", "nehmen",
          "geht", "klappt", "bestätige", "bestätigen", "wunderbar", "klingt gut", "abgemacht", "genau",
          "sehr schön", "ideal", "wäre super", "wäre gut", "natürlich", "selbstverständlich", "hervorragend",
          "bestens", "zusagen", "machen wir", "kann ich", "können wir einrichten", "nehm", "nähme", "nähmen",
          "sagt … zu", "zusagt", "am meisten zu", "wähle", "wählen", "entscheide", "entscheiden", "bevorzuge",
          "wär", "wäre",
          "ist notiert",
        ],
        hesitations: [
          "vielleicht", "eventuell", "evtl", "evtl .", "klären", "melde mich",
          "rücksprache", "nicht sicher", "wahrscheinlich", "vermutlich", "ob", "welcher … ?", "welche … ?",
          "was kostet", "erst noch", "noch schauen", "möglicherweise",
          "muss noch … fragen", "muss erst … fragen", "muss noch", "muss erst", "frage noch", "kläre noch",
          "nur , wenn", "nur wenn",
        ],
        maybes: [
          "vielleicht", "eventuell", "evtl", "evtl .", "möglicherweise", "wahrscheinlich", "vermutlich",
        ],
        filling: [
          "vielen", "herzlichen", "schönen", "schön", "sehr", "der", "die", "das", "den", "dem", "ein",
          "einen", "option", "nummer", "nr", "nr .", "termin", "zeitpunkt", "uhrzeit", "vorschlag", "bitte",
          "ich", "wir", "nehme", "nehmen", "hätte", "hätten", "wäre", "mir", "uns", "mich", "gut", "ist",
          "für", "bis", "dann", "alles", "und", "auch", "würde", "würden", "am", "im", "um", "zum", "ihnen",
          "dir", "ihr", "ihre", "tag", "wunderbar", "so", "es", "von", "mit", "buchen", "nochmal", "noch",
          "damit", "sich", "vorgeschlagene", "der erste", "freue", "freuen", "auf", "beide", "alle", "ganz",
          "wirklich", "dabei", "guten", "hallo", "liebe", "lieber", "herr", "frau", "geehrte", "geehrter",
          "damen", "herren", "tolle", "schnelle", "antwort", "rückmeldung", "hab", "haben", "wunsch", "also",
          "mal", "da",
          "vom",
          "von den dreien", "von den drei", "der drei", "von diesen drei", "von den zweien", "beiden",
          "gleich", "direkt", "einfach", "eh", "hab's",
        ],
        last: [
          "unterste", "untersten", "unterster",
          "letzte", "letzten", "letzter", "letztere", "letzteren",
        ],
        earliest: [
          "früheste", "frühesten", "frühester", "frühestmöglichen", "frühestmögliche", "der frühere",
          "den früheren", "die frühere", "die früheste",
        ],
        latest: [
          "späteste", "spätesten", "spätester", "der spätere", "den späteren", "die spätere",
        ],
        middle: [
          "der mittlere", "den mittleren", "die mittlere", "das mittlere", "mittleren termin",
          "mittlere option",
          "mittleren", "mittlerer", "dem mittleren", "mittlere", "in der mitte",
        ],
        others: [
          "der andere", "den anderen", "die andere", "das andere", "dem anderen", "anderen termin",
          "andere termin", "andere variante", "andere option",
          "der verbleibende", "den verbleibenden", "der übrige", "den übrigen", "der übrig bleibt",
          "der übrigbleibt",
        ],
        sameDay: [
          "diesem tag", "diesem tage", "jenem tag", "dem tag", "den tag",
          "selben tag", "gleichen tag", "selben tages", "gleichen tages",
          "demselben tag", "am selben tag", "am gleichen tag",
        ],
        sameTime: [
          "gleiche zeit", "gleichen zeit", "selbe zeit", "selben zeit", "dieselbe zeit",
          "derselben zeit", "gleiche uhrzeit", "gleichen uhrzeit", "gleicher uhrzeit",
          "selben uhrzeit", "selbe uhrzeit", "gleicher zeit",
        ],
        offerNames: [
          "option", "nummer", "nr", "termin", "vorschlag", "variante", "möglichkeit", "alternative",
          "angebot", "zeitpunkt", "angebotene", "vorgeschlagene", "genannte", "angebotenen",
          "vorgeschlagenen", "genannten", "slot", "zeit", "uhrzeit",
        ],
        declines: [
          "keiner der", "keiner davon", "keiner passt", "keine der", "keine davon", "nichts davon",
          "leider keiner", "passt keiner", "passen alle nicht", "keinen der", "keinen davon", "geht keiner",
        ],
        newLink: [
          "neuen link", "neuer link", "neue links", "link ist abgelaufen", "link abgelaufen",
          "link funktioniert nicht", "link geht nicht", "neuen zahlungslink", "anderen link",
          "neuen bezahllink", "neuen paypal link", "neuen paypal - link", "link ist tot",
        ],
        moves: [
          "verschieben", "verlegen", "verlegt", "stattdessen", "umbuchen", "vorverlegen", "vorziehen",
          "lieber", "statt", "anstatt", "umlegen", "nach hinten", "nach vorne", "nach vorn", "stunde später",
          "stunden später", "minuten später", "stunde früher", "stunden früher", "minuten früher",
          "min später", "min früher", "später anfangen", "früher anfangen", "später beginnen",
          "früher beginnen", "gleiche uhrzeit", "gleiche zeit", "selbe zeit", "selbe uhrzeit",
          "zur gleichen zeit", "zur selben zeit", "gleichen uhrzeit", "selben uhrzeit", "terminänderung",
          "anderer tag", "anderen tag", "anderer termin", "anderen termin", "neuen termin", "neuer termin",
          "andermal", "schieben", "rüberschieben", "tauschen", "ausweichen",
          "etwas anderes finden", "was anderes finden", "einen anderen finden", "einen neuen finden",
          "anderes mal",
          "andere woche", "anderen woche",
        ],
        notMoves: [
          "statt ?", "statt .", "statt !", "statt ,", "wirklich statt", "nicht statt", "auch statt",
        ],
        additions: [
          "zusätzlich", "zusätzlichen", "noch einen termin", "noch einen", "einen weiteren",
          "weiteren termin", "weitere termine", "zweiten termin", "außerdem",
        ],
        extras: [
          "einen weiteren termin", "weiteren termin", "weiterer termin", "noch einen termin",
          "noch ein termin", "noch einen zweiten", "einen zweiten termin", "zweiten termin",
          "zusätzlichen termin", "zusätzlicher termin", "zusätzlich", "einen extra termin", "eigenen termin",
          "auch einen termin", "auch noch einen", "ebenfalls einen termin",
        ],
        keeps: [
          "bleibt bestehen", "bleiben bestehen", "bleibt alles", "bleibt es dabei", "bleibt wie", "bleibt so",
          "bleibt natürlich", "bleibt unverändert", "bleibt stehen", "es bleibt bei", "bleibt unser termin",
          "wie besprochen", "wie vereinbart", "wie abgemacht", "wie ausgemacht", "wie gebucht", "wie geplant",
          "ändert sich nichts", "ändert nichts", "nichts ändern", "nichts verändern", "nicht verändern",
          "lassen sie alles", "lassen sie … so", "lasst … so", "lass … so", "unverändert", "komme trotzdem",
          "kommen trotzdem", "komme auf jeden fall", "kommen auf jeden fall", "mein termin bleibt",
          "unser termin bleibt", "behalte ich", "behalten wir",
          "missverständnis", "versehentlich", "aus versehen", "verwechslung", "verwechselt", "war ein irrtum",
          "komme allein", "komme alleine", "komme ich allein", "komme ich alleine", "ich komme also allein",
          "kommen zu zweit", "nur ich komme", "am donnerstag bleibt", "der am montag bleibt",
          "der am dienstag bleibt", "der am mittwoch bleibt", "der am freitag bleibt", "bei ihnen bleibt",
          "komme ohne", "kommen ohne",
        ],
        proposals: [
          "ginge", "geht auch", "geht es auch", "auch möglich", "wie wäre es", "wie wäre", "wie wär's",
          "wie sieht es", "wie sieht's", "hätten sie", "haben sie auch", "hätten sie auch",
          "könnten wir uns", "können wir uns", "könnten wir das", "können wir das", "könnten wir es",
          "können wir es", "könnten wir auch", "können wir auch", "kann ich auch", "könnte ich auch",
          "besser", "wäre es möglich", "ist es möglich", "gleiche uhrzeit", "gleiche zeit", "selbe zeit",
          "bevorzugen", "machen wir lieber", "machen wir",
        ],
        moveSpoilers: [
          "warum", "wieso", "wie kann", "kosten", "kostet", "gebühr",
          "eventuell verschieben", "vielleicht verschieben",
          "vielleicht verlegen",
        ],
        movesOfStrangers: [
          "termin verschieben", "termin verlegen", "termin umbuchen", "termin vorverlegen",
          "termin zu verschieben", "termin zu verlegen", "buchung verschieben", "terminverschiebung",
          "termin vom", "unseren termin auf", "meinen termin auf", "den termin auf",
        ],
        later: [
          "später", "nach hinten", "verschieben wir um",
          "spätere", "späteren", "späterer",
        ],
        earlier: [
          "früher", "nach vorne", "nach vorn", "vorverlegen", "vorziehen", "eher",
          "frühere", "früheren",
        ],
        dayAfter: [
          "am tag danach", "am tag darauf", "tags darauf", "am folgenden tag", "am nächsten tag",
          "am folgetag", "den tag danach", "auf den tag danach",
        ],
        dayBefore: [
          "am tag davor", "am vortag", "am tag zuvor", "tags zuvor", "den tag davor",
        ]),
      defaultTitle: "Termin",
      defaultTitlePrefix: "Termin mit")
  }
}
