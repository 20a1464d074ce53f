import { loadFolder } from "../../src/intake/records/load-folder";
import type { LoadProgress } from "../../src/intake/records/load-progress";
import { peakMemory, readRequest, report } from "./program-request";

/** What to load into which warehouse. */
export interface LoadRequest {
  readonly warehouse: string;
  readonly extract: string;
}

/** The load that was made. */
export interface LoadReport {
  readonly milliseconds: number;
  readonly cells: number;
  readonly peakMemory: number;
  /** Milliseconds of each step that the load names. */
  readonly steps: Readonly<Record<string, number>>;
}

const { warehouse, extract } = readRequest<LoadRequest>();
const start = performance.now();
const steps: Record<string, number> = {};
let current: LoadProgress["step"] = "files";
let since = start;

function tell(step: LoadProgress["step"]): void {
  const now = performance.now();
  steps[current] = (steps[current] ?? 0) + now - since;
  current = step;
  since = now;
}

const outcome = await loadFolder(warehouse, extract, { onProgress: ({ step }) => tell(step) });
if (outcome.kind !== "loaded") {
  throw new Error(`${extract} was not loaded: ${JSON.stringify(outcome).slice(0, 2000)}`);
}
tell(current);
const result: LoadReport = {
  milliseconds: performance.now() - start,
  cells: outcome.load.cells,
  peakMemory: peakMemory(),
  steps,
};
report(result);
