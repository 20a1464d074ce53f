import type { Language } from "../i18n/language";
import { demonstrationLogin } from "../registry/people";

interface Words {
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

const texts: Readonly<Record<Language, Words>> = {
  kk: {
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
  },
  ru: {
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
  },
  en: {
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
  },
};

/** What a person needs to know once the service answers. */
export function startMessage(language: Language, address: string, password: string | null): string {
  const words = texts[language];
  const account: [string, string][] =
    password === null
      ? []
      : [
          [words.account, demonstrationLogin],
          [words.password, password],
        ];
  const rows: [string, string][] = [
    [words.open, `${address}/workbench/`],
    ...account,
    [words.excel, words.sideload],
    [words.end, words.stop],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 3;
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}${value}`);
  return ["", words.title, "", ...lines, ""].join("\n");
}

export function unknownSettingMessage(language: Language, name: string): string {
  return `${name}: ${texts[language].unknownSetting}`;
}

export function loadingMessage(language: Language): string {
  return texts[language].loading;
}

export function makingMessage(language: Language, year: number): string {
  return texts[language].making(year);
}
