import { useCallback, useEffect, useMemo, useState } from "react";
import type { Problem } from "../../problem/problem";
import { problemOf } from "../../addin/problem-of";

/** A part of the pane that is fetched when it is needed; a failed fetch can be tried again. */
export interface Part<T> {
  readonly part: T | null;
  readonly problem: Problem | null;
  readonly tryAgain: () => void;
}

export function usePart<T extends object>(fetchPart: () => Promise<T>): Part<T> {
  const [attempt, setAttempt] = useState(0);
  const [part, setPart] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let wanted = true;
    setProblem(null);
    fetchPart().then(
      (fetched) => wanted && setPart(fetched),
      (error: unknown) => wanted && setProblem(problemOf(error))
    );
    return () => {
      wanted = false;
    };
  }, [fetchPart, attempt]);
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(() => ({ part, problem, tryAgain }), [part, problem, tryAgain]);
}
