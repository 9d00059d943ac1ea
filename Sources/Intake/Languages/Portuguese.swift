extension Language {
  /// Of Portugal and Brazil.
  private static let holidays: [(day: Day, words: [String])] = [
    (.yearly(1, 1), ["ano novo", "dia de ano novo"]), (.yearly(1, 6), ["dia de reis"]),
    (.easter(-48), ["segunda de carnaval"]), (.easter(-47), ["terça de carnaval", "carnaval"]),
    (.easter(-46), ["quarta - feira de cinzas"]), (.easter(-2), ["sexta - feira santa", "sexta santa"]),
    (.easter(0), ["páscoa", "domingo de páscoa"]), (.yearly(4, 21), ["tiradentes"]),
    (.yearly(4, 25), ["dia da liberdade"]), (.yearly(5, 1), ["dia do trabalho", "dia do trabalhador"]),
    (.easter(60), ["corpus christi", "corpo de deus"]), (.yearly(6, 10), ["dia de portugal"]),
    (.yearly(6, 12), ["dia dos namorados"]), (.yearly(9, 7), ["dia da independência"]),
    (.yearly(10, 31), ["halloween"]), (.yearly(11, 1), ["todos os santos"]), (.yearly(11, 2), ["finados"]),
    (.yearly(12, 24), ["véspera de natal"]), (.yearly(12, 25), ["natal", "dia de natal"]),
    (.yearly(12, 31), ["véspera de ano novo", "réveillon", "passagem de ano"]),
  ]

  static let portuguese = Language(
    code: "pt",
    commonWords: [
      "de", "o", "os", "as", "e", "que", "é", "um", "uma", "por", "com", "para", "me", "olá", "obrigado",
      "obrigada",
      "gostaria", "posso", "poderia", "podemos", "bom", "boa", "não", "do", "da", "no", "na", "às", "ao",
      "seria", "você", "vocês", "estou", "tenho", "eu", "nos", "meu", "minha", "em", "dia", "possível",
      "favor", "como", "se", "mas", "já", "pela",
    ],
    dateOrder: .dayFirst,
    months: [
      ["janeiro", "jan"], ["fevereiro", "fev"], ["março", "marco", "mar"], ["abril", "abr"], ["maio", "mai"],
      ["junho", "jun"], ["julho", "jul"], ["agosto", "ago"], ["setembro", "set"], ["outubro", "out"],
      ["novembro", "nov"], ["dezembro", "dez"],
    ],
    weekdays: [
      ["segunda - feira", "segunda feira", "segunda", "seg", "2ª - feira", "2ª feira"],
      [
        "terça - feira", "terça feira", "terça", "terca - feira", "terca feira", "terca", "ter", "3ª - feira",
        "3ª feira",
      ],
      ["quarta - feira", "quarta feira", "quarta", "qua", "4ª - feira", "4ª feira"],
      ["quinta - feira", "quinta feira", "quinta", "qui", "5ª - feira", "5ª feira"],
      ["sexta - feira", "sexta feira", "sexta", "sex", "6ª - feira", "6ª feira"],
      ["sábado", "sabado", "sáb", "sab"], ["domingo", "dom"],
    ],
    numbers: [
      "zero": 0, "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "tres": 3, "quatro": 4, "cinco": 5,
      "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12, "treze": 13,
      "catorze": 14, "quatorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16, "dezessete": 17,
      "dezassete": 17, "dezoito": 18, "dezenove": 19, "dezanove": 19, "vinte": 20, "vinte e um": 21,
      "vinte e uma": 21, "vinte e dois": 22, "vinte e duas": 22, "vinte e três": 23, "vinte e tres": 23,
      "vinte e quatro": 24, "vinte e cinco": 25, "vinte e seis": 26, "vinte e sete": 27, "vinte e oito": 28,
      "vinte e nove": 29, "trinta": 30, "trinta e um": 31, "trinta e cinco": 35, "quarenta": 40,
      "quarenta e cinco": 45, "cinquenta": 50, "cinquenta e cinco": 55, "sessenta": 60, "noventa": 90,
      "um par de": 2, "alguns": 3, "algumas": 3,
    ],
    ordinals: ["primeiro": 1, "primeira": 1, "segundo": 2, "terceiro": 3, "último": -1, "última": -1],
    units: [
      (.minute, ["minuto", "minutos", "min", "mins", "minutinhos"]),
      (.hour, ["hora", "horas", "hs", "h", "horinha"]),
      (.day, ["dia", "dias"]), (.week, ["semana", "semanas"]), (.month, ["mês", "mes", "meses"]),
      (.year, ["ano", "anos"]),
    ],
    lengths: [
      "meia hora": 30, "uma meia hora": 30, "meia horinha": 30, "quarto de hora": 15, "um quarto de hora": 15,
      "três quartos de hora": 45, "tres quartos de hora": 45, "hora e meia": 90, "uma hora e meia": 90,
      "1 / 2 hora": 30,
    ],
    relativeDays: [
      "ontem": -1, "anteontem": -2, "antes de ontem": -2, "hoje": 0, "amanhã": 1, "amanha": 1,
      "o dia seguinte": 1, "dia seguinte": 1, "depois de amanhã": 2, "depois de amanha": 2,
    ],
    nowWords: [
      "já", "agora", "agora mesmo", "imediatamente", "neste momento", "neste instante", "nesse momento",
      "nesse instante",
    ],
    clocks: [
      (
        Clock(hour: 12),
        [
          "meio - dia", "meio dia", "meiodia", "ao meio - dia", "ao meio dia", "o meio dia", "o meio - dia",
          "doze do meio dia",
        ]
      ),
      (Clock(hour: 24), ["meia - noite", "meia noite", "meianoite", "a meia - noite", "à meia - noite"]),
    ],
    parts: [
      (
        .morning,
        [
          "manhã", "manha", "de manhã", "da manhã", "da manha", "pela manhã", "pela manha",
          "na parte da manhã",
          "madrugada", "da madrugada", "de manha", "na manhã", "de madrugada", "cedo",
        ]
      ),
      (
        .afternoon,
        [
          "tarde", "à tarde", "a tarde", "da tarde", "de tarde", "pela tarde", "na parte da tarde",
          "na tarde", "do meio dia", "do meio - dia",
        ]
      ),
      (.midday, ["almoço", "almoçar", "hora de almoço"]),
      (.night, ["noite", "à noite", "a noite", "da noite", "de noite", "pela noite", "na noite"]),
      (.breakfast, ["pequeno - almoço", "pequeno almoço", "café da manhã"]), (.dinner, ["jantar", "janta"]),
    ],
    partsOfToday: [
      (.morning, ["esta manhã", "hoje de manhã", "nesta manhã", "essa manhã"]),
      (.afternoon, ["logo à tarde", "esta tarde", "hoje à tarde", "nesta tarde", "essa tarde"]),
      (.evening, ["logo à noite", "esta noite", "hoje à noite", "nesta noite", "essa noite"]),
    ],
    meridiems: [
      (
        .am,
        ["am", "a . m .", "da manhã", "da manha", "pela manhã", "pela manha", "da madrugada", "de manhã"]
      ),
      (.pm, ["pm", "p . m .", "da tarde", "pela tarde", "de tarde"]),
    ],
    weekends: ["fim de semana", "final de semana", "fim - de - semana", "fds"],
    days: holidays,
    holidayWishes: ["feliz", "boas"],
    words: [
      (.at, ["às", "as", "à", "a", "pelas", "por volta das", "para as", "lá pelas", "ao"]),
      (.on, ["em", "no", "na", "o", "para o", "para a", "a", "do", "da", "para"]),
      (.inside, ["em", "daqui a", "dentro de", "de", "da", "pela", "durante", "daqui"]),
      (.from, ["de", "das", "desde as", "desde", "a partir das", "da"]),
      (.to, ["a", "ao", "fim :", "às", "as", "até", "até ao", "até às", "até as", "à"]),
      (.between, ["entre", "entre as", "entre a"]), (.and, ["e", "e as", "e a"]),
      (.lasting, ["por", "durante", "de", "com duração de"]), (.ago, ["há", "faz", "atrás"]),
      (.fromNow, ["mais tarde", "depois", "a partir de agora", "a partir de hoje"]), (.half, ["meia"]),
      (.quarter, ["um quarto", "quarto"]), (.minus, ["menos"]), (.or, ["ou", "ou dia"]),
      (.bound, ["no máximo", "o mais tardar", "no mínimo", "ou mais tarde"]), (.weekNumber, ["semana"]),
      (.weekOf, ["semana de", "semana do", "semana que começa em"]),
      (.endOf, ["fim de", "fim do", "final de", "final do"]),
      (.before, ["para", "para as", "para a", "para o", "pra"]),
      (.of, ["de", "do", "da", "desta", "dessa", "das", "dos"]), (.the, ["dia", "o dia", "o"]),
      (.a, ["um", "uma"]),
      (.next, ["próximo", "próxima", "proximo", "proxima", "seguinte", "que vem"]),
      (
        .this,
        [
          "este", "esta", "esse", "essa", "neste", "nesta", "nesse", "nessa", "desta", "dessa", "deste",
          "desse", "agora",
        ]
      ),
      (.last, ["passado", "passada", "último", "última"]),
      (.oclock, ["horas", "h", "hs", "hrs", "hora", "em ponto", "horas em ponto"]),
      (.ordinalEnding, ["º", "o", "ª"]),
      (
        .deadline,
        ["antes de", "antes do", "antes das", "até", "até o", "até ao", "desde", "desde o", "no máximo até"]
      ),
      (.after, ["depois de", "depois das", "após", "após as", "depois do", "a partir do"]),
      (.not, ["em vez de", "em vez da", "em vez do", "não", "exceto", "menos na", "não na", "salvo"]),
      (
        .around,
        [
          "por volta de", "por volta das", "cerca de", "cerca das", "aproximadamente", "mais ou menos",
          "umas", "pelas",
        ]
      ),
      (.every, ["cada", "todo", "toda", "todos os", "todas as"]),
      (.time, ["horário", "hora", "horário de", "hora de"]),
      (.notADate, ["rua", "avenida", "pessoas", "euros", "reais", "convidados"]),
    ],
    doubtful: [
      "mar", "ter", "seg", "qua", "qui", "sex", "dom", "out", "set", "marco", "tarde", "cedo",
    ],
    zones: [
      "horário de Brasília": .oneOf(["America/Sao_Paulo"]), "hora de Brasília": .oneOf(["America/Sao_Paulo"]),
      "horário de Lisboa": .oneOf(["Europe/Lisbon"]), "hora de Lisboa": .oneOf(["Europe/Lisbon"]),
      "hora de Londres": .oneOf(["Europe/London"]), "horário de Londres": .oneOf(["Europe/London"]),
      "hora portuguesa": .oneOf(["Europe/Lisbon"]), "horário de São Paulo": .oneOf(["America/Sao_Paulo"]),
    ],
    cities: [
      "londres": "Europe/London", "lisboa": "Europe/Lisbon", "porto": "Europe/Lisbon",
      "madrid": "Europe/Madrid", "madri": "Europe/Madrid", "bruxelas": "Europe/Brussels",
      "berlim": "Europe/Berlin", "munique": "Europe/Berlin", "genebra": "Europe/Zurich",
      "zurique": "Europe/Zurich", "viena": "Europe/Vienna", "roma": "Europe/Rome", "milão": "Europe/Rome",
      "atenas": "Europe/Athens", "moscovo": "Europe/Moscow", "moscou": "Europe/Moscow",
      "açores": "Atlantic/Azores", "madeira": "Atlantic/Madeira", "nova iorque": "America/New_York",
      "nova york": "America/New_York", "los angeles": "America/Los_Angeles",
      "cidade do méxico": "America/Mexico_City", "brasília": "America/Sao_Paulo",
      "rio de janeiro": "America/Sao_Paulo", "manaus": "America/Manaus", "fortaleza": "America/Fortaleza",
      "recife": "America/Recife", "luanda": "Africa/Luanda", "maputo": "Africa/Maputo",
      "pequim": "Asia/Shanghai", "tóquio": "Asia/Tokyo", "singapura": "Asia/Singapore", "seul": "Asia/Seoul",
      "macau": "Asia/Macau",
    ],
    rules: Rule.minutesAfterTheWordForHour + Rule.minutesAfterTheHour + Rule.adjectivesAfterNouns
      + Rule.daysAsNumbers + Rule.timesOfCities + Rule.minutesBeforeTheHour,
    mail: .portuguese)
}

extension MailWords {
  static let portuguese = MailWords(
    replyPrefixes: ["re", "res", "resposta"],
    forwardPrefixes: ["enc", "fwd"],
    attributions: [
      ("em ", "escreveu:"), ("às ", "escreveu:"), ("", "escreveu:"), ("a ", "escreveu:"),
      ("no dia ", "escreveu:"),
      ("em ", "escreveu :"),
    ],
    originalMarkers: ["mensagem original"],
    forwardMarkers: [
      "mensagem encaminhada", "mensagem reencaminhada", "início da mensagem reencaminhada",
      "forwarded message",
    ],
    quotedHeaders: ["de", "enviado", "enviada", "enviada em", "data", "para", "cc", "assunto"],
    quotedFrom: ["de"],
    mobileSignatures: [
      "enviado do meu ", "enviado a partir do meu ", "enviado do ", "enviado via ", "obter o outlook para",
      "obtenha o outlook para", "enviado de ",
    ],
    signOffs: [
      "atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "obrigado",
      "obrigada", "abraço", "abraços", "muito obrigado", "muito obrigada", "cordialmente", "att", "grato",
      "grata",
      "desde já agradeço", "um abraço", "obrigado desde já", "saudações", "beijos", "até breve",
    ],
    disclaimers: [
      "esta mensagem e seus anexos", "esta mensagem é confidencial", "aviso de confidencialidade",
      "esta mensagem pode conter", "este e-mail é confidencial",
    ],
    greetings: ["olá", "ola", "oi", "bom", "boa", "caro", "cara", "prezado", "prezada", "prezados", "exmo"],
    formKeys: [
      .title: ["título", "titulo", "assunto", "compromisso", "evento", "motivo", "tema", "consulta"],
      .date: ["data", "dia", "data desejada"],
      .time: ["hora", "horário", "horario"],
      .start: ["início", "inicio", "quando", "data e hora", "começo"],
      .end: ["fim", "até", "término", "final"],
      .duration: ["duração", "duracao"],
      .timeZone: ["fuso horário", "fuso"],
      .location: ["local", "onde", "endereço", "morada", "lugar"],
      .details: [
        "descrição", "descricao", "detalhes", "mensagem", "comentário", "comentários", "observações", "notas",
      ],
      .other: [
        "nome", "sobrenome", "apelido", "telefone", "telemóvel", "celular", "empresa",
        "horário de funcionamento",
      ],
    ],
    bookingWords: [
      "reunião", "marcar", "agendar", "agendamento", "reservar", "reserva", "consulta", "encontro", "chamada",
      "ligação", "disponível", "disponibilidade", "sessão", "marcação", "conversar", "encontrar", "aula",
    ],
    topicWords: ["sobre", "a respeito de", "para falar de"],
    emptySubjects: [
      "reunião", "marcação", "agendamento", "reserva", "consulta", "olá", "oi", "pergunta", "pedido",
      "pedido de marcação", "pedido de reunião", "solicitação",
    ],
    corrections: ["não , melhor", "quer dizer", "quero dizer", "quis dizer", "digo", "aliás", "correção"],
    cancelVerbs: [
      "cancelar", "cancele", "cancelem", "cancela", "cancelo", "cancelamento", "desmarcar", "desmarque",
      "anular", "cancelá - la", "cancelá - lo", "cancelar - me", "cancela - me", "cancele - me",
      "cancelem - me", "cancelamos", "cancelarem", "cancelares", "desmarca", "desmarco", "desmarquem",
      "desmarcá - la", "desmarcá - lo", "desmarcar - me", "desmarcamos", "desmarcarem", "anule", "anulem",
      "anula", "anulo", "anulá - la", "anulação", "dar baixa", "dar por cancelada", "liberar meu",
      "liberar o meu", "liberar minha", "liberar a minha", "liberar o horário", "liberar a vaga",
      "liberar a sala", "libera meu", "libera o meu", "libere meu", "libere o meu", "liberem o meu",
      "libertar a vaga", "libertar a minha vaga", "libertar o meu", "libertar o horário", "libertar a hora",
      "libertem a", "libertem o", "liberte a", "liberte o", "libertar a sala", "abrir mão do", "abro mão do",
      "abrir mão da", "abdicar da", "abdico da", "prescindir da", "desistir da", "desistir do", "desisto da",
      "desisto do", "tirar meu nome", "tirem o meu nome", "apagar a minha", "apagar minha", "riscar a minha",
      "já não é necessária", "já não é necessário", "não é mais necessária", "não é mais necessário",
      "não vai ser mais necessária", "não vai ser mais necessário", "não vai mais acontecer",
      "já não vai acontecer", "já não se realiza", "já não se vai realizar", "não se vai realizar",
      "não vai rolar mais", "já não preciso da consulta", "já não preciso da marcação",
      "já não preciso da reserva", "não preciso mais da consulta", "não preciso mais da reserva",
      "não preciso mais da reunião", "não vou mais precisar da consulta", "não vou mais precisar da reserva",
      "deixa pra lá", "deixe pra lá", "deixem pra lá", "deixa lá", "deixe lá", "esquece a marcação",
      "esqueça a marcação", "esqueçam a marcação", "esquece a consulta", "esqueça a consulta",
    ],
    cancelOpeners: [
      "por favor", "desculpe", "lamento", "infelizmente", "quero", "queria", "gostaria de", "preciso",
      "preciso de", "tenho que", "tenho de", "devo", "temos que", "temos de", "queremos", "pode",
      "poderia", "podem", "poderiam", "podemos", "desejo", "eu", "peço", "vou ter que",
      "vou ter de", "peço que", "solicito o", "o", "peço desculpa", "favor", "precisamos", "muito", "a",
      "as", "os", "minha", "meu", "nossa", "nosso", "de", "da", "do", "consulta", "marcação", "reserva",
      "reunião", "aula", "quinta", "feira", "tenho", "terei de", "terei que", "necessito de", "vou", "ter",
      "lamento muito", "mesmo", "é possível", "em", "por motivos", "gostaríamos de", "vos", "lhe", "lhes",
      "te", "me", "nos", "pedir", "peço - vos", "peço - lhe", "pedia", "pedimos", "agradeço", "agradecia",
      "agradecemos", "que", "gostava de", "gostava", "quereria", "queríamos", "precisava de", "precisava",
      "temos", "tem", "tinha", "terei", "teremos", "vamos", "fazer", "favorzinho", "pf", "pfv", "pff", "pfvr",
      "por", "obséquio", "então", "assim", "lamentavelmente", "sinto muito", "sinto", "desculpa", "desculpem",
      "mil", "desculpas", "imenso", "este", "esta", "esse", "essa", "hora", "horário", "vaga", "sessão",
      "corte", "visita", "chamada", "encontro", "agendamento", "marcações", "no", "na", "nas", "pra", "para",
      "hoje", "obrigado", "obrigada", "sou", "obrigado a", "obrigada a", "forçado a", "forçada a", "vejo",
      "vejo - me", "conseguem", "consegue", "consegues", "podes", "podias", "podiam", "podia", "poder",
      "se faz favor", "dá para", "dava para", "dá pra", "daria para", "tudo", "também", "afinal", "marcada",
      "marcado", "agendada", "agendado", "das", "dos", "ao", "à", "às", "só", "queira", "queiram", "favor de",
      "solicito", "solicitamos", "solicitar", "com urgência", "urgente", "avisar que", "aviso que",
      "informo que", "avisar", "dizer que", "é", "melhor", "devido a um imprevisto", "por motivos de saúde",
      "por motivos pessoais", "por motivos familiares", "por motivo de doença", "por motivo de saúde",
      "por causa de um imprevisto", "por um imprevisto", "por motivos profissionais",
    ],
    cancelSpoilers: [
      "não", "se", "mudar", "alterar", "adiar", "remarcar", "em vez", "política", "custo", "taxa",
      "assinatura",
      "newsletter", "mais tarde", "se calhar", "caso", "a menos que", "a não ser", "até quando", "multa",
      "sem custo", "sem custos", "antes de", "como faço", "como é que",
    ],
    pastWords: [
      "tínhamos consulta", "tinha consulta", "tínhamos marcado", "tínhamos reunião", "tínhamos uma reunião",
      "tinha marcado", "foi", "era", "falamos", "falámos", "nasceu", "nasci", "nascida", "nascido", "vim",
      "veio", "viemos", "estive", "estivemos", "esteve", "fui", "fomos", "foram", "chegou", "comprei",
      "comprámos", "compramos", "pedi", "recebi", "recebemos", "falei", "liguei", "ligou", "ligaram",
      "escrevi", "enviei", "enviou", "tive", "tivemos", "teve", "tinha", "tínhamos", "havia", "começou",
      "operei", "disse", "disseram", "caiu",
    ],
    negations: ["não", "impossível", "nem"],
    auxiliaries: ["me", "nos", "eu", "é"],
    denials: [
      "não", "nem", "impossível", "nunca", "ocupado", "ocupada",
    ],
    politeConditions: [
      "se possível", "se for possível", "se fosse possível", "se der", "se puder", "se puderem",
      "se estiver bem", "se não for incómodo", "se não for incômodo", "se for conveniente",
      "se vos der jeito", "se lhe der jeito", "se te der jeito", "se não se importar",
    ],
    notDenied: [
      "por que não", "porque não", "não só", "não há problema", "não tem problema", "sem problema",
      "não seria possível", "não poderia ser", "não podia ser", "não teria", "não teriam", "não hesite",
      "não hesitem", "não se preocupe", "se não me engano", "se não for incómodo", "se não for incômodo",
    ],
    clauseBreaks: [
      "mas", "porém", "contudo", "no entanto", "então", "por isso", "portanto", "por conseguinte",
      "de modo que", "assim", "pelo que", "logo",
    ],
    preferences: [
      "de preferência", "preferencialmente", "idealmente", "por ordem de preferência", "o ideal",
      "primeira escolha", "digamos", "o melhor seria", "de preferencia", "se possível", "se der",
    ],
    alternatives: [
      "senão", "caso contrário", "em alternativa", "alternativamente", "se não", "se não for possível",
      "segunda escolha", "ou então",
    ],
    asking: AskingWords(
      requests: [
        "poderíamos", "podemos", "poderia", "posso", "podia", "podíamos", "pode", "podem", "poderiam",
        "seria possível", "é possível", "dá para", "daria para", "dá pra", "daria pra", "gostaria",
        "gostaríamos", "gostava", "gostávamos", "quero", "queremos", "queria", "queríamos", "desejo",
        "desejaria", "preciso", "precisamos", "precisava", "têm", "teria", "teriam", "tem … horário",
        "tem … vaga", "tem … disponível", "tem … livre", "há", "haveria", "marcar", "marque", "marca",
        "marquem", "marcação", "agendar", "agende", "agenda", "reservar", "reserve", "encaixa", "encaixar",
        "combinar", "encontrar", "nos ver", "que tal", "o que acha", "acha que", "pode ser", "serve",
        "fica bem", "ficava bem", "ficaria bem", "convém", "prefiro", "preferia", "preferimos",
        "de preferência", "preferência", "preferencialmente", "ideal", "idealmente", "proponho", "sugiro",
        "disponível", "disponíveis", "disponibilidade", "livre", "vaga", "solicito", "pedido", "escolhi",
        "escolhemos", "vir", "passar", "seremos", "iremos", "ligue-me", "me ligue", "uma mesa", "passo",
      ],
      inquiries: [
        "quanto", "preço", "preços", "tarifa", "tarifas", "custa", "custo", "custos", "valor", "valores",
        "estacionar", "estacionamento", "onde", "aberto", "abertos", "aberta", "abrem", "fecham",
        "horário de funcionamento", "está de pé", "mantém-se", "continua", "fatura", "vale presente",
        "dizer-me", "me dizer", "me informar", "devo levar", "preciso levar", "que levar", "preciso trazer",
      ],
      tellings: [
        "vence", "vencem", "caduca", "expira", "válido até", "válida até", "nascido", "nascida", "nasci",
        "nasceu", "data de nascimento", "prazo", "data limite", "entregar", "tenho … marcado",
        "tenho … marcada", "tem … marcado", "tem … marcada", "tenho … marcação", "temos … marcação",
        "tenho consulta", "tem consulta", "fechado", "fechados", "fechada", "minha consulta é",
        "o encontro é", "seu email do", "reunião do",
      ],
      reasons: [
        "porque", "pois", "já que", "visto que", "uma vez que", "dado que", "para que", "antes que",
        "depois que", "como tenho", "como temos", "que vence", "que caduca",
      ],
      backReferences: [
        "é possível", "seria possível", "pode ser", "dá para ser", "dá pra ser", "fica bem",
        "serve para vocês", "pode marcar", "tudo bem para você", "dá certo", "dava jeito", "dá jeito",
        "está livre", "funciona para",
      ]),
    callingOff: CallingOffWords(
      callOffs: [
        "desmarcar", "desmarque", "desmarco", "desmarcamos", "desmarca", "já não preciso",
        "não preciso mais", "já não precisamos", "não precisamos mais", "já não é preciso",
        "não é mais necessário", "já não é necessário", "liberar", "libere", "liberem", "libertar",
        "liberte", "libertem", "a outra pessoa", "para outra pessoa", "a outro cliente", "retirar",
        "eliminar", "apagar", "apague", "desisto", "desistir", "desistimos", "não vai acontecer",
        "não vai se realizar", "não se realizará", "sem efeito", "anular", "anulo", "anule",
        "não nos esperem", "não me esperem", "não contem comigo", "não contem connosco", "não conte comigo",
        "não espere", "pode dar o horário", "pode passar o horário", "já não vamos", "já não vou",
      ],
      absences: [
        "não vou poder ir", "não poderei ir", "não posso ir", "não vamos poder ir", "não poderemos ir",
        "não podemos ir", "não vou conseguir ir", "não consigo ir", "não vamos conseguir ir",
        "não conseguimos ir", "não poderei comparecer", "não vou poder comparecer", "não posso comparecer",
        "não poderemos comparecer", "não vou conseguir comparecer",
      ]),
    replies: ReplyWords(
      thanks: [
        "obrigado", "obrigada", "perfeito", "ótimo", "óptimo", "agradeço", "até breve", "valeu",
        "até quinta", "até lá",
      ],
      affirmations: [
        "sim", "ok", "okay", "pode ser", "está bem", "tá bom", "tá ótimo", "perfeito", "ótimo", "óptimo",
        "está ótimo", "bem", "combinado", "fechado", "confirmo", "confirmado", "aceito", "claro", "certo",
        "com certeza", "fico com", "escolho", "prefiro", "serve", "dá", "convém", "concordo", "beleza",
        "funciona", "posso", "consigo", "excelente", "de acordo", "maravilha", "blz", "me serve",
        "pra mim está bom", "está bom", "dá certo", "ficamos com", "escolhemos", "preferimos", "opto por",
        "optamos por", "dá - me jeito", "dá jeito", "me dá jeito", "fica bem", "fica ótimo", "fica óptimo",
        "fica perfeito", "me fica bem", "calha bem", "encaixa", "encaixa bem", "me atende", "atende", "rola",
        "show", "top", "fecho", "vou de", "bora", "manda ver", "vamos com", "vamos de", "pode marcar",
        "pode reservar", "marca", "marque", "reserve", "estou livre", "estou disponível", "disponível",
        "serve - me", "convém - me", "por mim tudo bem", "tudo bem", "tudo certo", "tá certo", "tá bem",
        "está perfeito", "escolheria", "optaria", "iremos", "irei", "lá estarei", "lá estaremos",
      ],
      hesitations: [
        "se", "talvez", "vou verificar", "tenho que verificar", "tenho de confirmar", "depois confirmo",
        "não tenho a certeza", "não tenho certeza", "provavelmente", "depende", "qual", "quanto",
        "que horas", "te aviso", "aviso depois",
      ],
      filling: [
        "muito", "muita", "muitos", "por", "tudo", "pela", "pelo", "sua", "seu", "ajuda", "resposta", "o",
        "a", "os", "as", "um", "uma", "opção", "número", "prefiro", "escolho", "quero", "queria",
        "gostaria", "com", "de", "da", "do", "favor", "e", "bom", "boa", "bons", "dia", "tarde",
        "recebido", "para", "pra", "mim", "nós", "me", "nos", "é", "está", "esse", "essa", "este", "esta",
        "isso", "isto", "horário", "hora", "data", "marcação", "consulta", "marcar", "proposta", "até",
        "breve", "então", "olá", "oi", "prezado", "prezada", "caro", "cara", "senhor", "senhora", "em",
        "na", "no", "que", "também", "seria", "será", "eu", "fica", "ficar", "ótima", "eles",
        "vou", "lá", "bem", "feira", "n", "nº", "num", "nr", "opcao", "numero", "ser", "pode", "podem",
        "poder", "ficamos", "ficava", "ficaria", "escolhemos", "preferimos", "preferia", "preferíamos",
        "queremos", "reserve", "reservem", "reserva", "reservar", "marque", "marquem", "marca", "agende",
        "agendem", "agendar", "anote", "anotem", "confirma", "confirmar", "confirme", "confirmem",
        "confirmamos", "ótimo", "óptimo", "perfeita", "ideal", "melhor", "mesmo", "alternativa",
        "possibilidade", "hipótese", "sugestão", "proposto", "vaga", "sessão", "slot", "valeu", "brigado",
        "brigada", "obrigadão", "tá", "certo", "beleza", "por favor", "pf", "pfv", "pff", "doutor", "doutora",
        "dona", "meu", "minha", "nosso", "nossa", "gostávamos", "gostava", "daria", "dava", "jeito", "dá",
        "me dá", "calhar", "calha", "encaixa", "servia", "serviria", "estaremos", "aí", "aqui", "estava",
        "vamos", "bora", "hein", "viu",
      ],
      positions: ["segunda": 2, "terceira": 3, "quarto": 4, "quarta": 4, "quinto": 5, "quinta": 5],
      last: [
        "último", "última",
      ],
      earliest: [
        "o mais cedo", "a mais cedo", "a mais próxima", "o mais próximo", "o quanto antes", "a mais breve",
        "o mais breve", "mais cedo possível",
      ],
      latest: [
        "o mais tarde", "a mais tarde",
      ],
      middle: [
        "a do meio", "o do meio", "do meio", "a intermediária", "o intermediário",
      ],
      others: [
        "o outro", "a outra", "os outros", "as outras",
      ],
      sameDay: [
        "mesmo dia"
      ],
      offerNames: [
        "opção", "número", "nº", "n°", "proposta", "horário", "alternativa", "hipótese", "escolha", "data",
        "vaga", "sugestão",
      ],
      declines: [
        "nenhum desses", "nenhuma dessas", "nenhum destes", "nenhuma destas", "nenhum deles",
        "nenhuma delas", "nenhuma das", "nenhum dos", "nenhum me", "nenhuma me", "nenhum , obrigado",
        "nenhum , obrigada", "nenhum obrigado", "nenhum horário", "nenhuma data", "nenhuma opção",
        "nenhum serve", "nenhuma serve", "nenhum dá", "nenhuma dá",
      ],
      newLink: [
        "novo link", "outro link", "novos links", "link expirou", "link está expirado",
        "link não funciona", "link venceu", "nova ligação",
      ],
      moves: [
        "mudar", "alterar", "remarcar", "adiar", "antecipar", "em vez", "hora mais tarde",
        "hora mais cedo", "horas mais tarde", "horas mais cedo", "minutos mais tarde", "minutos mais cedo",
        "hora depois", "hora antes", "minutos depois", "minutos antes", "mesma hora", "mesmo horário",
        "reagendar", "passar para", "passar pra", "transferir", "trocar para", "muda", "mude", "mudem",
        "mudamos", "mudá - la", "mudá - lo", "alteram", "altera", "altere", "alterá - la", "alterá - lo",
        "remarca", "remarque", "remarquem", "remarcamos", "remarcá - la", "adia", "adie", "adiem", "adiamos",
        "adiá - la", "adiá - lo", "antecipa", "antecipe", "antecipamos", "antecipá - la", "reagenda",
        "reagende", "reagendamos", "passar - me", "passar - nos", "passá - la", "passá - lo", "passar das",
        "passa pra", "passa para", "passe para",
        "passem para", "passamos para", "jogar pra", "jogar para", "jogamos pra", "empurrar", "empurrar pra",
        "trocar pra", "trocar a", "trocar o", "trocar de dia", "trocar de horário", "trocar o dia",
        "outro dia", "outra data", "outro horário", "outra hora", "puxar pra", "puxar para", "adiantar",
        "adiante", "adiantem", "adianta", "adiantá - la", "atrasar", "atrase", "atrasem", "atrasá - la",
        "antecipem", "prorrogar", "postergar", "postergue", "postergar para",
      ],
      proposals: [
        "seria possível", "é possível", "podemos", "poderíamos", "podia ser", "poderia ser", "pode ser na",
        "pode ser no", "que tal", "teria", "teriam", "tem vaga", "prefiro", "preferia", "preferiria",
        "melhor", "mesma hora", "mesmo horário", "dava para", "dá para", "consegues", "consegue", "conseguem",
        "conseguia", "conseguiam", "tem como", "teria como", "teriam como", "há hipótese", "haveria hipótese",
        "há possibilidade", "haveria possibilidade", "tem horário", "tem espaço", "há vaga",
        "haveria vaga", "dá pra", "daria para", "daria pra", "dava - me mais jeito", "me dava mais jeito",
        "preferíamos", "seria melhor", "fica melhor", "ficaria melhor", "dá jeito", "o que acha",
        "o que acham", "que acha de", "que acham de",
      ],
      moveSpoilers: [
        "se", "por que", "porque", "porquê", "como", "taxa", "o que acontece", "da próxima vez",
        "na próxima vez", "para a próxima", "no futuro",
      ],
      movesOfStrangers: [
        "remarcar", "reagendar", "mudar a minha", "mudar minha", "mudar o meu", "mudar meu",
        "mudar a nossa", "adiar a", "adiar o", "adiar minha", "antecipar a", "antecipar minha",
        "alterar a minha", "alterar minha", "alterar a marcação", "mudar a consulta",
      ],
      later: [
        "mais tarde", "depois", "adiar", "atrasar", "postergar", "prorrogar", "mais para a frente",
      ],
      earlier: [
        "mais cedo", "antes", "antecipar", "adiantar", "adiante", "adianta",
      ],
      dayAfter: [
        "no dia seguinte", "o dia seguinte", "para o dia seguinte", "no dia a seguir", "um dia depois",
      ],
      dayBefore: [
        "no dia anterior", "o dia anterior", "para o dia anterior", "na véspera", "um dia antes",
      ]),
    defaultTitle: "Compromisso",
    defaultTitlePrefix: "Compromisso com")
}
