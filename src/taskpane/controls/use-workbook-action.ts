import { useCallback, useEffect, useRef, useState } from "react";
import type { ApplyOptions } from "../../excel/apply-plan";
import type { Problem } from "../../problem/problem";
import { fetchWorkbook } from "../../addin/fetch-workbook";
import { problemOf } from "../../addin/problem-of";

/** What is done on the workbook; it ends early where the signal of its options says so. */
export type WorkbookWork = (
  workbook: Awaited<ReturnType<typeof fetchWorkbook>>,
  options: ApplyOptions
) => Promise<void>;

/**
 * Runs one action on the workbook at a time and keeps what stands against it. An action is
 * cancelled when the next one begins and when its component goes.
 */
export function useWorkbookAction() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);

  const act = useCallback(async (work: WorkbookWork) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setProblem(null);
    setBusy(true);
    try {
      await work(await fetchWorkbook(), { signal: own.signal, onProgress: () => undefined });
    } catch (error) {
      // Whoever cancelled does not ask what came of it.
      if (!own.signal.aborted) setProblem(problemOf(error));
    } finally {
      if (running.current === own) setBusy(false);
    }
  }, []);

  useEffect(() => () => running.current?.abort(), []);
  return { act, problem, busy };
}
