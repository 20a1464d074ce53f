import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** What one pass over the bytes of a file tells. */
export interface FileScan {
  readonly sha256: string;
  readonly bytes: number;
  /** The beginning, enough for any header. */
  readonly head: Buffer;
  /** Whether the file has empty lines, which the database passes over. */
  readonly hasBlankLines: boolean;
}

const headLength = 65_536;

/** Reads a file once, in pieces. */
export async function scanFile(path: string, signal?: AbortSignal): Promise<FileScan> {
  const hash = createHash("sha256");
  let bytes = 0;
  let head = Buffer.alloc(0);
  let hasBlankLines = false;
  let end = Buffer.alloc(0);
  const pieces = createReadStream(path, { highWaterMark: 1 << 20, signal });
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
    if (head.length < headLength) head = Buffer.concat([head, piece.subarray(0, headLength)]);
    const seam = Buffer.concat([end, piece.subarray(0, 2)]);
    hasBlankLines ||= hasBlankLine(seam) || hasBlankLine(piece);
    end = Buffer.from(piece.subarray(-2));
  }
  return { sha256: hash.digest("hex"), bytes, head, hasBlankLines };
}

function hasBlankLine(bytes: Buffer): boolean {
  return bytes.includes("\n\n") || bytes.includes("\n\r\n");
}

/** The numbers of the empty lines of a file, the first line being 1. */
export async function blankLines(path: string): Promise<number[]> {
  const found: number[] = [];
  let line = 1;
  let length = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of piece) {
      if (byte !== 10) length += byte === 13 ? 0 : 1;
      else {
        if (!length) found.push(line);
        length = 0;
        line++;
      }
    }
  }
  return found;
}
