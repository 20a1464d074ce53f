import type { Rect } from "./address";
import type { CellValue } from "./cell-value";
import type { Shift } from "./shift";

/** Who changed the workbook: the add-in, the person at the grid, a test in the person's place, or the calculation. */
export type Origin = "add-in" | "person" | "test" | "calculation";

/** One thing that happened to the workbook, in the order it happened; `edited` is new content, `styled` a new look. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly rect: Rect;
      readonly edited: boolean;
      readonly styled?: boolean;
      /** What the cell held before, where one cell alone was edited. */
      readonly before?: CellValue;
    }
  | { readonly kind: "shifted"; readonly sheet: string; readonly shift: Shift; readonly rect: Rect }
  | { readonly kind: "merged"; readonly sheet: string }
  | { readonly kind: "sorted"; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: "sizes"; readonly sheet: string }
  | { readonly kind: "charts"; readonly sheet: string }
  /** What is drawn over cells: conditional formats, validations, comments, outlines. */
  | { readonly kind: "marks"; readonly sheet: string }
  | { readonly kind: "view"; readonly sheet: string }
  | {
      readonly kind:
        "sheet-added" | "sheet-removed" | "sheet-renamed" | "sheet-moved" | "sheet-activated";
      readonly sheet: string;
    }
  | { readonly kind: "protection"; readonly sheet: string }
  /** `ruled`: formulas of rules were calculated. */
  | { readonly kind: "tables" | "names" | "ruled" }
  | { readonly kind: "selection"; readonly sheet: string };

/** Told of every change, with the one who made it. */
export type ChangeListener = (change: Change, origin: Origin) => void;
