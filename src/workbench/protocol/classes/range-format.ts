import { isEntireColumn, isEntireRow } from "../../workbook/address";
import { Anchor } from "../../workbook/anchor";
import type { NamedStyle } from "../../workbook/built-in-styles";
import { changeNamedStyle } from "../../workbook/named-styles";
import { defaultColumnWidth, defaultRowHeight } from "../../workbook/sheet";
import { defaultStyle, type FullStyle, type Style, type StyleChange } from "../../workbook/style";
import { changeStyle } from "../../workbook/write-cells";
import { asBoolean, asNumber, asString, oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type Property } from "../object-class";
import { asColor } from "./color";
import { borderCollectionClass } from "./range-borders";
import { autofitColumns, autofitRows, columnWidth, resize, rowHeight } from "./range-sizes";

/** What has a look: the cells of a range, or a named style. */
export type Formatted = Anchor | NamedStyle;

/** What all cells of a range have alike, told from the number of their style; undefined where they differ. */
export function alike<T>({ sheet, rect }: Anchor, of: (id: number) => T): T | undefined {
  const first = of(sheet.styleId(rect.row, rect.column));
  const seen = new Set<number>();
  const whole = isEntireColumn(rect) || isEntireRow(rect);
  const visit = (row: number, column: number) => void seen.add(sheet.styleId(row, column));
  if (whole) sheet.cells.forEach(rect, visit);
  else
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        visit(row, column);
  const text = JSON.stringify(first);
  return [...seen].every((id) => JSON.stringify(of(id)) === text) ? first : undefined;
}

/** One entry of all cells' styles; null where they differ. */
function uniform<K extends keyof Style>(
  target: Formatted,
  key: K,
  { workbook: { styles } }: Host
): FullStyle[K] | null {
  const of = (look: Style) => (look[key] ?? defaultStyle[key]) as FullStyle[K];
  if (!(target instanceof Anchor)) return of(target.look);
  return alike(target, (id) => of(styles.get(id))) ?? null;
}

/** Changes the look of a range's cells, or of a named style. */
export function reformat(target: Formatted, change: StyleChange, { workbook }: Host): void {
  if (target instanceof Anchor) changeStyle(workbook, target.sheet, target.rect, change);
  else changeNamedStyle(workbook, target, (look) => change(look, look));
}

/** A property that reads one entry of the style and writes it for every cell. */
export function styled<K extends keyof Style>(
  key: K,
  parse: (value: unknown) => Exclude<Style[K], undefined>
): Property<Formatted> {
  return {
    get: (target, host) => uniform(target, key, host),
    set: (target, value, host) => {
      const parsed = parse(value);
      reformat(target, (style) => ({ ...style, [key]: parsed }), host);
    },
  };
}

/** `Excel.RangeFont`. */
export const fontClass = new ObjectClass<Formatted>("RangeFont", {
  properties: {
    Name: styled("fontName", asString),
    Size: styled("fontSize", (value) => asNumber(value, 1, 409)),
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
export const fillClass = new ObjectClass<Formatted>("RangeFill", {
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
    Clear: (target, _args, host) => reformat(target, (style) => ({ ...style, fill: "" }), host),
  },
});

/** What protection of the sheet means for cells. */
export const protection: Readonly<Record<string, Property<Formatted>>> = {
  Locked: styled("locked", asBoolean),
  FormulaHidden: styled("formulaHidden", asBoolean),
};

/** `Excel.FormatProtection`. */
const protectionClass = new ObjectClass<Anchor>("FormatProtection", {
  properties: protection,
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
/** How contents lie in their cells. */
export const alignment: Readonly<Record<string, Property<Formatted>>> = {
  HorizontalAlignment: styled("horizontal", (value) => oneOf(value, horizontal)),
  VerticalAlignment: styled("vertical", (value) => oneOf(value, vertical)),
  WrapText: styled("wrap", asBoolean),
  IndentLevel: styled("indent", (value) => asNumber(value, 0, 250)),
};
/** How a text is turned. */
export const orientation = styled("rotation", (value) => asNumber(value, -90));

/** Points of the tallest row that Excel has. */
const tallestRow = 409.5;

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
    ...alignment,
    TextOrientation: orientation,
    ColumnWidth: {
      get: columnWidth,
      set: (range, value, host) => resize(host.workbook, range, "column", asNumber(value, 0)),
    },
    RowHeight: {
      get: rowHeight,
      set: (range, value, host) =>
        resize(host.workbook, range, "row", asNumber(value, 0, tallestRow)),
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
