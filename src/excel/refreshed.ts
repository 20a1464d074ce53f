import type { FiguresBehind } from "../sheet/figures-behind";
import type { HandEdit } from "../sheet/hand-edits";
import type { HiddenCells } from "./hidden-cells";

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
      /** The first of these rows, by their labels. */
      readonly named: readonly string[];
      /** Rows of an outline that have lost the label of their group. */
      readonly unclear: number;
      /** Whether any column of figures is left. */
      readonly hasFigures: boolean;
      /** Whether the refresh can go on: not without the labels that tell rows apart. */
      readonly canGoOn: boolean;
    };
