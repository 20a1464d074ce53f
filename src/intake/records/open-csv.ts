import { join } from "node:path";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { decoderOf } from "../text/code-page";
import type { Encoding } from "../text/code-page";
import { foreignKind } from "../text/file-kind";
import { isMostlyUtf8, recogniseCodePage, recogniseUtf16 } from "../text/recognise-encoding";
import { readCsvHeader } from "./check-header";
import type { Header } from "./check-header";
import { copyAsUtf8 } from "./copy-as-utf8";
import { scanFile } from "./scan-file";
import type { FileScan } from "./scan-file";
import type { Scratch } from "./scratch";

/** A CSV file with its header read, in UTF-8: itself, or a copy that stays as long as the scratch. */
export interface OpenCsv extends Header {
  readonly path: string;
  readonly encoding: Encoding;
  readonly hasOddLines: boolean;
}

/** Opens a CSV file, whatever its encoding and delimiter; a problem where it is none. */
export async function openCsv(
  scratch: Scratch,
  path: string,
  file: string,
  scan: FileScan,
  known: (name: string) => boolean,
  signal?: AbortSignal
): Promise<OpenCsv | Problem> {
  const kind = foreignKind(scan.head);
  if (kind) return problem("fileOtherKind", { file, kind });
  const encoding = encodingOf(scan);
  const readable =
    encoding === "utf-8"
      ? { path, scan }
      : await decoded(path, join(scratch.folder, `${file}.utf8`), encoding, signal);
  const head = decoderOf("utf-8").decode(readable.scan.head, true);
  const header = readCsvHeader(head, file, known);
  if ("code" in header) return header;
  return { ...header, path: readable.path, encoding, hasOddLines: readable.scan.hasOddLines };
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
