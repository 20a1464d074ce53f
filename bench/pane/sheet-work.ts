import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { blocksOf } from "../../src/excel/write-values";
import { pack, unpack } from "../../src/excel/kept-figures";
import { placeResult } from "../../src/excel/place-result";
import { kindOf, readPlaced } from "../../src/sheet/templates/kinds";
import type { PlacedResult } from "../../src/sheet/templates/kinds";
import { refreshResult } from "../../src/excel/refresh-result";
import { unlinkResult, workbookResults } from "../../src/excel/workbook-results";
import type { DataTable } from "../../src/query/data-table";
import { aboutLines } from "../../src/sheet/about-data";
import { tableBlock } from "../../src/sheet/table-block";
import { listLayout } from "../../src/sheet/layout";
import { matchPlace } from "../../src/sheet/match-place";
import { refreshPlan } from "../../src/sheet/refresh-plan";
import { gridRows } from "../../src/sheet/result-sheet";
import type { Area } from "../../src/sheet/sheet-plan";
import { pupilsTable } from "./pupils-table";

/** What one piece of work in the pane took, and what it wrote. */
export interface PaneWork {
  readonly milliseconds: number;
  /** Of these, until the last figure was written. */
  readonly figures: number;
  readonly cells: number;
}

/** Milliseconds of the add-in's own work on an answer, without Excel. */
export interface OwnWork {
  readonly figures: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly packedBytes: number;
}

const kind = kindOf({ kind: "table" }, catalogue);
const layout = listLayout("ru");
const never = new AbortController().signal;

/** A list has so many columns: year, region, sex, grade, language, figure, state. */
const columns = 7;

const tables = new Map<string, DataTable>();

/** The answer with about so many cells on its sheet; every hundredth figure is another one later. */
function tableOf(cells: number, version: "first" | "later"): DataTable {
  const key = `${cells} ${version}`;
  const made = tables.get(key) ?? pupilsTable(Math.round(cells / columns), version === "later");
  tables.set(key, made);
  return made;
}

function resultOf(table: DataTable): PlacedResult {
  const placedAt = "2026-10-05T06:00:00.000Z";
  const about = { language: layout.language, person: "A person", termsVersion: "1", placedAt };
  return {
    ...{
      kind: "table",
      id: "bench",
      query: table.query,
      years: { kind: "fixed", years: table.query.years },
    },
    ...{ layout, person: "A person", termsVersion: "1", placedAt, refreshedAt: null },
    versions: {},
    about: aboutLines(table, catalogue, { ...about, refreshedAt: null }),
  };
}

/** Loads an answer onto a new sheet, by the add-in's own code and all that belongs to it. */
export async function load(cells: number): Promise<PaneWork> {
  const table = tableOf(cells, "first");
  const result = resultOf(table);
  let figures = 0;
  let written = 0;
  const start = performance.now();
  await placeResult(
    { answer: table, kind, result, place: "newSheet", overwrite: false },
    {
      signal: never,
      onProgress(done, total) {
        written = total;
        if (done === total) figures ||= performance.now() - start;
      },
    }
  );
  return { milliseconds: performance.now() - start, figures, cells: written };
}

/** The rows of an answer as they are handed to Excel, cut where a request would be too large. */
const matrices = new Map<number, { area: Area; values: unknown[][] }[]>();

/** Excel on the web takes 5 MB; a request needs some of them for itself. */
const rawBytes = 4_800_000;

function matricesOf(cells: number) {
  const known = matrices.get(cells);
  if (known) return known;
  const grid = tableBlock(tableOf(cells, "first"), layout, catalogue);
  const rows = gridRows(grid);
  const area = { row: 0, column: 0, rows: rows.length, columns: grid.columns.length };
  const all = [...blocksOf(area, rows)].flatMap(({ values }) => values);
  const parts: { area: Area; values: unknown[][] }[] = [];
  let from = 0;
  let bytes = 0;
  const encoder = new TextEncoder();
  all.forEach((row, at) => {
    const size = encoder.encode(JSON.stringify(row)).length + 1;
    if (bytes + size > rawBytes) {
      parts.push({ area: { ...area, row: from, rows: at - from }, values: all.slice(from, at) });
      [from, bytes] = [at, 0];
    }
    bytes += size;
  });
  parts.push({
    area: { ...area, row: from, rows: all.length - from },
    values: all.slice(from),
  });
  matrices.set(cells, parts);
  return parts;
}

/** Shows the same matrix, written with nothing but `range.values`, in as few requests as Excel takes. */
export async function writeRaw(cells: number): Promise<PaneWork> {
  const parts = matricesOf(cells);
  const start = performance.now();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Raw");
    sheet.activate();
    for (const { area, values } of parts) {
      sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).values = values;
      await context.sync();
    }
  });
  const milliseconds = performance.now() - start;
  const written = parts.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  return { milliseconds, figures: milliseconds, cells: written };
}

/** Refreshes what `load` has placed with an answer of which every hundredth figure is another. */
export async function refresh(cells: number): Promise<PaneWork> {
  const table = tableOf(cells, "later");
  const result = { ...resultOf(table), refreshedAt: "2026-11-05T06:00:00.000Z" };
  const decisions = { edited: null, missing: null, unkept: null };
  let figures = 0;
  const start = performance.now();
  const refreshed = await refreshResult(
    { result, answer: table, kind, decisions, overlay: [] },
    {
      signal: never,
      onProgress(done, total) {
        if (done === total) figures = performance.now() - start;
      },
    }
  );
  if (refreshed.kind !== "done") throw new Error(`the refresh ended as ${refreshed.kind}`);
  return { milliseconds: performance.now() - start, figures, cells: refreshed.cells };
}

/** Takes everything off the workbook again. */
export async function clean(): Promise<void> {
  const { results } = await workbookResults({ read: readPlaced });
  for (const item of results) await unlinkResult(item);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items.slice(1)) sheet.delete();
    await context.sync();
  });
}

/** Times the parts of a load and of a refresh that need no Excel. */
export function ownWork(figures: number): OwnWork {
  const steps: Record<string, number> = {};
  function timed<T>(step: string, work: () => T): T {
    const start = performance.now();
    const made = work();
    steps[step] = performance.now() - start;
    return made;
  }
  const table = pupilsTable(figures, false);
  const grid = tableBlock(table, layout, catalogue);
  const after = tableBlock(pupilsTable(figures, true), layout, catalogue);
  const rows = gridRows(grid);
  const area = { row: 0, column: 0, rows: rows.length, columns: grid.columns.length };
  timed("rows and blocks of a load", () => {
    let blocks = 0;
    for (const { values } of blocksOf(area, rows)) blocks += values.length ? 1 : 0;
    return blocks;
  });
  const found = {
    rows: Array.from({ length: rows.length }, (_, at) => rows.at(at)!.map((cell) => cell ?? "")),
    repeatLabels: true,
  };
  const sorted = { ...found, rows: [found.rows[0]!, ...found.rows.slice(1).reverse()] };
  timed("rows found again", () => matchPlace(grid, found));
  timed("rows found again, sorted otherwise", () => matchPlace(grid, sorted));
  const plan = { before: grid, after, edited: "replace", missing: "restore" } as const;
  timed("what a refresh writes", () => refreshPlan({ ...plan, found }));
  timed("what a refresh writes, sorted otherwise", () => refreshPlan({ ...plan, found: sorted }));
  const packed = timed("figures packed", () => pack({ answer: table, overlay: [] }, kind));
  timed("figures unpacked", () => unpack(packed, kind));
  return { figures: table.values.length, steps, packedBytes: packed.length };
}
