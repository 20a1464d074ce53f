import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { BytePairs } from "../text/byte-pairs";

/** What one pass over the bytes of a file tells. */
export interface FileScan {
  readonly sha256: string;
  readonly bytes: number;
  /** The beginning, enough for any header. */
  readonly head: Buffer;
  /** Whether lines may not be rows: some are empty, or quotation marks may hold line breaks. */
  readonly hasOddLines: boolean;
  /** How its bytes that are not ASCII stand side by side. */
  readonly pairs: BytePairs;
}

const headLength = 65_536;

/** Reads a file once, in pieces. */
export async function scanFile(path: string, signal?: AbortSignal): Promise<FileScan> {
  const hash = createHash("sha256");
  const pairs = new BytePairs();
  let bytes = 0;
  let head = Buffer.alloc(0);
  let hasOddLines = false;
  let end = Buffer.alloc(0);
  const pieces = createReadStream(path, { highWaterMark: 1 << 20, signal });
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    hash.update(piece);
    pairs.add(piece);
    bytes += piece.length;
    if (head.length < headLength) head = Buffer.concat([head, piece.subarray(0, headLength)]);
    const seam = Buffer.concat([end, piece.subarray(0, 2)]);
    hasOddLines ||= hasOddLine(seam) || hasOddLine(piece);
    end = Buffer.from(piece.subarray(-2));
  }
  return { sha256: hash.digest("hex"), bytes, head, hasOddLines, pairs };
}

function hasOddLine(bytes: Buffer): boolean {
  return ["\n\n", "\n\r\n", "\r\r", '"'].some((signs) => bytes.includes(signs));
}
