import type { FastifyBaseLogger } from "fastify";
import { ProblemError, problem } from "../problem/problem";
import type { ProblemCode, ProblemParameters } from "../problem/problem";
import { codeOf } from "../registry/error-code";

/** Why questions cannot be answered. */
export type Unready = ProblemParameters["notReady"]["reason"];

/** What the warehouse says of its folder in words that name it, which is nobody else's business. */
const ofWarehouse: Partial<Record<ProblemCode, Unready>> = {
  diskFull: "diskFull",
  dataFolderUnusable: "warehouse",
  warehouseUnnamed: "warehouse",
  warehouseMissing: "warehouse",
  warehouseDamaged: "warehouseDamaged",
};

/** What SQLite and the system say of a disk that fails; other codes are bugs. */
const ofCodes: readonly (readonly [RegExp, Unready])[] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/, "diskFull"],
  [/^SQLITE_READONLY_DBMOVED$/, "registryGone"],
  [/^SQLITE_(IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN|PERM|BUSY|LOCKED|PROTOCOL)/, "registry"],
];

/** The reason for which a request failed that any other would fail for too; null where it is another. */
export function unreadyReason(error: unknown): Unready | null {
  if (error instanceof ProblemError) {
    const { code, parameters } = error.problem;
    return code === "notReady" ? parameters.reason : (ofWarehouse[code] ?? null);
  }
  const code = codeOf(error);
  const known = ofCodes.find(([pattern]) => pattern.test(code));
  if (known) return known[1];
  if (!/^(EIO|EROFS)$/.test(code)) return null;
  // The registry's log is an open file; what the warehouse reads has a name.
  return "path" in (error as object) ? "warehouse" : "registry";
}

/** Fails because nothing can be answered, and keeps for the log why. */
export function failUnready(reason: Unready, cause: unknown): never {
  const error = new ProblemError([problem("notReady", { reason })]);
  error.cause = cause;
  throw error;
}

const every = 60_000;

/**
 * Writes into the log why nothing is answered: once a minute for each reason, with how many
 * requests met it meanwhile, because with a full disk all of them do.
 */
export function unreadyLog(log: FastifyBaseLogger, now: () => Date) {
  const met = new Map<Unready, { readonly at: number; times: number }>();
  return (reason: Unready, error: Error): void => {
    // Before the first load nothing is wrong.
    if (reason === "noLoads") return;
    const at = now().getTime();
    const last = met.get(reason);
    if (last && Math.abs(at - last.at) < every) {
      last.times++;
      return;
    }
    met.set(reason, { at, times: 0 });
    log.error({ err: error.cause ?? error, reason, times: (last?.times ?? 0) + 1 }, "not ready");
  };
}
