import type { Injector } from "@univerjs/core";
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type SpreadsheetSkeleton,
} from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { unitId } from "./ids";

/** The drawn cells as a layer over them sees them; sizes in pixels before the zoom. */
export interface DrawnCells {
  readonly skeleton: SpreadsheetSkeleton;
  readonly scrolled: { readonly x: number; readonly y: number };
  readonly zoom: number;
}

/** An element that lies over the drawn cells, beside the headers. */
export class CellLayer {
  readonly element = document.createElement("div");
  private subscription: { unsubscribe: () => void } | undefined;

  constructor(
    className: string,
    private readonly container: HTMLElement,
    private readonly injector: Injector,
    private readonly onScroll: () => void
  ) {
    this.element.className = className;
  }

  /** Lays it where the cells are now; undefined while none are drawn. */
  place(): DrawnCells | undefined {
    const render = this.injector.get(IRenderManagerService).getRenderById(unitId);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !viewport || !canvas) return undefined;
    this.subscription ??= viewport.onScrollAfter$.subscribeEvent(this.onScroll);
    if (!this.element.isConnected) this.container.append(this.element);
    const zoom = render.scene.getAncestorScale().scaleX;
    const [area, own] = [canvas.getBoundingClientRect(), this.container.getBoundingClientRect()];
    const headers = { x: skeleton.rowHeaderWidth * zoom, y: skeleton.columnHeaderHeight * zoom };
    Object.assign(this.element.style, {
      left: `${area.left - own.left + headers.x}px`,
      top: `${area.top - own.top + headers.y}px`,
      width: `${area.width - headers.x}px`,
      height: `${area.height - headers.y}px`,
    });
    return {
      skeleton,
      scrolled: { x: viewport.viewportScrollX, y: viewport.viewportScrollY },
      zoom,
    };
  }
}
