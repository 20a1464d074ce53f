import { isAscii } from "node:buffer";

/** How often each two bytes stand side by side in a file, where one of them is not ASCII. */
export class BytePairs {
  private readonly counts = new Uint32Array(0x10000);
  private before = 0x0a;

  /** Takes in the next piece of a file. */
  add(piece: Uint8Array): void {
    if (!piece.length) return;
    const begins = this.before < 0x80 && isAscii(piece);
    // Most files have nothing but ASCII in them, and a look at that is much quicker than counting.
    if (!begins) for (const byte of piece) this.count(byte);
    this.before = piece[piece.length - 1]!;
  }

  private count(byte: number): void {
    if (byte >= 0x80 || this.before >= 0x80) this.counts[(this.before << 8) | byte]!++;
    this.before = byte;
  }

  /** Whether any byte was not ASCII. */
  get any(): boolean {
    return this.counts.some((count) => count > 0);
  }

  *[Symbol.iterator](): Iterator<readonly [first: number, second: number, count: number]> {
    for (const [pair, count] of this.counts.entries()) {
      if (count) yield [pair >> 8, pair & 0xff, count];
    }
  }
}
