import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

const pieces = { highWaterMark: 1 << 20 };

/** SHA-256 of a file, read a piece at a time. */
export async function fingerprintOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, pieces), hash);
  return hash.digest("hex");
}

/** Copies a file and gives the SHA-256 of the very bytes that were copied. */
export async function copyWithFingerprint(from: string, to: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(
    createReadStream(from, pieces),
    async function* (read: AsyncIterable<Buffer>) {
      for await (const piece of read) {
        hash.update(piece);
        yield piece;
      }
    },
    createWriteStream(to, { ...pieces, mode: 0o600 })
  );
  return hash.digest("hex");
}
