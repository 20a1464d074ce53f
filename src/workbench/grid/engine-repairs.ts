import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  Interpreter,
  NumberValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { mendFunctions } from "./engine-functions";

/**
 * SORT and others put the rows of their argument into order in place, and the engine keeps one array per range for all
 * formulas of a run: the others then read sorted values. What is handed out is a copy of the list of rows.
 */
function keepRangesAsTheyAre(): void {
  const arrays = ArrayValueObject.prototype as unknown as Arrays;
  const { getArrayValue } = arrays;
  if (getArrayValue.name === "copyOfRows") return;
  arrays.getArrayValue = function copyOfRows(this: ArrayValueObject) {
    return [...getArrayValue.call(this)];
  };
}

interface Arrays {
  getArrayValue: (this: ArrayValueObject) => ReturnType<ArrayValueObject["getArrayValue"]>;
}

/** A formula that ends in a blank cell shows 0. */
function zeroForBlank(result: FunctionVariantType): FunctionVariantType {
  if (result.isReferenceObject()) return result;
  const array = result instanceof ArrayValueObject ? result : undefined;
  const isOne = array?.getRowCount() === 1 && array.getColumnCount() === 1;
  const one = isOne ? array.getFirstCell() : (result as BaseValueObject);
  return one.isNull() ? NumberValueObject.create(0) : result;
}

/** A formula on which the engine breaks gives an error of its own, and does not end the calculation of all others. */
function outliveBreakdowns(injector: Injector): void {
  const interpreter = injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return zeroForBlank(execute(node));
    } catch (error) {
      console.warn("The engine could not calculate a formula.", error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}

/** Mends what the engine does wrong for every formula. */
export function repairEngine(injector: Injector): void {
  keepRangesAsTheyAre();
  outliveBreakdowns(injector);
  mendFunctions(injector);
}
