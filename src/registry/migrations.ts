import type { Kysely, Migration } from "kysely";

/**
 * Every change of the registry's tables, in order; a published one is never edited.
 * Only types and defaults that SQLite and PostgreSQL share.
 */
export const migrations: Record<string, Migration> = {
  "0001-people": { up: createPeople },
  "0002-sessions": { up: createSessions },
  "0003-terms-of-use": { up: createTerms },
  "0004-audit": { up: createAudit },
  "0005-known-addresses": { up: createKnownAddresses },
};

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("body")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name_kk", "text", (column) => column.notNull())
    .addColumn("name_ru", "text", (column) => column.notNull())
    .addColumn("name_en", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("person")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("login", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull().references("body.id"))
    .addColumn("password_hash", "text", (column) => column.notNull())
    .addColumn("left_at", "text")
    .execute();
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("session")
    .addColumn("token_hash", "text", (column) => column.primaryKey())
    .addColumn("person", "text", (column) => column.notNull().references("person.id"))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("last_used_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("session_person").on("session").column("person").execute();
  await db.schema
    .createTable("sign_in_attempt")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("last_failure_at", "text", (column) => column.notNull())
    .addColumn("locked_until", "text")
    .execute();
}

async function createTerms(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("terms")
    .addColumn("version", "text", (column) => column.primaryKey())
    .addColumn("text_kk", "text", (column) => column.notNull())
    .addColumn("text_ru", "text", (column) => column.notNull())
    .addColumn("text_en", "text", (column) => column.notNull())
    .addColumn("valid_from", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("terms_acceptance")
    .addColumn("person", "text", (column) => column.notNull().references("person.id"))
    .addColumn("version", "text", (column) => column.notNull().references("terms.version"))
    .addColumn("accepted_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("terms_acceptance_key", ["person", "version"])
    .execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.references("person.id"))
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("details", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("audit_person").on("audit").columns(["person", "at"]).execute();
}

async function createKnownAddresses(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("known_address")
    .addColumn("account", "text", (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("last_sign_in_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("known_address_key", ["account", "address"])
    .execute();
}
