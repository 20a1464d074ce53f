import type { Client } from "../../api/client";
import type { CatalogueAnswer } from "../../api/contract";
import type { DataTable } from "../../query/data-table";
import type { Query } from "../../query/query";
import { narrowedQuery } from "../../sheet/chart-members";
import type * as workbookModule from "../workbook";
import { questionsOf } from "./load-order";
import type { LoadOrder, Ordered } from "./load-order";
import type { LoadingAction, PlacedSheet } from "./loading";
import type { PaneAction, SignedIn } from "./pane-state";
import { withPatience } from "./patience";
import { endsSession, problemOf } from "./problem-of";

/** The part of the workbook that the pane uses, fetched when it is first needed. */
export type Workbook = typeof workbookModule;

export interface LoadRequest {
  readonly ordered: Ordered;
  /** The answer, where a preview has fetched it already. */
  readonly answer: DataTable | null;
  /** Whether what stands at the selected cells may go. */
  readonly overwrite: boolean;
  readonly catalogue: CatalogueAnswer;
  readonly session: SignedIn;
}

/** Fetches the answers to an order and writes each to its sheet, telling each step. */
export async function loadToSheet(
  request: LoadRequest,
  from: { readonly client: Client; readonly workbook: () => Promise<Workbook> },
  dispatch: (action: PaneAction) => void,
  signal: AbortSignal
): Promise<void> {
  dispatch({ type: "loadStarted", ordered: request.ordered });
  try {
    dispatch(await place(request, from, dispatch, signal));
  } catch (error) {
    dispatch(signal.aborted ? { type: "loadCancelled" } : failureOf(error, "loadFailed"));
  }
}

async function place(
  { ordered: { order }, answer, overwrite, catalogue, session }: LoadRequest,
  from: { readonly client: Client; readonly workbook: () => Promise<Workbook> },
  dispatch: (action: LoadingAction) => void,
  signal: AbortSignal
): Promise<LoadingAction> {
  const ask = (query: Query) => from.client.ask(query, catalogue, signal);
  const [asked, { placeTable, takeAway }] = await Promise.all([
    answer ? [answer] : askedFor(order, ask),
    from.workbook(),
  ]);
  const { person, terms } = session;
  const { years, layout, chart, place: where } = order;
  const about = { person: person.name, termsVersion: terms.version };
  const all: PlacedSheet[] = [];
  async function placeAll(taken: () => void): Promise<LoadingAction> {
    function onProgress(written: number, total: number) {
      taken();
      dispatch({ type: "loadWriting", written, total });
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
    return await withPatience(() => dispatch({ type: "loadWaiting" }), placeAll);
  } catch (error) {
    // Of sheets by region either all are there or none.
    for (const placed of all.reverse()) await takeAway(placed, layout.language);
    throw error;
  }
}

/** The answers to an order; those of a chart with more members than it can show are asked again. */
async function askedFor(
  order: LoadOrder,
  ask: (query: Query) => Promise<DataTable>
): Promise<DataTable[]> {
  const tables = await Promise.all(questionsOf(order).map(ask));
  const { chart } = order;
  if (!chart) return tables;
  return Promise.all(
    tables.map(async (table) => {
      const narrowed = narrowedQuery(table, chart);
      return narrowed ? ask(narrowed) : table;
    })
  );
}

/** How a failure changes the pane: some send back to the sign-in, the others are shown in place. */
export function failureOf(error: unknown, type: "loadFailed" | "catalogueFailed"): PaneAction {
  const found = problemOf(error);
  return endsSession(found) ? { type: "sessionEnded", problem: found } : { type, problem: found };
}
