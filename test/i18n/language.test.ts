import { consoleLanguage } from "../../src/i18n/language";

test.each([
  [{ LC_ALL: "ru_RU.UTF-8" }, "ru"],
  [{ LC_ALL: "ru.UTF-8" }, "ru"],
  [{ LANG: "kk_KZ" }, "kk"],
  [{ LANG: "kk_KZ@cyrillic" }, "kk"],
  [{ LC_MESSAGES: "kk_KZ.UTF-8", LANG: "ru_RU.UTF-8" }, "kk"],
  [{ LC_ALL: "ru_RU.UTF-8", LC_MESSAGES: "kk_KZ.UTF-8", LANG: "en_GB.UTF-8" }, "ru"],
  [{ LC_ALL: "", LC_MESSAGES: "", LANG: "ru" }, "ru"],
  [{ LC_ALL: "C.UTF-8", LANG: "ru_RU.UTF-8" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{}, "en"],
])("the console of %p speaks %p", (environment, expected) => {
  expect(consoleLanguage(environment)).toBe(expected);
});
