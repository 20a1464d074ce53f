import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type RowProblem = Extract<
  ProblemCode,
  | "yearMalformed"
  | "territoryUnknown"
  | "territoryNotValidInYear"
  | "territoryLevelMissing"
  | "memberUnknown"
  | "dimensionNotInIndicator"
  | "stateUnknown"
  | "dateMalformed"
  | "valueNotNumber"
  | "valueNegative"
  | "valueFraction"
  | "valueMissing"
  | "valueWithState"
  | "nameDoesNotMatchCode"
>;

const years = (from: number | null, to: number | null) => `${from ?? "…"}–${to ?? "…"}`;

/** What can be wrong with one row of an extract. */
export const rowTexts: TextsOf<RowProblem> = {
  yearMalformed: {
    kk: ({ value }) => ({
      title: `Есепті жыл танылмады: «${value}».`,
      next: "Жылды төрт цифрмен жазыңыз, мысалы 2020.",
    }),
    ru: ({ value }) => ({
      title: `Отчётный год не распознан: «${value}».`,
      next: "Запишите год четырьмя цифрами, например 2020.",
    }),
    en: ({ value }) => ({
      title: `The reporting year was not understood: “${value}”.`,
      next: "Write the year with four digits, such as 2020.",
    }),
  },
  territoryUnknown: {
    kk: ({ value }) => ({
      title: `Аумақ коды белгісіз: «${value}».`,
      next: "ӘАОЖ-тың тоғыз таңбалы кодын немесе бүкіл ел үшін KZ деп жазыңыз.",
    }),
    ru: ({ value }) => ({
      title: `Неизвестный код территории: «${value}».`,
      next: "Укажите девятизначный код КАТО или KZ для страны в целом.",
    }),
    en: ({ value }) => ({
      title: `The territory code is unknown: “${value}”.`,
      next: "Give the nine-digit KATO code, or KZ for the whole country.",
    }),
  },
  territoryNotValidInYear: {
    kk: ({ value, year, from, to }, { name }) => ({
      title: `«${name(value)}» ${year} жылы болған жоқ (${years(from, to)}).`,
      next: "Сол жылы қолданыста болған аумақтың кодын көрсетіңіз.",
    }),
    ru: ({ value, year, from, to }, { name }) => ({
      title: `«${name(value)}» в ${year} году не существовало (${years(from, to)}).`,
      next: "Укажите код территории, действовавшей в этом году.",
    }),
    en: ({ value, year, from, to }, { name }) => ({
      title: `“${name(value)}” did not exist in ${year} (${years(from, to)}).`,
      next: "Give the code of a unit that existed in that year.",
    }),
  },
  territoryLevelMissing: {
    kk: ({ indicator }) => ({
      title: `№ ${indicator} көрсеткіш мұндай аумақтық деңгейде берілмейді.`,
      next: "Жолды алып тастаңыз немесе көрсеткіш нөмірін түзетіңіз.",
    }),
    ru: ({ indicator }) => ({
      title: `Показатель № ${indicator} не представляется на таком территориальном уровне.`,
      next: "Уберите строку или исправьте номер показателя.",
    }),
    en: ({ indicator }) => ({
      title: `Indicator No. ${indicator} is not given at this territorial level.`,
      next: "Remove the row or correct the number of the indicator.",
    }),
  },
  memberUnknown: {
    kk: ({ dimension, value, possible }, { name, list }) => ({
      title: `«${name(dimension)}» анықтамалығында «${value}» мәні жоқ.`,
      next: `Болуы мүмкін мәндер: ${list(possible)}.`,
    }),
    ru: ({ dimension, value, possible }, { name, list }) => ({
      title: `В справочнике «${name(dimension)}» нет значения «${value}».`,
      next: `Возможные значения: ${list(possible)}.`,
    }),
    en: ({ dimension, value, possible }, { name, list }) => ({
      title: `The code list “${name(dimension)}” has no member “${value}”.`,
      next: `Possible members: ${list(possible)}.`,
    }),
  },
  dimensionNotInIndicator: {
    kk: ({ dimension, indicator }, { name }) => ({
      title: `№ ${indicator} көрсеткіште «${name(dimension)}» бөлінісі жоқ.`,
      next: "Бұл ұяшықты бос қалдырыңыз.",
    }),
    ru: ({ dimension, indicator }, { name }) => ({
      title: `У показателя № ${indicator} нет разреза «${name(dimension)}».`,
      next: "Оставьте эту ячейку пустой.",
    }),
    en: ({ dimension, indicator }, { name }) => ({
      title: `Indicator No. ${indicator} has no breakdown “${name(dimension)}”.`,
      next: "Leave this cell empty.",
    }),
  },
  stateUnknown: {
    kk: ({ value, possible }, { list }) => ({
      title: `Көрсеткіш мәнінің күйі белгісіз: «${value}».`,
      next: `Болуы мүмкін күйлер: ${list(possible)}.`,
    }),
    ru: ({ value, possible }, { list }) => ({
      title: `Неизвестное состояние значения: «${value}».`,
      next: `Возможные состояния: ${list(possible)}.`,
    }),
    en: ({ value, possible }, { list }) => ({
      title: `The state of the value is unknown: “${value}”.`,
      next: `Possible states: ${list(possible)}.`,
    }),
  },
  dateMalformed: {
    kk: ({ value }) => ({
      title: `Күн танылмады: «${value}».`,
      next: "Күнді 2020-10-05 түрінде жазыңыз.",
    }),
    ru: ({ value }) => ({
      title: `Дата не распознана: «${value}».`,
      next: "Запишите дату в виде 2020-10-05.",
    }),
    en: ({ value }) => ({
      title: `The date was not understood: “${value}”.`,
      next: "Write the date as 2020-10-05.",
    }),
  },
  valueNotNumber: {
    kk: ({ value }) => ({ title: `«${value}» – сан емес.`, next: "Бүтін сан жазыңыз." }),
    ru: ({ value }) => ({ title: `«${value}» – не число.`, next: "Укажите целое число." }),
    en: ({ value }) => ({ title: `“${value}” is not a number.`, next: "Give a whole number." }),
  },
  valueNegative: {
    kk: ({ value }) => ({
      title: `Мән теріс болмауы керек: «${value}».`,
      next: "Нөлді немесе оң бүтін санды жазыңыз.",
    }),
    ru: ({ value }) => ({
      title: `Значение не может быть отрицательным: «${value}».`,
      next: "Укажите ноль или положительное целое число.",
    }),
    en: ({ value }) => ({
      title: `The value cannot be negative: “${value}”.`,
      next: "Give zero or a positive whole number.",
    }),
  },
  valueFraction: {
    kk: ({ value }) => ({
      title: `Мән бөлшек болмауы керек: «${value}».`,
      next: "Бүтін сан жазыңыз: бірлік немесе адам саналады.",
    }),
    ru: ({ value }) => ({
      title: `Значение не может быть дробным: «${value}».`,
      next: "Укажите целое число: считаются единицы или люди.",
    }),
    en: ({ value }) => ({
      title: `The value cannot be a fraction: “${value}”.`,
      next: "Give a whole number: units or persons are counted.",
    }),
  },
  valueMissing: {
    kk: () => ({
      title: "Мән көрсетілмеген.",
      next: "Санды жазыңыз немесе мәннің неге жоқ екенін күй бағанында көрсетіңіз.",
    }),
    ru: () => ({
      title: "Значение не указано.",
      next: "Укажите число или отметьте в столбце состояния, почему его нет.",
    }),
    en: () => ({
      title: "The value is missing.",
      next: "Give the number, or say in the state column why there is none.",
    }),
  },
  valueWithState: {
    kk: ({ state, value }) => ({
      title: `«${state}» күйіне «${value}» мәні сәйкес келмейді.`,
      next: "Мәнді немесе күйді түзетіңіз.",
    }),
    ru: ({ state, value }) => ({
      title: `Значение «${value}» противоречит состоянию «${state}».`,
      next: "Исправьте значение или состояние.",
    }),
    en: ({ state, value }) => ({
      title: `The value “${value}” contradicts the state “${state}”.`,
      next: "Correct the value or the state.",
    }),
  },
  nameDoesNotMatchCode: {
    kk: ({ name, code, expected }) => ({
      title: `${code} коды – «${expected}», ал жолда «${name}» деп жазылған.`,
      next: "Код пен атаудың қайсысы дұрыс екенін тексеріңіз.",
    }),
    ru: ({ name, code, expected }) => ({
      title: `Код ${code} – «${expected}», а в строке указано «${name}».`,
      next: "Проверьте, что верно: код или название.",
    }),
    en: ({ name, code, expected }) => ({
      title: `The code ${code} is “${expected}”, but the row says “${name}”.`,
      next: "Check which is right, the code or the name.",
    }),
  },
};
