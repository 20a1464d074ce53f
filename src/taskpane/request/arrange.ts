import type { CatalogueIndicator } from "../../api/contract";
import type { DimensionId } from "../../catalogue/dimension";
import type { Language } from "../../i18n/language";
import { shownDimensions } from "../../query/plan";
import { turnedAxes } from "../../sheet/layout";
import type { Layout, LayoutAxis, TurnedAxes } from "../../sheet/layout";
import { draftYears } from "./draft";
import type { Draft } from "./draft";

/** The axes that an answer to a draft will have beside its years. */
export function axesOfDraft(draft: Draft, indicator: CatalogueIndicator): DimensionId[] {
  const shown = shownDimensions({ breakdowns: breakdownsOnSheet(draft) }, indicator);
  return shown.filter((id) => !(id === "region" && shown.includes("district")));
}

/** With a sheet for each region no sheet is broken down by region. */
export function breakdownsOnSheet({ breakdowns, split }: Draft): readonly DimensionId[] {
  return split ? breakdowns.filter((id) => id !== "region") : breakdowns;
}

/** The layout of a draft, its language settled. */
export function layoutOf(draft: Draft, paneLanguage: Language): Layout {
  const { layout } = draft;
  return { ...layout, language: layout.language ?? paneLanguage };
}

/** The axes of a draft where its layout puts them. */
export function turnedDraft(draft: Draft, indicator: CatalogueIndicator): TurnedAxes {
  return turnedAxes(layoutOf(draft, "kk"), axesOfDraft(draft, indicator));
}

/** Turns a draft into a list or a cross table; a first cross table is headed by what suits best. */
export function withKind(draft: Draft, indicator: CatalogueIndicator, kind: Layout["kind"]): Draft {
  const axes: readonly LayoutAxis[] = ["year", ...axesOfDraft(draft, indicator)];
  const current = draft.layout.heading.filter((axis) => axes.includes(axis));
  const several = draftYears(draft, indicator).length > 1;
  const heading = current.length || !several ? current : (["year"] as const);
  return { ...draft, layout: { ...draft.layout, kind, heading } };
}

/** Moves an axis one place earlier or later among its rows or columns. */
export function moveAxis(
  draft: Draft,
  indicator: CatalogueIndicator,
  axis: LayoutAxis,
  by: -1 | 1
): Draft {
  const turned = turnedDraft(draft, indicator);
  return withTurned(draft, {
    stub: moved(turned.stub, axis, by),
    heading: moved(turned.heading, axis, by),
  });
}

/** Whether an axis has a place to move to on its side. */
export function canMove({ stub, heading }: TurnedAxes, axis: LayoutAxis, by: -1 | 1): boolean {
  const side = stub.includes(axis) ? stub : heading;
  return side[side.indexOf(axis) + by] !== undefined;
}

/**
 * Puts an axis on a side of the table, in the place of another one there; without one it comes
 * last. The only axis of the columns stays.
 */
export function placeAxis(
  draft: Draft,
  indicator: CatalogueIndicator,
  axis: LayoutAxis,
  side: keyof TurnedAxes,
  inPlaceOf: LayoutAxis | null = null
): Draft {
  const turned = turnedDraft(draft, indicator);
  const isThere = turned[side].includes(axis);
  if (axis === inPlaceOf || (isThere && inPlaceOf === null)) return draft;
  if (side === "stub" && !isThere && !canLeaveHeading(turned)) return draft;
  const without = (axes: readonly LayoutAxis[]) => axes.filter((one) => one !== axis);
  const at = inPlaceOf === null ? -1 : turned[side].indexOf(inPlaceOf);
  const placed = without(turned[side]);
  placed.splice(at < 0 ? placed.length : at, 0, axis);
  return withTurned(
    draft,
    side === "stub"
      ? { stub: placed, heading: without(turned.heading) }
      : { stub: without(turned.stub), heading: placed }
  );
}

/** A cross table keeps at least one axis in its heading. */
export function canLeaveHeading({ heading }: TurnedAxes): boolean {
  return heading.length > 1;
}

function moved(axes: readonly LayoutAxis[], axis: LayoutAxis, by: -1 | 1): LayoutAxis[] {
  const from = axes.indexOf(axis);
  const neighbour = axes[from + by];
  if (from < 0 || neighbour === undefined) return [...axes];
  return axes.map((one) => (one === axis ? neighbour : one === neighbour ? axis : one));
}

function withTurned(draft: Draft, { stub, heading }: TurnedAxes): Draft {
  return { ...draft, layout: { ...draft.layout, stub, heading } };
}
