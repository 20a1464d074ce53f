import type { Problem } from "../../problem/problem";
import type { Mapping } from "../mapping/mapping";
import type { LoadRecord } from "../../warehouse/warehouse";
import type { OnProgress } from "./load-progress";
import type { Manifest } from "./manifest";
import type { RecordFinding } from "./record-finding";

/** How a folder was taken: loaded, refused with nothing changed, or known already. */
export type FolderOutcome =
  | (FolderReport & { readonly kind: "loaded"; readonly load: LoadRecord })
  | (FolderReport & { readonly kind: "refused" })
  | { readonly kind: "alreadyLoaded"; readonly load: LoadRecord };

/** What was found in a folder, and the files that tell its refused rows. */
export interface FolderReport {
  readonly findings: readonly RecordFinding[];
  readonly rejects: readonly string[];
}

/** How strict a load is. */
export interface LoadLimits {
  /** Percent of a file's rows that may be refused; with more the whole folder is. */
  readonly rejectThreshold: number;
  /** Percent by which figures may differ from the published ones. */
  readonly publishedTolerance: number;
  /** Units by which a figure may differ in any case: of a small one, a few are many percent. */
  readonly publishedAllowance: number;
}

export const defaultLimits: LoadLimits = {
  rejectThreshold: 0,
  publishedTolerance: 2,
  publishedAllowance: 5,
};

/** An extract whose manifest is in order, on its way into the warehouse. */
export interface RecordExtract {
  readonly path: string;
  readonly manifest: Manifest;
  readonly mapping: Mapping;
  /** What was found in the manifest, none of it an error. */
  readonly found: readonly RecordFinding[];
  /** Of the manifest, which holds those of all files, and of the mapping. */
  readonly sha256: string;
  readonly now: Date;
  readonly limits: LoadLimits;
  readonly onProgress: OnProgress;
  readonly explain: (problem: Problem) => string;
  readonly signal: AbortSignal | undefined;
}
