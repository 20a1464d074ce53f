import { statSync } from "node:fs";
import { fail } from "../../problem/problem";
import { registryFiles } from "./registry-files";

/** Which file stands under a name, and how much is in it; "" where none does. */
interface Standing {
  readonly identity: string;
  readonly size: number;
}

/**
 * Remembers the files of a registry that is open; the function given back fails once others stand
 * under their names, or none, or something was cut off from them. The index is among them: where
 * it is missing another process makes a new one, and the two write over one another. They are
 * looked at by name and never opened: closing a second descriptor of a file drops every lock that
 * SQLite holds on it.
 */
export function openedFiles(folder: string, logBytes: () => number): () => void {
  const { database, log, index } = registryFiles(folder);
  const opened = [database, log, index].map((path) => ({ path, last: standing(path) }));
  const lost = () => fail("notReady", { reason: "registryGone" });
  let wasCut = !holds(log, logBytes);
  if (wasCut) lost();
  return () => {
    // What was cut off does not come back by growing again.
    if (wasCut) lost();
    for (const file of opened) {
      const { identity, size } = standing(file.path);
      if (identity !== file.last.identity) lost();
      // SQLite shortens the log alone, and only where its entries are in the database.
      if (size < file.last.size && !(file.path === log && holds(log, logBytes))) {
        wasCut = true;
        lost();
      }
      file.last = { identity, size };
    }
  };
}

/** Whether a file holds what it should; asked again where that has changed meanwhile. */
function holds(path: string, bytes: () => number): boolean {
  for (let times = 0; times < 3; times++) if (bytes() <= standing(path).size) return true;
  return false;
}

function standing(path: string): Standing {
  try {
    const { dev, ino, size } = statSync(path, { bigint: true });
    return { identity: `${dev} ${ino}`, size: Number(size) };
  } catch {
    // The way to it may be closed.
    return { identity: "", size: 0 };
  }
}
