import { closeSync, openSync, writeSync } from "node:fs";

/** Changes 64 bytes of a file where it stands, as a disk does that fails. */
export function damage(file: string, at: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(64, 0xa5), 0, 64, at);
  closeSync(handle);
}
