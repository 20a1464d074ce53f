import type { Catalogue } from "../catalogue/catalogue";
import { lastAnswers } from "../excel/workbook-results";
import type { DataTable } from "../query/data-table";
import { figureChanges } from "../query/figure-changes";
import type { FigureChange } from "../query/figure-changes";
import { kindOf } from "../sheet/templates/kinds";
import type { PlacedResult } from "../sheet/templates/kinds";

/** What the last refresh of a result changed. */
export interface LastChanges {
  readonly before: DataTable;
  readonly after: DataTable;
  readonly changes: readonly FigureChange[];
}

/** Null where the earlier figures are not kept. */
export async function lastChanges(
  result: Pick<PlacedResult, "id" | "kind">,
  catalogue: Catalogue
): Promise<LastChanges | null> {
  const answers = await lastAnswers(result.id, kindOf(result, catalogue));
  return answers && { ...answers, changes: figureChanges(answers.before, answers.after) };
}
