import { formatNumber, inOneSentence } from "./format";
import type { PlacedTexts } from "./placed-texts.type";

const number = (value: number) => formatNumber(value, "kk");

/** What stands in the workbook, in Kazakh; nouns stay in the singular after a number. */
export const placedTexts: PlacedTexts = {
  tabs: {
    label: "Тақтаның бөлімдері",
    indicators: "Көрсеткіштер",
    workbook: "Кітап",
    cell: "Ұяшық",
  },
  workbook: {
    title: "Осы кітапта",
    reading: "Кітап қаралып жатыр…",
    emptyTitle: "Бұл кітапта әзірге дерек жоқ",
    emptyNext: "Көрсеткішті таңдап, жүктеңіз: ол осында тұрады және оны жаңартуға болады.",
    unread: (count) =>
      `Оқу мүмкін болмаған нәтижелер: ${number(count)}. Оларды қондырманың жаңарақ нұсқасы орналастырған немесе олар бүлінген. Мәндер парақтарда қалады, бірақ жаңартылмайды: қондырманы жаңартыңыз немесе деректерді қайта жүктеңіз.`,
    refreshAll: (count) => `Барлығын жаңарту (${number(count)})`,
    goOn: (count) => `Жалғастыру: ${number(count)} қалды`,
    stop: "Тоқтату",
    stopping: "Тоқтатылуда…",
    where: (sheet, address) => `${sheet}, ${address}`,
    refreshedAt: (at) => `${at} жағдай`,
    years: (years) => years,
    states: {
      current: "Өзекті",
      newer: "Жаңа деректер бар",
      earlier: "Бұрынғы оқылым бойынша жүктелген",
      edited: (count) => `Қолмен өзгертілген: ${number(count)} сан`,
      gone: "Табылмады",
      checking: "Тексерілуде…",
      unchecked: (since) => `${since} бері тексерілмеген`,
      leftOut: "Соңғы жаңарту толық болмады",
      lacking: (count) => `Жоқ жолдар мен бағандар: ${number(count)}`,
      laterYears: (years) => `Деректері бар, бірақ сұралмайтын жаңа жылдар: ${years}`,
    },
    actions: {
      goTo: "Өту",
      refresh: "Жаңарту",
      layAnew: "Сол орнына қайта жүктеу",
      layBack: "Бұрынғысын қайтару",
      changes: "Не өзгерді",
      more: (title) => `Басқа әрекеттер: ${title}`,
      labels: "Жазулардың тілі",
      handOver: "Тапсыруға арналған көшірме",
      unlink: "Байланысты үзу",
    },
    earlierText:
      "Содан бері көрсеткіш есептейтін нәрсе немесе оның бөліністері өзгерді. Сұрау қайта орындалып, жаңа жүктеу ретінде осы орынға қойылады; ішіндегі пішімдеуіңіз бен түзетулеріңіз жойылады, бұрынғысын қайтаруға болады.",
    earlierChart:
      "Бұл диаграмма бұрынғы оқылымның сандарын көрсетеді: көрсеткішті жеке параққа қайта жүктеңіз.",
    handOverHint: "Парақты көшіреді: тек мәндер, олардың астында — деректер туралы мәлімет.",
    handedOver: (sheet) => `«${sheet}» парағына көшірілді.`,
    handOverSheet: (sheet) => `Көшірме ${sheet}`,
    unlinkTitle: "Байланысты үзу керек пе?",
    unlinkText:
      "Сандар парақта кәдімгі ұяшық болып қалады. Оларды енді жаңартуға және шыққан жерін білуге болмайды.",
    cancel: "Болдырмау",
  },
  progress: {
    waiting: "Кезекте…",
    fetching: "Жаңа деректер алынуда…",
    comparing: "Парақпен салыстырылуда…",
    writing: (written, total) => `${number(total)} ұяшықтың ${number(written)} жазылды`,
    done: (changes, cells) =>
      `Жаңартылды: ${number(changes)} сан өзгерді, ${number(cells)} ұяшық жазылды`,
    doneUnknown: (cells) => `Жаңартылды: ${number(cells)} ұяшық жазылды`,
    doneSame: "Жаңартылды: ештеңе өзгерген жоқ",
    refreshed: (figures) => `Сервис деректеріне сай: ${number(figures)} сан`,
    behind: (figures, where) => `Жаңартылмаған: ${number(figures)} сан (${where})`,
    stopped: "Тоқтатылды: парақ бұрынғыдай",
    earlier: "Бұрынғы оқылым бойынша жүктелген: сол орнына қайта жүктеңіз",
    laidAnew: "Сол орнына қайта жүктелді",
    laidBack: "Бұрынғысы қайтарылды",
    gone: "Бұл деректердің орны кітапта жоқ.",
    all: (done, of) => `${number(of)} ішінен ${number(done)} жаңартылды`,
    ended: (done, asked, failed, partly = 0) =>
      inOneSentence([
        `жаңартылды: ${number(done)}`,
        ...(partly ? [`олардың толық еместері: ${number(partly)}`] : []),
        ...(asked ? [`шешіміңізді күтуде: ${number(asked)}`] : []),
        ...(failed ? [`орындалмады: ${number(failed)}`] : []),
      ]),
  },
  edited: {
    title: (count) => `Қолмен өзгертілген: ${number(count)} сан`,
    text: "Әзірге ештеңе жазылған жоқ. Бұл ұяшықтарда не тұруы керек?",
    asText: (text) => `«${text}» (мәтін)`,
    columns: { figure: "Не", found: "Парақта", now: "Жаңа дерек" },
    more: (count) => `тағы ${number(count)}`,
    keep: "Менікін қалдыру",
    replace: "Деректермен ауыстыру",
  },
  differs: {
    title: "Парақ қалдырылған күйінде емес",
    columns: "Жоқ не тақырыбы басқа бағандар:",
    rows: (count) => `Жоқ жолдар: ${number(count)}:`,
    cannot:
      "Жолдардың атауы тұрған бағандарсыз сандарды табу мүмкін емес. Деректерді жаңа параққа жүктеңіз.",
    unclear: (rows) =>
      `Қай топқа жататынын анықтау мүмкін емес жолдар: ${number(rows)}. Топтың жазуы алынған немесе жол топ ішінде көшірілген. Жазуды қайтарыңыз не көшірмені жойыңыз немесе деректерді жаңа параққа жүктеңіз.`,
    leave: "Барын жаңарту",
    restore: "Оларды қайтару",
  },
  copied: {
    title: "Жолдар не бағандар екі рет тұр",
    text: (cells) =>
      `Әзірге ештеңе жазылған жоқ. Осында жазылғаны жаңартылады. Көшірмелерде жаңа деректен өзгеше ұяшықтар: ${number(cells)}. Оларды не істеу керек?`,
    refresh: "Көшірмелерді де жаңарту",
    leave: "Көшірмелерге тимеу",
  },
  merged: {
    title: "Біріктірілген ұяшықтар кедергі",
    text: (addresses) =>
      `Әзірге ештеңе жазылған жоқ. Біріктірілген аймақтың әр ұяшығында өз мәні тұруы керек: ${addresses}.`,
    unmerge: "Ажыратып, жаңарту",
  },
  hidden: {
    title: (cells) => `Жасырын ұяшықтардағы өзгерістер: ${number(cells)}`,
    text: (rows, columns) =>
      `Әзірге ештеңе жазылған жоқ. Қолмен не сүзгімен жасырылған: ${number(rows)} жол, ${number(columns)} баған. Өзгерістерді көру үшін алдымен оларды көрсетіп, қайта жаңартыңыз.`,
    write: "Жасырындарын да жаңарту",
  },
  unkept: {
    title: (cells) => `Жаңа сандардан өзгеше ұяшықтар: ${number(cells)}`,
    text: "Бұрынғы сандар бұл кітапта сақталмаған: қолмен түзетуді нақтылаудан ажырату мүмкін емес. Әзірге ештеңе жазылған жоқ. Алдымен салыстыру үшін деректерді жаңа параққа жүктеңіз.",
    others: (rows, columns) =>
      `Жаңа сандарда жоғы сол күйінде қалады: ${number(rows)} жол, ${number(columns)} баған.`,
    replace: "Жаңа сандарды жазу",
  },
  changes: {
    title: "Не өзгерді",
    back: "Осы кітапта",
    reading: "Салыстырылуда…",
    none: "Соңғы жаңарту бірде-бір санды өзгертпеді.",
    notKept:
      "Салыстыратын ештеңе жоқ: деректер әлі жаңартылмаған немесе бұрынғы сандар бұл кітапта сақталмаған.",
    counts: (revised, added, withdrawn, states) =>
      inOneSentence([
        ...(revised ? [`нақтыланды: ${number(revised)}`] : []),
        ...(added ? [`жаңа: ${number(added)}`] : []),
        ...(withdrawn ? [`алынды: ${number(withdrawn)}`] : []),
        ...(states ? [`күйі басқа: ${number(states)}`] : []),
      ]),
    kinds: {
      revised: "нақтыланды",
      new: "жаңа",
      withdrawn: "алынды",
      stateChanged: "күйі өзгерді",
    },
    shown: (shown, of) =>
      `${number(of)} ішінен ең үлкен ${number(shown)} көрсетілген; барлығын параққа шығаруға болады:`,
    fromTo: (before, after) => `${before} → ${after}`,
    difference: (difference) => difference,
    goTo: (labels) => `Өту: ${labels}`,
    notFound: "Бұл сан парақта жоқ.",
    toSheet: "Тізімді жаңа параққа",
    sheetName: (sheet) => `Өзгерістер ${sheet}`,
    putBack: "Бұрынғы мәндерді қайтару",
    puttingBack: "Қайтарылуда…",
    wasPutBack: (cells) => `Қайтарылды: ${number(cells)} ұяшық жазылды`,
    headings: { kind: "Өзгеріс", before: "Болған", after: "Болды", difference: "Айырма" },
  },
  cell: {
    title: "Бұл сан қайдан алынған",
    reading: "Ұяшық оқылуда…",
    outsideTitle: "Санды таңдаңыз",
    outsideNext:
      "Парақтан жүктелген саны бар ұяшықты таңдаңыз: көрсеткіші, бөліністері, дереккөзі мен күйі осында көрінеді.",
    inCopy: (title, sheet) =>
      sheet === null
        ? `Бұл парақ – көшірме, ал «${title}» нәтижесінің өзі кітапта жоқ: көшірме жаңартылмайды. Нәтижені қайта жүктеңіз.`
        : `Бұл парақ – көшірме. «${title}» нәтижесінің өзі «${sheet}» парағында тұр: тек сонда ол жаңартылады және сандардың шыққан жерін көрсетеді.`,
    inResult: (title) =>
      `Бұл ұяшық «${title}» деректеріне жатады және жазу болып табылады. Санды таңдаңыз.`,
    notKept: (title) =>
      `«${title}» сандары бұл кітапта сақталмаған: жеке бір сан туралы ештеңе айту мүмкін емес.`,
    address: (sheet, address) => `${sheet}, ${address}`,
    value: "Мәні",
    state: "Күйі",
    normal: "қалыпты, ескертусіз",
    figures: "Деректер",
    edited: (found) => `Қолмен өзгертілген: ұяшықта ${found} тұр.`,
    indicator: "Көрсеткіш",
    year: "Есепті жыл",
    unit: "Өлшем бірлігі",
    referenceDate: "Есепті күн",
    load: "Жүктеме",
    loadText: (load, file, at) => `№ ${load} (${file}), ${at}`,
    source: "Дереккөз",
    placed: "Параққа шығарылған",
    refreshed: "Жаңартылған",
    drill: "Толығырақ",
    drillTo: (dimension) => `Бөлініс: ${dimension}`,
    drillNext: "Осы санды таңдалған бөлініс бойынша жаңа параққа жүктейді, жиынтығы жоғарыда.",
    drillNone: "Бұл сан үшін одан әрі бөлініс жоқ.",
    back: "Санға оралу",
  },
  chart: {
    draw: "Диаграмма",
    none: "Диаграмма сай келмейді: сан біреу ғана немесе деректерде бұл бөліністер тек бірге берілген.",
  },
  labels: {
    title: "Парақтағы жазулардың тілі",
    done: "Жазулар енді таңдалған тілде.",
  },
  place: {
    occupiedTitle: (sheet, address) => `«${sheet}» парағының ${address} ұяшықтары бос емес`,
    occupiedNext: "Ештеңе жазылған жоқ. Үстінен жазса, ондағы мазмұн жойылады.",
    overwrite: "Үстінен жазу",
    newSheet: "Жаңа параққа жүктеу",
  },
};
