import { placeIds } from "../sheet/placed";
import type { Placed } from "../sheet/placed";
import { findPlaces } from "./find-places";
import type { FoundArea } from "./find-places";
import { readKept } from "./placed-results";
import type { KeptResults } from "./placed-results";

/** A result that the workbook keeps, and where it stands; null where it cannot be found any more. */
export interface FoundResult<P extends Placed = Placed> {
  readonly result: P;
  readonly place: FoundArea | null;
  /** Where each of its blocks stands, those that are there. */
  readonly places: readonly FoundArea[];
}

/** Every result that the workbook keeps, in the order in which they were placed. */
export async function findResults(
  context: Excel.RequestContext
): Promise<KeptResults<FoundResult>> {
  const { results, unread } = await readKept(context);
  const found = await findPlaces(context, results.flatMap(placeIds));
  const all = results.map((result) => {
    const places = placeIds(result).flatMap((id) => found.get(id) ?? []);
    return { result, place: found.get(result.id) ?? null, places };
  });
  return { results: all, unread };
}
