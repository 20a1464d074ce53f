import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "../problem/problem";
import { lockLoads } from "../warehouse/load-lock";

/** Where one start makes demonstration data, for as long as it has the folder to itself. */
export interface DemonstrationFolder {
  readonly path: string;
  giveBack(): void;
}

const ofLock = /^(LOADING$|loading\.sqlite)/;

/**
 * Takes the folder for one start and removes what starts that were killed have left in it; null
 * while another start has it.
 */
export function takeDemonstrationFolder(dataFolder: string): DemonstrationFolder | null {
  const folder = folderOf(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockOrNull(folder);
  if (!unlock) return null;
  for (const name of readdirSync(folder)) {
    if (!ofLock.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return {
    // A name of its own: the process of a start that was killed may still be at its end.
    path: mkdtempSync(join(folder, "extracts-")),
    giveBack() {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Windows removes no file that is open; the next start does.
      }
      unlock();
    },
  };
}

/** Removes what starts that were killed have left. */
export function clearDemonstrationFolder(dataFolder: string): void {
  if (existsSync(folderOf(dataFolder))) takeDemonstrationFolder(dataFolder)?.giveBack();
}

function folderOf(dataFolder: string): string {
  return join(dataFolder, "demonstration-start");
}

function lockOrNull(folder: string): (() => void) | null {
  try {
    return lockLoads(folder);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "loadRunning") return null;
    throw error;
  }
}
