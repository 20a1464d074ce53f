import type { Chart, ChartFont, ChartLine } from "../../workbook/chart";
import { assertAllowed } from "../../workbook/protection";
import { asBoolean, asNumber, asString, oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type Property } from "../object-class";
import { asColor } from "./color";

/** A part of a chart, together with the chart that has to be drawn again when it changes. */
export interface PartOf<T> {
  readonly chart: Chart;
  readonly part: T;
}

/** Says that a chart looks different now. */
export function redraw(chart: Chart, host: Host): void {
  host.workbook.emit({ kind: "charts", sheet: chart.sheet.id });
}

/** An entry of a chart's part that is stored as it is given, after a check. */
export function partProperty<T extends object, K extends keyof T>(
  key: K,
  parse: (value: unknown) => T[K]
): Property<PartOf<T>> {
  return {
    get: ({ part }) => part[key],
    set: ({ chart, part }, value, host) => {
      assertAllowed(chart.sheet, "allowEditObjects");
      part[key] = parse(value);
      redraw(chart, host);
    },
  };
}

interface Numbered {
  numberFormat: string | undefined;
}

/** The format of a part's numbers; of one that has none of its own it is another's. */
export const numberFormatProperty = <T extends Numbered>(
  get: (target: PartOf<T>, host: Host) => string
): Property<PartOf<T>> => ({
  get,
  set: ({ chart, part }, value, host) => {
    assertAllowed(chart.sheet, "allowEditObjects");
    part.numberFormat = asString(value);
    redraw(chart, host);
  },
});

/** Whether a part's numbers are written as in the cells that they come from. */
export const linkNumberFormat: Property<PartOf<Numbered>> = {
  get: ({ part }) => part.numberFormat === undefined,
  set: ({ chart, part }, value, host) => {
    assertAllowed(chart.sheet, "allowEditObjects");
    part.numberFormat = asBoolean(value) ? undefined : (part.numberFormat ?? "General");
    redraw(chart, host);
  },
};

/** A number, or what Excel takes for "automatic": an empty text. */
export const numberOrAutomatic = (value: unknown): number | undefined =>
  value === "" ? undefined : asNumber(value);

/** `Excel.ChartFont`. */
export const chartFontClass = new ObjectClass<PartOf<ChartFont>>("ChartFont", {
  properties: {
    Name: partProperty("name", asString),
    Size: partProperty("size", (value) => asNumber(value, 1)),
    Color: partProperty("color", asColor),
    Bold: partProperty("bold", asBoolean),
    Italic: partProperty("italic", asBoolean),
    Underline: partProperty("underline", (value) => oneOf(value, ["None", "Single"])),
  },
});

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

const lineDefinition = {
  properties: {
    Color: {
      get: ({ part }: PartOf<ChartLine>) => part.color ?? "#000000",
      set: ({ chart, part }: PartOf<ChartLine>, value: unknown, host: Host) => {
        assertAllowed(chart.sheet, "allowEditObjects");
        part.color = asColor(value);
        if (part.style === "None" || part.style === "Automatic") part.style = "Continuous";
        redraw(chart, host);
      },
    },
    LineStyle: partProperty<ChartLine, "style">("style", (value) => oneOf(value, lineStyles)),
    Weight: partProperty<ChartLine, "weight">("weight", (value) => asNumber(value, 0)),
  },
  methods: {
    Clear: ({ chart, part }: PartOf<ChartLine>, _args: unknown, host: Host) => {
      assertAllowed(chart.sheet, "allowEditObjects");
      part.style = "None";
      redraw(chart, host);
    },
  },
};

/** `Excel.ChartLineFormat`. */
export const chartLineClass = new ObjectClass<PartOf<ChartLine>>("ChartLineFormat", lineDefinition);
/** `Excel.ChartBorder`. */
export const chartBorderClass = new ObjectClass<PartOf<ChartLine>>("ChartBorder", lineDefinition);

/** `Excel.ChartFill` of anything that has a fill. */
export const chartFillClass = new ObjectClass<PartOf<{ fill: string | undefined }>>("ChartFill", {
  methods: {
    Clear: ({ chart, part }, _args, host) => {
      assertAllowed(chart.sheet, "allowEditObjects");
      part.fill = undefined;
      redraw(chart, host);
    },
    SetSolidColor: ({ chart, part }, args, host) => {
      assertAllowed(chart.sheet, "allowEditObjects");
      part.fill = asColor(args.raw(0));
      redraw(chart, host);
    },
  },
});

/** A format that has nothing but a font, such as `Excel.ChartTitleFormat`. */
export const fontOnlyClass = (name: string) =>
  new ObjectClass<PartOf<{ readonly font: ChartFont }>>(name, {
    objects: { Font: ({ chart, part }) => chartFontClass.of({ chart, part: part.font }) },
  });
