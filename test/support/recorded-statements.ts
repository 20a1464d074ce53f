import type * as scratches from "../../src/intake/records/scratch";
import type { SqlStatement } from "../../src/sql/sql-statement";
import type * as stores from "../../src/warehouse/store";

/** What was run since it was emptied last, in order. */
export const recorded: SqlStatement[] = [];

type Explain = (statement: SqlStatement) => Promise<unknown>;

/** No engine explains how it attaches a file. */
const withoutPlan = /^(ATTACH|DETACH) /;

async function note(statement: SqlStatement, explain: Explain): Promise<void> {
  recorded.push(statement);
  const { text, parameters } = statement;
  if (!withoutPlan.test(text)) await explain({ text: `EXPLAIN ${text}`, parameters });
}

/** Stores that keep what they are asked, each statement after the engine explained it. */
export function recordingStores(actual: typeof stores): typeof stores {
  return {
    ...actual,
    async openStore(path, access) {
      const store = await actual.openStore(path, access);
      const explain: Explain = (statement) => store.columns(statement);
      return {
        ...store,
        async columns(statement, signal) {
          await note(statement, explain);
          return store.columns(statement, signal);
        },
        async numbers(statement, signal) {
          await note(statement, explain);
          return store.numbers(statement, signal);
        },
      };
    },
  };
}

/** The same of the databases in which extracts are read. */
export function recordingScratches(actual: typeof scratches): typeof scratches {
  return {
    ...actual,
    async openScratch(folder, signal) {
      const scratch = await actual.openScratch(folder, signal);
      const explain: Explain = (statement) => scratch.columns(statement);
      const whole = (statement: string | SqlStatement): SqlStatement =>
        typeof statement === "string" ? { text: statement, parameters: [] } : statement;
      return {
        ...scratch,
        async run(statement) {
          await note(whole(statement), explain);
          await scratch.run(statement);
        },
        async columns(statement) {
          await note(statement, explain);
          return scratch.columns(statement);
        },
        async *rows(statement) {
          await note(whole(statement), explain);
          yield* scratch.rows(statement);
        },
      };
    },
  };
}
