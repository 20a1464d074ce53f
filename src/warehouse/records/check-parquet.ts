import { allColumns } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import { foreignKind, isParquet } from "../text/file-kind";
import { canonicalNames, headerProblems } from "./check-header";
import { refused } from "./checked-file";
import type { CheckedFile } from "./checked-file";
import { checkLeftOut } from "./left-out-columns";
import type { ManifestFile } from "./manifest";
import type { RecordSource } from "./record-source";
import { fileLiteral } from "./scratch";
import type { Scratch } from "./scratch";

/** Looks at a Parquet file of an extract: what it is, and its columns. */
export async function checkParquet(
  scratch: Scratch,
  path: string,
  { population, file }: ManifestFile,
  head: Buffer
): Promise<CheckedFile> {
  if (!isParquet(head)) {
    return refused(problem("fileOtherKind", { file, kind: foreignKind(head) ?? "text" }));
  }
  const form = recordForms[population];
  const described = await describe(scratch, path);
  if (!described) return refused(problem("parquetUnreadable", { file }));
  const names = canonicalNames(
    described.map(({ name }) => name),
    form
  );
  const found = headerProblems(names, form, file);
  if (found.length) return refused(...found);
  const own = new Set(allColumns(form).map(({ name }) => name));
  const source: RecordSource = {
    ...{ population, file, path, format: "parquet", delimiter: ",", skip: 0, hasOddLines: false },
    columns: names.map((name) => (own.has(name) ? name : null)),
    decimals: names.filter((_, at) => /^(DOUBLE|FLOAT|DECIMAL)/.test(described[at]!.type)),
  };
  return { source, ...(await checkLeftOut(scratch, source, names)) };
}

/** The columns of a Parquet file with their types; null where it is damaged. */
async function describe(scratch: Scratch, path: string) {
  try {
    const [names, types] = await scratch.columns({
      text: `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${fileLiteral(path)}))`,
      parameters: [],
    });
    return (names ?? []).map((name, at) => ({ name: String(name), type: String(types?.[at]) }));
  } catch (error) {
    if (!(error instanceof Error) || error.name === "AbortError") throw error;
    return null;
  }
}
