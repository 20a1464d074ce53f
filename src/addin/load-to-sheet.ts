import type { CatalogueAnswer } from "../api/contract";
import { fail } from "../problem/problem";
import type { DataTable } from "../query/data-table";
import type { Query } from "../query/query";
import { chosenAmong } from "../sheet/chart-members";
import type { Addin } from "./addin";
import type { AddinEvent } from "./addin-event";
import { askForChart } from "./ask-for-chart";
import { fetchWorkbook } from "./fetch-workbook";
import type { PlacedSheet } from "../excel/place-result";
import type { LoadEvent } from "./load-event";
import { questionsOf } from "./load-order";
import type { LoadOrder, Ordered } from "./load-order";
import { withPatience } from "./patience";
import { failureOf } from "./problem-of";

/** An order with what is known when it is begun. */
export interface LoadRequest {
  readonly ordered: Ordered;
  /** The answer, where a preview has fetched it already. */
  readonly answer: DataTable | null;
  /** Whether what stands at the selected cells may go. */
  readonly overwrite: boolean;
  readonly catalogue: CatalogueAnswer;
}

/** Fetches the answers to an order and writes each to its sheet, reporting each step; tells the end. */
export async function loadToSheet(addin: Addin, request: LoadRequest): Promise<AddinEvent> {
  const signal = addin.loading.begin();
  addin.report({ type: "loadStarted", ordered: request.ordered });
  let end: AddinEvent;
  try {
    end = await place(addin, request, signal);
  } catch (error) {
    end = signal.aborted ? { type: "loadCancelled" } : failureOf(error, "loadFailed");
  }
  addin.report(end);
  return end;
}

/** Ends the load under way; the workbook becomes what it was. */
export function cancelLoad({ loading, report }: Addin): void {
  report({ type: "loadCancelling" });
  loading.end();
}

async function place(
  { client, report, session }: Addin,
  { ordered: { order }, answer, overwrite, catalogue }: LoadRequest,
  signal: AbortSignal
): Promise<LoadEvent> {
  const ask = (query: Query) => client.ask(query, catalogue, signal);
  const signedIn = session();
  if (!signedIn) return fail("sessionMissing", {});
  const [asked, { placeTable, takeAway }] = await Promise.all([
    answer ? [answer] : askedFor(order, ask),
    fetchWorkbook(),
  ]);
  const { person, terms } = signedIn;
  const { years, layout, place: where } = order;
  const chart = order.chart && chosenAmong(order.chart, order.query);
  const about = { person: person.name, termsVersion: terms.version };
  const all: PlacedSheet[] = [];
  async function placeAll(taken: () => void): Promise<LoadEvent> {
    function onProgress(written: number, total: number) {
      taken();
      report({ type: "loadWriting", written, total });
    }
    for (const table of asked) {
      const placing = await placeTable(
        { ...about, table, catalogue, years, layout, chart, place: where, overwrite },
        { signal, onProgress }
      );
      if (placing.kind === "occupied") {
        return { type: "loadOccupied", obstacles: placing };
      }
      all.push(placing.placed);
    }
    const [first] = all;
    if (!first) throw new Error("an order without a question was loaded");
    return { type: "loadDone", placed: first };
  }
  try {
    return await withPatience(() => report({ type: "loadWaiting" }), placeAll);
  } catch (error) {
    // Of sheets by region either all are there or none.
    for (const placed of all.reverse()) await takeAway(placed, layout.language);
    throw error;
  }
}

/** The answers to an order. */
function askedFor(
  order: LoadOrder,
  ask: (query: Query) => Promise<DataTable>
): Promise<DataTable[]> {
  return Promise.all(questionsOf(order).map((query) => askForChart(query, order.chart, ask)));
}
