import { formulaOfLocal, localFormula } from "../../formula/language";
import { parseFormula } from "../../formula/parse-formula";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsIn,
  conditionalTypes,
  deleteConditionalFormat,
  setPriority,
  type ConditionalFormat,
  type ConditionalType,
} from "../../workbook/conditional-format";
import { presets } from "../../workbook/conditional-preset";
import { ExcelError } from "../../workbook/excel-error";
import { fromR1C1, toR1C1 } from "../../workbook/r1c1";
import { refusingFaults } from "../../workbook/readable-formula";
import type { Sheet } from "../../workbook/sheet";
import { asBoolean, asNumber, asString, oneOf, type Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject, type Property } from "../object-class";
import { changeFormat, conditionalLookClass, type FormatOf } from "./conditional-look";
import { colorScaleClass, dataBarClass, iconSetClass } from "./conditional-scales";
import { rangeAreas, type Areas } from "./range-areas";
import { formulaText, ruleFormula } from "./rule-formula";

type Given = Record<string, unknown>;

/** A kind of format with a rule, given as one value, and a look. */
function ruledClass(
  name: string,
  get: (format: ConditionalFormat) => unknown,
  set: (format: ConditionalFormat, given: Given, sheet: Sheet) => void
): ObjectClass<FormatOf> {
  return new ObjectClass<FormatOf>(name, {
    properties: {
      Rule: {
        get: ({ format }) => get(format) ?? null,
        set: (target, value, host) =>
          changeFormat(target, host, (format) => set(format, (value ?? {}) as Given, target.sheet)),
      },
    },
    objects: { Format: (target) => conditionalLookClass.of(target) },
  });
}

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

const cellValueClass = ruledClass(
  "CellValueConditionalFormat",
  ({ cellValue }) => cellValue,
  (format, given, sheet) => {
    const operator = oneOf(given["operator"], operators);
    const formula1 = ruleFormula(given["formula1"], sheet);
    const isPair = operator === "Between" || operator === "NotBetween";
    const formula2 = isPair ? { formula2: ruleFormula(given["formula2"], sheet) } : {};
    format.cellValue = { formula1, ...formula2, operator };
  }
);
const textClass = ruledClass(
  "TextConditionalFormat",
  ({ text }) => text,
  (format, given) => {
    const operator = oneOf(given["operator"], [
      "Contains",
      "NotContains",
      "BeginsWith",
      "EndsWith",
    ]);
    format.text = { operator, text: asString(given["text"]) };
  }
);
const topBottomClass = ruledClass(
  "TopBottomConditionalFormat",
  ({ topBottom }) => topBottom,
  (format, given) => {
    const type = oneOf(given["type"], ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
    const rank = asNumber(given["rank"], 1);
    if (rank > (type.endsWith("Percent") ? 100 : 1000)) throw new ExcelError("InvalidArgument");
    format.topBottom = { rank, type };
  }
);
const presetClass = ruledClass(
  "PresetCriteriaConditionalFormat",
  ({ preset }) => preset,
  (format, given) => (format.preset = { criterion: oneOf(given["criterion"], presets) })
);

/** The formula of a rule, as it is written and as it is kept. */
const customFormula = (
  written: (formula: string, target: FormatOf, host: Host) => string,
  kept: (formula: string, target: FormatOf, host: Host) => string
): Property<FormatOf> => ({
  get: (target, host) => written(target.format.custom ?? "", target, host),
  set: (target, value, host) => {
    const given = formulaText(value, target.sheet);
    const formula = refusingFaults(() => {
      const formula = kept(given, target, host);
      parseFormula(formula);
      return formula;
    });
    changeFormat(target, host, (format) => (format.custom = formula));
  },
});

/** `Excel.ConditionalFormatRule`; places counted from a cell are counted from the first one of the format. */
const ruleClass = new ObjectClass<FormatOf>("ConditionalFormatRule", {
  properties: {
    Formula: customFormula(
      (formula) => formula,
      (formula) => formula
    ),
    FormulaLocal: customFormula(
      (formula, _target, { language }) => localFormula(formula, language),
      (formula, _target, { language }) => formulaOfLocal(formula, language)
    ),
    FormulaR1C1: customFormula(
      (formula, { format: { home } }) => toR1C1(formula, home.row, home.column),
      (formula, { format: { home } }) => fromR1C1(formula, home.row, home.column)
    ),
  },
});

/** `Excel.CustomConditionalFormat`. */
const customClass = new ObjectClass<FormatOf>("CustomConditionalFormat", {
  objects: {
    Rule: (target) => ruleClass.of(target),
    Format: (target) => conditionalLookClass.of(target),
  },
});

const kinds: Readonly<Record<string, readonly [ConditionalType, ObjectClass<FormatOf>]>> = {
  CellValue: ["CellValue", cellValueClass],
  Custom: ["Custom", customClass],
  TextComparison: ["ContainsText", textClass],
  TopBottom: ["TopBottom", topBottomClass],
  Preset: ["PresetCriteria", presetClass],
  ColorScale: ["ColorScale", colorScaleClass],
  DataBar: ["DataBar", dataBarClass],
  IconSet: ["IconSet", iconSetClass],
};

const ofKinds = Object.fromEntries(
  Object.entries(kinds).flatMap(([name, [type, kind]]) => {
    const orNull = (target: FormatOf) => (target.format.type === type ? kind.of(target) : null);
    const needed = (target: FormatOf): ExcelObject => {
      const found = orNull(target);
      if (!found) throw new ExcelError("InvalidOperation");
      return found;
    };
    return [
      [name, needed],
      [`${name}OrNullObject`, orNull],
    ];
  })
);

const hasNoStop = ({ format: { type } }: FormatOf): boolean =>
  type === "ColorScale" || type === "DataBar" || type === "IconSet";

/** `Excel.ConditionalFormat`. */
const conditionalFormatClass = new ObjectClass<FormatOf>("ConditionalFormat", {
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value, { workbook }) =>
        setPriority(workbook, sheet, format, Math.trunc(asNumber(value))),
    },
    StopIfTrue: {
      get: (target) => (hasNoStop(target) ? null : target.format.stopIfTrue),
      set: (target, value, host) => {
        if (hasNoStop(target)) throw new ExcelError("InvalidOperation");
        changeFormat(target, host, (format) => (format.stopIfTrue = asBoolean(value)));
      },
    },
  },
  objects: ofKinds,
  methods: {
    Delete: ({ sheet, format }, _args, { workbook }) =>
      deleteConditionalFormat(workbook, sheet, format),
    GetRange: ({ sheet, format }, _args, host) => {
      const [rect, more] = format.rects;
      if (!rect || more) throw new ExcelError("InvalidOperation");
      return host.range(sheet, rect);
    },
    GetRangeOrNullObject: ({ sheet, format }, _args, host) => {
      const [rect, more] = format.rects;
      return rect && !more ? host.range(sheet, rect) : null;
    },
    GetRanges: ({ sheet, format }, _args, host) => rangeAreas(sheet, format.rects, host),
  },
});

const all = ({ sheet, rects }: Areas): ConditionalFormat[] => conditionalFormatsIn(sheet, rects);

function find(areas: Areas, args: Arguments): ExcelObject | null {
  const format = all(areas).find(({ id }) => id === args.string(0));
  return format ? conditionalFormatClass.of({ sheet: areas.sheet, format }) : null;
}

/** `Excel.ConditionalFormatCollection` of a range or of several. */
export const conditionalFormatCollectionClass = new ObjectClass<Areas>(
  "ConditionalFormatCollection",
  {
    items: (areas) =>
      all(areas).map((format) => conditionalFormatClass.of({ sheet: areas.sheet, format })),
    item: (areas, key) => {
      const found = find(areas, key);
      if (!found) throw new ExcelError("ItemNotFound");
      return found;
    },
    methods: {
      Add: ({ sheet, rects }, args, { workbook }) => {
        const type = args.choice(0, conditionalTypes);
        const format = addConditionalFormat(workbook, sheet, rects, type);
        return conditionalFormatClass.of({ sheet, format });
      },
      ClearAll: ({ sheet, rects }, _args, { workbook }) =>
        clearConditionalFormats(workbook, sheet, rects),
      GetCount: (areas) => all(areas).length,
      GetItemOrNullObject: find,
      GetItemAt: (areas, args) => {
        const format = all(areas)[args.integer(0)];
        if (!format) throw new ExcelError("InvalidArgument");
        return conditionalFormatClass.of({ sheet: areas.sheet, format });
      },
    },
  }
);
