import { isScatter } from "./chart";
import type { AxisGroup, Chart, ChartAxis } from "./chart";
import type { ChartData } from "./chart-data";
import { layersOf, type ChartLayer } from "./chart-layers";

/** The ends and the step of a value axis. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** A step of 1, 2 or 5 times a power of ten. */
function roundStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => rough / power <= each * 1.0001) ?? 10;
  return factor * power;
}

function extremes({ type, series }: ChartLayer, { categories }: ChartData): [number, number] {
  if (type.endsWith("100")) return [0, 1];
  if (!type.includes("Stacked")) {
    const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
    return all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  }
  const sums = categories.map((_, index) => {
    const values = series.map(({ values: each }) => each[index] ?? 0);
    const sum = (keep: (value: number) => boolean) =>
      values.filter(keep).reduce((total, value) => total + value, 0);
    return [sum((value) => value < 0), sum((value) => value > 0)] as const;
  });
  return [Math.min(0, ...sums.map(([low]) => low)), Math.max(0, ...sums.map(([, high]) => high))];
}

/** Chooses the ends as Excel does: from zero unless all values lie close together far from it. */
export function valueScale(
  chart: Chart,
  data: ChartData,
  count = 6,
  group: AxisGroup = "Primary"
): Scale {
  const axis = group === "Primary" ? chart.value : chart.secondaryValue;
  const layers = layersOf(data).filter((layer) => layer.group === group);
  const ends = layers.map((layer) => extremes(layer, data));
  const [low, high] =
    ends.length === 0
      ? [0, 1]
      : [Math.min(...ends.map(([least]) => least)), Math.max(...ends.map(([, most]) => most))];
  const hasLines = layers.every(({ type }) => type.startsWith("Line") || isScatter({ type }));
  const isFarFromZero = low > 0 && hasLines && (high - low) / high < 1 / 6;
  const isFarBelow = high < 0 && (high - low) / -low < 1 / 6;
  const base = axis.minimum ?? (isFarFromZero ? low - (high - low) / 2 : Math.min(0, low));
  const peak = axis.maximum ?? (isFarBelow ? high + (high - low) / 2 : Math.max(0, high));
  const span = peak > base ? peak - base : Math.abs(base) || 1;
  const step = axis.majorUnit ?? roundStep(span * 1.05, count);
  const minimum = axis.minimum ?? Math.floor(base / step + 1e-9) * step;
  const isShare = layers.length > 0 && layers.every(({ type }) => type.endsWith("100"));
  const isWholeShare = isShare && axis.maximum === undefined;
  const maximum =
    axis.maximum ?? (isWholeShare ? 1 : Math.ceil((base + span * 1.04) / step - 1e-9) * step);
  return { minimum, maximum: maximum > minimum ? maximum : minimum + step, step };
}

/** Chooses the ends of the axis along an XY chart as Excel does. */
export function alongScale({ category }: Chart, { series }: ChartData, count = 8): Scale {
  const all = series.flatMap(({ along }) => along.filter((value) => value !== null));
  const [low, high] = all.length ? [Math.min(...all), Math.max(...all)] : [0, 1];
  return scaleOver(
    category,
    low > 0 && (high - low) / high < 1 / 6 ? low : Math.min(0, low),
    high,
    count
  );
}

function scaleOver(axis: ChartAxis, low: number, high: number, count: number): Scale {
  const base = axis.minimum ?? low;
  const peak = axis.maximum ?? high;
  const span = peak > base ? peak - base : 1;
  const step = axis.majorUnit ?? roundStep(span, count);
  const minimum = axis.minimum ?? Math.floor(base / step) * step;
  const maximum = axis.maximum ?? Math.ceil(peak / step) * step;
  return { minimum, maximum: maximum > minimum ? maximum : minimum + step, step };
}

/** The places of an axis that carry a label. */
export function ticksOf({ minimum, maximum, step }: Scale): number[] {
  const count = Math.min(200, Math.floor((maximum - minimum) / step + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) =>
    Number((minimum + index * step).toPrecision(12))
  );
}
