extension Language {
  /// Of France, Belgium, Switzerland and Quebec.
  private static let holidays: [(day: Day, words: [String])] = [
    (.yearly(1, 1), ["jour de l'an", "nouvel an", "jour de l'an"]), (.yearly(1, 6), ["épiphanie"]),
    (.yearly(2, 14), ["saint - valentin", "saint valentin"]), (.easter(-47), ["mardi gras"]),
    (.easter(-46), ["mercredi des cendres"]), (.easter(-7), ["dimanche des rameaux"]),
    (.easter(-3), ["jeudi saint"]), (.easter(-2), ["vendredi saint"]),
    (.easter(0), ["pâques", "dimanche de pâques"]), (.easter(1), ["lundi de pâques"]),
    (.yearly(5, 1), ["fête du travail"]), (.yearly(5, 8), ["fête de la victoire"]),
    (.easter(39), ["ascension", "jeudi de l'ascension"]), (.easter(49), ["pentecôte"]),
    (.easter(50), ["lundi de pentecôte"]), (.nth(-1, weekday: 7, month: 5), ["fête des mères"]),
    (.nth(3, weekday: 7, month: 6), ["fête des pères"]), (.yearly(6, 24), ["saint - jean - baptiste"]),
    (.yearly(7, 14), ["fête nationale"]), (.yearly(7, 21), ["fête nationale belge"]),
    (.yearly(8, 15), ["assomption"]), (.yearly(10, 31), ["halloween"]), (.yearly(11, 1), ["toussaint"]),
    (.yearly(11, 11), ["armistice", "jour de l'armistice"]),
    (.yearly(12, 24), ["veille de noël", "réveillon de noël"]),
    (.yearly(12, 25), ["noël", "jour de noël"]), (.yearly(12, 26), ["lendemain de noël"]),
    (.yearly(12, 31), ["saint - sylvestre", "réveillon du nouvel an", "veille du nouvel an"]),
  ]

  static let french = Language(
    code: "fr",
    commonWords: [
      "le", "la", "les", "l", "des", "et", "je", "j", "nous", "vous", "est", "un", "une", "pour", "à", "de",
      "du", "que", "qui", "avec", "pas", "bonjour", "merci", "il", "ce", "votre", "vos", "mon", "serait",
      "possible", "sur", "dans", "au", "rendez", "me", "êtes", "suis",
    ],
    dateOrder: .dayFirst,
    months: [
      ["janvier", "janv", "jan"], ["février", "fevrier", "févr", "fév", "fev"], ["mars"], ["avril", "avr"],
      ["mai"], ["juin"], ["juillet", "juil", "jui"], ["août", "aout"], ["septembre", "sept", "sep"],
      ["octobre", "oct"], ["novembre", "nov"], ["décembre", "decembre", "déc", "dec"],
    ],
    weekdays: [
      ["lundi", "lundis", "lun"], ["mardi", "mardis", "mar"], ["mercredi", "mercredis", "mer"],
      ["jeudi", "jeudis", "jeu"], ["vendredi", "vendredis", "ven"], ["samedi", "samedis", "sam"],
      ["dimanche", "dimanches", "dim"],
    ],
    numbers: [
      "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
      "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
      "seize": 16, "dix - sept": 17, "dix - huit": 18, "dix - neuf": 19, "vingt": 20, "vingt et un": 21,
      "vingt et une": 21, "trente": 30, "trente et un": 31, "quarante": 40, "cinquante": 50, "soixante": 60,
      "quatre - vingt - dix": 90, "quelques": 3, "trois quarts": 45,
    ],
    ordinals: ["premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "dernier": -1],
    units: [
      (.minute, ["minute", "minutes", "min", "mins", "mn", "m", "'"]),
      (.hour, ["heure", "heures", "h", "petite heure", "bonne heure"]),
      (.day, ["jour", "jours"]), (.week, ["semaine", "semaines"]), (.month, ["mois"]),
      (.year, ["an", "ans", "année", "années"]),
    ],
    lengths: [
      "demi - heure": 30, "demi heure": 30, "une demi - heure": 30, "une demi heure": 30,
      "une petite demi - heure": 30, "quart d'heure": 15, "un quart d'heure": 15,
      "trois quarts d'heure": 45, "3 quarts d'heure": 45, "une heure et quart": 75, "une heure et demie": 90,
      "une heure trente": 90, "une heure trois quarts": 105, "une petite heure": 60,
    ],
    relativeDays: [
      "hier": -1, "avant - hier": -2, "avant hier": -2, "aujourd'hui": 0, "ce jour": 0,
      "dans la journée": 0, "demain": 1, "le lendemain": 1, "le jour suivant": 1, "jour suivant": 1,
      "le jour d'après": 1, "après - demain": 2, "après demain": 2, "apres - demain": 2,
    ],
    nowWords: ["maintenant", "tout de suite", "en ce moment", "immédiatement", "à l'instant"],
    clocks: [(Clock(hour: 12), ["midi"]), (Clock(hour: 24), ["minuit"])],
    parts: [
      (.morning, ["matin", "mat", "matinée", "dans la matinée", "le matin", "au matin", "en matinée"]),
      (
        .afternoon,
        [
          "après - midi", "apres - midi", "aprem", "après midi", "l'après - midi", "dans l'après - midi",
          "en fin d'après - midi", "fin d'après - midi", "en début d'après - midi", "début d'après - midi",
          "en milieu d'après - midi",
        ]
      ),
      (
        .evening,
        [
          "soir", "soirée", "le soir", "dans la soirée", "en soirée", "en début de soirée",
          "en fin de soirée",
        ]
      ),
      (.night, ["nuit", "la nuit", "dans la nuit"]),
      (.midday, ["déjeuner", "le midi", "heure du déjeuner", "brunch"]),
      (
        .morning,
        [
          "en début de matinée", "en fin de matinée", "en milieu de matinée", "tôt le matin",
          "fin de matinée",
        ]
      ),
      (.breakfast, ["petit - déjeuner", "petit déjeuner", "petit - déj"]), (.dinner, ["dîner", "souper"]),
    ],
    partsOfToday: [
      (.morning, ["ce matin"]), (.afternoon, ["cet après - midi", "cet aprem", "cet après midi"]),
      (.evening, ["ce soir"]), (.night, ["cette nuit"]),
    ],
    meridiems: [
      (.am, ["am", "a . m .", "du matin", "du mat"]),
      (.pm, ["pm", "p . m .", "p", "de l'après - midi", "du soir"]),
    ],
    weekends: ["week - end", "weekend", "week end", "fin de semaine"],
    days: holidays,
    holidayWishes: ["joyeux", "joyeuses", "bon", "bonne"],
    words: [
      (.at, ["à", "a", "au", "à partir de", "dès"]), (.on, ["le", "pour le", "du", "au"]),
      (.inside, ["dans", "en", "du", "de", "d", "d'ici", "dans les"]),
      (.from, ["de", "entre", "dès", "du", "des"]),
      (.to, ["à", "jusqu'à", "jusqu'au", "jusque", "fin :", "au", "et demi jusqu'à"]), (.between, ["entre"]),
      (.and, ["et"]),
      (
        .lasting,
        [
          "pour", "pendant", "durant", "d'une durée de", "durée de", "durée :", "durée", "durée : environ",
          "durée environ", "de", "d",
        ]
      ),
      (.ago, ["il y a", "depuis", "voici"]), (.fromNow, ["plus tard", "après", "à partir de maintenant"]),
      (.half, ["demi", "demie", "et demi", "et demie"]), (.quarter, ["quart", "le quart", "un quart"]),
      (.minus, ["moins"]), (.or, ["ou", "ou le"]),
      (.bound, ["au plus tard", "au plus tôt", "ou plus tard", "ou plus tôt"]), (.weekNumber, ["semaine"]),
      (.weekOf, ["semaine du", "semaine commençant le"]),
      (.endOf, ["fin", "la fin de", "la fin du", "fin de", "fin du"]),
      (.of, ["de", "d", "du", "de la", "de l", "la", "des"]), (.the, ["le", "l"]),
      (.a, ["un", "une"]),
      (.next, ["prochain", "prochaine", "suivant", "suivante", "d'après", "qui vient", "qui suit"]),
      (.this, ["ce", "cette", "cet"]), (.last, ["dernier", "dernière", "passée", "précédent"]),
      (.oclock, ["h", "heures", "heure", "hrs", "h pile", "heures pile", "heures précises", "h précises"]),
      (.ordinalEnding, ["er", "e", "ème", "eme", "ième"]),
      (
        .deadline,
        [
          "avant", "avant le", "jusqu'à", "jusqu'au", "d'ici", "d'ici le", "au plus tard", "depuis",
          "depuis le",
        ]
      ),
      (.after, ["après", "après le"]),
      (.not, ["au lieu de", "au lieu du", "pas", "sauf", "hormis", "pas le", "sauf le"]),
      (
        .around,
        [
          "vers", "environ", "autour de", "aux alentours de", "vers les", "plutôt vers", "aux environs de",
          "à environ", "exactement",
        ]
      ),
      (.every, ["chaque", "tous les", "toutes les"]), (.time, ["heure", "heure de", "heure d"]),
      (.notADate, ["rue", "avenue", "personnes", "euros", "invités"]),
    ],
    doubtful: ["mar", "mer", "jeu", "ven", "sam", "dim", "sept", "jui", "dec"],
    zones: [
      "heure de l'Est": .oneOf(["America/New_York"]), "heure du Pacifique": .oneOf(["America/Los_Angeles"]),
      "heure du Centre": .oneOf(["America/Chicago"]), "HNE": .oneOf(["America/New_York"]),
      "HAE": .oneOf(["America/New_York"]), "heure française": .oneOf(["Europe/Paris"]),
      "heure belge": .oneOf(["Europe/Brussels"]),
      "heure suisse": .oneOf(["Europe/Zurich"]), "heure de Londres": .oneOf(["Europe/London"]),
      "heure de Montréal": .oneOf(["America/Toronto"]), "heure de Bruxelles": .oneOf(["Europe/Brussels"]),
      "heure de Genève": .oneOf(["Europe/Zurich"]), "heure du Québec": .oneOf(["America/Toronto"]),
    ],
    cities: [
      "londres": "Europe/London", "lisbonne": "Europe/Lisbon", "bruxelles": "Europe/Brussels",
      "genève": "Europe/Zurich", "zurich": "Europe/Zurich", "vienne": "Europe/Vienna", "milan": "Europe/Rome",
      "varsovie": "Europe/Warsaw", "copenhague": "Europe/Copenhagen", "athènes": "Europe/Athens",
      "moscou": "Europe/Moscow", "le caire": "Africa/Cairo", "casablanca": "Africa/Casablanca",
      "alger": "Africa/Algiers", "tunis": "Africa/Tunis", "dakar": "Africa/Dakar",
      "abidjan": "Africa/Abidjan", "pékin": "Asia/Shanghai", "séoul": "Asia/Seoul",
      "singapour": "Asia/Singapore", "dubaï": "Asia/Dubai", "montréal": "America/Toronto",
      "québec": "America/Toronto", "ottawa": "America/Toronto", "mexico": "America/Mexico_City",
      "bogotá": "America/Bogota", "saint - denis de la réunion": "Indian/Reunion",
    ],
    rules: minutesAndDays + [
      // "lundi en huit" is a week after the coming Monday, "en quinze" two weeks.
      Rule("weekday in a week", .weekday, .inside, .number) { match in
        guard let weekday = match.weekday(0), let days = match.number(2), days == 8 || days == 15 else {
          return nil
        }
        var day = Day(.weekday(weekday, .this))
        day.shift = Length(days: days / 7 * 7)
        return .day(day)
      }
    ],
    mail: .french)

  private static let minutesAndDays =
    Rule.minutesAfterTheWordForHour + Rule.minutesAfterTheHour + Rule.adjectivesAfterNouns
    + Rule.daysAsNumbers
    + Rule.timesOfCities
}

extension MailWords {
  static let french = MailWords(
    replyPrefixes: ["re", "ré", "rép", "réponse"],
    forwardPrefixes: ["tr", "transf"],
    attributions: [("le ", "a écrit :"), ("le ", "a écrit:"), ("", "a écrit :"), ("", "a écrit:")],
    originalMarkers: ["message d'origine", "message original"],
    forwardMarkers: [
      "message transféré", "forwarded message", "début du message transféré", "début du message réexpédié",
    ],
    quotedHeaders: ["de", "envoyé", "date", "à", "cc", "objet", "répondre à"],
    quotedFrom: ["de"],
    mobileSignatures: [
      "envoyé de mon ", "envoyé depuis mon ", "envoyé depuis ", "envoyé à partir de ", "obtenir outlook pour",
      "télécharger outlook pour", "provenance : courrier pour", "envoyé de mon iphone",
    ],
    signOffs: [
      "cordialement", "bien cordialement", "bien à vous", "bien à toi", "merci", "merci d'avance",
      "à bientôt",
      "merci beaucoup", "salutations", "sincères salutations", "meilleures salutations", "amicalement",
      "bises",
      "cdt", "cdlt", "bonne journée", "bonne soirée", "respectueusement", "sincèrement",
      "je vous remercie par avance", "merci par avance", "très cordialement",
    ],
    disclaimers: [
      "ce message et toutes les pièces jointes", "ce message est confidentiel",
      "ce courriel est confidentiel",
      "ce message et ses pièces", "pensez à l'environnement", "avis de confidentialité",
    ],
    greetings: ["bonjour", "bonsoir", "salut", "cher", "chère", "coucou", "madame", "monsieur"],
    formKeys: [
      .title: ["titre", "objet", "sujet", "rendez-vous", "événement", "motif", "rdv"],
      .date: ["date", "jour", "date souhaitée", "le"],
      .time: ["heure", "horaire", "heure souhaitée"],
      .start: ["début", "quand", "date et heure", "commence"],
      .end: ["fin", "jusqu'à", "heure de fin"],
      .duration: ["durée"],
      .timeZone: ["fuseau horaire", "fuseau"],
      .location: ["lieu", "où", "adresse", "endroit"],
      .details: [
        "description", "détails", "message", "commentaire", "commentaires", "remarque", "remarques", "notes",
      ],
      .other: [
        "nom", "prénom", "téléphone", "tél", "portable", "mobile", "courriel", "société",
        "horaires d'ouverture", "mail",
      ],
    ],
    bookingWords: [
      "rendez - vous", "rdv", "réserver", "réservation", "réunion", "rencontrer", "appel", "entretien",
      "consultation", "créneau", "disponible", "disponibilité", "planifier", "séance", "voir", "cours",
    ],
    topicWords: ["au sujet de", "concernant", "à propos de", "pour parler de"],
    emptySubjects: [
      "rendez-vous", "rdv", "demande de rendez-vous", "demande de rdv", "demande", "réservation", "bonjour",
      "question", "réunion", "prise de rendez-vous", "appel",
    ],
    corrections: ["non , plutôt", "pardon", "je veux dire", "je voulais dire", "correction", "ou plutôt"],
    cancelVerbs: [
      "annuler", "annulez", "annule", "annulation", "annulons", "décommander", "décommande", "décommandez",
      "décommandons", "canceller", "cancellez", "cancelle", "canceler", "cancelez", "supprimer mon",
      "supprimer le", "supprimer notre", "supprimez mon", "supprimez le", "libérer mon créneau",
      "libérer le créneau", "libérer ce créneau", "libérer ma place", "libérer la place",
      "libérez mon créneau", "libérez le créneau", "libérez ma place", "libérer la salle", "me désister",
      "me désiste", "nous désister", "renoncer à mon", "renonce à mon", "renonce au", "renoncer au",
      "n'a plus lieu d'être", "n'aura pas lieu", "n'aura plus lieu", "n'est plus nécessaire",
      "n'est plus utile", "plus besoin du rendez - vous", "plus besoin du rdv",
      "plus besoin de ce rendez - vous", "n'ai plus besoin du rendez - vous",
      "n'ai plus besoin de mon rendez - vous", "n'ai plus besoin de ce rdv", "n'ai plus besoin du rdv",
      "n'ai plus besoin de mon rdv", "n'ai plus besoin de la consultation", "n'ai plus besoin de la séance",
      "laisse tomber", "laissez tomber", "laissons tomber", "on oublie", "oubliez mon rendez - vous",
      "oubliez mon rdv",
    ],
    cancelOpeners: [
      "merci d", "merci de", "s'il vous plaît", "svp", "désolé", "désolée", "malheureusement",
      "je souhaite", "je souhaiterais", "je voudrais", "je dois", "je suis obligé d", "je suis obligée d",
      "nous devons", "nous souhaitons", "pouvez - vous", "pourriez - vous", "veuillez", "je préfère", "j",
      "je", "nous", "oui", "mais", "donc", "peux - tu", "peut - on", "hélas", "mon", "rendez - vous",
      "demande d", "bonjour", "dois", "devons", "dois malheureusement", "je suis", "suis", "vraiment",
      "contrainte d", "contraint d", "obligé d", "obligée d", "navré", "navrée", "être", "de", "d", "l",
      "le", "la", "notre", "ce", "cette", "réservation", "du", "au", "vais devoir", "je vais devoir",
      "est - il possible d", "serait - il possible d", "s'il te plaît", "merci", "à", "a", "mes", "nos",
      "nôtre", "tous", "préfèrerais", "préférerais", "préférons", "aimerais", "aimerions", "voudrais",
      "voudrions", "souhaite", "souhaitons", "demande", "demandons", "vous", "te", "il", "faut", "faudrait",
      "va", "falloir", "il faut que je", "que j", "devoir", "devrai", "devrais", "dû", "vais", "allons",
      "voulais", "besoin d", "ai", "avons", "rdv", "séance", "consultation", "cours", "visite", "réunion",
      "entretien", "appel", "tout", "simplement", "finalement", "prie de", "prie d", "bien vouloir", "veux",
      "voulez - vous", "vouloir", "peux", "pourrais - tu", "pouvez", "pourriez", "puis", "obligés d",
      "contraints d", "forcé d", "forcée d", "pour", "prévu", "prévue", "pris", "prise", "hier", "encore",
      "bien", "aussi", "en", "moi", "stp", "celui", "celle", "qu", "cela", "ça", "par conséquent", "alors",
      "du coup", "on", "doit", "va devoir", "cette fois", "suite à un imprévu", "suite à un empêchement",
      "en raison d'un imprévu", "en raison d'un empêchement", "pour raisons de santé",
      "pour des raisons de santé", "pour raison de santé", "pour cause de maladie",
      "pour des raisons personnelles", "pour raisons personnelles", "me vois", "nous voyons",
      "suite à un contretemps", "par la présente",
    ],
    cancelSpoilers: [
      "ne", "n", "pas", "si", "déplacer", "reporter", "décaler", "plutôt", "frais", "politique", "newsletter",
      "abonnement", "plus tard", "au lieu", "à condition", "au cas où", "en cas", "conditions", "délai",
      "jusqu'à quand", "sans frais", "avant d", "plutôt que", "sans annuler",
    ],
    pastWords: [
      "avions rendez - vous", "avais rendez - vous", "avions un rendez - vous", "avais un rendez - vous",
      "était", "étaient", "vu", "vus", "parlé", "rencontrés", "suis né", "suis née", "est né", "est née",
      "née", "né", "suis venu", "suis venue", "est venu", "est venue", "sommes venus", "suis passé",
      "suis passée", "ai eu", "avons eu", "ai vu", "avons vu", "ai appelé", "a appelé", "ai reçu",
      "avons reçu", "a eu lieu", "s'est passé", "ai acheté", "avons acheté", "avions réservé",
      "avais réservé", "avions rdv", "avais rdv", "étais", "étions", "suis arrivé", "suis arrivée",
      "ai écrit", "avez écrit", "a commencé", "reçu", "commandé", "acheté", "envoyé",
    ],
    negations: ["ne", "n", "n'est", "complet", "pas", "impossible", "non"],
    auxiliaries: ["ce", "cela", "ça", "est", "c", "c'est", "sera", "m", "me", "je", "nous"],
    denials: [
      "pas", "ne peux", "ne pourrai", "ne pouvons", "impossible", "ni", "jamais", "indisponible",
      "indisponibles", "aucun", "aucune", "occupé", "occupée", "n'annulez", "n",
    ],
    politeConditions: [
      "si possible", "si c'est possible", "si cela est possible", "si ça vous va", "si cela vous va",
      "si cela vous convient", "si ça vous convient", "si ça vous arrange", "si vous le voulez bien",
      "s'il vous plaît", "s'il te plaît", "s'il vous plait", "s'il te plait", "si vous pouvez",
      "si tu peux", "si ça ne vous dérange pas",
    ],
    notDenied: [
      "pourquoi pas", "pas seulement", "n'est - ce pas", "pas de souci", "pas de soucis", "pas de problème",
      "sans problème", "ne serait - il pas possible", "ne pourrait - on pas", "ne pourriez - vous pas",
      "n'auriez - vous pas", "n'hésitez pas", "n'hésite pas", "si ça ne vous dérange pas",
      "si cela ne vous dérange pas", "pas mal", "ne vous inquiétez pas", "ne t'inquiète pas",
      "pas plus tard que",
    ],
    clauseBreaks: [
      "mais", "par contre", "en revanche", "cependant", "donc", "du coup", "alors", "c'est pourquoi",
    ],
    preferences: [
      "de préférence", "idéalement", "par ordre de préférence", "l'idéal", "premier choix", "dans l'ordre",
      "disons", "mettons", "admettons", "le mieux serait", "le top serait", "si possible plutôt",
    ],
    alternatives: [
      "sinon", "à défaut", "autrement", "ou alors", "en second choix", "deuxième choix",
      "si ce n'est pas possible", "si pas possible",
    ],
    asking: AskingWords(
      requests: [
        "pourrions-nous", "pouvons-nous", "pourrais-je", "puis-je", "pourriez-vous", "pouvez-vous",
        "pourrais-tu", "peux-tu", "peut-on", "pourrait-on", "serait-il", "est-il possible", "serait-ce",
        "est-ce possible", "est-ce que", "est-ce qu", "je voudrais", "voudrais", "j'aimerais",
        "nous voudrions", "nous aimerions", "je souhaite", "je souhaiterais", "nous souhaitons",
        "nous souhaiterions", "souhaite", "souhaitons", "j'ai besoin", "nous avons besoin",
        "il me faudrait", "il nous faudrait", "avez-vous", "auriez-vous", "vous auriez", "as-tu",
        "aurais-tu", "êtes-vous", "seriez-vous", "es-tu", "serais-tu", "réserver", "réservez", "réserve",
        "réservation", "prendre rendez-vous", "prendre rdv", "fixer", "caler", "bloquer", "convenir",
        "convient", "conviendrait", "irait", "me va", "nous va", "m'arrange", "nous arrange",
        "m'arrangerait", "idéal", "idéalement", "de préférence", "préférence", "je préfère", "préférerais",
        "je propose", "proposons", "que diriez-vous", "disponible", "disponibles", "dispo", "libre",
        "possible", "demande", "venir", "notez-moi", "inscrivez", "mettez-moi", "partant", "opté pour",
        "choisi", "retenu", "ça marche", "ça va", "ça irait", "se voir", "se retrouver", "on se voit",
        "nous serons", "nous viendrons", "je viens", "je viendrai", "appelez-moi", "appelle-moi",
        "une table", "je passe", "je passerai", "je vous propose", "on dîne", "on déjeune", "nous viendrions",
        "je viendrais", "viendrais", "viendrions", "passerais", "souhaiterait", "souhaiteraient", "voudrait",
        "voudraient", "aimerait", "il nous faut", "il me faut", "besoin d'un", "besoin d'une", "me recevoir",
        "nous recevoir", "recevez", "prévoir", "programmer", "organiser", "planifier", "rencontrer",
        "vous rencontrer", "accordez", "accorder", "une place", "un créneau", "de la place", "on peut",
        "on pourrait", "on se fait", "partante", "si ça vous va", "si cela vous va", "si cela vous convient",
        "si vous pouvez", "je réserve", "nous réservons", "retenez", "tu peux", "vous pouvez",
        "vous pourriez", "ça te va", "ça vous va", "cela vous dérange pas",
      ],
      inquiries: [
        "combien", "quel prix", "quels tarifs", "tarif", "tarifs", "prix", "coûte", "coûterait", "parking",
        "garer", "stationner", "stationnement", "où", "ouvert", "ouverts", "ouverte", "horaires", "ouvrez",
        "fermez", "maintenu", "toujours d'actualité", "toujours prévu", "toujours bon", "facture",
        "chèque cadeau", "bon cadeau", "me dire", "m'indiquer", "savoir si", "dois-je apporter",
        "faut-il apporter", "quoi apporter", "dites - moi si", "savoir à quelle heure", "à quelle heure",
        "est - ce ouvert", "complet", "reste - t - il", "des places", "accès", "adresse", "métro",
        "remboursé", "mutuelle", "carte bancaire", "chèque", "où est", "avez - vous reçu", "est - il prêt",
      ],
      tellings: [
        "expire", "expirent", "périmé", "périme", "valable jusqu", "né le", "née le", "date de naissance",
        "échéance", "date limite", "à rendre", "j'ai … rendez-vous", "j'ai … rdv", "avons … rendez-vous",
        "avons … rdv", "a rendez-vous", "a rdv", "a un rendez-vous", "a déjà", "fermé", "fermés", "fermée",
        "mon rendez-vous est", "notre rendez-vous est", "rendez-vous est prévu", "rendez-vous du",
        "votre mail du", "votre courrier du", "notre entretien du", "déposer", "il sera", "elle sera",
        "il est à", "elle est à", "repart", "rentre de", "rentrons de", "part pour", "atterrit", "atterris",
        "atterrissons", "arrive à", "arrivons à", "fêterons", "fêtons", "fête", "j'ai le", "a cours",
        "il a judo", "il a foot", "elle a danse", "sort de", "sort du", "termine à", "finit à", "finis à",
        "je travaille", "il travaille", "elle travaille", "je suis absent", "je suis absente", "nous partons",
        "je pars", "je rentre", "mariage de", "anniversaire", "anniv", "examen", "concours", "contrôle est",
        "est prévu", "est prévue", "commence le", "commence à", "a lieu", "aura lieu", "retour le",
        "retour à", "vacances", "ferme à", "déménage", "accouche", "train part", "train est", "mon train",
        "notre train", "mon vol", "notre vol", "colis", "livraison", "doit arriver", "arrivera",
        "est attendu",
      ],
      reasons: [
        "car", "parce que", "parce qu", "puisque", "puisqu", "comme je", "comme nous", "comme j'ai",
        "vu que", "étant donné", "afin de", "sinon je", "qui expire", "qui commence", "qui a lieu",
      ],
      backReferences: [
        "est-ce possible", "c'est possible", "cela vous convient", "ça vous convient", "cela vous irait",
        "ça vous irait", "ça vous va", "cela vous va", "ça irait", "cela irait", "serait-ce possible",
        "est-ce que cela", "est-ce que ça", "cela vous conviendrait", "ça t'irait", "ça te va",
        "ça marche pour vous", "est-ce libre", "ce créneau est",
      ]),
    callingOff: CallingOffWords(
      callOffs: [
        "plus besoin", "à quelqu'un d'autre", "à un autre", "à une autre personne", "libérer", "libérez",
        "renonce", "renoncer", "renonçons", "décommander", "décommande", "supprimer", "supprimez",
        "retirer", "retirez", "n'aura pas lieu", "n'aura plus lieu", "n'a plus lieu", "ne se fera pas",
        "plus nécessaire", "tombe à l'eau", "laisser tomber", "désiste", "désister", "canceller",
        "cancelle", "annulons", "annulez", "inutile de nous attendre", "inutile de m'attendre",
        "ne nous attendez pas", "ne m'attendez pas", "ne comptez pas sur nous", "ne comptez pas sur moi",
        "ne comptez plus sur", "n'attendez pas", "laisser la place", "laissez la place",
        "inutile de nous réserver", "n'en ai plus besoin", "n'en avons plus besoin", "on laisse tomber",
        "laissez tomber", "laisse tomber", "proposer ma place", "donner ma place", "donnez ma place",
        "céder ma place", "cède ma place", "quelqu'un d'autre peut", "donner notre créneau",
        "donner mon créneau", "donnez notre créneau", "donnez mon créneau", "trouvé quelqu'un d'autre",
      ],
      absences: [
        "pourrai pas venir", "pourrons pas venir", "peux pas venir", "pouvons pas venir", "peux plus venir",
        "pourrai plus venir", "pourrons plus venir", "pourrai pas être", "pourrons pas être",
        "pourrai pas honorer", "pourrons pas honorer", "pourrai pas me rendre", "pourrai pas assister",
        "serai pas là", "serons pas là", "viendrai pas", "viendrons pas", "suis empêché", "suis empêchée",
        "sommes empêchés", "dans l'impossibilité", "inutile de nous attendre", "inutile de m'attendre",
        "ne nous attendez pas", "ne m'attendez pas", "ne m'attends pas", "viens pas", "viens plus",
        "venons pas", "venons plus", "pourrai être présent", "pourrai être présente",
        "pourrons être présents", "serai absent", "serai absente", "serons absents", "en mesure de venir",
        "peux plus me déplacer", "peux pas me déplacer", "pourrai pas me déplacer", "pourrai pas me libérer",
        "ne pourrai venir", "ne pourrons venir",
      ]),
    replies: ReplyWords(
      thanks: [
        "merci", "parfait", "super", "génial", "remercie", "au plaisir", "à bientôt", "à très vite",
      ],
      affirmations: [
        "oui", "ok", "d'accord", "d accord", "parfait", "parfaitement", "très bien", "bien", "convient",
        "me va", "nous va", "ça marche", "ça me va", "ça va", "entendu", "impeccable", "super", "génial",
        "nickel", "volontiers", "confirme", "je prends", "je choisis", "c'est bon", "avec plaisir",
        "va pour", "bien sûr", "disponible", "m'arrange", "accepte", "ça roule", "pourquoi pas",
        "conviendra", "conviendrait", "possible pour moi", "excellent", "me convient", "nous convient",
        "m'irait", "nous irait", "irait", "arrange", "nous arrange", "m'arrangerait", "prenons",
        "choisissons", "retiens", "opte pour", "top", "cool", "tip top", "impec", "banco", "ok pour",
        "partant", "partante", "disponibles", "validons", "valide", "je valide", "je peux", "nous pouvons",
        "on peut", "je suis libre", "suis libre", "sommes libres", "je suis dispo", "suis dispo", "dispo",
        "convient parfaitement", "j'opte", "prendrais", "je prendrais", "choisirais", "nous viendrons",
        "je viendrai", "je serai là",
      ],
      hesitations: [
        "si", "peut - être", "je vérifie", "je dois vérifier", "je reviens vers vous", "pas sûr",
        "pas sûre", "probablement", "sans doute", "éventuellement", "quel", "quelle", "combien",
        "je vous redis", "à voir",
      ],
      filling: [
        "beaucoup", "bien", "à", "vous", "c'est", "tous", "toutes", "le", "la", "les", "l", "un", "une",
        "option",
        "numéro", "n°", "je", "j", "prends", "prendrai", "préfère", "choisis", "me", "m", "nous", "c",
        "est", "cela", "ça", "ce", "cet", "s'il", "s", "il", "te", "plaît", "plait", "svp", "stp", "pour",
        "tout", "toute", "et", "très", "bonne", "bon", "journée", "soirée", "bientôt", "votre", "vos",
        "aide", "réponse", "reçu", "noté", "proposition", "créneau", "horaire", "rendez - vous", "rdv",
        "date", "que", "qui", "moi", "parfaitement", "sera", "serait", "fait", "alors", "va", "vais",
        "avec", "plaisir", "de", "du", "des", "au", "en", "encore", "merci", "jour", "heure", "celui",
        "celle", "dernière", "marche", "va pour", "donc", "y", "bonjour", "madame", "monsieur", "fera",
        "faire", "confirmer", "réserver", "réservez", "notre", "mon", "ma", "n", "num", "num .", "ème",
        "créneaux", "choix", "possibilité", "proposée", "proposé", "ci", "là", "dessus", "plage", "suite",
        "retiens", "retenons", "garde", "gardons", "opte", "optons", "bloquer", "bloquez", "mettez", "mets",
        "mettre", "valider", "validez", "valide", "validons", "noter", "notez", "inscrivez", "reste",
        "parfaite", "idéal", "idéale", "mieux", "préférons", "prenons", "choisissons", "on", "se",
        "également", "aussi", "été", "mademoiselle", "docteur", "oui", "sûr", "aurais", "vraiment",
        "parfaites", "retenir", "retenez", "plutôt", "hello", "coucou", "salut", "bonsoir", "celle - ci",
        "celui - ci", "horaires", "proposés", "possible", "numero",
      ],
      positions: [
        "second": 2, "seconde": 2, "cinquième": 5, "1er": 1, "1ère": 1, "2ème": 2, "3ème": 3, "2e": 2,
        "3e": 3,
      ],
      last: [
        "dernier", "dernière", "la dernière option", "le dernier créneau", "la dernière proposition",
      ],
      earliest: [
        "le plus tôt", "la plus tôt", "le plus tot", "au plus tôt", "le plus proche", "la plus proche",
        "le plus matinal", "le plus rapide", "la plus rapprochée", "le plus rapproché", "plus tôt possible",
        "le plus tôt des deux", "celui du matin",
      ],
      latest: [
        "le plus tard", "la plus tard", "plus tardif", "la plus tardive", "le plus tardif",
        "le plus tard des deux",
      ],
      middle: [
        "celui du milieu", "celle du milieu", "du milieu", "celui au milieu",
      ],
      others: [
        "l'autre", "l'autre créneau", "les autres", "celui qui reste",
      ],
      sameDay: [
        "même jour", "même journée",
      ],
      offerNames: [
        "option", "numéro", "n°", "nº", "no", "créneau", "proposition", "choix", "horaire", "date",
        "rendez-vous", "rdv", "proposé", "possibilité",
      ],
      declines: [
        "aucun de ces", "aucune de ces", "aucun ne", "aucune ne", "aucun d'eux", "rien de tout cela",
        "aucune des", "aucun des", "ne convient", "aucun créneau", "aucune date", "aucun horaire",
        "aucune proposition", "aucun , merci", "aucun merci", "rien ne me", "aucun me convient",
        "aucun ne me", "pas un seul",
      ],
      newLink: [
        "nouveau lien", "nouveaux liens", "autre lien", "lien a expiré", "lien est expiré", "lien expiré",
        "lien ne fonctionne pas", "lien ne marche pas", "lien ne fonctionne plus", "lien n'est plus",
      ],
      moves: [
        "déplacer", "décaler", "reporter", "repousser", "avancer", "plutôt", "changer l'heure",
        "changer la date", "changer d'heure", "heure plus tard", "heure plus tôt", "heures plus tard",
        "heures plus tôt", "minutes plus tard", "minutes plus tôt", "min plus tard", "min plus tôt",
        "même heure", "à la place", "au lieu", "retarder", "modifier l'heure", "modifier la date",
        "modifier mon", "et reprendre", "et fixer", "et prendre", "et trouver", "décale", "décalez",
        "décalons", "décalé", "reporte", "reportez", "reportons", "repousse", "repoussez", "repoussons",
        "déplace", "déplacez", "déplaçons", "avance", "avancez", "avançons", "reprogrammer", "reprogrammez",
        "replanifier", "recaler", "rebasculer", "basculer", "basculez", "passer à", "passer au", "passer mon",
        "changer mon", "changer notre", "changer de jour", "changer de date", "changer pour", "autre date",
        "autre jour", "autre créneau", "même horaire", "un report",
      ],
      proposals: [
        "serait - il possible", "est - il possible", "est - ce possible", "est - ce qu'on peut",
        "est - ce que l'on peut", "peut - on", "pourrait - on", "pouvons - nous", "pourrions - nous",
        "et si", "que diriez - vous", "auriez - vous", "avez - vous", "préférerais", "préfère", "mieux",
        "plutôt", "même heure", "serait - ce possible", "on peut faire", "on pourrait faire", "puis - je",
        "pourrais - je", "est - ce que je peux", "est - ce que je pourrais", "serait - ce", "vous auriez",
        "tu aurais", "y aurait - il", "y a - t - il", "ça irait", "ça vous irait",
        "ça vous va", "cela vous irait", "cela vous convient", "vous conviendrait", "pourriez - vous me",
        "pouvez - vous me", "possible de", "possible le", "possible à", "une autre fois",
        "m'arrangerait mieux", "serait mieux", "préférerions", "on se voit plutôt", "pourquoi pas",
      ],
      moveSpoilers: [
        "si", "pourquoi", "comment", "frais", "que se passe", "la prochaine fois", "une prochaine fois",
        "à l'avenir", "prochainement",
      ],
      movesOfStrangers: [
        "déplacer mon", "déplacer notre", "déplacer le rendez", "décaler mon", "décaler notre",
        "décaler le rendez", "reporter mon", "reporter notre", "reporter le rendez", "avancer mon",
        "avancer notre", "repousser mon", "repousser notre", "modifier mon rendez", "changer mon rendez",
      ],
      later: [
        "plus tard", "repousser", "retarder", "reculer", "après",
      ],
      earlier: [
        "plus tôt", "avancer",
      ],
      dayAfter: [
        "le lendemain", "au lendemain", "le jour suivant", "le jour d'après", "au jour suivant",
      ],
      dayBefore: [
        "la veille", "le jour d'avant", "le jour précédent", "à la veille",
      ]),
    defaultTitle: "Rendez-vous",
    defaultTitlePrefix: "Rendez-vous avec")
}
