import { useCallback, useEffect, useRef } from "react";
import type { CatalogueAnswer } from "../api/contract";
import type { RefreshDecisions } from "../excel/refresh-result";
import type { WorkbookResult } from "../excel/workbook-results";
import { fetchWorkbook } from "./fetch-workbook";
import { usePane } from "./pane-context";
import { loadAnew, takeBack } from "./state/lay-anew";
import { endsSession, problemOf } from "./state/problem-of";
import { refreshResults } from "./state/refresh-results";

/** Reads, refreshes and stops; a refresh goes on while other parts of the pane are looked at. */
export function useRefresh() {
  const { dispatch, client } = usePane();
  const running = useRef<AbortController | null>(null);
  const looking = useRef<AbortController | null>(null);

  /** The results of the workbook, and what the service has by now. */
  const read = useCallback(async () => {
    looking.current?.abort();
    const own = new AbortController();
    looking.current = own;
    try {
      dispatch({ type: "resultsChecking" });
      const { workbookResults, editedFigures } = await fetchWorkbook();
      const results = await workbookResults();
      dispatch({ type: "resultsRead", results });
      const catalogue = await client.catalogue();
      if (own.signal.aborted) return;
      dispatch({ type: "catalogueLoaded", catalogue });
      dispatch({ type: "resultsChecked", at: new Date().toISOString() });
      for (const item of results) {
        const figures = await editedFigures(item, catalogue, own.signal);
        dispatch({ type: "resultEdited", id: item.result.id, figures });
      }
    } catch (error) {
      if (own.signal.aborted) return;
      const found = problemOf(error);
      dispatch(
        endsSession(found)
          ? { type: "sessionEnded", problem: found }
          : { type: "resultsFailed", problem: found }
      );
    }
  }, [client, dispatch]);

  const refresh = useCallback(
    async (results: readonly WorkbookResult[], decisions?: RefreshDecisions) => {
      running.current?.abort();
      looking.current?.abort();
      const own = new AbortController();
      running.current = own;
      const needs = { client, workbook: fetchWorkbook, dispatch, signal: own.signal };
      await refreshResults(results, needs, decisions);
    },
    [client, dispatch]
  );

  const alone = useCallback(
    async (
      work: typeof loadAnew | typeof takeBack,
      item: WorkbookResult,
      catalogue: CatalogueAnswer
    ) => {
      running.current?.abort();
      looking.current?.abort();
      const own = new AbortController();
      running.current = own;
      await work(item, catalogue, {
        ...{ client, workbook: fetchWorkbook, dispatch, signal: own.signal },
      });
    },
    [client, dispatch]
  );
  const layAnew = useCallback(
    (item: WorkbookResult, catalogue: CatalogueAnswer) => alone(loadAnew, item, catalogue),
    [alone]
  );
  const layBack = useCallback(
    (item: WorkbookResult, catalogue: CatalogueAnswer) => alone(takeBack, item, catalogue),
    [alone]
  );

  const stop = useCallback(() => {
    dispatch({ type: "refreshStopping" });
    running.current?.abort();
  }, [dispatch]);

  useEffect(
    () => () => {
      running.current?.abort();
      looking.current?.abort();
    },
    []
  );
  return { read, refresh, layAnew, layBack, stop };
}

export type Refreshing = ReturnType<typeof useRefresh>;
