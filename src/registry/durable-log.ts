import type { CompiledQuery } from "kysely";

/** How changes come to the disk. */
export interface DurableLog {
  /**
   * Writes changes in one transaction, without waiting for the disk; fails where they would go into
   * files that nobody will find again.
   */
  write(statements: readonly CompiledQuery[]): Promise<void>;
  /** Fails where what is written would go into such files. */
  stands(): void;
  /** Ends once everything that was written is on the disk. */
  flush(): Promise<void>;
  /** Brings to the disk what it did not take, from where it is still held; fails where it cannot. */
  rewrite(): Promise<void>;
}
