import type { Spec } from "../sheet/templates/kinds";

/** Where an answer goes: onto a sheet of its own, or to the selected cell. */
export type Place = "newSheet" | "selection";

/** A load as somebody orders it: what is wanted, where and why. */
export interface LoadOrder {
  readonly purpose: "request" | "drill" | "chart";
  /** One, or one for each of several sheets. */
  readonly specs: readonly [Spec, ...Spec[]];
  readonly place: Place;
  /** The figure to which a look closer leads back; null where there is none. */
  readonly back: FigureReturn | null;
}

/** The figure to which a look closer leads back. */
export interface FigureReturn {
  /** The result that holds it, and as of when it was then. */
  readonly result: string;
  readonly asOf: string;
  /** Its place in the answer. */
  readonly figure: number;
}
