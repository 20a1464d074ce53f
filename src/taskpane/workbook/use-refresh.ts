import { useMemo } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import { loadAnew, takeBack } from "../../addin/lay-anew";
import { readResults } from "../../addin/read-results";
import { refreshResults, stopRefresh } from "../../addin/refresh-results";
import type { RefreshDecisions } from "../../excel/refreshed";
import type { WorkbookResult } from "../../addin/workbook-result";
import { usePane } from "../frame/pane-context";

/** Reads, refreshes and stops; a refresh goes on while other parts of the pane are looked at. */
export function useRefresh() {
  const { addin } = usePane();
  return useMemo(
    () => ({
      read: (why?: "asked" | "unasked") => readResults(addin, why),
      refresh: (results: readonly WorkbookResult[], decisions?: RefreshDecisions) =>
        refreshResults(addin, results, decisions),
      layAnew: (item: WorkbookResult, catalogue: CatalogueAnswer) =>
        loadAnew(addin, item, catalogue),
      layBack: (item: WorkbookResult, catalogue: CatalogueAnswer) =>
        takeBack(addin, item, catalogue),
      stop: () => stopRefresh(addin),
    }),
    [addin]
  );
}

export type Refreshing = ReturnType<typeof useRefresh>;
