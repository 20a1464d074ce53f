import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import type { PopulationMapping } from "../mapping/mapping";
import { encodingNames } from "../text/code-page";
import { columnNamed, placeColumns } from "./check-header";
import { mappedColumns, refused } from "./checked-file";
import type { CheckedFile } from "./checked-file";
import { checkLeftOut } from "./left-out-columns";
import type { ManifestFile } from "./manifest";
import { openCsv } from "./open-csv";
import type { RecordSource } from "../../sql/intake/record-source";
import type { FileScan } from "./scan-file";
import type { Scratch } from "./scratch";

/** Looks at a CSV file of an extract: what it is, its encoding, its header. */
export async function checkCsv(
  scratch: Scratch,
  path: string,
  { population, file }: ManifestFile,
  scan: FileScan,
  mapping?: PopulationMapping,
  signal?: AbortSignal
): Promise<CheckedFile> {
  const form = recordForms[population];
  const known = (name: string) =>
    mapping?.columns.has(name.trim()) === true || columnNamed(name, form) !== null;
  const csv = await openCsv(scratch, path, file, scan, known, signal);
  if ("code" in csv) return refused(csv);
  const { encoding, names, delimiter, skip, hasOddLines } = csv;
  const placed = placeColumns(names, form, file, mapping);
  if (placed.problems.length) return refused(...placed.problems);
  const source: RecordSource = {
    ...{ population, file, path: csv.path, format: "csv", delimiter, skip, hasOddLines },
    ...{ columns: placed.columns, codes: mapping?.codes ?? new Map(), decimals: [] },
  };
  const { problems, notes } = await checkLeftOut(scratch, source, names);
  const taken = problem("encodingTaken", { encoding: encodingNames[encoding] });
  return {
    source,
    problems,
    notes: [
      ...(encoding === "utf-8" ? [] : [taken]),
      ...notes,
      ...mappedColumns(names, placed.columns, mapping),
    ],
  };
}
