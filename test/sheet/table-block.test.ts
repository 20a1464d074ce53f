import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { cellCount } from "../../src/query/data-table";
import type { DataTable } from "../../src/query/data-table";
import { tableBlock } from "../../src/sheet/table-block";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import { firstMembers, madeTable } from "../support/made-table";

const whole = madeTable({
  years: [2024, 2025],
  members: {
    region: firstMembers("region", 3),
    sex: firstMembers("sex", 2),
    grade: firstMembers("grade", 4),
  },
  value: (cell) => cell + 1,
});

/** Every third cell of the answer, as of one that lists what occurs. */
function everyThird(table: DataTable): DataTable {
  const listed = Array.from(
    { length: Math.ceil(cellCount(table.query.years, table.axes) / 3) },
    (_, at) => at * 3
  );
  return {
    ...{ ...table, listed },
    values: listed.map((cell) => table.values[cell]!),
    states: listed.map((cell) => table.states[cell]!),
  };
}

const list = listLayout("en");
const layouts: Readonly<Record<string, Layout>> = {
  list,
  "list in another order": { ...list, stub: ["grade", "year", "region"] },
  "list with codes": { ...list, labels: "both" },
  cross: { ...list, kind: "cross", heading: ["sex", "year"] },
  "cross in another order": { ...list, kind: "cross", heading: ["year"], stub: ["sex", "region"] },
  outline: { ...list, kind: "cross", heading: ["grade"], repeatLabels: false },
};
const tables = { "a whole answer": whole, "an answer of what occurs": everyThird(whole) };

describe.each(Object.entries(tables))("%s", (_, table) => {
  test.each(Object.entries(layouts))(
    "as %s holds each figure once, where it says",
    (_name, layout) => {
      const grid = tableBlock(table, layout, catalogue);
      const seen = new Set<number>();
      for (let row = 0; row < grid.rowCount; row++) {
        expect(grid.findRow(grid.labelsOf(row))).toBe(row);
        grid.row(row).forEach((cell, column) => {
          const place = grid.placeOf(row, column);
          if (grid.columns[column]!.role !== "figure") return;
          expect(cell).toBe(table.values[place]);
          expect(grid.rowOf(place)).toBe(row);
          seen.add(place);
        });
      }
      expect(seen.size).toBe(table.values.length);
    }
  );

  test("tells that labels of another answer are none of its rows", () => {
    const grid = tableBlock(table, list, catalogue);
    const labels = grid.labelsOf(1);
    expect(grid.findRow([...labels.slice(0, -1), "Grade 99"])).toBe(-1);
    expect(grid.findRow([2023, ...labels.slice(1)])).toBe(-1);
    expect(grid.findRow([String(labels[0]), ...labels.slice(1)])).toBe(1);
  });
});

test("Labels of a cell that does not occur are no row", () => {
  const grid = tableBlock(everyThird(whole), list, catalogue);
  const all = tableBlock(whole, list, catalogue);
  expect(grid.findRow(all.labelsOf(3))).toBe(1);
  expect(grid.findRow(all.labelsOf(4))).toBe(-1);
});
