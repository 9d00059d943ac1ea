extension Language {
  /// Of the United Kingdom, Ireland, the United States, Canada and Australia.
  private static let holidays: [(day: Day, words: [String])] = [
    (.yearly(1, 1), ["new year's day", "new years day", "new year's"]),
    (.yearly(1, 26), ["australia day"]),
    (.yearly(2, 2), ["groundhog day"]),
    (
      .yearly(2, 14),
      ["valentine's day", "valentines day", "valentine's", "st valentine's day"]
    ),
    (
      .yearly(3, 17),
      [
        "st patrick's day", "st patricks day", "st . patrick's day", "saint patrick's day",
        "saint patricks day", "st paddy's day",
      ]
    ),
    (
      .yearly(4, 1),
      ["april fools", "april fool's", "april fools day", "april fool's day", "april fools' day"]
    ),
    (.yearly(4, 15), ["tax day"]),
    (.yearly(4, 23), ["st george's day", "st georges day", "saint george's day"]),
    (.yearly(4, 25), ["anzac day"]),
    (.yearly(5, 1), ["may day"]),
    (.yearly(6, 19), ["juneteenth"]),
    (.yearly(7, 1), ["canada day"]),
    (.yearly(7, 4), ["independence day"]),
    (.yearly(7, 14), ["bastille day"]),
    (
      .yearly(10, 31),
      ["halloween", "hallowe'en", "all hallows eve", "all hallows' eve"]
    ),
    (.yearly(11, 1), ["all saints day", "all saints' day", "all saint's day"]),
    (.yearly(11, 5), ["bonfire night", "guy fawkes night"]),
    (
      .yearly(11, 11),
      ["veterans day", "veteran's day", "veterans' day", "remembrance day", "armistice day"]
    ),
    (.yearly(11, 30), ["st andrew's day", "st andrews day"]),
    (.yearly(12, 24), ["christmas eve", "xmas eve"]),
    (.yearly(12, 25), ["christmas day", "christmas", "xmas", "xmas day"]),
    (.yearly(12, 26), ["boxing day", "st stephen's day"]),
    (
      .yearly(12, 31),
      ["new year's eve", "new years eve", "new year eve", "nye"]
    ),
    (.easter(-47), ["shrove tuesday", "pancake day"]),
    (.easter(-46), ["ash wednesday"]),
    (.easter(-7), ["palm sunday"]),
    (.easter(-3), ["maundy thursday", "holy thursday"]),
    (.easter(-2), ["good friday"]),
    (.easter(-1), ["holy saturday", "easter saturday"]),
    (.easter(0), ["easter", "easter sunday", "easter day"]),
    (.easter(1), ["easter monday"]),
    (.easter(39), ["ascension day"]),
    (.easter(49), ["whit sunday", "pentecost"]),
    (.easter(50), ["whit monday", "pentecost monday"]),
    (.nth(3, weekday: 1, month: 1), ["martin luther king day", "mlk day"]),
    (
      .nth(3, weekday: 1, month: 2),
      ["presidents day", "presidents' day", "president's day"]
    ),
    (.nth(2, weekday: 7, month: 5), ["mother's day", "mothers day"]),
    (.nth(-1, weekday: 1, month: 5), ["memorial day"]),
    (.nth(3, weekday: 7, month: 6), ["father's day", "fathers day"]),
    (.nth(1, weekday: 1, month: 9), ["labor day", "labour day"]),
    (
      .nth(2, weekday: 1, month: 10),
      ["columbus day", "indigenous peoples day", "indigenous peoples' day"]
    ),
    (.nth(4, weekday: 4, month: 11), ["thanksgiving", "thanksgiving day"]),
  ]

  @_optimize(none) static var english: Language {
    Language(
      code: "en",
      commonWords: [
        "the", "and", "you", "for", "is", "are", "we", "i", "to", "of", "would", "could", "can", "please",
        "with", "on", "at", "my", "me", "have", "hi", "hello", "it", "this", "that", "so", "or", "your",
        "about", "do", "u", "r", "does", "did", "was", "be", "will", "not", "but", "if", "they", "he", "she",
        "his", "her", "our", "us", "an", "as", "from", "by", "when", "what", "which", "there", "any", "i'm",
        "i'd", "i'll", "it's", "don't", "can't", "great", "good", "time", "morning", "afternoon", "thanks",
        "thank", "regards", "just", "need", "want", "like", "book", "how", "all", "no", "yes", "hey", "dear",
      ],
      dateOrder: nil,
      months: [
        ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
        ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
        ["october", "oct"], ["november", "nov"], ["december", "dec"],
      ],
      weekdays: [
        ["monday", "mondays", "mon", "mond"], ["tuesday", "tuesdays", "tue", "tues", "tu"],
        ["wednesday", "wednesdays", "wed", "weds", "wedn"],
        ["thursday", "thursdays", "thu", "thur", "thurs"], ["friday", "fridays", "fri", "frid"],
        ["saturday", "saturdays", "sat", "sa"], ["sunday", "sundays", "sun", "su"],
      ],
      numbers: [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
        "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "a couple of": 2, "a couple": 2, "couple": 2,
        "couple of": 2, "a pair of": 2, "a few": 3, "few": 3, "several": 3,
      ],
      ordinals: [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
        "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
        "twentieth": 20, "thirtieth": 30,
      ],
      units: [
        (.second, ["second", "seconds", "sec", "secs"]),
        (.minute, ["minute", "minutes", "min", "mins", "minuets", "m", "more minutes"]),
        (.hour, ["hour", "hours", "hr", "hrs", "h", "more hours"]),
        (.day, ["day", "days", "d", "more days"]),
        (.week, ["week", "weeks", "wk", "wks", "w", "more weeks"]),
        (Length(days: 14), ["fortnight", "fortnights"]), (.month, ["month", "months"]),
        (.year, ["year", "years", "year's", "yr", "yrs", "y"]),
      ],
      lengths: [
        "half an hour": 30, "half hour": 30, "half - hour": 30, "a half hour": 30, "a half - hour": 30,
        "quarter of an hour": 15, "a quarter of an hour": 15, "quarter hour": 15, "a quarter hour": 15,
        "three quarters of an hour": 45, "three - quarters of an hour": 45, "an hour and a half": 90,
        "hour and a half": 90, "an hour and a quarter": 75,
      ],
      relativeDays: [
        "yesterday": -1, "the day before yesterday": -2, "day before yesterday": -2, "today": 0,
        "this day": 0, "next day": 1, "the next day": 1, "the following day": 1, "tomorrow": 1,
        "tomorrows": 1, "tomorrow's": 1, "tmrw": 1, "tmr": 1, "2moro": 1, "2morrow": 1, "tomo": 1,
        "tomorow": 1, "tommorow": 1, "tommorrow": 1, "day after tomorrow": 2, "after tomorrow": 2,
        "the day after tomorrow": 2,
        "yesterdays": -1, "tomoz": 1, "in a fortnight's time": 14, "a fortnight's time": 14,
        "in a week's time": 7, "a week's time": 7, "in two weeks' time": 14, "two weeks' time": 14,
        "tomorro": 1, "tmw": 1, "tomrw": 1, "today week": 7, "this day week": 7, "tomorrow week": 8,
      ],
      nowWords: ["now", "right now", "just now", "at the moment", "atm", "immediately"],
      clocks: [
        (
          Clock(hour: 12),
          [
            "noon", "midday", "12 noon", "twelve noon", "12 midday", "mid day", "mid - day", "noonish",
            "noon time", "noontime",
          ]
        ),
        (Clock(hour: 24), ["midnight", "12 midnight", "twelve midnight", "mid - night"]),
      ],
      parts: [
        (.morning, ["morning", "mornings"]),
        (.midday, ["lunch", "lunchtime", "lunch time", "lunch - time", "brunch", "after lunch"]),
        (.afternoon, ["afternoon", "afternoons", "arvo", "teatime", "tea time"]),
        (
          .evening,
          [
            "evening", "evenings", "eod", "end of day", "close of business", "cob", "end of business",
            "after work",
          ]
        ),
        (.night, ["night", "nights"]),
        (.breakfast, ["breakfast"]), (.dinner, ["dinner", "dinnertime", "dinner time", "supper"]),
      ],
      partsOfToday: [(.evening, ["tonight", "tonite", "2nite", "2night"])],
      meridiems: [
        (.am, ["am", "a . m .", "a . m", "a m", "a _ m"]), (.pm, ["pm", "p . m .", "p . m", "p m", "p _ m"]),
      ],
      weekends: ["weekend", "weekends", "week - end"],
      days: holidays,
      holidayWishes: ["merry", "happy"],
      periods: [
        (.endOfMonthAhead(0), ["eom"]), (.endOfWeek(ahead: 0), ["eow"]),
      ],
      words: [
        (.at, ["at", "@", "come by", "stop by", "drop by", "swing by", "pop by"]),
        (.on, ["on", "come by", "stop by", "drop by", "swing by", "pop by"]), (.inside, ["in", "during"]),
        (.from, ["from", "starting at", "starting", "beginning at"]),
        (
          .to,
          [
            "to", "til", "till", "until", "untill", "through", "thru", "up to", "end :", "ends :",
            "ending at",
            "and ending at", "finishing at", "and finishing at",
          ]
        ), (.between, ["between"]),
        (.and, ["and", "&"]),
        (.lasting, ["for", "lasting", "done in", "out in", "finished in", "takes", "take"]),
        (.ago, ["ago", "back"]),
        (.fromNow, ["from now", "from right now", "from today", "hence", "later"]),
        (.past, ["past", "after"]),
        (.half, ["half"]), (.quarter, ["quarter", "a quarter"]), (.of, ["of"]),
        (.the, ["the"]), (.a, ["a", "an", "one"]), (.next, ["next", "following", "upcoming"]),
        (.this, ["this", "current"]),
        (.coming, ["coming", "this coming", "this upcoming", "the coming", "upcoming"]),
        (.afterNext, ["after next"]),
        (.last, ["last", "previous", "past", "final"]),
        (.oclock, ["o'clock", "oclock", "o clock", "h", "ish", "- ish", "o'clock sharp", "sharp"]),
        (.ordinalEnding, ["st", "nd", "rd", "th"]),
        (
          .deadline,
          ["by", "before", "until", "till", "since", "within", "no later than", "deadline is", "deadline :"]
        ),
        (.after, ["after", "any time after", "anytime after"]),
        (
          .not,
          [
            "instead of", "rather than", "not", "except", "but not", "anything but", "any time but",
            "anytime but",
            "any day but", "other than", "isn't", "can't do", "cannot do",
          ]
        ),
        (.around, ["around", "about", "approximately", "approx", "circa", "roughly", "say", "exactly"]),
        (.every, ["every", "each"]), (.time, ["time", "local time"]),
        (
          .notADate,
          ["street", "road", "avenue", "lane", "people", "persons", "guests", "euros", "dollars"]
        ),
        (.weekWord, ["week"]), (.pmLetter, ["p"]), (.endOf, ["end of"]), (.or, ["or"]),
        (
          .bound,
          ["at the latest", "at the earliest", "latest", "or later", "or earlier", "or before", "or after"]
        ), (.zero, ["o", "oh"]),
        (.weekNumber, ["week", "week number", "week no", "wk", "calendar week", "cw", "kw"]),
        (
          .weekOf,
          [
            "week of", "week commencing", "week beginning", "week starting", "w / c", "wc", "w / b",
            "week starting on",
          ]
        ),
      ],
      doubtful: [
        "may", "march", "mar", "jan", "sat", "sun", "wed", "mon", "second", "fri", "tu", "sa", "su",
      ],
      zones: [
        "eastern time": .oneOf(["America/New_York"]), "eastern standard time": .oneOf(["America/New_York"]),
        "central time": .oneOf(["America/Chicago"]), "mountain time": .oneOf(["America/Denver"]),
        "pacific time": .oneOf(["America/Los_Angeles"]), "uk time": .oneOf(["Europe/London"]),
        "pacific standard time": .oneOf(["America/Los_Angeles"]),
        "central european time": .oneOf(["Europe/Paris"]), "indian standard time": .oneOf(["Asia/Kolkata"]),
        "greenwich mean time": .oneOf(["UTC"]), "british summer time": .oneOf(["Europe/London"]),
      ],
      rules: Rule.lengthFromAndTo + [
        Rule("four digits", .number, .unit) { match in
          guard match.digits(0) == 4, match.unit(1) == .hour else { return nil }
          return match.hour(0).map(Value.clock)
        },
        // "in 15"; in mails the hours of a place or the pages of a book.
        Rule("time from now", .inside, .number, isWeak: true) { match in
          guard let minutes = match.number(1), (10...90).contains(minutes) else { return nil }
          return .elapsed(Length(minutes: minutes))
        },
        Rule("time in words", .at.maybe, .number, .zero, .number) { match in
          guard let hour = match.hour(1), let minute = match.number(3), match.digits(1) == 0,
            match.digits(3) == 0, minute < 10
          else { return nil }
          return .clock(Clock(hour: hour.hour, minute: minute, isTwelveHour: hour.isTwelveHour))
        },
        // "two weeks today", "a week tomorrow"
        Rule("after a day", .length, .day) { match in
          guard let length = match.length(0), length.months == 0, length.minutes == 0, length.days >= 7,
            length.days % 7 == 0, case .ahead(let days) = match.day(1)?.name
          else { return nil }
          return .day(Day(.ahead(days + length)))
        },
        Rule("weekday fortnight", .weekday, .unit) { match in
          guard let weekday = match.weekday(0), match.unit(1) == Length(days: 14) else { return nil }
          var day = Day(.weekday(weekday, .coming))
          day.shift = Length(days: 14)
          return .day(day)
        },
        // In American English "quarter of three" is 2:45.
        Rule("quarter to the hour", .quarter, .of, [.number, .clock]) { match in
          guard let hour = match.hour(2), hour.minute == 0, hour.hour > 0 else { return nil }
          return .clock(hour.earlier(byMinutes: 15))
        },
        Rule("half past the hour", .half, .number) { match in
          match.hour(1).map { .clock(Clock(hour: $0.hour, minute: 30, isTwelveHour: $0.isTwelveHour)) }
        },
        Rule("time", [.number, .clock], .a.glued, .dot.glued.maybe) { match in
          match.hour(0).map { .clock($0.inHalf(.am)) }
        },
        Rule("time", [.number, .clock], .pmLetter.glued, .dot.glued.maybe) { match in
          match.hour(0).map { .clock($0.inHalf(.pm)) }
        },
      ],
      mail: .english)
  }
}

extension MailWords {
  @_optimize(none) static var english: MailWords {
    MailWords(
      replyPrefixes: ["re", "re[2]", "reply"],
      forwardPrefixes: ["fw", "fwd"],
      attributions: [("on ", "wrote:"), ("", "wrote:"), ("", "writes:"), ("on ", "said:")],
      originalMarkers: ["original message", "original appointment", "reply message"],
      forwardMarkers: ["forwarded message", "begin forwarded message:", "forwarded by"],
      quotedHeaders: ["from", "sent", "date", "to", "cc", "subject", "reply-to", "importance"],
      quotedFrom: ["from"],
      mobileSignatures: [
        "sent from my ", "sent from mail for", "sent from outlook", "get outlook for", "sent via ",
      ],
      postscripts: [
        "ps:", "ps.", "ps -", "ps ", "p.s", "p. s", "pps", "p.p.s", "postscript", "nb:", "n.b", "edit:",
        "update:", "correction:",
      ],
      signOffs: [
        "best", "best regards", "kind regards", "regards", "warm regards", "best wishes", "cheers", "thanks",
        "thank you", "many thanks", "thanks and regards", "thanks in advance", "sincerely", "yours sincerely",
        "yours faithfully", "all the best", "yours", "thx", "br", "thanks so much", "thank you very much",
        "with best regards", "with kind regards", "respectfully", "love", "take care",
      ],
      closings: [
        "regards", "wishes", "sincerely", "faithfully",
      ],
      disclaimers: [
        "this email and any", "this e-mail and any", "this message and any", "confidentiality notice",
        "the information contained in this", "the information in this e", "this email is confidential",
        "this e-mail is confidential", "this message is intended", "this email is intended", "disclaimer:",
        "privileged and confidential", "please consider the environment",
      ],
      greetings: ["hi", "hello", "dear", "hey", "good", "greetings"],
      kin: [
        "mum", "mom", "mam", "dad", "daddy", "mummy", "mommy", "grandma", "grandpa", "granny", "gran",
        "nan", "nana", "grandad", "granddad", "auntie", "mama", "papa",
      ],
      formKeys: [
        .title: [
          "event", "title", "event title", "event name", "appointment", "meeting", "subject", "topic", "what",
        ],
        .date: [
          "date", "day", "on", "preferred date", "event date", "appointment date", "start date",
          "desired date", "requested date", "proposed date", "date requested", "date wanted", "date desired",
          "wanted date", "date of appointment", "date preferred",
        ],
        .time: [
          "time", "at", "preferred time", "start time", "event time", "appointment time", "from",
          "desired time", "requested time", "proposed time", "time requested", "time wanted",
          "time preferred", "time of appointment",
        ],
        .start: [
          "start", "starts", "begin", "begins", "when", "date and time", "date & time", "date/time",
          "date time", "datetime", "start date and time",
        ],
        .end: ["end", "ends", "end time", "until", "to", "till", "finish", "end date"],
        .duration: ["duration", "length", "how long"],
        .timeZone: ["time zone", "timezone", "time-zone", "tz", "zone"],
        .location: ["location", "place", "where", "venue", "address"],
        .details: [
          "description", "details", "notes", "note", "message", "comment", "comments", "agenda", "info",
          "additional information",
        ],
        .other: [
          "name", "first name", "last name", "full name", "email", "e-mail", "email address", "phone",
          "phone number", "telephone", "tel", "mobile", "company", "organisation", "organization", "budget",
          "website", "fax", "office hours", "opening hours", "hours", "ref", "reference",
          "date of birth", "dob", "birth date", "born", "born on", "allergies", "contact", "purchase date",
          "date of purchase", "invoice date", "order date", "order number", "customer number", "cell", "age",
        ],
      ],
      bookingWords: [
        "book", "booking", "meet", "meeting", "appointment", "schedule", "call", "session", "reserve",
        "reservation", "available", "slot", "consultation", "event", "chat", "talk", "lesson", "invite",
      ],
      topicWords: ["about", "regarding", "concerning", "to discuss", "to talk about", "discussing"],
      emptySubjects: [
        "", "booking", "booking request", "book", "appointment", "appointment request", "meeting",
        "meeting request", "request", "new booking", "hello", "hi", "hey", "call", "a call", "no subject",
        "(no subject)", "question", "enquiry", "inquiry", "reservation", "new appointment", "schedule",
        "new request", "book a meeting", "contact", "test",
      ],
      corrections: [
        "let's make it", "let's rather", "rather make it",
        "no hang on", "oh hang on", "hang on , no", "oh sorry , that's", "wait , that's",
        "no wait", "no , wait", "i mean", "i meant", "make that", "correction",
        "oh wait", "wait , no", "wait no", "no , sorry", "sorry , no", "scratch that", "actually no",
        "actually , no", "on second thoughts", "on second thought", "changed my mind", "make it … instead",
        "i take that back", "oops , no",
        "oh no", "ah no",
      ],
      cancelVerbs: ["cancel", "cancelling", "canceling", "cancellation"],
      notCancelling: [
        "cancellation fee", "cancellation fees", "cancellation charge", "cancellation charges",
        "cancellation policy", "cancellation terms",
      ],
      cancelOpeners: [
        "please", "pls", "kindly", "sorry", "unfortunately", "i would like to", "i'd like to", "i want to",
        "i need to", "i have to", "i must", "i'll have to", "i will have to", "i am", "i'm",
        "we would like to", "we'd like to", "we want to", "we need to", "we have to", "we must", "could you",
        "can you", "would you", "could we", "can we", "yes", "ok", "okay",
        "but", "so", "i", "we", "just", "hereby", "now", "really", "very", "terribly", "afraid",
        "i'm afraid", "need to", "have to", "want to", "must", "got to", "i've got to", "i have got to",
        "going to have to", "i'm going to have to", "my", "our", "the", "this", "appointment", "booking",
        "meeting", "session", "with regret", "regretfully", "hi", "hello", "dear", "we're", "we are",
        "i'd like you to", "would like to", "please can you", "due to illness", "unfortunately we", "to",
        "need", "let's", "please do",
        "gotta", "yo", "oh", "hey", "hiya",
        "as well", "with you", "also",
        "slot", "place", "spot",
      ],
      cancelSpoilers: [
        "instead", "don't", "not", "won't", "never", "move", "reschedule", "rescheduling",
        "postpone", "rather", "policy", "fee", "later", "whether", "without", "subscription", "newsletter",
        "was going to", "were going to", "nearly", "almost", "was about to", "no intention", "by mistake",
        "did you cancel", "have you cancelled", "been cancelled", "was cancelled",
        "should i", "should we", "i should",
      ],
      otherThings: [
        "only the", "only my", "only one of", "just the lunch", "the food", "catering",
        "the order", "my order", "our order", "delivery", "the taxi", "the cab", "hotel",
        "gym", "membership", "reminder", "reminders", "second person",
        "parking", "the parking", "the cake", "the drinks", "the flowers", "the rental",
        "the add-on", "the other one",
        "lunch order", "lunch orders", "food order",
        "old number", "card details",
        "massage table", "the chair", "the bed",
        "the heater",
        "my address", "my account", "my phone number", "my surname", "my last name",
      ],
      determiners: [
        "the", "my", "our", "your", "that", "this", "his", "her",
      ],
      pastWords: [
        "had an appointment", "had a meeting", "had a call", "had an appointment booked",
        "had a booking", "appointment was", "was booked", "was scheduled",
        "was", "were", "went", "met", "spoke", "talked", "saw", "called", "emailed", "wrote", "discussed",
        "sent",
        "yesterday's", "had",
      ],
      negations: [
        "not", "doesn't", "doesnt", "don't", "dont", "isn't", "won't", "wont", "can't", "cannot", "cant",
        "wouldn't", "out", "full", "busy", "taken", "bad", "impossible", "unavailable", "neither", "never",
        "no",
      ],
      auxiliaries: [
        "is", "will", "would", "does", "do", "are", "might", "may",
        "comes", "arrives", "drops",
      ],
      predicates: [
        "he's", "she's", "it's", "they're", "he", "she", "they", "is", "was", "has", "have", "had", "i'm",
        "we're", "i've", "we've", "there's", "that's",
      ],
      denials: [
        "would have been ideal", "would have been perfect", "would have been great", "would have been best",
        "would've been ideal", "would've been perfect", "would have taken", "would've taken",
        "would have picked", "would have chosen", "would have preferred … but",
        "needn't", "no need to", "not", "don't", "dont", "do not", "can't", "cannot",
        "cant", "can not", "won't", "wont", "unable",
        "nor", "never", "isn't", "doesn't", "doesnt", "aren't", "busy", "too late for me", "no longer",
        "apart from", "except", "except for", "other than",
        "in no case", "under no circumstances", "on no account", "by no means",
      ],
      conditions: [
        "if", "unless", "in case", "should the", "should my", "should it", "should he", "should she",
        "should they", "provided", "as long as", "depending on",
        "depends on", "depends whether", "that depends",
      ],
      politeConditions: [
        "if possible", "if that's possible", "if it's possible", "if that is possible", "if you can",
        "if you could", "if that's ok", "if that's okay", "if that is ok", "if it's ok", "if that works",
        "if that suits", "if that's alright", "if that's all right", "if you don't mind",
        "if that's convenient", "if it's not too much trouble", "if at all possible", "if poss", "if needed",
        "if i may", "if that's any help", "if that helps", "if that would help", "if that's easier",
        "if it helps",
        "if it's free", "if it is free", "if you're free", "if you are free", "if that's free",
        "if you have room", "if you have space", "if there's space", "if there's room", "if available",
        "if it's available", "if it works for you", "if that works for you", "if it suits", "if it suits you",
        "if i have to choose", "if i must choose", "if i had to choose", "if we have to choose",
      ],
      notDenied: [
        "couldn't we", "couldn't i", "couldn't you", "can't we", "wouldn't it", "could it not",
        "could we not", "could you not", "won't you", "why don't", "why not", "isn't there", "wouldn't",
        "no problem", "no worries", "not a problem", "no issue", "no trouble",
        "out of these", "out of those", "out of the three", "out of the two", "out of them",
      ],
      clauseBreaks: [
        "but", "however", "though", "although", "so",
      ],
      contrasts: [
        "but", "though", "although", "however",
      ],
      preferences: [
        "ideally", "preferably", "in order of preference", "first choice", "my favourite", "my favorite",
        "best of all",
      ],
      alternatives: [
        "otherwise", "alternatively", "failing that", "if not", "or else", "as a backup", "second choice",
        "plan b", "or if that", "if that doesn't", "if that does not", "if that's not", "if that isn't",
        "as an alternative",
      ],
      asking: AskingWords(
        requests: [
          "could we", "can we", "may we", "shall we", "could i", "can i", "may i", "could you", "can you",
          "would you", "will you", "can u", "could u", "would it be", "is it possible", "i'd like",
          "i would like", "we'd like", "we would like", "would like", "i'd love", "we'd love", "would love",
          "i want", "we want", "wants to", "i wanna", "hoping", "i hope to", "we hope to", "looking to",
          "looking for", "i'm after", "need an appointment", "need a slot", "need to book", "need to see",
          "need to come in", "are you free", "are you available", "is … free", "is … available", "is there",
          "do you have", "have you got", "got any", "got anything", "any chance", "any availability",
          "anything free", "book", "booking for", "pencil", "put me down", "put us down", "reserve",
          "schedule", "set up", "arrange", "let's", "lets", "how about", "what about", "suits", "suit",
          "works", "work for", "would work", "preferred", "preference", "prefer", "preferably", "ideally",
          "request", "requesting", "propose", "suggest", "block", "hold", "fit me in", "fit us in", "squeeze",
          "come in on", "come by", "pop in", "drop in", "we could", "i could", "would be", "is good",
          "is fine", "is best", "is ideal", "is perfect", "is great", "are fine", "are good", "i'm free",
          "am free", "we're free", "are free", "i'm available", "am available", "we're available",
          "are available", "chosen", "opted for", "decided on", "settled on", "sign me up", "sign us up",
          "enrol", "ok for you", "okay for you", "possible", "call me", "ring me", "phone me",
          "there will be", "we will be", "we'll be", "we'll come", "i'll come", "i will come", "we will come",
          "table for", "drinks on", "dinner on", "lunch on", "i would … like", "we would … like",
          "i should like", "would … suit", "would … work", "glad to", "happy to", "pleased to", "keen to",
          "delighted to", "looking forward to seeing you", "thinking of",
          "we would come", "i would come", "we'd come", "i'd come",
          "would do", "will do", "that'd do", "is enough", "would be enough", "i can do", "we can do",
          "i can come", "we can come", "i can make", "we can make", "pick me", "keep me",
          "should do", "should be enough", "should be plenty", "is plenty",
          "grateful for", "be grateful if",
          "i can have", "i could have", "i could bring", "i can bring", "i'll bring", "we'll bring",
          "i'll be there", "we'll be there", "i'll be over", "we'll be over", "i shall come", "we shall come",
          "i'll pop", "i'll drop by", "i'll drop in", "i'll swing", "i'll stop by", "expect me", "expect us",
          "slot me in", "slot us in", "get me in", "get us in", "put it in the", "write me in",
          "wondering if", "wondering whether", "counter - proposal", "counter - offer", "could be there",
          "can be there", "enter it", "make it … then",
          "please may", "may she", "may he", "could she", "could he", "could they", "can she",
          "can he", "could my", "can my", "kindly", "please", "would you be so good", "put aside",
          "set aside", "i'd need", "i would need", "we'd need", "we would need", "i take", "we take",
          "make it", "could bring me",
        ],
        inquiries: [
          "how much", "what does", "what do you charge", "price", "prices", "pricing", "cost", "costs", "fee",
          "fees", "rates", "parking", "park", "where", "what time", "opening", "are you open", "studio open",
          "shop open", "office open", "do you open", "open on", "open at", "open until", "still on",
          "still going", "still booked", "still stand", "how long", "directions", "tell me", "confirm that",
          "confirm whether", "remind me", "what should", "invoice", "receipt", "refund", "voucher",
          "wheelchair", "find you", "allowed", "should i bring", "need to bring", "have to bring", "to bring",
          "vouchers", "gift card", "what time is my", "when is my",
          "correct it", "correct that", "put that right", "left my", "forgot my",
        ],
        tellings: [
          "expires", "expire", "expired", "expiring", "runs out", "run out", "valid until", "valid till",
          "valid through", "born", "date of birth", "dob", "deadline", "is due", "are due", "due date",
          "due on", "have an appointment", "has an appointment", "have a meeting", "has a meeting",
          "have a booking", "has a booking", "my appointment is", "her appointment", "his appointment",
          "their appointment", "our appointment is", "appointment is on", "appointment is at", "is booked",
          "are booked", "booked for", "booked in for", "closed", "already have", "exam is", "exam on",
          "match is", "concert is", "recital is", "party is", "flight is", "train is", "my flight", "lands",
          "land at", "flies", "is away", "are away", "finish work", "i work", "we work", "start work",
          "starts work", "finishes work", "at work", "my shift", "school finishes", "get out of", "day off",
          "will attend", "will be attending", "is attending", "will participate", "will be joining",
          "attends", "ferry leaves", "train leaves", "train home", "bus leaves", "plane leaves",
          "boat leaves", "flight leaves", "flight lands", "train goes", "plane lands", "flight to",
          "flight home", "ferry", "takes off", "departs", "boarding", "check - in", "leaves at", "leave at",
          "arrives at", "arrive at", "fly to", "fly out", "flying to", "flying out", "train at",
          "have the dentist", "the door says", "the sign says", "website says", "google says", "'s birthday",
          "birthday is", "birthday on", "anniversary", "bank holiday", "public holiday", "is a holiday",
          "nobody works", "no one works", "her lesson", "his lesson", "her session", "his session",
          "i teach", "i'm teaching", "teaching until", "committee meets", "board meets", "as discussed on",
          "as agreed on", "as discussed last",
          "last time", "last class", "last lesson", "last session", "last visit", "last appointment",
          "the last one was", "previous appointment", "previous session", "previous visit",
          "reach me", "reachable", "you can reach", "i'm seeing the", "we're seeing the",
          "i'm at the dentist", "i'm at the doctor", "i'm at the hospital", "you're open", "you are open",
          "you open", "you close at", "open from", "open between", "open saturday", "says you",
          "we're away", "i'm away", "we are away", "i am away", "we're abroad", "i'm abroad", "not at home",
          "out of town", "out of the country", "on holiday", "on vacation", "on leave", "shuts at",
          "closes at", "driving test", "should reach you", "will reach you", "should arrive", "will arrive",
          "be delivered", "parcel", "builders are", "builders come", "i tried you", "tried you on",
          "i'll transfer", "i will transfer", "i'll wire", "i'll pay the", "transfer the",
          "i rang", "we rang", "i phoned", "we phoned", "i called on", "i called at", "i tried calling",
          "tried to call", "tried to reach", "we've arranged with", "we arranged with",
          "i've arranged with", "agreed with the",
          "finishes at", "ends at", "gets in at", "starts at", "begins at",
        ],
        otherPeople: [
          "my sister", "my brother", "my mother", "my mum", "my mom", "my father", "my dad", "my neighbour",
          "my neighbor", "our neighbour", "our neighbor", "my colleague", "our colleague", "my boss",
          "our boss", "my friend", "a friend", "my aunt", "my uncle", "my cousin", "my flatmate",
          "my husband", "my wife", "my partner", "my son", "my daughter", "my grandma", "my grandmother",
          "my mother-in-law",
        ],
        reports: [
          "i had to move", "we had to move", "had to reschedule", "i moved my", "i moved our",
          "i've moved my", "i have moved my", "has moved our", "has moved my", "has moved the", "moved our",
          "moved my", "moved the", "rescheduled our", "rescheduled my", "rescheduled the", "postponed our",
          "postponed my", "postponed the", "shifted our", "pushed our", "been moved", "been postponed",
          "been rescheduled", "was moved", "was postponed", "was rescheduled", "were moved",
          "i've just cancelled", "i've cancelled", "i have cancelled", "i cancelled", "we cancelled",
          "we've cancelled", "had to cancel my", "had to cancel our", "has cancelled", "cancelled her",
          "cancelled his", "cancelled their", "says i should", "says we should", "says to cancel",
          "thinks i should", "thinks we should", "told me to", "told us to", "asked me to cancel",
          "asked me to move", "suggested i", "boss says", "boss said", "wife says", "wife said",
          "husband says", "husband said", "told my boss", "told my wife", "told my husband",
        ],
        notTold: [
          "could i have an appointment", "can i have an appointment", "may i have an appointment",
          "could we have an appointment", "can we have an appointment",
        ],
        standing: [
          "i booked", "we booked", "i've booked", "we've booked", "i have booked", "we have booked",
          "i made a booking", "i made an appointment", "i made a reservation", "we made a booking",
          "i reserved", "we reserved", "we've reserved", "i've reserved", "already booked", "am i booked",
          "are we booked", "i'm booked in", "we're booked in", "are booked in", "is booked in",
          "been booked", "got us down", "have us down", "have me down", "got me down", "got us in the",
          "got me in the", "have us in the", "have me in the", "on the books", "still on", "still stands",
          "still standing", "still going ahead", "still happening", "still valid", "still confirmed",
          "is confirmed", "been confirmed", "was confirmed", "no confirmation", "without confirmation",
          "never got a confirmation", "never received", "haven't heard back", "haven't received",
          "have you received", "did you receive", "did you get", "is my appointment", "is our appointment",
          "is my booking", "is our booking", "is my lesson", "is my session", "is that right ?",
          "registered for", "signed up for", "are we down for", "we're down for", "we are down for",
          "i'm down for", "am i down for", "has booked", "she booked", "he booked", "wife booked",
          "husband booked", "partner booked", "has an appointment",
          "did it go through", "did that go through", "did my booking", "has it gone through",
          "did you get my", "has my booking", "i think i have an appointment",
          "i think we have an appointment", "i believe i have an appointment",
          "i believe we have an appointment", "i think i'm booked", "did my", "did our", "did she", "did he",
          "didn't turn up", "didn't show up",
          "originally booked", "originally planned", "was originally", "were originally",
        ],
        nothingWanted: [
          "just wanted to say thanks", "just wanted to say thank", "just to say thanks", "just to say thank",
          "just wanted to thank", "only wanted to say thanks", "only wanted to thank",
          "fyi", "for your information", "for information", "just so you know", "just to let you know",
          "just letting you know", "nothing to do on", "nothing for you to do", "nothing you need to do",
          "no action needed", "no action required", "no action is", "no need to do anything",
          "don't need to do anything", "no reply needed", "no need to reply",
          "you don't have to do anything", "keeping you in the loop", "keep you posted",
        ],
        reasons: [
          "because", "as we", "as i", "as my", "as our", "as the", "as it", "as they", "as he", "as she",
          "since i", "since we", "since my", "since our", "since the", "given that", "so that", "cos", "cuz",
          "whereas", "which", "that expires",
        ],
        hypotheses: every(
          every(
            ["don't", "do not", "no need to"],
            before: [
              "book", "block", "hold", "reserve", "schedule", "pencil in", "put in", "put down",
              "put me down", "put me in", "book me in", "book me", "book it", "block it", "set up", "enter",
            ]), before: ["anything", "anything yet", "yet", "just yet", "anything for now", "for now"])
          + [
            "hypothetically", "if i were to", "if we were to", "were i to", "if i booked", "if i book",
            "if we booked", "if i came", "suppose i", "suppose we", "supposing", "let's say i",
            "say i booked", "say i book", "imagine i", "not booking anything", "not booking yet",
            "not asking to book",
            "not trying to book", "just dreaming", "in theory",
          ],
        openQuestions: [
          "when would suit", "when would be", "when works", "when would work", "when are you free",
          "when could", "when can", "when do you have", "when is good", "what time would suit", "what times",
          "which day", "which days", "which times", "what day would", "what days", "what slots",
          "what have you got", "what availability", "let me know when", "tell me when",
        ],
        conclusions: ["so", "then"],
        backReferences: [
          "put that in", "put it in", "put me in", "book that", "book it", "book this", "does that work",
          "would that work", "would that suit", "does that suit", "would that be", "is that possible",
          "is this possible", "is that ok", "is that okay", "is that free", "is this free", "would this be",
          "would this work", "does this work", "work for you", "works for you", "suit you", "ok for you",
          "okay for you", "convenient for you", "possible on your end", "how does that sound",
          "let me know if that", "let me know if this", "reserve that", "schedule that", "confirm this slot",
          "confirm that slot",
          "is there room", "is there still room", "got room",
          "i'll take that", "take that one", "i'd like to take that", "i'd like that one", "i'd take that",
          "is ok", "is okay", "is it ok", "is it okay", "is that fine", "is it fine", "is that alright",
          "is it possible ?", "can you ?", "ok ?", "okay ?",
        ]),
      callingOff: CallingOffWords(
        callOffs: [
          "someone else have", "to someone else", "to somebody else", "for someone else", "free up the",
          "free up my", "free up our",
          "release the", "release our", "release my", "release it", "no longer need", "no longer required",
          "no longer needed", "no longer necessary", "don't need … anymore", "don't need … any more",
          "dont need … anymore", "do not need … anymore", "do not need … any more", "won't be needing",
          "won't need … anymore", "call off", "call it off", "calling off", "calling it off", "calling … off",
          "call … off", "called off", "scrap the", "scrap our", "scrap my", "scrap it", "scrap that",
          "scratch that", "scratch our", "scratch my appointment", "scratch the appointment",
          "scratch the booking", "take me off", "take us off", "strike my", "strike our", "strike the",
          "strike me", "strike us", "withdraw from", "withdraw my", "withdraw our",
          "have to pull out", "need to pull out", "pulling out of", "have to back out", "backing out of",
          "not going ahead", "won't go ahead", "not be going ahead",
          "no longer going ahead", "isn't happening", "have to pass", "bow out", "delete my", "delete the",
          "delete our", "remove my", "remove me", "remove us", "remove the booking", "remove the appointment",
          "remove our", "not going to happen",
          "give the slot to", "give our slot to", "give my slot to", "give the place to", "give my place",
          "give our place", "give my spot", "give our spot", "let the slot go", "no need to expect",
          "don't expect us", "don't expect me", "no longer be coming", "no longer coming",
          "no longer able to come", "we'll give … a miss", "i'll give … a miss", "have to let … go",
          "nothing will come of", "off the books", "off the list",
          "not need his appointment", "not need her appointment", "not need the appointment",
          "will not need", "won't need", "don't need to come", "no need to come", "needn't come",
          "don't have to come", "don't need you to come", "take him off", "take her off", "take them off",
          "bail on", "bail out", "have to bail", "need to bail",
          "not be attending", "dont need … any more", "don't need thursday",
          "out of the diary", "out of your diary", "out of the calendar", "out of your calendar",
          "not necessary anymore", "not necessary any more", "delete it", "delete that", "not needed anymore",
          "not needed any more", "cross me off", "cross us off", "wipe me off", "let it go", "give it away",
          "give it to", "drop the appointment", "drop my appointment",
          "take me out of", "take us out of", "out of the book", "out of the books", "give … away",
          "give … slot away", "bow out of", "have to drop out", "need to drop out", "no longer require",
          "no longer want", "don't need you … anymore", "don't need the … anymore",
          "scratch from", "scratch for", "no more need of",
        ],
        absences: [
          "can't make it", "cannot make it", "can not make it", "cant make it", "won't make it",
          "wont make it", "not going to make it", "unable to make it", "can't come", "cannot come",
          "cant come", "can't be there", "cannot be there", "won't be able to come", "won't be able to make",
          "won't be able to attend", "wont be able to come", "wont be able to make", "wont be able to attend",
          "will not be able to come", "will not be able to make", "will not be able to attend",
          "not be able to come", "not be able to make", "not be able to attend", "won't be coming",
          "wont be coming", "not coming", "unable to come", "unable to attend", "can't attend",
          "cannot attend", "cant attend", "won't attend", "can't keep", "cannot keep", "unable to keep",
          "have to miss", "won't be there", "wont be there", "not able to come", "not able to make",
          "not able to attend", "not make it", "can't make", "cannot make", "cant make", "won't be making",
          "can no longer make", "can no longer come", "can no longer attend", "am no longer able",
          "are no longer able", "not going to be able to", "can't be with you", "won't be with you",
          "won't come", "isn't coming", "is not coming", "isn't able to come", "not able to be there",
          "can't be with", "cannot be with", "keeps me from coming", "prevents me from coming",
          "shall not be attending", "will not be attending", "won't be attending", "shall not be coming",
          "shall not attend",
          "shan't be able", "shan't be coming", "shan't make it", "shan't be there", "shall not be able",
          "won't be able to see", "can't see you", "won't be seeing you", "not be able to see",
          "not going to be able to do", "won't be able to do", "not be able to do", "can't do thursday",
          "can't do friday", "can't do monday", "can't do tuesday", "can't do wednesday", "have to skip",
          "need to skip",
        ]),
      replies: ReplyWords(
        thanks: [
          "thanks", "thank", "thx", "ta", "cheers", "great", "perfect", "wonderful", "appreciated", "lovely",
          "brilliant", "got it", "looking forward", "see you",
        ],
        affirmations: [
          "yes", "yep", "yeah", "yup", "ok", "okay", "k", "sure", "perfect", "great", "good", "fine", "works",
          "work", "suits", "suit", "ideal", "convenient", "prefer", "preferred", "wonderful", "brilliant",
          "lovely", "grand", "agreed", "deal", "absolutely", "definitely", "certainly", "of course",
          "sounds good",
          "confirm", "confirmed", "accept", "i'll take", "we'll take", "go ahead", "book it", "let's do",
          "lets do", "let's go", "can do", "could do", "can make", "i'm free", "i am free", "i'm available",
          "i am available", "go for", "happy with", "take", "would be best", "alright", "all right",
          "excellent", "cool", "have to be", "it'll be", "it will be", "make it the", "that leaves", "leaves",
          "go with", "we'll go", "i'll go", "opt for", "choose",
          "no problem", "we do that", "i do that", "we take", "that one please", "this one please",
        ],
        hesitations: [
          "maybe", "perhaps", "might", "let me check", "check with", "have to check",
          "need to check", "get back to you", "not sure", "unsure", "probably", "possibly", "depends",
          "what time", "which … ?", "whether", "until i", "before i", "think about it", "how much",
          "what does",
          "how long", "wait",
          "still have to ask", "have to ask", "need to ask", "still need to check", "need to talk to",
          "have to talk to", "must ask", "only if", "hold on",
        ],
        maybes: [
          "maybe", "perhaps", "possibly", "probably", "might",
        ],
        filling: [
          "you", "so", "much", "very", "a", "lot", "many", "all", "the", "one", "ones", "option", "number",
          "no", "offer", "slot", "time", "date", "please", "pls", "plz", "i", "i'd", "i'll", "i am", "i'm",
          "we", "we'd", "we'll", "would", "like", "love", "to", "take", "prefer", "choose", "pick", "go",
          "for", "with", "that", "that's", "thats", "this", "it", "it's", "is", "me", "us", "both of us",
          "best", "and", "will", "do", "see", "then", "there", "again", "well", "got", "noted", "received",
          "looking", "forward", "day", "have", "nice", "your", "help", "quick", "reply", "understood",
          "really", "just", "absolutely", "be", "indeed", "our", "book", "booking", "appointment", "can",
          "works", "on", "at", "in", "of", "from", "my", "any", "here", "sounds", "let's", "lets", "still",
          "suggested", "proposed", "talk", "soon", "am", "hi", "hello", "dear", "everyone", "team", "sir",
          "madam", "seems", "looks", "right", "now", "by", "also", "too", "more", "than", "you've", "we've",
          "i've", "them", "those", "these", "bit", "kind", "kindly",
          "it is", "half", "past",
          "of the three", "of the two", "of the four", "out of the three", "of those three", "of these three",
          "of your three",
        ],
        last: [
          "bottom one", "bottom option", "the bottom",
          "last", "latter",
          "last of the three", "last of the two", "last of the four", "last of them", "last of those",
          "last of these", "third of the three",
        ],
        earliest: [
          "earliest", "soonest", "earlier one", "earlier slot", "earlier option", "earlier time",
          "earlier of the",
        ],
        latest: [
          "latest", "later one", "later slot", "later option", "later of the",
        ],
        middle: [
          "middle one", "the middle", "middle option", "middle slot", "one in the middle",
        ],
        others: [
          "the other one", "the other slot", "the other time", "the other option", "the other offer",
          "other one", "the other two", "the other on",
          "the remaining one", "the one that remains", "the one left", "the one that's left",
          "the one that is left",
        ],
        sameDay: [
          "same day", "that day",
          "the same day", "that same day", "same date",
        ],
        sameTime: [
          "same time", "same hour",
        ],
        offerNames: [
          "option", "options", "number", "no", "nr", "slot", "offer", "choice", "one", "proposal",
          "suggestion", "alternative", "#", "appointment", "time", "date",
        ],
        declines: [
          "none of these", "none of those", "none of them", "none of the", "neither of", "neither works",
          "none works", "none work", "any of these don't", "all of these don't", "none suit", "none suits",
          "can't do any of", "can't make any of", "cannot do any of", "cannot make any of",
        ],
        newLink: [
          "new link", "new payment link", "another link", "another payment link", "fresh link",
          "link expired", "link has expired", "link is expired", "link doesn't work", "link does not work",
          "link is not working", "link isn't working", "resend the link", "send the link again",
          "links expired", "links have expired", "new links", "link is dead", "link has run out",
          "new paypal link",
        ],
        moves: [
          "instead", "reschedule", "move", "push", "postpone", "shift", "bring forward", "bring it forward",
          "bring this forward", "rearrange", "change it to", "change the time", "change the date",
          "change my booking", "change my appointment", "later than", "an hour later", "an hour earlier",
          "minutes later", "minutes earlier", "min later", "min earlier", "mins later", "mins earlier",
          "hours later", "hours earlier", "hour later", "hour earlier", "same time", "start later",
          "start earlier", "another time", "another day", "different time", "different day", "a new time",
          "new date", "put it back", "delay it", "delay the", "swap to", "switch to", "shove", "bump",
          "nudge", "shunt", "slide it", "swap the day", "swap days", "move us", "move me", "put off until",
          "put it off until", "put off to", "some other time", "some other day", "find a new time",
          "later date", "earlier date", "do it on another",
          "prepone", "find something else", "find another", "find a different", "look for another",
          "another week", "an other week", "an other day", "displace",
        ],
        notMoves: [
          "move house", "moving house", "move abroad", "moving abroad", "move away", "moving away",
          "move out", "moving out", "move in", "moving in", "the move", "a move", "change my mind",
          "moved house", "moving company", "push on",
        ],
        additions: [
          "as well", "also book", "also have", "also come", "another appointment", "another session",
          "another one", "second appointment", "second session", "additional", "in addition", "one more",
          "extra", "on top",
        ],
        extras: [
          "one more appointment", "one more slot", "one more session", "i need one more", "need one more",
          "another appointment", "another slot", "another booking", "another session", "a second appointment",
          "a second slot", "a second session", "a second booking", "a further appointment",
          "additional appointment", "additional slot", "extra appointment", "extra session", "extra slot",
          "separate appointment", "also book", "also need an appointment", "also like to book",
          "also like an appointment", "also make an appointment", "book another",
        ],
        keeps: [
          "stays as it is", "stays as is", "stays as agreed", "stays put", "stays exactly", "stays the same",
          "stay as they are", "stay as it is", "just how it is", "just as it is", "exactly as it is",
          "remains as it is", "remains as agreed", "remains unchanged", "don't move a thing",
          "don't move anything", "don't change anything", "don't change a thing", "don't touch",
          "leave it as it is", "leave it as is", "leave everything as it is", "leave mine", "nothing changes",
          "doesn't change", "nothing else changes", "no change to", "keep my appointment",
          "keep our appointment", "keep the appointment", "keep my booking", "keep my slot", "keep the slot",
          "keep our slot", "keep my monday", "keep my tuesday", "keep my wednesday", "keep my thursday",
          "keep my friday", "keep my saturday", "still stands", "i'm still coming", "i am still coming",
          "we're still coming", "we are still coming", "i'll still be there", "we'll still be there",
          "i will be there as", "i'll be there as", "as planned", "as arranged", "as booked", "as scheduled",
          "in addition to my", "on top of my",
          "a misunderstanding", "misunderstanding", "a mix-up", "mix - up", "mixed up", "by mistake",
          "in error", "i will come", "is correct",
          "i'll come on my own", "come on my own", "i'll come alone", "i'm coming alone", "come alone",
          "come by myself", "coming on my own", "coming by myself", "be on my own", "just me", "only me",
          "without him", "without her", "the thursday one stays", "i'm coming anyway",
          "we're coming anyway", "i'll come anyway", "we'll come anyway", "come regardless",
          "is no problem at all", "with you is fine", "with you still", "with you stays",
          "found another one", "found a replacement",
        ],
        proposals: [
          "could we do", "can we do", "could we meet", "can we meet", "could we say", "can we say",
          "shall we say", "how about", "what about", "would it be possible", "is it possible",
          "would you have", "do you have", "could i come", "can i come", "could we make it", "can we make it",
          "better", "i'd prefer", "i would prefer", "we'd prefer", "rather", "could it be", "can it be",
          "any chance of", "would you be free", "are you free", "same time", "could i have", "can i have",
          "suits me better", "work instead", "any chance", "could we switch", "can we switch",
          "could we swap", "can we swap", "might we", "would you mind",
        ],
        moveSpoilers: [
          "why", "how do i", "how can i", "what happens", "policy", "fee", "what if",
          "might have to", "might need to", "may have to", "may need to",
        ],
        movesOfStrangers: [
          "reschedule", "move my appointment", "move our appointment", "move the appointment",
          "move my booking", "move our meeting", "move the meeting", "move my session", "move my lesson",
          "change my appointment", "change my booking", "change our appointment", "postpone my",
          "postpone our", "postpone the", "could we move it", "can we move it", "move it to", "push our",
          "push my", "rearrange my", "rearrange our", "bring our meeting forward",
        ],
        later: [
          "later", "back", "postpone", "delay",
        ],
        earlier: [
          "earlier", "forward", "sooner",
          "prepone",
        ],
        dayAfter: [
          "the day after", "a day after", "next day", "the next day", "following day", "the following day",
        ],
        dayBefore: [
          "the day before", "a day before", "previous day", "the previous day",
        ]),
      defaultTitle: "Appointment",
      defaultTitlePrefix: "Appointment with")
  }
}
