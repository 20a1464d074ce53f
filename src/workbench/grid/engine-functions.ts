import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { rebuilt } from "./engine-arrays";
import { takingTexts, textArguments } from "./engine-texts";

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

/** The engine passes over texts that are written in a formula; Excel takes the words for truth values, and refuses others. */
const logical =
  (decide: Calculate): Calculate =>
  (...given) =>
    decide(...(given.map((value) => (arrayOf(value) ? value : truthOf(value))) as typeof given));

/** A largest number that is none: the text of an empty array, or endless. */
const isNothing = (value: BaseValueObject): boolean =>
  (arrayOf(value)?.getFirstCell() ?? value).isString() ||
  (value.isNumber() && !Number.isFinite(Number(value.getValue())));

/** Where nothing meets the conditions the engine gives no number; Excel gives 0. */
const zeroOfNothing =
  (find: Calculate): Calculate =>
  (...given) => {
    const zero = (value: BaseValueObject) =>
      isNothing(value) ? NumberValueObject.create(0) : value;
    const result = find(...given);
    const array = arrayOf(result);
    const isOne = array?.getRowCount() === 1 && array.getColumnCount() === 1;
    return array && !isOne ? rebuilt(array, zero) : zero(result);
  };

/** An error among texts that are put together is the result; the engine leaves it out. */
const withErrors =
  (join: Calculate): Calculate =>
  (...given) =>
    given.find((value) => value.isError()) ?? join(...given);

const mended: Readonly<Record<string, (before: Calculate) => Calculate>> = {
  COMPARE: comparison,
  IF: condition,
  NOT: condition,
  AND: logical,
  OR: logical,
  XOR: logical,
  MAXIFS: zeroOfNothing,
  MINIFS: zeroOfNothing,
};

/** Puts right what single functions of the engine give otherwise than Excel. */
export function mendFunctions(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const texts = Object.entries(textArguments).map(
    ([name, places]): [string, (before: Calculate) => Calculate] => [
      name,
      (before) => takingTexts(places)(name === "CONCAT" ? withErrors(before) : before),
    ]
  );
  for (const [name, mend] of [...Object.entries(mended), ...texts]) {
    const executor = functions.getExecutor(name) as { calculate: Calculate } | undefined;
    if (!executor) throw new Error(`The engine has no function ${name}.`);
    executor.calculate = mend(executor.calculate.bind(executor));
  }
}
