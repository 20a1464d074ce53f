import type { CatalogueAnswer } from "../../../src/api/contract";
import type { PlacedResult } from "../../../src/sheet/templates/kinds";
import type { Query } from "../../../src/query/query";
import type { YearRule } from "../../../src/query/year-rule";
import { askedWords } from "../../../src/taskpane/workbook/asked-words";
import { countedAnswer } from "../counted-catalogue";

/** Pupils have data for 2024 and 2025. */
const query: Query = {
  ...{ indicator: 8, years: [2024], breakdowns: ["region", "sex"], filter: {} },
  ...{ territory: "asReported", totals: ["region", "sex"] },
};
const asked = (
  rule: YearRule,
  of: Partial<Query> = {},
  catalogue: CatalogueAnswer = countedAnswer
) => askedWords({ query: { ...query, ...of }, years: rule }, catalogue, "en");

test("A request for fixed years says so", () => {
  expect(asked({ kind: "fixed", years: [2024] })).toEqual(["Only these years: 2024 · Region, Sex"]);
});

test("A rule is told as a rule with the years that it stands for, and asks for newer ones itself", () => {
  const years = [2024, 2025];
  const first = (rule: YearRule) => {
    const lines = asked(rule, { years, breakdowns: [], totals: [] });
    expect(lines).toHaveLength(1);
    return lines[0];
  };
  expect(first({ kind: "latest", count: 2 })).toBe(
    "Always the latest 2 years (2024–2025) · no breakdowns"
  );
  expect(first({ kind: "all" })).toBe("Always all years (2024–2025) · no breakdowns");
  expect(first({ kind: "extend", years })).toBe("2024–2025 and every later year · no breakdowns");
  expect(asked({ kind: "latest", count: 1 })[0]).toContain("Always the latest year (2024)");
});

test("What a request is limited to has a line of its own, many members are counted", () => {
  const { members } = countedAnswer.dimensions.find(({ id }) => id === "grade")!;
  const lines = asked(
    { kind: "all" },
    {
      filter: { sex: ["female"], grade: members.map(({ code }) => code).slice(0, 8) },
      ...{ totals: ["sex"], territory: "comparable" },
    }
  );
  expect(lines[1]).toBe("Sex, only: female");
  expect(lines[2]).toMatch(/^Grade, only: ([^,]+, ){6}and 2 more$/);
  expect(lines.slice(3)).toEqual([
    "Without totals: Region",
    "Territory basis: Comparable territory",
  ]);
});

test("It is told in the language of the pane", () => {
  const of = { query, years: { kind: "fixed", years: [2024] } } as unknown as PlacedResult;
  expect(askedWords(of, countedAnswer, "ru")[0]).toBe("Только эти годы: 2024 · Регион, Пол");
  expect(askedWords(of, countedAnswer, "kk")[0]).toContain("2024");
});
