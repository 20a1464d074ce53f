import type { CatalogueAnswer } from "../../api/contract";
import type { Problem } from "../../problem/problem";
import type { HandEdit } from "../../sheet/hand-edits";
import type { WorkbookResult } from "../../excel/workbook-results";
import { hasNewerData } from "./data-versions";
import { concernsAll } from "./problem-of";

/** Where the refresh of one result stands. */
export type Progress =
  | { readonly kind: "waiting" }
  | { readonly kind: "fetching" }
  /** The answer is here, but Excel has not taken anything yet. */
  | { readonly kind: "held" }
  | { readonly kind: "writing"; readonly written: number; readonly total: number }
  /** `changes` is null where nobody can tell. */
  | { readonly kind: "done"; readonly changes: number | null; readonly cells: number }
  | {
      readonly kind: "edited";
      readonly edits: readonly HandEdit[];
      /** What has been decided on what is gone. */
      readonly missing: "leave" | "restore" | null;
    }
  | {
      readonly kind: "differs";
      readonly columns: readonly string[];
      readonly rows: number;
      readonly unclear: number;
      readonly hasFigures: boolean;
      readonly canGoOn: boolean;
    }
  | {
      readonly kind: "unkept";
      readonly cells: number;
      readonly otherRows: number;
      readonly otherColumns: number;
    }
  | { readonly kind: "gone" }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly problem: Problem };

/** The results of the workbook as the pane shows them. */
export interface Placed {
  /** Null until they have been read. */
  readonly results: readonly WorkbookResult[] | null;
  readonly problem: Problem | null;
  /** How many figures of a result are edited by hand, by its id; absent where none or not known. */
  readonly edited: Readonly<Record<string, number>>;
  /** By id of the result; one that nothing was done with is absent. */
  readonly progress: Readonly<Record<string, Progress>>;
  readonly running: "no" | "yes" | "stopping";
  /** The results of the last refresh, by their ids. */
  readonly together: readonly string[];
  /** The result whose changes are shown. */
  readonly changesOf: string | null;
}

export type PlacedAction =
  | { readonly type: "resultsRead"; readonly results: readonly WorkbookResult[] }
  | { readonly type: "resultsFailed"; readonly problem: Problem }
  | { readonly type: "resultEdited"; readonly id: string; readonly figures: number | null }
  | { readonly type: "refreshStarted"; readonly ids: readonly string[] }
  | { readonly type: "refreshStep"; readonly id: string; readonly progress: Progress }
  | { readonly type: "refreshStopping" }
  | { readonly type: "refreshEnded" }
  | { readonly type: "changesOpened"; readonly id: string }
  | { readonly type: "changesClosed" };

export const firstPlaced: Placed = {
  results: null,
  problem: null,
  edited: {},
  progress: {},
  running: "no",
  together: [],
  changesOf: null,
};

export function isPlacedAction(action: { readonly type: string }): action is PlacedAction {
  return /^(result|refresh|changes)/.test(action.type);
}

export function reducePlaced(placed: Placed, action: PlacedAction): Placed {
  switch (action.type) {
    case "resultsRead":
      return { ...placed, results: action.results, problem: null };
    case "resultsFailed":
      return { ...placed, problem: action.problem };
    case "resultEdited":
      return { ...placed, edited: { ...placed.edited, [action.id]: action.figures ?? 0 } };
    case "refreshStarted": {
      const waiting = action.ids.map((id) => [id, { kind: "waiting" }] as const);
      const progress = { ...placed.progress, ...Object.fromEntries(waiting) };
      return { ...placed, progress, running: "yes", together: togetherWith(placed, action.ids) };
    }
    case "refreshStep":
      return { ...placed, progress: { ...placed.progress, [action.id]: action.progress } };
    case "refreshStopping":
      return placed.running === "yes" ? { ...placed, running: "stopping" } : placed;
    case "refreshEnded":
      return { ...placed, running: "no" };
    case "changesOpened":
      return { ...placed, changesOf: action.id };
    case "changesClosed":
      return { ...placed, changesOf: null };
  }
}

/** Results that a refresh did not come to, as after a session or a server that was lost in it. */
export function leftIds({ progress, running }: Placed): string[] {
  if (running !== "no") return [];
  return Object.keys(progress).filter((id) => isLeft(progress[id]!));
}

function isLeft(progress: Progress): boolean {
  if (progress.kind === "failed") return concernsAll(progress.problem);
  return progress.kind === "waiting" || progress.kind === "stopped";
}

/** What goes on with a refresh of several results, or tries again, is counted with them. */
function togetherWith({ together, progress }: Placed, ids: readonly string[]): readonly string[] {
  const goesOn = ids.every((id) => together.includes(id) && progress[id]?.kind !== "done");
  return goesOn ? together : ids;
}

/** How many of the results that were refreshed together ended in which way. */
export function countsOf({ progress, together }: Placed): {
  done: number;
  asked: number;
  failed: number;
  all: number;
} {
  const kinds = together.map((id) => progress[id]!.kind);
  const count = (...wanted: Progress["kind"][]) =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  return {
    done: count("done"),
    asked: count("edited", "differs", "unkept"),
    failed: count("failed", "gone"),
    all: kinds.length,
  };
}

/** How a result stands against what the service has now. */
export function freshnessOf(
  { result, place }: WorkbookResult,
  catalogue: CatalogueAnswer
): "current" | "newer" | "gone" {
  if (!place) return "gone";
  return hasNewerData(result, catalogue) ? "newer" : "current";
}
