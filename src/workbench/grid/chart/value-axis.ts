import { typeOf, type AxisGroup, type Chart, type ChartAxis } from "../../workbook/chart";
import type { ChartData } from "../../workbook/chart-data";
import { ticksOf, valueScale, type Scale } from "../../workbook/chart-scale";
import { isLying, valueAt, type Plot } from "./draw-plot";
import { lineAt, lookOf, shorten, stroke, textAt, textWidth, type Box, type TextLook } from "./svg";

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

/** An axis of values before it has its place. */
export interface ValueAxis {
  readonly axis: ChartAxis;
  readonly group: AxisGroup;
  readonly scale: Scale;
  readonly ticks: readonly number[];
  readonly texts: readonly string[];
  /** "" where it has none. */
  readonly title: string;
  readonly look: TextLook;
  readonly isShown: boolean;
}

/** What an axis of values says, on a length in pixels. */
export function valueAxisOf(
  chart: Chart,
  data: ChartData,
  group: AxisGroup,
  length: number,
  print: (value: number, pattern: string) => string
): ValueAxis {
  const axis = group === "Primary" ? chart.value : chart.secondaryValue;
  const room = isLying(chart) ? 80 : 45;
  const count = Math.max(2, Math.min(8, Math.round(length / room)));
  const scale = valueScale(chart, data, count, group);
  const ticks = ticksOf(scale);
  const [by, unit] = units[axis.displayUnit] ?? [1, ""];
  const first = data.series.find(({ series }) => series.axisGroup === group);
  const isShare = first && typeOf(chart, first.series).endsWith("100");
  const pattern = axis.numberFormat ?? (isShare ? "0%" : (first?.numberFormat ?? "General"));
  const own = axis.title.visible ? (axis.title.text ?? "Axis Title") : "";
  return {
    axis,
    group,
    scale,
    ticks,
    texts: ticks.map((tick) => print(tick / by, pattern)),
    title: [own, axis.showDisplayUnitLabel ? unit : ""].filter((part) => part !== "").join(", "),
    look: lookOf(axis.font),
    isShown: axis.visible && axis.tickLabelPosition !== "None",
  };
}

/** The room that the numbers of an axis take beside the plot. */
export const widestText = (texts: readonly string[], look: TextLook): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, look)));

/** The part of a tick mark on each side of its axis. */
const reaches: Readonly<Record<string, readonly [inside: number, outside: number] | undefined>> = {
  Cross: [4, 4],
  Inside: [4, 0],
  Outside: [0, 4],
};

/** A tick mark at a place of an axis; `outward` is -1 where the outside is at the left or above. */
export function tickAt(
  place: number,
  edge: number,
  isUpright: boolean,
  outward: 1 | -1,
  kind: string,
  look: string
): string {
  const reach = reaches[kind];
  if (!reach) return "";
  const [from, to] = [edge - outward * reach[0], edge + outward * reach[1]];
  return isUpright ? lineAt(from, place, to, place, look) : lineAt(place, from, place, to, look);
}

/** Gridlines, over which the marks of the chart are drawn. */
export function gridlinesOf(plot: Plot, { axis, ticks, scale }: ValueAxis): string {
  const { box } = plot;
  const edge = box.y + box.height;
  const across = (value: number, look: string): string => {
    const at = valueAt(plot, value);
    return isLying(plot)
      ? lineAt(at, box.y, at, edge, look)
      : lineAt(box.x, at, box.x + box.width, at, look);
  };
  const minor = axis.minorGridlines
    ? ticksOf({ ...scale, step: axis.minorUnit ?? scale.step / 5 })
    : [];
  return [
    ...minor.map((value) => across(value, stroke(axis.minorGridline))),
    ...(axis.majorGridlines ? ticks : []).map((value) => across(value, stroke(axis.gridline))),
  ].join("");
}

/** The line, the ticks and the numbers of an axis; the secondary one stands at the other side. */
export function drawValueAxis(plot: Plot, value: ValueAxis): string {
  const { axis, ticks, texts, look, scale, isShown } = value;
  if (!axis.visible) return "";
  const { box } = plot;
  const lying = isLying(plot);
  const isSecond = value.group === "Secondary";
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const edge = lying ? bottom : isSecond ? right : box.x;
  const outward = lying || isSecond ? 1 : -1;
  const drawn = stroke(axis.line);
  const ticked = stroke(axis.line, "#D9D9D9");
  const minor =
    axis.minorTickMark === "None"
      ? []
      : ticksOf({ ...scale, step: axis.minorUnit ?? scale.step / 5 });
  return [
    lying ? lineAt(box.x, edge, right, edge, drawn) : lineAt(edge, box.y, edge, bottom, drawn),
    ...minor.map((at) =>
      tickAt(valueAt(plot, at), edge, !lying, outward, axis.minorTickMark, ticked)
    ),
    ...ticks.map((tick, index) => {
      const at = valueAt(plot, tick);
      const mark = tickAt(at, edge, !lying, outward, axis.majorTickMark, ticked);
      if (!isShown) return mark;
      const text = texts[index] ?? "";
      if (lying) return mark + textAt(text, at, edge + look.size * 1.3, look, "middle");
      const anchor = isSecond ? "start" : "end";
      return mark + textAt(text, edge + outward * 6, at + look.size * 0.35, look, anchor);
    }),
  ].join("");
}

/** An axis' title beside what is left of the chart, which becomes smaller by it. */
export function drawAxisTitle(
  text: string,
  axis: ChartAxis,
  side: "left" | "right" | "bottom",
  box: Box
): { markup: string; rest: Box } {
  if (text === "") return { markup: "", rest: box };
  const look = lookOf(axis.title.font);
  const isUpright = side !== "bottom";
  const degrees = axis.title.textOrientation ?? (isUpright ? 90 : 0);
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  const high = look.size * 1.5;
  const most = isUpright ? box.width * 0.3 : box.height * 0.3;
  // A text along its axis may be as long as that; one across it takes from the chart.
  const along = isUpright ? Math.sin(angle) : Math.cos(angle);
  const length = along > 0.99 ? (isUpright ? box.height : box.width) : most;
  const line = shorten(text, length, look);
  const wide = textWidth(line, look);
  const room =
    (isUpright ? wide * Math.cos(angle) + high * along : wide * Math.sin(angle) + high * along) +
    (along > 0.99 ? 0 : 4);
  const shift = look.size * 0.35;
  const [x, y] = isUpright
    ? [side === "left" ? box.x + room / 2 : box.x + box.width - room / 2, box.y + box.height / 2]
    : [box.x + box.width / 2, box.y + box.height - room / 2];
  return {
    // Turned around its middle.
    markup: turnedAt(line, x, y, shift, look, -degrees),
    rest: isUpright
      ? { ...box, x: side === "left" ? box.x + room : box.x, width: box.width - room }
      : { ...box, height: box.height - room },
  };
}

function turnedAt(
  text: string,
  x: number,
  y: number,
  shift: number,
  look: TextLook,
  degrees: number
): string {
  const angle = (degrees * Math.PI) / 180;
  const [right, down] = [-shift * Math.sin(angle), shift * Math.cos(angle)];
  return textAt(text, x + right, y + down, look, "middle", degrees);
}
