import { ExcelError } from "../../workbook/excel-error";
import type { Workbook } from "../../workbook/workbook";
import { ObjectClass } from "../object-class";

/** A setting by its key. */
interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

/** `Excel.Setting`. */
const settingClass = new ObjectClass<Setting>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => void workbook.settings.set(key, value),
    },
  },
  methods: { Delete: ({ workbook, key }) => void workbook.settings.delete(key) },
});

/** `Excel.SettingCollection`; the same settings as `Office.context.document.settings`. */
export const settingCollectionClass = new ObjectClass<Workbook>("SettingCollection", {
  items: (workbook) =>
    [...workbook.settings.keys()].map((key) => settingClass.of({ workbook, key })),
  item: (workbook, args) => {
    const key = args.string(0);
    if (!workbook.settings.has(key)) throw new ExcelError("ItemNotFound");
    return settingClass.of({ workbook, key });
  },
  methods: {
    Add: (workbook, args) => {
      const key = args.string(0);
      workbook.settings.set(key, args.raw(1));
      return settingClass.of({ workbook, key });
    },
    GetItemOrNullObject: (workbook, args) =>
      workbook.settings.has(args.string(0))
        ? settingClass.of({ workbook, key: args.string(0) })
        : null,
    GetCount: (workbook) => workbook.settings.size,
  },
});
