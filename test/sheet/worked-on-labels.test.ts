import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { tableBlock } from "../../src/sheet/table-block";
import type { Block } from "../../src/sheet/block";
import { listLayout } from "../../src/sheet/layout";
import type { Layout } from "../../src/sheet/layout";
import { matchPlace } from "../../src/sheet/match-place";
import { refreshPlan } from "../../src/sheet/refresh-plan";
import type { RefreshInput } from "../../src/sheet/refresh-plan";
import { relabelPlan } from "../../src/sheet/relabel-plan";
import { labelText } from "../../src/sheet/same-cell";
import type { CellValue } from "../../src/sheet/sheet-plan";
import { randomOf } from "../query/naive/random";
import { firstMembers, madeTable } from "../support/made-table";
import { sheetOf } from "../support/sheet-of-grid";

const list = listLayout("en");
const cross: Layout = { ...list, kind: "cross", heading: ["year", "sex"] };
const outline: Layout = { ...cross, stub: ["region", "grade"], repeatLabels: false };
const layouts = { list, cross, outline };

const members = {
  region: firstMembers("region", 4),
  sex: firstMembers("sex", 2),
  grade: firstMembers("grade", 3),
};
const gridOf = (layout: Layout, shift: number): Block =>
  tableBlock(
    madeTable({ years: [2024, 2025], members, value: (cell) => 1000 + cell + shift }),
    layout,
    catalogue
  );
const repeats = (layout: Layout) => layout.kind === "list" || layout.repeatLabels;

function refreshed(
  sheet: CellValue[][],
  layout: Layout,
  input: Partial<RefreshInput> & Pick<RefreshInput, "before" | "after">
) {
  const plan = refreshPlan({
    ...{ edited: "replace", missing: "restore" },
    ...input,
    found: { rows: sheet, repeatLabels: repeats(layout) },
  });
  const rows = sheet.map((row) => [...row]);
  for (const { column, rows: at, values } of plan.writes) {
    at.forEach((row, index) => (rows[row]![column] = values[index]!));
  }
  return { plan, rows };
}

/** How a person's hand or another program leaves a label. */
const blanks = [" ", "\u00a0", "\u202f", "\u2009", "\t", "\n", "\r\n"];

test("a label says the same whatever blanks stand around or within it, and nothing where only they stand", () => {
  for (const blank of blanks) {
    expect(labelText(`${blank}Abai${blank}${blank}Region${blank}`)).toBe("Abai Region");
    expect(labelText(blank)).toBe("");
  }
  expect([labelText("'Abai Region "), labelText(2024), labelText("2024\u00a0")]).toEqual([
    ...["Abai Region", "2024", "2024"],
  ]);
});

describe.each(Object.entries(layouts))("a %s", (_, layout) => {
  const before = gridOf(layout, 0);
  const after = gridOf(layout, 5000);
  const figures = before.columns.flatMap(({ role }, at) => (role === "figure" ? [at] : []));
  const all = before.rowCount * figures.length;

  test("with blanks in its labels and headings is refreshed in full, gets no row twice and changes its language", () => {
    const random = randomOf(Number(process.env["NEDB_SEED"] ?? Date.now() % 100_000));
    for (let round = 0; round < 40; round++) {
      const sheet = sheetOf(before);
      sheet.forEach((row, at) =>
        row.forEach((cell, column) => {
          const isLabel = at < before.headings.length || column < before.stubColumns;
          if (!isLabel || cell === null || random.chance(0.5)) return;
          const blank = () => (random.chance(0.5) ? random.one(blanks) : "");
          row[column] = blank() + String(cell).replaceAll(" ", ` ${blank()}`) + blank();
        })
      );
      const { plan, rows } = refreshed(sheet, layout, { before, after });
      expect(plan).toMatchObject({
        ...{ cells: all, figures: all, addedRows: [], addedColumns: [], removedRows: [] },
        ...{ edits: [], left: { rows: 0, columns: 0 }, behind: { figures: 0, where: [] } },
      });
      for (let at = 0; at < after.rowCount; at++) {
        const wanted = after.row(at);
        const got = rows[at + after.headings.length]!;
        expect(figures.map((column) => got[column])).toEqual(
          figures.map((column) => wanted[column])
        );
      }
      const russian = { ...layout, language: "ru" } as const;
      const other = gridOf(russian, 0);
      const writes = relabelPlan(before, other, { rows: sheet, repeatLabels: repeats(layout) });
      for (const { column, rows: at, values } of writes) {
        at.forEach((row, index) => (sheet[row]![column] = values[index]!));
      }
      expect(matchPlace(other, { rows: sheet, repeatLabels: repeats(layout) })).toMatchObject({
        ...{ missingColumns: [], missingRows: 0, ownRows: 0 },
      });
    }
  });

  test("with a row that a person copied finds its own by what was written, and tells of the copy", () => {
    const random = randomOf(Number(process.env["NEDB_SEED"] ?? Date.now() % 100_000));
    const top = before.headings.length;
    // In an outline a row that names its group stands for itself wherever it is copied to.
    const openers = sheetOf(before).flatMap((row, at) =>
      at >= top && row[0] !== null ? [at] : []
    );
    for (let round = 0; round < 40; round++) {
      const sheet = sheetOf(before);
      const original = random.one(openers);
      const copy = [...sheet[original]!];
      const typed = random.chance(0.5);
      if (typed) copy[figures[0]!] = 7;
      // Above its original, and what the copy holds tells it; alike they are told by their order.
      sheet.splice(original, 0, copy);
      const input = { before, after };
      const left = refreshed(sheet, layout, input);
      expect(left.plan).toMatchObject({ figures: all, edits: [], addedRows: [], removedRows: [] });
      expect(left.rows[original]).toEqual(copy);
      expect(left.rows[original + 1]!.slice(before.stubColumns)).toEqual(
        after.row(original - top).slice(before.stubColumns)
      );
      const labels = before.labelsOf(original - top).map((label) => String(label ?? ""));
      expect(left.plan.behind).toEqual({
        ...{ figures: figures.length, where: [labels.join(", ")], more: 0 },
      });
      const both = refreshed(sheet, layout, { ...input, copies: "refresh" });
      const stands = both.rows[original]!;
      expect(both.plan.behind.figures).toBe(typed ? 1 : 0);
      expect(figures.slice(1).map((at) => stands[at])).toEqual(
        figures.slice(1).map((at) => after.row(original - top)[at])
      );
      expect(stands[figures[0]!]).toBe(typed ? 7 : after.row(original - top)[figures[0]!]);
    }
  });
});

test("of a column that a person copied the one with our figures is refreshed", () => {
  const [before, after] = [gridOf(cross, 0), gridOf(cross, 5000)];
  const column = before.stubColumns;
  const sheet = sheetOf(before);
  // Before the original, with other figures in it.
  sheet.forEach((row, at) => {
    row.splice(column, 0, at < before.headings.length ? row[column]! : 1);
  });
  const { plan, rows } = refreshed(sheet, cross, { before, after });
  expect(plan).toMatchObject({ edits: [], behind: { figures: before.rowCount } });
  rows.slice(before.headings.length).forEach((row, at) => {
    expect([row[column], row[column + 1]]).toEqual([1, after.row(at)[column]]);
  });
});

test("what stays as it was is counted and named: rows and columns that are left out, and figures that are kept", () => {
  const [before, after] = [gridOf(cross, 0), gridOf(cross, 5000)];
  const sheet = sheetOf(before).map((row) => row.filter((_, at) => at !== before.stubColumns));
  const [gone] = sheet.splice(before.headings.length + 2, 1);
  sheet[before.headings.length]![before.stubColumns] = "100";
  const { plan } = refreshed(sheet, cross, { before, after, missing: "leave", edited: "keep" });
  const columns = before.columns.filter(({ role }) => role === "figure").length;
  const away = columns + before.rowCount - 1;
  expect(plan.figures).toBe(before.rowCount * columns - away - 1);
  expect(plan.behind.figures).toBe(away + 1);
  expect(plan.behind.where[0]).toBe(gone!.slice(0, before.stubColumns).join(", "));
  expect(plan.behind.where[1]).toBe("2024, Total");
  expect(plan.behind.where).toHaveLength(3);
});

test("a row that lost its labels is told where it holds the figures of a row that is gone", () => {
  const grid = tableBlock(
    madeTable({
      years: [2025],
      members: { region: firstMembers("region", 3) },
      value: (cell) => 100 + cell,
    }),
    listLayout("en"),
    catalogue
  );
  const rows = sheetOf(grid);
  const nameless = rows.map((row, at) => (at === 2 ? [null, null, ...row.slice(2)] : row));
  expect(matchPlace(grid, { rows: nameless, repeatLabels: true })).toMatchObject({
    ...{ missingRows: 1, unclearRows: 1 },
  });
  // A sum of a person's own has no labels either.
  const own = [...rows.slice(0, 2), [null, null, 7, null], ...rows.slice(3)];
  expect(matchPlace(grid, { rows: own, repeatLabels: true })).toMatchObject({
    ...{ missingRows: 1, unclearRows: 0 },
  });
});

test("a copied column is told by its title, a copied row by its labels", () => {
  const layout = { ...listLayout("en"), kind: "cross" as const, heading: ["sex"] as const };
  const of = (add: number) =>
    tableBlock(
      madeTable({
        years: [2025],
        members: { region: firstMembers("region", 2), sex: firstMembers("sex", 2) },
        value: (cell) => cell + add,
      }),
      layout,
      catalogue
    );
  const [before, after] = [of(100), of(200)];
  const rows = sheetOf(before);
  const title = String(before.columns.at(-1)!.heading.at(-1));
  const copied = rows.map((row) => [...row, row.at(-1)!]);
  const column = refreshPlan({
    ...{ before, after, found: { rows: copied, repeatLabels: true } },
    ...{ edited: "replace", missing: "restore" },
  });
  expect(new Set(column.copied.map(({ labels }) => labels.join()))).toEqual(new Set([title]));
});
