import { Readable, pipeline } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";

/** How the bytes of an answer can be packed. */
export type Encoding = "identity" | "gzip" | "br";

/** Levels of gzip and brotli: for an answer that somebody waits for, and for one that is kept. */
export const levels = {
  quick: { gzip: 1, br: 1 },
  thorough: { gzip: 6, br: 5 },
} as const;

export type Effort = keyof typeof levels;

/** Below this size a packed answer takes as many packets as a plain one. */
export const packFrom = 1_400;

const gzipBytes = promisify(gzip);
const brotliBytes = promisify<Buffer, object, Buffer>(brotliCompress);

function brotliOptions(effort: Effort, size?: number) {
  const quality = levels[effort].br;
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      ...(size !== undefined && { [constants.BROTLI_PARAM_SIZE_HINT]: size }),
    },
  };
}

/** Packs bytes away from the main thread. */
export function pack(
  bytes: Buffer,
  encoding: Exclude<Encoding, "identity">,
  effort: Effort
): Promise<Buffer> {
  return encoding === "gzip"
    ? gzipBytes(bytes, { level: levels[effort].gzip })
    : brotliBytes(bytes, brotliOptions(effort, bytes.length));
}

/** Packs pieces as they come, no faster than they are taken. */
export async function* packPieces(
  pieces: AsyncIterable<Buffer>,
  encoding: Exclude<Encoding, "identity">
): AsyncGenerator<Buffer, void, undefined> {
  const packer =
    encoding === "gzip"
      ? createGzip({ level: levels.quick.gzip })
      : createBrotliCompress(brotliOptions("quick"));
  // Whatever goes wrong before the packer comes out of the packer: nothing else is to be told.
  pipeline(Readable.from(pieces, { objectMode: false }), packer, () => undefined);
  for await (const piece of packer) yield piece as Buffer;
}
