import { formatRect } from "../workbook/address";
import { plainValue, valueType } from "../workbook/cell-value";
import type { Change, Origin } from "../workbook/change";
import { isWhole } from "../workbook/shift";
import { eventReference } from "./event-reference";
import type { Host } from "./host";
import { TableEvents } from "./table-events";

/** A message that Office.js turns into events: category, type, target, JSON, id. */
export type EventEntry = [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
];

const category = 65536;
const type = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 65539,
};
const wholeWorkbook = "Workbook";

/** Excel's words for the way in which cells move, for insertion and deletion by axis. */
const directions = {
  row: { true: "ShiftCellDown", false: "ShiftCellUp" },
  column: { true: "ShiftCellRight", false: "ShiftCellLeft" },
} as const;

/** Turns changes of the workbook into the events that Excel would send. */
export class EventSource {
  private readonly host: Host;
  private readonly send: (entries: EventEntry[]) => void;
  private readonly tables: TableEvents;
  private active: string;
  private lastId = 0;

  constructor(host: Host, send: (entries: EventEntry[]) => void) {
    this.host = host;
    this.send = send;
    this.active = host.workbook.active.id;
    this.tables = new TableEvents(host.workbook, (eventType, targets, values) =>
      this.fireAt(eventType, targets, values)
    );
  }

  /** The pane of a shared runtime is shown or hidden now. */
  visibility(isVisible: boolean): void {
    this.fireAt(type.visibilityChanged, [""], { visibility: isVisible ? "Visible" : "Hidden" });
  }

  /** Hears of one change of the workbook. */
  hear(change: Change, origin: Origin): void {
    const { workbook } = this.host;
    const previous = this.active;
    this.active = workbook.active.id;
    if (!workbook.enableEvents || origin === "calculation") return;
    const source = {
      source: "Local",
      triggerSource: origin === "add-in" ? "ThisLocalAddin" : "Unknown",
    };
    switch (change.kind) {
      case "cells":
        if (change.edited) this.cells(change, source);
        break;
      case "shifted":
        this.shifted(change, source);
        break;
      case "sorted":
        this.fire(type.rowSorted, change.sheet, { ...source, address: formatRect(change.rect) });
        break;
      case "selection": {
        const sheet = workbook.findSheet(change.sheet);
        if (!sheet) break;
        this.fire(type.selectionChanged, sheet.id, { address: formatRect(sheet.selection) });
        this.tables.selection(sheet);
        break;
      }
      case "sheet-activated":
        this.fire(type.deactivated, previous, {});
        this.fire(type.activated, change.sheet, {});
        break;
      case "sheet-added":
        this.fire(type.added, change.sheet, source);
        break;
      case "sheet-removed":
        this.fire(type.deleted, change.sheet, source);
        this.tables.listed(source);
        break;
      case "sheet-renamed":
        this.fire(type.nameChanged, change.sheet, {
          ...source,
          nameAfter: workbook.findSheet(change.sheet)?.name,
        });
        break;
      case "protection":
        this.fire(type.protectionChanged, change.sheet, {
          ...source,
          isProtected: workbook.findSheet(change.sheet)?.protection !== undefined,
        });
        break;
      case "tables":
        this.tables.listed(source);
        break;
      default:
        break;
    }
  }

  private cells(
    { sheet, rect, before }: Extract<Change, { kind: "cells" }>,
    source: Record<string, unknown>
  ): void {
    const after = this.host.workbook.findSheet(sheet)?.value(rect.row, rect.column) ?? null;
    const values = {
      ...source,
      changeType: "RangeEdited",
      address: formatRect(rect),
      referenceId: eventReference(sheet, rect),
      shiftDirection: "None",
      // Excel says what a cell was and is only where one cell alone was edited.
      ...(before === undefined
        ? {}
        : {
            valueBefore: plainValue(before),
            valueAfter: plainValue(after),
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }),
    };
    this.fire(type.changed, sheet, values);
    this.tables.changed(sheet, rect, values);
  }

  private shifted(
    { sheet, shift, rect }: Extract<Change, { kind: "shifted" }>,
    source: Record<string, unknown>
  ): void {
    const { axis, insert } = shift;
    const whole = `${axis === "row" ? "Row" : "Column"}${insert ? "Inserted" : "Deleted"}`;
    this.fire(type.changed, sheet, {
      ...source,
      changeType: isWhole(shift) ? whole : insert ? "CellInserted" : "CellDeleted",
      address: formatRect(rect),
      referenceId: eventReference(sheet, rect),
      shiftDirection: directions[axis][insert ? "true" : "false"],
    });
  }

  private fire(eventType: number, sheet: string, values: Record<string, unknown>): void {
    this.fireAt(eventType, [sheet, wholeWorkbook], { worksheetId: sheet, ...values });
  }

  private fireAt(
    eventType: number,
    targets: readonly string[],
    values: Record<string, unknown>
  ): void {
    const message = JSON.stringify(values);
    this.send(targets.map((target) => [category, eventType, target, message, ++this.lastId]));
  }
}
