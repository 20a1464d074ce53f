import type { Rect } from "../workbook/address";
import { circularCells, readsItself } from "../workbook/circular";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

/** Whether a formula among some cells reads its own cell. */
function readsItselfIn(workbook: Workbook, sheet: Sheet, rect: Rect): boolean {
  const found: [number, number][] = [];
  sheet.cells.forEach(rect, (row, column) => {
    if (sheet.cells.formula(row, column) !== undefined) found.push([row, column]);
  });
  const [first] = found;
  if (!first) return false;
  const [row, column] = first;
  if (found.length === 1) return readsItself(workbook, { sheet, row, column });
  const circular = circularCells(workbook);
  return found.some(([r, c]) => circular.has(`${sheet.id},${r},${c}`));
}

/** Warns a person who enters the first formula of the workbook that reads its own cell; an add-in is not warned. */
export class CircleWarning {
  private isShown = false;
  private readonly listeners = new Set<() => void>();

  constructor(workbook: Workbook, hasCircles: () => boolean) {
    workbook.onChange((change, origin) => {
      const isPersons = origin === "person" || origin === "test";
      if (!isPersons || change.kind !== "cells" || !change.edited || hasCircles()) return;
      const sheet = workbook.findSheet(change.sheet);
      if (sheet && readsItselfIn(workbook, sheet, change.rect)) this.show(true);
    });
  }

  /** Whether the warning stands open. */
  readonly current = (): boolean => this.isShown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dismiss = (): void => this.show(false);

  private show(on: boolean): void {
    this.isShown = on;
    for (const listener of this.listeners) listener();
  }
}
