import { pointColor, type SeriesData } from "../../workbook/chart-data";
import { drawnLabels, labelText, type Plot as WholePlot } from "./draw-plot";
import { lookOf, round, stroke, textAt } from "./svg";

/** The share of a doughnut's radius that stays empty, as in Excel. */
const hole = 0.75;

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
}

/** A circle has no axes. */
type Plot = Pick<WholePlot, "chart" | "data" | "box" | "print">;

/** A pie of the first series, or a doughnut with a ring for each; parts go round from the top. */
export function drawRound(plot: Plot): string {
  const { chart, data, box } = plot;
  const series = chart.type === "Pie" ? data.series.slice(0, 1) : data.series;
  const radius = Math.min(box.width, box.height) / 2 - 4 - labelRoom(plot);
  const empty = chart.type === "Pie" ? 0 : radius * hole * (series.length > 1 ? 0.6 : 1);
  const thick = (radius - empty) / Math.max(1, series.length);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return series
    .map((one, order) => {
      const inner = empty + order * thick;
      return drawRing(plot, one, { ...middle, inner, outer: inner + thick });
    })
    .join("");
}

/** What labels beside a circle leave of its radius. */
function labelRoom({ chart, data }: Plot): number {
  const outside = data.series.flatMap((one) =>
    one.values.flatMap((_, index) => {
      const labels = drawnLabels(chart, one.series, index);
      return labels?.position === "OutsideEnd" ? [lookOf(labels.font).size * 1.2] : [];
    })
  );
  return Math.max(0, ...outside);
}

function drawRing(plot: Plot, series: SeriesData, ring: Ring): string {
  // A part has no sign: Excel draws how large its number is.
  const sizes = series.values.map((value) => Math.abs(value ?? 0));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  if (whole === 0) return "";
  let from = 0;
  return sizes
    .map((size, index) => {
      const start = from / whole;
      from += size;
      if (size === 0) return "";
      const border = series.series.points[index]?.border;
      const edge =
        border && border.style !== "None" ? stroke(border) : 'stroke="#FFFFFF" stroke-width="1.5"';
      const fill = pointColor(plot.chart, series, index);
      const part = `<path d="${partPath(ring, start, from / whole)}" fill="${fill}" fill-rule="evenodd" ${edge}/>`;
      return part + partLabel(plot, series, ring, index, (start + from / whole) / 2);
    })
    .join("");
}

const at = ({ x, y }: Ring, radius: number, share: number): string => {
  const angle = share * 2 * Math.PI;
  return `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
};

function partPath(ring: Ring, start: number, end: number): string {
  const { inner, outer } = ring;
  const arc = (radius: number, to: number, isBack: boolean, isLong: boolean) =>
    `A${round(radius)} ${round(radius)} 0 ${isLong ? 1 : 0} ${isBack ? 0 : 1} ${at(ring, radius, to)}`;
  // An arc from a place to itself is none: a whole circle is drawn in halves.
  if (end - start > 0.99999) {
    const circle = (radius: number) =>
      `M${at(ring, radius, 0)}${arc(radius, 0.5, false, false)}${arc(radius, 1, false, false)}Z`;
    return circle(outer) + (inner > 0 ? circle(inner) : "");
  }
  const isLong = end - start > 0.5;
  const outside = `${at(ring, outer, start)}${arc(outer, end, false, isLong)}`;
  return inner > 0
    ? `M${outside}L${at(ring, inner, end)}${arc(inner, start, true, isLong)}Z`
    : `M${round(ring.x)} ${round(ring.y)}L${outside}Z`;
}

function partLabel(
  plot: Plot,
  series: SeriesData,
  ring: Ring,
  index: number,
  share: number
): string {
  const labels = drawnLabels(plot.chart, series.series, index);
  const text = labels ? labelText(plot, series, index, labels) : "";
  if (!labels || text === "") return "";
  const look = lookOf(labels.font);
  const isOutside = labels.position === "OutsideEnd";
  const radius = isOutside
    ? ring.outer + 4
    : ring.inner === 0
      ? ring.outer * (labels.position === "InsideEnd" ? 0.85 : 0.65)
      : (ring.inner + ring.outer) / 2;
  const [x = 0, y = 0] = at(ring, radius, share).split(" ").map(Number);
  if (!isOutside) return textAt(text, x, y + look.size * 0.35, look, "middle");
  const [across, up] = [Math.sin(share * 2 * Math.PI), Math.cos(share * 2 * Math.PI)];
  const anchor = Math.abs(across) < 0.3 ? "middle" : across > 0 ? "start" : "end";
  // Above the circle a text stands on its place, below it hangs from it.
  return textAt(text, x, y + look.size * (0.35 - up * 0.45), look, anchor);
}
