import { ICommandService, type Injector } from "@univerjs/core";
import type { Workbook } from "../workbook/workbook";
import { CellLayer, type DrawnCells } from "./cell-layer";
import { cutAtFrozen } from "./frozen-edge";

/** Something drawn at a cell; `key` says whether it is what is drawn already. */
export interface Mark {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it lies over; one unless said. */
  readonly rows?: number;
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
    private readonly marks: () => readonly Mark[],
    className = "marks"
  ) {
    this.layer = new CellLayer(className, container, injector, () => this.place());
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
    const drawn = marks.length > 0 ? this.layer.place() : undefined;
    const seen = new Set<string>();
    if (drawn) {
      this.layer.element.style.setProperty("--zoom", String(drawn.zoom));
      const places = placesOf(drawn, this.workbook.active.frozen);
      for (const mark of marks)
        for (const { part, ...style } of places(mark)) {
          const key = part + mark.key;
          seen.add(key);
          Object.assign(this.elementOf(key, mark).style, style);
        }
    }
    for (const [key, element] of this.drawn) {
      if (seen.has(key)) continue;
      element.remove();
      this.drawn.delete(key);
    }
  }

  private elementOf(key: string, { draw }: Mark): HTMLElement {
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

interface Placed {
  readonly part: string;
  readonly transform: string;
  readonly width: string;
  readonly height: string;
  readonly clipPath: string;
}

/** Where a mark is seen: nowhere outside the window and in hidden cells, twice where it begins in fixed columns and ends in others. */
function placesOf(
  { skeleton, scrolled, zoom, area }: DrawnCells,
  frozen: { readonly rows: number; readonly columns: number } | undefined
): (mark: Mark) => Placed[] {
  const endX = (index: number) =>
    index < 0 ? 0 : (skeleton.getOffsetByColumn(index) - skeleton.rowHeaderWidth) * zoom;
  const endY = (index: number) =>
    index < 0 ? 0 : (skeleton.getOffsetByRow(index) - skeleton.columnHeaderHeight) * zoom;
  const { rows = 0, columns = 0 } = frozen ?? {};
  const edge = { x: endX(columns - 1), y: endY(rows - 1) };
  return ({ row, column, rows: high = 1, columns: count = 1 }) => {
    const [from, to] = [endX(column - 1), endX(column + count - 1)];
    const scrollsY = row >= rows;
    const top = endY(row - 1) - (scrollsY ? scrolled.y * zoom : 0);
    const [width, height] = [to - from, endY(row + high - 1) - endY(row - 1)];
    const isCut = scrollsY && top + height <= edge.y;
    if (width <= 0 || height <= 0 || isCut || top > area.height) return [];
    const size = { width: `${width}px`, height: `${height}px` };
    const at = (left: number) => ({ transform: `translate(${left}px, ${top}px)`, ...size });
    const parts: Placed[] = [];
    if (column < columns) {
      const beyond = count > 1 ? Math.max(to - edge.x, 0) : 0;
      const cut = cutAtFrozen(edge, { left: from, top }, { x: false, y: scrollsY });
      parts.push({
        part: "",
        ...at(from),
        clipPath: beyond > 0 ? `inset(0 ${beyond}px 0 0)` : cut,
      });
    }
    const left = from - scrolled.x * zoom;
    if (column + count > columns && left + width > edge.x && left <= area.width) {
      const clipPath = cutAtFrozen(edge, { left, top }, { x: true, y: scrollsY });
      parts.push({ part: column < columns ? "beyond " : "", ...at(left), clipPath });
    }
    return parts;
  };
}
