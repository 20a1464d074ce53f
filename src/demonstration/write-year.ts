import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { recordForms } from "../catalogue/record-forms";
import { recordPopulations } from "../catalogue/record-form";
import type { RecordPopulation } from "../catalogue/record-form";
import { correctionsOf } from "./corrections";
import { Dice } from "./dice";
import { manifestName, manifestOf } from "./manifest";
import type { Origin } from "./manifest";
import { planPreschools } from "./preschool-plan";
import { RecordFile } from "./record-file";
import type { ChunkListener, WrittenFile } from "./record-file";
import { planSchools } from "./school-plan";
import { writeChildren } from "./write-children";
import { writeGraduates } from "./write-graduates";
import { writePreschoolStaff } from "./write-preschool-staff";
import { writePreschools } from "./write-preschools";
import { writePupils } from "./write-pupils";
import { writeSchools } from "./write-schools";
import { writeTeachers } from "./write-teachers";
import { writeWaitingList } from "./write-waiting-list";
import { targetsOf } from "./year-targets";
import type { RecordWriter, YearWork } from "./year-work";

const writers: Readonly<Record<RecordPopulation, RecordWriter>> = {
  schools: writeSchools,
  pupils: writePupils,
  graduates: writeGraduates,
  teachers: writeTeachers,
  preschools: writePreschools,
  children: writeChildren,
  waitingList: writeWaitingList,
  preschoolStaff: writePreschoolStaff,
};

function workOf(year: number, { seed, scale, revision }: Origin): YearWork {
  const dice = new Dice(seed);
  const targets = targetsOf(year, scale);
  const schools = planSchools(targets, dice);
  const preschools = planPreschools(targets, dice);
  const corrections = correctionsOf(schools, revision, dice);
  return { year, targets, dice, schools, preschools, corrections };
}

/** About how many rows the files of the year will have. */
function expectedRows({ targets, schools, preschools }: YearWork): number {
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0);
  const organisations = schools.schools.length + preschools.preschools.length;
  const persons = targets.pupils + targets.classZero + targets.children + targets.staff;
  const finished = targets.finishBasic + targets.finishGeneral;
  const others = sum(targets.teachersByRegion.values()) + sum(targets.waiting);
  return organisations + persons + finished + others;
}

async function writeFiles(
  folder: string,
  work: YearWork,
  listener: ChunkListener
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const population of recordPopulations) {
    const file = await RecordFile.create(folder, recordForms[population], listener);
    try {
      await writers[population](file, work);
      files.push(await file.finish());
    } finally {
      await file.close();
    }
  }
  return files;
}

/** Hears how far a year is, as rows written and rows expected; throws to stop. */
export type YearListener = (rows: number, bytes: number, expected: number) => void;

/** Writes one year beside its place and puts it there when it is whole. */
export async function writeYear(
  folder: string,
  year: number,
  origin: Origin,
  listener: YearListener
): Promise<string> {
  const place = join(folder, String(year));
  const partial = `${place}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  try {
    const work = workOf(year, origin);
    const expected = expectedRows(work);
    const files = await writeFiles(partial, work, (rows, bytes) => listener(rows, bytes, expected));
    const text = `${JSON.stringify(manifestOf(year, origin, files), null, 2)}\n`;
    await writeFile(join(partial, manifestName), text);
    await putInPlace(partial, place);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return place;
}

/** A folder that stands there already goes only when the new one is whole. */
async function putInPlace(partial: string, place: string): Promise<void> {
  const replaced = `${place}.replaced`;
  await rm(replaced, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, replaced);
  await rename(partial, place);
  await rm(replaced, { recursive: true, force: true });
}
