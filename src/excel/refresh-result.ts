import type { Block } from "../sheet/block";
import { summedUp } from "../sheet/figures-behind";
import type { FoundPlace } from "../sheet/found-place";
import type { HandEdit } from "../sheet/hand-edits";
import { leftOut } from "../sheet/left-out";
import { matchPlace } from "../sheet/match-place";
import { withoutCovered } from "../sheet/merged-cells";
import { placeIds, without } from "../sheet/placed";
import type { Kind, Laid, LaidBlock, Placed } from "../sheet/placed";
import type { ApplyOptions } from "./apply-plan";
import { commitRefresh } from "./commit-refresh";
import { compareBlocks } from "./compare-blocks";
import type { ComparedBlock } from "./compare-blocks";
import { runInExcel, whenReady } from "./excel-problem";
import { checkUnprotected, findPlaces } from "./find-places";
import { hiddenWrites } from "./hidden-cells";
import { inTurn } from "./in-turn";
import { readFigures } from "./kept-figures";
import type { Overlay } from "./kept-figures";
import { readBlocks } from "./read-blocks";
import type { RefreshDecisions, Refreshed } from "./refreshed";
import { whileStill } from "./while-still";

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
    const places = await findPlaces(context, placeIds(result));
    const kept = await readFigures(context, result.id, "current", kind);
    return { places, kept };
  });
  const { places, kept } = looked;
  const first = places.get(result.id);
  if (!first) return { kind: "gone" };
  checkUnprotected(places.values());
  return runInExcel(first.sheet, async (context) => {
    const after = kind.lay(result, answer);
    const before = kept && kind.lay(result, kept.answer);
    const read = await readBlocks(context, result.id, before ?? after, places, { signal });
    const compared = compareBlocks(
      { result, isKept: kept !== null, after, decisions, overlay },
      read
    );
    if (compared.kind === "asked") return compared.asked;
    const { blocks, copies, stayingFormulas } = compared;
    const isKnownHidden = !!decisions.hidden || result.hidden === true;
    const hidden = { rows: 0, columns: 0, cells: 0 };
    for (const { place, plan } of isKnownHidden ? [] : blocks) {
      const found = await hiddenWrites(context, place, plan.writes);
      hidden.rows += found.rows;
      hidden.columns += found.columns;
      hidden.cells += found.cells;
    }
    if (hidden.cells > 0) return { kind: "hidden", ...hidden };
    const replaced = kept
      ? blocks.flatMap(({ before: of, plan, found }) => editedPlaces(of.block, plan.edits, found))
      : [];
    // Figures from before an earlier refresh would pass for those from before this one.
    const previous = kept ? { answer: kept.answer, overlay: replaced } : "none";
    const written = blocks.map((block) => withoutHiddenWrites(block));
    const sum = summedUp([
      ...written.map(({ plan }) => plan),
      ...leftOut(result.id, notRefreshed(before ?? after, after, written)),
    ]);
    await commitRefresh(
      context,
      {
        ...{ answer, previous, kind, laid: after, stayingFormulas },
        blocks: written,
        // What it was before it was loaded anew is told by figures that this refresh replaces.
        result: {
          ...{ ...without(result, "before"), left: sum.left, copies },
          ...(decisions.hidden ? { hidden: true } : {}),
          behind: sum.behind.figures > 0 ? sum.behind : null,
        },
      },
      options
    );
    const { cells, figures, behind } = sum;
    return { kind: "done", cells, before: kept?.answer ?? null, figures, behind };
  });
}

/** What stands in no place that was refreshed: its sheet is gone, or the newer answer has no such block. */
function notRefreshed(
  before: Laid,
  after: Laid,
  refreshed: readonly ComparedBlock[]
): readonly LaidBlock[] {
  const isLeft = ({ name }: LaidBlock) => refreshed.every((one) => one.after.name !== name);
  const isGone = ({ name }: LaidBlock) => after.blocks.every((one) => one.name !== name);
  return [...after.blocks.filter(isLeft), ...before.blocks.filter(isGone)];
}

/** What merged cells that stay cover is not written. */
function withoutHiddenWrites(block: ComparedBlock): ComparedBlock {
  const { plan, found, apart } = block;
  if (apart.length) return block;
  const writes = withoutCovered(plan.writes, found);
  const count = (of: typeof writes) => of.reduce((sum, { rows }) => sum + rows.length, 0);
  const cells = plan.cells - count(plan.writes) + count(writes);
  return { ...block, plan: { ...plan, writes, cells } };
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
