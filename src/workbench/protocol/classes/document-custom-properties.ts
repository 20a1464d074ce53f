import { ExcelError } from "../../workbook/excel-error";
import type { Workbook } from "../../workbook/workbook";
import type { Arguments } from "../arguments";
import { ObjectClass, type ExcelObject } from "../object-class";

/** A property of the document by its key. */
interface PropertyOf {
  readonly workbook: Workbook;
  readonly key: string;
}

/** A value as Excel keeps it: a text of at most 255 signs, a number, a truth value or a date. */
function asValue(value: unknown): string | number | boolean {
  const isText = typeof value === "string" && value.length <= 255;
  if (isText || typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument");
}

function typeOf(value: unknown): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(String(value)) ? "Date" : "String";
}

/** `Excel.CustomProperty`. */
const propertyClass = new ObjectClass<PropertyOf>("CustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Type: { get: ({ workbook, key }) => typeOf(workbook.customProperties.get(key)) },
    Value: {
      get: ({ workbook, key }) => workbook.customProperties.get(key),
      set: ({ workbook, key }, value) => void workbook.customProperties.set(key, asValue(value)),
    },
  },
  methods: { Delete: ({ workbook, key }) => void workbook.customProperties.delete(key) },
});

const keyOf = (workbook: Workbook, key: string): string | undefined =>
  [...workbook.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());

function find(workbook: Workbook, args: Arguments): ExcelObject | null {
  const key = keyOf(workbook, args.string(0));
  return key === undefined ? null : propertyClass.of({ workbook, key });
}

/** `Excel.CustomPropertyCollection`: the document's own properties. */
export const documentCustomPropertiesClass = new ObjectClass<Workbook>("CustomPropertyCollection", {
  items: (workbook) =>
    [...workbook.customProperties.keys()].map((key) => propertyClass.of({ workbook, key })),
  item: (workbook, args) => {
    const found = find(workbook, args);
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (workbook, args) => {
      const given = args.string(0);
      if (given === "" || given.length > 255) throw new ExcelError("InvalidArgument");
      const key = keyOf(workbook, given) ?? given;
      workbook.customProperties.set(key, asValue(args.raw(1)));
      return propertyClass.of({ workbook, key });
    },
    DeleteAll: ({ customProperties }) => customProperties.clear(),
    GetCount: ({ customProperties }) => customProperties.size,
    GetItemOrNullObject: find,
  },
});
