import type { Database } from "better-sqlite3";
import { SqliteDialect, SqliteDriver } from "kysely";
import type { DatabaseConnection } from "kysely";

/**
 * SQLite as Kysely speaks to it, but for one thing: where SQLite has rolled a transaction back
 * itself, as on a full disk, a second rollback would fail and hide why.
 */
export class RegistryDialect extends SqliteDialect {
  constructor(private readonly database: Database) {
    super({ database });
  }

  override createDriver(): SqliteDriver {
    return new RegistryDriver(this.database);
  }
}

class RegistryDriver extends SqliteDriver {
  constructor(private readonly database: Database) {
    super({ database });
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}
