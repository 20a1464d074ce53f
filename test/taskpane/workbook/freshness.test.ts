import type { PlacedResult } from "../../../src/sheet/templates/kinds";
import { formatDateTime } from "../../../src/i18n/format";
import { languages } from "../../../src/i18n/language";
import { placedTexts } from "../../../src/i18n/placed-texts";
import { problem } from "../../../src/problem/problem";
import { cellWords } from "../../../src/taskpane/cell/cell-words";
import { freshnessLines, freshnessOf } from "../../../src/taskpane/workbook/freshness";
import { firstPlaced, reducePlaced } from "../../../src/taskpane/workbook/placed";
import type { PlacedAction } from "../../../src/taskpane/workbook/placed";
import { answer } from "../catalogue-answer";

const area = { row: 3, column: 0, rows: 9, columns: 4 };
const place = {
  ...{ id: "a", sheet: "Sheet1", sheetId: "1", area },
  ...{ address: "A4:D12", belowName: 0, isProtected: false },
};
/** Indicator 1 has data for 2015 to 2021, each year in version 1. */
const resultOf = (changed: Partial<PlacedResult> = {}) =>
  ({
    ...{ id: "a", query: { indicator: 1, years: [2021] }, versions: { 2021: "1" } },
    ...{ years: { kind: "fixed", years: [2021] } },
    ...{ placedAt: "2026-10-05T06:00:00.000Z", refreshedAt: "2026-10-06T06:00:00.000Z" },
    ...changed,
  }) as PlacedResult;
const checked = { type: "resultsChecked", at: "2026-10-07T06:00:00.000Z" } as const;
const unreachable = problem("serverUnreachable", { address: "https://nedb.example" });

function told(actions: readonly PlacedAction[], changed?: Partial<PlacedResult>, found = true) {
  const placed = actions.reduce(reducePlaced, firstPlaced);
  const item = {
    result: resultOf(changed),
    place: found ? place : null,
    places: found ? [place] : [],
  };
  const freshness = freshnessOf(item, placed, answer);
  return {
    isCurrent: freshness.isCurrent,
    kinds: freshness.reasons.map(({ kind }) => kind),
    lines: freshnessLines(freshness, placedTexts.en, "en").map(({ text }) => text),
  };
}

test("up to date is said once the service was asked, and not before, nor where it cannot be reached", () => {
  expect(told([checked])).toMatchObject({ isCurrent: true, lines: ["Up to date"] });
  expect(told([])).toMatchObject({ isCurrent: false, kinds: ["checking"] });
  expect(told([checked, { type: "resultsChecking" }])).toMatchObject({ isCurrent: false });
  const lost = [
    { type: "resultsChecking" },
    { type: "resultsFailed", problem: unreachable },
  ] as const;
  expect(told([checked, ...lost])).toEqual({
    ...{ isCurrent: false, kinds: ["unchecked"] },
    lines: [`Not checked since ${formatDateTime(checked.at, "en")}`],
  });
  // Never asked since the pane was opened: the figures are as old as their refresh.
  expect(told(lost).lines).toEqual([
    `Not checked since ${formatDateTime("2026-10-06T06:00:00.000Z", "en")}`,
  ]);
  const failed = { kind: "failed", problem: unreachable } as const;
  expect(told([checked, { type: "refreshStep", id: "a", progress: failed }]).kinds).toEqual([
    "unchecked",
  ]);
});

test("figures that the last refresh left out are told until they are refreshed, also those of an earlier version", () => {
  const behind = { figures: 3, where: ["Abai Region"], more: 2 };
  expect(told([checked], { behind })).toEqual({
    ...{ isCurrent: false, kinds: ["behind"] },
    lines: ["Not refreshed: 3 figures (Abai Region; and 2 more)"],
  });
  expect(told([checked], { behind: null, left: { rows: 0, columns: 1 } }).isCurrent).toBe(true);
  expect(told([checked], { left: { rows: 1, columns: 0 } })).toMatchObject({
    ...{ isCurrent: false, lines: ["The last refresh left figures out"] },
  });
  expect(told([checked], { left: { rows: 0, columns: 0 } }).isCurrent).toBe(true);
});

test("a later year than the fixed ones is a hint beside the promise, and edits and newer data end it", () => {
  const fixed = { years: { kind: "fixed", years: [2020] }, versions: { 2020: "1" } } as const;
  const asked = { ...fixed, query: { ...resultOf().query, years: [2020] } };
  expect(told([checked], asked)).toEqual({
    ...{ isCurrent: true, kinds: ["laterYears"] },
    lines: ["Up to date", "Newer years with data that are not asked for: 2021"],
  });
  expect(told([checked], { ...asked, years: { kind: "extend", years: [2020] } }).kinds).toEqual([
    "newer",
  ]);
  const edited = {
    type: "resultLookedAt",
    id: "a",
    found: { edited: 2, lacking: { rows: 0, columns: 0 } },
  } as const;
  expect(told([checked, edited])).toMatchObject({ isCurrent: false, kinds: ["edited"] });
  expect(told([checked], {}, false)).toMatchObject({ isCurrent: false, kinds: ["gone"] });
});

test("a text that looks like a number is told as a text", () => {
  for (const language of languages) {
    const texts = placedTexts[language];
    const told = (value: string | number | null) => cellWords(value, language, texts);
    for (const text of ["100", "'100", "100 ", "1\u00a0000", "-5", "12,5", "10%"]) {
      expect(told(text)).not.toBe(told(Number.parseFloat(text.replace(/[^\d-]/g, ""))));
      expect(told(text)).toContain(text.replace("'", ""));
    }
    expect([told(100), told(null), told("about ten"), told("=A1")]).toEqual([
      ...["100", "–", "about ten", "=A1"],
    ]);
  }
});
