import { join } from "node:path";
import { allColumns } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { problem } from "../../problem/problem";
import { decoderOf, encodingNames } from "../text/code-page";
import type { Encoding } from "../text/code-page";
import { foreignKind } from "../text/file-kind";
import { isMostlyUtf8, recogniseCodePage, recogniseUtf16 } from "../text/recognise-encoding";
import { readCsvHeader } from "./check-header";
import { refused } from "./checked-file";
import type { CheckedFile } from "./checked-file";
import { copyAsUtf8 } from "./copy-as-utf8";
import { checkLeftOut } from "./left-out-columns";
import type { ManifestFile } from "./manifest";
import type { RecordSource } from "./record-source";
import { scanFile } from "./scan-file";
import type { FileScan } from "./scan-file";
import type { Scratch } from "./scratch";

/** Looks at a CSV file of an extract: what it is, its encoding, its header. */
export async function checkCsv(
  scratch: Scratch,
  path: string,
  { population, file }: ManifestFile,
  scan: FileScan,
  signal?: AbortSignal
): Promise<CheckedFile> {
  const kind = foreignKind(scan.head);
  if (kind) return refused(problem("fileOtherKind", { file, kind }));
  const encoding = encodingOf(scan);
  const readable =
    encoding === "utf-8"
      ? { path, scan }
      : await decoded(path, join(scratch.folder, `${population}.csv`), encoding, signal);
  const head = decoderOf("utf-8").decode(readable.scan.head, true);
  const header = readCsvHeader(head, file, recordForms[population]);
  if (header.problems.length) return refused(...header.problems);
  const { names, delimiter, skip } = header;
  const own = new Set(allColumns(recordForms[population]).map(({ name }) => name));
  const source: RecordSource = {
    ...{ population, file, path: readable.path, format: "csv", delimiter, skip },
    columns: names.map((name) => (own.has(name) ? name : null)),
    decimals: [],
    hasOddLines: readable.scan.hasOddLines,
  };
  const { problems, notes } = await checkLeftOut(scratch, source, names);
  const taken = problem("encodingTaken", { encoding: encodingNames[encoding] });
  return { source, problems, notes: [...(encoding === "utf-8" ? [] : [taken]), ...notes] };
}

/** Where it cannot be told, the rows that are not in UTF-8 are named one by one. */
function encodingOf({ head, pairs }: FileScan): Encoding {
  const wide = recogniseUtf16(head);
  if (wide) return wide;
  if (!pairs.any || isMostlyUtf8(pairs)) return "utf-8";
  return recogniseCodePage(pairs) ?? "utf-8";
}

async function decoded(from: string, to: string, encoding: Encoding, signal?: AbortSignal) {
  await copyAsUtf8(from, to, encoding, signal);
  return { path: to, scan: await scanFile(to, signal) };
}
