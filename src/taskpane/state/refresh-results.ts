import type { Client } from "../../api/client";
import type { CatalogueAnswer } from "../../api/contract";
import type { RefreshDecisions } from "../../excel/refresh-result";
import type { WorkbookResult } from "../../excel/workbook-results";
import { findIndicator } from "../../catalogue/catalogue";
import { fail, ProblemError } from "../../problem/problem";
import { availableYears } from "../../query/availability";
import { parseQuery } from "../../query/parse-query";
import type { Query } from "../../query/query";
import { yearsOf } from "../../query/year-rule";
import { aboutLines } from "../../sheet/about-data";
import { versionsFor } from "./data-versions";
import type { Workbook } from "./load-to-sheet";
import type { PaneAction } from "./pane-state";
import { withPatience } from "./patience";
import { isOfEarlierEdition } from "./freshness";
import type { Progress } from "./placed";
import { concernsAll, endsSession, problemOf } from "./problem-of";

export interface RefreshNeeds {
  readonly client: Client;
  readonly workbook: () => Promise<Workbook>;
  readonly dispatch: (action: PaneAction) => void;
  readonly signal: AbortSignal;
}

/**
 * Refreshes results one after the other; a failure of one does not keep the others. When the
 * session ends or the server is lost, those that have not begun stay waiting and can go on later.
 */
export async function refreshResults(
  results: readonly WorkbookResult[],
  needs: RefreshNeeds,
  decisions: RefreshDecisions = {}
): Promise<void> {
  const { client, dispatch, signal } = needs;
  dispatch({ type: "refreshStarted", ids: results.map(({ result }) => result.id) });
  let current: string | null = null;
  try {
    // What the data can answer may have changed since the pane was opened.
    const catalogue = await client.catalogue(signal);
    dispatch({ type: "catalogueLoaded", catalogue });
    dispatch({ type: "resultsChecked", at: new Date().toISOString() });
    for (const item of results) {
      current = item.result.id;
      if (signal.aborted) {
        dispatch({ type: "refreshStep", id: current, progress: { kind: "stopped" } });
        continue;
      }
      const progress = await refreshOne(item, catalogue, needs, decisions);
      dispatch({ type: "refreshStep", id: current, progress });
      if (progress.kind === "failed" && concernsAll(progress.problem)) return;
    }
  } catch (error) {
    if (signal.aborted) return;
    const found = problemOf(error);
    if (endsSession(found)) {
      if (current) dispatch({ type: "refreshStep", id: current, progress: { kind: "waiting" } });
      dispatch({ type: "refreshEnded" });
      dispatch({ type: "sessionEnded", problem: found });
      return;
    }
    for (const { result } of concernsAll(found) ? results.slice(0, 1) : results) {
      const progress = { kind: "failed", problem: found } as const;
      dispatch({ type: "refreshStep", id: result.id, progress });
    }
  } finally {
    dispatch({ type: "refreshEnded" });
  }
}

async function refreshOne(
  item: WorkbookResult,
  catalogue: CatalogueAnswer,
  { client, workbook, dispatch, signal }: RefreshNeeds,
  decisions: RefreshDecisions
): Promise<Progress> {
  const { result } = item;
  const step = (progress: Progress) => dispatch({ type: "refreshStep", id: result.id, progress });
  if (isOfEarlierEdition(result, catalogue)) return { kind: "earlier" };
  try {
    step({ kind: "fetching" });
    const query = questionNow(item, catalogue);
    const [table, { refreshResult }] = await Promise.all([
      client.ask(query, catalogue, signal),
      workbook(),
    ]);
    const refreshedAt = new Date().toISOString();
    const { language } = result.layout;
    const about = aboutLines(table, catalogue, { ...result, language, refreshedAt });
    const versions = versionsFor(query, catalogue);
    const newer = { ...result, query, versions, refreshedAt, about };
    const refreshed = await withPatience(
      () => step({ kind: "held" }),
      (taken) =>
        refreshResult(
          { result: newer, table, catalogue, decisions, overlay: [] },
          {
            signal,
            onProgress(written, total) {
              taken();
              step({ kind: "writing", written, total });
            },
          }
        )
    );
    if (refreshed.kind === "gone") return refreshed;
    if (refreshed.kind !== "done") return { ...refreshed, decided: decisions };
    const { changes, cells, figures, behind } = refreshed;
    return { kind: "done", changes: changes && changes.length, cells, figures, behind };
  } catch (error) {
    if (signal.aborted) return { kind: "stopped" };
    if (error instanceof ProblemError && endsSession(error.problem)) throw error;
    return { kind: "failed", problem: problemOf(error) };
  }
}

/** The question of a result over the years that its rule gives now. */
export function questionNow({ result }: WorkbookResult, catalogue: CatalogueAnswer): Query {
  const { indicator: number } = result.query;
  const indicator = catalogue.indicators.find((entry) => entry.number === number);
  if (!indicator || !findIndicator(catalogue, number)) {
    return fail("unknownIndicator", { indicator: String(number), possible: [] });
  }
  const { availability } = indicator;
  const years = yearsOf(result.years, availableYears(availability));
  const { query, problems } = parseQuery({ ...result.query, years }, catalogue, availability);
  if (problems) throw new ProblemError(problems);
  return query;
}
