import { literal } from "../literal";
import { plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";

/** The name under which the next warehouse file is attached. */
export const target = "target";

/** Attaches the next warehouse file; no engine takes its path as a bound value. */
export function attachTarget(path: string): SqlStatement {
  return plainStatement(`ATTACH ${literal(path)} AS ${target}`);
}

/** Writes the attached file out to its end. */
export const checkpointTarget = plainStatement(`CHECKPOINT ${target}`);

export const detachTarget = plainStatement(`DETACH ${target}`);

/** From here on, what is written is packed: it stays, as the staged records did not. */
export const packWritten = plainStatement("PRAGMA force_compression='auto'");
