import type { Language } from "../i18n/language";
import { startMessageTexts } from "../i18n/start-message-texts";
import { demonstrationLogin } from "../registry/people";

/** What a person needs to know once the service answers. */
export function startMessage(language: Language, address: string, password: string | null): string {
  const words = startMessageTexts[language];
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
  return `${name}: ${startMessageTexts[language].unknownSetting}`;
}

export function loadingMessage(language: Language): string {
  return startMessageTexts[language].loading;
}

export function makingMessage(language: Language, year: number): string {
  return startMessageTexts[language].making(year);
}
