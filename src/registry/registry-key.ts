import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { replaceFile } from "../disk/replace-file";
import { registryFiles } from "./sqlite/registry-files";

/**
 * The key under which logins and addresses become pseudonyms, and what its file says of the
 * tables. `settled`: they stood on the disk before it was written, so that a settled key without
 * tables is a loss. `unsettled`: written before them, as version 0.1.0 did, or not to its end.
 */
export type KeyFile =
  | { readonly state: "settled"; readonly key: Buffer }
  | { readonly state: "unsettled"; readonly key: Buffer | null }
  | { readonly state: "absent" | "unreadable"; readonly key: null };

const bytes = 32;

export function readKey(folder: string): KeyFile {
  const file = registryFiles(folder).key;
  if (!existsSync(file)) return { state: "absent", key: null };
  const text = readFileSync(file, "utf8");
  if (text === "") return { state: "unsettled", key: null };
  const [, digits = "", end] = /^([0-9a-f]{64})(\n?)$/.exec(text) ?? [];
  if (!digits) return { state: "unreadable", key: null };
  return { state: end ? "settled" : "unsettled", key: Buffer.from(digits, "hex") };
}

/**
 * The key of a registry whose tables are on the disk, settled by this. Where it was lost a new one
 * is made: no pseudonym of before is met again then, so that counters of failures and addresses
 * that were known begin anew, which is as after a quiet month. Nothing else hangs on it.
 */
export function settleKey(folder: string): Buffer {
  const found = readKey(folder);
  if (found.state === "settled") return found.key;
  const key = found.key ?? randomBytes(bytes);
  replaceFile(registryFiles(folder).key, `${key.toString("hex")}\n`, 0o600);
  return key;
}

/** Marks a folder as one with a registry, so that none is begun there again in silence. */
export function markRegistry(folder: string): void {
  const { mark } = registryFiles(folder);
  if (existsSync(mark)) return;
  replaceFile(mark, "People, acceptances and the audit log: registry.sqlite\n", 0o600);
}
