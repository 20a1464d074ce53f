import type { Workbook } from "../workbook/workbook";
import { workbookFile } from "../file/workbook-file";

interface Copy {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** Office's numbers of the kinds of files, and of what is wrong with a wish for one. */
const compressed = 1;
const faults = { kind: 1009, internal: 5001, index: 5008, tooMany: 11000, sliceSize: 11002 };
/** Office keeps at most this many copies of a document for an add-in. */
const most = 2;
const largestSlice = 4 * 1024 * 1024;

/** What Office.js gets: a number of an error, or the answer's parts by their places. */
export type CopyAnswer = number | readonly [unknown, unknown];

/** The copies of the workbook that an add-in reads slice by slice. */
export class DocumentCopies {
  private readonly copies = new Map<number, Copy>();
  private lastHandle = 0;

  /** Makes a copy; the answer is its handle and its size. */
  async open(workbook: Workbook, kind: number, sliceSize: number): Promise<CopyAnswer> {
    if (kind !== compressed) return faults.kind;
    if (!(sliceSize > 0 && sliceSize <= largestSlice)) return faults.sliceSize;
    if (this.copies.size >= most) return faults.tooMany;
    const handle = ++this.lastHandle;
    const bytes = await workbookFile(workbook);
    this.copies.set(handle, { bytes, sliceSize });
    return [handle, bytes.length];
  }

  /** A slice: its bytes as numbers, and how many they are. */
  slice(handle: number, index: number): CopyAnswer {
    const copy = this.copies.get(handle);
    if (!copy) return faults.internal;
    const start = Math.trunc(index * copy.sliceSize);
    if (!(start >= 0 && start < copy.bytes.length)) return faults.index;
    const slice = [...copy.bytes.subarray(start, start + copy.sliceSize)];
    return [slice, slice.length];
  }

  close(handle: number): number {
    return this.copies.delete(handle) ? 0 : faults.internal;
  }

  closeAll(): void {
    this.copies.clear();
  }
}
