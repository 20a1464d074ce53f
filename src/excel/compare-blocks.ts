import type { Block } from "../sheet/block";
import type { CellName } from "../sheet/formula-writes";
import type { FoundPlace, MergedArea, MissingLines, PlaceMatch } from "../sheet/found-place";
import { matchPlace } from "../sheet/match-place";
import { isInTheWay } from "../sheet/merged-cells";
import type { Laid, LaidBlock, Placed } from "../sheet/placed";
import { refreshPlan } from "../sheet/refresh-plan";
import type { RefreshPlan } from "../sheet/refresh-plan";
import { sameCell } from "../sheet/same-cell";
import { editedFormulas } from "./block-edits";
import type { FoundArea } from "./find-places";
import type { Overlay } from "./kept-figures";
import type { ReadBlock } from "./read-blocks";
import type { Asked, RefreshDecisions } from "./refreshed";

/** A block as it stands and as it is to become. */
export interface ComparedBlock {
  readonly place: FoundArea;
  readonly found: FoundPlace;
  readonly plan: RefreshPlan;
  /** Merged cells that are taken apart first. */
  readonly apart: readonly MergedArea[];
  readonly before: LaidBlock;
  readonly after: LaidBlock;
}

export type Compared =
  | {
      readonly kind: "ready";
      readonly blocks: readonly ComparedBlock[];
      readonly copies: NonNullable<Placed["copies"]> | null;
      /** Formulas over which a person keeps something. */
      readonly stayingFormulas: readonly CellName[];
    }
  | { readonly kind: "asked"; readonly asked: Asked };

export interface ToCompare {
  readonly result: Placed;
  /** Whether the earlier figures are known; else the newer answer stands for them. */
  readonly isKept: boolean;
  readonly after: Laid;
  readonly decisions: RefreshDecisions;
  readonly overlay: Overlay;
}

/** Compares what stands in the places of a thing with its newer answer; asks what a person must decide. */
export function compareBlocks(of: ToCompare, read: readonly ReadBlock[]): Compared {
  const { result, isKept, decisions } = of;
  const { edited = null, unkept = null } = decisions;
  const blocks = read.flatMap((one) => {
    const after = of.after.blocks.find(({ name }) => name === one.laid.name);
    if (!after) return [];
    const overlaidAfter = overlaid(after.block, of.overlay);
    const before = isKept ? one.laid.block : overlaidAfter;
    const match = isKept ? one.match : matchPlace(before, one.found);
    return [{ ...one, after, grid: overlaidAfter, before, match }];
  });
  const lacking = lackingIn(blocks);
  const decided = decisions.missing ?? knownDecision(lacking, result.left);
  // To leave every column of figures away would refresh nothing, and call it done.
  const missing = lacking.hasFigures || decided === "restore" ? decided : null;
  if (!lacking.canGoOn || (isKept && missing === null)) {
    return { kind: "asked", asked: { kind: "differs", ...lacking } };
  }
  const inputs = blocks.map(({ before, grid, found, after }) => ({
    ...{ before, after: grid, found, edited: edited ?? "replace", missing: missing ?? "restore" },
    rowOrder: after.chart?.rowOrder,
  }));
  const looked = inputs.map((input) => refreshPlan(input));
  const { copies: known } = result;
  const lines = blocks.reduce(
    (sum, { match: { copies } }) => sum + copies.rows.size + copies.columns.size,
    0
  );
  const copies = decisions.copies ?? (known?.lines === lines ? known.decided : null);
  const copied = looked.flatMap((plan) => plan.copied);
  if (isKept && copied.length > 0 && copies === null) {
    const labels = [...new Set(copied.map((cell) => cell.labels.join(", ")))];
    return { kind: "asked", asked: { kind: "copied", labels, cells: copied.length } };
  }
  const plans =
    copies === "refresh" ? inputs.map((input) => refreshPlan({ ...input, copies })) : looked;
  const formulas = isKept ? editedFormulas(read) : [];
  // What a person has put there may be what is to stand there.
  const figures = plans.flatMap((plan) => plan.edits);
  const edits = [
    ...figures.filter((edit) => !sameCell(edit.found, edit.after)),
    ...formulas.map(({ edit }) => edit),
  ];
  if (isKept && edits.length && edited === null) {
    return { kind: "asked", asked: { kind: "edited", edits } };
  }
  const cells = plans.reduce((sum, plan) => sum + plan.cells, 0);
  // Without the earlier figures nobody can tell an edit from a revision.
  if (!isKept && cells > 0 && unkept === null) {
    return { kind: "asked", asked: { kind: "unkept", cells, ...othersIn(blocks) } };
  }
  const compared = blocks.map(({ laid, after, place, found, before, match }, at) => {
    const { merged = [] } = found;
    const plan = plans[at]!;
    const apart = isInTheWay(merged, plan, before, match) ? merged : [];
    return { place, found, plan, apart, before: isKept ? laid : after, after };
  });
  const apart = compared.flatMap((block) => block.apart);
  if (apart.length && !decisions.merged) {
    const addresses = apart.map(({ address }) => address);
    return { kind: "asked", asked: { kind: "merged", addresses } };
  }
  return {
    ...{ kind: "ready", blocks: compared },
    copies: lines && copies ? { lines, decided: copies } : null,
    stayingFormulas: edited === "keep" ? formulas.map(({ name }) => name) : [],
  };
}

/** A block with what of it was found. */
interface MatchedBlock {
  readonly before: Block;
  readonly found: FoundPlace;
  readonly match: PlaceMatch;
}

type Lacking = Omit<Extract<Asked, { kind: "differs" }>, "kind">;

function lackingIn(blocks: readonly MatchedBlock[]): Lacking {
  const sum = (of: (match: PlaceMatch) => number) =>
    blocks.reduce((all, { match }) => all + of(match), 0);
  const isFound = ({ before, match }: MatchedBlock, at: number) =>
    before.columns[at]!.role === "figure" && match.columnAt[at]! >= 0;
  const isWithoutLabels = blocks.some(({ before, match }) =>
    match.columnAt.slice(0, before.stubColumns).some((at) => at < 0)
  );
  const unclear = sum(({ unclearRows }) => unclearRows);
  return {
    columns: blocks.flatMap(({ match }) => match.missingColumns),
    rows: sum(({ missingRows }) => missingRows),
    named: blocks.flatMap(({ before, match }) => missingNames(before, match)).slice(0, namedAtMost),
    unclear,
    hasFigures: blocks.some((block) => block.before.columns.some((_, at) => isFound(block, at))),
    canGoOn: !isWithoutLabels && unclear === 0,
  };
}

/** So many rows are named in a question. */
const namedAtMost = 5;

function missingNames(block: Block, { rowAt, missingRows }: PlaceMatch): string[] {
  const names: string[] = [];
  if (missingRows === 0 || missingRows === block.rowCount) return names;
  for (let at = 0; at < rowAt.length && names.length < namedAtMost; at++) {
    if (rowAt[at]! < 0) names.push(block.labelsOf(at).join(", "));
  }
  return names;
}

/** Rows and columns of a person's own in the places. */
function othersIn(blocks: readonly MatchedBlock[]): { otherRows: number; otherColumns: number } {
  let [otherRows, otherColumns] = [0, 0];
  for (const { found, match } of blocks) {
    otherRows += match.ownRows;
    const width = found.rows[0]?.length ?? 0;
    otherColumns += width - match.columnAt.filter((at) => at >= 0).length;
  }
  return { otherRows, otherColumns };
}

/** Nothing is to be asked where places are whole, or lack only what a person has taken away. */
function knownDecision(
  { rows, columns: { length: columns } }: Lacking,
  left: MissingLines | undefined
): "restore" | "leave" | null {
  if (!rows && !columns) return "restore";
  return left?.rows === rows && left.columns === columns ? "leave" : null;
}

/** The block with other contents in the cells of some figures. */
function overlaid(block: Block, overlay: Overlay): Block {
  if (!overlay.length) return block;
  const cells = new Map(overlay);
  return {
    ...block,
    row: (at, below) =>
      block.row(at, below).map((cell, column) => {
        const place = block.placeOf(at, column);
        return place >= 0 ? (cells.get(place) ?? cell) : cell;
      }),
  };
}
