import type { WorkbookResult } from "../excel/workbook-results";
import type { Addin } from "./addin";
import { fetchWorkbook } from "./fetch-workbook";
import { failureOf } from "./problem-of";

/**
 * Reads the results of the workbook, asks what the service has by now and looks for figures that
 * were edited by hand. Gives the results; null where they could not be read, which is reported.
 */
export async function readResults({
  client,
  looking,
  report,
}: Addin): Promise<readonly WorkbookResult[] | null> {
  const signal = looking.begin();
  try {
    report({ type: "resultsChecking" });
    const { workbookResults, editedFigures } = await fetchWorkbook();
    const results = await workbookResults();
    report({ type: "resultsRead", results });
    const catalogue = await client.catalogue();
    if (signal.aborted) return results;
    report({ type: "catalogueLoaded", catalogue });
    report({ type: "resultsChecked", at: new Date().toISOString() });
    for (const item of results) {
      const figures = await editedFigures(item, catalogue, signal);
      report({ type: "resultEdited", id: item.result.id, figures });
    }
    return results;
  } catch (error) {
    if (!signal.aborted) report(failureOf(error, "resultsFailed"));
    return null;
  }
}
