import type { Catalogue } from "../../catalogue/catalogue";
import type { Condition } from "../../catalogue/condition";
import type { RecordPopulation } from "../../catalogue/record-form";
import { codedColumns, codesOf } from "./coded-columns";
import type { CodedColumn } from "./coded-columns";
import { conditionText } from "./condition-text";
import type { StoredNumbers } from "./stored-numbers";

/** How the records of a population are written as numbers. */
export interface RecordCoding {
  readonly population: RecordPopulation;
  readonly catalogue: Catalogue;
  readonly numbers: StoredNumbers;
  readonly columns: readonly CodedColumn[];
  /** The column of a reference such as "age" or "organisation.schoolType". */
  column(reference: string): CodedColumn;
  codes(column: CodedColumn): (readonly [code: string, number: number])[];
  /** A condition as SQL over coded records. */
  condition(condition: Condition): string;
}

/** The coding of a population with the members' numbers of one warehouse. */
export function recordCoding(
  population: RecordPopulation,
  catalogue: Catalogue,
  numbers: StoredNumbers
): RecordCoding {
  const columns = codedColumns(population, catalogue);
  const column = (reference: string) => {
    const found = columns.find((entry) => entry.reference === reference);
    if (!found) throw new Error(`${population} have no ${reference}`);
    return found;
  };
  const codes = ({ type }: CodedColumn) => codesOf(type, population, catalogue, numbers);
  return {
    population,
    catalogue,
    numbers,
    columns,
    column,
    codes,
    condition: (condition) =>
      conditionText(condition, (reference) => {
        const found = column(reference);
        return {
          text: found.name,
          codes: new Map(codes(found)),
          several: found.type.kind === "members",
        };
      }),
  };
}
