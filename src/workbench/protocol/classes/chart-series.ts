import { newSeries, typeOf, type Chart, type ChartSeries } from "../../workbook/chart";
import { chartData, seriesName } from "../../workbook/chart-data";
import { setAxisGroup, setSeriesType } from "../../workbook/chart-layers";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import { asBoolean, asNumber, asString, oneOf, type Arguments } from "../arguments";
import type { Host } from "../host";
import { notFound, ObjectClass, type ExcelObject, type Property } from "../object-class";
import { chartFillClass, chartLineClass, partProperty, redraw, type PartOf } from "./chart-format";
import { chartPointsClass, markerStyles } from "./chart-point";
import { chartLabelsClass } from "./chart-texts";
import { asChartType } from "./chart-type";
import { asColor } from "./color";

type Series = PartOf<ChartSeries>;

const index = ({ chart, part }: Series): number => chart.series.indexOf(part);

const setPlace =
  (key: "values" | "categories") =>
  ({ chart, part }: Series, args: Arguments, host: Host): void => {
    assertAllowed(chart.sheet, "allowEditObjects");
    const range = args.range(0);
    if (!range) throw new ExcelError("InvalidArgument");
    part[key] = host.reference(range);
    redraw(chart, host);
  };

const dimension = (args: Arguments): "values" | "categories" => {
  const asked = args.choice(0, ["Categories", "Values", "XValues", "YValues"]);
  return asked === "Categories" || asked === "XValues" ? "categories" : "values";
};

const markerColor = (key: "markerBackgroundColor" | "markerForegroundColor"): Property<Series> => ({
  ...partProperty<ChartSeries, typeof key>(key, asColor),
  get: (target, host) =>
    target.part[key] ?? chartData(host.workbook, target.chart).series[index(target)]?.color ?? "",
});

/** `Excel.ChartSeriesFormat`. */
const seriesFormatClass = new ObjectClass<Series>("ChartSeriesFormat", {
  objects: {
    Fill: (target) => chartFillClass.of(target),
    Line: ({ chart, part }) => chartLineClass.of({ chart, part: part.line }),
  },
});

/** `Excel.ChartSeries`. */
const chartSeriesClass = new ObjectClass<Series>("ChartSeries", {
  properties: {
    Name: {
      get: ({ chart, part }, host) => seriesName(host.workbook, chart, part),
      set: ({ chart, part }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        part.name = asString(value);
        redraw(chart, host);
      },
    },
    ChartType: {
      get: ({ chart, part }) => typeOf(chart, part),
      set: ({ chart, part }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        const type = asChartType(value);
        if (!setSeriesType(chart, part, type))
          throw notFound("ChartSeries", `chartType ${type} among series of another kind`);
        redraw(chart, host);
      },
    },
    PlotOrder: { get: (target) => index(target) + 1 },
    AxisGroup: {
      get: ({ part }) => part.axisGroup,
      set: ({ chart, part }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        setAxisGroup(chart, part, oneOf(value, ["Primary", "Secondary"]));
        redraw(chart, host);
      },
    },
    Filtered: { get: () => false },
    HasDataLabels: {
      get: ({ part }) => part.hasDataLabels,
      set: ({ chart, part }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        part.hasDataLabels = asBoolean(value);
        part.labels.showValue ||= part.hasDataLabels;
        redraw(chart, host);
      },
    },
    MarkerStyle: partProperty("markerStyle", (value) => oneOf(value, markerStyles)),
    MarkerSize: partProperty("markerSize", (value) => asNumber(value, 2)),
    MarkerBackgroundColor: markerColor("markerBackgroundColor"),
    MarkerForegroundColor: markerColor("markerForegroundColor"),
    Smooth: partProperty("smooth", asBoolean),
    GapWidth: {
      ...partProperty<ChartSeries, "gapWidth">("gapWidth", (value) => asNumber(value, 0)),
      get: ({ chart, part }) =>
        part.gapWidth ?? (typeOf(chart, part).startsWith("Bar") ? 182 : 219),
    },
    Overlap: {
      ...partProperty<ChartSeries, "overlap">("overlap", (value) => asNumber(value, -100)),
      get: ({ chart, part }) =>
        part.overlap ?? (typeOf(chart, part).includes("Stacked") ? 100 : -27),
    },
  },
  objects: {
    Format: (target) => seriesFormatClass.of(target),
    Points: (target) => chartPointsClass.of(target),
    DataLabels: ({ chart, part }) => chartLabelsClass.of({ chart, part: part.labels }),
  },
  methods: {
    SetValues: setPlace("values"),
    SetXAxisValues: setPlace("categories"),
    GetDimensionDataSourceString: ({ part }, args) => part[dimension(args)]?.slice(1) ?? "",
    GetDimensionDataSourceType: ({ part }, args) =>
      part[dimension(args)] === undefined ? "Unknown" : "LocalRange",
    GetDimensionValues: (target, args, host) => {
      const data = chartData(host.workbook, target.chart);
      return dimension(args) === "categories"
        ? data.categories
        : (data.series[index(target)]?.values ?? []);
    },
    Delete: (target, _args, host) => {
      assertAllowed(target.chart.sheet, "allowEditObjects");
      target.chart.series.splice(index(target), 1);
      redraw(target.chart, host);
    },
  },
});

function at(chart: Chart, place: number): ExcelObject {
  const part = chart.series[place];
  if (!part) throw new ExcelError("InvalidArgument");
  return chartSeriesClass.of({ chart, part });
}

/** `Excel.ChartSeriesCollection`. */
export const chartSeriesCollectionClass = new ObjectClass<Chart>("ChartSeriesCollection", {
  properties: { Count: { get: ({ series }) => series.length } },
  items: (chart) => chart.series.map((_, place) => at(chart, place)),
  methods: {
    GetCount: ({ series }) => series.length,
    GetItemAt: (chart, args) => at(chart, args.integer(0)),
    Add: (chart, args, host) => {
      assertAllowed(chart.sheet, "allowEditObjects");
      const place = args.integerOr(1, chart.series.length);
      const name = args.has(0) ? args.string(0) : undefined;
      chart.series.splice(place, 0, { ...newSeries(), name });
      redraw(chart, host);
      return at(chart, place);
    },
  },
});
