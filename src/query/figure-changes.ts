import { cellAt, cellCount } from "./data-table";
import type { DataTable, State } from "./data-table";

/** A figure as an answer holds it. */
export interface HeldFigure {
  readonly value: number | null;
  readonly state: State;
}

/** One figure that two answers to the same question tell differently. */
export interface FigureChange {
  readonly kind: "revised" | "new" | "withdrawn" | "stateChanged";
  /** Where the answers hold it; null in the one that does not. */
  readonly placeBefore: number | null;
  readonly placeAfter: number | null;
  readonly before: HeldFigure | null;
  readonly after: HeldFigure | null;
  /** After less before; null where one of them has no number. */
  readonly difference: number | null;
}

/**
 * What changed between two answers to the same question, the largest differences first, then what
 * is new and what is gone. Years and members are told apart by their codes.
 */
export function figureChanges(before: DataTable, after: DataTable): FigureChange[] {
  const found: FigureChange[] = [];
  const toBefore = placeMapping(after, before);
  const seen = new Uint8Array(before.values.length);
  for (let place = 0; place < after.values.length; place++) {
    const old = toBefore(place);
    if (old >= 0) seen[old] = 1;
    const change = changeOf(before, old, after, place);
    if (change) found.push(change);
  }
  for (let place = 0; place < before.values.length; place++) {
    if (!seen[place]) found.push(changeOf(before, place, after, -1)!);
  }
  return found.sort(
    (one, other) =>
      rank[one.kind] - rank[other.kind] ||
      Math.abs(other.difference ?? 0) - Math.abs(one.difference ?? 0)
  );
}

const rank = { revised: 0, stateChanged: 1, new: 2, withdrawn: 3 } as const;

function changeOf(
  before: DataTable,
  placeBefore: number,
  after: DataTable,
  placeAfter: number
): FigureChange | null {
  const old = figureAt(before, placeBefore);
  const now = figureAt(after, placeAfter);
  const places = {
    placeBefore: old && placeBefore,
    placeAfter: now && placeAfter,
    before: old,
    after: now,
  };
  if (!old || !now) return { ...places, kind: old ? "withdrawn" : "new", difference: null };
  if (old.value === now.value) {
    return old.state === now.state ? null : { ...places, kind: "stateChanged", difference: 0 };
  }
  // A figure that comes for what was not available is new, and one that goes is withdrawn.
  if (old.value === null) return { ...places, kind: "new", difference: null };
  if (now.value === null) return { ...places, kind: "withdrawn", difference: null };
  return { ...places, kind: "revised", difference: now.value - old.value };
}

function figureAt(table: DataTable, place: number): HeldFigure | null {
  if (place < 0) return null;
  return { value: table.values[place] ?? null, state: table.states[place] ?? "notAvailable" };
}

/** For each place of one answer the place of the same figure in the other; -1 where it has none. */
function placeMapping(from: DataTable, to: DataTable): (place: number) => number {
  const axes = axisMappings(from, to);
  const places = to.listed && new Map(to.listed.map((cell, place) => [cell, place]));
  return (place) => {
    const cell = cellAt(from, place);
    let target = 0;
    for (const { stride, count, at, targetStride } of axes) {
      const position = at[Math.floor(cell / stride) % count]!;
      if (position < 0) return -1;
      target += position * targetStride;
    }
    return places ? (places.get(target) ?? -1) : target;
  };
}

interface AxisMapping {
  readonly stride: number;
  readonly count: number;
  /** Positions on the other answer's axis. */
  readonly at: readonly number[];
  readonly targetStride: number;
}

function axisMappings(from: DataTable, to: DataTable): AxisMapping[] {
  const codes = (table: DataTable) => [
    table.query.years.map(String),
    ...table.axes.map(({ positions }) => positions.map(positionKey)),
  ];
  const strides = (table: DataTable) => [
    cellCount([0], table.axes),
    ...table.axes.map((_, depth) => cellCount([0], table.axes.slice(depth + 1))),
  ];
  const sameAxes =
    from.axes.map(({ dimension }) => dimension).join() ===
    to.axes.map(({ dimension }) => dimension).join();
  if (!sameAxes) throw new Error("answers with different breakdowns cannot be compared");
  const [own, other] = [codes(from), codes(to)];
  const [ownStrides, otherStrides] = [strides(from), strides(to)];
  return own.map((list, depth) => {
    const index = new Map(other[depth]!.map((code, at) => [code, at]));
    return {
      stride: ownStrides[depth]!,
      count: list.length,
      at: list.map((code) => index.get(code) ?? -1),
      targetStride: otherStrides[depth]!,
    };
  });
}

/** A region and a district can share a code within one axis. */
function positionKey({
  code,
  parent,
}: {
  readonly code: string;
  readonly parent?: string;
}): string {
  return parent === undefined ? code : `${parent} ${code}`;
}
