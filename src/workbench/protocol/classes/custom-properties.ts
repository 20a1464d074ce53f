import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import { asString } from "../arguments";
import { ObjectClass, type ExcelObject } from "../object-class";

/** A property by its key; keys are found in any case, as in Excel. */
interface Property {
  readonly sheet: Sheet;
  readonly key: string;
}

const find = (sheet: Sheet, key: string): string | undefined =>
  [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());

/** `Excel.WorksheetCustomProperty`. */
const customPropertyClass = new ObjectClass<Property>("WorksheetCustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value) => void sheet.customProperties.set(key, asString(value)),
    },
  },
  methods: { Delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
});

/** `Excel.WorksheetCustomPropertyCollection`. */
export const customPropertyCollectionClass = new ObjectClass<Sheet>(
  "WorksheetCustomPropertyCollection",
  {
    items: (sheet) =>
      [...sheet.customProperties.keys()].map((key) => customPropertyClass.of({ sheet, key })),
    item: (sheet, args): ExcelObject => {
      const key = find(sheet, args.string(0));
      if (key === undefined) throw new ExcelError("ItemNotFound");
      return customPropertyClass.of({ sheet, key });
    },
    methods: {
      Add: (sheet, args) => {
        const key = find(sheet, args.string(0)) ?? args.string(0);
        sheet.customProperties.set(key, args.string(1));
        return customPropertyClass.of({ sheet, key });
      },
      GetItemOrNullObject: (sheet, args) => {
        const key = find(sheet, args.string(0));
        return key === undefined ? null : customPropertyClass.of({ sheet, key });
      },
      GetCount: (sheet) => sheet.customProperties.size,
    },
  }
);
