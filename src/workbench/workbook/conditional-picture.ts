import { touches } from "./address";
import type { ConditionalFormat, DataBar, IconSet } from "./conditional-format";
import { meetsRule } from "./conditional-match";
import { conditionalNumbers, pointAt, type KnownNumbers } from "./conditional-scale";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A data bar in its cell; places are shares of the cell's width, counted from the left. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  /** "" where the bar has none. */
  readonly border: string;
  /** The side at which a bar that fades is full; undefined where it does not fade. */
  readonly fullAt: "left" | "right" | undefined;
  /** Where the line between negative and positive bars stands; undefined where there is none. */
  readonly axis: number | undefined;
  readonly axisColor: string;
}

/** An icon by its set and its place there, the one for the least numbers first. */
export interface IconPart {
  readonly style: string;
  readonly index: number;
}

/** What data bars and icon sets draw in one cell. */
export interface CellPicture {
  readonly bar: BarPart | undefined;
  readonly icon: IconPart | undefined;
  readonly hidesText: boolean;
}

function lengths(bar: DataBar, low: number, high: number, value: number) {
  const at = Math.min(Math.max(value, low), high);
  const span = high - low || 1;
  if (bar.axisFormat === "CellMidPoint") {
    const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
    return { axis: 0.5, end: 0.5 + at / reach / 2 };
  }
  if (bar.axisFormat === "None" || low >= 0)
    return { axis: undefined, end: high > low ? (at - low) / span : value >= high ? 1 : 0 };
  const axis = high <= 0 ? 1 : -low / span;
  return { axis, end: axis + (at - Math.min(high, 0)) / span };
}

/** The bar of one number on a scale. */
export function barPart(
  bar: DataBar,
  ends: { readonly low: number; readonly high: number },
  value: number
): BarPart {
  const { axis, end } = lengths(bar, ends.low, ends.high, value);
  const start = axis ?? 0;
  const isMirrored = bar.barDirection === "RightToLeft";
  const place = (share: number) => (isMirrored ? 1 - share : share);
  const [from, to] = [place(start), place(end)].sort((a, b) => a - b) as [number, number];
  const isNegative = axis !== undefined && value < 0;
  const { positive, negative } = bar;
  const fill =
    isNegative && !negative.matchPositiveFillColor ? negative.fillColor : positive.fillColor;
  const border =
    isNegative && !negative.matchPositiveBorderColor ? negative.borderColor : positive.borderColor;
  const fullAt = isNegative === isMirrored ? "left" : "right";
  return {
    from,
    to,
    fill,
    border,
    fullAt: positive.gradientFill ? fullAt : undefined,
    axis: axis === undefined ? undefined : place(axis),
    axisColor: bar.axisColor,
  };
}

function barOf(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  value: number,
  known: KnownNumbers
): BarPart | undefined {
  const { dataBar: bar } = format;
  if (!bar) return undefined;
  const numbers = conditionalNumbers(sheet, format, known);
  const low =
    bar.lower.type === "Automatic"
      ? Math.min(0, numbers[0] ?? 0)
      : pointAt(workbook, sheet, format, bar.lower, numbers);
  const high =
    bar.upper.type === "Automatic"
      ? Math.max(0, numbers.at(-1) ?? 0)
      : pointAt(workbook, sheet, format, bar.upper, numbers);
  return low === undefined || high === undefined ? undefined : barPart(bar, { low, high }, value);
}

interface CustomIcon {
  readonly set?: unknown;
  readonly index?: unknown;
}

function iconOf(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  value: number,
  known: KnownNumbers
): IconPart | undefined {
  const { iconSet } = format;
  if (!iconSet) return undefined;
  const numbers = conditionalNumbers(sheet, format, known);
  const { criteria, style, reverseIconOrder } = iconSet;
  const reaches = (criterion: IconSet["criteria"][number], index: number): boolean => {
    if (index === 0) return true;
    const edge = pointAt(workbook, sheet, format, criterion, numbers);
    if (edge === undefined) return false;
    return criterion.operator === "GreaterThan" ? value > edge : value >= edge;
  };
  const met = criteria.findLastIndex(reaches);
  const own = criteria[met]?.customIcon as CustomIcon | undefined;
  if (own)
    return typeof own.set === "string" && typeof own.index === "number" && own.set !== "Invalid"
      ? { style: own.set, index: own.index }
      : undefined;
  return { style, index: reverseIconOrder ? criteria.length - 1 - met : met };
}

/** What data bars and icon sets draw in a cell: of each kind the first format has its way. */
export function conditionalPicture(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  known: KnownNumbers = new Map()
): CellPicture | undefined {
  const value = sheet.value(row, column);
  if (typeof value !== "number") return undefined;
  const cell = { row, column, rows: 1, columns: 1 };
  let bar: BarPart | undefined;
  let icon: IconPart | undefined;
  let hidesText = false;
  for (const format of sheet.conditionalFormats) {
    if (!format.rects.some((rect) => touches(rect, cell))) continue;
    if (format.dataBar && !bar) {
      bar = barOf(workbook, sheet, format, value, known);
      hidesText ||= bar !== undefined && format.dataBar.showDataBarOnly;
    }
    if (format.iconSet && !icon) {
      icon = iconOf(workbook, sheet, format, value, known);
      hidesText ||= format.iconSet.showIconOnly;
    }
    if (format.stopIfTrue && meetsRule(workbook, sheet, format, row, column, known)) break;
  }
  return bar || icon || hidesText ? { bar, icon, hidesText } : undefined;
}
