import type { SavedRequest } from "../../excel/workbook-requests";

/** What the pane keeps for a person between two openings; nothing in it is personal. */
export interface Kept {
  /** Numbers of indicators, in the order in which they were chosen. */
  readonly favourites: readonly number[];
  /** Numbers of indicators, the latest first. */
  readonly recent: readonly number[];
  readonly saved: readonly SavedRequest[];
  /** The request under way, as text; null where there is none. */
  readonly draft: string | null;
  /** Cells a second of earlier loads; null before the first. */
  readonly rate: number | null;
}

export const nothingKept: Kept = {
  favourites: [],
  recent: [],
  saved: [],
  draft: null,
  rate: null,
};

/** The most requests under names, so that storage never fills. */
export const savedLimit = 100;
const recentLimit = 5;
const nameLimit = 120;

export type KeptAction =
  | { readonly type: "favouriteToggled"; readonly indicator: number }
  | { readonly type: "indicatorUsed"; readonly indicator: number }
  | { readonly type: "requestSaved"; readonly name: string; readonly text: string }
  | { readonly type: "requestDeleted"; readonly name: string }
  | { readonly type: "draftKept"; readonly text: string | null }
  | { readonly type: "rateMeasured"; readonly rate: number | null };

export function reduceKept(kept: Kept, action: KeptAction): Kept {
  switch (action.type) {
    case "favouriteToggled": {
      const { favourites } = kept;
      const others = favourites.filter((number) => number !== action.indicator);
      const removed = others.length < favourites.length;
      return { ...kept, favourites: removed ? others : [...others, action.indicator] };
    }
    case "indicatorUsed": {
      const others = kept.recent.filter((number) => number !== action.indicator);
      return { ...kept, recent: [action.indicator, ...others].slice(0, recentLimit) };
    }
    case "requestSaved":
      return { ...kept, saved: withRequest(kept.saved, action) };
    case "requestDeleted":
      return { ...kept, saved: withoutRequest(kept.saved, action.name) };
    case "draftKept":
      return kept.draft === action.text ? kept : { ...kept, draft: action.text };
    case "rateMeasured":
      return kept.rate === action.rate ? kept : { ...kept, rate: action.rate };
  }
}

/** Requests with one more on top, in the place of one with its name. */
export function withRequest(
  requests: readonly SavedRequest[],
  { name: wanted, text }: SavedRequest
): readonly SavedRequest[] {
  const name = wanted.trim().slice(0, nameLimit);
  return name ? [{ name, text }, ...withoutRequest(requests, name)].slice(0, savedLimit) : requests;
}

export function withoutRequest(
  requests: readonly SavedRequest[],
  name: string
): readonly SavedRequest[] {
  return requests.filter((request) => request.name !== name);
}

/** What was kept, read from text of any age and origin: what is not understood is left out. */
export function readKept(text: string | null): Kept {
  const found = parsed(text);
  return {
    favourites: numbers(found["favourites"]),
    recent: numbers(found["recent"]).slice(0, recentLimit),
    saved: listOf(found["saved"]).filter(isSaved).slice(0, savedLimit),
    draft: typeof found["draft"] === "string" ? found["draft"] : null,
    rate: typeof found["rate"] === "number" && found["rate"] > 0 ? found["rate"] : null,
  };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch (error) {
    // Half written or another program's: the same as nothing kept.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: unknown): number[] {
  const found = listOf(value).filter((one): one is number => Number.isInteger(one));
  return [...new Set(found)];
}

function isSaved(value: unknown): value is SavedRequest {
  if (typeof value !== "object" || value === null) return false;
  const { name, text } = value as Partial<Record<keyof SavedRequest, unknown>>;
  return typeof name === "string" && name.trim() !== "" && typeof text === "string";
}
