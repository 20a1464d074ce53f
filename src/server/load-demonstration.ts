import { rm } from "node:fs/promises";
import { join } from "node:path";
import { problemNames } from "../catalogue/problem-names";
import { catalogue } from "../catalogue/shipped-catalogue";
import { writeDemonstration } from "../demonstration/write-demonstration";
import type { Language } from "../i18n/language";
import { problemText } from "../i18n/problem-texts";
import { ProblemError } from "../problem/problem";
import type { Finding } from "../warehouse/finding";
import { knownLoads, yearsOfRecords } from "../warehouse/known-loads";
import { loadFolder } from "../intake/records/load-folder";
import { afterOtherLoads } from "./after-other-loads";

/** What a start asks of this process, as JSON in its one argument. */
export interface DemonstrationTask {
  readonly warehouse: string;
  /** Where extracts stand until they are loaded. */
  readonly folder: string;
  readonly years: readonly number[];
  readonly scale: number;
  readonly language: Language;
  /** Whether to load only once a message says so. */
  readonly waits: boolean;
}

const toldAtMost = 10;

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());
process.on("disconnect", () => stop.abort());
const goAhead = new Promise<void>((resolve, reject) => {
  process.once("message", () => resolve());
  stop.signal.addEventListener("abort", () => reject(stop.signal.reason as Error));
});
// Nobody may be waiting for it.
goAhead.catch(() => undefined);

/** Makes extracts of made-up records and loads them as any others are loaded. */
async function makeAndLoad(task: DemonstrationTask) {
  const { warehouse, folder, years, scale, language, waits } = task;
  const explain = (problem: ProblemError["problems"][number]) =>
    problemText(problem, language, problemNames(catalogue)(language)).title;
  const isHeld = async (year: number) => yearsOfRecords(await knownLoads(warehouse)).has(year);
  for (const year of years) {
    try {
      const { signal } = stop;
      // Somebody may load records of the year while others are made.
      if (await isHeld(year)) continue;
      await writeDemonstration({ folder, years: [year], scale, seed: 1, format: "csv", signal });
      if (waits) await goAhead;
      if (await isHeld(year)) continue;
      const extract = join(folder, String(year));
      const outcome = await afterOtherLoads(
        () => loadFolder(warehouse, extract, { signal, explain }),
        signal
      );
      if (outcome.kind === "refused") throw refusalOf(outcome.findings);
    } catch (error) {
      if (stop.signal.aborted) return;
      if (!(error instanceof ProblemError)) throw error;
      for (const told of new Set(error.problems.map(explain))) console.error(told);
      process.exitCode = 1;
      return;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Made-up records are refused where the clock is wrong, or the published figures are others. */
function refusalOf(findings: readonly Finding[]): Error {
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first, ...others] = errors.slice(0, toldAtMost).map(({ problem }) => problem);
  return first ? new ProblemError([first, ...others]) : new Error("refused without a reason");
}

await makeAndLoad(JSON.parse(process.argv[2] ?? "") as DemonstrationTask);
// An open channel would keep the process alive.
if (process.connected) process.disconnect();
