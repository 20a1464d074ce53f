import type { CatalogueAnswer } from "../../api/contract";
import type { PlacedResult } from "../../sheet/templates/kinds";
import type { WorkbookResult } from "../../addin/workbook-result";
import { formatDateTime, formatYears } from "../../i18n/format";
import type { Language } from "../../i18n/language";
import type { PlacedTexts } from "../../i18n/placed-texts";
import { availableYears } from "../../query/availability";
import type { MissingLines } from "../../sheet/found-place";
import type { FiguresBehind } from "../../sheet/figures-behind";
import { hasNewerData, isOfEarlierEdition } from "../../sheet/data-versions";
import type { Placed } from "./placed";

/** Why figures on a sheet may not be those that the service has, or what else there is to know. */
export type FreshnessReason =
  | { readonly kind: "gone" }
  | { readonly kind: "checking" }
  /** The service was not reached; `since` is when figures or catalogue last came from it. */
  | { readonly kind: "unchecked"; readonly since: string }
  /** The last refresh left figures as they were; null where nobody counted them. */
  | { readonly kind: "behind"; readonly behind: FiguresBehind | null }
  /** It was laid down under an earlier edition of the catalogue, in a shape that is no more. */
  | { readonly kind: "earlier"; readonly hasChart: boolean }
  | { readonly kind: "newer" }
  | { readonly kind: "edited"; readonly figures: number }
  /** Rows and columns are gone since the last refresh. */
  | { readonly kind: "lacking"; readonly lines: number }
  /** A hint: the request is for fixed years, and there are later ones. */
  | { readonly kind: "laterYears"; readonly years: readonly number[] };

/** How a result stands against what the service has; every word about it comes from here. */
export interface Freshness {
  /** A promise: the service was reached, and each figure on the sheet is the one that it has. */
  readonly isCurrent: boolean;
  /** What weighs most comes first. */
  readonly reasons: readonly FreshnessReason[];
}

export function freshnessOf(
  { result, place }: WorkbookResult,
  { check, workedOn }: Pick<Placed, "check" | "workedOn">,
  catalogue: CatalogueAnswer
): Freshness {
  if (!place) return { isCurrent: false, reasons: [{ kind: "gone" }] };
  const reasons: FreshnessReason[] = [];
  if (check.state === "lost") reasons.push({ kind: "unchecked", since: lastAnswer(result, check) });
  else if (check.state === "checking") reasons.push({ kind: "checking" });
  if (isOfEarlierEdition(result, catalogue)) {
    reasons.push({ kind: "earlier", hasChart: result.kind === "chart" });
  } else if (check.state === "reached" && hasNewerData(result, catalogue)) {
    reasons.push({ kind: "newer" });
  }
  const behind = behindOf(result);
  if (behind !== "none") reasons.push({ kind: "behind", behind });
  const found = workedOn[result.id];
  if (found && found.edited > 0) reasons.push({ kind: "edited", figures: found.edited });
  const lacking = found ? linesTakenAway(found.lacking, result.left) : 0;
  if (lacking > 0) reasons.push({ kind: "lacking", lines: lacking });
  const isCurrent = reasons.length === 0;
  const years = laterYears(result, catalogue);
  if (years.length && check.state === "reached") reasons.push({ kind: "laterYears", years });
  return { isCurrent, reasons };
}

function lastAnswer({ refreshedAt, placedAt }: PlacedResult, { at }: Placed["check"]): string {
  return [at, refreshedAt, placedAt].reduce<string>(
    (latest, time) => (time !== null && time > latest ? time : latest),
    ""
  );
}

function behindOf({ behind, left }: PlacedResult): FiguresBehind | null | "none" {
  if (behind) return behind;
  // An earlier version did not count figures.
  const isCounted = behind !== undefined || !left;
  return isCounted || left.rows + left.columns === 0 ? "none" : null;
}

/** Rows and columns that are gone beside those that a person does not want back. */
function linesTakenAway(
  { rows, columns }: MissingLines,
  left: MissingLines = { rows: 0, columns: 0 }
): number {
  return Math.max(rows - left.rows, 0) + Math.max(columns - left.columns, 0);
}

/**
 * The years with data that are later than all that a request for fixed years asks for. Made-up
 * ones are no news to somebody who asked for real ones.
 */
function laterYears({ query, years }: PlacedResult, catalogue: CatalogueAnswer): number[] {
  if (years.kind !== "fixed") return [];
  const indicator = catalogue.indicators.find(({ number }) => number === query.indicator);
  const availability = indicator?.availability ?? [];
  const real = availability.filter(({ demonstration }) => !demonstration);
  const isReal = query.years.every((year) => availableYears(real).includes(year));
  const last = Math.max(...years.years);
  const held = availableYears(isReal ? real : availability);
  return [...new Set(held)].filter((year) => year > last);
}

/** A line of words about a result, and how it looks. */
export interface FreshnessLine {
  readonly text: string;
  readonly tone: "current" | "newer" | "gone" | "quiet";
}

/** What a card says of how a result stands, one line for each reason. */
export function freshnessLines(
  { isCurrent, reasons }: Freshness,
  texts: PlacedTexts,
  language: Language
): FreshnessLine[] {
  const { states } = texts.workbook;
  const lines = reasons.flatMap((reason): FreshnessLine | FreshnessLine[] => {
    switch (reason.kind) {
      case "gone":
        return { text: states.gone, tone: "gone" };
      case "checking":
        return { text: states.checking, tone: "quiet" };
      case "unchecked":
        return { text: states.unchecked(formatDateTime(reason.since, language)), tone: "newer" };
      case "behind":
        return {
          text: reason.behind ? behindWords(reason.behind, texts) : states.leftOut,
          tone: "newer",
        };
      case "earlier": {
        const { earlierChart, earlierText } = texts.workbook;
        return [
          { text: states.earlier, tone: "newer" },
          { text: reason.hasChart ? earlierChart : earlierText, tone: "quiet" },
        ];
      }
      case "newer":
        return { text: states.newer, tone: "newer" };
      case "edited":
        return { text: states.edited(reason.figures), tone: "newer" };
      case "lacking":
        return { text: states.lacking(reason.lines), tone: "newer" };
      case "laterYears":
        return { text: states.laterYears(formatYears(reason.years)), tone: "quiet" };
    }
  });
  return isCurrent ? [{ text: states.current, tone: "current" }, ...lines] : lines;
}

/** How many figures were not refreshed, and where. */
export function behindWords({ figures, where, more }: FiguresBehind, texts: PlacedTexts): string {
  const places = where.join("; ");
  return texts.progress.behind(
    figures,
    more > 0 ? `${places}; ${texts.edited.more(more)}` : places
  );
}
