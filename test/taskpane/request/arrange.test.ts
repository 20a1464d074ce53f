import type { DimensionId } from "../../../src/catalogue/dimension";
import {
  canLeaveHeading,
  canMove,
  moveAxis,
  placeAxis,
  turnedDraft,
  withKind,
} from "../../../src/taskpane/request/arrange";
import { firstDraft, toggleBreakdown } from "../../../src/taskpane/request/draft";
import type { Draft } from "../../../src/taskpane/request/draft";
import { indicatorOf } from "../catalogue-answer";

const pupils = indicatorOf(8);

function draftOf(years: readonly number[], ...breakdowns: DimensionId[]): Draft {
  const first: Draft = { ...firstDraft(pupils, null), years: { kind: "fixed", years } };
  return breakdowns.reduce(toggleBreakdown, first);
}

test("A first cross table has its years on the columns where there are several", () => {
  const several = withKind(draftOf([2022, 2023], "region", "sex"), pupils, "cross");
  expect(turnedDraft(several, pupils)).toEqual({ stub: ["region", "sex"], heading: ["year"] });
  const one = withKind(draftOf([2022], "region", "sex"), pupils, "cross");
  expect(turnedDraft(one, pupils)).toEqual({ stub: ["year", "region"], heading: ["sex"] });
});

test("An axis goes to the other side and to its place there", () => {
  const cross = withKind(draftOf([2022, 2023], "region", "sex", "grade"), pupils, "cross");
  const placed = placeAxis(cross, pupils, "sex", "heading");
  expect(turnedDraft(placed, pupils)).toEqual({
    stub: ["region", "grade"],
    heading: ["year", "sex"],
  });
  const moved = moveAxis(moveAxis(placed, pupils, "sex", -1), pupils, "grade", -1);
  expect(turnedDraft(moved, pupils)).toEqual({
    stub: ["grade", "region"],
    heading: ["sex", "year"],
  });
  expect(canMove(turnedDraft(moved, pupils), "sex", -1)).toBe(false);
  expect(canMove(turnedDraft(moved, pupils), "sex", 1)).toBe(true);
});

test("An axis that is dragged over another one takes its place", () => {
  const cross = withKind(draftOf([2022, 2023], "region", "sex", "grade"), pupils, "cross");
  const down = placeAxis(cross, pupils, "region", "stub", "grade");
  expect(turnedDraft(down, pupils).stub).toEqual(["sex", "grade", "region"]);
  const up = placeAxis(down, pupils, "region", "stub", "sex");
  expect(turnedDraft(up, pupils).stub).toEqual(["region", "sex", "grade"]);
  const across = placeAxis(cross, pupils, "sex", "heading", "year");
  expect(turnedDraft(across, pupils)).toEqual({
    stub: ["region", "grade"],
    heading: ["sex", "year"],
  });
  expect(placeAxis(cross, pupils, "year", "stub", "region")).toBe(cross);
});

test("The last axis of the columns stays there", () => {
  const cross = withKind(draftOf([2022, 2023], "region"), pupils, "cross");
  expect(canLeaveHeading(turnedDraft(cross, pupils))).toBe(false);
});

test("Districts take the place of their regions and give it back", () => {
  const cross = withKind(draftOf([2022, 2023], "region", "sex"), pupils, "cross");
  const arranged = moveAxis(cross, pupils, "sex", -1);
  const divided = toggleBreakdown(arranged, "district");
  expect(turnedDraft(divided, pupils).stub).toEqual(["sex", "district"]);
  const first = toggleBreakdown(moveAxis(cross, pupils, "region", 1), "district");
  expect(turnedDraft(first, pupils).stub).toEqual(["sex", "district"]);
  const whole = toggleBreakdown(toggleBreakdown(cross, "district"), "district");
  expect(turnedDraft(whole, pupils).stub).toEqual(["region", "sex"]);
});

test("A sheet for each region is not broken down by region", () => {
  const split = { ...draftOf([2022], "region", "sex"), split: true };
  expect(turnedDraft(split, pupils).stub).toEqual(["year", "sex"]);
});
