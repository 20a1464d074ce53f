import type { Addin } from "./addin";
import { fetchWorkbook } from "./fetch-workbook";
import { failureOf } from "./problem-of";
import type { Progress } from "./refresh-event";
import { refreshResults } from "./refresh-results";

/**
 * Refreshes every result of the workbook; tells whether all went as nobody needs to hear of. A
 * refresh that is under way already is left to itself.
 */
export async function refreshAll(addin: Addin): Promise<boolean> {
  if (addin.isRefreshing()) return false;
  const kept = await resultsNow(addin);
  if (!kept?.results.length) return false;
  const { results, unread } = kept;
  const progress = new Map<string, Progress>();
  const stopListening = addin.listen((event) => {
    if (event.type === "refreshStep") progress.set(event.id, event.progress);
  });
  try {
    await refreshResults(addin, results);
  } finally {
    stopListening();
  }
  return unread === 0 && results.every(({ result }) => isQuiet(progress.get(result.id)));
}

async function resultsNow({ report }: Addin) {
  try {
    const kept = await (await fetchWorkbook()).workbookResults();
    report({ type: "resultsRead", ...kept });
    return kept;
  } catch (error) {
    report(failureOf(error, "resultsFailed"));
    return null;
  }
}

/** Done in full: no figure is left as it was. */
function isQuiet(progress: Progress | undefined): boolean {
  return progress?.kind === "done" && progress.behind.figures === 0;
}
