import { formatRect, quoteSheetName, type Rect } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import {
  readFormulas,
  readLocalFormulas,
  readFormulasR1C1,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
} from "../../workbook/read-cells";
import type { Sheet } from "../../workbook/sheet";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject, type Property } from "../object-class";

/** The visible rows and columns of a range; `index` where the view is one row of another. */
interface RangeView {
  readonly range: Anchor;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

function visible(from: number, count: number, isHidden: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, offset) => from + offset).filter(
    (index) => !isHidden(index)
  );
}

type Read = (sheet: Sheet, rect: Rect, language: Host["language"]) => unknown[][];

const read = (one: Read): Property<RangeView> => ({
  get: ({ range, rows, columns }, { language }) =>
    rows.map((row) =>
      columns.map(
        (column) => one(range.sheet, { row, column, rows: 1, columns: 1 }, language)[0]?.[0]
      )
    ),
});

const address = (sheet: Sheet, rect: Rect): string[][] => [
  [`${quoteSheetName(sheet.name)}!${formatRect(rect)}`],
];

const rowAt = (view: RangeView, index: number): ExcelObject => {
  const row = view.rows[index];
  if (row === undefined) throw new ExcelError("InvalidArgument");
  return rangeViewClass.of({ ...view, rows: [row], index });
};

/** `Excel.RangeViewCollection`: the rows of a view. */
const rangeViewCollectionClass = new ObjectClass<RangeView>("RangeViewCollection", {
  items: (view) => view.rows.map((_, index) => rowAt(view, index)),
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, args) => rowAt(view, args.integer(0)),
  },
});

/** `Excel.RangeView`. */
const rangeViewClass: ObjectClass<RangeView> = new ObjectClass<RangeView>("RangeView", {
  properties: {
    Values: read(readValues),
    Text: read(readTexts),
    Formulas: read(readFormulas),
    FormulasLocal: read(readLocalFormulas),
    FormulasR1C1: read(readFormulasR1C1),
    NumberFormat: read(readNumberFormats),
    ValueTypes: read(readValueTypes),
    CellAddresses: read(address),
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    Index: { get: ({ index }) => index },
  },
  objects: { Rows: (view) => rangeViewCollectionClass.of(view) },
  methods: { GetRange: ({ range }, _args, host) => host.range(range.sheet, range.rect) },
});

/** The view of a range without its hidden rows and columns. */
export function visibleView(range: Anchor): ExcelObject {
  const { sheet, rect } = range;
  return rangeViewClass.of({
    range,
    rows: visible(rect.row, rect.rows, (row) => sheet.isRowHidden(row)),
    columns: visible(rect.column, rect.columns, (column) => sheet.hiddenColumns.has(column)),
    index: 0,
  });
}
