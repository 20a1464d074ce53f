import type { Chart, ChartAxis } from "../../workbook/chart";
import type { ChartData } from "../../workbook/chart-data";
import { isArea, isRound, isScatter } from "../../workbook/chart";
import { alongScale, ticksOf, valueScale } from "../../workbook/chart-scale";
import {
  alongAt,
  bandAt,
  drawAreas,
  drawBars,
  drawLines,
  isLine,
  isLying,
  valueAt,
  type Plot,
} from "./draw-plot";
import { drawRound } from "./draw-round";
import { legendAt } from "./draw-legend";
import {
  frameAt,
  lineAt,
  lookOf,
  round,
  shorten,
  stroke,
  textAt,
  textWidth,
  wrap,
  type Box,
} from "./svg";

/** What a chart is drawn from; sizes in pixels. */
export interface Drawing {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly title: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly print: (value: number, pattern: string) => string;
}

const units: Readonly<Record<string, readonly [by: number, label: string] | undefined>> = {
  Hundreds: [1e2, "× 100"],
  Thousands: [1e3, "× 1 000"],
  TenThousands: [1e4, "× 10 000"],
  HundredThousands: [1e5, "× 100 000"],
  Millions: [1e6, "× 1 000 000"],
  TenMillions: [1e7, "× 10 000 000"],
  HundredMillions: [1e8, "× 100 000 000"],
  Billions: [1e9, "× 1 000 000 000"],
  Trillions: [1e12, "× 1 000 000 000 000"],
};

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
    lines.forEach((line, index) =>
      parts.push(textAt(line, width / 2, box.y + look.size * (0.9 + index * 1.2), look, "middle"))
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
        ? drawRound({ ...drawing, scale: { minimum: 0, maximum: 1, step: 1 }, along: null, box })
        : drawAxes(drawing, box)
    );
  return parts.join("");
}

const cutTop = (box: Box, by: number): Box => ({ ...box, y: box.y + by, height: box.height - by });

function drawAxes(drawing: Drawing, outer: Box): string {
  const { chart, data, print } = drawing;
  const lying = isLying(chart);
  const parts: string[] = [];
  const length = lying ? outer.width : outer.height;
  const scale = valueScale(
    chart,
    data,
    Math.max(2, Math.min(8, Math.round(length / (lying ? 80 : 45))))
  );
  const ticks = ticksOf(scale);
  const [by, unit] = units[chart.value.displayUnit] ?? [1, ""];
  const pattern =
    chart.value.numberFormat ??
    (chart.type.endsWith("100") ? "0%" : (data.series[0]?.numberFormat ?? "General"));
  const valueTexts = ticks.map((tick) => print(tick / by, pattern));
  const valueLook = lookOf(chart.value.font);
  const categoryLook = lookOf(chart.category.font);
  const shows = (axis: ChartAxis) => axis.visible && axis.tickLabelPosition !== "None";
  const unitText = chart.value.showDisplayUnitLabel ? unit : "";
  const valueTitle = [
    chart.value.title.visible ? (chart.value.title.text ?? "Axis Title") : "",
    unitText,
  ]
    .filter((part) => part !== "")
    .join(", ");
  const categoryTitle = chart.category.title.visible
    ? (chart.category.title.text ?? "Axis Title")
    : "";

  // Titles stand outside of the labels: that of a standing axis is turned.
  let box = outer;
  for (const [text, axis, isUpright] of [
    [valueTitle, chart.value, !lying],
    [categoryTitle, chart.category, lying],
  ] as const) {
    if (text === "") continue;
    const look = lookOf(axis.title.font);
    const room = look.size * 1.5;
    if (isUpright) {
      const line = shorten(text, box.height, look);
      parts.push(textAt(line, box.x + look.size, box.y + box.height / 2, look, "middle", -90));
      box = { ...box, x: box.x + room, width: box.width - room };
    } else {
      const line = shorten(text, box.width, look);
      parts.push(
        textAt(line, box.x + box.width / 2, box.y + box.height - look.size * 0.3, look, "middle")
      );
      box = { ...box, height: box.height - room };
    }
  }

  const widest = (texts: readonly string[], look: typeof valueLook): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, look)));
  const along = isScatter(chart) ? alongScale(chart, data) : null;
  const places = along ? ticksOf(along) : [];
  const alongPattern = chart.category.numberFormat ?? "General";
  const names = along ? places.map((place) => print(place, alongPattern)) : data.categories;
  const leftTexts = lying
    ? Math.min(widest(names, categoryLook), box.width * 0.4)
    : widest(valueTexts, valueLook);
  const left = shows(lying ? chart.category : chart.value) ? leftTexts + 8 : 4;
  const bandWidth = (box.width - left - 8) / Math.max(1, names.length);
  const turned =
    !lying &&
    !along &&
    (chart.category.textOrientation ?? 0) === 0 &&
    widest(names, categoryLook) > bandWidth - 6;
  const upright = along !== null && Math.abs(chart.category.textOrientation ?? 0) === 90;
  const bottomTexts = upright
    ? widest(names, categoryLook) + 4
    : turned
      ? Math.min(widest(names, categoryLook) * 0.71 + categoryLook.size * 0.5, box.height * 0.4)
      : (lying ? valueLook : categoryLook).size * 1.2;
  const bottom = shows(lying ? chart.value : chart.category) ? bottomTexts + 6 : 4;
  const plotBox: Box = {
    x: box.x + left,
    y: box.y + valueLook.size * 0.5,
    width: Math.max(10, box.width - left - (lying ? valueLook.size : 8)),
    height: Math.max(10, box.height - bottom - valueLook.size * 0.5),
  };
  const plot: Plot = { chart, data, scale, along, box: plotBox, print };
  const edge = plotBox.y + plotBox.height;

  for (const place of chart.category.majorGridlines ? places : []) {
    const at = alongAt(plot, place);
    parts.push(lineAt(at, plotBox.y, at, edge, stroke(chart.category.gridline)));
  }
  ticks.forEach((tick, index) => {
    const at = valueAt(plot, tick);
    const text = valueTexts[index] ?? "";
    if (chart.value.majorGridlines)
      parts.push(
        lying
          ? lineAt(at, plotBox.y, at, edge, stroke(chart.value.gridline))
          : lineAt(plotBox.x, at, plotBox.x + plotBox.width, at, stroke(chart.value.gridline))
      );
    if (!shows(chart.value)) return;
    parts.push(
      lying
        ? textAt(text, at, edge + valueLook.size * 1.3, valueLook, "middle")
        : textAt(text, plotBox.x - 6, at + valueLook.size * 0.35, valueLook, "end")
    );
  });
  parts.push(isArea(chart) ? drawAreas(plot) : isLine(chart) ? drawLines(plot) : drawBars(plot));

  const zero = valueAt(plot, Math.min(Math.max(0, scale.minimum), scale.maximum));
  if (chart.category.visible)
    parts.push(
      lying
        ? lineAt(zero, plotBox.y, zero, edge, stroke(chart.category.line))
        : lineAt(plotBox.x, zero, plotBox.x + plotBox.width, zero, stroke(chart.category.line))
    );
  if (shows(chart.category)) {
    parts.push(
      along
        ? alongTexts(plot, places, names, upright)
        : categoryTexts(plot, turned, left - 8, bottomTexts)
    );
  }
  return parts.join("");
}

/** The numbers along an XY chart. */
function alongTexts(
  plot: Plot,
  places: readonly number[],
  names: readonly string[],
  upright: boolean
): string {
  const { chart, box } = plot;
  const look = lookOf(chart.category.font);
  const edge = box.y + box.height;
  return places
    .map((place, index) => {
      const at = alongAt(plot, place);
      const name = names[index] ?? "";
      if (name === "") return "";
      return upright
        ? textAt(name, round(at + look.size * 0.35), edge + 6, look, "end", -90)
        : textAt(name, at, edge + look.size * 1.3, look, "middle");
    })
    .join("");
}

function categoryTexts(plot: Plot, turned: boolean, left: number, bottom: number): string {
  const { chart, data, box } = plot;
  const look = lookOf(chart.category.font);
  const lying = isLying(chart);
  const { size } = bandAt(plot, 0);
  const room = turned || lying ? look.size * 1.15 : 1;
  // Where labels would lie on each other only every second, third … is written.
  const spacing = chart.category.tickLabelSpacing ?? Math.max(1, Math.ceil(room / size));
  const edge = box.y + box.height;
  return data.categories
    .map((name, index) => {
      if (index % spacing !== 0) return "";
      const band = bandAt(plot, index);
      const middle = band.start + band.size / 2;
      if (lying)
        return textAt(shorten(name, left, look), box.x - 6, middle + look.size * 0.35, look, "end");
      if (turned)
        return textAt(
          shorten(name, bottom / 0.71, look),
          round(middle + look.size * 0.3),
          edge + look.size,
          look,
          "end",
          -45
        );
      return textAt(name, middle, edge + look.size * 1.3, look, "middle");
    })
    .join("");
}
