import {
  formatRect,
  intersect,
  isEntireColumn,
  isEntireRow,
  onSheet,
  quoteSheetName,
  sheetColumns,
  sheetRows,
  type Rect,
} from "../../workbook/address";
import { ExcelError } from "../../workbook/excel-error";
import type { Sheet } from "../../workbook/sheet";
import { findSpecialCells, specialCells } from "../../workbook/special-cells";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { ManyObjects } from "../many-objects";
import { ObjectClass, type ExcelObject } from "../object-class";

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

const address = ({ sheet, rects }: Areas): string =>
  rects.map((rect) => `${quoteSheetName(sheet.name)}!${formatRect(rect)}`).join(",");

const everyRange = (areas: Areas, host: Host): ManyObjects =>
  new ManyObjects(areas.rects.map((_, index) => areaAt(areas, index, host)));

/** A member that all areas have as ranges of their own: written to each, read where they agree. */
const ofEach = (name: string) => (areas: Areas, host: Host) =>
  everyRange(areas, host).object(name, host);

const callEach = (name: string) => (areas: Areas, args: Arguments, host: Host) => {
  for (const [index] of areas.rects.entries()) areaAt(areas, index, host).call(name, args, host);
};

const changed =
  (change: (rect: Rect, args: Arguments) => Rect) =>
  ({ sheet, rects }: Areas, args: Arguments, host: Host): ExcelObject =>
    rangeAreas(
      sheet,
      rects.map((rect) => onSheet(change(rect, args))),
      host
    );

const someOrNull = (sheet: Sheet, rects: readonly Rect[], host: Host): ExcelObject | null =>
  rects.length > 0 ? rangeAreas(sheet, rects, host) : null;

const needed =
  (find: (areas: Areas, args: Arguments, host: Host) => ExcelObject | null) =>
  (areas: Areas, args: Arguments, host: Host): ExcelObject => {
    const found = find(areas, args, host);
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  };

/** The cells of a kind, as one block or as several. */
export function special({ sheet, rects }: Areas, args: Arguments, host: Host): ExcelObject | null {
  const kind = args.choice(0, specialCells);
  return someOrNull(sheet, findSpecialCells(sheet, rects, kind, args.stringOr(1, "All")), host);
}

function common({ sheet, rects }: Areas, args: Arguments, host: Host): ExcelObject | null {
  const given = args.raw(0);
  const other =
    typeof given === "string"
      ? areasAt(sheet, given, host)
      : (args.range(0) ?? areasOf(given as ExcelObject));
  const others = "rects" in other ? other.rects : [other.rect];
  if (other.sheet !== sheet) return null;
  const parts = rects.flatMap((rect) => others.flatMap((one) => intersect(rect, one) ?? []));
  return someOrNull(sheet, parts, host);
}

function used({ sheet, rects }: Areas, args: Arguments, host: Host): ExcelObject | null {
  const valuesOnly = args.booleanOr(0, false);
  return someOrNull(
    sheet,
    rects.flatMap((rect) => sheet.cells.usedRect(valuesOnly, rect) ?? []),
    host
  );
}

/** `Excel.RangeAreas`. */
const rangeAreasClass: ObjectClass<Areas> = new ObjectClass<Areas>("RangeAreas", {
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ rects }) => rects.length },
    CellCount: {
      get: ({ rects }) => rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    },
    Style: {
      get: (areas, host) => everyRange(areas, host).get("Style", host),
      set: (areas, value, host) => everyRange(areas, host).set("Style", value, host),
    },
    IsEntireRow: { get: ({ rects }) => rects.every(isEntireRow) },
    IsEntireColumn: { get: ({ rects }) => rects.every(isEntireColumn) },
  },
  objects: {
    Areas: (areas) => rangeCollectionClass.of(areas),
    Worksheet: ({ sheet }, host) => host.worksheet(sheet),
    Format: ofEach("Format"),
    DataValidation: (areas, host) => host.ruled("DataValidation", areas),
    ConditionalFormats: (areas, host) => host.ruled("ConditionalFormats", areas),
  },
  methods: {
    Calculate: () => undefined,
    SetDirty: () => undefined,
    Clear: callEach("Clear"),
    GetEntireRow: changed((rect) => ({ ...rect, column: 0, columns: sheetColumns })),
    GetEntireColumn: changed((rect) => ({ ...rect, row: 0, rows: sheetRows })),
    GetOffsetRangeAreas: changed((rect, args) => ({
      ...rect,
      row: rect.row + args.integer(0),
      column: rect.column + args.integer(1),
    })),
    GetIntersection: needed(common),
    GetIntersectionOrNullObject: common,
    GetSpecialCells: needed(special),
    GetSpecialCellsOrNullObject: special,
    GetUsedRangeAreas: needed(used),
    GetUsedRangeAreasOrNullObject: used,
  },
});

/** The areas behind an object of them. */
function areasOf(object: ExcelObject | undefined): Areas {
  if (object?.className !== "RangeAreas") throw new ExcelError("InvalidArgument");
  return object.target as Areas;
}

/** The areas that a list of addresses means, such as "A1:B2, D4". */
export function areasAt(sheet: Sheet, addresses: string, { workbook }: Host): Areas {
  const rects = addresses.split(",").map((one) => workbook.resolve(one, sheet));
  if (rects.some((place) => place.sheet !== sheet)) throw new ExcelError("InvalidArgument");
  return { sheet, rects: rects.map(({ rect }) => rect) };
}

/** Areas as Excel gives them; they follow their cells as ranges do. */
export function rangeAreas(sheet: Sheet, rects: readonly Rect[], host: Host): ExcelObject {
  return rangeAreasClass.of(host.areas(sheet, rects));
}
