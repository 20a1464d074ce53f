import type { Injector } from "@univerjs/core";
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type SpreadsheetSkeleton,
} from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { unitId } from "./ids";

/** A block of the page, in pixels. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The drawn cells as a layer over them sees them; sizes in pixels before the zoom. */
export interface DrawnCells {
  readonly skeleton: SpreadsheetSkeleton;
  readonly scrolled: { readonly x: number; readonly y: number };
  readonly zoom: number;
  /** Where the cells are drawn within the grid's element, without headers, and how large those are. */
  readonly area: Area;
  readonly headers: { readonly x: number; readonly y: number };
  /** Tells when they are scrolled or get another size. */
  readonly follow: (listener: () => void) => void;
}

/** The cells that are drawn now; undefined while none are. */
export function drawnCells(container: HTMLElement, injector: Injector): DrawnCells | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !viewport || !canvas) return undefined;
  const zoom = render.scene.getAncestorScale().scaleX;
  const [whole, own] = [canvas.getBoundingClientRect(), container.getBoundingClientRect()];
  const headers = { x: skeleton.rowHeaderWidth * zoom, y: skeleton.columnHeaderHeight * zoom };
  return {
    skeleton,
    scrolled: { x: viewport.viewportScrollX, y: viewport.viewportScrollY },
    zoom,
    area: {
      left: whole.left - own.left + headers.x,
      top: whole.top - own.top + headers.y,
      width: whole.width - headers.x,
      height: whole.height - headers.y,
    },
    headers,
    follow: (listener) => {
      viewport.onScrollAfter$.subscribeEvent(listener);
      new ResizeObserver(listener).observe(canvas);
    },
  };
}

/** Lays an element over a block of the page. */
export function layOver(element: HTMLElement, { left, top, width, height }: Area): void {
  Object.assign(element.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}

/** An element that lies over the drawn cells, beside the headers. */
export class CellLayer {
  readonly element = document.createElement("div");
  private isFollowing = false;

  constructor(
    className: string,
    private readonly container: HTMLElement,
    private readonly injector: Injector,
    private readonly onMove: () => void
  ) {
    this.element.className = className;
  }

  /** Lays it where the cells are now; undefined while none are drawn. */
  place(): DrawnCells | undefined {
    const drawn = drawnCells(this.container, this.injector);
    if (!drawn) return undefined;
    if (!this.isFollowing) drawn.follow(this.onMove);
    this.isFollowing = true;
    if (!this.element.isConnected) this.container.append(this.element);
    layOver(this.element, drawn.area);
    return drawn;
  }
}
