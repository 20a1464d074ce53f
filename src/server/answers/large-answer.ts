import { packPieces } from "./pack";
import type { Encoding } from "./pack";
import { JointPieces } from "./joint-pieces";

type Packed = Exclude<Encoding, "identity">;

interface Options {
  /** Above this size pieces are let go once everybody has read them. */
  readonly keepBytes: number;
  /** All bytes of a form once it has been made; null where it was too large to be kept. */
  readonly whole: (encoding: Encoding, bytes: Buffer | null) => void;
}

/** An answer that is sent while it is written, once for all clients that read it. */
export class LargeAnswer {
  private readonly plain: JointPieces;
  private readonly packed = new Map<Packed, JointPieces>();

  constructor(
    pieces: AsyncIterator<Buffer>,
    private readonly options: Options
  ) {
    this.plain = new JointPieces(pieces, options.keepBytes, (bytes) => {
      options.whole("identity", bytes);
    });
  }

  read(encoding: Encoding): AsyncGenerator<Buffer, void, undefined> {
    return encoding === "identity" ? this.plain.read() : this.packedIn(encoding).read();
  }

  /** Writes no further; for when nobody reads any longer. */
  async stop(): Promise<void> {
    await Promise.all([this.plain, ...this.packed.values()].map((pieces) => pieces.stop()));
  }

  private packedIn(encoding: Packed): JointPieces {
    const known = this.packed.get(encoding);
    if (known) return known;
    const source = packPieces(this.plain.read(), encoding);
    const made = new JointPieces(source, this.options.keepBytes, (bytes) => {
      this.options.whole(encoding, bytes);
    });
    this.packed.set(encoding, made);
    return made;
  }
}
