import { sep } from "node:path";
import { ProblemError, problem } from "../../problem/problem";
import { codeOf } from "../error-code";

const full = /^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/;

const damaged = /^SQLITE_(NOTADB|CORRUPT)/;

const unusable =
  /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT|EIO|EBUSY|SQLITE_(CANTOPEN|READONLY|BUSY|IOERR|PERM|PROTOCOL))/;

/**
 * Says in a problem what SQLite or the system told while the registry of a folder was used, where
 * the folder's owner can act on it; anything else stays a bug.
 */
export function explainRegistry(error: unknown, folder: string): unknown {
  const reason = codeOf(error);
  if (full.test(reason)) return new ProblemError([problem("diskFull", { folder })]);
  if (damaged.test(reason)) {
    return new ProblemError([problem("registryDamaged", { folder, reason: "integrity" })]);
  }
  if (unusable.test(reason) && isWithin(error, folder)) {
    return new ProblemError([problem("dataFolderUnusable", { folder, reason })]);
  }
  return error;
}

/** What SQLite tells is always of the folder; the system names the path. */
function isWithin(error: unknown, folder: string): boolean {
  const path = (error as { readonly path?: unknown }).path;
  if (typeof path !== "string") return true;
  return path === folder || path.startsWith(folder + sep) || folder.startsWith(path + sep);
}
