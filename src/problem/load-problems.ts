import { local } from "./problem-kind";

/** What stands against a load, and what is wrong with the data folder. */
export const loadProblems = {
  // Loads and the data folder
  alreadyLoaded: local<{ load: number; loadedAt: string }>("stays"),
  loadNarrower: local<{
    indicator: number;
    years: readonly number[];
    load: number;
    lost: readonly (readonly string[])[];
    lostRegions: readonly string[];
  }>("stays"),
  loadUnknown: local<{ load: string; possible: readonly number[] }>("stays"),
  /** `processId` is null where the other load could not say its own. */
  loadRunning: local<{ processId: number | null }>("stays"),
  loadOvertaken: local<{ folder: string }>("stays"),
  repairOvertaken: local<{ folder: string }>("stays"),
  warehouseUnnamed: local<{ folder: string; files: readonly string[] }>("stays"),
  warehouseMissing: local<{ file: string }>("stays"),
  warehouseDamaged: local<{ file: string }>("stays"),
  keptRecordsMissing: local<{ load: number; files: readonly string[] }>("stays"),
  keptRecordsDamaged: local<{ load: number; files: readonly string[] }>("stays"),
  wayBackDamaged: local<{ file: string }>("stays"),
  diskFull: local<{ folder: string }>("stays"),
  dataFolderUnusable: local<{ folder: string; reason: string }>("stays"),
  demonstrationExists: local<{ folder: string }>("stays"),
};
