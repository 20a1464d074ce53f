import type { OrganisationPopulation, RecordPopulation } from "../catalogue/record-form";

/** What a load of records keeps of one file of its extract. */
export interface LoadedFile {
  readonly population: RecordPopulation;
  readonly file: string;
  /** All rows of the file, and those of them that were refused. */
  readonly rows: number;
  readonly refused: number;
  readonly sha256: string;
  /** SHA-256 of the records that were kept; loads of earlier versions do not tell it. */
  readonly kept?: string;
  /** The loads whose organisations its records refer to, where the extract has none of its own. */
  readonly organisations?: Readonly<Partial<Record<OrganisationPopulation, number>>>;
}

/** The files of a load as `record_load.extract` keeps them. */
export function readLoadedFiles(extract: string): readonly LoadedFile[] {
  return JSON.parse(extract) as readonly LoadedFile[];
}
