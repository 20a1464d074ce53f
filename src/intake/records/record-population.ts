import { recordPopulations } from "../../catalogue/record-form";
import type { RecordPopulation } from "../../catalogue/record-form";

export function isRecordPopulation(name: string): name is RecordPopulation {
  return (recordPopulations as readonly string[]).includes(name);
}

/** Organisations before the persons that refer to them, whatever the order in a manifest. */
export function organisationsFirst<T extends { readonly population: RecordPopulation }>(
  files: readonly T[]
): T[] {
  const first: readonly RecordPopulation[] = ["schools", "preschools"];
  const rank = ({ population }: T) =>
    first.includes(population) ? -1 : recordPopulations.indexOf(population);
  return files.toSorted((a, b) => rank(a) - rank(b));
}
