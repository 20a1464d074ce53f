import { isUtf8 } from "node:buffer";
import { ProblemError, problem } from "../../problem/problem";
import { BytePairs } from "../text/byte-pairs";
import { decoderOf } from "../text/code-page";
import type { Encoding } from "../text/code-page";
import { foreignKind } from "../text/file-kind";
import { isMostlyUtf8, recogniseCodePage, recogniseUtf16 } from "../text/recognise-encoding";

/** The text of a file, and what it was read as. */
export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
}

const headLength = 65_536;

/**
 * The text of a file in whatever encoding it can be told to be. Throws `fileOtherKind`,
 * `encodingUnknown`, `encodingBroken` and `fileEmpty`.
 */
export function decodeText(bytes: Uint8Array, file: string): FileText {
  const kind = foreignKind(bytes.subarray(0, headLength));
  if (kind) throw new ProblemError([problem("fileOtherKind", { file, kind })]);
  const encoding = encodingOf(bytes, file);
  const text = decoderOf(encoding).decode(bytes);
  if (text.includes("\0")) throw new ProblemError([problem("encodingUnknown", { file })]);
  if (text.trim() === "") throw new ProblemError([problem("fileEmpty", { file })]);
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array, file: string): Encoding {
  const wide = recogniseUtf16(bytes.subarray(0, headLength));
  if (wide) return wide;
  if (isUtf8(bytes)) return "utf-8";
  const pairs = new BytePairs();
  pairs.add(bytes);
  if (isMostlyUtf8(pairs)) {
    throw new ProblemError([problem("encodingBroken", { file, line: brokenLine(bytes) })]);
  }
  const found = recogniseCodePage(pairs);
  if (!found) throw new ProblemError([problem("encodingUnknown", { file })]);
  return found;
}

function brokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}
