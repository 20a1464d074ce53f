import type { Placed } from "../sheet/placed";
import { findPlaces } from "./find-places";
import type { FoundArea } from "./find-places";
import { readResults } from "./placed-results";

/** A result that the workbook keeps, and where it stands; null where it cannot be found any more. */
export interface FoundResult<P extends Placed = Placed> {
  readonly result: P;
  readonly place: FoundArea | null;
}

/** Every result that the workbook keeps, in the order in which they were placed. */
export async function findResults(context: Excel.RequestContext): Promise<FoundResult[]> {
  const results = await readResults(context);
  const places = await findPlaces(
    context,
    results.map(({ id }) => id)
  );
  return results.map((result) => ({ result, place: places.get(result.id) ?? null }));
}
