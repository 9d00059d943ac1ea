extension Language {
  /// Of Spain and Latin America.
  private static let holidays: [(day: Day, words: [String])] = [
    (Day(.ahead(.week)), ["de hoy en ocho", "hoy en ocho"]),
    (.yearly(1, 1), ["año nuevo", "día de año nuevo"]), (.yearly(1, 6), ["día de reyes", "reyes"]),
    (.yearly(2, 14), ["san valentín"]), (.easter(-48), ["lunes de carnaval"]),
    (.easter(-47), ["martes de carnaval"]), (.easter(-46), ["miércoles de ceniza"]),
    (.easter(-7), ["domingo de ramos"]), (.easter(-3), ["jueves santo"]), (.easter(-2), ["viernes santo"]),
    (.easter(-1), ["sábado santo"]), (.easter(0), ["domingo de pascua", "domingo de resurrección"]),
    (.easter(1), ["lunes de pascua"]), (.yearly(5, 1), ["día del trabajo", "día del trabajador"]),
    (.yearly(8, 15), ["día de la asunción"]), (.yearly(10, 12), ["día de la hispanidad", "día de la raza"]),
    (.yearly(10, 31), ["halloween"]), (.yearly(11, 1), ["todos los santos", "día de todos los santos"]),
    (.yearly(11, 2), ["día de muertos", "día de los muertos"]),
    (.yearly(12, 6), ["día de la constitución"]), (.yearly(12, 8), ["día de la inmaculada"]),
    (.yearly(12, 24), ["nochebuena", "noche buena"]), (.yearly(12, 25), ["navidad", "día de navidad"]),
    (.yearly(12, 31), ["nochevieja", "noche vieja", "fin de año"]),
  ]

  static let spanish = Language(
    code: "es",
    commonWords: [
      "mañana", "las", "de",
      "el", "la", "los", "las", "y", "que", "es", "en", "un", "una", "por", "con", "para", "me", "su", "hola",
      "gracias", "quisiera", "puedo", "podría", "podríamos", "favor", "nos", "buenos", "buenas", "mi", "se",
      "lo", "usted", "ustedes", "sería", "cita", "este", "del", "al", "estoy", "tengo", "les",
    ],
    dateOrder: .dayFirst,
    months: [
      ["enero", "ene"], ["febrero", "feb"], ["marzo", "mar"], ["abril", "abr"], ["mayo", "may"],
      ["junio", "jun"], ["julio", "jul"], ["agosto", "ago"],
      ["septiembre", "setiembre", "sept", "sep", "set"],
      ["octubre", "oct"], ["noviembre", "nov"], ["diciembre", "dic"],
    ],
    weekdays: [
      ["lunes", "lun", "lu"], ["martes", "mar", "ma"], ["miércoles", "miercoles", "mié", "mie", "mx"],
      ["jueves", "jue"], ["viernes", "vie", "vi"], ["sábado", "sabado", "sáb", "sab"], ["domingo", "dom"],
    ],
    numbers: [
      "cero": 0, "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
      "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14,
      "quince": 15, "dieciséis": 16, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
      "veinte": 20, "veintiuno": 21, "veintiuna": 21, "veintiún": 21, "veintidós": 22, "veintidos": 22,
      "veintitrés": 23, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26,
      "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30,
      "treinta y uno": 31, "treinta y cinco": 35, "cuarenta": 40, "cuarenta y cinco": 45, "cincuenta": 50,
      "cincuenta y cinco": 55, "sesenta": 60, "noventa": 90, "un par de": 2, "unos": 3,
    ],
    ordinals: [
      "primero": 1, "primer": 1, "primera": 1, "segundo": 2, "tercero": 3, "tercer": 3, "cuarto": 4,
      "último": -1,
    ],
    units: [
      (.minute, ["minuto", "minutos", "min", "mins", "minutitos"]),
      (.hour, ["hora", "horas", "hs", "h", "horita"]),
      (.day, ["día", "días", "dia", "dias"]), (.week, ["semana", "semanas"]), (.month, ["mes", "meses"]),
      (.year, ["año", "años"]),
    ],
    lengths: [
      "media hora": 30, "1 / 2 hora": 30, "cuarto de hora": 15, "un cuarto de hora": 15,
      "tres cuartos de hora": 45, "hora y media": 90, "una hora y media": 90, "una hora y cuarto": 75,
      "media horita": 30,
    ],
    relativeDays: [
      "hoy": 0, "este día": 0, "mañana": 1, "manana": 1, "el día siguiente": 1, "el dia siguiente": 1,
      "el día después": 1, "el dia despues": 1, "pasado mañana": 2, "pasado manana": 2,
    ],
    nowWords: [
      "ahora", "ahora mismo", "ahorita", "ya", "inmediatamente", "cuanto antes", "en este momento",
      "en este preciso momento",
    ],
    clocks: [
      (Clock(hour: 12), ["mediodía", "mediodia", "medio día", "medio dia", "al mediodía", "a mediodía"]),
      (Clock(hour: 24), ["medianoche", "la medianoche", "media noche"]),
    ],
    parts: [
      (
        .morning,
        [
          "por la mañana", "en la mañana", "de la mañana", "de la manana", "en la manana", "la mañana",
          "madrugada",
          "de la madrugada", "por la manana", "a primera hora", "a primera hora de la mañana",
        ]
      ),
      (
        .afternoon,
        [
          "tarde", "tardes", "por la tarde", "en la tarde", "de la tarde", "la tarde", "a media tarde",
          "del mediodía",
        ]
      ),
      (.midday, ["almuerzo", "almorzar", "comida", "comer"]),
      (.night, ["noche", "noches", "por la noche", "en la noche", "de la noche", "la noche"]),
      (.breakfast, ["desayuno", "desayunar"]), (.dinner, ["cena", "cenar"]),
    ],
    partsOfToday: [
      (.morning, ["esta mañana"]), (.afternoon, ["esta tarde"]), (.evening, ["esta noche"]),
    ],
    meridiems: [
      (.am, ["am", "a . m .", "a . m", "de la mañana", "de la manana", "de la madrugada", "por la mañana"]),
      (.pm, ["pm", "p . m .", "p . m", "de la tarde", "del mediodía", "por la tarde"]),
    ],
    weekends: ["fin de semana", "finde"],
    days: holidays,
    holidayWishes: ["feliz", "felices"],
    words: [
      (
        .at,
        [
          "a las", "a la", "a", "las", "la", "sobre las", "al las", "para las", "a eso de las", "hacia las",
          "tipo", "a partir de las", "a partir de la",
        ]
      ),
      (.on, ["el", "para el", "del", "este"]), (.inside, ["en", "dentro de", "de", "durante"]),
      (.from, ["de", "desde", "de las", "desde las", "de la"]),
      (.to, ["a", "a las", "hasta", "hasta las", "a la", "hasta la", "fin :"]),
      (.between, ["entre", "entre las", "entre la"]),
      (.and, ["y", "e", "y las", "y la"]), (.lasting, ["por", "durante", "de"]),
      (.ago, ["hace"]), (.fromNow, ["más tarde", "después", "despues", "mas tarde", "a partir de ahora"]),
      (.half, ["media"]), (.quarter, ["cuarto", "un cuarto"]), (.minus, ["menos"]), (.or, ["o", "o el"]),
      (.bound, ["como muy tarde", "a más tardar", "como muy pronto", "como máximo", "o más tarde"]),
      (.before, ["para las", "para la"]), (.weekNumber, ["semana"]),
      (.weekOf, ["semana del", "semana que empieza el"]),
      (.endOf, ["fin de", "finales de", "final de", "fin del", "finales del"]),
      (.of, ["de", "del", "de la", "de las", "del año"]), (.the, ["el", "día", "dia", "el día", "el dia"]),
      (.a, ["un", "una"]), (.next, ["próximo", "próxima", "proximo", "proxima", "siguiente", "que viene"]),
      (.this, ["este", "esta"]), (.last, ["pasado", "pasada", "último", "última"]),
      (.oclock, ["horas", "h", "hs", "hrs", "en punto", "horas en punto"]),
      (.ordinalEnding, ["º", "o", "ª"]),
      (
        .deadline,
        ["antes de", "antes del", "antes de las", "hasta", "hasta el", "desde", "desde el", "a más tardar"]
      ),
      (.after, ["después de", "después de las", "después del", "a partir del"]),
      (
        .not,
        ["en vez de", "en vez del", "en lugar de", "en lugar del", "no", "excepto", "menos el", "salvo"]
      ),
      (.around, ["sobre", "hacia", "alrededor de", "aproximadamente", "a eso de", "como", "unas"]),
      (.every, ["cada", "todos los", "todas las"]), (.time, ["hora", "hora de", "horario de"]),
      (.notADate, ["calle", "avenida", "personas", "euros", "dólares", "invitados"]),
    ],
    doubtful: ["mar", "lu", "ma", "mx", "vi", "set", "may", "dom", "sol", "la", "tarde"],
    zones: [
      "hora española": .oneOf(["Europe/Madrid"]), "hora peninsular": .oneOf(["Europe/Madrid"]),
      "hora de España": .oneOf(["Europe/Madrid"]), "hora de Londres": .oneOf(["Europe/London"]),
      "hora de México": .oneOf(["America/Mexico_City"]), "hora de Nueva York": .oneOf(["America/New_York"]),
      "hora argentina": .oneOf(["America/Argentina/Buenos_Aires"]),
      "hora de Colombia": .oneOf(["America/Bogota"]),
      "hora de Bogotá": .oneOf(["America/Bogota"]),
    ],
    rules: Rule.minutesAfterTheWordForHour + Rule.minutesAfterTheHour + Rule.adjectivesAfterNouns
      + Rule.daysAsNumbers + Rule.timesOfCities + Rule.minutesBeforeTheHour,
    mail: .spanish)
}

extension MailWords {
  static let spanish = MailWords(
    replyPrefixes: ["re", "rv", "respuesta"],
    forwardPrefixes: ["rv", "reenv"],
    attributions: [
      ("el ", "escribió:"), ("", "escribió:"), ("el ", "escribió :"), ("", "escribio:"),
      ("el ", "<escribió>:"),
    ],
    originalMarkers: ["mensaje original"],
    forwardMarkers: ["mensaje reenviado", "inicio del mensaje reenviado", "forwarded message"],
    quotedHeaders: ["de", "enviado", "enviado el", "fecha", "para", "cc", "asunto"],
    quotedFrom: ["de"],
    mobileSignatures: [
      "enviado desde mi ", "enviado desde ", "enviado con ", "obtener outlook para", "obtén outlook para",
    ],
    signOffs: [
      "saludos", "un saludo", "saludos cordiales", "atentamente", "cordialmente", "gracias", "muchas gracias",
      "un abrazo", "abrazos", "gracias de antemano", "un cordial saludo", "atte", "mil gracias", "besos",
      "quedo a la espera", "saludos y gracias", "gracias y saludos",
    ],
    disclaimers: [
      "este mensaje y sus archivos", "este mensaje es confidencial", "este correo electrónico", "aviso legal",
      "la información contenida en este",
    ],
    greetings: ["hola", "buenos", "buenas", "estimado", "estimada", "estimados", "querido", "querida"],
    formKeys: [
      .title: ["título", "titulo", "asunto", "cita", "evento", "motivo", "tema"],
      .date: ["fecha", "día", "dia", "fecha deseada"],
      .time: ["hora", "horario", "hora deseada"],
      .start: ["inicio", "comienzo", "cuándo", "cuando", "fecha y hora", "empieza"],
      .end: ["fin", "hasta", "final", "termina", "hora de fin"],
      .duration: ["duración", "duracion"],
      .timeZone: ["zona horaria", "huso horario"],
      .location: ["lugar", "dónde", "donde", "dirección", "ubicación"],
      .details: [
        "descripción", "descripcion", "detalles", "mensaje", "comentario", "comentarios", "observaciones",
        "notas",
      ],
      .other: [
        "nombre", "apellido", "apellidos", "teléfono", "telefono", "móvil", "correo", "empresa",
        "horario de atención",
      ],
    ],
    bookingWords: [
      "cita", "reunión", "reservar", "reserva", "reunirnos", "quedar", "llamada", "agendar", "turno",
      "sesión",
      "consulta", "disponible", "disponibilidad", "encuentro", "vernos", "clase",
    ],
    topicWords: ["sobre", "acerca de", "respecto a", "para hablar de"],
    emptySubjects: [
      "cita", "solicitud de cita", "reserva", "reunión", "consulta", "hola", "pregunta", "solicitud",
      "llamada",
      "petición de cita",
    ],
    corrections: [
      "no , mejor", "mejor dicho", "perdón", "quiero decir", "quise decir", "corrección", "digo",
    ],
    cancelVerbs: [
      "cancelar", "cancele", "cancelen", "cancela", "cancelo", "cancelación", "anular", "anule", "anulo",
      "cancelarla", "cancelarlo", "cancélala", "cancélalo", "cancélela", "cancélenla", "cancelamos",
      "cancelad", "cancelárnosla", "cancelarme", "cancelarnos", "cancelarte", "anularla", "anularlo", "anula",
      "anulen", "anulad", "anulamos", "anúlala", "anúlela", "anulación", "dar de baja", "darla de baja",
      "darlo de baja", "dé de baja", "dar por cancelada", "dar por anulada", "desmarcar", "desagendar",
      "liberar mi", "liberar la hora", "liberar el hueco", "liberar el turno", "liberar la sala",
      "liberen mi", "liberen el", "liberen la", "libera mi", "libere mi", "borrar mi cita", "borrarme",
      "borra mi", "bórrame", "bórrenme", "quitar mi cita", "quitarme", "ya no es necesaria",
      "ya no es necesario", "ya no será necesaria", "ya no hace falta", "ya no la necesito",
      "ya no lo necesito", "no se realizará", "no se celebrará", "no tendrá lugar", "renuncio a",
      "renunciar a", "prescindir de la", "ya no necesito la cita", "ya no necesito mi cita",
      "ya no necesito la reserva", "ya no necesito el turno", "ya no necesitamos la cita",
      "ya no necesitamos la reserva", "ya no quiero la cita",
    ],
    cancelOpeners: [
      "por favor", "lo siento", "perdón", "disculpe", "desgraciadamente", "lamentablemente", "quiero",
      "quisiera", "me gustaría", "necesito", "tengo que", "debo", "tenemos que", "queremos", "puede",
      "podría", "pueden", "podrían", "puedes", "podemos", "hay que", "deseo", "yo", "pido",
      "mi cita", "la cita", "solicito", "le ruego", "pero tengo que", "la", "mi", "que", "mucho",
      "muchísimo", "hola", "perdone", "siento", "lo", "cita", "reserva", "nuestra", "del", "de", "el",
      "necesitaría", "tendré que", "voy a tener que", "debemos", "necesitamos", "por desgracia", "para",
      "es necesario", "me veo obligado a", "me veo obligada a", "a", "favor", "les", "le", "os", "te", "nos",
      "me", "se", "pedimos", "pedirle", "pedirles", "ruego", "rogamos", "agradecería", "agradeceré",
      "gustaría", "querría", "queríamos", "quería", "querer", "toca", "tocará", "voy", "vamos", "va", "tener",
      "vemos", "veo", "obligado", "obligada", "obligados", "obligadas", "debería", "deberemos", "tendremos",
      "he de", "hemos de", "así", "entonces", "mejor", "hora", "turno", "clase", "sesión", "consulta",
      "reunión", "visita", "llamada", "reservas", "citas", "las", "los", "mis", "su", "este", "esta", "esa",
      "ese", "muy", "de verdad", "sintiéndolo", "todo", "porfa", "porfi", "plis", "x favor", "xfa", "tendría",
      "hacer", "haga", "hagan", "hoy", "también", "finalmente", "al final", "por hoy", "en", "por", "día",
      "solicitar", "solicitamos", "solicitarle", "pedirte", "podéis", "podrías", "podríais", "pueda",
      "puedan", "urgentemente", "urgente", "inmediatamente", "directamente", "tengo", "mañana",
      "debido a un imprevisto", "por motivos de salud", "por motivos personales", "por motivos familiares",
      "por enfermedad", "por causas ajenas", "por un imprevisto", "por problemas de salud", "por la presente",
    ],
    cancelSpoilers: [
      "no", "si", "mover", "cambiar", "aplazar", "posponer", "en lugar", "en vez", "política", "gastos",
      "coste",
      "suscripción", "boletín", "más tarde", "en caso de", "a menos", "salvo que", "hasta cuándo",
      "penalización", "cargo", "sin coste", "tarde o temprano", "antes de", "cómo",
    ],
    pastWords: [
      "teníamos cita", "tenía cita", "tuvimos cita", "tuve cita", "teníamos una cita", "tenía una cita",
      "fue", "era", "hablamos", "vimos", "estuvo",
    ],
    negations: ["no", "imposible", "tampoco"],
    auxiliaries: ["me", "nos", "yo", "es"],
    denials: [
      "no", "tampoco", "imposible", "ni", "nunca", "ocupado", "ocupada",
    ],
    notDenied: [
      "por qué no", "no sólo", "no solo", "no hay problema", "ningún problema", "no podría ser",
      "no podríamos", "no tendría", "no tendrían", "no sería posible", "no dude", "no duden",
      "no se preocupe", "no te preocupes", "no más", "a no ser",
    ],
    clauseBreaks: [
      "pero", "aunque", "sino", "así que", "de modo que", "por lo que", "por eso", "por tanto",
      "por lo tanto", "entonces", "así es que",
    ],
    preferences: [
      "preferiblemente", "idealmente", "de preferencia", "preferentemente", "por orden de preferencia",
      "lo ideal", "primera opción sería",
    ],
    alternatives: [
      "si no", "de lo contrario", "como alternativa", "alternativamente", "en su defecto",
      "segunda opción sería", "si no es posible",
    ],
    replies: ReplyWords(
      thanks: [
        "gracias", "perfecto", "genial", "estupendo", "agradezco", "nos vemos", "hasta el",
      ],
      affirmations: [
        "sí", "si", "ok", "okey", "vale", "de acuerdo", "perfecto", "perfectamente", "genial", "estupendo",
        "bien", "muy bien", "me va bien", "me viene bien", "nos viene bien", "conforme", "confirmo",
        "confirmado", "acepto", "claro", "por supuesto", "me quedo", "elijo", "prefiero", "me sirve",
        "me parece bien", "excelente", "puedo", "hecho", "adelante", "fenomenal", "me encaja", "listo",
        "dale", "me conviene", "estaría bien", "sería perfecto", "me queda", "me queda bien",
        "nos queda bien", "me queda perfecto", "me queda súper", "me queda super", "me viene perfecto",
        "me va perfecto", "nos va bien", "me va genial", "me viene genial", "nos encaja", "me acomoda",
        "me cuadra", "cuadra", "nos sirve", "me late", "órale", "okis", "tomo", "cojo", "escojo", "elegimos",
        "preferimos", "nos quedamos", "me apunto", "resérveme", "resérvame", "apúntame", "apúnteme",
        "conviene", "viene bien", "va bien", "vamos con", "bárbaro", "buenísimo", "de una",
        "me parece perfecto", "me parece", "está bien", "puedo ir", "podemos", "estoy libre",
        "estoy disponible", "disponible",
      ],
      hesitations: [
        "si puedo", "si me", "si es", "quizá", "quizás", "tal vez", "a lo mejor", "tengo que consultar",
        "lo consulto", "déjeme ver", "le confirmo mañana", "te confirmo mañana", "no estoy seguro",
        "no estoy segura", "probablemente", "depende", "cuál", "qué hora", "cuánto", "le confirmo luego",
        "le aviso",
      ],
      filling: [
        "muchas", "muchísimas", "mil", "por", "todo", "su", "tu", "ayuda", "respuesta", "el", "la", "lo",
        "los", "las", "un", "una", "opción", "número", "prefiero", "elijo", "tomo", "quiero", "quisiera",
        "me", "nos", "va", "viene", "de", "favor", "y", "muy", "buen", "buena", "buenos", "día", "días",
        "tarde", "recibido", "que", "quedo", "con", "es", "está", "sería", "para", "mí", "nosotros", "ese",
        "esa", "este", "esta", "eso", "hora", "horario", "cita", "reserva", "reservar", "al", "a", "del",
        "hola", "estimado", "estimada", "señor", "señora", "en", "bien", "propuesta", "fecha", "hasta",
        "luego", "encantada", "encantado", "mucho", "le", "les", "yo", "también", "entonces", "opcion",
        "numero", "n", "nº", "núm", "num", "nro", "porfa", "porfi", "plis", "xfa", "por fa", "graciasss",
        "saludos", "mejor", "tomamos", "tomaría", "cogemos", "cojo", "coger", "reserve", "reserven",
        "resérveme", "resérvenme", "apúnteme", "apúntame", "apúntenme", "ponme", "póngame", "ponga", "poner",
        "anótame", "anóteme", "escojo", "escogemos", "elegimos", "preferimos", "preferiría", "quedamos",
        "quedaría", "nos quedamos", "dejamos", "si", "sí", "perfectamente", "genial", "súper", "super",
        "propuesto", "propuestas", "posibilidad", "alternativa", "franja", "turno", "hueco", "sesión",
        "confirmar", "confirme", "confírmeme", "confirmamos", "entendido", "seria", "pues", "venga", "bueno",
        "vale", "usted", "ustedes", "don", "doña", "doctor", "doctora", "queremos", "querría", "me gustaría",
        "gustaría", "encaja", "conviene", "iría", "iria", "vendría", "todas", "posible", "ser", "puede",
        "podría", "ahí", "allí",
      ],
      positions: ["segunda": 2, "tercera": 3, "cuarta": 4, "quinto": 5, "quinta": 5],
      last: [
        "último", "última",
      ],
      earliest: [
        "el más temprano", "la más temprana", "lo más pronto", "el más próximo", "la más próxima",
        "el más cercano", "la más cercana", "lo antes posible", "la más pronto", "el más pronto",
      ],
      declines: [
        "ninguno de", "ninguna de", "ninguno me", "ninguna me", "ninguno nos", "ninguna nos",
        "ninguna opción",
      ],
      newLink: [
        "nuevo enlace", "otro enlace", "nuevos enlaces", "enlace ha caducado", "enlace caducó",
        "enlace ha expirado", "enlace no funciona", "nuevo link", "link no funciona",
        "enlace está caducado", "link expiró", "link ha caducado",
      ],
      moves: [
        "cambiar la hora", "cambiar la fecha", "cambiar la cita", "cambiar mi cita", "cambiarla", "mover",
        "moverla", "moverlo", "aplazar", "aplazarla", "posponer", "posponerla", "retrasar", "retrasarla",
        "retrasarlo", "adelantar", "adelantarla", "adelantarlo", "en vez", "en lugar", "hora más tarde",
        "hora antes", "horas más tarde", "horas antes", "minutos más tarde", "minutos antes",
        "hora después", "minutos después", "misma hora", "pasarla", "pasarlo", "reprogramar", "reagendar",
        "mejor el", "cambiarme", "cambiármela", "cambiarlo", "cambiar de las", "cambiar del", "cambiar el",
        "cambiar la", "cambiar a", "cambiar para", "cambiarnos", "cambiamos", "cambio de hora",
        "cambio de fecha", "cambio de día", "movemos", "movámosla", "muévela", "muevan", "mueva", "moverme",
        "pasamos", "pasar a", "pasar al", "pasarme", "pasármela", "pásame", "páseme", "aplazamos",
        "posponemos", "retrasamos", "adelantamos", "adelantármela", "retrasármela", "atrasar", "atrasarla",
        "atrasarlo", "correr la", "correrla", "correrlo", "reprogramarla", "reprogramarlo", "reprogramamos",
        "reagendarla", "reagendamos", "mismo horario", "otro día", "otra fecha", "otra hora", "trasladar",
        "trasladarla", "recorrer la", "recorrerla",
      ],
      proposals: [
        "podría ser", "puede ser", "podríamos", "podemos", "sería posible", "es posible", "qué tal",
        "qué le parece", "qué te parece", "tendría", "tendrían", "tiene hueco", "tienen hueco", "prefiero",
        "preferiría", "mejor", "misma hora", "habría posibilidad", "me iría mejor", "me vendría mejor",
      ],
      moveSpoilers: [
        "si", "por qué", "cómo", "política", "qué pasa",
      ],
      movesOfStrangers: [
        "mover mi cita", "mover la cita", "mover nuestra", "cambiar mi cita", "cambiar la cita",
        "cambiar nuestra", "aplazar mi", "aplazar la", "posponer mi", "posponer la", "reprogramar",
        "reagendar", "adelantar mi", "retrasar mi", "cambiar mi reserva",
      ],
      later: [
        "más tarde", "después", "retrasar", "retrasarla", "retrasarlo", "posponer", "aplazar",
        "posponerla", "aplazarla",
      ],
      earlier: [
        "antes", "más temprano", "adelantar", "adelantarla", "adelantarlo",
      ]),
    defaultTitle: "Cita",
    defaultTitlePrefix: "Cita con")
}
