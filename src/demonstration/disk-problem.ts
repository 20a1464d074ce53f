import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { ProblemError, problem } from "../problem/problem";

const unusable = new Set([
  ...["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "EEXIST", "ENOENT", "ENOTEMPTY", "EIO"],
  ...["ENAMETOOLONG", "EBUSY", "ELOOP"],
]);

/** Says in a problem what the disk told while a folder was written; other errors stay as they are. */
export function diskProblem(error: unknown, folder: string): unknown {
  if (error instanceof ProblemError || typeof error !== "object" || error === null) return error;
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new ProblemError([problem("diskFull", { folder })]);
  }
  return typeof code === "string" && unusable.has(code)
    ? new ProblemError([problem("dataFolderUnusable", { folder, reason: code })])
    : error;
}

/**
 * Makes a folder with those above it. Node's own recursive mkdir never returns where a folder
 * that exists refuses with ENOENT to hold another, as /proc does.
 */
export async function makeFolders(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolders(dirname(folder));
    await mkdir(folder);
  }
}
