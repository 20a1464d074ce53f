import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NullValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

type Calculate = (
  first: BaseValueObject,
  second: BaseValueObject,
  ...rest: BaseValueObject[]
) => BaseValueObject;

const arrayOf = (value: BaseValueObject): ArrayValueObject | undefined =>
  value instanceof ArrayValueObject ? value : undefined;

/** The error that stands beside a place; one row or column stands beside all. */
function errorBeside(
  value: BaseValueObject,
  row: number,
  column: number
): BaseValueObject | undefined {
  const array = arrayOf(value);
  const found = array
    ? array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column)
    : value;
  return found?.isError() ? found : undefined;
}

function hasError(value: BaseValueObject): boolean {
  const array = arrayOf(value);
  if (!array) return value.isError();
  let found = false;
  array.iterator((each) => {
    found ||= each?.isError() ?? false;
    return !found;
  });
  return found;
}

/** An array of the same size with each value said anew; the engine leaves places out that hold its default. */
function rebuilt(
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

/** The engine compares an error in a cell as if it were a text; Excel gives the error. */
const comparison =
  (compare: Calculate): Calculate =>
  (left, right, ...rest) => {
    const result = compare(left, right, ...rest);
    if (result.isError() || (!hasError(left) && !hasError(right))) return result;
    const at = (row: number, column: number) =>
      errorBeside(left, row, column) ?? errorBeside(right, row, column);
    const array = arrayOf(result);
    return array
      ? rebuilt(array, (value, row, column) => at(row, column) ?? value)
      : (at(0, 0) ?? result);
  };

function truthOf(value: BaseValueObject): BaseValueObject {
  if (!value.isString()) return value;
  const word = String(value.getValue()).toUpperCase();
  if (word === "TRUE" || word === "FALSE") return BooleanValueObject.create(word === "TRUE");
  return ErrorValueObject.create(ErrorType.VALUE);
}

/** The engine takes every text for true; Excel takes only the words for truth values, and refuses others. */
const condition =
  (decide: Calculate): Calculate =>
  (test, yes, ...rest) => {
    const array = arrayOf(test);
    return decide(array ? rebuilt(array, truthOf) : truthOf(test), yes, ...rest);
  };

const mended: Readonly<Record<string, (before: Calculate) => Calculate>> = {
  COMPARE: comparison,
  IF: condition,
};

/** Puts right what single functions of the engine give otherwise than Excel. */
export function mendFunctions(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const [name, mend] of Object.entries(mended)) {
    const executor = functions.getExecutor(name) as { calculate: Calculate } | undefined;
    if (!executor) throw new Error(`The engine has no function ${name}.`);
    executor.calculate = mend(executor.calculate.bind(executor));
  }
}
