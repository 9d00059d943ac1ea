extension Language {
  static let japanese = Language(
    code: "ja",
    commonWords: [
      "の", "に", "を", "は", "が", "で", "と", "も", "か", "ら", "ま", "す", "た", "い", "お", "願", "し", "て", "な", "り", "く",
      "れ", "け",
      "ン", "ル", "ッ", "ー",
    ],
    dateOrder: .monthFirst,
    months: (1...12).map { ["\($0)月", "0\($0)月", "\(Language.hanNumerals[$0 - 1])月"] },
    weekdays: [
      weekday("月", "げつ"), weekday("火", "か"), weekday("水", "すい"), weekday("木", "もく"), weekday("金", "きん"),
      weekday("土", "ど"), weekday("日", "にち"),
    ],
    numbers: hanDigits.merging(["十": 10, "百": 100, "千": 1000, "元": 1]) { first, _ in first },
    ordinals: [
      "第一": 1, "第二": 2, "第三": 3, "第四": 4, "第1": 1, "第2": 2, "第3": 3, "第4": 4, "最初の": 1, "最後の": -1, "最終": -1,
      "ついたち": 1, "一日": 1, "二十日": 20,
    ],
    units: [
      (.minute, ["分", "分間", "min"]), (.hour, ["時間", "h"]), (.day, ["日間"]),
      (.week, ["週", "週間"]),
      (.month, ["ヶ月", "ヵ月", "か月", "カ月", "ケ月", "ヶ月間", "か月間", "箇月"]), (.year, ["年", "年間"]),
    ],
    lengths: ["半時間": 30, "小一時間": 60],
    relativeDays: [
      "今日": 0, "きょう": 0, "本日": 0, "ほんじつ": 0, "当日": 0, "明日": 1, "あした": 1, "あす": 1, "みょうにち": 1, "翌日": 1,
      "明後日": 2, "あさって": 2, "しあさって": 3, "明々後日": 3,
    ],
    nowWords: ["今", "いま", "今すぐ", "ただいま", "只今", "ただちに", "現在", "即", "今すぐに"],
    clocks: [(Clock(hour: 12), ["正午", "お昼の12時"]), (Clock(hour: 24), ["真夜中"])],
    parts: [
      (.morning, ["午前", "朝", "午前中", "早朝", "明け方", "朝の"]),
      (.midday, ["昼", "お昼", "ランチ", "昼食"]), (.afternoon, ["午後", "昼過ぎ", "夕方", "夕", "ごご"]),
      (.night, ["夜", "晩", "深夜", "夜間"]),
      (.breakfast, ["朝食", "モーニング"]), (.dinner, ["ディナー", "夕食", "晩ご飯"]),
    ],
    partsOfToday: [
      (.morning, ["今朝", "けさ"]), (.evening, ["今夜", "今晩", "こんや", "こんばん", "今夕", "こんゆう", "今晚"]),
    ],
    meridiems: [(.am, ["am", "a . m ."]), (.pm, ["pm", "p . m ."])],
    weekends: ["週末", "今週末"],
    days: [
      (Day(.ahead(.day), part: .morning), ["明朝"]), (Day(.ahead(.day), part: .night), ["明晩"]),
    ] + holidays,
    periods: [
      (.week(ahead: 0), ["今週"]), (.week(ahead: 1), ["来週", "翌週"]), (.week(ahead: 2), ["再来週"]),
      (.monthAhead(0), ["今月"]), (.monthAhead(1), ["来月", "翌月"]), (.monthAhead(2), ["再来月"]),
      (.weekend(ahead: 1), ["来週末"]),
    ],
    eras: ["令和": 2018, "平成": 1988, "昭和": 1925],
    words: [
      (.at, ["に"]), (.on, ["の"]), (.inside, ["に"]), (.from, ["から", "まで", "までに", "より"]),
      (.to, ["から", "〜", "より", "～"]),
      (.and, ["と"]),
      (.lasting, ["約"]), (.ago, ["前"]),
      (
        .fromNow,
        ["後", "間後", "後に", "以内", "経ったら", "経ってから", "経過後", "経過してから", "経過したら", "過ぎに", "過ぎたら", "経過後に"]
      ),
      (.half, ["半"]), (.of, ["の"]), (.next, ["次の", "来"]), (.this, ["この", "今度の", "今"]),
      (.last, ["先", "前の", "先週の"]),
      (.oclock, ["時", "時ちょうど", "時きっかり", "時ぴったり", "時頃", "時ごろ"]), (.ordinalEnding, ["日"]),
      (.deadline, ["締切", "期限", "締め切り"]),
      (.weekOf, ["の週", "からの週"]), (.or, ["か", "または"]),
      (.bound, ["まで", "までに", "以前", "前", "以降", "過ぎ", "以後"]), (.not, ["以外"]), (.around, ["約", "およそ", "だいたい"]),
      (.every, ["毎", "毎週"]), (.time, ["時間"]), (.comma, ["、"]), (.open, ["「"]), (.close, ["」"]),
      (.notADate, ["円", "人", "名", "号室", "丁目"]),
    ],
    doubtful: [],
    zones: [
      "日本時間": .oneOf(["Asia/Tokyo"]), "東京時間": .oneOf(["Asia/Tokyo"]), "ロンドン時間": .oneOf(["Europe/London"]),
      "ニューヨーク時間": .oneOf(["America/New_York"]), "パリ時間": .oneOf(["Europe/Paris"]),
    ],
    rules: Rule.eastAsian + [
      // "15時から" is "from 15:00".
      Rule("from until", [.clock, .clocks], .from) { $0.values[0] },
      Rule("next weekday", .next, .weekday) { match in
        match.weekday(1).map { .day(Day(.weekday($0, .coming))) }
      },
      Rule("length and a half", .length, .half) { match in
        guard let length = match.length(0), length.isWithinADay, length.minutes % 60 == 0 else { return nil }
        return .length(Length(minutes: length.minutes + 30))
      },
      Rule("weekday of a week", .period, .of, .weekday) { match in
        guard case .period(.week(let ahead)) = match.values[0], let weekday = match.weekday(2) else {
          return nil
        }
        return .day(Day(.weekdayOfWeek(weekday, weeks: ahead)))
      },
      Rule("part of a day", .day, .of, .part) { match in
        guard var day = match.day(0), day.part == nil else { return nil }
        day.part = match.part(2)
        return .day(day)
      },
    ],
    mail: .japanese)

  private static let holidays: [(day: Day, words: [String])] = [
    (.yearly(1, 1), ["元日", "元旦", "お正月", "正月"]), (.nth(2, weekday: 1, month: 1), ["成人の日"]),
    (.yearly(2, 11), ["建国記念日", "建国記念の日"]), (.yearly(2, 14), ["バレンタインデー"]),
    (.yearly(2, 23), ["天皇誕生日"]), (.yearly(3, 14), ["ホワイトデー"]), (.yearly(4, 29), ["昭和の日"]),
    (.yearly(5, 3), ["憲法記念日"]), (.yearly(5, 4), ["みどりの日"]), (.yearly(5, 5), ["こどもの日"]),
    (.nth(2, weekday: 7, month: 5), ["母の日"]), (.nth(3, weekday: 7, month: 6), ["父の日"]),
    (.nth(3, weekday: 1, month: 7), ["海の日"]), (.yearly(8, 11), ["山の日"]),
    (.nth(3, weekday: 1, month: 9), ["敬老の日"]), (.nth(2, weekday: 1, month: 10), ["スポーツの日"]),
    (.yearly(10, 31), ["ハロウィン"]), (.yearly(11, 3), ["文化の日"]), (.yearly(11, 23), ["勤労感謝の日"]),
    (.yearly(12, 24), ["クリスマスイブ", "クリスマスイヴ"]), (.yearly(12, 25), ["クリスマス"]),
    (.yearly(12, 31), ["大晦日", "おおみそか"]),
  ]

  private static func weekday(_ kanji: String, _ kana: String) -> [String] {
    ["\(kanji)曜日", "\(kanji)曜", "\(kana)ようび", "( \(kanji) )", "\(kana)よう"]
  }
}

extension MailWords {
  static let japanese = MailWords(
    replyPrefixes: ["re", "返信"],
    forwardPrefixes: ["fw", "fwd", "転送"],
    attributions: [("", "のメール:"), ("", "のメール："), ("", "wrote:"), ("", "書きました:"), ("", "のメッセージ:")],
    originalMarkers: ["元のメッセージ", "オリジナルメッセージ"],
    forwardMarkers: ["転送されたメッセージ", "転送メッセージ", "転送されたメール"],
    quotedHeaders: ["差出人", "送信日時", "送信者", "日時", "日付", "宛先", "件名", "cc"],
    quotedFrom: "差出人",
    mobileSignatures: ["iphoneから送信", "私のiphoneから送信", "androidから送信", "スマートフォンから送信", "outlook for"],
    signOffs: [
      "よろしくお願いします", "よろしくお願いいたします", "よろしくお願い致します", "宜しくお願いします", "宜しくお願い致します",
      "以上", "敬具", "どうぞよろしくお願いいたします", "ありがとうございます", "よろしくお願いします。", "よろしくお願いいたします。",
      "宜しくお願いいたします。", "宜しくお願いいたします", "何卒よろしくお願いいたします。", "どうぞよろしくお願いいたします。", "よろしくお願い致します。",
      "宜しくお願い致します。",
    ],
    disclaimers: ["本メールに記載された", "このメールは機密", "このメールには"],
    greetings: ["こんにちは", "おはようございます", "こんばんは", "はじめまして", "お世話になっております", "お世話になります", "拝啓"],
    formKeys: [
      .title: ["件名", "タイトル", "用件", "題名", "内容"],
      .date: ["日付", "日にち", "希望日", "予約日"],
      .time: ["時間", "時刻", "希望時間", "開始時間"],
      .start: ["開始", "日時", "希望日時", "予約日時", "開始日時"],
      .end: ["終了", "終了時間", "終了時刻"],
      .duration: ["所要時間", "長さ"],
      .timeZone: ["タイムゾーン", "時間帯"],
      .location: ["場所", "住所", "会場"],
      .details: ["説明", "備考", "メッセージ", "詳細", "コメント", "メモ"],
      .other: ["名前", "氏名", "お名前", "電話", "電話番号", "携帯", "会社", "メール", "営業時間"],
    ],
    bookingWords: [
      "予約", "打ち合わせ", "打合せ", "面談", "会議", "ミーティング", "相談", "お会い", "空いて", "都合", "アポイント", "アポ", "面会",
    ],
    topicWords: [],
    emptySubjects: ["予約", "予約希望", "予約のお願い", "予約依頼", "お問い合わせ", "打ち合わせ", "こんにちは", "質問", "ご相談"],
    corrections: ["いや", "ではなく", "じゃなくて", "訂正"],
    cancelVerbs: ["キャンセル", "取り消し", "取消", "取りやめ"],
    cancelOpeners: [
      "すみません", "申し訳ありません", "申し訳ございません", "申し訳ありませんが", "申し訳ございませんが", "すみませんが", "予約", "の", "を", "予約を",
      "予約の", "ご予約", "残念ですが", "恐れ入りますが", "今回", "は", "今回は", "打ち合わせ", "ミーティング", "私", "お",
    ],
    cancelSpoilers: ["しない", "変更", "もし", "料", "ポリシー", "場合", "でき", "せず", "ない", "延期", "代わり"],
    negations: [
      "無理", "難し", "都合が悪", "都合がつ", "だめ", "ダメ", "駄目", "不可", "空いていな", "空いてな", "休み", "定休",
    ],
    auxiliaries: ["は", "が", "も", "だ", "で", "ちょ", "っ", "と"],
    replies: ReplyWords(
      newLink: ["新しいリンク", "リンクが切れ", "リンクの期限", "リンクが無効", "別のリンク"],
      moves: ["変更", "延期", "ずらし"], moveSpoilers: ["もし", "なぜ", "どうすれば", "場合"]),
    defaultTitle: "予約",
    defaultTitlePrefix: "予約：")
}
