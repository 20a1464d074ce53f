import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { flushFolder } from "./flush-folder";

/** Puts a text in the place of a file, whole or not at all; it is on the disk once this returns. */
export function replaceFile(file: string, text: string, mode: number): void {
  const next = `${file}.next`;
  const handle = openSync(next, "w", mode);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
  flushFolder(dirname(file));
}
