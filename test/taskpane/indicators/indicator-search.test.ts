import { fold } from "../../../src/taskpane/indicators/fold";
import { searchIndicators } from "../../../src/taskpane/indicators/indicator-search";
import { answer } from "../catalogue-answer";

function found(search: string): number[] {
  return searchIndicators(answer.indicators, search).flatMap(({ indicators }) =>
    indicators.map((indicator) => indicator.number)
  );
}

function sectionsFound(search: string): string[] {
  return searchIndicators(answer.indicators, search).map(({ section }) => section);
}

test("An empty search shows all 45 indicators by section", () => {
  const groups = searchIndicators(answer.indicators, "  ");
  expect(groups.flatMap((group) => group.indicators)).toHaveLength(45);
  expect(groups[0]?.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 12]);
});

test.each([1, 4, 8, 11, 45])("The number %i finds its indicator first", (number) => {
  expect(found(String(number))[0]).toBe(number);
});

test("Words are found in all three languages, those of one search in one language", () => {
  expect(found("мұғалімдер")).toEqual(expect.arrayContaining([16, 17]));
  expect(found("учителей")).toEqual(expect.arrayContaining([16, 17]));
  expect(found("teachers")).toEqual(expect.arrayContaining([16, 17]));
  expect(found("учителей высшим")).toEqual([17]);
  expect(found("number мест")).toEqual([]);
});

test("Kazakh letters may be typed on a Russian keyboard, in any case", () => {
  expect(fold("Ғ Қ Ң Ұ Ү Ө Ә Һ І")).toBe("г к н у у о а х и");
  expect(found("МУГАЛИМДЕР")).toEqual(found("мұғалімдер"));
  expect(found("оқушылар")).toEqual(found("окушылар"));
});

test.each([
  ["школа", 1],
  ["учитель", 16],
  ["учащиеся", 8],
  ["сироты", 22],
  ["компьютеры", 29],
  ["балаларды", 37],
])("Another ending of a word finds it too: %s", (word, number) => {
  expect(found(word)).toContain(number);
});

test("The words of the section and of the population count as well", () => {
  expect(found("выпускники")).toEqual(expect.arrayContaining([13, 15, 24]));
  expect(found("кадры")).toEqual(expect.arrayContaining([42, 43, 44]));
});

test.each([
  [["дети", "балалар", "kids", "children"], 37],
  [["ученик", "оқушы", "pupil", "student"], 8],
  [["детсад", "детский сад", "детские сады", "балабақша", "kindergarten"], 34],
  [["учитель", "мұғалім", "teacher"], 16],
  [["школа", "мектеп", "school"], 1],
])("Words that mean the same find the same: %p", (words, number) => {
  for (const word of words)
    expect([word, found(word)]).toEqual([word, expect.arrayContaining([number])]);
});

test.each(["школ", "школа", "школы", "мектеп", "school"])(
  "%s lists schools first, before what comes before school",
  (word) => {
    expect(sectionsFound(word)[0]).toBe("schools");
    expect(found(word)[0]).toBe(1);
  }
);

test("A word inside another one is found from five letters on", () => {
  expect(found("школ")).not.toContain(34);
  expect(found("школьных")).toContain(34);
});

test("A word that is nowhere finds nothing", () => {
  expect(found("qqq")).toEqual([]);
});

test.each([
  ["учитилей", 16],
  ["мугалимдр", 16],
  ["техачерс", 0],
  ["teahcers", 16],
  ["компютеры", 29],
  ["шкоьл", 1],
  ["балаларыд", 37],
])("A typing error is understood: %s", (search, number) => {
  if (number) expect(found(search)).toContain(number);
  else expect(found(search)).toEqual([]);
});

test("A word that was typed as it should be is not taken for another one", () => {
  expect(found("школ")).not.toContain(34);
});

test.each([
  ["exbntktq", "учителей"],
  ["rjvgm.nths", "компьютеры"],
])("Words typed on the Latin keyboard are found: %s", (typed, meant) => {
  expect(found(typed)).toEqual(found(meant));
});
