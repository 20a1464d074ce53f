import type { Catalogue } from "../../catalogue/catalogue";
import type { Kinds, Placed } from "../placed";
import type { AskedKind, SpecOf } from "./asked-kind";
import { chartKind, readPlacedChart } from "./chart";
import { readPlacedTable, tableKind } from "./table";

/** Every kind by its name: what reads its things, and what it does with them. */
const kinds = {
  table: { read: readPlacedTable, of: tableKind },
  chart: { read: readPlacedChart, of: chartKind },
} as const;

type KindName = keyof typeof kinds;

/** What the workbook keeps of a thing of any kind. */
export type PlacedResult = NonNullable<ReturnType<(typeof kinds)[KindName]["read"]>>;

type EachSpec<P> = P extends Placed ? SpecOf<P> : never;

/** What can be laid down. */
export type Spec = EachSpec<PlacedResult>;

/** An answer of any kind. */
export type Answer = ReturnType<ReturnType<(typeof kinds)[KindName]["of"]>["unpack"]>;

export type AnyKind = AskedKind<PlacedResult, Answer>;

/** What is kept, where it is of a kind that this version knows. */
export function readPlaced(kept: Placed): PlacedResult | null {
  for (const { read } of Object.values(kinds)) {
    const placed = read(kept);
    if (placed) return placed;
  }
  return null;
}

const made = new WeakMap<Catalogue, Map<KindName, AnyKind>>();

/**
 * The kind of a thing. The same one for the same catalogue: what was unpacked by it need not be
 * unpacked again.
 */
export function kindOf({ kind }: Pick<Spec, "kind">, catalogue: Catalogue): AnyKind {
  const known = made.get(catalogue) ?? new Map<KindName, AnyKind>();
  made.set(catalogue, known);
  const found = known.get(kind) ?? kinds[kind].of(catalogue);
  known.set(kind, found);
  return found;
}

/** All kinds, as the workbook is searched for their things. */
export function kindsIn(catalogue: Catalogue): Kinds<PlacedResult, Answer> {
  return { read: readPlaced, of: (placed) => kindOf(placed, catalogue) };
}
