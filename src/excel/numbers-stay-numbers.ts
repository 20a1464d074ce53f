import type { CellInput } from "./write-values";
import type { Undo } from "./undo";

/** Cells that are about to be written, and how a number looks in them. */
export interface CellsToWrite {
  readonly range: Excel.Range;
  readonly values: readonly (readonly CellInput[])[];
}

/** How a figure looks where its cell was formatted as text. */
const figureFormat = "#,##0";

/**
 * Gives cells that are formatted as text the format of a figure where a number is about to be
 * written, one request before it: Excel would make text of the number.
 */
export async function numbersStayNumbers(
  context: Excel.RequestContext,
  parts: readonly CellsToWrite[],
  undo?: Undo[]
): Promise<void> {
  const withNumbers = parts.filter(({ values }) =>
    values.some((row) => row.some((cell) => typeof cell === "number"))
  );
  if (!withNumbers.length) return;
  for (const { range } of withNumbers) range.load("numberFormat");
  await context.sync();
  const changed: { range: Excel.Range; before: unknown[][]; after: unknown[][] }[] = [];
  for (const { range, values } of withNumbers) {
    const formats = range.numberFormat as unknown[][];
    const of = (format: string) =>
      formats.map((row, at) =>
        row.map((own, column) =>
          own === "@" && typeof values[at]?.[column] === "number" ? format : null
        )
      );
    const after = of(figureFormat);
    if (!after.some((row) => row.some((format) => format !== null))) continue;
    changed.push({ range, before: of("@"), after });
  }
  if (!changed.length) return;
  undo?.push(async () => {
    for (const { range, before } of changed) range.numberFormat = before as string[][];
    await context.sync();
  });
  for (const { range, after } of changed) range.numberFormat = after as string[][];
  await context.sync();
}
