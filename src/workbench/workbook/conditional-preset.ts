import { plainValue, type CellValue } from "./cell-value";
import type { ConditionalFormat } from "./conditional-format";
import { conditionalNumbers, type KnownNumbers } from "./conditional-scale";
import type { Sheet } from "./sheet";

/** The criteria that Excel offers ready-made. */
export const presets = [
  ...["Blanks", "NonBlanks", "Errors", "NonErrors"],
  ...["Yesterday", "Today", "Tomorrow", "LastSevenDays"],
  ...["LastWeek", "ThisWeek", "NextWeek", "LastMonth", "ThisMonth", "NextMonth"],
  ...["AboveAverage", "BelowAverage", "EqualOrAboveAverage", "EqualOrBelowAverage"],
  ...["OneStdDevAboveAverage", "OneStdDevBelowAverage"],
  ...["TwoStdDevAboveAverage", "TwoStdDevBelowAverage"],
  ...["ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage"],
  ...["UniqueValues", "DuplicateValues"],
] as const;

const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && value.trim() === "");
const isError = (value: CellValue): boolean => typeof value === "object" && value !== null;

/** The day of a moment as Excel counts days. */
function serialDay(now: Date): number {
  const day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round(day / 86_400_000) + 25569;
}

function dayHolds(criterion: string, day: number, now: Date): boolean | undefined {
  const today = serialDay(now);
  const sunday = today - now.getDay();
  const month = (offset: number) =>
    serialDay(new Date(now.getFullYear(), now.getMonth() + offset, 1));
  const spans: Readonly<Record<string, readonly [number, number] | undefined>> = {
    Yesterday: [today - 1, today],
    Today: [today, today + 1],
    Tomorrow: [today + 1, today + 2],
    LastSevenDays: [today - 6, today + 1],
    LastWeek: [sunday - 7, sunday],
    ThisWeek: [sunday, sunday + 7],
    NextWeek: [sunday + 7, sunday + 14],
    LastMonth: [month(-1), month(0)],
    ThisMonth: [month(0), month(1)],
    NextMonth: [month(1), month(2)],
  };
  const span = spans[criterion];
  return span && day >= span[0] && day < span[1];
}

const deviations: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

interface Spread {
  readonly mean: number;
  readonly spread: number;
}

/** What was found out about the cells of a format; its numbers are others once the workbook has changed. */
const spreads = new WeakMap<readonly number[], Spread>();
const counts = new WeakMap<readonly number[], ReadonlyMap<string, number>>();

function spreadOf(numbers: readonly number[]): Spread {
  const known = spreads.get(numbers);
  if (known) return known;
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const found = { mean, spread: Math.sqrt(squares / numbers.length) };
  spreads.set(numbers, found);
  return found;
}

function averageHolds(criterion: string, value: number, numbers: readonly number[]): boolean {
  const { mean, spread } = spreadOf(numbers);
  const [, count = ""] = /^(One|Two|Three)StdDev/.exec(criterion) ?? [];
  const distance = (deviations[count] ?? 0) * spread;
  const isAbove = criterion.includes("Above");
  const edge = isAbove ? mean + distance : mean - distance;
  if (criterion.startsWith("EqualOr")) return isAbove ? value >= edge : value <= edge;
  return isAbove ? value > edge : value < edge;
}

const asText = (value: CellValue): string => String(plainValue(value)).toLowerCase();

function countsOf(sheet: Sheet, format: ConditionalFormat, known: KnownNumbers) {
  const numbers = conditionalNumbers(sheet, format, known);
  const before = counts.get(numbers);
  if (before) return before;
  const found = new Map<string, number>();
  for (const rect of format.rects)
    sheet.cells.forEach(rect, (row, column) => {
      const value = sheet.value(row, column);
      if (!isBlank(value)) found.set(asText(value), (found.get(asText(value)) ?? 0) + 1);
    });
  counts.set(numbers, found);
  return found;
}

/** How often a value stands in the cells of a format; 0 for none. */
function count(
  sheet: Sheet,
  format: ConditionalFormat,
  value: CellValue,
  known: KnownNumbers
): number {
  return isBlank(value) ? 0 : (countsOf(sheet, format, known).get(asText(value)) ?? 0);
}

/** Whether a value meets one of Excel's ready-made criteria among the cells of its format. */
export function presetHolds(
  sheet: Sheet,
  format: ConditionalFormat,
  criterion: string,
  value: CellValue,
  known: KnownNumbers,
  now = new Date()
): boolean {
  if (criterion === "Blanks") return isBlank(value);
  if (criterion === "NonBlanks") return !isBlank(value);
  if (criterion === "Errors") return isError(value);
  if (criterion === "NonErrors") return !isError(value);
  if (criterion === "UniqueValues") return count(sheet, format, value, known) === 1;
  if (criterion === "DuplicateValues") return count(sheet, format, value, known) > 1;
  if (typeof value !== "number") return false;
  return (
    dayHolds(criterion, value, now) ??
    averageHolds(criterion, value, conditionalNumbers(sheet, format, known))
  );
}
