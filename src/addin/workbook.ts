import type { CatalogueAnswer } from "../api/contract";
import type { Catalogue } from "../catalogue/catalogue";
import { catalogueEdition } from "../catalogue/edition";
import type { ApplyOptions } from "../excel/apply-plan";
import * as anew from "../excel/lay-anew";
import { placeResult } from "../excel/place-result";
import type { Placing } from "../excel/place-result";
import * as refreshing from "../excel/refresh-result";
import type { RefreshDecisions } from "../excel/refreshed";
import * as relabelling from "../excel/relabel-result";
import * as looking from "../excel/worked-on";
import * as results from "../excel/workbook-results";
import type { Language } from "../i18n/language";
import type { AnswerableCatalogue } from "../query/availability";
import type { Asker } from "../sheet/templates/asked-kind";
import { kindOf, kindsIn, readPlaced } from "../sheet/templates/kinds";
import type { Answer, PlacedResult, Spec } from "../sheet/templates/kinds";
import type { LoadOrder } from "./load-order";
import type { WorkbookResult } from "./workbook-result";

export { handOver } from "../excel/hand-over";
export { goToSheet, takeAway } from "../excel/place-result";
export { watchSelection } from "../excel/selection";
export { goToResult, unlinkResult } from "../excel/workbook-results";
export { changeRequests, readRequests } from "../excel/workbook-requests";
export { placeChanges } from "../excel/place-changes";
export { selectedCell } from "./figure-origin";
export { lastChanges } from "./last-changes";

/** Asks for what a thing shows, new or placed. */
export function askFor(spec: Spec, now: AnswerableCatalogue, asker: Asker): Promise<Answer> {
  return kindOf(spec, now).ask(spec, now, asker);
}

/** A thing with its answer, and where it is to stand. */
export interface SpecToPlace extends Pick<LoadOrder, "place"> {
  readonly spec: Spec;
  readonly answer: Answer;
  readonly catalogue: CatalogueAnswer;
  readonly overwrite: boolean;
  readonly person: string;
  readonly termsVersion: string;
}

/** Writes an answer onto a sheet, where it can be asked again. */
export function placeSpec(
  { spec, answer, catalogue, place, overwrite, person, termsVersion }: SpecToPlace,
  options: ApplyOptions
): Promise<Placing> {
  const kind = kindOf(spec, catalogue);
  const times = { placedAt: new Date().toISOString(), refreshedAt: null };
  const unsaid = { about: [], versions: {}, edition: catalogueEdition };
  const bare = { ...spec, id: newPlaceId(), person, termsVersion, ...times, ...unsaid };
  const result = kind.answered(bare, answer, catalogue);
  return placeResult({ answer, kind, result, place, overwrite }, options);
}

/** Twelve letters and digits: enough that no two places of a workbook ever meet. */
function newPlaceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}

/** A newer answer to what a result asks for. */
interface NewerAnswer {
  readonly result: PlacedResult;
  readonly answer: Answer;
  readonly catalogue: CatalogueAnswer;
}

export const workbookResults = () => results.workbookResults({ read: readPlaced });

export const workedOn = (
  { result }: WorkbookResult,
  catalogue: Catalogue,
  most: number,
  signal: AbortSignal
) => looking.workedOn(result, kindOf(result, catalogue), most, signal);

/** A result as the workbook keeps it by now: another window may have changed it since it was read here. */
async function asKept(result: PlacedResult, { signal }: ApplyOptions): Promise<PlacedResult> {
  return (await results.keptResult({ read: readPlaced }, result.id, signal)) ?? result;
}

export const isEarlier = (result: PlacedResult, catalogue: CatalogueAnswer) =>
  kindOf(result, catalogue).isEarlier(result, catalogue);

/** Brings a result to a newer answer; of one that was written, how many figures it changed. */
export async function refreshResult(
  { result: known, answer, catalogue }: NewerAnswer,
  decisions: RefreshDecisions,
  options: ApplyOptions
) {
  const result = await asKept(known, options);
  const kind = kindOf(result, catalogue);
  const newer = kind.answered(
    { ...result, refreshedAt: new Date().toISOString() },
    answer,
    catalogue
  );
  const input = { result: newer, answer, kind, decisions, overlay: [] };
  const refreshed = await refreshing.refreshResult(input, options);
  if (refreshed.kind !== "done") return refreshed;
  const { before, ...done } = refreshed;
  // Without the figures from before nobody can tell.
  return { ...done, changes: before && kind.changes(before, answer) };
}

/** Lays a result down in its place in the shape that it has today. */
export async function layAnew(
  { result: known, answer, catalogue }: NewerAnswer,
  options: ApplyOptions
) {
  const result = await asKept(known, options);
  const kind = kindOf(result, catalogue);
  const times = { placedAt: new Date().toISOString(), refreshedAt: null };
  const newer = { ...result, ...times, edition: catalogueEdition };
  return anew.layAnew({ result: kind.answered(newer, answer, catalogue), answer, kind }, options);
}

export const layBack = (id: string, catalogue: Catalogue, options: ApplyOptions) =>
  anew.layBack(id, kindsIn(catalogue), options);

export const goToFigure = (
  item: Pick<WorkbookResult, "result">,
  figure: number,
  catalogue: Catalogue
) => results.goToFigure(item, figure, kindOf(item.result, catalogue));

/** Puts the figures from before the last refresh back; what is said of them is what it was then. */
export async function putBack(
  item: WorkbookResult,
  catalogue: Catalogue,
  decided: RefreshDecisions["edited"],
  options: ApplyOptions
) {
  const result = await asKept(item.result, options);
  const kind = kindOf(result, catalogue);
  const keepAs = (answer: Answer) => kind.answered(result, answer, null);
  return results.putBack(keepAs, result.id, kind, decided, options);
}

/** Writes labels, headings, symbols and states of a result in another language. */
export async function relabelResult(
  known: PlacedResult,
  language: Language,
  catalogue: Catalogue,
  options: ApplyOptions
) {
  const result = await asKept(known, options);
  const kind = kindOf(result, catalogue);
  const changed = kind.inLanguage(result, language);
  const changedOf = (answer: Answer) => ({ ...changed, about: kind.about(changed, answer) });
  return relabelling.relabelResult(result, kind, changedOf, options);
}
