import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { readYears } from "../demonstration/read-years";
import type { Language } from "../i18n/language";
import { fail } from "../problem/problem";
import { settings } from "../settings/settings";
import type { Config } from "../settings/read-config";
import { knownLoads, yearsOfRecords } from "../warehouse/known-loads";
import { clearDemonstrationFolder, takeDemonstrationFolder } from "./demonstration-folder";
import type { DemonstrationTask } from "./load-demonstration";

/** Demonstration data on their way into the warehouse. */
export interface DemonstrationFigures {
  /** Years that are still missing, the latest first. */
  readonly missing: readonly number[];
  /**
   * Begins to make the latest year. It is loaded when the returned function is called, once the
   * published figures that it is compared with are there; that resolves when the year answers.
   * Null where there is none to make, or another start over the same data makes it.
   */
  makeLatest(): (() => Promise<void>) | null;
  /** Makes and loads the others while the service answers. */
  loadOthers(): void;
  stop(): Promise<void>;
}

/** Longer than it takes to stop, which a process that is suspended never does. */
const stopWithin = 3_000;

const program = fileURLToPath(new URL("load-demonstration.mjs", import.meta.url));

/** What a start has to make of the demonstration data; each year in a process of its own. */
export async function demonstrationFigures(
  config: Config,
  warehouse: string,
  language: Language
): Promise<DemonstrationFigures> {
  const wanted = wantedYears(config);
  // Records of the country leave nothing to make up, even of one population alone.
  const held = yearsOfRecords(wanted.length ? await knownLoads(warehouse) : []);
  const missing = wanted.filter((year) => !held.has(year)).sort((a, b) => b - a);
  const [latest, ...others] = missing;
  let running: ChildProcess | null = null;
  clearDemonstrationFolder(config.dataFolder);

  function load(years: readonly number[], waits: boolean): ChildProcess | null {
    const folder = takeDemonstrationFolder(config.dataFolder);
    if (!folder) return null;
    const scale = config.demonstrationData?.scale ?? 1;
    const { path } = folder;
    const task: DemonstrationTask = { warehouse, folder: path, years, scale, language, waits };
    running = spawn(process.execPath, [program, JSON.stringify(task)], {
      // Closed with this process, so that the other one does not outlive it.
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    running.once("exit", () => folder.giveBack());
    return running;
  }

  return {
    missing,
    makeLatest() {
      const making = latest === undefined ? null : load([latest], true);
      if (!making) return null;
      const end = ended(making);
      return () => {
        if (making.connected) making.send("load");
        return end;
      };
    },
    loadOthers() {
      if (!others.length) return;
      const pid = load(others, false)?.pid;
      // Whoever works with the service goes first.
      if (pid !== undefined) setPriority(pid, 10);
    },
    async stop() {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const stopping = running;
      stopping.kill("SIGTERM");
      const forced = setTimeout(() => stopping.kill("SIGKILL"), stopWithin);
      await ended(stopping);
      clearTimeout(forced);
    },
  };
}

function wantedYears({ demonstrationData }: Config): number[] {
  if (!demonstrationData) return [];
  const { years } = demonstrationData;
  const { expected } = settings.NEDB_DEMO_YEARS;
  return (
    readYears(years) ?? fail("settingInvalid", { name: "NEDB_DEMO_YEARS", value: years, expected })
  );
}

/** A failure has told its reason on the console; the service goes on without those years. */
function ended(process: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    process.once("error", reject);
    process.once("exit", () => {
      resolve();
    });
  });
}
