import { isScatter } from "../../workbook/chart";
import type { AxisGroup, Chart, ChartAxis, ChartLine } from "../../workbook/chart";
import { chartData } from "../../workbook/chart-data";
import { alongScale, valueScale, type Scale } from "../../workbook/chart-scale";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import { asBoolean, asNumber, oneOf, type Arguments } from "../arguments";
import type { Host } from "../host";
import { notFound, ObjectClass, type ExcelObject, type Property } from "../object-class";
import {
  chartFontClass,
  chartLineClass,
  numberOrAutomatic,
  linkNumberFormat,
  numberFormatProperty,
  partProperty,
  redraw,
  type PartOf,
} from "./chart-format";
import { chartAxisTitleClass } from "./chart-texts";

type Axis = PartOf<ChartAxis>;

const groupOf = ({ chart, part }: Axis): AxisGroup =>
  part === chart.secondaryValue ? "Secondary" : "Primary";

/** A number that follows from the data until it is set; an empty text makes it follow again. */
const scaled = (
  key: "minimum" | "maximum" | "majorUnit" | "minorUnit",
  automatic: (scale: Scale) => number
): Property<Axis> => ({
  ...partProperty<ChartAxis, typeof key>(key, numberOrAutomatic),
  get: ({ chart, part }, host) => {
    if (part.type === "Category" && !isScatter(chart)) return "";
    const data = chartData(host.workbook, chart);
    const scale =
      part.type === "Category"
        ? alongScale(chart, data)
        : valueScale(chart, data, undefined, groupOf({ chart, part }));
    return part[key] ?? automatic(scale);
  },
});

const displayUnits = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;
const tickMarks = ["None", "Cross", "Inside", "Outside"] as const;
const tickMark = (value: unknown): string => oneOf(value, tickMarks);

/** `Excel.ChartAxisFormat`. */
const axisFormatClass = new ObjectClass<Axis>("ChartAxisFormat", {
  objects: {
    Font: ({ chart, part }) => chartFontClass.of({ chart, part: part.font }),
    Line: ({ chart, part }) => chartLineClass.of({ chart, part: part.line }),
  },
});

/** The first series of an axis, whose numbers are written as its cells say. */
const firstOf = (axis: Axis, host: Host) =>
  chartData(host.workbook, axis.chart).series.find(
    ({ series }) => series.axisGroup === groupOf(axis)
  );

interface Gridlines extends Axis {
  readonly key: "majorGridlines" | "minorGridlines";
}

/** `Excel.ChartGridlinesFormat`. */
const gridlinesFormatClass = new ObjectClass<PartOf<ChartLine>>("ChartGridlinesFormat", {
  objects: { Line: (target) => chartLineClass.of(target) },
});

/** `Excel.ChartGridlines`. */
const gridlinesClass = new ObjectClass<Gridlines>("ChartGridlines", {
  properties: {
    Visible: {
      get: ({ part, key }) => part[key],
      set: ({ chart, part, key }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        part[key] = asBoolean(value);
        redraw(chart, host);
      },
    },
  },
  objects: {
    Format: ({ chart, part, key }) =>
      gridlinesFormatClass.of({
        chart,
        part: key === "majorGridlines" ? part.gridline : part.minorGridline,
      }),
  },
});

/** `Excel.ChartAxis`. */
const chartAxisClass = new ObjectClass<Axis>("ChartAxis", {
  properties: {
    Type: { get: ({ part }) => part.type },
    AxisGroup: { get: groupOf },
    Visible: partProperty("visible", asBoolean),
    Minimum: scaled("minimum", ({ minimum }) => minimum),
    Maximum: scaled("maximum", ({ maximum }) => maximum),
    MajorUnit: scaled("majorUnit", ({ step }) => step),
    MinorUnit: scaled("minorUnit", ({ step }) => step / 5),
    NumberFormat: numberFormatProperty(
      (target, host) =>
        target.part.numberFormat ??
        (target.part.type === "Value" ? firstOf(target, host)?.numberFormat : null) ??
        "General"
    ),
    LinkNumberFormat: linkNumberFormat,
    DisplayUnit: partProperty("displayUnit", (value) => oneOf(value, displayUnits)),
    ShowDisplayUnitLabel: partProperty("showDisplayUnitLabel", asBoolean),
    ReversePlotOrder: partProperty("reversePlotOrder", asBoolean),
    TickLabelPosition: partProperty("tickLabelPosition", (value) =>
      oneOf(value, ["NextToAxis", "High", "Low", "None"])
    ),
    Position: partProperty("position", (value) =>
      oneOf(value, ["Automatic", "Maximum", "Minimum"])
    ),
    TickLabelSpacing: {
      ...partProperty<ChartAxis, "tickLabelSpacing">("tickLabelSpacing", (value) =>
        value === "" ? undefined : asNumber(value, 1)
      ),
      get: ({ part }) => part.tickLabelSpacing ?? 1,
    },
    TextOrientation: {
      ...partProperty<ChartAxis, "textOrientation">("textOrientation", (value) =>
        asNumber(value, -90)
      ),
      get: ({ part }) => part.textOrientation ?? 0,
    },
    MajorTickMark: partProperty("majorTickMark", tickMark),
    MinorTickMark: partProperty("minorTickMark", tickMark),
    CategoryType: partProperty("categoryType", (value) =>
      oneOf(value, ["Automatic", "TextAxis", "DateAxis"])
    ),
    IsBetweenCategories: partProperty("isBetweenCategories", asBoolean),
    ScaleType: { get: () => "Linear" },
  },
  objects: {
    Title: ({ chart, part }) => chartAxisTitleClass.of({ chart, part: part.title }),
    MajorGridlines: (target) => gridlinesClass.of({ ...target, key: "majorGridlines" }),
    MinorGridlines: (target) => gridlinesClass.of({ ...target, key: "minorGridlines" }),
    Format: (target) => axisFormatClass.of(target),
  },
  methods: {
    SetCategoryNames: ({ chart, part }, args, host) => {
      assertAllowed(chart.sheet, "allowEditObjects");
      const range = args.range(0);
      if (part.type !== "Category" || !range) throw new ExcelError("InvalidArgument");
      for (const series of chart.series) series.categories = host.reference(range);
      redraw(chart, host);
    },
  },
});

function axis(chart: Chart, type: "Category" | "Value", group: AxisGroup = "Primary"): ExcelObject {
  if (group === "Primary")
    return chartAxisClass.of({ chart, part: type === "Category" ? chart.category : chart.value });
  // There are no second axes before a series stands on them.
  if (!chart.series.some(({ axisGroup }) => axisGroup === group))
    throw new ExcelError("ItemNotFound");
  if (type === "Category") throw notFound("ChartAxes", "getItem of a secondary category axis");
  return chartAxisClass.of({ chart, part: chart.secondaryValue });
}

/** `Excel.ChartAxes`. */
export const chartAxesClass = new ObjectClass<Chart>("ChartAxes", {
  objects: {
    CategoryAxis: (chart) => axis(chart, "Category"),
    ValueAxis: (chart) => axis(chart, "Value"),
  },
  methods: {
    GetItem: (chart, args: Arguments) => {
      const type = args.choice(0, ["Category", "Value", "Series"]);
      if (type === "Series") throw new ExcelError("InvalidArgument");
      return axis(chart, type, args.choice<AxisGroup>(1, ["Primary", "Secondary"], "Primary"));
    },
  },
});
