import type { Language } from "./language";

/** What a person reads in the terminal while the service starts. */
export interface StartMessageTexts {
  readonly title: string;
  readonly open: string;
  readonly account: string;
  readonly password: string;
  readonly excel: string;
  readonly sideload: string;
  readonly end: string;
  readonly stop: string;
  readonly unknownSetting: string;
  readonly loading: string;
  readonly making: (year: number) => string;
}

const kk: StartMessageTexts = {
  title: "Excel үшін ҰБДҚ іске қосылды",
  open: "Жұмыс үстелі",
  account: "Логин",
  password: "Құпиясөз",
  excel: "Excel-де ашу",
  sideload: "басқа терезеде: npm run sideload",
  end: "Тоқтату",
  stop: "Ctrl-C",
  unknownSetting: "мұндай баптау жоқ; баптаулар тізімі: docs/settings.md",
  loading: "Жарияланған деректер жүктелуде …",
  making: (year) => `${year} жылғы көрсету деректері дайындалуда (шамамен 20 секунд) …`,
};

const ru: StartMessageTexts = {
  title: "НОБД для Excel запущена",
  open: "Рабочий стенд",
  account: "Логин",
  password: "Пароль",
  excel: "Открыть в Excel",
  sideload: "в другом окне: npm run sideload",
  end: "Остановить",
  stop: "Ctrl-C",
  unknownSetting: "такой настройки нет; список настроек: docs/settings.md",
  loading: "Загружаются опубликованные данные …",
  making: (year) => `Готовятся демонстрационные данные за ${year} год (около 20 секунд) …`,
};

const en: StartMessageTexts = {
  title: "NEDB for Excel is running",
  open: "Workbench",
  account: "Login",
  password: "Password",
  excel: "In real Excel",
  sideload: "in another window: npm run sideload",
  end: "Stop",
  stop: "Ctrl-C",
  unknownSetting: "there is no such setting; the settings are listed in docs/settings.md",
  loading: "Loading the published figures …",
  making: (year) => `Making the demonstration data of ${year} (about 20 seconds) …`,
};

/** The words of a start, by language. */
export const startMessageTexts: Readonly<Record<Language, StartMessageTexts>> = { kk, ru, en };
