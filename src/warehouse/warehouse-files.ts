import { readFileSync, readdirSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";

/**
 * The warehouse is one DuckDB file that never changes once it is named in CURRENT. A load writes
 * the next file beside it and then swaps CURRENT, so readers go on undisturbed and a killed load
 * leaves everything as it was.
 */
const pointer = "CURRENT";

export function warehouseFolder(dataFolder: string): string {
  return join(dataFolder, "warehouse");
}

/** The name of the current file; null before the first load. */
export function currentName(folder: string): string | null {
  try {
    return readFileSync(join(folder, pointer), "utf8").trim() || null;
  } catch (error) {
    // A folder that may not be read is not one without loads.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

export function nameOf(load: number): string {
  return `${String(load).padStart(6, "0")}.duckdb`;
}

/** Makes a finished file the current one; durable before it returns. */
export async function makeCurrent(folder: string, name: string): Promise<void> {
  await flush(join(folder, name));
  const next = join(folder, `${pointer}.next`);
  const handle = await open(next, "w");
  await handle.writeFile(`${name}\n`);
  await handle.sync();
  await handle.close();
  await rename(next, join(folder, pointer));
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.sync();
  await handle.close();
}

/** Removes files that no load named: left by killed loads, or replaced and no longer read. */
export function removeOthers(folder: string, keep: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (!/^\d{6}\.duckdb/.test(name) || keep.some((kept) => name === kept)) continue;
    try {
      rmSync(join(folder, name));
    } catch (error) {
      // Windows keeps a file that a server still reads; the next load removes it.
      if ((error as NodeJS.ErrnoException).code !== "EBUSY") throw error;
    }
  }
}
