import type { ConditionalFormat, ConditionalLook } from "../../workbook/conditional-format";
import { ExcelError } from "../../workbook/excel-error";
import { isNumberFormat } from "../../workbook/number-format";
import { assertAllowed } from "../../workbook/protection";
import type { Sheet } from "../../workbook/sheet";
import type { BorderLine, BorderSide } from "../../workbook/style";
import { asBoolean, asString, oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type Property } from "../object-class";
import { asColor } from "./color";

/** A conditional format together with its sheet. */
export interface FormatOf {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** Changes a format and has it drawn anew. */
export function changeFormat(
  { sheet, format }: FormatOf,
  host: Host,
  change: (format: ConditionalFormat) => void
): void {
  assertAllowed(sheet, "allowFormatCells");
  change(format);
  host.workbook.emit({ kind: "marks", sheet: sheet.id });
}

function look<K extends keyof ConditionalLook>(
  key: K,
  parse: (value: unknown) => ConditionalLook[K]
): Property<FormatOf> {
  return {
    get: ({ format }) => format.look[key] ?? null,
    set: (target, value, host) =>
      changeFormat(
        target,
        host,
        (format) => (format.look = { ...format.look, [key]: parse(value) })
      ),
  };
}

function without(keys: readonly (keyof ConditionalLook)[]) {
  return (target: FormatOf, _args: unknown, host: Host): void =>
    changeFormat(target, host, (format) => {
      const kept = Object.entries(format.look).filter(([key]) => !keys.some((one) => one === key));
      format.look = Object.fromEntries(kept);
    });
}

/** `Excel.ConditionalRangeFont`. */
const fontClass = new ObjectClass<FormatOf>("ConditionalRangeFont", {
  properties: {
    Bold: look("bold", asBoolean),
    Italic: look("italic", asBoolean),
    Strikethrough: look("strikethrough", asBoolean),
    Color: look("fontColor", asColor),
    Underline: look("underline", (value) => oneOf(value, ["None", "Single", "Double"])),
  },
  methods: { Clear: without(["bold", "italic", "strikethrough", "fontColor", "underline"]) },
});

/** `Excel.ConditionalRangeFill`. */
const fillClass = new ObjectClass<FormatOf>("ConditionalRangeFill", {
  properties: { Color: look("fill", asColor) },
  methods: { Clear: without(["fill"]) },
});

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** One edge of the cells of a format. */
interface EdgeOf extends FormatOf {
  readonly side: BorderSide;
}

function edge(target: EdgeOf, host: Host, change: Partial<BorderLine>): void {
  const before = target.format.look.borders?.[target.side];
  const line = { style: "Continuous", weight: "Thin", color: "#000000", ...before, ...change };
  changeFormat(target, host, ({ look: current }) => {
    current.borders = { ...current.borders, [target.side]: line };
  });
}

/** `Excel.ConditionalRangeBorder`. */
const borderClass = new ObjectClass<EdgeOf>("ConditionalRangeBorder", {
  properties: {
    SideIndex: { get: ({ side }) => side },
    Color: {
      get: ({ format, side }) => format.look.borders?.[side]?.color ?? null,
      set: (target, value, host) => edge(target, host, { color: asColor(value) }),
    },
    Style: {
      get: ({ format, side }) => format.look.borders?.[side]?.style ?? "None",
      set: (target, value, host) =>
        edge(target, host, {
          style: oneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"]),
        }),
    },
  },
});

const at = (side: BorderSide) => (target: FormatOf) => borderClass.of({ ...target, side });

/** `Excel.ConditionalRangeBorderCollection`. */
const borderCollectionClass = new ObjectClass<FormatOf>("ConditionalRangeBorderCollection", {
  properties: { Count: { get: () => sides.length } },
  objects: {
    Top: at("EdgeTop"),
    Bottom: at("EdgeBottom"),
    Left: at("EdgeLeft"),
    Right: at("EdgeRight"),
  },
  items: (target) => sides.map((side) => borderClass.of({ ...target, side })),
  item: (target, key) => borderClass.of({ ...target, side: key.choice(0, sides) }),
  methods: {
    GetItemAt: (target, args) => {
      const side = sides[args.integer(0)];
      if (!side) throw new ExcelError("InvalidArgument");
      return borderClass.of({ ...target, side });
    },
  },
});

function asNumberFormat(value: unknown): string {
  const pattern = asString(value);
  if (!isNumberFormat(pattern)) throw new ExcelError("InvalidArgument");
  return pattern;
}

/** `Excel.ConditionalRangeFormat`: what the rule changes. */
export const conditionalLookClass = new ObjectClass<FormatOf>("ConditionalRangeFormat", {
  properties: { NumberFormat: look("numberFormat", asNumberFormat) },
  objects: {
    Font: (target) => fontClass.of(target),
    Fill: (target) => fillClass.of(target),
    Borders: (target) => borderCollectionClass.of(target),
  },
});
