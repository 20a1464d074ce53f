import type { DimensionId } from "../catalogue/dimension";
import { languages } from "../i18n/language";
import type { Language } from "../i18n/language";

/**
 * What an answer can be turned by: its years, and its dimensions. Region and district together are
 * the one axis `district`, as in the answer.
 */
export type LayoutAxis = "year" | DimensionId;

/** How members are named on the sheet. */
export type LabelForm = "name" | "code" | "both";

/** How an answer is turned and named on its sheet; the figures do not depend on it. */
export interface Layout {
  /** `list`: one row a figure. `cross`: figures where stub (rows) and heading (columns) meet. */
  readonly kind: "list" | "cross";
  /**
   * The axes of the heading of a cross table, outermost first; all others are the stub. Of a list
   * there are none.
   */
  readonly heading: readonly LayoutAxis[];
  /** The axes of the stub, or of a list's columns, outermost first; those not named come after. */
  readonly stub: readonly LayoutAxis[];
  /** Whether a cross table repeats the labels of its stub in each row, or shows changes only. */
  readonly repeatLabels: boolean;
  readonly labels: LabelForm;
  readonly language: Language;
  /**
   * What stands where there is no number: its symbol, or under a chart nothing, for a chart would
   * draw a text as zero.
   */
  readonly missing?: "empty";
}

/** The axes of an answer in the places that a layout gives them. */
export interface TurnedAxes {
  readonly stub: readonly LayoutAxis[];
  readonly heading: readonly LayoutAxis[];
}

/**
 * Puts the axes of an answer into stub and heading. A cross table always has a heading: where the
 * layout leaves it empty, the last axis goes there.
 * @param axes the dimensions of the answer's axes, in its own order, without the years
 */
export function turnedAxes(layout: Layout, axes: readonly DimensionId[]): TurnedAxes {
  const all: readonly LayoutAxis[] = ["year", ...axes];
  const named = (wanted: readonly LayoutAxis[]) => wanted.filter((axis) => all.includes(axis));
  const heading = layout.kind === "cross" ? named(layout.heading) : [];
  const first = named(layout.stub).filter((axis) => !heading.includes(axis));
  const rest = all.filter((axis) => !heading.includes(axis) && !first.includes(axis));
  const stub = [...first, ...rest];
  if (layout.kind === "list" || heading.length) return { stub, heading };
  return { stub: stub.slice(0, -1), heading: stub.slice(-1) };
}

/** A list with names in one language: what an answer is turned into where nothing was chosen. */
export function listLayout(language: Language): Layout {
  return {
    kind: "list",
    heading: [],
    stub: [],
    repeatLabels: true,
    labels: "name",
    language,
  };
}

/** Whether something that was kept is a layout; a later version may know others. */
export function isLayout(kept: unknown): kept is Layout {
  const { kind, heading, stub, labels, language, missing } = (kept ?? {}) as Partial<
    Record<keyof Layout, unknown>
  >;
  return (
    isOneOf(kind, ["list", "cross"]) &&
    Array.isArray(heading) &&
    Array.isArray(stub) &&
    isOneOf(labels, ["name", "code", "both"]) &&
    isOneOf(language, languages) &&
    isOneOf(missing, [undefined, "empty"])
  );
}

function isOneOf(value: unknown, known: readonly unknown[]): boolean {
  return known.includes(value);
}
