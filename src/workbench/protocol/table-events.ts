import { formatRect, intersect, type Rect } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";

/** Sends one event to targets: the table, its sheet's collection or the workbook's. */
export type FireAt = (
  eventType: number,
  targets: readonly string[],
  values: Record<string, unknown>
) => void;

const type = { selectionChanged: 100, changed: 101, added: 102, deleted: 103 };
const wholeWorkbook = "Workbook";

/** Turns what happens to tables into the events that Excel would send. */
export class TableEvents {
  private known = new Map<string, { name: string; sheet: string }>();
  private selected = new Set<string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly fire: FireAt
  ) {
    this.known = this.present();
  }

  private present(): Map<string, { name: string; sheet: string }> {
    return new Map(
      this.workbook.tables.map(({ id, name, sheet }) => [id, { name, sheet: sheet.id }])
    );
  }

  private on(sheet: string): Table[] {
    return this.workbook.tables.filter((table) => table.sheet.id === sheet);
  }

  /** Content of a block has changed. */
  changed(sheet: string, rect: Rect, values: Record<string, unknown>): void {
    for (const table of this.on(sheet)) {
      const address = intersect(table.rect, rect);
      if (address)
        this.fire(type.changed, [table.id, sheet, wholeWorkbook], {
          ...values,
          worksheetId: sheet,
          tableId: table.id,
          address: formatRect(address),
        });
    }
  }

  /** Another block is selected; a table also hears when the selection has left it. */
  selection({ id, selection }: Sheet): void {
    const before = this.selected;
    this.selected = new Set();
    for (const table of this.on(id)) {
      const inside = intersect(table.rect, selection);
      if (inside) this.selected.add(table.id);
      else if (!before.has(table.id)) continue;
      this.fire(type.selectionChanged, [table.id], {
        worksheetId: id,
        tableId: table.id,
        address: inside ? formatRect(inside) : "",
      });
    }
  }

  /** The list of tables may have changed. */
  listed(values: Record<string, unknown>): void {
    const before = this.known;
    this.known = this.present();
    for (const [tableId, { sheet }] of this.known)
      if (!before.has(tableId))
        this.fire(type.added, [sheet, wholeWorkbook], { ...values, tableId, worksheetId: sheet });
    for (const [tableId, { name, sheet }] of before)
      if (!this.known.has(tableId))
        this.fire(type.deleted, [sheet, wholeWorkbook], {
          ...values,
          tableId,
          tableName: name,
          worksheetId: sheet,
        });
  }
}
