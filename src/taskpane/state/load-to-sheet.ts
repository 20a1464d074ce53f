import type { Client } from "../../api/client";
import type { CatalogueAnswer } from "../../api/contract";
import type * as workbookModule from "../workbook";
import type { Language } from "../../i18n/language";
import { listLayout } from "../../sheet/layout";
import type { Query } from "../../query/query";
import type { LoadingAction, PlacedSheet } from "./loading";
import type { PaneAction, SignedIn } from "./pane-state";
import { endsSession, problemOf } from "./problem-of";

/** The part of the workbook that the pane uses, fetched when it is first needed. */
export type Workbook = typeof workbookModule;

export interface LoadRequest {
  readonly query: Query;
  readonly catalogue: CatalogueAnswer;
  readonly language: Language;
  readonly session: SignedIn;
}

/** Milliseconds in which Excel usually takes the first part of an answer. */
const patience = 2000;

/** Fetches the answer to a question and writes it to a new sheet, telling each step. */
export async function loadToSheet(
  request: LoadRequest,
  from: { readonly client: Client; readonly workbook: () => Promise<Workbook> },
  dispatch: (action: PaneAction) => void,
  signal: AbortSignal
): Promise<void> {
  dispatch({ type: "loadStarted" });
  try {
    const placed = await place(request, from, dispatch, signal);
    dispatch({ type: "loadDone", placed });
  } catch (error) {
    dispatch(signal.aborted ? { type: "loadCancelled" } : failureOf(error, "loadFailed"));
  }
}

async function place(
  { query, catalogue, language, session }: LoadRequest,
  from: { readonly client: Client; readonly workbook: () => Promise<Workbook> },
  dispatch: (action: LoadingAction) => void,
  signal: AbortSignal
): Promise<PlacedSheet> {
  const [table, { placeTable }] = await Promise.all([
    from.client.ask(query, catalogue, signal),
    from.workbook(),
  ]);
  const { person, terms } = session;
  // Excel takes nothing while a cell is edited, and does not say so.
  const waiting = setTimeout(() => dispatch({ type: "loadWaiting" }), patience);
  function onProgress(written: number, total: number) {
    clearTimeout(waiting);
    dispatch({ type: "loadWriting", written, total });
  }
  try {
    const placing = await placeTable(
      {
        ...{ table, catalogue, person: person.name, termsVersion: terms.version },
        ...{ years: { kind: "fixed", years: query.years }, layout: listLayout(language) },
        ...{ place: "newSheet", overwrite: false },
      },
      { signal, onProgress }
    );
    if (placing.kind === "occupied") throw new Error("a new sheet was not empty");
    return placing.placed;
  } finally {
    clearTimeout(waiting);
  }
}

/** How a failure changes the pane: some send back to the sign-in, the others are shown in place. */
export function failureOf(error: unknown, type: "loadFailed" | "catalogueFailed"): PaneAction {
  const found = problemOf(error);
  return endsSession(found) ? { type: "sessionEnded", problem: found } : { type, problem: found };
}
