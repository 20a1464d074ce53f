import { isRound, type Chart } from "../../workbook/chart";
import type { ChartData } from "../../workbook/chart-data";
import { drawAxes } from "./draw-axes";
import { legendAt } from "./draw-legend";
import { drawRound } from "./draw-round";
import { frameAt, lookOf, stroke, textAt, textWidth, wrap, type Box } from "./svg";

/** What a chart is drawn from; sizes in pixels. */
export interface Drawing {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly title: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly print: (value: number, pattern: string) => string;
}

const padding = 12;

/** A chart as the inside of an SVG element. */
export function drawChart(drawing: Drawing): string {
  const { chart, data, title, width, height } = drawing;
  const parts: string[] = [
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="${chart.fill ?? "none"}" ${stroke(chart.border)}/>`,
  ];
  let box: Box = {
    x: padding,
    y: padding,
    width: width - 2 * padding,
    height: height - 2 * padding,
  };
  if (title !== undefined) {
    const look = lookOf(chart.title.font);
    const lines = wrap(title, box.width, 4, look);
    const wide = Math.max(...lines.map((line) => textWidth(line, look))) + 12;
    const frame = { x: (width - wide) / 2, y: box.y - 4, width: wide };
    parts.push(frameAt({ ...frame, height: lines.length * look.size * 1.2 + 8 }, chart.title));
    const [x, anchor] = {
      Left: [frame.x + 6, "start"] as const,
      Right: [frame.x + wide - 6, "end"] as const,
    }[chart.title.horizontalAlignment] ?? [width / 2, "middle" as const];
    lines.forEach((line, index) =>
      parts.push(textAt(line, x, box.y + look.size * (0.9 + index * 1.2), look, anchor))
    );
    if (!chart.title.overlay) box = cutTop(box, lines.length * look.size * 1.2 + 8);
  }
  if (chart.legend.visible && data.series.length > 0) {
    const legend = legendAt(chart, data, box);
    parts.push(legend.markup);
    if (!chart.legend.overlay) box = legend.rest;
  }
  if (box.width > 40 && box.height > 40)
    parts.push(
      isRound(chart)
        ? drawRound({ chart, data, print: drawing.print, box })
        : drawAxes(drawing, box)
    );
  return parts.join("");
}

const cutTop = (box: Box, by: number): Box => ({ ...box, y: box.y + by, height: box.height - by });
