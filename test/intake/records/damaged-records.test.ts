import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFile } from "../../../src/intake/load-file";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { rebuildFigures } from "../../../src/intake/records/rebuild-figures";
import { checkWarehouse } from "../../../src/warehouse/check-warehouse";
import { recordsPath } from "../../../src/warehouse/record-folder";
import { currentName } from "../../../src/warehouse/warehouse-files";
import { damage } from "../../support/damage";
import { problemOf } from "../../support/problem-of";
import { temporaryFolder } from "../../support/temporary-folder";
import { rows, smallExtract, writeExtract } from "./small-extract";

const root = temporaryFolder();
const made = join(root, "made");
let folder = "";
let count = 0;

beforeAll(async () => {
  const totals = join(root, "totals.csv");
  writeFileSync(totals, "indicator,year,territory,value\n1,2021,KZ,10\n");
  await loadFile(made, totals);
  const outcome = await loadFolder(made, writeExtract(join(root, "extract"), smallExtract()));
  expect(outcome.kind).toBe("loaded");
}, 60_000);

beforeEach(() => {
  folder = join(root, `data-${String(++count)}`, "warehouse");
  cpSync(made, folder, { recursive: true });
});

const found = async () =>
  (await checkWarehouse(folder)).problems.map(({ code, parameters }) => [code, parameters]);

test("records that are not as their load wrote them are told, and nothing is derived from them", async () => {
  expect(await found()).toEqual([]);
  const pupils = recordsPath(folder, 2, "pupils");
  const schools = recordsPath(folder, 2, "schools");
  damage(pupils, 300);
  writeFileSync(schools, "");
  expect(await found()).toEqual([
    [
      "keptRecordsDamaged",
      { load: 2, files: expect.arrayContaining([pupils, schools]) as unknown },
    ],
  ]);
  const before = currentName(folder);
  expect(await rebuildFigures(folder)).toEqual({ loads: [], withoutRecords: [2] });
  expect(currentName(folder)).toBe(before);
});

test("a load of which one file is gone keeps its figures as they are", async () => {
  const teachers = recordsPath(folder, 2, "teachers");
  rmSync(teachers);
  expect(await found()).toEqual([["keptRecordsMissing", { load: 2, files: [teachers] }]]);
  expect(await rebuildFigures(folder)).toEqual({ loads: [], withoutRecords: [2] });
});

test("persons are not counted at organisations whose records are damaged", async () => {
  const { pupils } = smallExtract({ pupils: rows.pupils.slice(1) });
  const path = writeExtract(join(root, "persons"), { pupils: pupils! });
  const schools = recordsPath(folder, 2, "schools");
  const whole = readFileSync(schools);
  damage(schools, 100);
  expect(await problemOf(loadFolder(folder, path))).toMatchObject({
    code: "keptRecordsDamaged",
    parameters: { load: 2, files: [schools] },
  });
  writeFileSync(schools, whole);
  expect((await loadFolder(folder, path)).kind).toBe("loaded");
});

test("a way back that is damaged is told beside a current file that is whole", async () => {
  const former = join(folder, "000001.duckdb");
  damage(former, 4100);
  damage(former, 8200);
  expect(await found()).toEqual([["wayBackDamaged", { file: former }]]);
});
