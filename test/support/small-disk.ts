import { execFileSync } from "node:child_process";
import { mkdirSync, statfsSync, writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A disk of a few megabytes that can be filled up. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes. */
  fill(leaving: number): void;
  empty(): void;
  remove(): void;
}

/** Only the superuser of Linux may mount one. */
export const canMount = process.platform === "linux" && process.getuid?.() === 0;

export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  const filler = join(folder, "filler");
  return {
    folder,
    fill(leaving) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync("umount", ["-l", folder]);
    },
  };
}
