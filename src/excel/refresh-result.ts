import { fail } from "../problem/problem";
import type { Block } from "../sheet/block";
import type { FiguresBehind } from "../sheet/figures-behind";
import type { HandEdit } from "../sheet/hand-edits";
import { matchPlace } from "../sheet/match-place";
import type { FoundPlace, MergedArea, PlaceMatch } from "../sheet/found-place";
import { isInTheWay, withoutCovered } from "../sheet/merged-cells";
import { without } from "../sheet/placed";
import type { Kind, Laid, Placed } from "../sheet/placed";
import { sameCell } from "../sheet/same-cell";
import { refreshPlan } from "../sheet/refresh-plan";
import type { MissingLines, RefreshPlan } from "../sheet/refresh-plan";
import type { ApplyOptions } from "./apply-plan";
import { commitRefresh } from "./commit-refresh";
import { runInExcel, whenReady } from "./excel-problem";
import { findPlaces } from "./find-places";
import { hiddenWrites } from "./hidden-cells";
import type { HiddenCells } from "./hidden-cells";
import { inTurn } from "./in-turn";
import { readFigures } from "./kept-figures";
import type { Overlay } from "./kept-figures";
import { readPlace } from "./read-place";
import { whileStill } from "./while-still";

/** What a person has decided where a place is not as it was left; absent or null where nothing yet. */
export interface RefreshDecisions {
  readonly edited?: "keep" | "replace" | null;
  readonly missing?: "leave" | "restore" | null;
  /** Whether figures that were only copied within the place are refreshed with the original. */
  readonly copies?: "refresh" | "leave" | null;
  /** Whether merged cells that are in the way are taken apart. */
  readonly merged?: "unmerge" | null;
  /** Whether figures are written where nobody sees them. */
  readonly hidden?: "write" | null;
  /** Whether figures go over cells of which nobody can tell what was written there. */
  readonly unkept?: "replace" | null;
}

/** How a refresh of one result ends. */
export type Refreshed<A> =
  /** All is written. */
  | {
      readonly kind: "done";
      readonly cells: number;
      /** The earlier answer, to tell changes by; null where it was not kept. */
      readonly before: A | null;
      /** How many figures are those of the answer now, and which are not. */
      readonly figures: number;
      readonly behind: FiguresBehind;
    }
  | Asked
  | { readonly kind: "gone" };

/** A refresh that has written nothing, for a person is to decide first. */
export type Asked =
  | { readonly kind: "edited"; readonly edits: readonly HandEdit[] }
  /** Rows or columns stand twice: whose, and how many cells of the copies are not as the answer. */
  | { readonly kind: "copied"; readonly labels: readonly string[]; readonly cells: number }
  /** Merged cells are in the way of figures; they would be taken apart. */
  | { readonly kind: "merged"; readonly addresses: readonly string[] }
  /** Figures would be written where nobody sees them. */
  | ({ readonly kind: "hidden" } & HiddenCells)
  /** The earlier figures are not kept; so many cells would be written, rows and columns stay. */
  | {
      readonly kind: "unkept";
      readonly cells: number;
      readonly otherRows: number;
      readonly otherColumns: number;
    }
  | {
      readonly kind: "differs";
      readonly columns: readonly string[];
      readonly rows: number;
      /** Rows of an outline that have lost the label of their group. */
      readonly unclear: number;
      /** Whether any column of figures is left. */
      readonly hasFigures: boolean;
      /** Whether the refresh can go on: not without the labels that tell rows apart. */
      readonly canGoOn: boolean;
    };

/** A newer answer for a result that stands in the workbook. */
export interface ResultToRefresh<P extends Placed, A> {
  /** As it is to be kept from now on. */
  readonly result: P;
  readonly answer: A;
  readonly kind: Kind<P, A>;
  readonly decisions: RefreshDecisions;
  /** What stands over figures afterwards, by place in the answer: numbers that are put back. */
  readonly overlay: Overlay;
}

/**
 * Brings a result to a newer answer: reads its place, compares, and writes only what changed,
 * values only. Formats, widths, added columns and formulas beside it stay. Either all is written
 * or the place is as before.
 */
export function refreshResult<P extends Placed, A>(
  input: ResultToRefresh<P, A>,
  options: ApplyOptions
): Promise<Refreshed<A>> {
  return inTurn(() => whileStill(() => refreshInTurn(input, options)));
}

async function refreshInTurn<P extends Placed, A>(
  { result, answer, kind, decisions, overlay }: ResultToRefresh<P, A>,
  options: ApplyOptions
): Promise<Refreshed<A>> {
  const { signal } = options;
  signal.throwIfAborted();
  await whenReady(signal);
  const looked = await runInExcel("", async (context) => {
    const place = (await findPlaces(context, [result.id])).get(result.id) ?? null;
    const kept = await readFigures(context, result.id, "current", kind);
    return place && { place, kept };
  });
  if (!looked) return { kind: "gone" };
  const { place, kept } = looked;
  if (place.isProtected) fail("excelSheetProtected", { sheet: place.sheet });
  return runInExcel(place.sheet, async (context) => {
    const after = kind.lay(result, answer);
    const before = kept && kind.lay(result, kept.answer);
    const found = await readPlace(context, place, (before ?? after).block, { signal });
    const compared = compare({ result, before, after, decisions, overlay }, found);
    if (compared.kind !== "ready") return compared.asked;
    const { plan, apart } = compared;
    const isKnownHidden = !!decisions.hidden || result.hidden === true;
    const hidden = await hiddenWrites(context, place, isKnownHidden ? [] : plan.writes);
    if (hidden.cells > 0) return { kind: "hidden", ...hidden };
    const replaced = before ? editedPlaces(before.block, plan.edits, found) : [];
    // Figures from before an earlier refresh would pass for those from before this one.
    const previous = kept ? { answer: kept.answer, overlay: replaced } : "none";
    await commitRefresh(
      context,
      {
        ...{ place, found, answer, previous, kind, apart, before: before ?? after, after },
        plan: apart.length ? plan : { ...plan, writes: withoutCovered(plan.writes, found) },
        // What it was before it was loaded anew is told by figures that this refresh replaces.
        result: {
          ...{ ...without(result, "before"), left: plan.left, copies: compared.copies },
          ...(decisions.hidden ? { hidden: true } : {}),
          behind: plan.behind.figures > 0 ? plan.behind : null,
        },
      },
      options
    );
    return {
      kind: "done",
      cells: plan.cells,
      before: kept?.answer ?? null,
      ...{ figures: plan.figures, behind: plan.behind },
    };
  });
}

type Compared =
  | {
      readonly kind: "ready";
      readonly plan: RefreshPlan;
      /** Merged cells that are taken apart first. */
      readonly apart: readonly MergedArea[];
      readonly copies: NonNullable<Placed["copies"]> | null;
    }
  | { readonly kind: "asked"; readonly asked: Asked };

interface ToCompare {
  readonly result: Placed;
  /** Null where the earlier figures are not kept. */
  readonly before: Laid | null;
  readonly after: Laid;
  readonly decisions: RefreshDecisions;
  readonly overlay: Overlay;
}

function compare(
  { result, before: kept, after: { block, chart }, decisions, overlay }: ToCompare,
  found: FoundPlace
): Compared {
  const { edited = null, unkept = null } = decisions;
  const after = overlaid(block, overlay);
  const before = kept?.block ?? after;
  const match = matchPlace(before, found);
  const isWithoutLabels = match.columnAt.slice(0, before.stubColumns).some((at) => at < 0);
  const hasFigures = before.columns.some(
    ({ kind }, index) => kind === "figure" && match.columnAt[index]! >= 0
  );
  const decided = decisions.missing ?? knownDecision(match, result.left);
  // To leave every column of figures away would refresh nothing, and call it done.
  const missing = hasFigures || decided === "restore" ? decided : null;
  const { missingColumns: columns, missingRows: rows, unclearRows: unclear } = match;
  const canGoOn = !isWithoutLabels && unclear === 0;
  if (!canGoOn || (kept && missing === null)) {
    return {
      kind: "asked",
      asked: { kind: "differs", columns, rows, unclear, hasFigures, canGoOn },
    };
  }
  const input = {
    ...{ before, after, found },
    edited: edited ?? "replace",
    missing: missing ?? "restore",
    rowOrder: chart?.rowOrder,
  } as const;
  const looked = refreshPlan(input);
  const { copies: known } = result;
  const lines = match.copies.rows.size + match.copies.columns.size;
  const copies = decisions.copies ?? (known?.lines === lines ? known.decided : null);
  if (kept && looked.copied.length > 0 && copies === null) {
    const labels = [...new Set(looked.copied.map((cell) => cell.labels.join(", ")))];
    return { kind: "asked", asked: { kind: "copied", labels, cells: looked.copied.length } };
  }
  const plan = copies === "refresh" ? refreshPlan({ ...input, copies }) : looked;
  // What a person has put there may be what is to stand there.
  const edits = plan.edits.filter((edit) => !sameCell(edit.found, edit.after));
  if (kept && edits.length && edited === null) {
    return { kind: "asked", asked: { kind: "edited", edits } };
  }
  // Without the earlier figures nobody can tell an edit from a revision.
  if (!kept && plan.cells > 0 && unkept === null) {
    const width = found.rows[0]?.length ?? 0;
    const otherColumns = width - match.columnAt.filter((at) => at >= 0).length;
    const { cells } = plan;
    return {
      kind: "asked",
      asked: { kind: "unkept", cells, otherRows: match.ownRows, otherColumns },
    };
  }
  const { merged = [] } = found;
  const isMerged = isInTheWay(merged, plan, before, match);
  if (isMerged && !decisions.merged) {
    const addresses = merged.map(({ address }) => address);
    return { kind: "asked", asked: { kind: "merged", addresses } };
  }
  return {
    ...{ kind: "ready", plan },
    apart: isMerged ? merged : [],
    copies: lines && copies ? { lines, decided: copies } : null,
  };
}

/** Nothing is to be asked where a place is whole, or lacks only what a person has taken away. */
function knownDecision(
  { missingRows: rows, missingColumns: { length: columns } }: PlaceMatch,
  left: MissingLines | undefined
): "restore" | "leave" | null {
  if (!rows && !columns) return "restore";
  return left?.rows === rows && left.columns === columns ? "leave" : null;
}

/** The grid with other contents in the cells of some figures. */
function overlaid(grid: Block, overlay: Overlay): Block {
  if (!overlay.length) return grid;
  const cells = new Map(overlay);
  return {
    ...grid,
    row: (at, below) =>
      grid.row(at, below).map((cell, column) => {
        const place = grid.placeOf(at, column);
        return place >= 0 ? (cells.get(place) ?? cell) : cell;
      }),
  };
}

/** What a person had put over figures, by place in the answer that they stood over. */
function editedPlaces(grid: Block, edits: readonly HandEdit[], found: FoundPlace): Overlay {
  if (!edits.length) return [];
  const { rowAt, columnAt } = matchPlace(grid, found);
  const rows = new Map([...rowAt].map((row, at) => [row, at]));
  return edits.flatMap((edit) => {
    const row = rows.get(edit.row);
    const place = row === undefined ? -1 : grid.placeOf(row, columnAt.indexOf(edit.column));
    return place < 0 ? [] : [[place, edit.found] as const];
  });
}
