import { useCallback, useEffect } from "react";
import type { Dispatch } from "react";
import type { LoadOrder } from "../../addin/load-order";
import { fetchWorkbook } from "../../addin/fetch-workbook";
import { cancelLoad, loadToSheet } from "../../addin/load-to-sheet";
import type { LoadContext } from "../../addin/load-to-sheet";
import { usePane } from "../frame/pane-context";
import { nextRate } from "../request/duration";
import type { Kept, KeptAction } from "../saved/kept";

/** What is known of an order when its load starts. */
export interface LoadStart extends Omit<LoadContext, "catalogue"> {
  /** Cells that will be written, to learn how fast that goes; null where too few to tell. */
  readonly cells: number | null;
}

export type StartLoad = (order: LoadOrder, start: LoadStart) => void;

/** Starts and cancels the load of a request; leaving these screens cancels it too. */
export function useLoadToSheet({ rate }: Kept, keep: Dispatch<KeptAction>) {
  const { state, addin } = usePane();
  const { catalogue } = state;

  const load = useCallback<StartLoad>(
    (order, { cells, ...start }) => {
      if (catalogue.kind !== "ready") return;
      const started = performance.now();
      const context = { ...start, catalogue: catalogue.catalogue };
      void loadToSheet(addin, order, context).then(({ type }) => {
        if (type !== "loadDone" || cells === null) return;
        keep({ type: "rateMeasured", rate: nextRate(rate, cells, performance.now() - started) });
      });
    },
    [catalogue, rate, keep, addin]
  );

  // Fetched while somebody still chooses; why it could not be is told once it is needed.
  useEffect(() => void fetchWorkbook().catch(() => undefined), []);
  const cancel = useCallback(() => cancelLoad(addin), [addin]);
  useEffect(() => () => addin.loading.end(), [addin]);
  return { load, cancel };
}
