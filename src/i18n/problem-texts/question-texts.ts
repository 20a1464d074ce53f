import type { ProblemCode } from "../../problem/problem";
import type { Language } from "../language";
import type { TextsOf } from "./text-words";

type QuestionProblem = Extract<
  ProblemCode,
  | "unknownIndicator"
  | "indicatorNotQueryable"
  | "unknownDimension"
  | "breakdownNotInIndicator"
  | "totalWithoutBreakdown"
  | "unknownMember"
  | "memberNotInYears"
  | "districtOutsideRegions"
  | "yearWithoutData"
  | "combinationNotInSource"
  | "territoryBasisUnavailable"
  | "overlappingNotSummed"
  | "answerTooLarge"
  | "answerNotListable"
  | "requestTextUnreadable"
  | "requestTextDamaged"
  | "requestTextNewer"
>;

const bases: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  kk: {
    asReported: "есептегідей",
    comparable: "салыстырмалы аумақ",
    presentUnits: "қазіргі бірліктер",
  },
  ru: {
    asReported: "как в отчётности",
    comparable: "сопоставимая территория",
    presentUnits: "нынешние единицы",
  },
  en: {
    asReported: "as reported",
    comparable: "comparable territory",
    presentUnits: "present units",
  },
};

const basis = (language: Language, id: string) => bases[language][id] ?? id;

/** A question that cannot be answered as it was put. */
export const questionTexts: TextsOf<QuestionProblem> = {
  unknownIndicator: {
    kk: ({ indicator, possible }, { runs }) => ({
      title: `№ ${indicator} көрсеткіш тізбеде жоқ.`,
      next: `Мына нөмірлердің бірін таңдаңыз: ${runs(possible)}.`,
    }),
    ru: ({ indicator, possible }, { runs }) => ({
      title: `Показателя № ${indicator} нет в перечне.`,
      next: `Выберите один из номеров: ${runs(possible)}.`,
    }),
    en: ({ indicator, possible }, { runs }) => ({
      title: `Indicator No. ${indicator} is not in the list.`,
      next: `Choose one of the numbers ${runs(possible)}.`,
    }),
  },
  indicatorNotQueryable: {
    kk: ({ indicator }) => ({
      title: `№ ${indicator} көрсеткіш – басқа көрсеткіштердің салыстырмалы кестесі, оның өз деректері жоқ.`,
      next: "Кестеге кіретін көрсеткіштерді жеке-жеке таңдаңыз.",
    }),
    ru: ({ indicator }) => ({
      title: `Показатель № ${indicator} – сравнительная таблица других показателей, собственных данных у него нет.`,
      next: "Выберите по отдельности показатели, которые входят в таблицу.",
    }),
    en: ({ indicator }) => ({
      title: `Indicator No. ${indicator} is a comparison table of the others and has no data of its own.`,
      next: "Choose the indicators of the table one by one.",
    }),
  },
  unknownDimension: {
    kk: ({ dimension, possible }, { names }) => ({
      title: `«${dimension}» деген бөлініс жоқ.`,
      next: `Мына бөліністердің бірін таңдаңыз: ${names(possible)}.`,
    }),
    ru: ({ dimension, possible }, { names }) => ({
      title: `Разреза «${dimension}» не существует.`,
      next: `Выберите один из разрезов: ${names(possible)}.`,
    }),
    en: ({ dimension, possible }, { names }) => ({
      title: `There is no breakdown “${dimension}”.`,
      next: `Choose one of the breakdowns: ${names(possible)}.`,
    }),
  },
  breakdownNotInIndicator: {
    kk: ({ indicator, breakdown, possible }, { name, names }) => ({
      title: `Бұйрық № ${indicator} көрсеткіш үшін «${name(breakdown)}» бөлінісін көздемейді.`,
      next: `Бұл көрсеткіштің бөліністері: ${names(possible)}.`,
    }),
    ru: ({ indicator, breakdown, possible }, { name, names }) => ({
      title: `Приказ не предусматривает для показателя № ${indicator} разрез «${name(breakdown)}».`,
      next: `Разрезы этого показателя: ${names(possible)}.`,
    }),
    en: ({ indicator, breakdown, possible }, { name, names }) => ({
      title: `The Order gives indicator No. ${indicator} no breakdown “${name(breakdown)}”.`,
      next: `The breakdowns of this indicator: ${names(possible)}.`,
    }),
  },
  unknownMember: {
    kk: ({ dimension, member }, { name }) => ({
      title: `«${name(dimension)}» анықтамалығында «${name(member)}» мәні жоқ.`,
      next: "Мәнді тізімнен таңдаңыз немесе оны сүзгіден алып тастаңыз.",
    }),
    ru: ({ dimension, member }, { name }) => ({
      title: `В справочнике «${name(dimension)}» нет значения «${name(member)}».`,
      next: "Выберите значение из списка или уберите его из отбора.",
    }),
    en: ({ dimension, member }, { name }) => ({
      title: `The code list “${name(dimension)}” has no member “${name(member)}”.`,
      next: "Choose a member from the list or remove it from the filter.",
    }),
  },
  memberNotInYears: {
    kk: ({ dimension, member, years }, { name, inYears }) => ({
      title: `${name(dimension)}: «${name(member)}» бойынша ${inYears(years)} деректер жоқ.`,
      next: "Басқа жылдарды немесе сол жылдары болған бірлікті таңдаңыз.",
    }),
    ru: ({ dimension, member, years }, { name, inYears }) => ({
      title: `${name(dimension)}: по «${name(member)}» нет данных за ${inYears(years)}`,
      next: "Выберите другие годы или единицу, которая в эти годы существовала.",
    }),
    en: ({ dimension, member, years }, { name, runs }) => ({
      title: `${name(dimension)}: there are no data on “${name(member)}” in ${runs(years)}.`,
      next: "Choose other years, or a unit that existed in these years.",
    }),
  },
  districtOutsideRegions: {
    kk: ({ district, regions }, { name }) => ({
      title: `«${name(district)}» таңдалған өңірлерге жатпайды: ${regions.map(name).join(", ")}.`,
      next: "Оның өңірін қосыңыз немесе ауданды сүзгіден алып тастаңыз.",
    }),
    ru: ({ district, regions }, { name }) => ({
      title: `«${name(district)}» не входит в выбранные регионы: ${regions.map(name).join(", ")}.`,
      next: "Добавьте её регион или уберите её из отбора.",
    }),
    en: ({ district, regions }, { name }) => ({
      title: `“${name(district)}” is not part of the chosen regions: ${regions.map(name).join(", ")}.`,
      next: "Add its region, or remove it from the filter.",
    }),
  },
  yearWithoutData: {
    kk: ({ indicator, years, possible }, { runs }) => ({
      title: `№ ${indicator} көрсеткіш бойынша жүктелген деректер жоқ. Жылдары: ${runs(years)}.`,
      next: `Деректері бар жылдар: ${runs(possible)}.`,
    }),
    ru: ({ indicator, years, possible }, { runs }) => ({
      title: `По показателю № ${indicator} нет загруженных данных. Годы: ${runs(years)}.`,
      next: `Годы, за которые данные есть: ${runs(possible)}.`,
    }),
    en: ({ indicator, years, possible }, { runs }) => ({
      title: `No data are loaded for indicator No. ${indicator}. Years: ${runs(years)}.`,
      next: `Years with data: ${runs(possible)}.`,
    }),
  },
  totalWithoutBreakdown: {
    kk: ({ breakdown, possible }, { name, list }) => ({
      title: `«${name(breakdown)}» бойынша жиынтық сұралған, бірақ мұндай бөлініс сұралмаған.`,
      next: `Бөліністі қосыңыз немесе жиынтықты мыналардан таңдаңыз: ${list(possible.map(name))}.`,
    }),
    ru: ({ breakdown, possible }, { name, list }) => ({
      title: `Запрошен итог по разрезу «${name(breakdown)}», а сам разрез не запрошен.`,
      next: `Добавьте разрез или выберите итоги из запрошенных: ${list(possible.map(name))}.`,
    }),
    en: ({ breakdown, possible }, { name, list }) => ({
      title: `The total of “${name(breakdown)}” is asked for, but not that breakdown.`,
      next: `Add the breakdown, or choose totals of those asked for: ${list(possible.map(name))}.`,
    }),
  },
  combinationNotInSource: {
    kk: ({ indicator, years, breakdowns, possible }, { combinations, inYears }) => ({
      title: `№ ${indicator} көрсеткіштің ${inYears(years)} дереккөзінде мұндай бөлініс жоқ: ${combinations([breakdowns], "бөлініссіз")}.`,
      next: `Дереккөзде бары: ${combinations(possible, "бөлініссіз")}.`,
    }),
    ru: ({ indicator, years, breakdowns, possible }, { combinations, inYears }) => ({
      title: `В источнике показателя № ${indicator} за ${inYears(years)} нет такого разреза: ${combinations([breakdowns], "без разрезов")}.`,
      next: `В источнике есть: ${combinations(possible, "без разбивки")}.`,
    }),
    en: ({ indicator, years, breakdowns, possible }, { combinations, runs }) => ({
      title: `The source of indicator No. ${indicator} for ${runs(years)} does not carry this breakdown: ${combinations([breakdowns], "no breakdown")}.`,
      next: `The source carries: ${combinations(possible, "no breakdown")}.`,
    }),
  },
  territoryBasisUnavailable: {
    kk: ({ basis: id, years, possible }, { list, inYears }) => ({
      title: `${inYears(years)} деректер «${basis("kk", id)}» негізінде берілмейді.`,
      next: `Басқа аумақтық негізді таңдаңыз: ${list(possible.map((one) => basis("kk", one)))}.`,
    }),
    ru: ({ basis: id, years, possible }, { list, inYears }) => ({
      title: `Данные за ${inYears(years)} не представляются на территориальной основе «${basis("ru", id)}».`,
      next: `Выберите другую основу: ${list(possible.map((one) => basis("ru", one)))}.`,
    }),
    en: ({ basis: id, years, possible }, { list, runs }) => ({
      title: `The figures of ${runs(years)} cannot be given on the territory basis “${basis("en", id)}”.`,
      next: `Choose another basis: ${list(possible.map((one) => basis("en", one)))}.`,
    }),
  },
  overlappingNotSummed: {
    kk: ({ indicator, dimension }, { name }) => ({
      title: `№ ${indicator} көрсеткіште «${name(dimension)}» бөліктері қиылысады, сондықтан бірнешеуінің қосындысы есептелмейді.`,
      next: `«${name(dimension)}» бөлінісін қосыңыз немесе сүзгіде бір ғана мән қалдырыңыз.`,
    }),
    ru: ({ indicator, dimension }, { name }) => ({
      title: `В показателе № ${indicator} части разреза «${name(dimension)}» пересекаются, поэтому сумма нескольких частей не считается.`,
      next: `Добавьте разрез «${name(dimension)}» или оставьте в отборе одно значение.`,
    }),
    en: ({ indicator, dimension }, { name }) => ({
      title: `In indicator No. ${indicator} the parts of “${name(dimension)}” overlap, so several of them are not summed.`,
      next: `Add the breakdown “${name(dimension)}”, or keep one member in the filter.`,
    }),
  },
  answerTooLarge: {
    kk: ({ cells, limit }, { number }) => ({
      title: `Жауап тым үлкен: ${number(cells)} жол, шегі – ${number(limit)}.`,
      next: "Жылдарды, бөліністерді немесе өңірлерді азайтыңыз; жиынтықтарсыз тек кездесетін тіркесімдер беріледі.",
    }),
    ru: ({ cells, limit }, { number }) => ({
      title: `Ответ слишком велик: строк – ${number(cells)}, предел – ${number(limit)}.`,
      next: "Выберите меньше лет, разрезов или регионов; без итогов выдаются только встречающиеся сочетания.",
    }),
    en: ({ cells, limit }, { number }) => ({
      title: `The answer is too large: ${number(cells)} rows, the limit is ${number(limit)}.`,
      next: "Choose fewer years, breakdowns or regions; without totals only the combinations that occur are listed.",
    }),
  },
  answerNotListable: {
    kk: ({ cells, limit, possible }, { number, list }) => ({
      title: `Жауапта ${number(cells)} ұяшыққа дейін бар, JSON-stat нысаны ${number(limit)} ұяшықтан асырмайды.`,
      next: `Accept тақырыбында ${list(possible)} сұраңыз немесе бөліністерді азайтыңыз.`,
    }),
    ru: ({ cells, limit, possible }, { number, list }) => ({
      title: `В ответе до ${number(cells)} ячеек, а форма JSON-stat вмещает не больше ${number(limit)}.`,
      next: `Запросите в заголовке Accept ${list(possible)} или выберите меньше разрезов.`,
    }),
    en: ({ cells, limit, possible }, { number, list }) => ({
      title: `The answer has up to ${number(cells)} cells, and its JSON-stat form lists at most ${number(limit)}.`,
      next: `Ask for ${list(possible)} in the Accept header, or for fewer breakdowns.`,
    }),
  },
  requestTextUnreadable: {
    kk: () => ({
      title: "Бұл мәтінде сұрау жоқ.",
      next: "«NEDB/1» деп басталатын жолды түгел көшіріп, қайта қойыңыз.",
    }),
    ru: () => ({
      title: "В этом тексте нет запроса.",
      next: "Скопируйте целиком строку, которая начинается с «NEDB/1», и вставьте снова.",
    }),
    en: () => ({
      title: "There is no request in this text.",
      next: "Copy the whole line that begins with “NEDB/1” and paste it again.",
    }),
  },
  requestTextDamaged: {
    kk: () => ({
      title: "Сұрау мәтіні толық емес немесе өзгертілген.",
      next: "Жолды «NEDB/1» сөзінен соңындағы # белгісінен кейінгі таңбаларға дейін түгел көшіріңіз.",
    }),
    ru: () => ({
      title: "Текст запроса неполон или изменён.",
      next: "Скопируйте строку целиком: от «NEDB/1» до знаков после # в конце.",
    }),
    en: () => ({
      title: "The text of the request is incomplete or was changed.",
      next: "Copy the whole line, from “NEDB/1” to the characters after # at its end.",
    }),
  },
  requestTextNewer: {
    kk: ({ version, known }) => ({
      title: `Сұрау қондырманың жаңа нұсқасында жазылған: ${version}, бұл нұсқа ${known} дейін оқиды.`,
      next: "Тақтаны жаңартыңыз немесе әкімшіге хабарласыңыз.",
    }),
    ru: ({ version, known }) => ({
      title: `Запрос записан в новом виде: ${version}, эта надстройка читает вид до ${known}.`,
      next: "Обновите панель или обратитесь к администратору.",
    }),
    en: ({ version, known }) => ({
      title: `The request is written in a newer form: ${version}; this add-in reads up to ${known}.`,
      next: "Reload the pane, or ask the administrator.",
    }),
  },
};
