import { rmSync } from "node:fs";
import { join } from "node:path";

const folderName = "scratch";

/** Where a load keeps what it needs only while it runs. */
export function scratchFolder(folder: string): string {
  return join(folder, folderName);
}

/** Removes what a load that was killed left behind. */
export function removeScratch(folder: string): void {
  rmSync(scratchFolder(folder), { recursive: true, force: true });
}
