import { useCallback, useEffect, useState } from "react";
import type { SavedRequest } from "../../excel/workbook-requests";
import type { Problem } from "../../problem/problem";
import { fetchWorkbook } from "../../addin/fetch-workbook";
import { problemOf } from "../../addin/problem-of";

/** The requests that the workbook keeps; null until they have been read. */
export function useWorkbookRequests() {
  const [requests, setRequests] = useState<readonly SavedRequest[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** Whether it went well. */
  const act = useCallback(async (work: () => Promise<readonly SavedRequest[]>) => {
    setProblem(null);
    try {
      setRequests(await work());
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
  }, []);

  const read = useCallback(() => act(async () => (await fetchWorkbook()).readRequests()), [act]);
  const change = useCallback(
    (how: (requests: readonly SavedRequest[]) => readonly SavedRequest[]) =>
      act(async () => (await fetchWorkbook()).changeRequests(how)),
    [act]
  );
  useEffect(() => void read(), [read]);
  return { requests, problem, read, change };
}
