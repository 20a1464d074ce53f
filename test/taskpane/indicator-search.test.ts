import { fold, searchIndicators } from "../../src/taskpane/state/indicator-search";
import { answer } from "./catalogue-answer";

function found(search: string): number[] {
  return searchIndicators(answer.indicators, search).flatMap(({ indicators }) =>
    indicators.map((indicator) => indicator.number)
  );
}

test("An empty search shows all 45 indicators by section", () => {
  const groups = searchIndicators(answer.indicators, "  ");
  expect(groups.flatMap((group) => group.indicators)).toHaveLength(45);
  expect(groups[0]?.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 12]);
});

test("A number finds its indicator first", () => {
  expect(found("8")[0]).toBe(8);
  expect(found("45")).toContain(45);
  expect(found("4")[0]).toBe(4);
});

test("Words are found in all three languages, also together", () => {
  expect(found("мұғалімдер")).toEqual(expect.arrayContaining([16, 17]));
  expect(found("учителей")).toEqual(expect.arrayContaining([16, 17]));
  expect(found("teachers")).toEqual(expect.arrayContaining([16, 17]));
  expect(found("teachers мұғалімдер")).toEqual(expect.arrayContaining([16, 17]));
});

test("Kazakh letters may be typed on a Russian keyboard, in any case", () => {
  expect(fold("Ғ Қ Ң Ұ Ү Ө Ә Һ І")).toBe("г к н у у о а х и");
  expect(found("МУГАЛИМДЕР")).toEqual(found("мұғалімдер"));
  expect(found("оқушылар")).toEqual(found("окушылар"));
});

test("Another ending of a word finds it too", () => {
  expect(found("школа")).toContain(1);
  expect(found("учитель")).toContain(16);
});

test("A word that is nowhere finds nothing", () => {
  expect(found("qqq")).toEqual([]);
});
