import { formatRect, quoteSheetName, type Rect } from "../../workbook/address";
import type { Sheet } from "../../workbook/sheet";
import { ObjectClass, type ExcelObject } from "../object-class";
import type { Host } from "../host";
import { ExcelError } from "../../workbook/excel-error";

/** Some areas of one sheet. */
export interface Areas {
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
}

const areaAt = ({ sheet, rects }: Areas, index: number, host: Host): ExcelObject => {
  const rect = rects[index];
  if (!rect) throw new ExcelError("InvalidArgument");
  return host.range(sheet, rect);
};

/** `Excel.RangeCollection`. */
const rangeCollectionClass = new ObjectClass<Areas>("RangeCollection", {
  items: (areas, host) => areas.rects.map((_, index) => areaAt(areas, index, host)),
  methods: {
    GetCount: ({ rects }) => rects.length,
    GetItemAt: (areas, args, host) => areaAt(areas, args.integer(0), host),
  },
});

/** `Excel.RangeAreas`. */
const rangeAreasClass = new ObjectClass<Areas>("RangeAreas", {
  properties: {
    Address: {
      get: ({ sheet, rects }) =>
        rects.map((rect) => `${quoteSheetName(sheet.name)}!${formatRect(rect)}`).join(","),
    },
    AreaCount: { get: ({ rects }) => rects.length },
    CellCount: {
      get: ({ rects }) => rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    },
  },
  objects: {
    Areas: (areas) => rangeCollectionClass.of(areas),
    Worksheet: ({ sheet }, host) => host.worksheet(sheet),
  },
});

/** Areas as Excel gives them. */
export function rangeAreas(sheet: Sheet, rects: readonly Rect[]): ExcelObject {
  return rangeAreasClass.of({ sheet, rects });
}
