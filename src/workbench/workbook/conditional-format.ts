import { subtract, touches, type Rect } from "./address";
import { ExcelError } from "./excel-error";
import { assertAllowed } from "./protection";
import { shiftRect, type Shift } from "./shift";
import { followRules, rehome, type Follow } from "./follow-rules";
import { shiftFormula } from "./shift-formula";
import type { Sheet } from "./sheet";
import type { BorderLine, BorderSide } from "./style";
import type { Workbook } from "./workbook";

/** Excel's kinds of conditional formats. */
export const conditionalTypes = [
  "CellValue",
  "Custom",
  "ContainsText",
  "TopBottom",
  "PresetCriteria",
  "ColorScale",
  "DataBar",
  "IconSet",
] as const;
export type ConditionalType = (typeof conditionalTypes)[number];

/** What a rule changes about the look of a cell; what it does not name stays. */
export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: string;
  numberFormat?: string;
  borders?: Partial<Record<BorderSide, BorderLine>>;
}

/** One end, or the middle, of a scale. */
export interface ScalePoint {
  readonly type: string;
  readonly formula?: string;
  readonly color?: string;
}

export interface DataBar {
  axisColor: string;
  axisFormat: string;
  barDirection: string;
  showDataBarOnly: boolean;
  lower: ScalePoint;
  upper: ScalePoint;
  positive: { fillColor: string; borderColor: string; gradientFill: boolean };
  negative: {
    fillColor: string;
    borderColor: string;
    matchPositiveFillColor: boolean;
    matchPositiveBorderColor: boolean;
  };
}

export interface IconSet {
  style: string;
  reverseIconOrder: boolean;
  showIconOnly: boolean;
  criteria: readonly (ScalePoint & { readonly operator?: string; readonly customIcon?: unknown })[];
}

/** What each kind of format is given; undefined where the format is of another kind or was given nothing yet. */
export interface ConditionalRules {
  cellValue?: { readonly operator: string; readonly formula1: string; readonly formula2?: string };
  custom?: string;
  text?: { readonly operator: string; readonly text: string };
  topBottom?: { readonly rank: number; readonly type: string };
  preset?: { readonly criterion: string };
  colorScale?: {
    readonly minimum: ScalePoint;
    readonly midpoint?: ScalePoint;
    readonly maximum: ScalePoint;
  };
  dataBar?: DataBar;
  iconSet?: IconSet;
}

/** A format that cells get while they meet a rule; a sheet's formats stand in the order of their priority. */
export interface ConditionalFormat extends ConditionalRules {
  readonly id: string;
  readonly type: ConditionalType;
  rects: readonly Rect[];
  /** The cell in which the rule's formulas stand as they are written. */
  home: Pick<Rect, "row" | "column">;
  stopIfTrue: boolean;
  look: ConditionalLook;
}

const newDataBar = (): DataBar => ({
  axisColor: "#000000",
  axisFormat: "Automatic",
  barDirection: "Context",
  showDataBarOnly: false,
  lower: { type: "Automatic" },
  upper: { type: "Automatic" },
  positive: { fillColor: "#638EC6", borderColor: "", gradientFill: true },
  negative: {
    fillColor: "#FF0000",
    borderColor: "",
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
  },
});

/** An icon set as Excel divides it: into equal parts of a hundred. */
export function newIconSet(style = "ThreeTrafficLights1"): IconSet {
  const count = style.startsWith("Five") ? 5 : style.startsWith("Four") ? 4 : 3;
  const criteria = Array.from({ length: count }, (_, at) => ({
    type: "Percent",
    operator: "GreaterThanOrEqual",
    formula: `=${Math.round((100 * at) / count)}`,
  }));
  return { style, reverseIconOrder: false, showIconOnly: false, criteria };
}

export function newFormatId(workbook: Workbook): string {
  return `{${workbook.nextId().toString(16).toUpperCase().padStart(8, "0")}-CF00-0000}`;
}

/** Puts a format without a rule yet before all others of a sheet. */
export function addConditionalFormat(
  workbook: Workbook,
  sheet: Sheet,
  rects: readonly Rect[],
  type: ConditionalType
): ConditionalFormat {
  assertAllowed(sheet, "allowFormatCells");
  const [home] = rects;
  if (!home) throw new ExcelError("InvalidArgument");
  const id = newFormatId(workbook);
  const format: ConditionalFormat = { id, type, rects, home, stopIfTrue: false, look: {} };
  if (type === "DataBar") format.dataBar = newDataBar();
  if (type === "IconSet") format.iconSet = newIconSet();
  sheet.conditionalFormats.unshift(format);
  workbook.emit({ kind: "marks", sheet: sheet.id });
  return format;
}

/** The formats that touch one of some blocks, by their priority. */
export function conditionalFormatsIn(sheet: Sheet, blocks: readonly Rect[]): ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ rects }) =>
    rects.some((rect) => blocks.some((block) => touches(rect, block)))
  );
}

export function deleteConditionalFormat(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat
): void {
  assertAllowed(sheet, "allowFormatCells");
  const at = sheet.conditionalFormats.indexOf(format);
  if (at < 0) throw new ExcelError("ItemNotFound");
  sheet.conditionalFormats.splice(at, 1);
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

/** Takes formats away from some blocks; those that reach further stay for the rest of their cells. */
export function clearConditionalFormats(
  workbook: Workbook,
  sheet: Sheet,
  blocks: readonly Rect[]
): void {
  assertAllowed(sheet, "allowFormatCells");
  if (sheet.conditionalFormats.length === 0) return;
  for (const format of sheet.conditionalFormats) {
    if (!format.rects.some((rect) => blocks.some((block) => touches(rect, block)))) continue;
    format.rects = blocks.reduce(
      (left, block) => left.flatMap((rect) => subtract(rect, block)),
      format.rects
    );
    rehome(format);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

/** Moves a format in the order of priorities; negative ones count from the back, those beyond an end are the end. */
export function setPriority(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  priority: number
): void {
  assertAllowed(sheet, "allowFormatCells");
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  const wanted = priority < 0 ? others.length + 1 + priority : priority;
  others.splice(Math.max(0, Math.min(others.length, wanted)), 0, format);
  sheet.conditionalFormats = others;
  workbook.emit({ kind: "marks", sheet: sheet.id });
}

/** Lets formats move and grow with their cells; their formulas follow the cells of `moved`. */
export function shiftConditionalFormats(sheet: Sheet, moved: Sheet, shift: Shift): void {
  const follow = (formula: string) => shiftFormula(formula, sheet.name, moved.name, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    Object.assign(format, followRules(format, follow));
    if (sheet !== moved) return true;
    format.rects = format.rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
    const home = shiftRect({ ...format.home, rows: 1, columns: 1 }, shift) ?? format.rects[0];
    if (home) format.home = home;
    return format.rects.length > 0;
  });
}

/** The same formats for a copy of their sheet. */
export function copyConditionalFormats(
  workbook: Workbook,
  from: Sheet,
  to: Sheet,
  follow: Follow
): void {
  to.conditionalFormats = from.conditionalFormats.map((format) => {
    const copy = { ...structuredClone(format), id: newFormatId(workbook) };
    return Object.assign(copy, followRules(copy, follow));
  });
}
