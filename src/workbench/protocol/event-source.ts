import { formatRect } from "../workbook/address";
import type { Change, Origin } from "../workbook/change";
import { isWhole } from "../workbook/shift";
import type { Host } from "./host";

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
  protectionChanged: 24,
  nameChanged: 25,
};
const wholeWorkbook = "Workbook";

/** Turns changes of the workbook into the events that Excel would send. */
export class EventSource {
  private readonly host: Host;
  private readonly send: (entries: EventEntry[]) => void;
  private active: string;
  private lastId = 0;

  constructor(host: Host, send: (entries: EventEntry[]) => void) {
    this.host = host;
    this.send = send;
    this.active = host.workbook.active.id;
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
        if (change.edited)
          this.fire(type.changed, change.sheet, {
            ...source,
            changeType: "RangeEdited",
            address: formatRect(change.rect),
            shiftDirection: "None",
          });
        break;
      case "shifted": {
        const { axis, insert } = change.shift;
        const whole = `${axis === "row" ? "Row" : "Column"}${insert ? "Inserted" : "Deleted"}`;
        const direction = insert
          ? axis === "row"
            ? "CellDown"
            : "CellRight"
          : axis === "row"
            ? "CellUp"
            : "CellLeft";
        const changeType = isWhole(change.shift) ? whole : insert ? "CellInserted" : "CellDeleted";
        this.fire(type.changed, change.sheet, {
          ...source,
          changeType,
          address: formatRect(change.rect),
          shiftDirection: direction,
        });
        break;
      }
      case "selection": {
        const sheet = workbook.findSheet(change.sheet);
        if (sheet)
          this.fire(type.selectionChanged, sheet.id, { address: formatRect(sheet.selection) });
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
      default:
        break;
    }
  }

  private fire(eventType: number, sheet: string, values: Record<string, unknown>): void {
    const message = JSON.stringify({ worksheetId: sheet, ...values });
    this.send([
      [category, eventType, sheet, message, ++this.lastId],
      [category, eventType, wholeWorkbook, message, ++this.lastId],
    ]);
  }
}
