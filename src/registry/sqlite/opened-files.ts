import { statSync } from "node:fs";
import { fail } from "../../problem/problem";

/**
 * Remembers which files stand under some names; the function given back fails once others stand
 * there, or none. They are looked at by name and never opened: closing a second descriptor of a
 * file drops every lock that SQLite holds on it.
 */
export function openedFiles(files: readonly string[]): () => void {
  const opened = files.map(identityOf);
  return () => {
    if (files.every((file, at) => identityOf(file) === opened[at])) return;
    fail("notReady", { reason: "registryGone" });
  };
}

/** Tells a file from any other; "" where there is none, or the way to it is closed. */
function identityOf(file: string): string {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return "";
  }
}
