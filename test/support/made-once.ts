import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Copies what is made once into a folder that holds nothing of it yet, made if missing. */
export async function copyMade(
  what: unknown,
  into: string,
  make: (folder: string) => Promise<void>
): Promise<void> {
  cpSync(await madeOnce(what, make), into, { recursive: true, preserveTimestamps: true });
}

/**
 * A folder with what several tests need and takes long to make: it is made once in a run of all
 * tests, by whichever test comes first. Nobody but its maker writes into it.
 * @param what all that what is made depends on
 */
export async function madeOnce(
  what: unknown,
  make: (folder: string) => Promise<void>
): Promise<string> {
  const made = process.env["MADE_FOR_TESTS"];
  if (!made) throw new Error("build-programs.mjs names the folder of what is made once");
  const name = createHash("sha256").update(JSON.stringify(what)).digest("hex");
  const [whole, unfinished] = [join(made, name), join(made, `${name}.unfinished`)];
  while (!existsSync(whole)) {
    if (!isFirst(unfinished)) {
      await wait(50);
      continue;
    }
    try {
      // Another test file may have finished it between the two looks.
      if (!existsSync(whole)) {
        const folder = join(unfinished, "made");
        mkdirSync(folder);
        await make(folder);
        renameSync(folder, whole);
      }
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return whole;
}

/** Test files run in processes of their own: only one of them can make a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
