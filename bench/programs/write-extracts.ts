import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { peakMemory, readRequest, report } from "./program-request";

/** Which extracts to write. */
export interface ExtractsRequest {
  readonly folder: string;
  readonly years: readonly number[];
  readonly scale: number;
  readonly seed: number;
}

/** The extracts that were written. */
export interface ExtractsReport {
  readonly milliseconds: number;
  readonly rows: number;
  readonly bytes: number;
  readonly peakMemory: number;
}

const start = performance.now();
const written = await writeDemonstration({ ...readRequest<ExtractsRequest>(), format: "csv" });
const result: ExtractsReport = {
  milliseconds: performance.now() - start,
  rows: written.reduce((sum, { rows }) => sum + rows, 0),
  bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
  peakMemory: peakMemory(),
};
report(result);
