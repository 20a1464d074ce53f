import { around } from "../../workbook/address";
import type { Chart } from "../../workbook/chart";
import { setChartType } from "../../workbook/chart-layers";
import { addChart, deleteChart, placeChart, setChartData } from "../../workbook/charts";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import type { Sheet } from "../../workbook/sheet";
import { asBoolean, asNumber, asString, oneOf, type Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject, type Property } from "../object-class";
import { chartAxesClass } from "./chart-axis";
import { chartBorderClass, chartFillClass, chartFontClass, redraw } from "./chart-format";
import { chartSeriesCollectionClass } from "./chart-series";
import { chartLabelsClass, chartLegendClass, chartTitleClass } from "./chart-texts";
import { asChartType } from "./chart-type";

function stored<K extends keyof Chart>(
  key: K,
  parse: (value: unknown) => Chart[K]
): Property<Chart> {
  return {
    get: (chart) => chart[key],
    set: (chart, value, host) => {
      assertAllowed(chart.sheet, "allowEditObjects");
      chart[key] = parse(value);
      redraw(chart, host);
    },
  };
}

const size = (value: unknown): number => asNumber(value, 0);

function source(args: Arguments, index: number) {
  const range = args.range(index);
  if (!range) throw new ExcelError("InvalidArgument");
  return range;
}

const by = (args: Arguments, index: number) =>
  args.choice(index, ["Auto", "Columns", "Rows"], "Auto");

/** `Excel.ChartAreaFormat`. */
const areaFormatClass = new ObjectClass<Chart>("ChartAreaFormat", {
  properties: { RoundedCorners: { get: () => false } },
  objects: {
    Fill: (chart) => chartFillClass.of({ chart, part: chart }),
    Font: (chart) => chartFontClass.of({ chart, part: chart.font }),
    Border: (chart) => chartBorderClass.of({ chart, part: chart.border }),
  },
});

function setPosition(chart: Chart, args: Arguments, host: Host): void {
  const { workbook } = host;
  const place = (index: number) =>
    args.range(index) ?? workbook.resolve(args.string(index), chart.sheet);
  assertAllowed(chart.sheet, "allowEditObjects");
  const start = place(0);
  if (start.sheet !== chart.sheet) throw new ExcelError("InvalidArgument");
  if (args.has(1)) return placeChart(workbook, chart, around(start.rect, place(1).rect));
  const { width, height } = chart;
  placeChart(workbook, chart, start.rect);
  // Without an end the chart only moves.
  Object.assign(chart, { width, height });
}

const side = (args: Arguments, index: number): number | undefined =>
  args.has(index) ? asNumber(args.raw(index), 1) : undefined;

function image(chart: Chart, args: Arguments, host: Host): Promise<string> {
  const fitting = args.choice(2, ["Fit", "FitAndCenter", "Fill"], "Fit");
  if (!host.chartImage)
    throw new ExcelError(
      "NotImplemented",
      "Without a page the workbench draws no image of a chart."
    );
  return host.chartImage(chart, { width: side(args, 0), height: side(args, 1), fitting });
}

/** `Excel.Chart`. */
const chartClass = new ObjectClass<Chart>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: stored("name", asString),
    ChartType: {
      get: ({ type }) => type,
      set: (chart, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        setChartType(chart, asChartType(value));
        redraw(chart, host);
      },
    },
    Left: stored("left", size),
    Top: stored("top", size),
    Width: stored("width", size),
    Height: stored("height", size),
    PlotBy: stored("plotBy", (value) => oneOf(value, ["Rows", "Columns"])),
    PlotVisibleOnly: stored("plotVisibleOnly", asBoolean),
    DisplayBlanksAs: stored("displayBlanksAs", (value) =>
      oneOf(value, ["NotPlotted", "Zero", "Interplotted"])
    ),
  },
  objects: {
    Title: (chart) => chartTitleClass.of({ chart, part: chart.title }),
    Legend: (chart) => chartLegendClass.of({ chart, part: chart.legend }),
    Axes: (chart) => chartAxesClass.of(chart),
    Series: (chart) => chartSeriesCollectionClass.of(chart),
    DataLabels: (chart) => chartLabelsClass.of({ chart, part: chart.labels }),
    Format: (chart) => areaFormatClass.of(chart),
    Worksheet: (chart, host) => host.worksheet(chart.sheet),
  },
  methods: {
    Delete: (chart, _args, host) => deleteChart(host.workbook, chart),
    SetData: (chart, args, host) => {
      const { sheet, rect } = source(args, 0);
      setChartData(host.workbook, chart, { sheet, rect }, by(args, 1));
    },
    SetPosition: setPosition,
    GetImage: image,
    Activate: () => undefined,
  },
});

/** The charts of one sheet. */
interface ChartScope {
  readonly charts: readonly Chart[];
  readonly sheet: Sheet;
}

const all = ({ charts, sheet }: ChartScope): Chart[] =>
  charts.filter((chart) => chart.sheet === sheet);

function find(scope: ChartScope, args: Arguments): ExcelObject | null {
  const key = args.key(0).toLowerCase();
  const chart = all(scope).find(
    ({ id, name }) => id.toLowerCase() === key || name.toLowerCase() === key
  );
  return chart ? chartClass.of(chart) : null;
}

function required(object: ExcelObject | null): ExcelObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** `Excel.ChartCollection`. */
export const chartCollectionClass = new ObjectClass<ChartScope>("ChartCollection", {
  properties: { Count: { get: (scope) => all(scope).length } },
  items: (scope) => all(scope).map((chart) => chartClass.of(chart)),
  item: (scope, args) => required(find(scope, args)),
  methods: {
    Add: ({ sheet }, args, host) => {
      const { sheet: from, rect } = source(args, 1);
      const type = asChartType(args.raw(0));
      return chartClass.of(
        addChart(host.workbook, sheet, type, { sheet: from, rect }, by(args, 2))
      );
    },
    GetCount: (scope) => all(scope).length,
    GetItem: (scope, args) => required(find(scope, args)),
    GetItemOrNullObject: find,
    GetItemAt: (scope, args) => {
      const chart = all(scope)[args.integer(0)];
      if (!chart) throw new ExcelError("InvalidArgument");
      return chartClass.of(chart);
    },
  },
});
