import indicators from "../../../data/indicators.json";
import codeLists from "../../../data/code_lists.json";
import { hasLostLetters } from "../../../src/intake/text/lost-letters";

test.each([
  "?аза?стан Республикасы",
  "??ірлік жина?",
  "Сборник \uFFFD 3",
  "Ќазаќстан Республикасы",
  "РЎР±РѕСЂРЅРёРє РњРёРЅРёСЃС‚РµСЂСЃС‚РІР°",
  "Ð¡Ð±Ð¾Ñ€Ð½Ð¸Ðº",
  "яАНПМХЙ лХМХЯРЕПЯРБЮ ОПНЯБЕЫЕМХЪ",
])("letters of “%s” were lost", (text) => {
  expect(hasLostLetters(text)).toBe(true);
});

test("no text of the catalogue, and no usual name of a source, looks as if letters were lost", () => {
  const texts = [
    ...indicators.flatMap(({ name }) => [name.kk, name.ru, name.en]),
    ...codeLists.dimensions.flatMap(({ members }) =>
      members.flatMap(({ label }) => [label.kk, label.ru, label.en])
    ),
    "КГУ, ГККП, КГКП и РГП МОН РК",
    "НОБД, выгрузка 05.10.2023; ТОО «Дарын»",
    "Сколько? 5 (по данным МП РК)",
    "https://stat.gov.kz/ru/?id=12&type=b",
    "ҚР ОАМ ҰБДҚ",
  ];
  expect(texts.filter(hasLostLetters)).toEqual([]);
});
