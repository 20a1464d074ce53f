import type { Chart } from "../../workbook/chart";
import { chartData, chartTitle } from "../../workbook/chart-data";
import { cellText, localText } from "../../workbook/number-format";
import type { Workbook } from "../../workbook/workbook";
import { pixels } from "../ids";
import { drawChart } from "./draw-chart";

export const svgNamespace = "http://www.w3.org/2000/svg";

/** A drawn chart: the inside of an SVG element of a size in pixels. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly markup: string;
}

/** Draws a chart as it is now, with numbers as they are written in a language. */
export function chartPicture(workbook: Workbook, chart: Chart, locale: string): ChartPicture {
  const [width, height] = [pixels(chart.width), pixels(chart.height)];
  const title = chartTitle(workbook, chart);
  const markup = drawChart({
    chart,
    data: chartData(workbook, chart),
    title,
    width,
    height,
    print: (value, pattern) =>
      locale === "en" ? cellText(value, pattern) : localText(value, pattern, locale),
  });
  return { width, height, label: title ?? chart.name, markup };
}
