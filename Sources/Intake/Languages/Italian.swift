extension Language {
  private static let holidays: [(day: Day, words: [String])] = [
    (.yearly(1, 1), ["capodanno"]), (.yearly(1, 6), ["epifania", "befana"]),
    (.yearly(2, 14), ["san valentino"]), (.easter(-52), ["giovedì grasso"]),
    (.easter(-47), ["martedì grasso"]), (.easter(-46), ["mercoledì delle ceneri"]),
    (.easter(-7), ["domenica delle palme"]), (.easter(-2), ["venerdì santo"]),
    (.easter(0), ["pasqua", "domenica di pasqua"]),
    (.easter(1), ["pasquetta", "lunedì dell'angelo", "lunedì di pasqua"]),
    (.yearly(4, 25), ["festa della liberazione"]),
    (.yearly(5, 1), ["festa dei lavoratori", "festa del lavoro"]),
    (.yearly(6, 2), ["festa della repubblica"]), (.yearly(8, 15), ["ferragosto"]),
    (.yearly(10, 31), ["halloween"]), (.yearly(11, 1), ["ognissanti"]),
    (.yearly(12, 8), ["immacolata"]), (.yearly(12, 24), ["vigilia di natale"]),
    (.yearly(12, 25), ["natale"]), (.yearly(12, 26), ["santo stefano"]),
    (.yearly(12, 31), ["san silvestro", "ultimo dell'anno"]),
  ]

  static let italian = Language(
    code: "it",
    commonWords: [
      "il", "la", "lo", "gli", "di", "e", "che", "è", "un", "una", "per", "con", "mi", "vorrei", "potrei",
      "buongiorno", "grazie", "ciao", "salve", "del", "della", "alle", "sono", "ho", "possiamo", "potremmo",
      "vi", "ci", "le", "in", "non", "nel", "fare", "sarebbe", "appuntamento", "si", "al", "dalle",
      "per favore", "se", "devo", "ma", "più", "avviso",
    ],
    dateOrder: .dayFirst,
    months: [
      ["gennaio", "gen", "genn"], ["febbraio", "feb", "febb"], ["marzo", "mar"], ["aprile", "apr"],
      ["maggio", "mag"], ["giugno", "giu"], ["luglio", "lug"], ["agosto", "ago"],
      ["settembre", "sett", "set"],
      ["ottobre", "ott"], ["novembre", "nov"], ["dicembre", "dic"],
    ],
    weekdays: [
      ["lunedì", "lunedi", "lun", "lunedi'"], ["martedì", "martedi", "mar"],
      ["mercoledì", "mercoledi", "mer"],
      ["giovedì", "giovedi", "gio"], ["venerdì", "venerdi", "ven"], ["sabato", "sab"], ["domenica", "dom"],
    ],
    numbers: [
      "tre quarti": 45,
      "zero": 0, "un": 1, "una": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6,
      "sette": 7, "otto": 8, "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13,
      "quattordici": 14, "quindici": 15, "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19,
      "venti": 20, "ventuno": 21, "ventidue": 22, "ventitré": 23, "ventitre": 23, "ventiquattro": 24,
      "venticinque": 25, "ventisei": 26, "ventisette": 27, "ventotto": 28, "ventinove": 29, "trenta": 30,
      "trentuno": 31, "trentacinque": 35, "quaranta": 40, "quarantacinque": 45, "cinquanta": 50,
      "cinquantacinque": 55, "sessanta": 60, "novanta": 90, "un paio di": 2, "un paio d": 2, "qualche": 3,
    ],
    ordinals: ["primo": 1, "prima": 1, "secondo": 2, "terzo": 3, "quarto": 4, "ultimo": -1, "ultima": -1],
    units: [
      (.minute, ["minuto", "minuti", "min", "minutini"]), (.hour, ["ora", "ore", "h", "oretta", "orette"]),
      (.day, ["giorno", "giorni", "gg"]), (.week, ["settimana", "settimane"]), (.month, ["mese", "mesi"]),
      (.year, ["anno", "anni"]),
    ],
    lengths: [
      "mezz'ora": 30, "mezz'oretta": 30, "una mezz'ora": 30, "una mezz'oretta": 30, "mezza ora": 30,
      "mezzora": 30, "quarto d'ora": 15, "un quarto d'ora": 15, "tre quarti d'ora": 45, "un'oretta": 60,
      "un'ora e mezza": 90, "un'ora e mezzo": 90, "un'ora e un quarto": 75, "ora e mezza": 90,
    ],
    relativeDays: [
      "oggi": 0, "in giornata": 0, "domani": 1, "il giorno dopo": 1, "il giorno seguente": 1, "l'indomani": 1,
      "dopodomani": 2, "dopo domani": 2, "il giorno dopo domani": 2, "il giorno successivo": 1,
    ],
    nowWords: ["adesso", "subito", "immediatamente", "in questo momento", "ora", "proprio ora"],
    clocks: [(Clock(hour: 12), ["mezzogiorno", "mezzodì"]), (Clock(hour: 24), ["mezzanotte"])],
    parts: [
      (
        .morning,
        [
          "mattina", "mattino", "mattinata", "di mattina", "della mattina", "del mattino", "la mattina",
          "al mattino",
          "in mattinata", "nella mattinata", "di mattino", "mattina presto", "di prima mattina",
        ]
      ),
      (
        .afternoon,
        [
          "pomeriggio", "di pomeriggio", "del pomeriggio", "il pomeriggio", "nel pomeriggio", "al pomeriggio",
          "primo pomeriggio", "tardo pomeriggio", "nel tardo pomeriggio", "nel primo pomeriggio",
        ]
      ),
      (.evening, ["sera", "serata", "di sera", "della sera", "la sera", "in serata", "alla sera"]),
      (.midday, ["pranzo", "a pranzo", "ora di pranzo"]),
      (.evening, ["aperitivo"]),
      (.night, ["notte", "di notte", "della notte", "la notte"]),
      (.breakfast, ["colazione", "a colazione"]), (.dinner, ["cena", "a cena"]),
    ],
    partsOfToday: [
      (.morning, ["stamattina", "stamani", "stamane", "questa mattina"]),
      (.afternoon, ["questo pomeriggio", "oggi pomeriggio"]), (.evening, ["stasera", "questa sera"]),
      (.night, ["stanotte", "questa notte"]),
    ],
    meridiems: [
      (.am, ["am", "a . m .", "di mattina", "del mattino", "della mattina"]),
      (.pm, ["pm", "p . m .", "di pomeriggio", "del pomeriggio", "di sera", "della sera"]),
    ],
    weekends: ["fine settimana", "week - end", "weekend", "finesettimana"],
    days: [(Day(.ahead(.day), part: .morning), ["domattina"])] + holidays,
    holidayWishes: ["buon", "buona", "felice"],
    words: [
      (.at, ["alle", "all", "alle ore", "ore", "ora", "per le", "a", "dalle", "le", "h"]),
      (.on, ["il", "per il", "del", "di", "per", "al"]),
      (.inside, ["tra", "fra", "in", "nel", "di", "del", "entro"]),
      (.from, ["dalle", "dall", "da", "dal", "dalle ore"]),
      (.to, ["alle", "all", "a", "al", "fine :", "fine : ore", "fino alle", "fino a", "fino all"]),
      (.between, ["tra le", "fra le", "tra", "fra"]), (.and, ["e", "e le"]),
      (.lasting, ["per", "di", "della durata di", "durata"]), (.ago, ["fa"]),
      (.fromNow, ["dopo", "da ora", "da adesso", "più tardi", "da oggi"]), (.past, ["dopo"]),
      (.half, ["mezza", "mezzo"]), (.quarter, ["un quarto", "quarto"]), (.minus, ["meno"]),
      (.or, ["o", "o il", "oppure"]),
      (.bound, ["al più tardi", "al più presto", "al massimo", "o più tardi"]),
      (.weekNumber, ["settimana"]),
      (.weekOf, ["settimana del", "settimana dal", "settimana che inizia il"]),
      (.endOf, ["fine di", "fine", "la fine di", "fine del"]),
      (.of, ["di", "del", "della", "dell", "d"]), (.the, ["il", "l", "giorno", "il giorno", "lo"]),
      (.a, ["un", "una"]),
      (.next, ["prossimo", "prossima", "seguente", "successivo", "che viene", "entrante"]),
      (.this, ["questo", "questa", "quest"]),
      (.last, ["scorso", "scorsa", "passato", "passata", "ultimo", "ultima"]),
      (.oclock, ["h", "in punto", "ore"]), (.ordinalEnding, ["º", "°", "o"]),
      (
        .deadline,
        [
          "entro", "entro le", "entro il", "prima di", "prima delle", "prima del", "fino al", "da", "dal",
          "entro e non oltre",
        ]
      ),
      (.after, ["dopo le", "dopo il", "dopo"]),
      (.not, ["invece di", "al posto di", "non", "tranne", "eccetto", "non il", "tranne il"]),
      (
        .around,
        [
          "verso", "verso le", "circa", "intorno alle", "attorno alle", "intorno a", "circa le",
          "più o meno alle",
        ]
      ),
      (.every, ["ogni", "tutti i", "tutte le"]), (.time, ["ora di", "ora", "fuso orario di"]),
      (.notADate, ["via", "viale", "persone", "euro", "ospiti"]),
    ],
    doubtful: ["mar", "mer", "gio", "ven", "set", "mag", "sera", "dom", "lo", "ago", "sei"],
    zones: [
      "ora italiana": .oneOf(["Europe/Rome"]), "ora di Roma": .oneOf(["Europe/Rome"]),
      "ora di Milano": .oneOf(["Europe/Rome"]), "ora di Londra": .oneOf(["Europe/London"]),
      "ora di Parigi": .oneOf(["Europe/Paris"]), "ora svizzera": .oneOf(["Europe/Zurich"]),
    ],
    rules: Rule.minutesAfterTheWordForHour + Rule.minutesAfterTheHour + Rule.adjectivesAfterNouns
      + Rule.daysAsNumbers + Rule.timesOfCities + [
        Rule("past", .length, .ago) { _ in .aside },
        // "ore 15,30"
        Rule("time", .at, .around.maybe, .number, .comma.glued, .number.glued) { match in
          guard let hour = match.number(2), let minute = match.number(4), match.digits(2) <= 2,
            match.digits(4) == 2
          else { return nil }
          return .clock(Clock(hour: hour, minute: minute, isTwelveHour: (1...12).contains(hour)))
        },
      ],
    mail: .italian)
}

extension MailWords {
  static let italian = MailWords(
    replyPrefixes: ["re", "r", "rif", "risposta"],
    forwardPrefixes: ["i", "inoltro", "inolt"],
    attributions: [
      ("il ", "ha scritto:"), ("", "ha scritto:"), ("in data ", "ha scritto:"), ("il giorno ", "ha scritto:"),
      ("", "scrive:"),
    ],
    originalMarkers: ["messaggio originale", "messaggio originario"],
    forwardMarkers: ["messaggio inoltrato", "inizio messaggio inoltrato", "forwarded message"],
    quotedHeaders: ["da", "inviato", "data", "a", "cc", "oggetto"],
    quotedFrom: ["da"],
    mobileSignatures: [
      "inviato da iphone", "inviato dal mio ", "inviato da ", "scarica outlook per", "ottieni outlook per",
    ],
    signOffs: [
      "cordiali saluti", "saluti", "distinti saluti", "un saluto", "cordialmente", "grazie", "grazie mille",
      "a presto", "un caro saluto", "grazie in anticipo", "buona giornata", "grazie e saluti", "un abbraccio",
      "buona serata", "cari saluti", "tante grazie",
    ],
    disclaimers: [
      "questo messaggio e i suoi allegati", "questo messaggio è riservato", "le informazioni contenute in",
      "questo messaggio di posta", "ai sensi del",
    ],
    greetings: ["ciao", "buongiorno", "buonasera", "salve", "gentile", "caro", "cara", "egregio", "buon"],
    formKeys: [
      .title: ["titolo", "oggetto", "appuntamento", "evento", "motivo", "argomento"],
      .date: ["data", "giorno", "data desiderata"],
      .time: ["ora", "orario", "ore"],
      .start: ["inizio", "quando", "data e ora", "comincia"],
      .end: ["fine", "fino a", "termine"],
      .duration: ["durata"],
      .timeZone: ["fuso orario", "fuso"],
      .location: ["luogo", "dove", "indirizzo", "posto"],
      .details: ["descrizione", "dettagli", "messaggio", "commento", "commenti", "note"],
      .other: ["nome", "cognome", "telefono", "cellulare", "azienda", "tel", "orari di apertura"],
    ],
    bookingWords: [
      "appuntamento", "incontro", "incontrarci", "prenotare", "prenotazione", "riunione", "chiamata",
      "vederci",
      "consulenza", "disponibile", "disponibilità", "fissare", "lezione", "colloquio", "sentirci",
    ],
    topicWords: ["riguardo a", "riguardo", "per parlare di", "circa"],
    emptySubjects: [
      "appuntamento", "richiesta appuntamento", "richiesta di appuntamento", "prenotazione", "incontro",
      "ciao",
      "buongiorno", "domanda", "richiesta", "riunione",
    ],
    corrections: ["no , meglio", "anzi", "volevo dire", "voglio dire", "correzione", "scusi"],
    cancelVerbs: [
      "annullare", "annulli", "annulla", "annullo", "annullate", "cancellare", "cancelli", "cancella",
      "disdire",
      "disdico", "disdetta", "annullarlo", "annullarla", "annullatelo", "annullala", "annullalo",
      "annulliamo", "annullamento", "cancellarlo", "cancellarla", "cancellate", "cancello", "cancelliamo",
      "cancellarmi", "cancellami", "cancellazione", "disdici", "disdica", "disdite", "disdiciamo", "disdirlo",
      "disdirla", "dare disdetta", "do disdetta", "liberare la", "liberare il", "liberare lo", "liberi il",
      "liberi la", "liberate il", "liberate la", "libera il", "libera la", "rinunciare all", "rinunciare al",
      "rinunciare alla", "rinuncio all", "rinuncio al", "rinuncio alla", "togliere il mio", "togliermi",
      "toglimi", "toglietemi", "non avrà più luogo", "non avrà luogo", "non si terrà", "non si terrà più",
      "non si farà più", "non serve più", "non è più necessario", "non è più necessaria", "non mi serve più",
      "non ci serve più", "disimpegnare", "non mi serve più l'appuntamento", "non serve più l'appuntamento",
      "non ho più bisogno dell'appuntamento", "non ho più bisogno della prenotazione",
      "non abbiamo più bisogno dell'appuntamento",
    ],
    cancelOpeners: [
      "per favore", "per cortesia", "mi dispiace", "purtroppo", "vorrei", "voglio", "devo", "dobbiamo",
      "vorremmo", "desidero", "può", "potrebbe", "puoi", "potete", "potremmo", "possiamo", "sì", "scusate",
      "scusi", "io", "le chiedo di", "vi chiedo di", "la prego di", "ho bisogno di",
      "sono costretto ad", "mi spiace", "dispiace", "mi", "ci", "molto", "dovrei", "dovrò", "l", "il",
      "la", "mio", "nostro", "appuntamento", "prenotazione", "di", "del", "dell", "sono costretta ad",
      "sono costretto a", "sono costretta a", "necessito di", "chiedo di", "tanto", "davvero",
      "un", "vi", "le", "ti", "te", "prego", "preghiamo", "pregherei", "chiedo", "chiediamo", "chiederei",
      "chiedervi", "chiederle", "di voler", "voler", "gentilmente", "cortesemente", "a", "ad", "da", "per",
      "con", "al", "alla", "lo", "i", "gli", "mi tocca", "tocca", "toccherà", "trovo costretto",
      "vedo costretto", "vedo costretta", "vedo", "trovo", "costretto", "costretta", "costretti", "siamo",
      "sono", "ho", "abbiamo", "bisogno", "volevo", "volevamo", "vogliamo", "desideriamo", "desidererei",
      "dovremmo", "dovremo", "devo proprio", "proprio", "mia", "nostra", "miei", "nostri", "visita",
      "lezione", "seduta", "riunione", "colloquio", "incontro", "chiamata", "consulenza", "ore", "ora",
      "questo", "questa", "quello", "quella", "allora", "così", "dunque", "mio malgrado", "malgrado",
      "grazie", "spiacente", "spiacenti", "scusami", "scusatemi", "tutto", "anche", "comunque", "possa",
      "possiate", "potresti", "potreste", "riesci", "riuscite", "fissato", "fissata", "previsto", "prevista",
      "preso", "presa", "prenotato", "delle", "dalle", "alle", "stavolta", "oggi", "sera", "prenotazioni",
      "urgentemente", "ti chiedo", "fare", "faccia", "facciate", "a causa di un imprevisto",
      "per un imprevisto", "per motivi di salute", "per motivi familiari", "per motivi personali",
      "causa malattia", "causa imprevisto", "per impegni di lavoro", "con la presente", "comunichiamo che",
      "comunico che", "le comunico che", "vi comunico che", "siamo costretti a", "siamo costretti ad",
    ],
    cancelSpoilers: [
      "non", "se", "spostare", "rimandare", "invece", "piuttosto", "costo", "penale", "newsletter",
      "abbonamento", "più tardi", "qualora", "nel caso", "in caso", "a meno che", "fino a quando", "penali",
      "prima di", "come faccio", "come si", "senza",
    ],
    pastWords: [
      "avevamo appuntamento", "avevo appuntamento", "avevamo un appuntamento", "avevo un appuntamento", "era",
      "stato", "parlato", "visti", "scritto",
    ],
    negations: ["non", "impossibile", "neanche"],
    auxiliaries: ["mi", "ci", "io", "è"],
    denials: [
      "non", "impossibile", "neanche", "nemmeno", "né", "mai", "occupato", "occupata",
    ],
    notDenied: [
      "perché non", "non solo", "nessun problema", "non sarebbe possibile", "non potremmo", "non avrebbe",
      "non avreste", "non esiti", "non esitate", "non si preoccupi", "non ti preoccupare", "non c'è problema",
      "non vedo l'ora", "se non sbaglio", "se non erro", "se non è un problema",
    ],
    clauseBreaks: [
      "ma", "però", "tuttavia", "quindi", "mentre", "perciò", "per cui", "pertanto", "di conseguenza",
    ],
    preferences: [
      "preferibilmente", "idealmente", "di preferenza", "in ordine di preferenza", "l'ideale",
      "possibilmente", "prima scelta",
    ],
    alternatives: [
      "altrimenti", "in alternativa", "oppure se", "se no", "seconda scelta", "alternativamente",
    ],
    replies: ReplyWords(
      thanks: [
        "grazie", "perfetto", "ottimo", "benissimo", "ringrazio", "a presto", "ci vediamo",
      ],
      affirmations: [
        "sì", "si", "ok", "okay", "va bene", "va benissimo", "andrebbe bene", "andrebbe benissimo",
        "perfetto", "perfettamente", "ottimo", "benissimo", "bene", "d'accordo", "confermo", "confermato",
        "accetto", "certo", "certamente", "volentieri", "scelgo", "prendo", "preferisco", "mi va", "ci va",
        "ci sono", "va bene per me", "eccellente", "molto volentieri", "con piacere",
        "fantastico", "ideale", "andiamo per", "vada per", "andiamo con", "scegliamo", "prendiamo",
        "preferiamo", "opto per", "optiamo per", "fa al caso", "ci sto", "mi sta bene", "ci sta bene",
        "sta bene", "va perfetto", "va alla grande", "alla grande", "benone", "bene per", "per me va",
        "per noi va", "confermiamo", "aggiudicato", "facciamo", "direi", "mi torna", "ci torna",
        "mi torna bene", "posso", "possiamo", "sono libero", "sono libera", "siamo liberi",
        "sono disponibile",
      ],
      hesitations: [
        "se", "forse", "magari", "devo verificare", "verifico", "le faccio sapere", "ti faccio sapere",
        "non sono sicuro", "non sono sicura", "probabilmente", "dipende", "quale", "quanto", "che ora",
        "devo controllare", "vedo se",
      ],
      filling: [
        "mille", "tante", "molte", "di", "tutto", "per", "il", "la", "lo", "le", "l", "gli", "i", "un",
        "una", "opzione", "numero", "preferisco", "scelgo", "prendo", "vorrei", "favore", "e", "molto",
        "buona", "buon", "giornata", "presto", "a", "vostro", "suo", "tuo", "vostra", "sua", "aiuto",
        "risposta", "ricevuto", "mi", "ci", "è", "me", "noi", "quella", "quello", "questo", "questa",
        "orario", "ora", "data", "appuntamento", "prenotare", "proposta", "del", "della", "alle",
        "sarebbe", "sono", "che", "anche", "allora", "ciao", "buongiorno", "salve", "gentile", "signora",
        "signor", "davvero", "con", "piacere", "per cortesia", "grazie", "benissimo", "al", "in", "da",
        "vi", "così", "dunque", "giorno", "n", "nr", "num", "n °", "nº", "fascia", "slot", "alternativa",
        "possibilità", "soluzione", "scelta", "proposto", "orari", "scegliamo", "prendiamo", "preferiamo",
        "preferirei", "optiamo", "opto", "direi", "dico", "facciamo", "segna", "segni", "segnami",
        "segnatemi", "segnate", "metti", "metta", "mettetemi", "mettimi", "prenoti", "prenota", "prenotate",
        "prenotami", "fissi", "fissiamo", "fissare", "confermo", "confermiamo", "confermare", "confermate",
        "blocchi", "blocca", "bloccare", "ottimo", "ok", "sì", "si", "dottore", "dottoressa", "signori",
        "signore", "te", "lei", "voi", "grazieee", "buonasera", "nostro", "nostra", "senz'altro", "può",
        "possiamo", "potrei", "andrebbe", "andrebbe bene", "meglio", "più", "perfetta", "ideale", "pure",
        "stata", "fatto", "posso", "venire", "esserci", "essere", "vorremmo", "volentieri", "tranquillamente",
        "comodo", "comoda", "lì",
      ],
      positions: ["prima": 1, "seconda": 2, "terza": 3, "quarta": 4, "quinto": 5, "quinta": 5],
      last: [
        "ultimo", "ultima",
      ],
      earliest: [
        "il più presto", "la più vicina", "il più vicino", "il più presto possibile", "la prima disponibile",
        "il primo disponibile", "quello più vicino", "quella più vicina", "prima possibile",
      ],
      declines: [
        "nessuno di", "nessuna di", "nessuno dei", "nessuna delle", "nessuno mi", "nessuna mi",
        "nessuno degli", "nessuna va", "nessuno va",
      ],
      newLink: [
        "nuovo link", "altro link", "nuovi link", "link è scaduto", "link scaduto", "link non funziona",
        "nuovo collegamento",
      ],
      moves: [
        "spostare", "spostarlo", "spostarla", "rimandare", "posticipare", "posticiparlo", "anticipare",
        "anticiparlo", "invece", "cambiare orario", "cambiare l'orario", "cambiare data",
        "cambiare la data", "ora dopo", "ora prima", "ore dopo", "ore prima", "ora più tardi",
        "minuti dopo", "minuti prima", "minuti più tardi", "stessa ora", "stesso orario", "rinviare",
        "rinviarlo", "al posto di", "spostiamo", "sposti", "sposta", "spostate", "spostarci", "spostarmi",
        "spostamento", "rimandiamo", "rimandarlo", "rimandarla", "rimandi", "posticipiamo", "posticipi",
        "posticiparla", "anticipiamo", "anticipi", "anticiparla", "anticipate", "rinviamo", "rinviarla",
        "cambiare giorno", "cambiare il giorno", "cambiare l'appuntamento", "cambiare l'ora", "slittare",
        "far slittare", "facciamo slittare", "traslare", "passare a", "passare al", "passiamo a",
        "passiamo al", "altra data", "altro giorno", "altro orario", "riprogrammare", "riprogrammarlo",
        "riprogrammiamo", "rifissare",
      ],
      proposals: [
        "potremmo", "possiamo", "sarebbe possibile", "è possibile", "si può", "si potrebbe", "che ne dice",
        "che ne dici", "che ne dite", "avrebbe", "avete", "preferirei", "meglio", "stessa ora",
        "stesso orario", "facciamo", "potrei venire",
      ],
      moveSpoilers: [
        "se", "perché", "come", "penale", "cosa succede",
      ],
      movesOfStrangers: [
        "spostare il mio", "spostare l'appuntamento", "spostare il nostro", "rimandare il",
        "rimandare l'appuntamento", "posticipare il", "posticipare l'appuntamento", "anticipare il",
        "anticipare l'appuntamento", "rinviare il", "rinviare l'appuntamento", "cambiare l'appuntamento",
        "spostare la",
      ],
      later: [
        "più tardi", "dopo", "posticipare", "posticiparlo", "ritardare",
      ],
      earlier: [
        "prima", "anticipare", "anticiparlo", "più presto",
      ]),
    defaultTitle: "Appuntamento",
    defaultTitlePrefix: "Appuntamento con")
}
