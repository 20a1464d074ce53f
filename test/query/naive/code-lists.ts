import lists from "../../../data/code_lists.json";
import appendix from "../../../data/indicators.json";

interface Listed {
  readonly code: string;
  readonly populations?: readonly string[];
  readonly indicators?: readonly number[];
}

const membersByDimension: ReadonlyMap<string, readonly Listed[]> = new Map(
  lists.dimensions.map(({ id, members }) => [id, members as readonly Listed[]])
);

/** All dimensions in the order in which answers show them. */
export const dimensionOrder: readonly string[] = [
  "region",
  "district",
  ...membersByDimension.keys(),
];

/** Codes of a dimension other than territory, as far as a population of the appendix uses them. */
export function codesFor(dimension: string, population: string, indicator = 0): string[] {
  return (membersByDimension.get(dimension) ?? [])
    .filter((member) => !member.populations || member.populations.includes(population))
    .filter((member) => !member.indicators || member.indicators.includes(indicator))
    .map(({ code }) => code);
}

/** Which of these bands hold an age: "7", "21+", "-24", "25-34", "total". */
export function bandsOf(age: number, codes: readonly string[]): string[] {
  return codes.filter((code) => {
    if (code === "total") return true;
    if (code.endsWith("+")) return age >= Number(code.slice(0, -1));
    if (code.startsWith("-")) return age <= Number(code.slice(1));
    const [from = "", to = from] = code.split("-");
    return Number(from) <= age && age <= Number(to);
  });
}

/** A row of the appendix. */
export interface AppendixRow {
  readonly number: number;
  readonly population: string;
  readonly breakdowns: readonly string[];
  /** Splits that the name of the indicator carries: always shown. */
  readonly inner: Readonly<Record<string, readonly string[]>>;
}

export const appendixRows: readonly AppendixRow[] = appendix
  .filter(({ number }) => number !== 45)
  .map((row) => ({
    number: row.number,
    population: row.population,
    breakdowns: row.breakdowns,
    inner: "builtIn" in row ? row.builtIn : {},
  }));

export function appendixRow(indicator: number): AppendixRow {
  return appendixRows.find(({ number }) => number === indicator)!;
}

/** The codes by which a dimension of an indicator may be filtered, other than territory. */
export function codesOf(row: AppendixRow, dimension: string): readonly string[] {
  return row.inner[dimension] ?? codesFor(dimension, row.population, row.number);
}
