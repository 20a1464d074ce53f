import { local } from "./problem-kind";

/** What is wrong with the registry. */
export const registryProblems = {
  // The registry
  registryLost: local<{ folder: string }>("stays"),
  registryDamaged: local<{
    folder: string;
    reason: "integrity" | "references" | "tablesMissing" | "rowsWithoutMigration" | "key";
  }>("stays"),
  registryNewer: local<{ folder: string }>("stays"),
  auditEntriesMissing: local<{ from: number; to: number }>("stays"),
};
