import { ArrayValueObject, NullValueObject, type BaseValueObject } from "@univerjs/engine-formula";

/** An array of the same size with each value said anew; the engine leaves places out that hold its default. */
export function rebuilt(
  array: ArrayValueObject,
  at: (value: BaseValueObject, row: number, column: number) => BaseValueObject
): ArrayValueObject {
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  return ArrayValueObject.create({
    calculateValueList: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        at(array.get(row, column) ?? NullValueObject.create(), row, column)
      )
    ),
    rowCount: rows,
    columnCount: columns,
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
