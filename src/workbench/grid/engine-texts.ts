import {
  ArrayValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { rebuilt } from "./engine-arrays";

/** A number as Excel writes it where a text is wanted: 15 digits that count, a power of ten with its sign. */
export function numberText(number: number): string {
  const short = Number(number.toPrecision(15));
  const isLong = Math.abs(short) >= 1e20;
  const [digits = "", power] = (isLong ? short.toExponential() : String(short)).split("e");
  if (power === undefined) return digits;
  const sign = power.startsWith("-") ? "-" : "+";
  return `${digits}E${sign}${power.replace(/^[-+]/, "").padStart(2, "0")}`;
}

const hasOtherText = (value: BaseValueObject): boolean =>
  value.isNumber() && numberText(Number(value.getValue())) !== String(value.getValue());

const textOf = (value: BaseValueObject): BaseValueObject =>
  value.isNumber() ? StringValueObject.create(numberText(Number(value.getValue()))) : value;

function holdsOtherTexts(array: ArrayValueObject): boolean {
  let found = false;
  array.iterator((each) => {
    found ||= each ? hasOtherText(each) : false;
    return !found;
  });
  return found;
}

/** A value with the numbers in it as texts, where the engine would write them otherwise. */
function withTexts(value: BaseValueObject): BaseValueObject {
  if (value instanceof ArrayValueObject)
    return holdsOtherTexts(value) ? rebuilt(value, textOf) : value;
  return hasOtherText(value) ? textOf(value) : value;
}

/** Functions that take texts, with the places at which they do; none are all places. */
export const textArguments: Readonly<Record<string, readonly number[]>> = {
  CONCATENATE: [],
  CONCAT: [],
  TEXTJOIN: [],
  ...Object.fromEntries(
    ["LEN", "LEFT", "RIGHT", "MID", "UPPER", "LOWER", "TRIM", "REPT"].map((name) => [name, [0]])
  ),
  ...Object.fromEntries(["FIND", "SEARCH", "EXACT"].map((name) => [name, [0, 1]])),
  SUBSTITUTE: [0, 1, 2],
  REPLACE: [0, 3],
};

/** Gives a function its texts as Excel writes numbers. */
export const takingTexts =
  (places: readonly number[]) =>
  <Rest extends BaseValueObject[]>(calculate: (...given: Rest) => BaseValueObject) =>
  (...given: Rest): BaseValueObject =>
    calculate(
      ...(given.map((value, at) =>
        places.length === 0 || places.includes(at) ? withTexts(value) : value
      ) as Rest)
    );
