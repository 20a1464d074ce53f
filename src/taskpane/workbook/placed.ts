import type { Problem } from "../../problem/problem";
import type { WorkbookResult } from "../../addin/workbook-result";
import type { WorkedOn } from "../../excel/worked-on";
import { concernsAll } from "../../addin/problem-of";
import { isAsked } from "../../addin/refresh-event";
import type { Progress, RefreshEvent } from "../../addin/refresh-event";

/** The results of the workbook as the pane shows them. */
export interface Placed {
  /** Null until they have been read. */
  readonly results: readonly WorkbookResult[] | null;
  /** How many more the workbook keeps that this version cannot read. */
  readonly unread: number;
  readonly problem: Problem | null;
  /** Whether the service was asked what it has, when it last answered (ISO time), and how it went. */
  readonly check: {
    readonly state: "checking" | "reached" | "lost";
    readonly at: string | null;
  };
  /** What a person has done to a result, by its id; null or absent where that is not known. */
  readonly workedOn: Readonly<Record<string, WorkedOn | null>>;
  /** By id of the result; one that nothing was done with is absent. */
  readonly progress: Readonly<Record<string, Progress>>;
  readonly running: "no" | "yes" | "stopping";
  /** The results of the last refresh, by their ids. */
  readonly together: readonly string[];
  /** The result whose changes are shown. */
  readonly changesOf: string | null;
}

export type PlacedAction =
  | RefreshEvent
  /** What the last refresh of a result told holds no more. */
  | { readonly type: "refreshForgotten"; readonly id: string }
  | { readonly type: "changesOpened"; readonly id: string }
  | { readonly type: "changesClosed" };

export const firstPlaced: Placed = {
  results: null,
  unread: 0,
  problem: null,
  check: { state: "checking", at: null },
  workedOn: {},
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
      return { ...placed, results: action.results, unread: action.unread, problem: null };
    case "resultsChecking":
      return { ...placed, check: { ...placed.check, state: "checking" } };
    case "resultsChecked":
      return { ...placed, check: { state: "reached", at: action.at } };
    case "resultsFailed":
      return { ...placed, problem: action.problem, check: lostUnlessReached(placed.check) };
    case "resultLookedAt":
      return { ...placed, workedOn: { ...placed.workedOn, [action.id]: action.found } };
    case "refreshStarted": {
      const waiting = action.ids.map((id) => [id, { kind: "waiting" }] as const);
      const progress = { ...placed.progress, ...Object.fromEntries(waiting) };
      return { ...placed, progress, running: "yes", together: togetherWith(placed, action.ids) };
    }
    case "refreshStep": {
      const progress = { ...placed.progress, [action.id]: action.progress };
      const isLost = action.progress.kind === "failed" && concernsAll(action.progress.problem);
      const check = isLost ? { ...placed.check, state: "lost" as const } : placed.check;
      return { ...placed, progress, check };
    }
    case "refreshForgotten": {
      const kept = Object.entries(placed.progress).filter(([id]) => id !== action.id);
      const together = placed.together.filter((id) => id !== action.id);
      return { ...placed, progress: Object.fromEntries(kept), together };
    }
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

/** What fails after the service has answered is the workbook's. */
function lostUnlessReached(check: Placed["check"]): Placed["check"] {
  return check.state === "reached" ? check : { ...check, state: "lost" };
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
  /** Of those that are done: some of their figures stayed as they were. */
  partly: number;
  all: number;
} {
  const kinds = together.map((id) => progress[id]!.kind);
  const count = (...wanted: Progress["kind"][]) =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  return {
    done: count("done", "laidAnew", "laidBack"),
    asked: together.filter((id) => isAsked(progress[id]!)).length + count("earlier"),
    failed: count("failed", "gone"),
    partly: together.filter((id) => isPartly(progress[id]!)).length,
    all: kinds.length,
  };
}

function isPartly(progress: Progress): boolean {
  return progress.kind === "done" && progress.behind.figures > 0;
}
