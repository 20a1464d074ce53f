import type { Page } from "playwright-core";
import type { Random } from "../query/naive/random";
import type { Place } from "./pupils-workbook";

/** Where a place stands on its sheet, counted from 0. */
function cornerOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)/.exec(address)!;
  const column = Array.from(letters!).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

let serial = 0;

/**
 * Does to a placed result what a person might, some things at random, and tells what.
 * @param typed takes the numbers that are put over figures
 */
export async function workOnPlace(
  page: Page,
  place: Place,
  layout: "list" | "cross" | "outline",
  random: Random,
  typed: Set<number>
): Promise<string[]> {
  const corner = cornerOf(place.address);
  const { cells } = place;
  const told: string[] = [];
  // Rows and columns move under each other's feet: from the last to the first, what inserts last.
  const [height, width] = [cells.length, cells[0]!.length];
  const headings = layout === "list" ? 1 : cells.findIndex((row) => row[0] !== "") + 1;
  const rowOf = () => corner.row + headings + random.below(height - headings);
  const type = (address: string, text: string) =>
    page.evaluate(([sheet, to, typed]) => window.workbench.type(sheet, to, typed), [
      place.sheet,
      address,
      text,
    ] as const);
  const insertRows = (index: number, count: number) =>
    page.evaluate(([sheet, before, rows]) => window.workbench.insertRows(sheet, before, rows), [
      place.sheet,
      index,
      count,
    ] as const);

  if (random.chance(0.6)) {
    for (let times = 1 + random.below(3); times > 0; times--) {
      const figures = cells.flatMap((row, index) =>
        index < headings || row.some((cell) => /^own /.test(String(cell)))
          ? []
          : row.flatMap((cell, column) =>
              typeof cell === "number" && !/^20\d\d$/.test(String(cell)) ? [[index, column]] : []
            )
      );
      const [row, column] = random.one(figures);
      const value = 900_000 + serial++;
      typed.add(value);
      const address = addressOf(corner.row + row!, corner.column + column!);
      await type(address, String(value));
      told.push(`types ${value} into ${address}`);
    }
  }
  // In an outline the label of a group goes with its first row, and nobody could tell its others.
  if (layout !== "outline" && random.chance(0.4)) {
    const row = rowOf();
    const count = Math.min(1 + random.below(3), corner.row + height - row);
    await page.evaluate(([sheet, index, rows]) => window.workbench.deleteRows(sheet, index, rows), [
      place.sheet,
      row,
      count,
    ] as const);
    told.push(`deletes ${count} rows at ${row + 1}`);
  } else if (random.chance(0.5)) {
    const row = rowOf();
    await insertRows(row, 1);
    const address = addressOf(row, corner.column);
    await type(address, `own ${serial++}`);
    told.push(`inserts a row of its own at ${row + 1}`);
  }
  if (random.chance(0.4)) {
    const column = corner.column + 1 + random.below(width - 1);
    await page.evaluate(([sheet, index]) => window.workbench.insertColumns(sheet, index, 1), [
      place.sheet,
      column,
    ] as const);
    const address = addressOf(corner.row + headings + 1, column);
    await type(address, `note ${serial++}`);
    told.push(`inserts a column of its own at ${address}`);
  }
  if (random.chance(0.5)) {
    const labels = cells.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        typeof cell === "string" && /^\p{L}{3}.* /u.test(cell) && !/^(own|note) /.test(cell)
          ? [[index, column] as const]
          : []
      )
    );
    const [row, column] = labels.length ? random.one(labels) : [0, 0];
    // Rows above may have moved: the label is looked for where it stands by now.
    const label = String(cells[row]![column]);
    const blank = random.one([" ", "\u00a0", "\u202f", "\t"]);
    const address = await page.evaluate(
      ([sheet, wanted, around]) => {
        const { values, address: used } = window.workbench.sheet(sheet);
        if (!used.startsWith("A1:")) return null;
        const at = values.findIndex((line, index) => index > 2 && line.includes(wanted));
        if (at < 0) return null;
        const found = `${String.fromCharCode(65 + values[at]!.indexOf(wanted))}${at + 1}`;
        window.workbench.type(sheet, found, `${wanted}${around}`);
        return found;
      },
      [place.sheet, label, blank] as const
    );
    if (address) told.push(`types a blank behind ${label} in ${address}`);
  }
  if (random.chance(0.4)) {
    const first = rowOf();
    const last = Math.min(first + random.below(20), corner.row + height - 1);
    const column = corner.column + random.below(width);
    const range = `${addressOf(first, column)}:${addressOf(last, column)}`;
    await page.evaluate(
      ([sheet, where]) => {
        window.workbench.setFormat(sheet, where, { numberFormat: "@" });
      },
      [place.sheet, range] as const
    );
    told.push(`formats ${range} as text`);
  }
  if (random.chance(0.4)) {
    const row = rowOf();
    const range = `${addressOf(row, 0)}:${addressOf(row + random.below(5), 0)}`;
    await page.evaluate(([sheet, where]) => window.workbench.hide(sheet, where, "row"), [
      place.sheet,
      range,
    ] as const);
    told.push(`hides the rows of ${range}`);
  }
  // Excel merges nothing within a table; of two figures only the first is left.
  if (layout !== "list" && random.chance(0.4)) {
    const [row, column] = [rowOf(), corner.column + width - 1 - random.below(3)];
    const range = `${addressOf(row, column)}:${addressOf(row + 1, column)}`;
    const isMerged = await page.evaluate(
      ([sheet, where, at, index]) => {
        const { values, address } = window.workbench.sheet(sheet);
        const found = [values[at]?.[index], values[at + 1]?.[index]];
        if (!address.startsWith("A1:") || found.some((cell) => typeof cell !== "number"))
          return false;
        window.workbench.merge(sheet, where);
        return true;
      },
      [place.sheet, range, row, column] as const
    );
    if (isMerged) told.push(`merges ${range}`);
  }
  if (layout === "list" && random.chance(0.6)) {
    const ascending = random.chance(0.5);
    const pick = random.unit();
    const by = await page.evaluate(
      ([where, { ascending: isUp, pick: share }]) => {
        const { workbench } = window;
        const table = workbench
          .snapshot()
          .tables.find(({ sheet, name }) => sheet === where && name !== "NEDB_about")!;
        const column = table.columns[Math.floor(share * table.columns.length)]!;
        workbench.sortTable(table.name, column, isUp);
        return column;
      },
      [place.sheet, { ascending, pick }] as const
    );
    told.push(`sorts by ${by}`);
  }
  if (random.chance(0.4)) {
    const count = 1 + random.below(3);
    await insertRows(1, count);
    told.push(`inserts ${count} rows above`);
  }
  if (random.chance(0.3)) {
    const name = `Лист ${serial++}`;
    await page.evaluate(([sheet, to]) => window.workbench.renameSheet(sheet, to), [
      place.sheet,
      name,
    ] as const);
    told.push(`renames the sheet to ${name}`);
  }
  return told;
}
