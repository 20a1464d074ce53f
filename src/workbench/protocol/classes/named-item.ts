import { errorOf, valueType } from "../../workbook/cell-value";
import { formulaOfLocal } from "../../formula/language";
import { checkNameFormula, refusingFaults } from "../../workbook/readable-formula";
import { ExcelError } from "../../workbook/excel-error";
import {
  addName,
  deleteName,
  findName,
  nameArray,
  namedRange,
  nameValue,
  referenceTo,
  type NamedItem,
} from "../../workbook/named-item";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { asBoolean, asString, type Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject } from "../object-class";

function rangeOf(item: NamedItem, host: Host): ExcelObject | null {
  const place = namedRange(host.workbook, item);
  return place ? host.range(place.sheet, place.rect) : null;
}

const matrix = (item: NamedItem) => nameArray(item) ?? [];

/** `Excel.NamedItemArrayValues`. */
const arrayValuesClass = new ObjectClass<NamedItem>("NamedItemArrayValues", {
  properties: {
    Values: { get: matrix },
    Types: {
      get: (item) =>
        matrix(item).map((row) => row.map((value) => valueType(errorOf(String(value)) ?? value))),
    },
  },
});

/** `Excel.NamedItem`. */
const namedItemClass = new ObjectClass<NamedItem>("NamedItem", {
  identity: ({ id }) => ({ _Id: id }),
  properties: {
    Name: { get: ({ name }) => name },
    Type: { get: (item, host) => nameValue(host.workbook, item).type },
    Value: { get: (item, host) => nameValue(host.workbook, item).value },
    Formula: {
      get: ({ formula }) => formula,
      set: (item, value, host) => {
        const text = asString(value);
        checkNameFormula(text);
        item.formula = text.startsWith("=") ? text : `=${text}`;
        host.workbook.emit({ kind: "names" });
      },
    },
    Scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
    Comment: {
      get: ({ comment }) => comment,
      set: (item, value) => void (item.comment = asString(value)),
    },
    Visible: {
      get: ({ visible }) => visible,
      set: (item, value) => void (item.visible = asBoolean(value)),
    },
  },
  objects: {
    ArrayValues: (item) => arrayValuesClass.of(item),
    Worksheet: ({ scope }, host) => {
      if (!scope) throw new ExcelError("InvalidOperation");
      return host.worksheet(scope);
    },
    WorksheetOrNullObject: ({ scope }, host) => (scope ? host.worksheet(scope) : null),
  },
  methods: {
    GetRange: (item, _args, host) => {
      const range = rangeOf(item, host);
      if (!range) throw new ExcelError("ItemNotFound");
      return range;
    },
    GetRangeOrNullObject: (item, _args, host) => rangeOf(item, host),
    Delete: (item, _args, host) => deleteName(host.workbook, item),
  },
});

/** The names of the workbook, or those of one sheet. */
export interface NameScope {
  readonly workbook: Workbook;
  readonly scope: Sheet | undefined;
}

function add(
  { workbook, scope }: NameScope,
  args: Arguments,
  language: Host["language"] = "en"
): ExcelObject {
  const range = args.range(1);
  const reference = range
    ? referenceTo(range.sheet, range.rect)
    : refusingFaults(() => formulaOfLocal(args.string(1), language));
  return namedItemClass.of(
    addName(workbook, scope, args.string(0), reference, args.stringOr(2, ""))
  );
}

/** `Excel.NamedItemCollection`. */
export const namedItemCollectionClass = new ObjectClass<NameScope>("NamedItemCollection", {
  items: ({ workbook, scope }) =>
    workbook.names.filter((item) => item.scope === scope).map((item) => namedItemClass.of(item)),
  item: ({ workbook, scope }, key) => {
    const item = findName(workbook, scope, key.string(0));
    if (!item) throw new ExcelError("ItemNotFound");
    return namedItemClass.of(item);
  },
  methods: {
    Add: (names, args) => add(names, args),
    AddFormulaLocal: (names, args, { language }) => add(names, args, language),
    GetItemOrNullObject: ({ workbook, scope }, args) => {
      const item = findName(workbook, scope, args.string(0));
      return item ? namedItemClass.of(item) : null;
    },
    GetCount: ({ workbook, scope }) => workbook.names.filter((item) => item.scope === scope).length,
  },
});
