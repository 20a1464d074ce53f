import { alongAt, bandAt, isLying, valueAt, type Plot } from "./draw-plot";
import { lineAt, lookOf, round, shorten, stroke, textAt } from "./svg";
import { tickAt } from "./value-axis";

/** What the axis of the categories says. */
export interface CategoryAxis {
  /** Of an XY chart the numbers along it. */
  readonly places: readonly number[];
  readonly names: readonly string[];
  readonly isNamed: boolean;
  readonly isTurned: boolean;
  readonly isUpright: boolean;
  /** Room for names at the left, in pixels. */
  readonly left: number;
}

/** The line, the ticks and the names of the axis along which the points stand. */
export function drawCategories(plot: Plot, category: CategoryAxis, bottom: number): string {
  const { chart, box, scale, along } = plot;
  const lying = isLying(chart);
  const edge = box.y + box.height;
  const zero = valueAt(plot, Math.min(Math.max(0, scale.minimum), scale.maximum));
  const drawn = stroke(chart.category.line);
  const line = lying
    ? lineAt(zero, box.y, zero, edge, drawn)
    : lineAt(box.x, zero, box.x + box.width, zero, drawn);
  const texts = along ? alongTexts(plot, category) : categoryTexts(plot, category, bottom);
  return [
    ...(chart.category.visible ? [line, ticks(plot, zero, category)] : []),
    ...(category.isNamed ? [texts] : []),
  ].join("");
}

/** Ticks stand between the categories, or at the numbers of an XY chart. */
function ticks(plot: Plot, zero: number, { places }: CategoryAxis): string {
  const { chart, data, along, box } = plot;
  const kind = chart.category.majorTickMark;
  if (kind === "None") return "";
  const lying = isLying(chart);
  const look = stroke(chart.category.line, "#D9D9D9");
  const outward = lying ? -1 : 1;
  const count = Math.max(1, data.categories.length);
  const [start, size] = lying ? [box.y, box.height] : [box.x, box.width];
  const at = along
    ? places.map((place) => alongAt(plot, place))
    : Array.from({ length: count + 1 }, (_, index) => start + (index * size) / count);
  return at.map((place) => tickAt(place, zero, lying, outward, kind, look)).join("");
}

/** The numbers along an XY chart. */
function alongTexts(plot: Plot, { places, names, isUpright }: CategoryAxis): string {
  const { chart, box } = plot;
  const look = lookOf(chart.category.font);
  const edge = box.y + box.height;
  return places
    .map((place, index) => {
      const at = alongAt(plot, place);
      const name = names[index] ?? "";
      if (name === "") return "";
      return isUpright
        ? textAt(name, round(at + look.size * 0.35), edge + 6, look, "end", -90)
        : textAt(name, at, edge + look.size * 1.3, look, "middle");
    })
    .join("");
}

function categoryTexts(plot: Plot, { isTurned, left }: CategoryAxis, bottom: number): string {
  const { chart, data, box } = plot;
  const look = lookOf(chart.category.font);
  const lying = isLying(chart);
  const { size } = bandAt(plot, 0);
  const room = isTurned || lying ? look.size * 1.15 : 1;
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
      if (isTurned)
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
