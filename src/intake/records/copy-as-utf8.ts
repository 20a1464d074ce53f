import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { decoderOf } from "../text/code-page";
import type { Encoding } from "../text/code-page";

/** Writes the text of a file anew in UTF-8, line by line as it was. */
export async function copyAsUtf8(
  from: string,
  to: string,
  encoding: Encoding,
  signal?: AbortSignal
): Promise<void> {
  const decoder = decoderOf(encoding);
  await pipeline(
    createReadStream(from, { highWaterMark: 1 << 20 }),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) yield decoder.decode(piece, true);
      yield decoder.decode(new Uint8Array());
    },
    createWriteStream(to, { mode: 0o600 }),
    { signal }
  );
}
