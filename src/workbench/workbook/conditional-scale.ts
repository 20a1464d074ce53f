import type { ConditionalFormat, ScalePoint } from "./conditional-format";
import { ruleValue } from "./rule-value";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The numbers of formats that were looked at since the workbook changed. */
export type KnownNumbers = Map<ConditionalFormat, readonly number[]>;

/** The numbers in the cells of a format, the least one first. */
export function conditionalNumbers(
  sheet: Sheet,
  format: ConditionalFormat,
  known: KnownNumbers
): readonly number[] {
  const before = known.get(format);
  if (before) return before;
  const numbers: number[] = [];
  known.set(format, numbers);
  for (const rect of format.rects)
    sheet.cells.forEach(rect, (row, column) => {
      const value = sheet.value(row, column);
      if (typeof value === "number") numbers.push(value);
    });
  return numbers.sort((a, b) => a - b);
}

/** The number at which a point of a scale lies. */
export function pointAt(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  { type, formula }: ScalePoint,
  numbers: readonly number[]
): number | undefined {
  const [least = 0, most = 0] = [numbers[0], numbers.at(-1)];
  if (type === "LowestValue") return least;
  if (type === "HighestValue") return most;
  if (type === "Automatic") return undefined;
  const { row, column } = format.home;
  const rule = { sheet, formula: formula ?? "", home: format.home };
  const given = ruleValue(workbook, rule, row, column);
  if (typeof given !== "number") return undefined;
  if (type === "Percent") return least + ((most - least) * given) / 100;
  if (type !== "Percentile") return given;
  const place = ((numbers.length - 1) * given) / 100;
  const [low = 0, high = low] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

const parts = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function between(from: string, to: string, share: number): string {
  const [a, b] = [parts(from), parts(to)];
  const mixed = a.map((part, at) => Math.round(part + ((b[at] ?? 0) - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The colour that a colour scale gives a cell; undefined where the cell holds no number. */
export function scaleColor(
  workbook: Workbook,
  sheet: Sheet,
  format: ConditionalFormat,
  row: number,
  column: number,
  known: KnownNumbers
): string | undefined {
  const value = sheet.value(row, column);
  if (typeof value !== "number" || !format.colorScale) return undefined;
  const { minimum, midpoint, maximum } = format.colorScale;
  const numbers = conditionalNumbers(sheet, format, known);
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum].flatMap((point) => {
    const at = pointAt(workbook, sheet, format, point, numbers);
    return at === undefined ? [] : [{ at, color: point.color ?? "#FFFFFF" }];
  });
  const above = points.findIndex(({ at }) => value <= at);
  const [low, high] = [points[above - 1], points[above]];
  if (!high) return points.at(-1)?.color;
  if (!low || high.at === low.at) return high.color;
  return between(low.color, high.color, (value - low.at) / (high.at - low.at));
}
