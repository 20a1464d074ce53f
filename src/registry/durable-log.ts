import type { CompiledQuery } from "kysely";

/** How changes come to the disk. */
export interface DurableLog {
  /** Writes changes in one transaction, without waiting for the disk. */
  write(statements: readonly CompiledQuery[]): Promise<void>;
  /** Fails where what was written went into files that nobody will find again. */
  stands(): void;
  /** Ends once everything that was written is on the disk. */
  flush(): Promise<void>;
  /** Brings to the disk what it did not take, from where it is still held; fails where it cannot. */
  rewrite(): Promise<void>;
}
