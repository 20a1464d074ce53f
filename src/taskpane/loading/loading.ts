import type { Obstacles } from "../../excel/look-at-selection";
import type { PlacedSheet } from "../../excel/place-result";
import type { Problem } from "../../problem/problem";
import type { LoadEvent } from "../../addin/load-event";

/** The way of one request onto a sheet. */
export type Loading =
  | { readonly kind: "idle" }
  | { readonly kind: "fetching" }
  /** The answer is here, but Excel has not taken anything yet. */
  | { readonly kind: "waiting" }
  | { readonly kind: "writing"; readonly written: number; readonly total: number }
  | { readonly kind: "cancelling" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly problem: Problem }
  /** Something stands where the answer would go; nothing was written. */
  | { readonly kind: "occupied"; readonly obstacles: Obstacles }
  | { readonly kind: "done"; readonly placed: PlacedSheet };

export type LoadingAction = LoadEvent | { readonly type: "loadLeft" };

export function reduceLoading(loading: Loading, action: LoadingAction): Loading {
  switch (action.type) {
    case "loadStarted":
      return { kind: "fetching" };
    case "loadWaiting":
      return loading.kind === "fetching" ? { kind: "waiting" } : loading;
    case "loadWriting":
      // Progress that arrives after a cancellation says nothing new.
      if (!isUnderWay(loading) || loading.kind === "cancelling") return loading;
      return { kind: "writing", written: action.written, total: action.total };
    case "loadCancelling":
      return isUnderWay(loading) ? { kind: "cancelling" } : loading;
    // The end of a load that nobody waits for any more, as after signing out, changes nothing.
    case "loadCancelled":
      return isUnderWay(loading) ? { kind: "cancelled" } : loading;
    case "loadFailed":
      return isUnderWay(loading) ? { kind: "failed", problem: action.problem } : loading;
    case "loadOccupied":
      return isUnderWay(loading) ? { kind: "occupied", obstacles: action.obstacles } : loading;
    case "loadDone":
      return isUnderWay(loading) ? { kind: "done", placed: action.placed } : loading;
    case "loadLeft":
      return { kind: "idle" };
  }
}

export function isUnderWay(loading: Loading): boolean {
  return ["fetching", "waiting", "writing", "cancelling"].includes(loading.kind);
}

/** Quarters of the writing, in percent: often enough to hear, seldom enough to listen to. */
export function heardPercent(loading: Loading): number | null {
  if (loading.kind !== "writing" || loading.total === 0) return null;
  return Math.floor((loading.written / loading.total) * 4) * 25;
}
