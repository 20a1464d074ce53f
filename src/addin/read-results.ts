import { ProblemError } from "../problem/problem";
import type { Addin } from "./addin";
import { fetchWorkbook } from "./fetch-workbook";
import { failureOf } from "./problem-of";

/** So many cells of a result are read to look for what a person has done to it. */
const mostCells = { asked: 100_000, unasked: 20_000 } as const;

/**
 * Reads the results of the workbook, asks what the service has by now and looks at what a person
 * has done to them; reports each step, and why it could not be done. Unasked it says nothing of
 * its beginning, nor of an Excel that is busy: it comes again.
 */
export async function readResults(
  { client, looking, report }: Addin,
  why: "asked" | "unasked" = "asked"
): Promise<void> {
  const signal = looking.begin();
  try {
    if (why === "asked") report({ type: "resultsChecking" });
    const { workbookResults, workedOn } = await fetchWorkbook();
    const { results, unread } = await workbookResults();
    report({ type: "resultsRead", results, unread });
    const catalogue = await client.catalogue();
    if (signal.aborted) return;
    report({ type: "catalogueLoaded", catalogue });
    report({ type: "resultsChecked", at: new Date().toISOString() });
    for (const item of results) {
      const found = await workedOn(item, catalogue, mostCells[why], signal);
      if (found || why === "asked") report({ type: "resultLookedAt", id: item.result.id, found });
    }
  } catch (error) {
    if (signal.aborted) return;
    const isBusy = error instanceof ProblemError && error.problem.code.startsWith("excel");
    if (why === "unasked" && isBusy) return;
    report(failureOf(error, "resultsFailed"));
  }
}
