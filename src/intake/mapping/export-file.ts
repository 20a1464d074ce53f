import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { RecordPopulation } from "../../catalogue/record-form";
import { fail, problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { decimalPlaces, describeParquet } from "../records/check-parquet";
import { openCsv } from "../records/open-csv";
import { placeValues } from "../../sql/intake/counted-values";
import type { RecordSource } from "../../sql/intake/record-source";
import { scanFile } from "../records/scan-file";
import type { Scratch } from "../records/scratch";
import { countValues } from "../records/value-counts";
import type { ValueCounts } from "../records/value-counts";
import { foreignKind, isParquet } from "../text/file-kind";

/** A file of an export: the names of its columns, and what stands in them. */
export interface ExportFile {
  readonly names: readonly string[];
  /** The values of a column, the most frequent first; null where there are more than so many. */
  valuesOf(place: number, most: number): Promise<ValueCounts | null>;
}

/**
 * Opens a file of an export in whatever form it is.
 * @throws ProblemError with what is wrong with the file
 */
export async function openExport(
  scratch: Scratch,
  path: string,
  population: RecordPopulation,
  known: (name: string) => boolean
): Promise<ExportFile> {
  const file = basename(path);
  if (!existsSync(path)) fail("fileNotFound", { file: path });
  if (!statSync(path).isFile()) fail("fileUnreadable", { file, reason: "EISDIR" });
  const opened = await opening(scratch, path, file, known);
  if ("code" in opened) return fail(opened.code, opened.parameters);
  const { names, ...read } = opened;
  const source: RecordSource = {
    ...{ population, file, codes: new Map() },
    ...read,
    columns: names.map(() => null),
  };
  return {
    names,
    async valuesOf(place, most) {
      const counted = await countValues(scratch, placeValues(source, place, most + 1));
      return counted.found.length > most ? null : counted;
    },
  };
}

type Opened = Pick<
  RecordSource,
  "path" | "format" | "delimiter" | "skip" | "hasOddLines" | "decimals"
> & { readonly names: readonly string[] };

async function opening(
  scratch: Scratch,
  path: string,
  file: string,
  known: (name: string) => boolean
): Promise<Opened | Problem> {
  const scan = await scanFile(path);
  if (!scan.bytes) return problem("fileEmpty", { file });
  if (!/\.parquet$/i.test(file)) {
    const csv = await openCsv(scratch, path, file, scan, known);
    return "code" in csv ? csv : { ...csv, format: "csv", decimals: [] };
  }
  if (!isParquet(scan.head)) {
    return problem("fileOtherKind", { file, kind: foreignKind(scan.head) ?? "text" });
  }
  const columns = await describeParquet(scratch, path);
  if (!columns) return problem("parquetUnreadable", { file });
  return {
    ...{ path, format: "parquet", delimiter: ",", skip: 0, hasOddLines: false },
    ...{ names: columns.map(({ name }) => name), decimals: decimalPlaces(columns) },
  };
}
