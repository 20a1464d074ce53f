import { useCallback, useEffect } from "react";
import type { Dispatch } from "react";
import type { LoadOrder, Ordered } from "../../addin/load-order";
import { cancelLoad, loadToSheet } from "../../addin/load-to-sheet";
import type { DataTable } from "../../query/data-table";
import { usePane } from "../frame/pane-context";
import { nextRate } from "../request/duration";
import type { Kept, KeptAction } from "../saved/kept";

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
  const { state, addin } = usePane();
  const { catalogue } = state;

  const load = useCallback<StartLoad>(
    (order, { cells, answer, overwrite, purpose, back }) => {
      if (catalogue.kind !== "ready") return;
      const started = performance.now();
      const ordered = { purpose, order, back };
      const request = { ordered, answer, overwrite, catalogue: catalogue.catalogue };
      void loadToSheet(addin, request).then(({ type }) => {
        if (type !== "loadDone" || cells === null) return;
        keep({ type: "rateMeasured", rate: nextRate(rate, cells, performance.now() - started) });
      });
    },
    [catalogue, rate, keep, addin]
  );

  const cancel = useCallback(() => cancelLoad(addin), [addin]);
  useEffect(() => () => addin.loading.end(), [addin]);
  return { load, cancel };
}
