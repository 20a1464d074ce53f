import type { Database, Statement } from "better-sqlite3";
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from "kysely";
import type { DatabaseConnection, QueryResult } from "kysely";
import { LRUCache } from "lru-cache";
import type { Reached } from "../grouped-writes";
import { onceATurn } from "../once-a-turn";
import { waitForOthers } from "./wait-for-others";

/** Changes that nobody is let in or kept out by: entries of the audit log, times of use, a check. */
const unremarkable =
  /^(insert into "audit" |update "session" set "last_used_at" = \? where |pragma user_version)/;

/** Statements whose meaning no earlier statement changes; pragmas are not among them. */
const keepable = /^(select|insert|update|delete|begin|commit|rollback)\b/;

/**
 * SQLite as Kysely speaks to it, but for six things: changes of tables belong to transactions; a
 * transaction that will write waits for other writers at its beginning, and the rest of the
 * process goes on meanwhile; where SQLite has rolled one back itself, as on a full disk, a second
 * rollback would fail and hide why; prepared statements are kept; nothing is written into files
 * that are no longer those that were opened; and what changes the registry is counted.
 */
export class RegistryDialect extends SqliteDialect {
  private changes = 0;
  private readonly statements = new LRUCache<string, Statement>({ max: 100 });
  private readonly dataVersion: () => number | undefined;
  /** Fails where the files are no longer those that were opened. */
  stands: () => void = () => undefined;
  private driver: RegistryDriver | null = null;
  private waitsFor: Reached | null = null;

  constructor(private readonly database: Database) {
    super({ database });
    const statement = database.prepare<[], number>("pragma data_version").pluck();
    this.dataVersion = onceATurn(() => statement.get());
  }

  override createDriver(): SqliteDriver {
    this.driver = new RegistryDriver(this.database, (query) => this.execute(query));
    return this.driver;
  }

  /** Does something while nobody's transaction is open. */
  async alone(work: () => unknown): Promise<void> {
    if (!this.driver) throw new Error("nothing has been asked through Kysely yet");
    await this.driver.acquireConnection();
    try {
      await work();
    } finally {
      await this.driver.releaseConnection();
    }
  }

  /**
   * To be called outside transactions before anything is written: fails where it would go into
   * other files. What is only to be written does not wait for the disk. To change that costs as
   * much as a small write, so that it is left as the last writer wanted it.
   */
  beginWriting(until: Reached): void {
    this.stands();
    if (this.waitsFor === until) return;
    this.database.pragma(`synchronous = ${until === "onDisk" ? "full" : "normal"}`);
    this.waitsFor = until;
  }

  override createAdapter(): SqliteAdapter {
    return new RegistryAdapter();
  }

  /** Runs a statement at once. */
  execute<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = this.prepare(sql);
    if (!statement.readonly) {
      if (!this.database.inTransaction) this.beginWriting("onDisk");
      if (!unremarkable.test(sql)) this.changes++;
    }
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return {
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastInsertRowid),
      rows: [],
    };
  }

  private prepare(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    if (keepable.test(sql)) this.statements.set(sql, statement);
    return statement;
  }

  /**
   * A text that stays the same until something in the registry changes, through this connection or
   * through another process; null while a transaction is open, which sees what others do not.
   */
  revision(): string | null {
    if (this.database.inTransaction) return null;
    return `${this.dataVersion() ?? ""} ${this.changes}`;
  }
}

/** Kysely takes SQLite for unable to roll changes of tables back, and would migrate without. */
class RegistryAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class RegistryDriver extends SqliteDriver {
  private connection: DatabaseConnection | null = null;

  constructor(
    private readonly database: Database,
    private readonly execute: <R>(query: CompiledQuery) => QueryResult<R>
  ) {
    super({ database });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    // There is only one, and Kysely knows again the one that it has seen.
    this.connection ??= {
      // Within a transaction nobody stands in the way any more.
      executeQuery: <R>(query: CompiledQuery) =>
        waitForOthers(() => this.execute<R>(query), !this.database.inTransaction),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    };
    return this.connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}
