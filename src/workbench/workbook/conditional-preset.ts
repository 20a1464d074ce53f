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

function averageHolds(criterion: string, value: number, numbers: readonly number[]): boolean {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const spread = Math.sqrt(squares / numbers.length);
  const [, count = ""] = /^(One|Two|Three)StdDev/.exec(criterion) ?? [];
  const distance = (deviations[count] ?? 0) * spread;
  const isAbove = criterion.includes("Above");
  const edge = isAbove ? mean + distance : mean - distance;
  if (criterion.startsWith("EqualOr")) return isAbove ? value >= edge : value <= edge;
  return isAbove ? value > edge : value < edge;
}

function count(sheet: Sheet, { rects }: ConditionalFormat, value: CellValue): number {
  const wanted = String(plainValue(value)).toLowerCase();
  let found = 0;
  for (const rect of rects)
    sheet.cells.forEach(rect, (row, column) => {
      const other = sheet.value(row, column);
      if (!isBlank(other) && String(plainValue(other)).toLowerCase() === wanted) found++;
    });
  return found;
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
  if (criterion === "UniqueValues") return !isBlank(value) && count(sheet, format, value) === 1;
  if (criterion === "DuplicateValues") return !isBlank(value) && count(sheet, format, value) > 1;
  if (typeof value !== "number") return false;
  return (
    dayHolds(criterion, value, now) ??
    averageHolds(criterion, value, conditionalNumbers(sheet, format, known))
  );
}
