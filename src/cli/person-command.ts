import { cliPersonTexts } from "../i18n/cli-person-texts";
import type { Language } from "../i18n/language";
import { recordAction } from "../registry/audit";
import { seedBodies } from "../registry/bodies";
import { codeOf } from "../registry/error-code";
import { openRegistry } from "../registry/open-registry";
import type { Registry } from "../registry/open-registry";
import { hashPassword } from "../registry/passwords";
import { addPerson, isLoginTaken } from "../registry/people";
import { explainRegistry } from "../registry/sqlite/explain-registry";
import { seedTerms } from "../registry/terms";
import type { CommandResult } from "./load-command";
import { isName, readPersonArguments } from "./person-arguments";
import type { PersonArguments } from "./person-arguments";
import { readPassword } from "./read-password";
import { typedLines } from "./typed-lines";
import type { TypedLines } from "./typed-lines";

/** `person add LOGIN`: adds somebody to the registry, while the service runs or while it does not. */
export async function addPersonCommand(
  dataFolder: string,
  words: readonly string[],
  language: Language
): Promise<CommandResult> {
  const texts = cliPersonTexts[language];
  const read = readPersonArguments(words, texts);
  if (typeof read === "string") return refused(read, texts.usage);
  return addTo(dataFolder, read, language).catch((error: unknown) => {
    throw explainRegistry(error, dataFolder);
  });
}

async function addTo(
  dataFolder: string,
  read: PersonArguments,
  language: Language
): Promise<CommandResult> {
  const registry = await openRegistry(dataFolder);
  const lines = typedLines();
  try {
    await seedBodies(registry);
    await seedTerms(registry);
    return await add(registry, read, lines, language);
  } finally {
    lines.close();
    await registry.close();
  }
}

async function add(
  registry: Registry,
  { login, name, role, body: wanted }: PersonArguments,
  lines: TypedLines,
  language: Language
): Promise<CommandResult> {
  const texts = cliPersonTexts[language];
  const bodies = await registry.db.selectFrom("body").selectAll().orderBy("id").execute();
  const body = bodies.find(({ id }) => id === wanted);
  if (!body) {
    return refused(texts.valueUnknown("--body", wanted, bodies.map(({ id }) => id).join(", ")));
  }
  // Before anybody types a password for nothing.
  if (await isLoginTaken(registry, login)) return refused(texts.loginTaken(login));
  if (name === null && !lines.terminal) return refused(texts.nameMissing, texts.usage);
  const called = name ?? (await lines.ask(texts.askName, "shown"))?.trim();
  if (!called) return refused(texts.stopped);
  if (!isName(called)) return refused(texts.nameMalformed);
  const read = await readPassword(lines, texts);
  if (typeof read === "string") return refused(read);
  const passwordHash = await hashPassword(read.password);
  const added = { login, name: called, role, body: body.id, passwordHash };
  const person = await addPerson(registry, added).catch((error: unknown) => {
    // Somebody was quicker.
    if (codeOf(error) === "SQLITE_CONSTRAINT_UNIQUE") return null;
    throw error;
  });
  if (person === null) return refused(texts.loginTaken(login));
  await recordAction(registry, new Date(), null, "personAdded", { person, role, body: body.id });
  return { lines: [texts.added(login, texts.roles[role], body[`name_${language}`])], exitCode: 0 };
}

function refused(...lines: string[]): CommandResult {
  return { lines, exitCode: 1 };
}
