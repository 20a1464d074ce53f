import { firstEdition } from "../catalogue/edition";
import { hasTable } from "./schema";
import type { Store } from "./store";

/**
 * Under which edition of the catalogue the figures of each load of records were derived; a load
 * that was derived before editions were counted is of the first.
 */
export async function readEditions(store: Store): Promise<(load: number) => number> {
  // A file of an earlier version is read as it is until something is written.
  if (!(await hasTable(store, "derivation"))) return () => firstEdition;
  const [loads, editions] = await store.columns({
    text: "SELECT load, edition FROM derivation",
    parameters: [],
  });
  const known = new Map(loads?.map((load, row) => [Number(load), Number(editions?.[row])]));
  return (load) => known.get(load) ?? firstEdition;
}
