import { deletionTraits } from "./deletion-traits";
import { shiftRect, type Shift } from "./shift";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A formula that a deletion has changed: what it said where before, and what it says where since. */
interface ChangedFormula {
  readonly before: Formula;
  readonly after: Formula;
}

interface Deletion {
  readonly sheet: Sheet;
  readonly shift: Shift;
  readonly before: ReturnType<typeof deletionTraits>;
  readonly after: ReturnType<typeof deletionTraits>;
  readonly formulas: readonly ChangedFormula[];
}

/** As many as a person can undo, and not more. */
const most = 20;

const isSame = (a: Shift, b: Shift): boolean =>
  a.axis === b.axis && a.index === b.index && a.count === b.count && a.size === b.size;

function allFormulas(workbook: Workbook): Formula[] {
  const found: Formula[] = [];
  for (const sheet of workbook.sheets)
    sheet.cells.forEachFormula((row, column, formula) =>
      found.push({ sheet, row, column, formula })
    );
  return found;
}

function changedFormulas(before: readonly Formula[], at: Sheet, shift: Shift): ChangedFormula[] {
  return before.flatMap((formula) => {
    const { sheet, row, column } = formula;
    const cell = { row, column, rows: 1, columns: 1 };
    const place = sheet === at ? shiftRect(cell, shift) : cell;
    const now = place && sheet.cells.formula(place.row, place.column);
    if (!place || now === undefined || now === formula.formula) return [];
    const after = { sheet, row: place.row, column: place.column, formula: now };
    return { before: formula, after };
  });
}

/** What a person's deletions of rows and columns took away beside the cells, for when they are undone. */
export class Deletions {
  private readonly kept: Deletion[] = [];

  /** Deletes, and keeps what that changes. */
  remember(workbook: Workbook, sheet: Sheet, shift: Shift, work: () => void): void {
    const before = deletionTraits(workbook, sheet, shift);
    const formulas = allFormulas(workbook);
    work();
    const after = deletionTraits(workbook, sheet, shift);
    for (const [key, { text }] of before) if (after.get(key)?.text === text) before.delete(key);
    this.kept.push({
      sheet,
      shift,
      before,
      after,
      formulas: changedFormulas(formulas, sheet, shift),
    });
    if (this.kept.length > most) this.kept.shift();
  }

  /** Inserts what was deleted; all that nobody has changed since is as it was before. */
  undo(workbook: Workbook, sheet: Sheet, shift: Shift, work: () => void): void {
    const at = this.kept.findLastIndex(
      (deletion) => deletion.sheet === sheet && isSame(deletion.shift, shift)
    );
    const deletion = this.kept[at];
    if (!deletion) return work();
    this.kept.splice(at, 1);
    const now = deletionTraits(workbook, sheet, shift);
    const traits = [...deletion.before].filter(
      ([key]) => now.get(key)?.text === deletion.after.get(key)?.text
    );
    const formulas = deletion.formulas.filter(
      ({ after }) => after.sheet.cells.formula(after.row, after.column) === after.formula
    );
    work();
    for (const [, { restore }] of traits) restore();
    for (const { before } of formulas) {
      const { sheet: home, row, column, formula } = before;
      home.cells.setContent(row, column, home.cells.value(row, column), formula);
      const rect = { row, column, rows: 1, columns: 1 };
      workbook.emit({ kind: "cells", sheet: home.id, rect, edited: false });
    }
    for (const { id } of workbook.sheets) workbook.emit({ kind: "marks", sheet: id });
    workbook.emit({ kind: "charts", sheet: sheet.id });
    workbook.emit({ kind: "names" });
    workbook.emit({ kind: "tables" });
  }
}
