import { randomUUID } from "node:crypto";
import type { Registry } from "./open-registry";
import type { Role } from "./tables";

/** A person of the register as others may see them. */
export interface RegisteredPerson {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly body: { readonly kk: string; readonly ru: string; readonly en: string };
}

/** What is needed to sign somebody in. */
export interface Account {
  readonly person: RegisteredPerson;
  readonly passwordHash: string;
}

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly body: string;
  readonly passwordHash: string;
}

/** The login of the account with which the product can be tried; each start puts it in or out. */
export const demonstrationLogin = "analyst";

/** One spelling per login, so that neither case nor compatibility characters make a second one. */
export function normalLogin(login: string): string {
  return login.normalize("NFKC").trim().toLowerCase();
}

/** Everybody who is in the register now, with the names of their body. */
export function selectPeople(registry: Registry) {
  return registry.db
    .selectFrom("person")
    .innerJoin("body", "body.id", "person.body")
    .where("person.left_at", "is", null)
    .select([
      "person.id",
      "person.login",
      "person.name",
      "person.role",
      "body.name_kk",
      "body.name_ru",
      "body.name_en",
    ]);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>["executeTakeFirstOrThrow"]>>;

export function personOf(row: PersonRow): RegisteredPerson {
  const body = { kk: row.name_kk, ru: row.name_ru, en: row.name_en };
  return { id: row.id, login: row.login, name: row.name, role: row.role, body };
}

/** The account of a login as typed; null where nobody in the register has it. */
export async function findAccount(registry: Registry, login: string): Promise<Account | null> {
  const row = await selectPeople(registry)
    .select("person.password_hash")
    .where("person.login", "=", normalLogin(login))
    .executeTakeFirst();
  return row ? { person: personOf(row), passwordHash: row.password_hash } : null;
}

/** Whether a login has been given to anybody, also to somebody who has left. */
export async function isLoginTaken(registry: Registry, login: string): Promise<boolean> {
  const row = await registry.db
    .selectFrom("person")
    .select("id")
    .where("login", "=", normalLogin(login))
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a person to the register; the answer is the person's id. */
export async function addPerson(registry: Registry, person: NewPerson): Promise<string> {
  const id = randomUUID();
  const { passwordHash, login, ...rest } = person;
  await registry.db
    .insertInto("person")
    .values({ id, ...rest, login: normalLogin(login), password_hash: passwordHash, left_at: null })
    .execute();
  return id;
}

/** Gives an account a new password, which ends the sessions opened with the old one. */
export async function changePassword(
  registry: Registry,
  person: string,
  passwordHash: string
): Promise<void> {
  await registry.db.transaction().execute(async (db) => {
    await db
      .updateTable("person")
      .set({ password_hash: passwordHash })
      .where("id", "=", person)
      .execute();
    await db.deleteFrom("session").where("person", "=", person).execute();
  });
}

/** Takes a login out of the register, or back into it; leaving ends every session at once. */
export async function setMembership(
  registry: Registry,
  login: string,
  leftAt: Date | null
): Promise<void> {
  await registry.db.transaction().execute(async (db) => {
    const changed = await db
      .updateTable("person")
      .set({ left_at: leftAt?.toISOString() ?? null })
      .where("login", "=", normalLogin(login))
      .returning("id")
      .execute();
    if (!leftAt || changed.length === 0) return;
    await db
      .deleteFrom("session")
      .where(
        "person",
        "in",
        changed.map((person) => person.id)
      )
      .execute();
  });
}
