import type { Dice } from "./dice";
import { gradesWide } from "./grade-plan";
import type { SchoolPlan } from "./school-plan";

/** What a later extract of the year says otherwise; all by position of school and grade. */
export interface Corrections {
  /** How many of the last pupils of a grade are there no more. */
  readonly removed: ReadonlyMap<number, number>;
  /** Pupils that came: by the position of each among all pupils of the year. */
  readonly added: ReadonlyMap<number, readonly number[]>;
}

/** An extract as it was first given. */
export const noCorrections: Corrections = { removed: new Map(), added: new Map() };

/** A handful of schools whose pupils were corrected: some left, some were forgotten, some moved. */
export function correctionsOf(plan: SchoolPlan, revision: number, dice: Dice): Corrections {
  if (revision === 0) return noCorrections;
  const removed = new Map<number, number>();
  const added = new Map<number, number[]>();
  const starts = new Int32Array(plan.byGrade.length);
  let pupils = 0;
  plan.byGrade.forEach((count, at) => {
    starts[at] = pupils;
    if (at % gradesWide > 0) pupils += count;
  });
  // Positions of pupils that nobody has yet: evening pupils stand right after the day pupils.
  let unused = pupils + plan.evening.reduce((sum, { total }) => sum + total, 0);
  const filled = [...plan.byGrade.keys()].filter(
    (at) => at % gradesWide > 0 && plan.byGrade[at]! >= 3
  );
  const schoolCount = Math.max(6, Math.round(plan.schools.length / 400));
  for (let turn = 0; turn < schoolCount && filled.length > 0; turn++) {
    const key = revision * 1000 + turn;
    const from = filled[dice.whole("corrected grade", key) % filled.length]!;
    const count = 1 + (dice.whole("corrected pupils", key) % Math.min(6, plan.byGrade[from]! - 1));
    if (removed.has(from) || added.has(from)) continue;
    const gone = Array.from(
      { length: count },
      (_, at) => starts[from]! + plan.byGrade[from]! - count + at
    );
    const grade = from % gradesWide;
    const others = filled.filter(
      (at) => at % gradesWide === grade && isLikeHome(plan, at, from) && !removed.has(at)
    );
    const to = others[dice.whole("moved to", key) % (others.length || 1)];
    if (turn % 3 === 1) {
      added.set(
        from,
        Array.from({ length: count }, () => unused++)
      );
      continue;
    }
    removed.set(from, count);
    if (turn % 3 === 2 && to !== undefined) added.set(to, [...(added.get(to) ?? []), ...gone]);
  }
  return { removed, added };
}

/** Whoever moves comes to another school of the same region and kind. */
function isLikeHome({ schools }: SchoolPlan, at: number, from: number): boolean {
  const one = schools[Math.floor(at / gradesWide)]!;
  const other = schools[Math.floor(from / gradesWide)]!;
  return one !== other && one.type === other.type && one.place.region === other.place.region;
}
