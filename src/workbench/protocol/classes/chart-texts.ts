import { isRound } from "../../workbook/chart";
import type { Chart, ChartLabels, ChartLegend, ChartTitle } from "../../workbook/chart";
import { chartData, chartTitle } from "../../workbook/chart-data";
import { ExcelError } from "../../workbook/excel-error";
import { assertAllowed } from "../../workbook/protection";
import { asBoolean, asNumber, asString, oneOf } from "../arguments";
import type { Host } from "../host";
import { notFound, ObjectClass, type ExcelObject, type Property } from "../object-class";
import {
  chartBorderClass,
  chartFillClass,
  chartFontClass,
  fontOnlyClass,
  linkNumberFormat,
  numberFormatProperty,
  partProperty,
  redraw,
  type PartOf,
} from "./chart-format";

/** A title as Excel takes it. */
function asTitle(value: unknown): string {
  const title = asString(value);
  if (title.length > 255) throw new ExcelError("InvalidArgument");
  return title;
}

const text = (automatic: Property<PartOf<ChartTitle>>["get"]): Property<PartOf<ChartTitle>> => ({
  get: (target, host) => target.part.text ?? automatic?.(target, host),
  set: ({ chart, part }, value, host) => {
    assertAllowed(chart.sheet, "allowEditObjects");
    part.text = asTitle(value);
    // A title that is written is shown, as in Excel.
    part.visible = true;
    redraw(chart, host);
  },
});

const framedClass = (name: string) =>
  new ObjectClass<PartOf<ChartTitle | ChartLegend>>(name, {
    objects: {
      Font: ({ chart, part }) => chartFontClass.of({ chart, part: part.font }),
      Fill: (target) => chartFillClass.of(target),
      Border: ({ chart, part }) => chartBorderClass.of({ chart, part: part.border }),
    },
  });
const titleFormat = framedClass("ChartTitleFormat");
const axisTitleFormat = fontOnlyClass("ChartAxisTitleFormat");
const legendFormat = framedClass("ChartLegendFormat");
const labelFormat = fontOnlyClass("ChartDataLabelFormat");
const visible = partProperty<ChartTitle, "visible">("visible", asBoolean);

/** Lines that are spread over the width of a title are not drawn here. */
function asTitleAlignment(value: unknown): string {
  const asked = oneOf(value, ["Center", "Left", "Right", "Justify", "Distributed"]);
  if (asked === "Justify" || asked === "Distributed")
    throw notFound("ChartTitle", `horizontalAlignment ${asked}`);
  return asked;
}

/** Letters that stand over each other, 180 in Excel, are not drawn here. */
function asAngle(value: unknown): number {
  const angle = asNumber(value, -90);
  if (angle === 180) throw notFound("ChartAxisTitle", "textOrientation 180");
  if (angle > 90 || !Number.isInteger(angle)) throw new ExcelError("InvalidArgument");
  return angle;
}

/** Whether a title belongs to an axis that stands. */
const isAlongUpright = (chart: Chart, title: ChartTitle): boolean =>
  (title === chart.category.title) === chart.type.startsWith("Bar");

/** `Excel.ChartTitle`. */
export const chartTitleClass = new ObjectClass<PartOf<ChartTitle>>("ChartTitle", {
  properties: {
    Text: text(({ chart }, host) => chartTitle(host.workbook, chart) ?? ""),
    Visible: visible,
    Overlay: partProperty("overlay", asBoolean),
    HorizontalAlignment: partProperty("horizontalAlignment", asTitleAlignment),
  },
  objects: { Format: (target) => titleFormat.of(target) },
});

/** `Excel.ChartAxisTitle`. */
export const chartAxisTitleClass = new ObjectClass<PartOf<ChartTitle>>("ChartAxisTitle", {
  properties: {
    Text: text(() => "Axis Title"),
    Visible: visible,
    TextOrientation: {
      ...partProperty<ChartTitle, "textOrientation">("textOrientation", asAngle),
      get: ({ chart, part }) => part.textOrientation ?? (isAlongUpright(chart, part) ? 90 : 0),
    },
  },
  objects: { Format: (target) => axisTitleFormat.of(target) },
});

/** What a legend lists: the series, or the points of a circle. */
interface Entry {
  readonly chart: Chart;
  readonly place: number;
}

/** `Excel.ChartLegendEntry`. */
const legendEntryClass = new ObjectClass<Entry>("ChartLegendEntry", {
  properties: {
    Index: { get: ({ place }) => place },
    Visible: {
      get: ({ chart, place }) =>
        isRound(chart)
          ? !chart.pointsOutOfLegend.has(place)
          : (chart.series[place]?.inLegend ?? false),
      set: ({ chart, place }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        const isShown = asBoolean(value);
        const series = chart.series[place];
        if (!isRound(chart)) {
          if (series) series.inLegend = isShown;
        } else if (isShown) chart.pointsOutOfLegend.delete(place);
        else chart.pointsOutOfLegend.add(place);
        redraw(chart, host);
      },
    },
  },
});

const entryCount = (chart: Chart, host: Host): number =>
  isRound(chart) ? chartData(host.workbook, chart).categories.length : chart.series.length;

function entryAt(chart: Chart, place: number, host: Host): ExcelObject {
  if (place < 0 || place >= entryCount(chart, host)) throw new ExcelError("InvalidArgument");
  return legendEntryClass.of({ chart, place });
}

/** `Excel.ChartLegendEntryCollection`. */
const legendEntriesClass = new ObjectClass<Chart>("ChartLegendEntryCollection", {
  items: (chart, host) =>
    Array.from({ length: entryCount(chart, host) }, (_, place) => entryAt(chart, place, host)),
  methods: {
    GetCount: (chart, _args, host) => entryCount(chart, host),
    GetItemAt: (chart, args, host) => entryAt(chart, args.integer(0), host),
  },
});

/** `Excel.ChartLegend`. */
export const chartLegendClass = new ObjectClass<PartOf<ChartLegend>>("ChartLegend", {
  properties: {
    Visible: {
      ...partProperty<ChartLegend, "visible">("visible", asBoolean),
      set: ({ chart, part }, value, host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        const isShown = asBoolean(value);
        // A legend that is shown anew has all of its entries.
        if (isShown && !part.visible) {
          for (const series of chart.series) series.inLegend = true;
          chart.pointsOutOfLegend.clear();
        }
        part.visible = isShown;
        redraw(chart, host);
      },
    },
    Position: partProperty("position", (value) =>
      oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"])
    ),
    Overlay: partProperty("overlay", asBoolean),
  },
  objects: {
    Format: (target) => legendFormat.of(target),
    LegendEntries: ({ chart }) => legendEntriesClass.of(chart),
  },
});

const positions = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;

/** What the labels of a series, of a chart and of a point have in common. */
export const labelProperties: Record<string, Property<PartOf<ChartLabels>>> = {
  ShowValue: partProperty("showValue", asBoolean),
  ShowSeriesName: partProperty("showSeriesName", asBoolean),
  ShowCategoryName: partProperty("showCategoryName", asBoolean),
  ShowLegendKey: partProperty("showLegendKey", asBoolean),
  ShowPercentage: partProperty("showPercentage", asBoolean),
  Position: partProperty("position", (value) => oneOf(value, positions)),
  Separator: partProperty("separator", asString),
  NumberFormat: numberFormatProperty(({ part }) => part.numberFormat ?? "General"),
  LinkNumberFormat: linkNumberFormat,
};

export const labelObjects = {
  Format: (target: PartOf<ChartLabels>) => labelFormat.of(target),
};

/** `Excel.ChartDataLabels`. */
export const chartLabelsClass = new ObjectClass<PartOf<ChartLabels>>("ChartDataLabels", {
  properties: labelProperties,
  objects: labelObjects,
});
