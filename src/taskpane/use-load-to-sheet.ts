import { useCallback, useEffect, useRef } from "react";
import type { Dispatch } from "react";
import type { DataTable } from "../query/data-table";
import { usePane } from "./pane-context";
import { fetchWorkbook } from "./fetch-workbook";
import { nextRate } from "./state/duration";
import type { Kept, KeptAction } from "./state/kept";
import type { LoadOrder, Ordered } from "./state/load-order";
import { loadToSheet } from "./state/load-to-sheet";
import type { PaneAction } from "./state/pane-state";

/** What is known of an order when its load starts. */
export interface LoadStart extends Omit<Ordered, "order"> {
  /** Cells that will be written, to learn how fast that goes; null where too few to tell. */
  readonly cells: number | null;
  /** The answer, where a preview has fetched it already. */
  readonly answer: DataTable | null;
  /** Whether what stands at the selected cells may go. */
  readonly overwrite: boolean;
}

export type StartLoad = (order: LoadOrder, start: LoadStart) => void;

/** Starts and cancels the load of a request; leaving these screens cancels it too. */
export function useLoadToSheet({ rate }: Kept, keep: Dispatch<KeptAction>) {
  const { state, dispatch, client } = usePane();
  const running = useRef<AbortController | null>(null);
  const { session, catalogue } = state;

  const load = useCallback<StartLoad>(
    (order, { cells, answer, overwrite, purpose, back }) => {
      if (!session || catalogue.kind !== "ready") return;
      running.current?.abort();
      running.current = new AbortController();
      const started = performance.now();
      const dispatchMeasured = (action: PaneAction) => {
        dispatch(action);
        if (action.type !== "loadDone" || cells === null) return;
        keep({ type: "rateMeasured", rate: nextRate(rate, cells, performance.now() - started) });
      };
      void loadToSheet(
        {
          ordered: { purpose, order, back },
          answer,
          overwrite,
          catalogue: catalogue.catalogue,
          session,
        },
        { client, workbook: fetchWorkbook },
        dispatchMeasured,
        running.current.signal
      );
    },
    [session, catalogue, rate, keep, client, dispatch]
  );

  const cancel = useCallback(() => {
    dispatch({ type: "loadCancelling" });
    running.current?.abort();
  }, [dispatch]);

  useEffect(() => () => running.current?.abort(), []);
  return { load, cancel };
}
