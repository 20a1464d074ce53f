import { paneTexts } from "../../../src/i18n/pane-texts";
import { placedTexts } from "../../../src/i18n/placed-texts";
import type { Progress } from "../../../src/addin/refresh-event";
import { problem } from "../../../src/problem/problem";
import { countsOf, firstPlaced, reducePlaced } from "../../../src/taskpane/workbook/placed";
import type { Placed, PlacedAction } from "../../../src/taskpane/workbook/placed";
import { refreshHeard } from "../../../src/taskpane/workbook/refresh-words";

const texts = placedTexts.en;
const after = (...actions: readonly PlacedAction[]): Placed =>
  actions.reduce(reducePlaced, firstPlaced);
const step = (id: string, progress: Progress): PlacedAction => ({
  type: "refreshStep",
  id,
  progress,
});
const heard = (...actions: readonly PlacedAction[]) =>
  refreshHeard(after(...actions), texts, paneTexts.en);
const one = { type: "refreshStarted", ids: ["a"] } as const;
const two = { type: "refreshStarted", ids: ["a", "b"] } as const;
const behind = { figures: 0, where: [], more: 0 };
const done = { kind: "done", changes: 3, cells: 4, figures: 63, behind } as const;
const ended = { type: "refreshEnded" } as const;

test("The refresh of one result is heard in quarters, and its end with what changed", () => {
  const writing = (written: number) =>
    heard(one, step("a", { kind: "writing", written, total: 4000 }));
  expect(heard()).toBe("");
  expect(heard(one, step("a", { kind: "fetching" }))).toBe(texts.progress.fetching);
  expect(writing(1100)).toBe(texts.progress.writing(1000, 4000));
  expect(writing(1900)).toBe(writing(1100));
  expect(writing(2000)).not.toBe(writing(1100));
  expect(heard(one, step("a", done), ended)).toBe(
    `${texts.progress.done(3, 4)}. ${texts.progress.refreshed(63)}`
  );
});

test("A question is heard, and a failure is left to its alert", () => {
  const edited = { kind: "edited", edits: [], decided: {} } as const;
  expect(heard(one, step("a", edited), ended)).toContain(texts.edited.text);
  const failed = { kind: "failed", problem: problem("excelBusy", {}) } as const;
  expect(heard(one, step("a", failed), ended)).toBe("");
});

test("Of several results each end is counted, and of an earlier refresh none", () => {
  expect(heard(two, step("a", done))).toBe(texts.progress.all(1, 2));
  const differs = {
    kind: "differs",
    columns: [],
    rows: 1,
    named: [],
    unclear: 0,
    hasFigures: true,
    canGoOn: true,
    decided: {},
  } as const;
  const both = [two, step("a", done), step("b", differs), ended] as const;
  expect(heard(...both)).toBe(texts.progress.ended(1, 1, 0));
  expect(heard(...both, one, step("a", done), ended)).toBe(
    `${texts.progress.done(3, 4)}. ${texts.progress.refreshed(63)}`
  );
});

test("what a refresh told is forgotten once its figures are put back", () => {
  const placed = ([one, step("a", done), ended] as const).reduce<Placed>(reducePlaced, firstPlaced);
  const back = reducePlaced(placed, { type: "refreshForgotten", id: "a" });
  expect(countsOf(placed)).toMatchObject({ all: 1, done: 1 });
  expect(countsOf(back)).toMatchObject({ all: 0, done: 0 });
  expect(back.progress).toEqual({});
});
