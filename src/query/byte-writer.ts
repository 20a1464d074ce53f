const encoder = new TextEncoder();

const comma = 44;

const mostDigits = 9;

/** Writes JSON and text as bytes; digits go straight into the array, which `String` is slower at. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private at = 0;

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
    this.reserve(mostDigits);
    if (isCount(value)) this.at = putDigits(this.bytes, this.at, value);
    else this.text(JSON.stringify(value));
  }

  /** Numbers from one place to another as JSON lists them, null where there is none. */
  list(values: readonly (number | null)[], from: number, to: number): void {
    this.reserve((to - from) * (mostDigits + 1));
    let { bytes, at } = this;
    for (let place = from; place < to; place++) {
      const value = values[place] ?? null;
      if (place > from) bytes[at++] = comma;
      if (value !== null && isCount(value)) {
        at = putDigits(bytes, at, value);
        continue;
      }
      this.at = at;
      this.text(JSON.stringify(value));
      this.reserve((to - place) * (mostDigits + 1));
      ({ bytes, at } = this);
    }
    this.at = at;
  }

  /** What was written since the last time; the writer begins anew. */
  take(): Uint8Array {
    const written = this.bytes.slice(0, this.at);
    this.at = 0;
    return written;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.at + more));
    wider.set(this.bytes.subarray(0, this.at));
    this.bytes = wider;
  }
}

/** A whole number of at most nine digits, as counts are. */
function isCount(value: number): boolean {
  return value === (value | 0) && value >= 0 && value <= 999_999_999;
}

/** Writes the digits of a count; gives the place behind them. */
function putDigits(bytes: Uint8Array, at: number, value: number): number {
  const end = at + digitsOf(value);
  let rest = value;
  for (let place = end - 1; place >= at; place--) {
    const tenth = (rest / 10) | 0;
    bytes[place] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return end;
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
