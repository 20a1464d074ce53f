import {
  newIconSet,
  type DataBar,
  type IconSet,
  type ScalePoint,
} from "../../workbook/conditional-format";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import { asBoolean, asString, oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type Property } from "../object-class";
import { asColor } from "./color";
import { changeFormat, type FormatOf } from "./conditional-look";
import { ruleFormula } from "./rule-formula";

const scaleTypes = [
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

/** A point of a scale as Excel takes it: its kind, and what that kind needs. */
function pointOf(value: unknown, sheet: Sheet, types: readonly string[]): ScalePoint {
  const given = (value ?? {}) as { type?: unknown; formula?: unknown; color?: unknown };
  const type = oneOf(given.type, types);
  const isMeasured = !["LowestValue", "HighestValue", "Automatic"].includes(type);
  return {
    type,
    ...(isMeasured ? { formula: ruleFormula(given.formula, sheet) } : {}),
    ...(given.color === undefined || given.color === null ? {} : { color: asColor(given.color) }),
  };
}

/** `Excel.ColorScaleConditionalFormat`. */
export const colorScaleClass = new ObjectClass<FormatOf>("ColorScaleConditionalFormat", {
  properties: {
    Criteria: {
      get: ({ format }) => format.colorScale ?? null,
      set: (target, value, host) => {
        const given = (value ?? {}) as Record<string, unknown>;
        const read = (key: string) => pointOf(given[key], target.sheet, scaleTypes);
        const [minimum, maximum] = [read("minimum"), read("maximum")];
        const hasMiddle = given["midpoint"] !== undefined && given["midpoint"] !== null;
        const midpoint = hasMiddle ? { midpoint: read("midpoint") } : {};
        changeFormat(
          target,
          host,
          (format) => (format.colorScale = { minimum, ...midpoint, maximum })
        );
      },
    },
    ThreeColorScale: { get: ({ format }) => format.colorScale?.midpoint !== undefined },
  },
});

function barOf({ format }: FormatOf): DataBar {
  if (!format.dataBar) throw new ExcelError("InvalidOperation");
  return format.dataBar;
}

function bar<K extends keyof DataBar>(
  key: K,
  parse: (value: unknown, sheet: Sheet) => DataBar[K]
): Property<FormatOf> {
  return {
    get: (target) => barOf(target)[key],
    set: (target, value, host) => {
      const parsed = parse(value, target.sheet);
      changeFormat(target, host, () => (barOf(target)[key] = parsed));
    },
  };
}

const barTypes = [...scaleTypes, "Automatic"];
const end = (value: unknown, sheet: Sheet) => pointOf(value, sheet, barTypes);
const colorOrNone = (value: unknown): string => (value === "" ? "" : asColor(value));

function side<S extends "positive" | "negative", K extends keyof DataBar[S]>(
  which: S,
  key: K,
  parse: (value: unknown) => DataBar[S][K]
): Property<FormatOf> {
  return {
    get: (target) => barOf(target)[which][key],
    set: (target, value, host) => {
      const parsed = parse(value);
      changeFormat(target, host, () => (barOf(target)[which][key] = parsed));
    },
  };
}

/** `Excel.ConditionalDataBarPositiveFormat`. */
const positiveClass = new ObjectClass<FormatOf>("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: side("positive", "fillColor", colorOrNone),
    BorderColor: side("positive", "borderColor", colorOrNone),
    GradientFill: side("positive", "gradientFill", asBoolean),
  },
});

/** `Excel.ConditionalDataBarNegativeFormat`. */
const negativeClass = new ObjectClass<FormatOf>("ConditionalDataBarNegativeFormat", {
  properties: {
    FillColor: side("negative", "fillColor", colorOrNone),
    BorderColor: side("negative", "borderColor", colorOrNone),
    MatchPositiveFillColor: side("negative", "matchPositiveFillColor", asBoolean),
    MatchPositiveBorderColor: side("negative", "matchPositiveBorderColor", asBoolean),
  },
});

/** `Excel.DataBarConditionalFormat`. */
export const dataBarClass = new ObjectClass<FormatOf>("DataBarConditionalFormat", {
  properties: {
    AxisColor: bar("axisColor", colorOrNone),
    AxisFormat: bar("axisFormat", (value) => oneOf(value, ["Automatic", "None", "CellMidPoint"])),
    BarDirection: bar("barDirection", (value) =>
      oneOf(value, ["Context", "LeftToRight", "RightToLeft"])
    ),
    ShowDataBarOnly: bar("showDataBarOnly", asBoolean),
    LowerBoundRule: bar("lower", end),
    UpperBoundRule: bar("upper", end),
  },
  objects: {
    PositiveFormat: (target) => positiveClass.of(target),
    NegativeFormat: (target) => negativeClass.of(target),
  },
});

function iconsOf({ format }: FormatOf): IconSet {
  if (!format.iconSet) throw new ExcelError("InvalidOperation");
  return format.iconSet;
}

const iconCounts = { Three: 3, Four: 4, Five: 5 } as const;
const iconTypes = ["Number", "Percent", "Formula", "Percentile"];

function countOf(style: string): number {
  const [word] = /^(Three|Four|Five)/.exec(style) ?? [];
  if (!word) throw new ExcelError("InvalidArgument");
  return iconCounts[word as keyof typeof iconCounts];
}

/** The first criterion says nothing: what meets no other one gets the first icon. */
function criteriaOf(
  value: unknown,
  { style, criteria }: IconSet,
  sheet: Sheet
): IconSet["criteria"] {
  const given = value as Record<string, unknown>[];
  if (!Array.isArray(value) || given.length !== countOf(style))
    throw new ExcelError("InvalidArgument");
  return given.map((one, index) => {
    const icon = one["customIcon"] ? { customIcon: one["customIcon"] } : {};
    const first = criteria[0];
    if (index === 0 && first && one["type"] === undefined) return { ...first, ...icon };
    const operator = oneOf(one["operator"], ["GreaterThan", "GreaterThanOrEqual"]);
    return { ...pointOf(one, sheet, iconTypes), operator, ...icon };
  });
}

function icon<K extends keyof IconSet>(
  key: K,
  parse: (value: unknown, target: FormatOf) => IconSet[K]
): Property<FormatOf> {
  return {
    get: (target) => iconsOf(target)[key],
    set: (target: FormatOf, value: unknown, host: Host) => {
      const parsed = parse(value, target);
      changeFormat(target, host, () => (iconsOf(target)[key] = parsed));
    },
  };
}

/** `Excel.IconSetConditionalFormat`. */
export const iconSetClass = new ObjectClass<FormatOf>("IconSetConditionalFormat", {
  properties: {
    Style: {
      get: (target) => iconsOf(target).style,
      set: (target, value, host) => {
        const style = asString(value);
        countOf(style);
        changeFormat(target, host, (format) => {
          const { reverseIconOrder, showIconOnly } = iconsOf(target);
          format.iconSet = { ...newIconSet(style), reverseIconOrder, showIconOnly };
        });
      },
    },
    Criteria: icon("criteria", (value, target) => criteriaOf(value, iconsOf(target), target.sheet)),
    ReverseIconOrder: icon("reverseIconOrder", asBoolean),
    ShowIconOnly: icon("showIconOnly", asBoolean),
  },
});
