import { isRound, type Chart, type ChartLine } from "../../workbook/chart";
import { pointColor, type ChartData } from "../../workbook/chart-data";
import { markerAt, type Marker } from "./draw-marker";
import { isLine, markerOf } from "./draw-plot";
import {
  frameAt,
  lineAt,
  lookOf,
  round,
  shorten,
  stroke,
  textAt,
  textWidth,
  type Box,
} from "./svg";

const swatch = 8;

interface Key {
  readonly name: string;
  readonly color: string;
  readonly line: ChartLine;
  /** Of a series that is a line. */
  readonly marker: Marker | undefined;
}

/** What the legend names: the series, or the points of a circle. */
function keysOf(chart: Chart, { series, categories }: ChartData): Key[] {
  const [first] = series;
  if (isRound(chart))
    return categories.flatMap((name, index) =>
      chart.pointsOutOfLegend.has(index)
        ? []
        : [
            {
              name,
              color: first ? pointColor(chart, first, index) : "",
              line: chart.border,
              marker: undefined,
            },
          ]
    );
  return series
    .filter(({ series: { inLegend } }) => inLegend)
    .map((one) => ({
      name: one.name,
      color: one.color,
      line: one.series.line,
      marker: isLine(one) ? markerOf(one) : undefined,
    }));
}

/** The key to the series, and the room that it leaves to the rest of the chart. */
export function legendAt(chart: Chart, data: ChartData, box: Box): { markup: string; rest: Box } {
  const look = lookOf(chart.legend.font);
  const line = look.size * 1.5;
  const mark = data.series.some(isLine) ? 20 : swatch;
  const isBeside = ["Left", "Right", "Corner"].includes(chart.legend.position);
  const most = isBeside ? box.width * 0.35 : box.width * 0.9;
  const entries = keysOf(chart, data).map((one) => {
    const name = shorten(one.name, most - mark - 6, look);
    return { one, name, width: mark + 6 + textWidth(name, look) };
  });
  const draw = ({ one, name }: (typeof entries)[number], x: number, y: number): string =>
    (one.marker
      ? lineAt(x, y, x + mark, y, stroke(one.line, one.color)) +
        markerAt(x + mark / 2, y, { ...one.marker, size: Math.min(one.marker.size, 8) })
      : `<rect x="${round(x + (mark - swatch) / 2)}" y="${round(y - swatch / 2)}" width="${swatch}" height="${swatch}" fill="${one.color}"/>`) +
    textAt(name, x + mark + 5, y + look.size * 0.35, look);

  if (isBeside) {
    const width = Math.max(...entries.map((entry) => entry.width)) + 12;
    const isLeft = chart.legend.position === "Left";
    const x = isLeft ? box.x : box.x + box.width - width + 12;
    const fitting = entries.slice(0, Math.max(1, Math.floor(box.height / line)));
    const top =
      chart.legend.position === "Corner" ? box.y : box.y + (box.height - fitting.length * line) / 2;
    return {
      markup:
        frameAt({ x: x - 6, y: top, width, height: fitting.length * line }, chart.legend) +
        fitting.map((entry, index) => draw(entry, x, top + (index + 0.5) * line)).join(""),
      rest: { ...box, x: isLeft ? box.x + width : box.x, width: box.width - width },
    };
  }
  const rows: (typeof entries)[] = [];
  let used = 0;
  for (const entry of entries) {
    const row = rows.at(-1);
    if (!row || used + entry.width + 16 > box.width) {
      rows.push([entry]);
      used = entry.width;
    } else {
      row.push(entry);
      used += entry.width + 16;
    }
  }
  const height = rows.length * line + 4;
  const isTop = chart.legend.position === "Top";
  const top = isTop ? box.y : box.y + box.height - height + 4;
  const markup = rows
    .map((row, index) => {
      const whole = row.reduce((sum, { width }) => sum + width + 16, -16);
      let x = box.x + (box.width - whole) / 2;
      return row
        .map((entry) => {
          const drawn = draw(entry, x, top + (index + 0.5) * line);
          x += entry.width + 16;
          return drawn;
        })
        .join("");
    })
    .join("");
  const widest = Math.max(
    0,
    ...rows.map((row) => row.reduce((sum, { width }) => sum + width + 16, -16))
  );
  const frame = { x: box.x + (box.width - widest) / 2 - 6, y: top, width: widest + 12 };
  return {
    markup: frameAt({ ...frame, height: rows.length * line }, chart.legend) + markup,
    rest: { ...box, y: isTop ? box.y + height : box.y, height: box.height - height },
  };
}
