import { isEntireColumn, isEntireRow } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { defaultColumnWidth, defaultRowHeight } from "../../workbook/sheet";
import { defaultStyle, type FullStyle, type Style } from "../../workbook/style";
import { changeStyle } from "../../workbook/write-cells";
import { asBoolean, asNumber, asString, oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type Property } from "../object-class";
import { asColor } from "./color";
import { borderCollectionClass } from "./range-borders";
import { autofitColumns, autofitRows, columnWidth, resize, rowHeight } from "./range-sizes";

/** One entry of all cells' styles; null where they differ. */
export function uniform<K extends keyof Style>(
  { sheet, rect }: Anchor,
  key: K,
  host: Host
): FullStyle[K] | null {
  const { styles } = host.workbook;
  const of = (id: number) => styles.get(id)[key] ?? defaultStyle[key];
  const first = of(sheet.styleId(rect.row, rect.column)) as FullStyle[K];
  const seen = new Set<number>();
  const whole = isEntireColumn(rect) || isEntireRow(rect);
  const visit = (row: number, column: number) => void seen.add(sheet.styleId(row, column));
  if (whole) sheet.cells.forEach(rect, visit);
  else
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        visit(row, column);
  for (const id of seen) if (JSON.stringify(of(id)) !== JSON.stringify(first)) return null;
  return first;
}

/** A property that reads one entry of the style and writes it for every cell. */
export function styled<K extends keyof Style>(
  key: K,
  parse: (value: unknown) => Exclude<Style[K], undefined>
): Property<Anchor> {
  return {
    get: (range, host) => uniform(range, key, host),
    set: (range, value, host) => {
      const parsed = parse(value);
      changeStyle(host.workbook, range.sheet, range.rect, (style) => ({ ...style, [key]: parsed }));
    },
  };
}

/** `Excel.RangeFont`. */
const fontClass = new ObjectClass<Anchor>("RangeFont", {
  properties: {
    Name: styled("fontName", asString),
    Size: styled("fontSize", (value) => asNumber(value, 1)),
    Color: styled("fontColor", asColor),
    Bold: styled("bold", asBoolean),
    Italic: styled("italic", asBoolean),
    Strikethrough: styled("strikethrough", asBoolean),
    Underline: styled("underline", (value) =>
      oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"])
    ),
  },
});

/** `Excel.RangeFill`; an empty fill reads as white, as in Excel. */
const fillClass = new ObjectClass<Anchor>("RangeFill", {
  properties: {
    Color: {
      get: (range, host) => {
        const fill = uniform(range, "fill", host);
        return fill === "" ? "#FFFFFF" : fill;
      },
      set: (range, value, host) =>
        styled("fill", (color) => (color === "" ? "" : asColor(color))).set?.(range, value, host),
    },
  },
  methods: {
    Clear: (range, _args, host) =>
      changeStyle(host.workbook, range.sheet, range.rect, (style) => ({ ...style, fill: "" })),
  },
});

/** `Excel.FormatProtection`. */
const protectionClass = new ObjectClass<Anchor>("FormatProtection", {
  properties: {
    Locked: styled("locked", asBoolean),
    FormulaHidden: styled("formulaHidden", asBoolean),
  },
});

const horizontal = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const standard = (axis: "row" | "column"): Property<Anchor> => ({
  get: (range) =>
    axis === "row"
      ? rowHeight(range) === defaultRowHeight
      : columnWidth(range) === defaultColumnWidth,
  set: (range, value, host) => {
    if (asBoolean(value))
      resize(host.workbook, range, axis, axis === "row" ? defaultRowHeight : defaultColumnWidth);
  },
});

/** `Excel.RangeFormat`. */
export const rangeFormatClass = new ObjectClass<Anchor>("RangeFormat", {
  properties: {
    HorizontalAlignment: styled("horizontal", (value) => oneOf(value, horizontal)),
    VerticalAlignment: styled("vertical", (value) => oneOf(value, vertical)),
    WrapText: styled("wrap", asBoolean),
    IndentLevel: styled("indent", (value) => asNumber(value, 0)),
    TextOrientation: styled("rotation", (value) => asNumber(value, -90)),
    ColumnWidth: {
      get: columnWidth,
      set: (range, value, host) => resize(host.workbook, range, "column", asNumber(value, 0)),
    },
    RowHeight: {
      get: rowHeight,
      set: (range, value, host) => resize(host.workbook, range, "row", asNumber(value, 0)),
    },
    UseStandardWidth: standard("column"),
    UseStandardHeight: standard("row"),
  },
  objects: {
    Font: (range) => fontClass.of(range),
    Fill: (range) => fillClass.of(range),
    Protection: (range) => protectionClass.of(range),
    Borders: (range) => borderCollectionClass.of(range),
  },
  methods: {
    AutofitColumns: (range, _args, host) => autofitColumns(host.workbook, range),
    AutofitRows: (range, _args, host) => autofitRows(host.workbook, range),
  },
});
