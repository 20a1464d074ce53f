import { ICommandService, type Injector } from "@univerjs/core";
import type { Workbook } from "../workbook/workbook";
import { CellLayer } from "./cell-layer";

/** Something drawn at a cell; `key` says whether it is what is drawn already. */
export interface Mark {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** How many columns it lies over; one unless said. */
  readonly columns?: number;
  readonly draw: () => HTMLElement;
}

/** Draws marks over the cells of the visible sheet; they scroll with them. */
export class MarkLayer {
  private readonly layer: CellLayer;
  private readonly drawn = new Map<string, HTMLElement>();
  private frame = 0;

  constructor(
    container: HTMLElement,
    private readonly workbook: Workbook,
    injector: Injector,
    private readonly marks: () => readonly Mark[]
  ) {
    this.layer = new CellLayer("marks", container, injector, () => this.place());
    workbook.onChange(() => this.place());
    injector.get(ICommandService).onCommandExecuted(() => this.place());
    new ResizeObserver(() => this.place()).observe(container);
  }

  private place(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.update(this.marks());
    });
  }

  private update(marks: readonly Mark[]): void {
    const known = new Set(marks.map(({ key }) => key));
    for (const [key, element] of this.drawn) {
      if (known.has(key)) continue;
      element.remove();
      this.drawn.delete(key);
    }
    if (marks.length === 0) return;
    const drawn = this.layer.place();
    if (!drawn) return;
    const { skeleton, scrolled, zoom } = drawn;
    this.layer.element.style.setProperty("--zoom", String(zoom));
    const { frozen } = this.workbook.active;
    for (const mark of marks) {
      const { row, column, columns = 1 } = mark;
      const endX = (index: number) =>
        index < 0 ? 0 : skeleton.getOffsetByColumn(index) - skeleton.rowHeaderWidth;
      const endY = (index: number) =>
        index < 0 ? 0 : skeleton.getOffsetByRow(index) - skeleton.columnHeaderHeight;
      const [left, top] = [endX(column - 1), endY(row - 1)];
      const scrollX = column < (frozen?.columns ?? 0) ? 0 : scrolled.x;
      const scrollY = row < (frozen?.rows ?? 0) ? 0 : scrolled.y;
      Object.assign(this.elementOf(mark).style, {
        transform: `translate(${(left - scrollX) * zoom}px, ${(top - scrollY) * zoom}px)`,
        width: `${(endX(column + columns - 1) - left) * zoom}px`,
        height: `${(endY(row) - top) * zoom}px`,
      });
    }
  }

  private elementOf({ key, draw }: Mark): HTMLElement {
    let element = this.drawn.get(key);
    if (!element) {
      element = draw();
      element.classList.add("mark");
      this.drawn.set(key, element);
      this.layer.element.append(element);
    }
    return element;
  }
}
