import { ICommandService, type Injector } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Workbook } from "../workbook/workbook";
import { unitId } from "./ids";

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
  private readonly layer = document.createElement("div");
  private readonly drawn = new Map<string, HTMLElement>();
  private frame = 0;
  private scrolled: { unsubscribe: () => void } | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly workbook: Workbook,
    private readonly injector: Injector,
    private readonly marks: () => readonly Mark[]
  ) {
    this.layer.className = "marks";
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
    const render = this.injector.get(IRenderManagerService).getRenderById(unitId);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !viewport || !canvas) return;
    this.scrolled ??= viewport.onScrollAfter$.subscribeEvent(() => this.place());
    if (!this.layer.isConnected) this.container.append(this.layer);
    const zoom = render.scene.getAncestorScale().scaleX;
    const [area, own] = [canvas.getBoundingClientRect(), this.container.getBoundingClientRect()];
    const headers = { x: skeleton.rowHeaderWidth * zoom, y: skeleton.columnHeaderHeight * zoom };
    Object.assign(this.layer.style, {
      left: `${area.left - own.left + headers.x}px`,
      top: `${area.top - own.top + headers.y}px`,
      width: `${area.width - headers.x}px`,
      height: `${area.height - headers.y}px`,
    });
    this.layer.style.setProperty("--zoom", String(zoom));
    const { frozen } = this.workbook.active;
    for (const mark of marks) {
      const { row, column, columns = 1 } = mark;
      const endX = (index: number) =>
        index < 0 ? 0 : skeleton.getOffsetByColumn(index) - skeleton.rowHeaderWidth;
      const endY = (index: number) =>
        index < 0 ? 0 : skeleton.getOffsetByRow(index) - skeleton.columnHeaderHeight;
      const [left, top] = [endX(column - 1), endY(row - 1)];
      const scrollX = column < (frozen?.columns ?? 0) ? 0 : viewport.viewportScrollX;
      const scrollY = row < (frozen?.rows ?? 0) ? 0 : viewport.viewportScrollY;
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
      this.layer.append(element);
    }
    return element;
  }
}
