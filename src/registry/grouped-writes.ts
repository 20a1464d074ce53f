import { setImmediate as nextTurn } from "node:timers/promises";
import type { CompiledQuery } from "kysely";
import type { DurableLog } from "./durable-log";
import { isBusy } from "./error-code";

/** Changes whose writer did not wait for the disk reach it after so many milliseconds at most. */
const lag = 5;

/** How far a change must have come before its writer goes on. */
export type Reached = "written" | "onDisk";

/**
 * Takes one change. Once it is written it outlives the process, whatever ends it; only from the
 * disk it outlives the machine.
 */
export type Write = (statement: CompiledQuery, until: Reached) => Promise<void>;

interface Waiting {
  readonly statement: CompiledQuery;
  readonly until: Reached;
  readonly done: () => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * Writing costs little for each change and much for each group, and the disk still more, so
 * changes that come at one moment are written together, and all that was written meanwhile is
 * brought to the disk together. After a disk has failed nothing is written before it has taken
 * again all that it missed.
 */
export class GroupedWrites {
  private waiting: Waiting[] = [];
  private forDisk: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private flushing: Promise<void> | null = null;
  private later: NodeJS.Timeout | null = null;
  /** Whether something was written since the last flush began. */
  private behind = false;
  private diskFailed = false;

  constructor(private readonly log: DurableLog) {}

  readonly write: Write = (statement, until) =>
    new Promise((done, failed) => {
      this.waiting.push({ statement, until, done, failed });
      this.writing ??= this.writeWaiting();
    });

  /** Ends once everything that was given is on the disk. */
  async idle(): Promise<void> {
    await this.writing;
    if (this.behind) this.flush();
    while (this.flushing) await this.flushing;
  }

  private async writeWaiting(): Promise<void> {
    // What the same turn of the event loop still brings belongs to the first group.
    await nextTurn();
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      await this.writeGroup(group);
    }
    this.writing = null;
  }

  /** One change that is refused takes no other with it; a log that is held refuses all of them. */
  private async writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      if (this.diskFailed) await this.log.rewrite();
      this.diskFailed = false;
      await this.log.write(group.map(({ statement }) => statement));
    } catch (reason) {
      if (group.length === 1 || isBusy(reason)) for (const { failed } of group) failed(reason);
      else for (const one of group) await this.writeGroup([one]);
      return;
    }
    this.behind = true;
    for (const one of group) {
      if (one.until === "written") one.done();
      else this.forDisk.push(one);
    }
    if (this.forDisk.length > 0) this.flush();
    else this.later ??= setTimeout(() => this.flush(), lag);
  }

  private flush(): void {
    this.flushing ??= this.flushWritten();
  }

  private async flushWritten(): Promise<void> {
    do {
      if (this.later) clearTimeout(this.later);
      this.later = null;
      this.behind = false;
      const group = this.forDisk;
      this.forDisk = [];
      try {
        await this.log.flush();
        for (const { done } of group) done();
      } catch (reason) {
        this.diskFailed = true;
        for (const { failed } of group) failed(reason);
      }
    } while (this.forDisk.length > 0);
    this.flushing = null;
  }
}
