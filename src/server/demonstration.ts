import { randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bureauId } from "../registry/bodies";
import type { Registry } from "../registry/open-registry";
import { addPerson, changePassword, findAccount, setMembership } from "../registry/people";
import { hashPassword, verifyPassword } from "../registry/passwords";
import type { Config } from "../settings/read-config";

/** The account with which the product can be tried at once. */
export const demonstrationLogin = "analyst";

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
  const account = await findAccount(registry, demonstrationLogin);
  if (!account) {
    await addPerson(registry, {
      login: demonstrationLogin,
      name: demonstrationName,
      role: "analyst",
      body: bureauId,
      passwordHash: await hashPassword(password),
    });
  } else if (!(await verifyPassword(account.passwordHash, password))) {
    await changePassword(registry, account.person.id, await hashPassword(password));
  }
  return password;
}

/** Made at the first start and kept, so that it stays the same from start to start. */
function generatedPassword(dataFolder: string): string {
  const file = join(dataFolder, "demonstration-password");
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (kept) return kept;
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join("");
  const password = letters.replace(/(.{4})(?=.)/g, "$1-");
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}
