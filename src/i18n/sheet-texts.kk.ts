import { formatNumber } from "./format";
import type { SheetTexts } from "./sheet-texts.type";

/** The words of a sheet in Kazakh. */
export const sheetTexts: SheetTexts = {
  year: "Есепті жыл",
  code: (dimension) => `${dimension}, коды`,
  value: (unit) => `Мәні, ${unit}`,
  state: "Деректің күйі",
  moreStates: (count) => `… және тағы ${count}`,
  units: { unit: "бірлік", person: "адам", place: "орын" },
  demonstration: "КӨРСЕТУ ДЕРЕКТЕРІ",
  unit: (unit) => `Өлшем бірлігі: ${unit}`,
  referenceDates: {
    october5: "Есепті жылғы 5 қазандағы жағдай бойынша",
    schoolYearEnded: "Есепті жылы аяқталған оқу жылы бойынша",
    october5AgeOnSeptember1:
      "Есепті жылғы 5 қазандағы жағдай бойынша, жасы 1 қыркүйекке есептелген",
  },
  territory: {
    asReported: "есептегідей (әр жылдың шекарасы)",
    comparable: "салыстырмалы аумақ",
    presentUnits: "қазіргі өңірлер",
  },
  territoryBasis: (basis) => `Аумақтық негіз: ${basis}`,
  states: {
    normal: "",
    provisional: "алдын ала",
    revised: "нақтыланған",
    estimated: "бағалау",
    notApplicable: "қолданылмайды",
    notAvailable: "дерек жоқ",
    nil: "құбылыс жоқ",
  },
  symbols: { notApplicable: "қ/ж", notAvailable: "…" },
  symbol: (symbol, meaning) => `${symbol} — ${meaning}`,
  filter: (dimension, members) => `Таңдалғаны: ${dimension} — ${members}`,
  countedAt: (dates) => `Осы парақтағы деректер дереккөздің өз күніне берілген: ${dates}.`,
  source: (sources) => `Дереккөз: ${sources}`,
  seeAbout: (sheet) => `… «${sheet}» парағын қараңыз`,
  load: (number, file, loadedAt) => `№ ${number} жүктеме (${file}), ${loadedAt}`,
  terms: (version) =>
    `Деректер тек статистикалық мақсатта пайдаланылады және үшінші тұлғаларға берілмейді (пайдалану шарттары, ${version} редакциясы).`,
  notes: {
    carriedBack: (territory, years) =>
      `${territory}: ${years} деректер кейін құрылған бірліктің атауымен жарияланған.`,
    holdsUnit: (territory, unit, years) => `${territory}: ${years} ${unit} деректерін қамтиды.`,
    otherReferenceDate: (dates) => `Дереккөздегі жағдай бойынша: ${dates}`,
    regionsMissing: (year, regions) => `${year} ж. жүктемеде мына өңірлер жоқ: ${regions}.`,
    districtsMissing: (year, districts, others) =>
      `${year} ж. жүктемеде мына аудандар жоқ, сондықтан олар кіретін қосындылар да жоқ: ${districts}${others ? ` және тағы ${others}` : ""}.`,
    rowsRefused: (year, file, refused, rows, load) =>
      `${year} ж. № ${load} жүктемеде ${file} файлының ${formatNumber(rows, "kk")} жолынан ${formatNumber(refused, "kk")} жол қабылданбады, сондықтан көрсеткіштерге кірмеді.`,
    partsBelowTotal: (years) =>
      `${years} бөліктердің қосындысы «Барлығы» мәнінен аз: дереккөз кейбір бірліктерді бөліктерге жатқызбаған.`,
    overlapping: (dimension) =>
      `«${dimension}» бөлінісінің бөліктері қиылысады, сондықтан олардың қосындысы «Барлығы» мәніне тең емес.`,
    countsOnly: (dimension, members, years) =>
      `${years} деректерін көз тек мыналар бойынша береді: ${dimension} – ${members}.`,
    onlyOccurring:
      "Тек кездесетін тіркесімдер берілген; дерегі жоқ өңірлер мен аудандардан басқа қалғандарында құбылыс жоқ.",
    codeOfOtherUnit: (code, unit, other, codeThen, years) =>
      `Код ${code} – бүгінгі «${unit}» бірлігінің коды. ${years} бұл код «${other}» бірлігінде болған, ал «${unit}» коды ${codeThen} болған: сол жылдардың деректерін басқа кестелермен атауы бойынша біріктіріңіз.`,
    demonstration: (years) =>
      `КӨРСЕТУ ДЕРЕКТЕРІ: ${years} көрсеткіштері ойдан алынған, ресми статистика емес.`,
    yearsOfDifferentKinds: (totals, records) =>
      `Жылдар әртүрлі көзден: ${totals} – жарияланған жиынтық деректер, ${records} – жазбалар бойынша есептелген; салыстырғанда ескеріңіз.`,
    estimatedTerritory: (territories, years) =>
      `${territories}: ${years} деректері – бағалау, себебі аудандардың шекарасы кейін өзгерген.`,
  },
};
