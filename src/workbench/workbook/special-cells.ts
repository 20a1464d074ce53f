import { intersect, wholeSheet, type Rect } from "./address";
import { conditionalFormatsIn } from "./conditional-format";
import { validationAt } from "./data-validation";
import { valueType } from "./cell-value";
import { ExcelError } from "./excel-error";
import type { Sheet } from "./sheet";

/** Excel's kinds of special cells. */
export const specialCells = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;
export type SpecialCells = (typeof specialCells)[number];

/** Joins cells, given row by row, into blocks as large as can be. */
export function blocksOf(cells: readonly (readonly [number, number])[]): Rect[] {
  const blocks: Rect[] = [];
  const open = new Map<string, number>();
  let run: Rect | undefined;
  const close = () => {
    if (!run) return;
    const key = `${run.column} ${run.columns}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : blocks[at];
    if (at !== undefined && above && above.row + above.rows === run.row)
      blocks[at] = { ...above, rows: above.rows + 1 };
    else open.set(key, blocks.push(run) - 1);
    run = undefined;
  };
  for (const [row, column] of cells) {
    if (run?.row === row && run.column + run.columns === column)
      run = { ...run, columns: run.columns + 1 };
    else {
      close();
      run = { row, column, rows: 1, columns: 1 };
    }
  }
  close();
  return blocks;
}

/** Which kinds of values are meant, by Excel's name for them, such as "LogicalNumbers". */
function ofKinds(kinds: string): (sheet: Sheet, row: number, column: number) => boolean {
  if (kinds === "All") return () => true;
  const wanted = new Set(
    (["Errors", "Logical", "Number", "Text"] as const).filter((kind) => kinds.includes(kind))
  );
  if (wanted.size === 0) throw new ExcelError("InvalidArgument");
  const names = { Error: "Errors", Boolean: "Logical", Double: "Number", String: "Text" } as const;
  return (sheet, row, column) => {
    const type = valueType(sheet.value(row, column));
    return type !== "Empty" && wanted.has(names[type]);
  };
}

/** The cells of some blocks that are of a kind, as blocks. */
export function findSpecialCells(
  sheet: Sheet,
  rects: readonly Rect[],
  kind: SpecialCells,
  kinds = "All"
): Rect[] {
  const used = sheet.cells.usedRect(false, wholeSheet);
  const isOfKind = ofKinds(kinds);
  const [first] = rects;
  const validation = first && validationAt(sheet, first.row, first.column);
  const formats = first ? conditionalFormatsIn(sheet, [{ ...first, rows: 1, columns: 1 }]) : [];
  const tests: Readonly<Record<SpecialCells, (row: number, column: number) => boolean>> = {
    Blanks: (row, column) =>
      sheet.value(row, column) === null && sheet.cells.formula(row, column) === undefined,
    Constants: (row, column) =>
      sheet.cells.formula(row, column) === undefined &&
      sheet.cells.value(row, column) !== null &&
      isOfKind(sheet, row, column),
    Formulas: (row, column) =>
      sheet.cells.formula(row, column) !== undefined && isOfKind(sheet, row, column),
    Visible: (row, column) => !sheet.isRowHidden(row) && !sheet.hiddenColumns.has(column),
    ConditionalFormats: (row, column) =>
      conditionalFormatsIn(sheet, [{ row, column, rows: 1, columns: 1 }]).length > 0,
    DataValidations: (row, column) => validationAt(sheet, row, column) !== undefined,
    SameConditionalFormat: (row, column) => {
      const own = conditionalFormatsIn(sheet, [{ row, column, rows: 1, columns: 1 }]);
      const isSame = own.every((format, at) => format === formats[at]);
      return isSame && own.length > 0 && own.length === formats.length;
    },
    SameDataValidation: (row, column) =>
      validation !== undefined && validationAt(sheet, row, column) === validation,
  };
  const areas: readonly Rect[] =
    kind === "ConditionalFormats" || kind === "SameConditionalFormat"
      ? sheet.conditionalFormats.flatMap((format) => format.rects)
      : kind === "DataValidations" || kind === "SameDataValidation"
        ? sheet.validations.flatMap((each) => each.rects)
        : used
          ? [used]
          : [];
  const found = new Map<string, [number, number]>();
  for (const rect of rects)
    for (const area of kind === "Visible" ? [rect] : areas) {
      const place = intersect(rect, area);
      if (!place) continue;
      if (place.rows * place.columns > 5_000_000) throw new ExcelError("RangeExceedsLimit");
      for (let row = place.row; row < place.row + place.rows; row++)
        for (let column = place.column; column < place.column + place.columns; column++)
          if (tests[kind](row, column)) found.set(`${row} ${column}`, [row, column]);
    }
  return blocksOf([...found.values()].sort(([a, b], [c, d]) => a - c || b - d));
}
