import { layAnew } from "../../../src/excel/lay-anew";
import { placeResult } from "../../../src/excel/place-result";
import { goToFigure, putBack, workbookResults } from "../../../src/excel/workbook-results";
import { refreshResult } from "../../../src/excel/refresh-result";
import type { RefreshDecisions } from "../../../src/excel/refreshed";
import { workedOn } from "../../../src/excel/worked-on";
import { toyKind, toyKinds } from "./toy-kinds";
import type { PlacedToy, ToyAnswer } from "./toy-kinds";

const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

function placedToy(toy: PlacedToy["toy"]): PlacedToy {
  return {
    ...{ id: toy, toy, person: "A person", termsVersion: "1", refreshedAt: null },
    ...{ placedAt: "2026-10-05T06:00:00.000Z", about: [["Indicator", toy]] },
  };
}

/** Places a toy on sheets of its own; gives the sheet to be shown. */
export async function place(toy: PlacedToy["toy"], answer: ToyAnswer): Promise<string> {
  const placing = await placeResult(
    {
      ...{ answer, kind: toyKind, result: placedToy(toy), place: "newSheet" },
      overwrite: false,
    },
    options()
  );
  if (placing.kind !== "placed") throw new Error(placing.kind);
  return placing.placed.sheet;
}

async function kept(toy: PlacedToy["toy"]): Promise<PlacedToy> {
  const found = (await workbookResults(toyKinds)).results.find(({ result }) => result.id === toy);
  if (!found) throw new Error(`${toy} is not in the workbook`);
  return found.result;
}

/** Refreshes a toy; a cancel comes once anything is written. */
export async function refresh(
  toy: PlacedToy["toy"],
  answer: ToyAnswer,
  decisions: RefreshDecisions = {},
  cancelled = false
): Promise<unknown> {
  const result = await kept(toy);
  const control = new AbortController();
  const onProgress = (written: number) => {
    if (cancelled && written > 0) control.abort(new Error("cancelled"));
  };
  try {
    return await refreshResult(
      { result, answer, kind: toyKind, decisions, overlay: [] },
      { signal: control.signal, onProgress }
    );
  } catch (error) {
    if (control.signal.aborted) return { kind: "cancelled" };
    throw error;
  }
}

/** Puts back what stood there before the last refresh. */
export async function back(toy: PlacedToy["toy"]): Promise<unknown> {
  const result = await kept(toy);
  return putBack(() => result, toy, toyKind, null, options());
}

/** Lays a toy down anew in its places; tells what is kept of figures that were left out. */
export async function anew(toy: PlacedToy["toy"], answer: ToyAnswer): Promise<unknown> {
  const result = await kept(toy);
  await layAnew({ result, answer, kind: toyKind }, options());
  return (await kept(toy)).behind ?? null;
}

/** Shows a figure of a toy; tells whether it was found. */
export async function goTo(toy: PlacedToy["toy"], figure: number): Promise<boolean> {
  return goToFigure({ result: await kept(toy) }, figure, toyKind);
}

/** What a person has done to a toy. */
export async function look(toy: PlacedToy["toy"]): Promise<unknown> {
  return workedOn(await kept(toy), toyKind, 10_000, options().signal);
}
