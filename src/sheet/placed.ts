import type { Language } from "../i18n/language";
import type { AboutLines } from "./about-data";
import type { Block } from "./block";
import type { ChartPlace } from "./chart-drawing";
import type { FiguresBehind } from "./figures-behind";
import type { MissingLines } from "./found-place";
import type { Placement } from "./result-sheet";
import type { RowOrder } from "./row-order";
import type { CellValue, ChartDrawing, SheetPlan } from "./sheet-plan";

/** What a workbook keeps of a thing that stands in it, whatever its kind. */
export interface Placed {
  /** Also the id in the names of its places and of its tables. */
  readonly id: string;
  /** The names of its blocks; absent where there is only one. */
  readonly blocks?: readonly string[];
  /** Rows and columns that a person has taken away and does not want back, of all blocks. */
  readonly left?: MissingLines;
  /** Figures that the last refresh left as they were; null or absent where there are none. */
  readonly behind?: FiguresBehind | null;
  /** What a person has decided about copied rows and columns, and how many they were. */
  readonly copies?: { readonly lines: number; readonly decided: "refresh" | "leave" } | null;
  /** Whether a person knows that figures are written where hidden rows or columns are. */
  readonly hidden?: boolean;
  readonly person: string;
  readonly termsVersion: string;
  /** ISO times. */
  readonly placedAt: string;
  readonly refreshedAt: string | null;
  /** What the sheet about the data says of it. */
  readonly about: AboutLines;
  /** The edition of the catalogue that it was laid down under; absent before they were counted. */
  readonly edition?: number;
  /** What it was before it was loaded anew in its place, until its next refresh. */
  readonly before?: Placed;
}

/** When what stands there was asked for; each answer has another time. */
export function asOf({ refreshedAt, placedAt }: Pick<Placed, "refreshedAt" | "placedAt">): string {
  return refreshedAt ?? placedAt;
}

/** The name of the block that everything has; its place has the id of the thing. */
export const firstBlock = "table";

/** The ids of its places: its own, and one for each further block. */
export function placeIds({ id, blocks = [firstBlock] }: Pick<Placed, "id" | "blocks">): string[] {
  return blocks.map((name) => placeId(id, name));
}

/** The id of the place of a block. */
export function placeId(id: string, block: string): string {
  return block === firstBlock ? id : `${id}_${block}`;
}

/** Without one of the things that are kept only for a while. */
export function without<P extends Placed>(
  placed: P,
  ...keys: readonly ("before" | "left" | "behind" | "copies")[]
): P {
  const kept = Object.entries(placed).filter(([name]) => !keys.some((key) => key === name));
  return Object.fromEntries(kept) as unknown as P;
}

/** A chart over the figures of a block. */
export interface LaidChart {
  readonly isLine: boolean;
  /** Brings the rows of a block into the order of the chart; undefined where they keep their own. */
  readonly rowOrder: RowOrder | undefined;
  /** The lines below the figures. */
  notes(): readonly string[];
  /**
   * Null where a person has taken away what it needs.
   * @param as lines over time can be drawn as columns where a person has chosen another kind
   */
  draw(place: ChartPlace, as: "planned" | "column"): ChartDrawing | null;
}

/** A block of an answer with what belongs to it on its sheet. */
export interface LaidBlock {
  /** What formulas and the name of its place call it; the first one is `firstBlock`. */
  readonly name: string;
  readonly block: Block;
  /** Null where there is none. */
  readonly chart: LaidChart | null;
  /** What stands above the block. */
  lines(): readonly CellValue[];
  /** Block and lines where a placement says. */
  plan(at: Placement): SheetPlan;
}

/** An answer laid out: all that whoever writes, matches and keeps it must know, nothing of what it is about. */
export interface Laid {
  readonly language: Language;
  readonly blocks: readonly LaidBlock[];
  /** All of it on sheets of its own, the one to be shown first. */
  sheets(): readonly SheetPlan[];
}

/** Kinds of which a thing in the workbook may be. */
export interface Kinds<P extends Placed, A> {
  /** Null where it is of another kind. */
  read(kept: Placed): P | null;
  of(placed: P): Kind<P, A>;
}

/**
 * A kind of placed thing: how its answers are kept in the workbook and laid out on sheets.
 * @typeParam P what the workbook keeps of it
 * @typeParam A an answer, as its sheets show it
 */
export interface Kind<P extends Placed, A> {
  /** The answer as UTF-8, in pieces. */
  pack(answer: A): Iterable<Uint8Array>;
  unpack(text: string): A;
  lay(placed: P, answer: A): Laid;
}
