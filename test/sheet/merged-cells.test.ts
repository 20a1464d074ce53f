import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { tableBlock } from "../../src/sheet/table-block";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import { matchPlace } from "../../src/sheet/match-place";
import { asSeen, isInTheWay, withoutCovered } from "../../src/sheet/merged-cells";
import { refreshPlan } from "../../src/sheet/refresh-plan";
import { firstMembers, madeTable } from "../support/made-table";
import { sheetOf } from "../support/sheet-of-grid";

const cross: Layout = { ...listLayout("en"), kind: "cross", heading: ["year", "sex"] };
const gridOf = (shift: number, years = [2024, 2025]) =>
  tableBlock(
    madeTable({
      years,
      members: { region: firstMembers("region", 4), sex: firstMembers("sex", 2) },
      value: (cell) => 1000 + cell + shift,
    }),
    cross,
    catalogue
  );

/** What Excel leaves of a sheet whose area is merged. */
function merged(area: { row: number; column: number; rows: number; columns: number }) {
  const rows = sheetOf(gridOf(0));
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row !== area.row || column !== area.column) rows[row]![column] = "";
    }
  }
  const areas = [{ area, address: "B4:D4" }];
  return { rows: asSeen(rows, areas), repeatLabels: true, merged: areas };
}

const plan = (found: ReturnType<typeof merged>, after = gridOf(500)) =>
  refreshPlan({
    ...{ before: gridOf(0), after, found },
    ...{ edited: "replace", missing: "restore" },
  });

test("headings that are merged over the columns they name are found, stay merged and are in nobody's way", () => {
  const found = merged({ row: 0, column: 1, rows: 1, columns: 3 });
  const match = matchPlace(gridOf(0), found);
  expect(match).toMatchObject({ missingColumns: [], missingRows: 0 });
  const refreshed = plan(found);
  expect(refreshed.edits).toEqual([]);
  expect(isInTheWay(found.merged, refreshed, gridOf(0), match)).toBe(false);
  expect(withoutCovered(refreshed.writes, found)).toEqual(refreshed.writes);
});

test("figures that are merged are in the way, and so is any merged cell where rows or columns come", () => {
  const figures = merged({ row: 3, column: 1, rows: 2, columns: 1 });
  const match = matchPlace(gridOf(0), figures);
  const refreshed = plan(figures);
  expect(isInTheWay(figures.merged, refreshed, gridOf(0), match)).toBe(true);
  expect(refreshed.edits).toMatchObject([{ row: 4, column: 1 }]);
  const left = withoutCovered(refreshed.writes, figures);
  expect(left.find(({ column }) => column === 1)!.rows).not.toContain(4);
  const heading = merged({ row: 0, column: 1, rows: 1, columns: 3 });
  const grown = plan(heading, gridOf(500, [2024, 2025, 2026]));
  expect(isInTheWay(heading.merged, grown, gridOf(0), match)).toBe(true);
});
