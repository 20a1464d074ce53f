import type { CatalogueAnswer } from "../api/contract";
import type { RefreshDecisions } from "../excel/refreshed";
import { ProblemError } from "../problem/problem";
import type { Addin } from "./addin";
import { fetchWorkbook } from "./fetch-workbook";
import { withPatience } from "./patience";
import { concernsAll, endsSession, problemOf } from "./problem-of";
import type { Progress } from "./refresh-event";
import { askerOf } from "./asker-of";
import type { WorkbookResult } from "./workbook-result";

/**
 * Refreshes results one after the other; a failure of one does not keep the others. When the
 * session ends or the server is lost, those that have not begun stay waiting and can go on later.
 */
export async function refreshResults(
  addin: Addin,
  results: readonly WorkbookResult[],
  decisions: RefreshDecisions = {}
): Promise<void> {
  const { client, report } = addin;
  addin.looking.end();
  const signal = addin.refreshing.begin();
  report({ type: "refreshStarted", ids: results.map(({ result }) => result.id) });
  let current: string | null = null;
  try {
    // What the data can answer may have changed since the pane was opened.
    const catalogue = await client.catalogue(signal);
    report({ type: "catalogueLoaded", catalogue });
    report({ type: "resultsChecked", at: new Date().toISOString() });
    for (const item of results) {
      current = item.result.id;
      if (signal.aborted) {
        report({ type: "refreshStep", id: current, progress: { kind: "stopped" } });
        continue;
      }
      const progress = await refreshOne(addin, item, { catalogue, decisions, signal });
      report({ type: "refreshStep", id: current, progress });
      if (progress.kind === "failed" && concernsAll(progress.problem)) return;
    }
  } catch (error) {
    if (signal.aborted) return;
    const found = problemOf(error);
    if (endsSession(found)) {
      if (current) report({ type: "refreshStep", id: current, progress: { kind: "waiting" } });
      report({ type: "refreshEnded" });
      report({ type: "sessionEnded", problem: found });
      return;
    }
    for (const { result } of concernsAll(found) ? results.slice(0, 1) : results) {
      const progress = { kind: "failed", problem: found } as const;
      report({ type: "refreshStep", id: result.id, progress });
    }
  } finally {
    report({ type: "refreshEnded" });
  }
}

/** Ends the refresh under way: the result that it has come to is as before, the next are not begun. */
export function stopRefresh({ refreshing, report }: Addin): void {
  report({ type: "refreshStopping" });
  refreshing.end();
}

interface RefreshTurn {
  readonly catalogue: CatalogueAnswer;
  readonly decisions: RefreshDecisions;
  readonly signal: AbortSignal;
}

async function refreshOne(
  { client, report }: Addin,
  { result }: WorkbookResult,
  { catalogue, decisions, signal }: RefreshTurn
): Promise<Progress> {
  const step = (progress: Progress) => report({ type: "refreshStep", id: result.id, progress });
  try {
    const { askFor, isEarlier, refreshResult } = await fetchWorkbook();
    if (isEarlier(result, catalogue)) return { kind: "earlier" };
    step({ kind: "fetching" });
    const answer = await askFor(result, catalogue, askerOf(client, catalogue, signal));
    const refreshed = await withPatience(
      () => step({ kind: "held" }),
      (taken) =>
        refreshResult({ result, answer, catalogue }, decisions, {
          signal,
          onProgress(written, total) {
            taken();
            step({ kind: "writing", written, total });
          },
        })
    );
    if (refreshed.kind === "gone" || refreshed.kind === "done") return refreshed;
    return { ...refreshed, decided: decisions };
  } catch (error) {
    if (signal.aborted) return { kind: "stopped" };
    if (error instanceof ProblemError && endsSession(error.problem)) throw error;
    return { kind: "failed", problem: problemOf(error) };
  }
}
