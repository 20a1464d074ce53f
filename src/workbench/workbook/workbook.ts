import { parseRect, splitSheet, type Rect } from "./address";
import type { Chart } from "./chart";
import type { Change, ChangeListener, Origin } from "./change";
import type { CustomXmlPart } from "./custom-xml";
import { ExcelError } from "./excel-error";
import type { NamedItem } from "./named-item";
import type { RuleCalculation } from "./rule-value";
import { Sheet } from "./sheet";
import { StyleTable } from "./style";
import type { Table } from "./table";

/** The workbook behind the page: the only truth about sheets, tables, names, parts and settings. */
export class Workbook {
  name: string;
  readonly styles = new StyleTable();
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  readonly names: NamedItem[] = [];
  readonly charts: Chart[] = [];
  readonly customXmlParts: CustomXmlPart[] = [];
  /** Settings kept in the document, by key; values are JSON. */
  readonly settings = new Map<string, unknown>();
  readonly properties: Record<string, unknown> = {};
  /** Properties of the document that its makers have named themselves. */
  readonly customProperties = new Map<string, string | number | boolean>();
  active: Sheet;
  calculationMode = "Automatic";
  enableEvents = true;
  structureProtected = false;
  /** What has to be said before sheets may be added and deleted again; "" where nothing has to be. */
  structurePassword = "";
  /** Undefined where nothing calculates formulas of rules. */
  ruleCalculation: RuleCalculation | undefined;
  private readonly listeners = new Set<ChangeListener>();
  private origin: Origin = "person";
  private lastSheet = 0;
  private lastId = 0;

  /** What new sheets are called, before their number. */
  readonly sheetWord: string;

  constructor(name = "Book1.xlsx", sheetWord = "Sheet") {
    this.name = name;
    this.sheetWord = sheetWord;
    this.active = this.newSheet(`${sheetWord}1`);
    this.sheets.push(this.active);
  }

  /** Hears of every change; the answer ends it. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: Change): void {
    for (const listener of this.listeners) listener(change, this.origin);
  }

  /** Runs work in the name of the one who does it. */
  by<T>(origin: Origin, work: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return work();
    } finally {
      this.origin = before;
    }
  }

  /** A number that was not given before, for tables and names. */
  nextId(): number {
    return ++this.lastId;
  }

  /** A table's id as Excel gives them. */
  newTableId(): string {
    const serial = this.nextId().toString(16).toUpperCase().padStart(8, "0");
    return `{${serial}-000C-0000-FFFF-FFFF00000000}`;
  }

  /** A sheet with a fresh id that is not in the workbook yet. */
  newSheet(name: string): Sheet {
    const serial = (++this.lastSheet).toString(16).toUpperCase().padStart(12, "0");
    return new Sheet(`{00000000-0001-0000-0000-${serial}}`, name, this.styles);
  }

  /** A sheet by its id or its name in any case. */
  findSheet(key: string): Sheet | undefined {
    const lower = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.id.toLowerCase() === lower) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === lower)
    );
  }

  sheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  /** The block an address means; without a sheet in it, on the given one. */
  resolve(address: string, home?: Sheet): { sheet: Sheet; rect: Rect } {
    const { sheet: name, rest } = splitSheet(address.trim().replace(/^=/, ""));
    const sheet = name === undefined ? home : this.findSheet(name);
    const rect = parseRect(rest);
    if (!sheet || !rect) throw new ExcelError("InvalidArgument");
    return { sheet, rect };
  }

  /** How many formulas the workbook holds. */
  get formulaCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.cells.formulaCount, 0);
  }
}
