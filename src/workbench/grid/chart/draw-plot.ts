import { isRound, isScatter } from "../../workbook/chart";
import type {
  Chart,
  ChartAxis,
  ChartLabels,
  ChartLine,
  ChartSeries,
  ChartType,
} from "../../workbook/chart";
import { pointColor, type ChartData, type SeriesData } from "../../workbook/chart-data";
import type { Scale } from "../../workbook/chart-scale";
import { markerAt, type Marker } from "./draw-marker";
import { lookOf, round, stroke, textAt, type Box } from "./svg";

/** What the marks of a chart, or of one of its layers, are drawn with. */
export interface Plot {
  readonly chart: Chart;
  /** The kind of what is drawn, and its series alone. */
  readonly type: ChartType;
  readonly data: ChartData;
  readonly scale: Scale;
  /** The axis of its values. */
  readonly value: ChartAxis;
  /** Whether the first and the last point stand on the edges. */
  readonly isEdgeToEdge: boolean;
  /** Of an XY chart, the axis along it. */
  readonly along: Scale | null;
  readonly box: Box;
  readonly print: (value: number, pattern: string) => string;
}

/** Whether the bars of a chart lie. */
export const isLying = ({ type }: Pick<Chart, "type">): boolean => type.startsWith("Bar");
/** Whether series are lines instead of bars. */
export const isLine = ({ type }: Pick<Chart, "type">): boolean =>
  type.startsWith("Line") || isScatter({ type });

/** Place of a value along the value axis, in pixels. */
export function valueAt(plot: Plot, value: number): number {
  const { scale, box } = plot;
  const share = (value - scale.minimum) / (scale.maximum - scale.minimum);
  const along = plot.value.reversePlotOrder ? 1 - share : share;
  return isLying(plot) ? box.x + along * box.width : box.y + box.height - along * box.height;
}

/** Whether categories, and the series within each, go from the far end: lying bars begin at the bottom, as in Excel. */
const isBackward = (chart: Chart): boolean => chart.category.reversePlotOrder !== isLying(chart);

/** Begin and size of the band of a category, in pixels. */
export function bandAt(
  { chart, data, box, isEdgeToEdge }: Plot,
  index: number
): { start: number; size: number } {
  const count = Math.max(1, data.categories.length);
  const lying = isLying(chart);
  const place = isBackward(chart) ? count - 1 - index : index;
  if (isEdgeToEdge && count > 1) {
    const step = box.width / (count - 1);
    return { start: box.x + (place - 0.5) * step, size: step };
  }
  const size = (lying ? box.height : box.width) / count;
  return { start: (lying ? box.y : box.x) + place * size, size };
}

/** From where to where each value reaches: stacked ones stand on each other, by sign. */
function spans({ chart, type, data }: Plot): (readonly [from: number, to: number] | null)[][] {
  const stacked = type.includes("Stacked");
  const shares = type.endsWith("100");
  const sums = data.categories.map((_, index) =>
    data.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0)
  );
  const tops = data.categories.map(() => ({ up: 0, down: 0 }));
  return data.series.map(({ values }) =>
    data.categories.map((_, index) => {
      const value = values[index] ?? (chart.displayBlanksAs === "Zero" ? 0 : null);
      if (value === null) return null;
      if (!stacked) return [0, value];
      const top = tops[index] ?? { up: 0, down: 0 };
      const amount = shares ? value / (sums[index] || 1) : value;
      const side = amount < 0 ? "down" : "up";
      const from = top[side];
      top[side] += amount;
      return [from, top[side]];
    })
  );
}

/** What stands beside a point. */
export function labelText(
  plot: Pick<Plot, "chart" | "data" | "print">,
  series: SeriesData,
  index: number,
  labels: ChartLabels
): string {
  const value = series.values[index] ?? null;
  const parts = [
    ...(labels.showSeriesName ? [series.name] : []),
    ...(labels.showCategoryName ? [plot.data.categories[index] ?? ""] : []),
    ...(labels.showValue && value !== null
      ? [plot.print(value, labels.numberFormat ?? series.numberFormat)]
      : []),
    ...(labels.showPercentage && value !== null ? [shareText(plot, series, value)] : []),
  ];
  return parts.join(labels.separator);
}

/** Only the parts of a circle have a share to tell. */
function shareText(
  { chart, print }: Pick<Plot, "chart" | "print">,
  { values }: SeriesData,
  value: number
): string {
  const whole = values.reduce<number>((sum, each) => sum + Math.abs(each ?? 0), 0);
  return isRound(chart) && whole > 0 ? print(Math.abs(value) / whole, "0%") : "";
}

/** The labels of a point: its own, or those of its series; undefined where it has none. */
export function drawnLabels(
  chart: Chart,
  series: ChartSeries,
  index: number
): ChartLabels | undefined {
  const point = series.points[index];
  if (point?.hasDataLabel === undefined) return labelsOf(chart, series);
  return point.hasDataLabel ? point.labels : undefined;
}

/** The labels of a series: its own, or those of the whole chart. */
const labelsOf = ({ labels }: Chart, series: ChartSeries): ChartLabels =>
  series.hasDataLabels || series.labels.showValue ? series.labels : labels;

const noLine: ChartLine = { color: undefined, weight: 0, style: "None" };

/** Bars of every series. */
export function drawBars(plot: Plot): string {
  const { chart, data, scale } = plot;
  const lying = isLying(plot);
  const stacked = plot.type.includes("Stacked");
  const first = data.series[0]?.series;
  const gap = (first?.gapWidth ?? (lying ? 182 : 219)) / 100;
  const overlap = (first?.overlap ?? (stacked ? 100 : lying ? 0 : -27)) / 100;
  const count = Math.max(1, data.series.length);
  const units = 1 + (count - 1) * (1 - overlap) + gap;
  const base = Math.min(Math.max(0, scale.minimum), scale.maximum);
  const inside = (value: number) => Math.min(Math.max(value, scale.minimum), scale.maximum);
  const reach = spans(plot);
  return data.series
    .map((series, order) => {
      return data.categories
        .map((_, index) => {
          const span = reach[order]?.[index];
          if (!span) return "";
          const edge = series.series.points[index]?.border;
          const border = edge && edge.style !== "None" ? edge : series.series.line;
          const look = `fill="${pointColor(chart, series, index)}" ${stroke(border.color ? border : noLine)}`;
          const labels = drawnLabels(chart, series.series, index);
          const text = labels ? labelText(plot, series, index, labels) : "";
          const band = bandAt(plot, index);
          const thick = band.size / units;
          const place = isBackward(chart) ? count - 1 - order : order;
          const start = band.start + (gap / 2 + place * (1 - overlap)) * thick;
          const from = valueAt(plot, inside(stacked ? span[0] : base));
          const to = valueAt(plot, inside(span[1]));
          const [low, size] = [Math.min(from, to), Math.abs(to - from)];
          const rect = lying
            ? `x="${round(low)}" y="${round(start)}" width="${round(size)}" height="${round(thick)}"`
            : `x="${round(start)}" y="${round(low)}" width="${round(thick)}" height="${round(size)}"`;
          return `<rect ${rect} ${look}/>${labels ? barLabel(plot, text, labels, { start, thick, from, to, stacked }) : ""}`;
        })
        .join("");
    })
    .join("");
}

interface Bar {
  readonly start: number;
  readonly thick: number;
  readonly from: number;
  readonly to: number;
  readonly stacked: boolean;
}

function barLabel(plot: Plot, text: string, labels: ChartLabels, bar: Bar): string {
  if (text === "") return "";
  const look = lookOf(labels.font);
  const middle = bar.start + bar.thick / 2;
  const lying = isLying(plot);
  const place = labels.position === "None" && bar.stacked ? "Center" : labels.position;
  const outward = Math.sign(bar.to - bar.from) || (lying ? 1 : -1);
  const [end, side] =
    place === "Center"
      ? [(bar.from + bar.to) / 2, 0]
      : place === "InsideBase"
        ? [bar.from, outward]
        : [bar.to, place === "InsideEnd" ? -outward : outward];
  if (lying) {
    const anchor = side === 0 ? "middle" : side > 0 ? "start" : "end";
    return textAt(text, end + side * 4, middle + look.size * 0.35, look, anchor);
  }
  const shift = side === 0 ? look.size * 0.35 : side < 0 ? -4 : look.size;
  return textAt(text, middle, end + shift, look, "middle");
}

/** The label of a point of a line: at its right unless it is placed elsewhere, as in Excel. */
function pointLabel(text: string, x: number, y: number, labels: ChartLabels): string {
  const look = lookOf(labels.font);
  const level = y + look.size * 0.35;
  switch (labels.position) {
    case "Top":
      return textAt(text, x, y - 8, look, "middle");
    case "Bottom":
      return textAt(text, x, y + look.size + 6, look, "middle");
    case "Center":
      return textAt(text, x, level, look, "middle");
    case "Left":
      return textAt(text, x - 8, level, look, "end");
    default:
      return textAt(text, x + 8, level, look);
  }
}

/** Place of a number along an XY chart, in pixels. */
export function alongAt({ along, box }: Pick<Plot, "along" | "box">, value: number): number {
  const { minimum, maximum } = along ?? { minimum: 0, maximum: 1 };
  return box.x + ((value - minimum) / (maximum - minimum)) * box.width;
}

/** Where the points of a series stand across the chart; null where they stand nowhere. */
function acrossOf(plot: Plot, series: SeriesData): (number | null)[] {
  const { along, data } = plot;
  if (!along) {
    return data.categories.map((_, index) => {
      const band = bandAt(plot, index);
      return band.start + band.size / 2;
    });
  }
  return series.along.map((value) =>
    value === null || value < along.minimum || value > along.maximum ? null : alongAt(plot, value)
  );
}

/** Lines of every series, with gaps where a cell has no number. */
export function drawLines(plot: Plot): string {
  const { chart, data } = plot;
  const reach = spans(plot);
  return data.series
    .map((series, order) => {
      const points = acrossOf(plot, series).map((x, index) => {
        const span = reach[order]?.[index];
        return span && x !== null ? { x, y: valueAt(plot, span[1]), index } : null;
      });
      const runs: string[] = [];
      let isOpen = false;
      for (const point of points) {
        if (!point) {
          isOpen &&= chart.displayBlanksAs === "Interplotted";
          continue;
        }
        runs.push(`${isOpen ? "L" : "M"}${round(point.x)} ${round(point.y)}`);
        isOpen = true;
      }
      const path = `<path d="${runs.join("")}" fill="none" stroke-linejoin="round" stroke-linecap="round" ${stroke(series.series.line, series.color)}/>`;
      const marks = points.map((point) => {
        if (!point) return "";
        const mark = markerAt(point.x, point.y, markerOf(series, point.index));
        const labels = drawnLabels(chart, series.series, point.index);
        const text = labels ? labelText(plot, series, point.index, labels) : "";
        return labels && text !== "" ? mark + pointLabel(text, point.x, point.y, labels) : mark;
      });
      return path + marks.join("");
    })
    .join("");
}

/** The mark of a point: what it has of its own, or what its series gives it. */
export function markerOf({ series, type, color }: SeriesData, index?: number): Marker {
  const own = index === undefined ? undefined : series.points[index];
  const plain = own?.fill ?? color;
  const style = own?.markerStyle ?? series.markerStyle;
  const isMarked = /^LineMarkers|^XYScatterLines$/.test(type);
  return {
    style: style === "Automatic" && !isMarked ? "None" : style,
    size: ((own?.markerSize ?? series.markerSize) * 4) / 3,
    fill: own?.markerBackgroundColor ?? series.markerBackgroundColor ?? plain,
    edge: own?.markerForegroundColor ?? series.markerForegroundColor ?? plain,
  };
}

/** What lies under the line of every series; a cell without a number counts as zero, as in Excel. */
export function drawAreas(plot: Plot): string {
  const { chart, data, scale } = plot;
  const inside = (value: number) => Math.min(Math.max(value, scale.minimum), scale.maximum);
  const reach = spans(plot);
  return data.series
    .map((series, order) => {
      const places = data.categories.map((_, index) => {
        const band = bandAt(plot, index);
        const [from, to] = reach[order]?.[index] ?? [0, 0];
        const x = round(band.start + band.size / 2);
        return {
          x,
          from: round(valueAt(plot, inside(from))),
          to: round(valueAt(plot, inside(to))),
        };
      });
      const top = places.map(({ x, to }) => `${x} ${to}`);
      const bottom = places.map(({ x, from }) => `${x} ${from}`).reverse();
      const { line } = series.series;
      const area = `<path d="M${[...top, ...bottom].join("L")}Z" fill="${series.color}" ${stroke(line.color ? line : noLine)}/>`;
      const texts = places.map(({ x, from, to }, index) => {
        const labels = drawnLabels(chart, series.series, index);
        const text = labels ? labelText(plot, series, index, labels) : "";
        if (!labels || text === "") return "";
        const look = lookOf(labels.font);
        return textAt(text, x, (from + to) / 2 + look.size * 0.35, look, "middle");
      });
      return area + texts.join("");
    })
    .join("");
}
