import type { NamedStyle } from "../../workbook/built-in-styles";
import { ExcelError } from "../../workbook/excel-error";
import {
  addNamedStyle,
  applyNamedStyle,
  deleteNamedStyle,
  findNamedStyle,
  includeGroup,
  listedStyles,
} from "../../workbook/named-styles";
import { isNumberFormat } from "../../workbook/number-format";
import type { Anchor } from "../../workbook/anchor";
import type { StyleGroup } from "../../workbook/style";
import type { Workbook } from "../../workbook/workbook";
import { asBoolean, asString, type Arguments } from "../arguments";
import { ObjectClass, type ExcelObject, type Property } from "../object-class";
import { borderCollectionClass } from "./range-borders";
import {
  alignment,
  alike,
  fillClass,
  fontClass,
  orientation,
  protection,
  styled,
} from "./range-format";

const included = (group: StyleGroup): Property<NamedStyle> => ({
  get: ({ includes }) => includes.has(group),
  set: (style, value, { workbook }) => includeGroup(workbook, style, group, asBoolean(value)),
});

const numberFormat = styled("numberFormat", (value) => {
  const format = asString(value);
  if (!isNumberFormat(format)) throw new ExcelError("InvalidArgument");
  return format;
});

/** `Excel.Style`. */
const styleClass = new ObjectClass<NamedStyle>("Style", {
  identity: ({ name }) => ({ Name: name }),
  properties: {
    Name: { get: ({ name }) => name },
    BuiltIn: { get: ({ builtIn }) => builtIn !== undefined },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    ...alignment,
    // Office.js asks for it by the one name and writes it by the other.
    TextOrientation: { get: (style, host) => orientation.get?.(style, host) },
    Orientation: { set: (style, value, host) => orientation.set?.(style, value, host) },
    ...protection,
    IncludeAlignment: included("alignment"),
    IncludeBorder: included("borders"),
    IncludeFont: included("font"),
    IncludeNumber: included("number"),
    IncludePatterns: included("fill"),
    IncludeProtection: included("protection"),
  },
  objects: {
    Borders: (style) => borderCollectionClass.of(style),
    Fill: (style) => fillClass.of(style),
    Font: (style) => fontClass.of(style),
  },
  methods: {
    Delete: (style, _args, { workbook }) => deleteNamedStyle(workbook, style),
  },
});

function find(workbook: Workbook, args: Arguments): ExcelObject | null {
  const style = findNamedStyle(workbook, args.string(0));
  return style ? styleClass.of(style) : null;
}

/** `Excel.StyleCollection`. */
export const styleCollectionClass = new ObjectClass<Workbook>("StyleCollection", {
  items: (workbook) => listedStyles(workbook).map((style) => styleClass.of(style)),
  item: (workbook, key) => {
    const found = find(workbook, key);
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (workbook, args) => void addNamedStyle(workbook, args.string(0)),
    GetCount: (workbook) => listedStyles(workbook).length,
    GetItemOrNullObject: find,
    GetItemAt: (workbook, args) => {
      const style = listedStyles(workbook)[args.integer(0)];
      if (!style) throw new ExcelError("InvalidArgument");
      return styleClass.of(style);
    },
  },
});

/** The style of a range: Excel's enumerated text for its own ones, null where the cells differ. */
export const rangeStyle: Property<Anchor> = {
  get: (range, { workbook: { styles } }) => {
    const name = alike(range, (id) => styles.namedOf(id).builtIn ?? styles.namedOf(id).name);
    return name ?? null;
  },
  set: ({ sheet, rect }, value, { workbook }) => {
    const style = findNamedStyle(workbook, asString(value));
    if (!style) throw new ExcelError("InvalidArgument");
    applyNamedStyle(workbook, sheet, rect, style);
  },
};
