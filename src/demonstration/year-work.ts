import type { PreschoolPlan } from "./preschool-plan";
import type { Dice } from "./dice";
import type { RecordFile } from "./record-file";
import type { Corrections } from "./corrections";
import type { SchoolPlan } from "./school-plan";
import type { YearTargets } from "./year-targets";

/** Everything from which the files of one year are written. */
export interface YearWork {
  readonly year: number;
  readonly targets: YearTargets;
  readonly dice: Dice;
  readonly schools: SchoolPlan;
  readonly preschools: PreschoolPlan;
  readonly corrections: Corrections;
}

/** Writes the records of one population. */
export type RecordWriter = (file: RecordFile, work: YearWork) => Promise<void>;
