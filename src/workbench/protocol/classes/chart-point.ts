import {
  newPoint,
  type ChartLabels,
  type ChartPoint,
  type ChartSeries,
} from "../../workbook/chart";
import { chartData } from "../../workbook/chart-data";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import { asBoolean, asNumber, oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject } from "../object-class";
import {
  chartBorderClass,
  chartFillClass,
  partProperty,
  redraw,
  type PartOf,
} from "./chart-format";
import { labelProperties, labelObjects } from "./chart-texts";
import { asColor } from "./color";

/** How Excel marks points. */
export const markerStyles = [
  "Invalid",
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

/** The points of one series. */
type Points = PartOf<ChartSeries>;

interface Point extends PartOf<ChartPoint> {
  readonly series: ChartSeries;
  readonly index: number;
}

const valuesOf = ({ chart, part }: Points, host: Host): readonly (number | null)[] =>
  chartData(host.workbook, chart).series[chart.series.indexOf(part)]?.values ?? [];

const pointFormatClass = new ObjectClass<Point>("ChartPointFormat", {
  objects: {
    Fill: (target) => chartFillClass.of(target),
    Border: ({ chart, part }) => chartBorderClass.of({ chart, part: part.border }),
  },
});

/** `Excel.ChartDataLabel`: the label of one point. */
const dataLabelClass = new ObjectClass<PartOf<ChartLabels>>("ChartDataLabel", {
  properties: labelProperties,
  objects: labelObjects,
});

/** `Excel.ChartPoint`. */
const pointClass = new ObjectClass<Point>("ChartPoint", {
  properties: {
    Value: {
      get: ({ chart, series, index }, host) =>
        valuesOf({ chart, part: series }, host)[index] ?? null,
    },
    HasDataLabel: {
      get: ({ part, series }) => part.hasDataLabel ?? series.hasDataLabels,
      set: ({ chart, part }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        part.hasDataLabel = asBoolean(value);
        part.labels.showValue ||= part.hasDataLabel;
        redraw(chart, host);
      },
    },
    MarkerStyle: {
      ...partProperty<ChartPoint, "markerStyle">("markerStyle", (value) =>
        oneOf(value, markerStyles)
      ),
      get: ({ part, series }) => part.markerStyle ?? series.markerStyle,
    },
    MarkerSize: {
      ...partProperty<ChartPoint, "markerSize">("markerSize", (value) => asNumber(value, 2)),
      get: ({ part, series }) => part.markerSize ?? series.markerSize,
    },
    MarkerBackgroundColor: partProperty("markerBackgroundColor", asColor),
    MarkerForegroundColor: partProperty("markerForegroundColor", asColor),
  },
  objects: {
    Format: (target) => pointFormatClass.of(target),
    DataLabel: ({ chart, part }) => dataLabelClass.of({ chart, part: part.labels }),
  },
});

function pointAt(points: Points, index: number, host: Host): ExcelObject {
  const { chart, part: series } = points;
  if (index < 0 || index >= valuesOf(points, host).length) throw new ExcelError("InvalidArgument");
  const part = (series.points[index] ??= newPoint());
  return pointClass.of({ chart, series, part, index });
}

/** `Excel.ChartPointsCollection`. */
export const chartPointsClass = new ObjectClass<Points>("ChartPointsCollection", {
  properties: { Count: { get: (points, host) => valuesOf(points, host).length } },
  items: (points, host) => valuesOf(points, host).map((_, index) => pointAt(points, index, host)),
  item: (points, args, host) => pointAt(points, args.integer(0), host),
  methods: {
    GetCount: (points, _args, host) => valuesOf(points, host).length,
    GetItemAt: (points, args, host) => pointAt(points, args.integer(0), host),
  },
});
