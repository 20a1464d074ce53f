import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import { foreignKind, isParquet } from "../text/file-kind";
import type { PopulationMapping } from "../mapping/mapping";
import { placeColumns } from "./check-header";
import { mappedColumns, refused } from "./checked-file";
import type { CheckedFile } from "./checked-file";
import { checkLeftOut } from "./left-out-columns";
import type { ManifestFile } from "./manifest";
import { parquetColumns } from "../../sql/intake/record-files";
import type { RecordSource } from "../../sql/intake/record-source";
import type { Scratch } from "./scratch";

/** Looks at a Parquet file of an extract: what it is, and its columns. */
export async function checkParquet(
  scratch: Scratch,
  path: string,
  { population, file }: ManifestFile,
  head: Buffer,
  mapping?: PopulationMapping
): Promise<CheckedFile> {
  if (!isParquet(head)) {
    return refused(problem("fileOtherKind", { file, kind: foreignKind(head) ?? "text" }));
  }
  const described = await describeParquet(scratch, path);
  if (!described) return refused(problem("parquetUnreadable", { file }));
  const names = described.map(({ name }) => name);
  const { columns, problems: wrong } = placeColumns(names, recordForms[population], file, mapping);
  if (wrong.length) return refused(...wrong);
  const source: RecordSource = {
    ...{ population, file, path, format: "parquet", delimiter: ",", skip: 0, hasOddLines: false },
    ...{ columns, codes: mapping?.codes ?? new Map(), decimals: decimalPlaces(described) },
  };
  const { problems, notes } = await checkLeftOut(scratch, source, names);
  return { source, problems, notes: [...notes, ...mappedColumns(names, columns, mapping)] };
}

/** A column of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/** The places of columns that hold numbers with decimals. */
export function decimalPlaces(columns: readonly ParquetColumn[]): number[] {
  return columns.flatMap(({ type }, at) => (/^(DOUBLE|FLOAT|DECIMAL)/.test(type) ? [at] : []));
}

/** The columns of a Parquet file with their types; null where it is damaged. */
export async function describeParquet(
  scratch: Scratch,
  path: string
): Promise<ParquetColumn[] | null> {
  try {
    const [names, types] = await scratch.columns(parquetColumns(path));
    return (names ?? []).map((name, at) => ({
      name: String(name).trim(),
      type: String(types?.[at]),
    }));
  } catch (error) {
    if (!(error instanceof Error) || error.name === "AbortError") throw error;
    return null;
  }
}
