import type { Addin } from "./addin";
import { fetchWorkbook } from "./fetch-workbook";
import { failureOf } from "./problem-of";

/**
 * Reads the results of the workbook, asks what the service has by now and looks for figures that
 * were edited by hand; reports each step, and why it could not be done.
 */
export async function readResults({ client, looking, report }: Addin): Promise<void> {
  const signal = looking.begin();
  try {
    report({ type: "resultsChecking" });
    const { workbookResults, editedFigures } = await fetchWorkbook();
    const results = await workbookResults();
    report({ type: "resultsRead", results });
    const catalogue = await client.catalogue();
    if (signal.aborted) return;
    report({ type: "catalogueLoaded", catalogue });
    report({ type: "resultsChecked", at: new Date().toISOString() });
    for (const item of results) {
      const figures = await editedFigures(item, catalogue, signal);
      report({ type: "resultEdited", id: item.result.id, figures });
    }
  } catch (error) {
    if (!signal.aborted) report(failureOf(error, "resultsFailed"));
  }
}
