import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { RecordForm } from "../catalogue/record-form";

const chunkBytes = 1 << 20;
/** What may come between two flushes: the records of the largest organisation fit in. */
const roomBytes = 1 << 20;

/** A finished file as the manifest names it. */
export interface WrittenFile {
  readonly population: string;
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
}

/** Hears of every chunk that was written; throws to stop. */
export type ChunkListener = (rows: number, bytes: number) => void;

/** Bytes of a piece of a row that many rows share. */
export function piece(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/**
 * One CSV file, written in large chunks: rows are put together from pieces without a string of
 * their own, and the next chunk fills while the last one goes to the disk.
 */
export class RecordFile {
  private filling = Buffer.allocUnsafe(chunkBytes + roomBytes);
  private spare = Buffer.allocUnsafe(chunkBytes + roomBytes);
  private at = 0;
  private rows = 0;
  private told = 0;
  private readonly hash = createHash("sha256");
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly form: RecordForm,
    private readonly handle: FileHandle,
    private readonly listener: ChunkListener
  ) {}

  static async create(
    folder: string,
    form: RecordForm,
    listener: ChunkListener
  ): Promise<RecordFile> {
    const handle = await open(join(folder, `${form.population}.csv`), "wx");
    const file = new RecordFile(form, handle, listener);
    file.put(piece(`${form.columns.map(({ name }) => name).join(",")}\n`));
    return file;
  }

  put(bytes: Uint8Array): void {
    const { filling } = this;
    let at = this.at;
    for (let from = 0; from < bytes.length; from++) filling[at++] = bytes[from]!;
    this.at = at;
  }

  /** Seven digits, with zeros in front. */
  putDigits(value: number): void {
    const { filling } = this;
    let rest = value;
    for (let at = this.at + 6; at >= this.at; at--) {
      const next = (rest / 10) | 0;
      filling[at] = 48 + rest - next * 10;
      rest = next;
    }
    this.at += 7;
  }

  /** The last piece of a row, with its line end. */
  endRow(bytes: Uint8Array): void {
    this.put(bytes);
    this.rows++;
  }

  /** To be asked after each organisation; where it is true, `flush` comes next. */
  get isFull(): boolean {
    return this.at >= chunkBytes;
  }

  async flush(): Promise<void> {
    if (this.at > this.filling.length) throw new Error("records of one organisation overflowed");
    const chunk = this.filling.subarray(0, this.at);
    this.hash.update(chunk);
    await this.writing;
    this.writing = writeAll(this.handle, chunk);
    // Whether it failed is asked at the next flush; until then nobody else listens.
    this.writing.catch(() => undefined);
    [this.filling, this.spare] = [this.spare, this.filling];
    this.listener(this.rows - this.told, this.at);
    this.told = this.rows;
    this.at = 0;
  }

  async finish(): Promise<WrittenFile> {
    await this.flush();
    await this.writing;
    const { population } = this.form;
    return {
      ...{ population, file: `${population}.csv`, rows: this.rows },
      sha256: this.hash.digest("hex"),
    };
  }

  /** Has to follow in every case. */
  async close(): Promise<void> {
    await this.writing.catch(() => undefined);
    await this.handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  for (let from = 0; from < chunk.length;) {
    from += (await handle.write(chunk, from)).bytesWritten;
  }
}
