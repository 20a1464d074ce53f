import type { Rect } from "./address";
import { ExcelError } from "./excel-error";
import type { Sheet } from "./sheet";

/** A block of a sheet that keeps its cells when rows and columns are inserted or deleted around it. */
export class Anchor {
  readonly sheet: Sheet;
  private place: Rect | undefined;

  constructor(sheet: Sheet, rect: Rect) {
    this.sheet = sheet;
    this.place = rect;
    sheet.anchors.add(this);
  }

  /** Where the block lies now; Excel's error once its cells are gone. */
  get rect(): Rect {
    if (!this.place || this.sheet.isDeleted) throw new ExcelError("ItemNotFound");
    return this.place;
  }

  get isGone(): boolean {
    return !this.place || this.sheet.isDeleted;
  }

  move(change: (rect: Rect) => Rect | undefined): void {
    if (this.place) this.place = change(this.place);
  }

  /** Stops following the sheet. */
  release(): void {
    this.sheet.anchors.delete(this);
  }
}

/** Several blocks of a sheet that keep their cells each; those whose cells are gone are left out. */
export class AnchoredAreas {
  constructor(
    readonly sheet: Sheet,
    readonly anchors: readonly Anchor[]
  ) {}

  /** Where the blocks lie now; Excel's error once all their cells are gone. */
  get rects(): readonly Rect[] {
    const left = this.anchors.filter(({ isGone }) => !isGone);
    if (left.length === 0) throw new ExcelError("ItemNotFound");
    return left.map(({ rect }) => rect);
  }
}
