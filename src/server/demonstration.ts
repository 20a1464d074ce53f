import { randomInt } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bureauId } from "../registry/bodies";
import { codeOf } from "../registry/error-code";
import type { Registry } from "../registry/open-registry";
import {
  addPerson,
  changePassword,
  demonstrationLogin,
  findAccount,
  setMembership,
} from "../registry/people";
import { hashPassword, verifyPassword } from "../registry/passwords";
import type { Config } from "../settings/read-config";

const demonstrationName = "Demonstration analyst";

/** Letters and digits that are not taken for one another when they are copied by hand. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * Puts the demonstration account into the register with its password, which is given back, or
 * takes it out; null where there is to be none. A password that was set is written nowhere.
 */
export async function prepareDemonstration(
  registry: Registry,
  config: Config,
  now: Date
): Promise<string | null> {
  if (!config.demonstration) {
    await setMembership(registry, demonstrationLogin, now);
    return null;
  }
  const password = config.demonstrationPassword ?? generatedPassword(config.dataFolder);
  await setMembership(registry, demonstrationLogin, null);
  if (await addAccount(registry, password)) return password;
  const account = await findAccount(registry, demonstrationLogin);
  if (!account) throw new Error("the demonstration account is there and cannot be found");
  if (!(await verifyPassword(account.passwordHash, password))) {
    await changePassword(registry, account.person.id, await hashPassword(password));
  }
  return password;
}

/** Adds the account where it is not there yet, by another start of the same moment neither. */
async function addAccount(registry: Registry, password: string): Promise<boolean> {
  if (await findAccount(registry, demonstrationLogin)) return false;
  const account = {
    login: demonstrationLogin,
    name: demonstrationName,
    role: "analyst",
    body: bureauId,
    passwordHash: await hashPassword(password),
  } as const;
  try {
    await addPerson(registry, account);
    return true;
  } catch (error) {
    if (codeOf(error) === "SQLITE_CONSTRAINT_UNIQUE") return false;
    throw error;
  }
}

/** Made at the first start and kept, so that it stays the same from start to start. */
function generatedPassword(dataFolder: string): string {
  const file = join(dataFolder, "demonstration-password");
  const kept = keptPassword(file);
  if (kept) return kept;
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join("");
  const password = letters.replace(/(.{4})(?=.)/g, "$1-");
  try {
    // Of two starts of one moment the first one's stays; one that was cut off left it empty.
    writeFileSync(file, `${password}\n`, { mode: 0o600, flag: kept === null ? "wx" : "w" });
    return password;
  } catch (error) {
    const first = codeOf(error) === "EEXIST" ? keptPassword(file) : null;
    if (first) return first;
    throw error;
  }
}

/** Null where none was made yet. */
function keptPassword(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
