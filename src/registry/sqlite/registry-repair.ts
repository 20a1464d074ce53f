import { existsSync, renameSync } from "node:fs";
import { flushFolder } from "../../disk/flush-folder";
import type { Problem } from "../../problem/problem";
import { inspectRegistry } from "./inspect-registry";
import { registryFiles } from "./registry-files";

/** How a registry that is lost or damaged can begin anew; nothing of it is thrown away. */
export interface RegistryRepair {
  readonly problem: Problem;
  /** Whether the key alone is put aside, and every row stays. */
  readonly keyOnly: boolean;
  /** Files that get other names, and which ones. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** Moves them; the next start then begins as the first one did. */
  apply(): void;
}

/**
 * What would let the service start again over a folder; null where its registry opens, or only a
 * newer version can.
 */
export async function registryRepair(folder: string, now: Date): Promise<RegistryRepair | null> {
  const problem = await inspectRegistry(folder);
  if (problem?.code !== "registryLost" && problem?.code !== "registryDamaged") return null;
  const keyOnly = problem.code === "registryDamaged" && problem.parameters.reason === "key";
  const moves = movesIn(folder, keyOnly, now);
  return {
    problem,
    keyOnly,
    moves,
    apply() {
      for (const { from, to } of moves) renameSync(from, to);
      flushFolder(folder);
    },
  };
}

function movesIn(folder: string, keyOnly: boolean, now: Date) {
  const { key, database, log, index, journal, mark } = registryFiles(folder);
  const date = `.${now.toISOString().replaceAll(":", "-")}`;
  // SQLite finds the log by the name of its database, also where that is put aside.
  const aside = (file: string) => `${database}${date}${file.slice(database.length)}`;
  const files = keyOnly ? [] : [database, log, index, journal];
  const moves = files.map((from) => ({ from, to: aside(from) }));
  // The mark that there is a registry goes last, and only with the registry.
  const others = keyOnly ? [key] : [key, mark];
  return [...moves, ...others.map((from) => ({ from, to: `${from}${date}` }))].filter(({ from }) =>
    existsSync(from)
  );
}
