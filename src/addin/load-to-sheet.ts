import type { CatalogueAnswer } from "../api/contract";
import type { PlacedSheet } from "../excel/place-result";
import { fail } from "../problem/problem";
import type { Answer } from "../sheet/templates/kinds";
import type { Addin } from "./addin";
import type { AddinEvent } from "./addin-event";
import { fetchWorkbook } from "./fetch-workbook";
import type { LoadEvent } from "./load-event";
import type { LoadOrder } from "./load-order";
import { withPatience } from "./patience";
import { failureOf } from "./problem-of";
import { askerOf } from "./asker-of";

/** What is known when an order is begun. */
export interface LoadContext {
  readonly catalogue: CatalogueAnswer;
  /** The answer to its one question, where a preview has fetched it already. */
  readonly answer: Answer | null;
  /** Whether what stands at the selected cells may go. */
  readonly overwrite: boolean;
}

/** Fetches the answers to an order and writes each to its sheet, reporting each step; tells the end. */
export async function loadToSheet(
  addin: Addin,
  order: LoadOrder,
  context: LoadContext
): Promise<AddinEvent> {
  const signal = addin.loading.begin();
  addin.report({ type: "loadStarted", order });
  let end: AddinEvent;
  try {
    end = await place(addin, order, context, signal);
  } catch (error) {
    end = signal.aborted ? { type: "loadCancelled" } : failureOf(error, "loadFailed");
  }
  addin.report(end);
  return end;
}

/** Ends the load under way; the workbook becomes what it was. */
export function cancelLoad({ loading, report }: Addin): void {
  report({ type: "loadCancelling" });
  loading.end();
}

async function place(
  { client, report, session }: Addin,
  { specs, place: where }: LoadOrder,
  { answer, overwrite, catalogue }: LoadContext,
  signal: AbortSignal
): Promise<LoadEvent> {
  const signedIn = session();
  if (!signedIn) return fail("sessionMissing", {});
  const { askFor, placeSpec, takeAway } = await fetchWorkbook();
  const asker = askerOf(client, catalogue, signal);
  const answers = answer
    ? [answer]
    : await Promise.all(specs.map((spec) => askFor(spec, catalogue, asker)));
  const { person, terms } = signedIn;
  const by = { person: person.name, termsVersion: terms.version };
  const all: PlacedSheet[] = [];
  async function placeAll(taken: () => void): Promise<LoadEvent> {
    function onProgress(written: number, total: number) {
      taken();
      report({ type: "loadWriting", written, total });
    }
    for (const [at, of] of answers.entries()) {
      const placing = await placeSpec(
        { ...by, spec: specs[at]!, answer: of, catalogue, place: where, overwrite },
        { signal, onProgress }
      );
      if (placing.kind === "occupied") {
        return { type: "loadOccupied", obstacles: placing };
      }
      all.push(placing.placed);
    }
    return { type: "loadDone", placed: all[0]! };
  }
  try {
    return await withPatience(() => report({ type: "loadWaiting" }), placeAll);
  } catch (error) {
    // Of several sheets either all are there or none.
    for (const placed of all.reverse()) await takeAway(placed, specs[0].layout.language);
    throw error;
  }
}
