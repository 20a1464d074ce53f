import { useCallback, useEffect, useRef } from "react";
import type { Query } from "../query/query";
import { usePane } from "./pane-context";
import { fetchWorkbook } from "./fetch-workbook";
import { loadToSheet } from "./state/load-to-sheet";

/** Starts and cancels the load of a request; leaving these screens cancels it too. */
export function useLoadToSheet() {
  const { state, dispatch, texts, client } = usePane();
  const running = useRef<AbortController | null>(null);
  const { session, catalogue, draft } = state;

  const load = useCallback(
    (query: Query) => {
      if (!session || catalogue.kind !== "ready") return;
      running.current?.abort();
      running.current = new AbortController();
      const language = draft?.labels ?? texts.language;
      void loadToSheet(
        { query, catalogue: catalogue.catalogue, language, session },
        { client, workbook: fetchWorkbook },
        dispatch,
        running.current.signal
      );
    },
    [session, catalogue, draft?.labels, texts.language, client, dispatch]
  );

  const cancel = useCallback(() => {
    dispatch({ type: "loadCancelling" });
    running.current?.abort();
  }, [dispatch]);

  useEffect(() => () => running.current?.abort(), []);
  return { load, cancel };
}
