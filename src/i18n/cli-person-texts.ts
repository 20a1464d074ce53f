import type { Language } from "./language";

/** The words of the command line about people of the registry. */
export interface CliPersonTexts {
  readonly usage: string;
  readonly optionsUnknown: string;
  readonly loginMalformed: (login: string) => string;
  readonly loginTaken: (login: string) => string;
  readonly loginOfDemonstration: (login: string) => string;
  readonly nameMalformed: string;
  readonly valueUnknown: (option: string, value: string, possible: string) => string;
  readonly nameMissing: string;
  readonly askName: string;
  readonly askPassword: (least: number) => string;
  readonly askAgain: string;
  readonly passwordMissing: string;
  readonly passwordLength: (least: number, most: number) => string;
  readonly passwordBlank: string;
  readonly passwordsDiffer: string;
  readonly stopped: string;
  readonly added: (login: string, role: string, body: string) => string;
  readonly roles: Readonly<Record<"analyst" | "contributor" | "administrator", string>>;
}

const kk: CliPersonTexts = {
  usage:
    "npm run nedb -- person add ЛОГИН [--name АТЫ] [--role analyst|contributor|administrator] [--body ОРГАН]",
  optionsUnknown: "Параметрлер танылмады.",
  loginMalformed: (login) =>
    `«${login}» логин бола алмайды: 1–200 таңба, бос орынсыз және көрінбейтін таңбаларсыз.`,
  loginTaken: (login) =>
    `«${login}» логині тізілімде бар немесе шығып кеткен адамдікі. Ештеңе өзгерген жоқ.`,
  loginOfDemonstration: (login) =>
    `«${login}» — көрсетілім логині: әр іске қосу оған өз құпиясөзін береді немесе оны шығарады. Басқасын таңдаңыз. Ештеңе өзгерген жоқ.`,
  nameMalformed:
    "Ат 1–200 таңбадан тұруға тиіс, жаңа жолсыз және көрінбейтін таңбаларсыз. Ештеңе өзгерген жоқ.",
  valueUnknown: (option, value, possible) =>
    `${option} мәні «${value}» бола алмайды. Мүмкін мәндер: ${possible}.`,
  nameMissing: "Құпиясөз терминалдан енгізілмесе, адамның атын --name арқылы көрсетіңіз.",
  askName: "Жауапты адамның аты: ",
  askPassword: (least) => `Құпиясөз, кемінде ${least} таңба (көрсетілмейді): `,
  askAgain: "Құпиясөзді қайталаңыз: ",
  passwordMissing: "Құпиясөз енгізілмеді. Ештеңе өзгерген жоқ.",
  passwordLength: (least, most) =>
    `Құпиясөз ${least}–${most} таңбадан тұруға тиіс. Ештеңе өзгерген жоқ.`,
  passwordBlank: "Тек бос орындардан тұратын құпиясөз жарамайды. Ештеңе өзгерген жоқ.",
  passwordsDiffer: "Екі құпиясөз бірдей емес. Ештеңе өзгерген жоқ.",
  stopped: "Тоқтатылды. Ештеңе өзгерген жоқ.",
  added: (login, role, body) => `${login} кіре алады: ${role}, ${body}.`,
  roles: { analyst: "талдаушы", contributor: "толтырушы", administrator: "әкімші" },
};

const ru: CliPersonTexts = {
  usage:
    "npm run nedb -- person add ЛОГИН [--name ИМЯ] [--role analyst|contributor|administrator] [--body ОРГАН]",
  optionsUnknown: "Параметры не распознаны.",
  loginMalformed: (login) =>
    `«${login}» не может быть логином: от 1 до 200 знаков, без пробелов и невидимых знаков.`,
  loginTaken: (login) =>
    `Логин «${login}» в реестре уже есть или принадлежал выбывшему. Ничего не изменено.`,
  loginOfDemonstration: (login) =>
    `«${login}» — логин демонстрации: каждый запуск даёт ему свой пароль или исключает его. Выберите другой. Ничего не изменено.`,
  nameMalformed:
    "В имени должно быть от 1 до 200 знаков, без переносов строк и невидимых знаков. Ничего не изменено.",
  valueUnknown: (option, value, possible) =>
    `${option} не может быть «${value}». Возможно: ${possible}.`,
  nameMissing: "Если пароль вводится не с терминала, укажите имя параметром --name.",
  askName: "Имя ответственного лица: ",
  askPassword: (least) => `Пароль, не короче ${least} знаков (не отображается): `,
  askAgain: "Пароль ещё раз: ",
  passwordMissing: "Пароль не введён. Ничего не изменено.",
  passwordLength: (least, most) =>
    `В пароле должно быть от ${least} до ${most} знаков. Ничего не изменено.`,
  passwordBlank: "Пароль из одних пробелов не годится. Ничего не изменено.",
  passwordsDiffer: "Пароли не совпадают. Ничего не изменено.",
  stopped: "Остановлено. Ничего не изменено.",
  added: (login, role, body) => `${login} может войти: ${role}, ${body}.`,
  roles: { analyst: "аналитик", contributor: "составитель", administrator: "администратор" },
};

const en: CliPersonTexts = {
  usage:
    "npm run nedb -- person add LOGIN [--name NAME] [--role analyst|contributor|administrator] [--body BODY]",
  optionsUnknown: "The options were not understood.",
  loginMalformed: (login) =>
    `“${login}” cannot be a login: 1 to 200 signs, without spaces and signs that are not seen.`,
  loginTaken: (login) =>
    `Somebody of the register has or had the login “${login}”. Nothing was changed.`,
  loginOfDemonstration: (login) =>
    `“${login}” is the login of the demonstration: each start gives it another password or takes it out. Choose another one. Nothing was changed.`,
  nameMalformed:
    "The name must have 1 to 200 signs, without line breaks and signs that are not seen. Nothing was changed.",
  valueUnknown: (option, value, possible) =>
    `${option} cannot be “${value}”. Possible: ${possible}.`,
  nameMissing: "Name the person with --name where the password does not come from a terminal.",
  askName: "Name of the person: ",
  askPassword: (least) => `Password, at least ${least} signs (it is not shown): `,
  askAgain: "The password once more: ",
  passwordMissing: "No password came. Nothing was changed.",
  passwordLength: (least, most) =>
    `The password must have ${least} to ${most} signs. Nothing was changed.`,
  passwordBlank: "A password of nothing but spaces is none. Nothing was changed.",
  passwordsDiffer: "The two passwords differ. Nothing was changed.",
  stopped: "Stopped. Nothing was changed.",
  added: (login, role, body) => `${login} can sign in: ${role}, ${body}.`,
  roles: { analyst: "analyst", contributor: "contributor", administrator: "administrator" },
};

export const cliPersonTexts: Readonly<Record<Language, CliPersonTexts>> = { kk, ru, en };
