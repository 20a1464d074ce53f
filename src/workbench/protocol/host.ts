import type { FormulaLanguage } from "../formula/language";
import type { Rect } from "../workbook/address";
import { Anchor, AnchoredAreas } from "../workbook/anchor";
import { referenceTo } from "../workbook/named-item";
import type { Chart } from "../workbook/chart";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import type { Areas } from "./classes/range-areas";
import type { AppCommands } from "./app-commands";
import { DocumentCopies } from "./document-copies";
import type { PageDialog } from "./page-dialog";
import type { ExcelObject } from "./object-class";
import type { SharedRuntime } from "./runtime";

/** Brings formulas up to date; without a calculation engine there is nothing to wait for. */
export interface Calculation {
  /** Ends when every formula shows its value. */
  settle(): Promise<void>;
  /** Asks for a calculation where the mode is manual; `all` is for every formula and not only for what changed. */
  calculate(all: boolean): void;
}

/** The size that an image is asked in; pixels. */
export interface ImageSize {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly fitting: "Fit" | "FitAndCenter" | "Fill";
}
export type ChartImage = (chart: Chart, size: ImageSize) => Promise<string>;

/** The two classes that most others lead to; given to the host, so that their files need not name each other. */
export interface ExcelClasses {
  readonly range: (anchor: Anchor) => ExcelObject;
  readonly worksheet: (sheet: Sheet) => ExcelObject;
  /** The rules of some areas: their conditional formats or their validation. */
  readonly ruled: (name: "ConditionalFormats" | "DataValidation", areas: Areas) => ExcelObject;
}

const anchorsOf = (areas: ExcelObject | undefined): readonly Anchor[] =>
  areas?.target instanceof AnchoredAreas ? areas.target.anchors : [];

/** What the object model works with: the workbook, the ranges in use and the calculation. */
export class Host {
  readonly workbook: Workbook;
  readonly calculation: Calculation;
  /** The language in which Excel shows formulas and values. */
  language: FormulaLanguage = "en";
  /** Undefined where the add-in shares no runtime. */
  runtime: SharedRuntime | undefined;
  /** The calls of ribbon buttons to the connected pane. */
  commands: AppCommands | undefined;
  /** The dialog within the page; undefined where there is no page. */
  dialog: PageDialog | undefined;
  /** Draws a chart as a PNG, in base64; undefined where there is no page. */
  chartImage: ChartImage | undefined;
  /** The copies of the workbook that the add-in reads as a file. */
  readonly copies = new DocumentCopies();
  private readonly classes: ExcelClasses;
  private readonly references = new Map<string, Anchor>();
  /** Several areas as one. */
  private readonly severalAreas = new Map<string, ExcelObject>();
  private inBatch = new Set<Anchor>();
  private lastReference = 0;
  /** The ids of what is kept, so that none is looked for among all. */
  private readonly ids = new WeakMap<object, string>();

  constructor(workbook: Workbook, classes: ExcelClasses, calculation: Calculation) {
    this.workbook = workbook;
    this.classes = classes;
    this.calculation = calculation;
  }

  /** A range object that follows its cells until the batch ends. */
  range(sheet: Sheet, rect: Rect): ExcelObject {
    const anchor = new Anchor(sheet, rect);
    this.inBatch.add(anchor);
    return this.rangeOf(anchor);
  }

  /** Several blocks that follow their cells until the batch ends. */
  areas(sheet: Sheet, rects: readonly Rect[]): AnchoredAreas {
    const anchors = rects.map((rect) => new Anchor(sheet, rect));
    for (const anchor of anchors) this.inBatch.add(anchor);
    return new AnchoredAreas(sheet, anchors);
  }

  /** The range object of a block that is followed already. */
  rangeOf(anchor: Anchor): ExcelObject {
    return this.classes.range(anchor);
  }

  /** The formula by which a chart refers to a range. */
  reference({ sheet, rect }: Anchor): string {
    return referenceTo(sheet, rect);
  }

  worksheet(sheet: Sheet): ExcelObject {
    return this.classes.worksheet(sheet);
  }

  ruled(name: "ConditionalFormats" | "DataValidation", areas: Areas): ExcelObject {
    return this.classes.ruled(name, areas);
  }

  /** Keeps a range beyond its batch; the answer is the id that Office.js uses for it. */
  keep(anchor: Anchor): string {
    this.inBatch.delete(anchor);
    const known = this.ids.get(anchor);
    if (known !== undefined && this.references.has(known)) return known;
    const id = `{${anchor.sheet.id}}.${++this.lastReference}`;
    this.ids.set(anchor, id);
    this.references.set(id, anchor);
    return id;
  }

  keepAreas(areas: ExcelObject): string {
    for (const anchor of anchorsOf(areas)) this.inBatch.delete(anchor);
    for (const [id, known] of this.severalAreas) if (known.target === areas.target) return id;
    const id = `{areas}.${++this.lastReference}`;
    this.severalAreas.set(id, areas);
    return id;
  }

  /** The range, or the areas, that were kept under an id. */
  keptObject(id: string): ExcelObject | undefined {
    const anchor = this.references.get(id);
    return anchor ? this.rangeOf(anchor) : this.severalAreas.get(id);
  }

  kept(id: string): Anchor | undefined {
    return this.references.get(id);
  }

  forget(id: string): void {
    this.references.get(id)?.release();
    for (const anchor of anchorsOf(this.severalAreas.get(id))) anchor.release();
    this.severalAreas.delete(id);
    this.references.delete(id);
  }

  forgetAll(): void {
    for (const id of [...this.references.keys(), ...this.severalAreas.keys()]) this.forget(id);
    this.copies.closeAll();
  }

  endBatch(): void {
    for (const anchor of this.inBatch) anchor.release();
    this.inBatch = new Set();
  }

  get referenceCount(): number {
    return this.references.size + this.severalAreas.size;
  }
}
