import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import type { RecordCoding } from "../../sql/records/record-coding";
import { lookupStatements, stageStatements } from "../../sql/intake/stage-records";
import { differentLineEnd } from "./odd-lines";
import type { RecordSource } from "../../sql/intake/record-source";
import type { Scratch } from "./scratch";

/** Reads the rows of a file into the scratch database; a problem where the file breaks off it. */
export async function stageSource(
  scratch: Scratch,
  coding: RecordCoding,
  source: RecordSource
): Promise<Problem | null> {
  for (const statement of lookupStatements(coding)) await scratch.run(statement);
  try {
    for (const statement of stageStatements(coding, source)) await scratch.run(statement);
    return null;
  } catch (error) {
    const message = messageOf(error);
    if (!isOfFile(message)) throw error;
    const { file, path, format } = source;
    if (format === "parquet") return problem("parquetUnreadable", { file });
    const line = await differentLineEnd(path);
    return line === null
      ? problem("fileUnreadable", { file, reason: "damaged" })
      : problem("lineEndsDiffer", { file, line });
  }
}

function messageOf(error: unknown): string {
  const isTold = typeof error === "object" && error !== null && "message" in error;
  return isTold && typeof error.message === "string" ? error.message : "";
}

/** What the reader says of a file; not the disk, the memory or our own statement. */
function isOfFile(message: string): boolean {
  const told =
    /^(Invalid|Invalid Input|Conversion|Serialization|Not implemented|Out of Range) Error/;
  const read = /^IO Error.*(parquet|snappy|zstd|gzip|brotli|lz4|thrift|could not read|read_csv)/i;
  return (told.test(message) || read.test(message)) && !/no space left|out of disk/i.test(message);
}
