import { preferredEncoding } from "../preferences";
import type { Wishes } from "../preferences";
import { levels, pack, packFrom } from "./pack";
import type { Effort, Encoding } from "./pack";

type Packed = Exclude<Encoding, "identity">;

/** Bytes ready to be sent. */
export interface Form {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  /** Tells apart forms of one answer whose bytes differ; "" is the plain one. */
  readonly mark: string;
}

/** An answer as bytes, plain and packed as far as anybody has asked. */
export class EncodedAnswer {
  private readonly plain: Form;
  private readonly packed = new Map<Packed, Form>();
  private readonly packing = new Map<Packed, Promise<Form>>();
  private hits = 0;

  constructor(
    plain: Buffer,
    /** Called whenever the answer has become larger. */
    private readonly grown: (answer: EncodedAnswer) => void
  ) {
    this.plain = { encoding: "identity", bytes: plain, mark: "" };
  }

  get bytes(): number {
    let sum = this.plain.bytes.length;
    for (const form of this.packed.values()) sum += form.bytes.length;
    return sum;
  }

  /** A form that a client takes; packed in a hurry where it is not there yet. */
  form(accepted: Wishes): Form | Promise<Form> {
    if (this.plain.bytes.length < packFrom) return this.plain;
    const thorough = this.packed.get("br")?.mark === markOf("br", "thorough");
    const encoding = preferredEncoding(
      accepted,
      thorough ? ["br", "gzip", "identity"] : ["gzip", "br", "identity"]
    );
    if (encoding === "identity") return this.plain;
    return this.packed.get(encoding) ?? this.packQuickly(encoding);
  }

  /** Counts a use, and tells which packing is worth more work now: that of the second use. */
  use(accepted: Wishes): Packed | null {
    this.hits++;
    if (this.hits !== 2 || this.plain.bytes.length < packFrom) return null;
    const encoding = preferredEncoding(accepted, ["br", "gzip", "identity"]);
    return encoding === "identity" ? null : encoding;
  }

  async packThoroughly(encoding: Packed): Promise<void> {
    this.keep(encoding, await pack(this.plain.bytes, encoding, "thorough"), "thorough");
  }

  /** Takes bytes that were packed while they were sent. */
  keep(encoding: Packed, bytes: Buffer, effort: Effort): Form {
    const form = { encoding, bytes, mark: markOf(encoding, effort) };
    this.packed.set(encoding, form);
    this.grown(this);
    return form;
  }

  private packQuickly(encoding: Packed): Promise<Form> {
    const under = this.packing.get(encoding);
    if (under) return under;
    const packing = pack(this.plain.bytes, encoding, "quick")
      .then((bytes) => this.packed.get(encoding) ?? this.keep(encoding, bytes, "quick"))
      .finally(() => this.packing.delete(encoding));
    this.packing.set(encoding, packing);
    return packing;
  }
}

/** The mark of a form packed at a level; "" is the plain one. */
export function markOf(encoding: Encoding, effort: Effort): string {
  return encoding === "identity" ? "" : `-${encoding}${levels[effort][encoding]}`;
}
