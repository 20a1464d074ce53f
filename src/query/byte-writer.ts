const encoder = new TextEncoder();

/** Writes JSON and text as bytes; digits go straight into the array, which `String` is slower at. */
export class ByteWriter {
  private bytes = new Uint8Array(0);
  private at = 0;
  /** How large the next array begins: as large as the last one was, for most pieces are alike. */
  private next = 1024;

  constructor(private readonly size: number) {}

  get length(): number {
    return this.at;
  }

  text(text: string): void {
    // A UTF-16 unit takes three bytes at most.
    this.reserve(text.length * 3);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  byte(code: number): void {
    this.reserve(1);
    this.bytes[this.at++] = code;
  }

  number(value: number): void {
    if (value !== (value | 0) || value < 0 || value > 999_999_999) {
      this.text(JSON.stringify(value));
      return;
    }
    this.reserve(9);
    let end = this.at + digitsOf(value);
    this.at = end;
    let rest = value;
    do {
      const tenth = (rest / 10) | 0;
      this.bytes[--end] = 48 + rest - tenth * 10;
      rest = tenth;
    } while (rest > 0);
  }

  /** What was written since the last time; the writer begins anew. */
  take(): Uint8Array {
    const written = this.bytes.subarray(0, this.at);
    this.next = Math.min(Math.max(this.at, 1024), this.size);
    this.bytes = new Uint8Array(0);
    this.at = 0;
    return written;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.at + more, this.next));
    wider.set(this.bytes.subarray(0, this.at));
    this.bytes = wider;
  }
}

function digitsOf(value: number): number {
  if (value < 10) return 1;
  if (value < 100) return 2;
  if (value < 1000) return 3;
  if (value < 10_000) return 4;
  if (value < 100_000) return 5;
  if (value < 1_000_000) return 6;
  if (value < 10_000_000) return 7;
  return value < 100_000_000 ? 8 : 9;
}
