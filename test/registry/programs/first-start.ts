import { cpSync, writeSync } from "node:fs";
import Database from "better-sqlite3";
import { SqliteAdapter } from "kysely";
import { openRegistry } from "../../../src/registry/open-registry";
import { RegistryDialect } from "../../../src/registry/sqlite/registry-dialect";

/** What a process is told that opens a registry for the first time, as JSON. */
export interface FirstStart {
  readonly folder: string;
  /** Whether to keep, beside the folder, what a kill would have left of it after each change. */
  readonly copies: boolean;
  /** Whether to migrate as Kysely does on its own: every change for itself. */
  readonly plain: boolean;
}

const { folder, copies, plain } = JSON.parse(process.argv[2] ?? "") as FirstStart;

type Prepare = (this: Database.Database, source: string) => Database.Statement;

/** What was written is in the files at once, whether the process lives on or not. */
function copyAfterEachChange(): void {
  let count = 0;
  const prepare = Reflect.get(Database.prototype, "prepare") as Prepare;
  const copying: Prepare = function (source) {
    const statement = prepare.call(this, source);
    const run = statement.run.bind(statement);
    statement.run = (...values: unknown[]) => {
      const result = run(...values);
      // Tables to compare with are made in memory.
      if (!this.memory) cpSync(folder, `${folder}-${++count}`, { recursive: true });
      return result;
    };
    return statement;
  };
  Reflect.set(Database.prototype, "prepare", copying);
}

if (copies) copyAfterEachChange();
if (plain) RegistryDialect.prototype.createAdapter = () => new SqliteAdapter();

writeSync(1, "opening\n");
openRegistry(folder)
  .then((registry) => registry.close())
  .then(
    () => process.exit(0),
    (error: unknown) => {
      writeSync(2, String(error));
      process.exit(1);
    }
  );
