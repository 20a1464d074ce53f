import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { isIndexName } from "../text/index-column";
import { placeNames, placesText } from "./record-source";
import type { RecordSource } from "./record-source";
import { numberFrom } from "./scratch";
import type { Scratch } from "./scratch";

/** What is said of the columns of a file that are not read. */
export interface LeftOut {
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/**
 * Looks into the columns of a file that have no name or are named by pandas: they may be left out
 * if nothing stands in them, or the numbers of rows.
 * @param names the header as it stands in the file
 */
export async function checkLeftOut(
  scratch: Scratch,
  source: RecordSource,
  names: readonly string[]
): Promise<LeftOut> {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const places = placeNames(source);
  for (const [at, column] of source.columns.entries()) {
    const name = names[at] ?? "";
    // A mapping leaves out by name what it does not need.
    if (column !== null || (name !== "" && !isIndexName(name))) continue;
    const kept = `passed_over_for_${places[at]!}_${source.population}`;
    const text = placesText(source, places, kept);
    if (isIndexName(name) || (at === 0 && (await numbersRows(scratch, text, places)))) {
      notes.push(problem("indexColumnLeft", { column: name }));
    } else if (await numberFrom(scratch, `SELECT count("${places[at]!}") FROM ${text} AS r`)) {
      problems.push(problem("columnNameless", { column: at + 1 }));
    }
  }
  return { problems, notes };
}

/** Whether the first column counts the rows from nil; rows of nothing but empty fields are none. */
async function numbersRows(
  scratch: Scratch,
  text: string,
  places: readonly string[]
): Promise<boolean> {
  const [first] = places;
  const filled = places.map((name) => `"${name}" IS NOT NULL`).join(" OR ");
  const rows = `SELECT "${first}" AS own, row_number() OVER () - 1 AS place FROM ${text} AS r WHERE ${filled}`;
  const [others, all] = await scratch.columns({
    text: `SELECT count(*) FILTER (own IS DISTINCT FROM CAST(place AS VARCHAR)), count(*) FROM (${rows}) AS n`,
    parameters: [],
  });
  return Number(others?.[0]) === 0 && Number(all?.[0]) > 0;
}
