import { fail } from "../../problem/problem";
import { codeOf } from "../error-code";

const folderErrors =
  /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT|EIO|SQLITE_(CANTOPEN|READONLY|BUSY|IOERR|PERM))/;

/** Fails where the folder's owner can act on what the disk says; anything else stays a bug. */
export function refuseFolder(error: unknown, folder: string): void {
  const code = codeOf(error);
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(code)) fail("diskFull", { folder });
  if (folderErrors.test(code)) fail("dataFolderUnusable", { folder, reason: code });
}
