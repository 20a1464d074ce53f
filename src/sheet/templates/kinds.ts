import type { Catalogue } from "../../catalogue/catalogue";
import type { DataTable } from "../../query/data-table";
import type { Kinds, Placed } from "../placed";
import type { AskedKind, SpecOf } from "./asked-kind";
import { chartKind, readPlacedChart } from "./chart";
import type { PlacedChart } from "./chart";
import { readPlacedTable, tableKind } from "./table";
import type { PlacedTable } from "./table";

/** What the workbook keeps of a thing of any kind. */
export type PlacedResult = PlacedTable | PlacedChart;

/** What can be laid down. */
export type Spec = SpecOf<PlacedTable> | SpecOf<PlacedChart>;

/** An answer of any kind. */
export type Answer = DataTable;

export type AnyKind = AskedKind<PlacedResult, Answer>;

/** Every kind by its name: what reads its things, and what it does with them. */
const kinds = {
  table: { read: readPlacedTable, of: tableKind },
  chart: { read: readPlacedChart, of: chartKind },
} as const;

type KindName = keyof typeof kinds;

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
