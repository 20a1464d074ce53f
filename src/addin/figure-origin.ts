import type { Catalogue } from "../catalogue/catalogue";
import { figureAtSelection } from "../excel/figure-at";
import type { FigureCell, FoundCell } from "../excel/figure-at";
import { coordinatesOf } from "../query/coordinates";
import type { DataTable } from "../query/data-table";
import { kindsIn } from "../sheet/templates/kinds";
import type { PlacedResult } from "../sheet/templates/kinds";

/** Where the number of a cell comes from. */
export interface FigureOrigin extends Omit<FigureCell<PlacedResult, DataTable>, "answer"> {
  readonly table: DataTable;
  readonly year: number;
  /** The position on each axis of the answer. */
  readonly positions: readonly number[];
}

/** What the selected cell holds. */
export type SelectedCell =
  | { readonly kind: "figure"; readonly origin: FigureOrigin }
  | Exclude<FoundCell<PlacedResult, DataTable>, { kind: "figure" }>;

/** Tells where the number in the selected cell comes from. */
export async function selectedCell(catalogue: Catalogue): Promise<SelectedCell> {
  const found = await figureAtSelection(kindsIn(catalogue));
  if (found.kind !== "figure") return found;
  const { answer: table, ...cell } = found.figure;
  return { kind: "figure", origin: { ...cell, table, ...coordinatesOf(table, cell.place) } };
}
