import type { Obstacles } from "../excel/look-at-selection";
import type { PlacedSheet } from "../excel/place-result";
import type { Problem } from "../problem/problem";
import type { LoadOrder } from "./load-order";

/** What happens on the way of an order onto a sheet. */
export type LoadEvent =
  | { readonly type: "loadStarted"; readonly order: LoadOrder }
  /** The answer is here, but Excel has not taken anything yet. */
  | { readonly type: "loadWaiting" }
  /** Cells written so far, of all. */
  | { readonly type: "loadWriting"; readonly written: number; readonly total: number }
  | { readonly type: "loadCancelling" }
  | { readonly type: "loadCancelled" }
  | { readonly type: "loadFailed"; readonly problem: Problem }
  /** Something stands where the answer would go; nothing was written. */
  | { readonly type: "loadOccupied"; readonly obstacles: Obstacles }
  | { readonly type: "loadDone"; readonly placed: PlacedSheet };
