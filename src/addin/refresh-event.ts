import type { WorkedOn } from "../excel/worked-on";
import type { Asked, RefreshDecisions } from "../excel/refreshed";
import type { WorkbookResult } from "./workbook-result";
import type { Problem } from "../problem/problem";
import type { FiguresBehind } from "../sheet/figures-behind";

/** Where the refresh of one result stands. */
export type Progress =
  | { readonly kind: "waiting" }
  | { readonly kind: "fetching" }
  /** The answer is here, but Excel has not taken anything yet. */
  | { readonly kind: "held" }
  | { readonly kind: "writing"; readonly written: number; readonly total: number }
  /** `changes` is null where nobody can tell. */
  | {
      readonly kind: "done";
      readonly changes: number | null;
      readonly cells: number;
      /** How many figures are those of the service now, and which are not. */
      readonly figures: number;
      readonly behind: FiguresBehind;
    }
  /** A question, with what has been decided before it. */
  | (Asked & { readonly decided: RefreshDecisions })
  /** It was laid down under an earlier edition of the catalogue, in a shape that is no more. */
  | { readonly kind: "earlier" }
  | { readonly kind: "laidAnew" }
  | { readonly kind: "laidBack" }
  | { readonly kind: "gone" }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly problem: Problem };

/** Whether a refresh waits for a decision. */
export function isAsked(progress: Progress): progress is Extract<Progress, Asked> {
  return "decided" in progress;
}

/** What happens while results of the workbook are read and refreshed. */
export type RefreshEvent =
  | { readonly type: "resultsChecking" }
  | {
      readonly type: "resultsRead";
      readonly results: readonly WorkbookResult[];
      /** How many more the workbook keeps that this version cannot read. */
      readonly unread: number;
    }
  /** The service has told what it has; `at` is an ISO time. */
  | { readonly type: "resultsChecked"; readonly at: string }
  | { readonly type: "resultsFailed"; readonly problem: Problem }
  /** What a person has done to a result since its last refresh; null where nobody can tell. */
  | { readonly type: "resultLookedAt"; readonly id: string; readonly found: WorkedOn | null }
  | { readonly type: "refreshStarted"; readonly ids: readonly string[] }
  | { readonly type: "refreshStep"; readonly id: string; readonly progress: Progress }
  | { readonly type: "refreshStopping" }
  | { readonly type: "refreshEnded" };
