import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { rejectsFolder, rejectsUnfinished } from "../../warehouse/record-folder";

/** One row of a rejects file. */
export interface Reject {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly explanation: string;
}

/** A file of refused rows that is being written. */
export interface RejectsFile {
  readonly path: string;
  write(reject: Reject): Promise<void>;
  close(): Promise<void>;
}

const header = ["line", "column", "value", "rule", "explanation"];

/** Begins a file of refused rows; a byte order mark lets Excel read its letters. */
export function openRejects(folder: string, name: string): RejectsFile {
  const own = rejectsFolder(folder);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const path = join(own, name);
  const stream = createWriteStream(path + rejectsUnfinished, { mode: 0o600 });
  // An error is told by the write or the end that waits for it.
  const failed = new Promise<never>((_, reject) => stream.once("error", reject));
  failed.catch(() => undefined);
  stream.write(`\uFEFF${header.join(",")}\r\n`);
  return {
    path,
    async write({ line, column, value, rule, explanation }) {
      const fields = [String(line), column, value, rule, explanation].map(fieldText);
      const goesOn = stream.write(`${fields.join(",")}\r\n`);
      if (!goesOn) await Promise.race([once(stream, "drain"), failed]);
    },
    async close() {
      stream.end();
      await Promise.race([once(stream, "finish"), failed]);
      renameSync(path + rejectsUnfinished, path);
    },
  };
}

/** A value that a spreadsheet would take for a formula stays text. */
function fieldText(value: string): string {
  const text = /^[=+@\-\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
