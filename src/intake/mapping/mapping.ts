import type { RecordPopulation } from "../../catalogue/record-form";

/** How an export of another system writes the records of a population. */
export interface PopulationMapping {
  /** Our column by the name that the export gives it; null for a column that is left out. */
  readonly columns: ReadonlyMap<string, string | null>;
  /** By our column: our code for each value of the export. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export type Mapping = ReadonlyMap<RecordPopulation, PopulationMapping>;

/** The file beside a manifest that renames columns and codes. */
export const mappingName = "mapping.json";

/** What its field "form" says. */
export const mappingForm = "nedb-mapping-1";

/** Begins what a person has yet to decide; a proposal may follow. */
export const open = "?";

/** In place of our name: the column is left out. */
export const leftOut = "-";
