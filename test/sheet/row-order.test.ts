import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { ChartPlan } from "../../src/sheet/chart-plan";
import { tableBlock } from "../../src/sheet/table-block";
import { listLayout } from "../../src/sheet/layout";
import { refreshPlan } from "../../src/sheet/refresh-plan";
import { rowOrderOf } from "../../src/sheet/row-order";
import type { CellValue } from "../../src/sheet/sheet-plan";
import { firstMembers, madeTable } from "../support/made-table";

const plan: ChartPlan = { kind: "bar", category: "region", series: null, largest: null };
const members = { region: firstMembers("region", 3) };
/** The total and three regions. */
const gridOf = (values: readonly (number | null)[]) =>
  tableBlock(
    madeTable({ years: [2025], members, value: (cell) => values[cell]! }),
    listLayout("en"),
    catalogue
  );
const order = rowOrderOf(plan)!;
const earlier = gridOf([60, 30, 20, 10]);
const later = gridOf([60, 5, null, 55]);

const written = (): CellValue[][] => [
  ...earlier.headings.map((row) => [...row]),
  ...order(earlier).map((row) => earlier.row(row)),
];

/** The rows of a sheet, headings left out, after a refresh. */
function refreshed(sheet: CellValue[][], edited: "keep" | "replace" = "replace"): CellValue[][] {
  const { writes } = refreshPlan({
    ...{ before: earlier, after: later, found: { rows: sheet, repeatLabels: true } },
    ...{ edited, missing: "leave", rowOrder: order },
  });
  const rows = sheet.map((row) => [...row]);
  for (const { column, rows: at, values } of writes) {
    at.forEach((row, index) => (rows[row]![column] = values[index] === "" ? null : values[index]!));
  }
  return rows.slice(1);
}

test("rows that stand by their figures are sorted anew, each with its own labels", () => {
  expect(refreshed(written())).toEqual(order(later).map((row) => later.row(row)));
});

test("rows that a person has sorted stay where they are", () => {
  const sheet = written();
  const sorted = [sheet[0]!, ...sheet.slice(1).reverse()];
  const rows = refreshed(sorted);
  expect(rows.map((row) => row[1])).toEqual(sorted.slice(1).map((row) => row[1]));
  expect(new Set(rows)).toEqual(new Set(order(later).map((row) => later.row(row))));
});

test.each([
  ["a column", (sheet: CellValue[][]) => sheet.map((row) => [...row, "own"])],
  ["a row", (sheet: CellValue[][]) => [...sheet, ["own", "own", null, null]]],
])("rows beside %s of a person's stay where they are", (_, change) => {
  const sheet = change(written());
  expect(refreshed(sheet).map((row) => row[1])).toEqual(sheet.slice(1).map((row) => row[1]));
});

test("rows with figures that a person keeps stay where they are", () => {
  const sheet = written();
  sheet[2]![2] = 31;
  const rows = refreshed(sheet, "keep");
  expect(rows.map((row) => row[1])).toEqual(sheet.slice(1).map((row) => row[1]));
  expect(rows[1]![2]).toBe(31);
});

test("rows of another year come in the order of their figures, however many of the old ones go", () => {
  const year = (of: number, values: readonly number[]) =>
    tableBlock(
      madeTable({ years: [of], members, value: (cell) => values[cell]! }),
      listLayout("en"),
      catalogue
    );
  const next = year(2026, [60, 10, 40, 20]);
  const { addedRows, removedRows } = refreshPlan({
    ...{ before: earlier, after: next, found: { rows: written(), repeatLabels: true } },
    ...{ edited: "replace", missing: "restore", rowOrder: order },
  });
  expect(removedRows).toHaveLength(4);
  const lines = addedRows.flatMap((insertion) => insertion.lines);
  expect(lines.map((line) => line[2])).toEqual([60, 40, 20, 10]);
});

test("rows that come among others stand where their figures put them", () => {
  const grown = (codes: readonly string[], values: Readonly<Record<string, number>>) =>
    tableBlock(
      madeTable({
        years: [2025],
        members: { region: codes },
        value: (cell) => values[["_T", ...codes][cell]!]!,
      }),
      listLayout("en"),
      catalogue
    );
  const [one, two, three] = members.region;
  const before = grown([one!, three!], { _T: 60, [one!]: 30, [three!]: 10 });
  const after = grown([one!, two!, three!], { _T: 60, [one!]: 30, [two!]: 20, [three!]: 10 });
  const sheet = [
    ...before.headings.map((row) => [...row]),
    ...order(before).map((row) => before.row(row)),
  ];
  const { addedRows } = refreshPlan({
    ...{ before, after, found: { rows: sheet, repeatLabels: true } },
    ...{ edited: "replace", missing: "restore", rowOrder: order },
  });
  expect(addedRows).toMatchObject([{ before: 3, lines: [[2025, expect.anything(), 20, null]] }]);
});
