import { isArea, isScatter, type AxisGroup } from "../../workbook/chart";
import { layersOf } from "../../workbook/chart-layers";
import { alongScale, ticksOf } from "../../workbook/chart-scale";
import { drawCategories, type CategoryAxis } from "./category-axis";
import { alongAt, drawAreas, drawBars, drawLines, isLine, isLying, type Plot } from "./draw-plot";
import { lineAt, lookOf, stroke, type Box } from "./svg";
import {
  drawAxisTitle,
  drawValueAxis,
  gridlinesOf,
  valueAxisOf,
  widestText,
  type ValueAxis,
} from "./value-axis";

/** A chart with axes in the room that title and legend leave; the second group's axis stands at the right. */
export function drawAxes(
  { chart, data, print }: Pick<Plot, "chart" | "data" | "print">,
  outer: Box
): string {
  const lying = isLying(chart);
  const layers = layersOf(data);
  const length = lying ? outer.width : outer.height;
  const groups = new Set<AxisGroup>(layers.map(({ group }) => group));
  if (groups.size === 0) groups.add("Primary");
  const values = [...groups].map((group) => valueAxisOf(chart, data, group, length, print));
  const first = values.find(({ group }) => group === "Primary");
  const second = values.find(({ group }) => group === "Secondary");

  // Titles stand outside of the labels: that of a standing axis is turned.
  const parts: string[] = [];
  let box = outer;
  const title = (
    ...given: Parameters<typeof drawAxisTitle> extends [...infer T, Box] ? T : never
  ) => {
    const { markup, rest } = drawAxisTitle(...given, box);
    parts.push(markup);
    box = rest;
  };
  if (first) title(first.title, first.axis, lying ? "bottom" : "left");
  if (second) title(second.title, second.axis, "right");
  const named = chart.category.title;
  const categoryTitle = named.visible ? (named.text ?? "Axis Title") : "";
  title(categoryTitle, chart.category, lying ? "left" : "bottom");

  const look = lookOf(chart.category.font);
  const valueLook = (first ?? second)?.look ?? look;
  const along = isScatter(chart) ? alongScale(chart, data) : null;
  const places = along ? ticksOf(along) : [];
  const pattern = chart.category.numberFormat ?? "General";
  const names = along ? places.map((place) => print(place, pattern)) : data.categories;
  const isNamed = chart.category.visible && chart.category.tickLabelPosition !== "None";
  const roomFor = (value: ValueAxis | undefined): number =>
    value?.isShown ? widestText(value.texts, value.look) + 8 : 4;
  const namesRoom = Math.min(widestText(names, look), box.width * 0.4);
  const left = lying ? (isNamed ? namesRoom + 8 : 4) : roomFor(first);
  const right = lying ? valueLook.size : second ? roomFor(second) : 8;
  const bandWidth = (box.width - left - right) / Math.max(1, names.length);
  const turn = chart.category.textOrientation ?? 0;
  const isTurned = !lying && !along && turn === 0 && widestText(names, look) > bandWidth - 6;
  const isUpright = along !== null && Math.abs(turn) === 90;
  const namesBelow = isUpright
    ? widestText(names, look) + 4
    : isTurned
      ? Math.min(widestText(names, look) * 0.71 + look.size * 0.5, box.height * 0.4)
      : look.size * 1.2;
  const isBelowShown = lying ? first?.isShown : isNamed;
  const bottom = isBelowShown ? (lying ? valueLook.size * 1.2 : namesBelow) + 6 : 4;
  const plotBox: Box = {
    x: box.x + left,
    y: box.y + valueLook.size * 0.5,
    width: Math.max(10, box.width - left - right),
    height: Math.max(10, box.height - bottom - valueLook.size * 0.5),
  };
  const isEdgeToEdge = layers.length > 0 && layers.every(isArea);
  const plotOf = (value: ValueAxis, type = chart.type, series = data.series): Plot => ({
    chart,
    type,
    data: { ...data, series },
    scale: value.scale,
    value: value.axis,
    isEdgeToEdge,
    along,
    box: plotBox,
    print,
  });

  const edge = plotBox.y + plotBox.height;
  for (const place of chart.category.majorGridlines ? places : []) {
    const at = alongAt({ along, box: plotBox }, place);
    parts.push(lineAt(at, plotBox.y, at, edge, stroke(chart.category.gridline)));
  }
  for (const value of values) parts.push(gridlinesOf(plotOf(value), value));
  for (const { type, group, series } of layers) {
    const value = values.find((one) => one.group === group);
    if (!value) continue;
    const plot = plotOf(value, type, [...series]);
    parts.push(isArea(plot) ? drawAreas(plot) : isLine(plot) ? drawLines(plot) : drawBars(plot));
  }
  for (const value of values) parts.push(drawValueAxis(plotOf(value), value));
  const [leading] = values;
  const category: CategoryAxis = { places, names, isNamed, isTurned, isUpright, left: left - 8 };
  if (leading) parts.push(drawCategories(plotOf(leading), category, namesBelow));
  return parts.join("");
}
