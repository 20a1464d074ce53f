import type { CellIndex } from "./cell-index";
import { additiveParts } from "./check-parts";
import type { ExtractCell } from "../../warehouse/finding";

/**
 * Counts that a publication leaves out because there is nothing to count: where all parts but one
 * are given and make up the whole total, the last one is nil. The cities have no rural schools.
 */
export function impliedNil(index: CellIndex): ExtractCell[] {
  return additiveParts(index).flatMap(({ total, dimension, parts }) => {
    const missing = parts.filter((part) => part.value === null);
    const sum = parts.reduce((running, part) => running + (part.value ?? 0), 0);
    const [last] = missing;
    if (!last || missing.length > 1 || parts.length < 2 || sum !== total.value) return [];
    const members = new Map([...total.members, [dimension, last.code]]);
    // A state that the file itself gives stands.
    if (index.find(total, dimension, last.code)) return [];
    return [{ ...total, members, value: 0, state: "nil" }];
  });
}
