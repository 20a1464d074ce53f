import { dayPupilsOf } from "./school-shifts";
import { piece } from "./record-file";
import type { RecordWriter, YearWork } from "./year-work";

function computersOf({ schools, dice, year }: YearWork, at: number): [number, number] {
  const { key, isEvening } = schools.schools[at]!;
  const pupilsForOne = Math.max(5, 9 - 0.4 * (year - 2018)) * dice.around("computers", key, 0.35);
  const pupils = isEvening ? 60 : dayPupilsOf(schools, at);
  const computers = Math.min(5000, 6 + Math.round(pupils / pupilsForOne));
  const offline = Math.max(0.01, 0.14 - 0.015 * (year - 2018)) * dice.around("offline", key, 1);
  return [computers, computers - Math.round(computers * offline)];
}

function campsOf({ schools, dice }: YearWork, at: number): number {
  const { key, type, isEvening, isPrivate } = schools.schools[at]!;
  if (isEvening || type === "special") return 0;
  const drawn = dice.unit("camps", key);
  if (isPrivate) return drawn < 0.25 ? 1 : 0;
  return drawn < 0.12 ? 2 : drawn < 0.78 ? 1 : 0;
}

/** Writes every school of the year. */
export const writeSchools: RecordWriter = async (file, work) => {
  for (const [at, school] of work.schools.schools.entries()) {
    const row = [
      ...[school.id, school.district, school.locality],
      ...[school.isPrivate ? "private" : "state", school.type],
      school.isEvening ? "evening" : "day",
      ...[school.inDepthClasses ? 1 : 0, school.eveningDepartment ? 1 : 0],
      ...[campsOf(work, at), ...computersOf(work, at)],
    ];
    file.endRow(piece(`${row.join(",")}\n`));
    if (file.isFull) await file.flush();
  }
};
