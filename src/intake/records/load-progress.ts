import type { RecordPopulation } from "../../catalogue/record-form";

/** What a load is doing, for somebody who waits for it. */
export interface LoadProgress {
  readonly step: "files" | "rows" | "figures";
  /** The population at hand; null where the step is about the folder. */
  readonly population: RecordPopulation | null;
  /** Rows read and rows to read, over all files. */
  readonly rows: number;
  readonly of: number;
}

export type OnProgress = (progress: LoadProgress) => void;
