import type { Dice } from "./dice";
import { CarriedRounding, settle } from "./rounding";
import type { School, SchoolType } from "./schools";

/** Grades 0 to 12 of one school stand side by side. */
export const gradesWide = 13;

const highestGrade: Readonly<Record<SchoolType, number>> = {
  primary: 4,
  basic: 9,
  general: 11,
  special: 10,
  inDepth: 12,
  evening: 0,
};

/** How the pupils of each type of school are spread over grades so that all totals hold. */
function sharesByType(
  totals: ReadonlyMap<SchoolType, number>,
  byGrade: readonly number[]
): Map<SchoolType, number[]> {
  const cells = new Map(
    [...totals.keys()].map((type) => [
      type,
      byGrade.map((count, grade) =>
        grade < 1 || grade > highestGrade[type] ? 0 : type === "inDepth" || grade < 12 ? count : 0
      ),
    ])
  );
  for (let round = 0; round < 60; round++) {
    for (let grade = 1; grade < gradesWide; grade++) {
      let sum = 0;
      for (const row of cells.values()) sum += row[grade]!;
      if (sum > 0) for (const row of cells.values()) row[grade]! *= byGrade[grade]! / sum;
    }
    for (const [type, row] of cells) {
      const sum = row.reduce((all, cell) => all + cell, 0);
      row.forEach((cell, grade) => (row[grade] = sum > 0 ? (cell * totals.get(type)!) / sum : 0));
    }
  }
  return new Map(
    [...cells].map(([type, row]) => [type, row.map((cell) => cell / (totals.get(type)! || 1))])
  );
}

/** Moves pupils between grades of large complete schools until the country's grades are exact. */
function correctGrades(
  plan: Int32Array,
  schools: readonly School[],
  byGrade: readonly number[]
): void {
  const missing = [...byGrade];
  plan.forEach((count, at) => (missing[at % gradesWide]! -= count));
  for (
    let pass = 1;
    pass <= 40 && missing.some((count, grade) => grade > 0 && count !== 0);
    pass++
  ) {
    schools.forEach(({ type }, school) => {
      if (type === "evening") return;
      const top = highestGrade[type];
      for (let from = 1; from <= top; from++) {
        if (missing[from]! >= 0) continue;
        for (let to = 1; to <= top; to++) {
          if (missing[to]! <= 0) continue;
          const at = school * gradesWide;
          const most = Math.max(pass > 10 ? 1 : 0, Math.floor((plan[at + from]! * pass) / 60));
          const moved = Math.min(most, plan[at + from]!, -missing[from]!, missing[to]!);
          plan[at + from]! -= moved;
          plan[at + to]! += moved;
          missing[from]! += moved;
          missing[to]! -= moved;
        }
      }
    });
  }
}

/** Pupils of every school by grade: rows are its own total, columns those of the country. */
export function planGrades(
  schools: readonly School[],
  pupils: Int32Array,
  byGrade: readonly number[],
  dice: Dice
): Int32Array {
  const totals = new Map<SchoolType, number>();
  schools.forEach(({ type }, at) => totals.set(type, (totals.get(type) ?? 0) + pupils[at]!));
  const shares = sharesByType(totals, byGrade);
  const plan = new Int32Array(schools.length * gradesWide);
  const rounding = Array.from({ length: gradesWide }, () => new CarriedRounding());
  schools.forEach((school, at) => {
    const row = plan.subarray(at * gradesWide, (at + 1) * gradesWide);
    let left = pupils[at]!;
    const share = shares.get(school.type)!;
    let shareLeft = 1;
    for (let grade = 1; grade <= highestGrade[school.type]; grade++) {
      if (share[grade] === 0) continue;
      const part = shareLeft > 0 ? (left * share[grade]!) / shareLeft : 0;
      const chance = 0.2 * part * (dice.unit("grade size", school.key * 16 + grade) - 0.5);
      const rounded = rounding[grade]!.round(part, chance, left);
      row[grade] = rounded;
      left -= rounded;
      shareLeft -= share[grade]!;
    }
    // What rounding left belongs to the first grades, which every school has.
    row[1]! += left;
  });
  correctGrades(plan, schools, byGrade);
  return plan;
}

/** Boys of every school by grade, adding up to those of the country. */
export function planBoys(
  counts: Int32Array,
  keys: readonly number[],
  grade: number,
  target: number,
  dice: Dice
): Int32Array {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const share = all > 0 ? Math.min(1, target / all) : 0;
  const rounding = new CarriedRounding();
  const boys = counts.map((count, at) => {
    const chance = 0.5 * Math.sqrt(count) * dice.normal(`boys ${grade}`, keys[at]!);
    return rounding.round(count * share, chance, count);
  });
  settle(boys, Math.min(target, all), (at) => counts[at]!);
  return boys;
}
