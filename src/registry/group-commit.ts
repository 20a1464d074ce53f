import type { CompiledQuery } from "kysely";
import type { DurableLog } from "./durable-log";

interface Write {
  readonly statement: CompiledQuery;
  readonly done: () => void;
  readonly failed: (reason: unknown) => void;
}

/** Takes one change and ends once it is on the disk. */
export type Commit = (statement: CompiledQuery) => Promise<void>;

/**
 * Waiting for the disk costs more than writing, so changes that come while others are written are
 * committed together. One that is refused takes no other with it.
 */
export function groupCommit(log: DurableLog): { commit: Commit; idle: () => Promise<void> } {
  let waiting: Write[] = [];
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    // What the same turn of the event loop still brings belongs to the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await commitGroup(log, group);
    }
    working = null;
  }

  return {
    commit: (statement) =>
      new Promise((done, failed) => {
        waiting.push({ statement, done, failed });
        working ??= work();
      }),
    idle: () => working ?? Promise.resolve(),
  };
}

async function commitGroup(log: DurableLog, group: readonly Write[]): Promise<void> {
  const written = await writeGroup(log, group);
  try {
    await log.flush();
    for (const { done } of written) done();
  } catch (reason) {
    for (const { failed } of written) failed(reason);
  }
}

/** Those that could be written; the others are told why not. */
async function writeGroup(log: DurableLog, group: readonly Write[]): Promise<readonly Write[]> {
  try {
    await log.write(group.map(({ statement }) => statement));
    return group;
  } catch (reason) {
    if (group.length > 1) {
      const parts = [];
      for (const write of group) parts.push(...(await writeGroup(log, [write])));
      return parts;
    }
    group[0]?.failed(reason);
    return [];
  }
}
