import type { CatalogueAnswer } from "../api/contract";
import type { RefreshDecisions } from "../excel/refreshed";
import type { WorkbookResult } from "./workbook-result";
import { findIndicator } from "../catalogue/catalogue";
import { fail, ProblemError } from "../problem/problem";
import { availableYears } from "../query/availability";
import { figureChanges } from "../query/figure-changes";
import type { FigureChange } from "../query/figure-changes";
import { parseQuery } from "../query/parse-query";
import type { Query } from "../query/query";
import { yearsOf } from "../query/year-rule";
import { aboutLines } from "../sheet/about-data";
import { widenedQuery } from "../sheet/chart-members";
import type { Addin } from "./addin";
import { askForChart } from "./ask-for-chart";
import { isOfEarlierEdition, versionsFor } from "./data-versions";
import { fetchWorkbook } from "./fetch-workbook";
import { withPatience } from "./patience";
import { concernsAll, endsSession, problemOf } from "./problem-of";
import type { Progress } from "./refresh-event";

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
  item: WorkbookResult,
  { catalogue, decisions, signal }: RefreshTurn
): Promise<Progress> {
  const { result } = item;
  const step = (progress: Progress) => report({ type: "refreshStep", id: result.id, progress });
  if (isOfEarlierEdition(result, catalogue)) return { kind: "earlier" };
  try {
    step({ kind: "fetching" });
    const query = questionNow(item, catalogue);
    const ask = (asked: Query) => client.ask(asked, catalogue, signal);
    const [table, { refreshResult }] = await Promise.all([
      askForChart(query, result.chart, ask),
      fetchWorkbook(),
    ]);
    const refreshedAt = new Date().toISOString();
    const { language } = result.layout;
    const about = aboutLines(table, catalogue, { ...result, language, refreshedAt });
    const versions = versionsFor(query, catalogue);
    const newer = { ...result, query: table.query, versions, refreshedAt, about };
    const refreshed = await withPatience(
      () => step({ kind: "held" }),
      (taken) =>
        refreshResult({ result: newer, table, catalogue }, decisions, {
          signal,
          onProgress(written, total) {
            taken();
            step({ kind: "writing", written, total });
          },
        })
    );
    if (refreshed.kind === "gone") return refreshed;
    if (refreshed.kind !== "done") return { ...refreshed, decided: decisions };
    const { before, cells, figures, behind } = refreshed;
    // Figures that the newer answer no longer has are told apart, in the list of changes.
    const isThere = ({ placeAfter }: FigureChange) => placeAfter !== null;
    const changes = before && figureChanges(before, table).filter(isThere).length;
    return { kind: "done", changes, cells, figures, behind };
  } catch (error) {
    if (signal.aborted) return { kind: "stopped" };
    if (error instanceof ProblemError && endsSession(error.problem)) throw error;
    return { kind: "failed", problem: problemOf(error) };
  }
}

/** The question of a result over the years that its rule gives now, and all members of its chart. */
export function questionNow({ result }: WorkbookResult, catalogue: CatalogueAnswer): Query {
  const { indicator: number } = result.query;
  const indicator = catalogue.indicators.find((entry) => entry.number === number);
  if (!indicator || !findIndicator(catalogue, number)) {
    return fail("unknownIndicator", { indicator: String(number), possible: [] });
  }
  const { availability } = indicator;
  const years = yearsOf(result.years, availableYears(availability));
  const { query, problems } = parseQuery(
    { ...widenedQuery(result.query, result.chart), years },
    catalogue,
    availability
  );
  if (problems) throw new ProblemError(problems);
  return query;
}
