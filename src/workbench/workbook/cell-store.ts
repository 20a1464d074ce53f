import type { Rect } from "./address";
import type { CellValue } from "./cell-value";

/** One row's cells in plain arrays: values take a slot each, everything rarer is stored only where it occurs. */
class Row {
  readonly values: CellValue[] = [];
  readonly styles: (number | undefined)[] = [];
  formulas: Map<number, string> | undefined;
  quoted: Set<number> | undefined;
}

/** The cells of one sheet, compact enough for a million of them. */
export class CellStore {
  private rows: (Row | undefined)[] = [];
  /** How many cells hold a formula. */
  formulaCount = 0;

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.rows[row]?.formulas?.get(column);
  }

  style(row: number, column: number): number | undefined {
    return this.rows[row]?.styles[column];
  }

  isQuoted(row: number, column: number): boolean {
    return this.rows[row]?.quoted?.has(column) ?? false;
  }

  setContent(
    row: number,
    column: number,
    value: CellValue,
    formula?: string,
    quoted?: boolean
  ): void {
    const cells = this.row(row);
    put(cells.values, column, value, null);
    if (formula !== undefined) {
      cells.formulas ??= new Map();
      if (!cells.formulas.has(column)) this.formulaCount++;
      cells.formulas.set(column, formula);
    } else if (cells.formulas?.delete(column)) {
      this.formulaCount--;
    }
    if (quoted) (cells.quoted ??= new Set()).add(column);
    else cells.quoted?.delete(column);
  }

  setValue(row: number, column: number, value: CellValue): void {
    put(this.row(row).values, column, value, null);
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    if (style === undefined && !this.rows[row]) return;
    put(this.row(row).styles, column, style, undefined);
  }

  /** Every stored cell inside a block, row by row; cells never touched are not visited. */
  forEach(rect: Rect, visit: (row: number, column: number) => void): void {
    const lastRow = Math.min(rect.row + rect.rows, this.rows.length);
    for (let row = rect.row; row < lastRow; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const last = Math.min(
        rect.column + rect.columns,
        Math.max(cells.values.length, cells.styles.length)
      );
      for (let column = rect.column; column < last; column++) visit(row, column);
    }
  }

  /** Every formula of the sheet. */
  forEachFormula(visit: (row: number, column: number, formula: string) => void): void {
    if (this.formulaCount === 0) return;
    this.rows.forEach((cells, row) =>
      cells?.formulas?.forEach((formula, column) => visit(row, column, formula))
    );
  }

  /** Smallest block around all content (and, unless only values count, formats). */
  usedRect(valuesOnly: boolean, within: Rect): Rect | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.forEach(within, (row, column) => {
      const cells = this.rows[row];
      const filled =
        (cells?.values[column] ?? null) !== null ||
        cells?.formulas?.has(column) ||
        (!valuesOnly && (cells?.styles[column] ?? 0) !== 0);
      if (!filled) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = row;
      right = Math.max(right, column);
    });
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  insertRows(index: number, count: number): void {
    if (index < this.rows.length)
      this.rows = this.rows
        .slice(0, index)
        .concat(new Array<undefined>(count), this.rows.slice(index));
  }

  removeRows(index: number, count: number): void {
    for (const cells of this.rows.slice(index, index + count))
      this.formulaCount -= cells?.formulas?.size ?? 0;
    this.rows.splice(index, count);
  }

  /** Takes a cell out and gives its parts, so that a block of cells can be moved. */
  take(
    row: number,
    column: number
  ): { value: CellValue; formula?: string; quoted: boolean; style?: number } {
    const formula = this.formula(row, column);
    const style = this.style(row, column);
    const taken = {
      value: this.value(row, column),
      quoted: this.isQuoted(row, column),
      ...(formula === undefined ? {} : { formula }),
      ...(style === undefined ? {} : { style }),
    };
    this.setContent(row, column, null);
    this.setStyle(row, column, undefined);
    return taken;
  }

  private row(index: number): Row {
    let cells = this.rows[index];
    if (!cells) {
      // Filling the gap keeps the array dense, which engines store and walk far faster.
      while (this.rows.length < index) this.rows.push(undefined);
      this.rows[index] = cells = new Row();
    }
    return cells;
  }
}

function put<T>(cells: T[], column: number, value: T, filler: T): void {
  while (cells.length < column) cells.push(filler);
  cells[column] = value;
}
