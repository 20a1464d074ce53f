interface Reader {
  at: number;
}

/**
 * Pieces that are made once and read by several, each at its own pace: the next one is made when
 * the fastest reader asks for it. While all of them are no more than `keepBytes`, who comes later
 * still gets all.
 */
export class JointPieces {
  private pieces: (Buffer | null)[] = [];
  private bytes = 0;
  private pulling: Promise<boolean> | null = null;
  private readonly readers = new Set<Reader>();

  constructor(
    private readonly source: AsyncIterator<Buffer>,
    private readonly keepBytes: number,
    /** Called once: with the whole, or with null where it was too large to be kept. */
    private readonly whole: (bytes: Buffer | null) => void
  ) {}

  /** A reader counts from this call on, so that nothing is let go before it has begun. */
  read(): AsyncGenerator<Buffer, void, undefined> {
    const reader = { at: 0 };
    this.readers.add(reader);
    return this.piecesFor(reader);
  }

  /** Makes no further pieces. */
  async stop(): Promise<void> {
    await this.source.return?.();
  }

  private async *piecesFor(reader: Reader): AsyncGenerator<Buffer, void, undefined> {
    try {
      for (; reader.at < this.pieces.length || (await this.pull()); reader.at++) {
        const piece = this.pieces[reader.at];
        if (!piece) throw new Error("a piece was asked for that is no longer kept");
        yield piece;
      }
    } finally {
      this.readers.delete(reader);
    }
  }

  private pull(): Promise<boolean> {
    this.pulling ??= this.makeNext().then((more) => {
      // The end, and a failure, stay what they are for everybody who comes later.
      if (more) this.pulling = null;
      return more;
    });
    return this.pulling;
  }

  private async makeNext(): Promise<boolean> {
    const next = await this.source.next();
    const kept = this.bytes <= this.keepBytes;
    if (next.done) {
      if (kept) this.whole(Buffer.concat(this.pieces as Buffer[]));
      return false;
    }
    this.bytes += next.value.length;
    this.pieces.push(next.value);
    if (this.bytes > this.keepBytes) {
      if (kept) this.whole(null);
      this.forget();
    }
    return true;
  }

  /** Lets go of what everybody has read. */
  private forget(): void {
    const slowest = Math.min(...[...this.readers].map(({ at }) => at));
    for (let at = slowest - 1; at >= 0 && this.pieces[at]; at--) this.pieces[at] = null;
  }
}
