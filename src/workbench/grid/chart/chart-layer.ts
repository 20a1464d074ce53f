import { ICommandService, type Injector } from "@univerjs/core";
import type { Chart } from "../../workbook/chart";
import { indexAt } from "../../workbook/geometry";
import type { Workbook } from "../../workbook/workbook";
import { CellLayer } from "../cell-layer";
import { cutAtFrozen } from "../frozen-edge";
import { pixels } from "../ids";
import { chartPicture, svgNamespace, type ChartPicture } from "./chart-picture";

/** Draws the charts of the visible sheet over the grid; they scroll with the cells. */
export class ChartLayer {
  private readonly layer: CellLayer;
  private readonly drawn = new Map<string, HTMLElement>();
  private frame = 0;
  private isStale = true;
  private locale = "en";

  constructor(
    container: HTMLElement,
    private readonly workbook: Workbook,
    injector: Injector
  ) {
    this.layer = new CellLayer("charts", container, injector, () => this.place());
    workbook.onChange(() => this.draw());
    injector.get(ICommandService).onCommandExecuted(() => this.place());
    new ResizeObserver(() => this.place()).observe(container);
  }

  setLocale(locale: string): void {
    this.locale = locale;
    this.draw();
  }

  /** Draws everything anew before the next picture. */
  private draw(): void {
    this.isStale = true;
    this.place();
  }

  private place(): void {
    if (this.frame !== 0 || (this.workbook.charts.length === 0 && this.drawn.size === 0)) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.update();
    });
  }

  private update(): void {
    const { workbook } = this;
    const charts = workbook.charts.filter(({ sheet }) => sheet === workbook.active);
    const known = new Set(charts.map(({ id }) => id));
    for (const [id, element] of this.drawn) {
      if (known.has(id)) continue;
      element.remove();
      this.drawn.delete(id);
    }
    const drawn = this.layer.place();
    if (!drawn) return;
    const { skeleton, scrolled, zoom } = drawn;
    const { rows = 0, columns = 0 } = workbook.active.frozen ?? {};
    const end = (offset: number, header: number) => (offset - header) * zoom;
    const edge = {
      x: columns && end(skeleton.getOffsetByColumn(columns - 1), skeleton.rowHeaderWidth),
      y: rows && end(skeleton.getOffsetByRow(rows - 1), skeleton.columnHeaderHeight),
    };
    for (const chart of charts) {
      const element = this.elementOf(chart);
      if (this.isStale) this.fill(element, chart);
      const x = placeOn(
        chart,
        "column",
        (index) => skeleton.getOffsetByColumn(index - 1) - skeleton.rowHeaderWidth
      );
      const y = placeOn(
        chart,
        "row",
        (index) => skeleton.getOffsetByRow(index - 1) - skeleton.columnHeaderHeight
      );
      const left = (x.pixels - (x.isFrozen ? 0 : scrolled.x)) * zoom;
      const top = (y.pixels - (y.isFrozen ? 0 : scrolled.y)) * zoom;
      const scrolls = { x: !x.isFrozen, y: !y.isFrozen };
      element.style.clipPath = cutAtFrozen(edge, { left, top }, scrolls, zoom);
      element.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
    }
    this.isStale = false;
  }

  private elementOf({ id }: Chart): HTMLElement {
    let element = this.drawn.get(id);
    if (!element) {
      element = document.createElement("div");
      element.className = "chart";
      this.drawn.set(id, element);
      this.layer.element.append(element);
      this.isStale = true;
    }
    return element;
  }

  /** The chart as it is drawn now. */
  pictureOf(chart: Chart): ChartPicture {
    return chartPicture(this.workbook, chart, this.locale);
  }

  private fill(element: HTMLElement, chart: Chart): void {
    const { width, height, label, markup } = this.pictureOf(chart);
    const picture = document.createElementNS(svgNamespace, "svg");
    picture.setAttribute("width", String(width));
    picture.setAttribute("height", String(height));
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", label);
    picture.innerHTML = markup;
    element.replaceChildren(picture);
  }
}

/** Place of a chart in the drawn grid, whose rows may be higher than the workbook says. */
function placeOn(
  chart: Chart,
  axis: "row" | "column",
  startOf: (index: number) => number
): { pixels: number; isFrozen: boolean } {
  const { sheet } = chart;
  const { index, offset } = indexAt(sheet, axis, axis === "row" ? chart.top : chart.left);
  const frozen = (axis === "row" ? sheet.frozen?.rows : sheet.frozen?.columns) ?? 0;
  const start = index === 0 ? 0 : startOf(index);
  return { pixels: start + pixels(offset), isFrozen: index < frozen };
}
