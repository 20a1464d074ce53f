import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFile } from "../../src/intake/load-file";
import type { Finding } from "../../src/warehouse/finding";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
let count = 0;

async function findingsOf(header: string, ...lines: string[]): Promise<readonly Finding[]> {
  const path = join(folder, `totals-${++count}.csv`);
  writeFileSync(path, [header, ...lines].join("\n"));
  const outcome = await loadFile(join(folder, `warehouse-${count}`), path);
  if (outcome.kind === "alreadyLoaded") throw new Error(outcome.kind);
  return outcome.findings;
}

/** What stands against a file: code, line and parameters. */
async function errorsOf(header: string, ...lines: string[]): Promise<unknown[]> {
  const errors = (await findingsOf(header, ...lines)).filter(
    ({ severity }) => severity === "error"
  );
  return errors.map(({ line, problem }) => [problem.code, line, problem.parameters]);
}

const queue = "indicator,year,territory,queueAge,value";

test("a band of ages is never more than one that holds it", async () => {
  const of = { dimension: "queueAge", year: 2023, territory: "KZ" };
  expect(await errorsOf(queue, "41,2023,KZ,total,100", "41,2023,KZ,1-6,120")).toEqual([
    ["partExceedsTotal", 3, { ...of, member: "1-6", total: 100, part: 120 }],
  ]);
  expect(
    await errorsOf(queue, "41,2023,KZ,total,100", "41,2023,KZ,1-6,60", "41,2023,KZ,3-6,70")
  ).toEqual([["partExceedsTotal", 4, { ...of, member: "3-6", total: 60, part: 70 }]]);
  const fits = ["41,2023,KZ,total,100", "41,2023,KZ,1-6,100", "41,2023,KZ,3-6,60"];
  expect(await errorsOf(queue, ...fits)).toEqual([]);
});

test("ages and groups of a name may be left out: the file then loads as their total", async () => {
  const groups = "indicator,year,territory,careGroup,value";
  const of = { dimension: "careGroup", member: "orphan", year: 2023, territory: "KZ" };
  expect(
    await errorsOf("indicator,year,territory,value", "22,2023,KZ,90", "40,2023,KZ,80")
  ).toEqual([]);
  const both = ["22,2023,KZ,,90", "22,2023,KZ,orphan,50", "22,2023,KZ,disabled,60"];
  expect(await errorsOf(groups, ...both)).toEqual([]);
  expect(await errorsOf(groups, "22,2023,KZ,,90", "22,2023,KZ,orphan,95")).toEqual([
    ["partExceedsTotal", 3, { ...of, total: 90, part: 95 }],
  ]);
  expect(await errorsOf("indicator,year,territory,value", "41,2023,KZ,80")).toMatchObject([
    ["memberMissing", 2, {}],
  ]);
});

const graded = "indicator,year,territory,grade,value";

test("a part that overlaps others is never more than the total, in the country and in a region", async () => {
  const of = { dimension: "grade", member: "5", year: 2023, total: 100, part: 180 };
  const all = ["16,2023,KZ,,100", "16,2023,KZ,5,180"];
  const region = ["16,2023,110000000,,100", "16,2023,110000000,5,180"];
  expect(await errorsOf(graded, ...all)).toEqual([
    ["partExceedsTotal", 3, { ...of, territory: "KZ" }],
  ]);
  expect(await errorsOf(graded, ...region)).toEqual([
    ["partExceedsTotal", 3, { ...of, territory: "110000000" }],
  ]);
  // Teachers of several grades make parts that are more than their total only together.
  expect(await errorsOf(graded, "16,2023,KZ,,100", "16,2023,KZ,5,90", "16,2023,KZ,6,90")).toEqual(
    []
  );
});

test("districts are never more than their region, nor than the country", async () => {
  const plain = "indicator,year,territory,value";
  const [region, one, other] = ["110000000", "111000000", "111800000"];
  const of = { dimension: "district", year: 2023 };
  expect(await errorsOf(plain, `8,2023,${region},100`, `8,2023,${one},300`)).toEqual([
    ["partsExceedTotal", 2, { ...of, territory: region, total: 100, parts: 300 }],
  ]);
  const together = [`8,2023,${region},100`, `8,2023,${one},60`, `8,2023,${other},60`];
  expect(await errorsOf(plain, ...together)).toEqual([
    ["partsExceedTotal", 2, { ...of, territory: region, total: 100, parts: 120 }],
  ]);
  expect(await errorsOf(plain, "8,2023,KZ,100", `8,2023,${one},300`)).toEqual([
    ["partsExceedTotal", 2, { ...of, territory: "KZ", total: 100, parts: 300 }],
  ]);
  expect(await errorsOf(plain, `8,2023,${region},100`, `8,2023,${one},100`)).toEqual([]);
  // A district lies in the region of its year: Semey was in East Kazakhstan until 2021.
  const semey = ["8,2021,630000000,100", "8,2021,632800000,300"];
  expect(await errorsOf(plain, ...semey)).toEqual([
    ["partsExceedTotal", 2, { ...of, year: 2021, territory: "630000000", total: 100, parts: 300 }],
  ]);
});

test("regions that several indicators lack, and a column that is unknown twice, are told once", async () => {
  const lines = ["8,2023,110000000,1", "16,2023,110000000,1", "12,2023,110000000,1"];
  const warned = await findingsOf("indicator,year,territory,value", ...lines);
  expect(warned.map(({ problem }) => problem.code)).toEqual(["regionsMissing"]);
  const twice = await findingsOf("indicator,year,territory,value,note,note", "8,2023,KZ,1,a,b");
  expect(twice.map(({ problem }) => problem.code)).toEqual(["columnUnknown", "columnTwice"]);
});

test("parts by several breakdowns at once are never more than a total that holds them", async () => {
  const pupils = "indicator,year,territory,locality,sex,value";
  const all = "8,2023,KZ,,,1000";
  const of = { dimensions: ["locality", "sex"], year: 2023, territory: "KZ", total: 1000 };
  const region = "8,2023,110000000,urban,male,1200";
  expect(await errorsOf(pupils, all, "8,2023,KZ,urban,male,1200")).toEqual([
    ["combinationExceedsTotal", 2, { ...of, part: 1200 }],
  ]);
  const girls = ["8,2023,KZ,urban,male,600", "8,2023,KZ,urban,female,600"];
  expect(await errorsOf(pupils, all, ...girls)).toEqual([
    ["combinationExceedsTotal", 2, { ...of, part: 1200 }],
  ]);
  expect(await errorsOf(pupils, all, region)).toEqual([
    [
      "combinationExceedsTotal",
      2,
      { ...of, dimensions: ["locality", "region", "sex"], part: 1200 },
    ],
  ]);
  expect(
    await errorsOf(pupils, all, "8,2023,KZ,urban,male,600", "8,2023,KZ,rural,female,400")
  ).toEqual([]);
  // What lies between is compared a step at a time, and told once.
  const between = ["8,2023,KZ,urban,,1200", "8,2023,KZ,urban,male,1200"];
  expect((await errorsOf(pupils, all, ...between)).map((found) => (found as string[])[0])).toEqual([
    "partsExceedTotal",
  ]);
  // Districts hold in their region, and teachers of two grades are not added up.
  const schools = "indicator,year,territory,locality,value";
  expect(await errorsOf(schools, "1,2023,110000000,,100", "1,2023,113200000,urban,300")).toEqual([
    [
      "combinationExceedsTotal",
      2,
      {
        dimensions: ["district", "locality"],
        year: 2023,
        territory: "110000000",
        total: 100,
        part: 300,
      },
    ],
  ]);
  const teachers = "indicator,year,territory,locality,grade,value";
  expect(await errorsOf(teachers, "16,2023,KZ,,,100", "16,2023,KZ,urban,5,180")).toEqual([
    [
      "combinationExceedsTotal",
      2,
      { dimensions: ["grade", "locality"], year: 2023, territory: "KZ", total: 100, part: 180 },
    ],
  ]);
  const twice = ["16,2023,KZ,urban,5,80", "16,2023,KZ,urban,6,80"];
  expect(await errorsOf(teachers, "16,2023,KZ,,,100", ...twice)).toEqual([]);
});

test("an age of children that is more than all of them is told once", async () => {
  const ages = "indicator,year,territory,age,value";
  expect(await errorsOf(ages, "40,2023,KZ,,100", "40,2023,KZ,3,120")).toHaveLength(1);
});
