import { ProblemError, problem } from "../problem/problem";

const unusable = new Set([
  ...["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "EEXIST", "ENOENT", "ENOTEMPTY", "EIO"],
  ...["ENAMETOOLONG", "EBUSY", "ELOOP"],
]);

const sqlite = /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|IOERR|PERM|PROTOCOL)/;

/**
 * Says in a problem what the disk told while a folder was used; other errors stay as they are.
 * DuckDB tells its own in words only.
 */
export function explainDisk(error: unknown, folder: string): unknown {
  if (error instanceof ProblemError || typeof error !== "object" || error === null) return error;
  const { code, message = "" } = error as Partial<NodeJS.ErrnoException>;
  if (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    code === "SQLITE_FULL" ||
    /no space left|out of disk/i.test(message)
  ) {
    return new ProblemError([problem("diskFull", { folder })]);
  }
  const reason = code ?? message.split("\n")[0] ?? "";
  return unusable.has(reason) ||
    sqlite.test(reason) ||
    /^(IO|Serialization|Invalid Input) Error/.test(message)
    ? new ProblemError([problem("dataFolderUnusable", { folder, reason })])
    : error;
}
