import { dimensionOf, membersFor } from "../../catalogue/catalogue";
import type { ColumnType, RecordPopulation } from "../../catalogue/record-form";
import { catalogue } from "../../catalogue/shipped-catalogue";

/** What a column takes in place of a value of an export, in words of the form. */
export interface AcceptedCodes {
  readonly expected: string;
  readonly accepts: (code: string) => boolean;
}

/** The codes of a column; null where it holds ids, which are never translated. */
export function acceptedCodes(
  type: ColumnType,
  population: RecordPopulation
): AcceptedCodes | null {
  const oneOf = (codes: readonly string[]): AcceptedCodes => ({
    expected: codes.join(", "),
    accepts: (code) => codes.includes(code),
  });
  switch (type.kind) {
    case "id":
    case "organisation":
      return null;
    case "member":
      return oneOf(memberCodes(type.dimension, population));
    case "members": {
      const codes = memberCodes(type.dimension, population);
      const accepts = (code: string) => code.split("+").every((part) => codes.includes(part));
      return { expected: `${codes.join(", ")}, … + …`, accepts };
    }
    case "flag":
      return oneOf(["1", "0"]);
    case "code":
      return oneOf(type.codes);
    case "district":
      return { expected: "111000000 …", accepts: (code) => /^\d{9}$/.test(code) };
    case "number": {
      const { from, to } = type;
      const accepts = (code: string) =>
        /^(0|[1-9]\d*)$/.test(code) && Number(code) >= from && Number(code) <= to;
      return { expected: `${from} … ${to}`, accepts };
    }
  }
}

function memberCodes(
  dimension: Extract<ColumnType, { kind: "member" }>["dimension"],
  population: RecordPopulation
): string[] {
  return membersFor(dimensionOf(catalogue, dimension), population).map(({ code }) => code);
}
