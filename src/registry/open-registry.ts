import { createHmac } from "node:crypto";
import type { Kysely } from "kysely";
import { GroupedWrites } from "./grouped-writes";
import type { Write } from "./grouped-writes";
import { RegistryMemory } from "./registry-memory";
import { idleWrite, openSqlite } from "./sqlite/open-sqlite";
import type { Tables } from "./tables";

/** The opened registry: people, sessions, terms and the audit log. */
export interface Registry {
  readonly db: Kysely<Tables>;
  /** What was read already and still holds, so that a request need not ask for it again. */
  readonly memory: RegistryMemory;
  /** Writes small changes that come at one moment together. */
  readonly write: Write;
  /** Fails where its files are no longer those that were opened. */
  readonly stands: () => void;
  /** A keyed hash under which something personal is counted without being written down. */
  pseudonym(kind: "account" | "address" | "pair", value: string): string;
  close(): Promise<void>;
}

/**
 * Opens the registry in the data folder, made and brought up to date where needed; fails where
 * there was one that is lost or damaged, and changes nothing then.
 */
export async function openRegistry(folder: string): Promise<Registry> {
  const { db, log, key, revision, close } = await openSqlite(folder);
  const writes = new GroupedWrites(log);
  return {
    db,
    stands: () => log.stands(),
    memory: new RegistryMemory(revision),
    write: writes.write,
    pseudonym: (kind, value) => createHmac("sha256", key).update(`${kind}\0${value}`).digest("hex"),
    async close() {
      await writes.idle();
      await close();
    },
  };
}

/** Whether the registry can be written: throws where it cannot. Waits for the disk. */
export async function checkRegistry(registry: Registry): Promise<void> {
  await registry.write(idleWrite, "onDisk");
}
