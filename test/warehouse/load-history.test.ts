import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProblemError } from "../../src/problem/problem";
import type { Query } from "../../src/query/query";
import { loadFile } from "../../src/intake/load-file";
import { knownLoads, reuseLoad } from "../../src/warehouse/known-loads";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
const folder = join(root, "warehouse");
const question: Query = {
  indicator: 1,
  years: [2021],
  breakdowns: [],
  filter: {},
  territory: "asReported",
  totals: [],
};

function totalsFile(name: string, ...lines: readonly string[]): string {
  const path = join(root, name);
  writeFileSync(path, ["indicator,year,territory,locality,value", ...lines].join("\n"));
  return path;
}

test("a load that hides breakdowns says so, and the earlier one can answer again", async () => {
  const whole = totalsFile("whole.csv", "1,2021,KZ,,10", "1,2021,KZ,urban,4", "1,2021,KZ,rural,6");
  const narrow = totalsFile("narrow.csv", "1,2021,KZ,,11");
  await loadFile(folder, whole);
  const outcome = await loadFile(folder, narrow);
  expect(outcome).toMatchObject({
    kind: "loaded",
    findings: [
      {
        severity: "warning",
        problem: { code: "loadNarrower", parameters: { load: 1, lost: [["locality"]] } },
      },
    ],
  });
  const warehouse = await openWarehouse(folder);
  expect((await warehouse.answer(question)).values).toEqual([11]);
  await reuseLoad(folder, "1");
  const table = await warehouse.answer({
    ...question,
    breakdowns: ["locality"],
    totals: ["locality"],
  });
  expect(table.values).toEqual([10, 4, 6]);
  await expect(reuseLoad(folder, "7")).rejects.toMatchObject({
    problem: { code: "loadUnknown", parameters: { possible: [1, 2] } },
  });
  await warehouse.close();
});

test("a question that is left by its client ends alone", async () => {
  const warehouse = await openWarehouse(folder);
  const left = Array.from({ length: 40 }, async () => {
    const leaving = new AbortController();
    const answer = warehouse.answer(question, leaving.signal);
    setTimeout(() => {
      leaving.abort();
    }, 1);
    return answer.then(
      () => "answered",
      (error: unknown) => (error as Error).name
    );
  });
  const stayed = Array.from({ length: 40 }, () => warehouse.answer(question));
  for (const table of await Promise.all(stayed)) expect(table.values).toEqual([10]);
  expect(
    (await Promise.all(left)).filter((end) => !["answered", "AbortError"].includes(end))
  ).toEqual([]);
  await warehouse.close();
});

test("a file that cannot be opened for a moment does not stop the service for good", async () => {
  const warehouse = await openWarehouse(folder);
  const pointer = join(folder, "CURRENT");
  writeFileSync(pointer, "999999.duckdb\n");
  await expect(warehouse.answer(question)).rejects.toThrow();
  writeFileSync(pointer, "000003.duckdb\n");
  expect((await warehouse.answer(question)).values).toEqual([10]);
  await warehouse.close();
});

test("a folder that goes away under an open warehouse is no warehouse without loads", async () => {
  const warehouse = await openWarehouse(folder);
  const away = join(root, "away");
  renameSync(folder, away);
  const unready = { problem: { code: "notReady", parameters: { reason: "warehouse" } } };
  await expect(warehouse.state()).rejects.toMatchObject(unready);
  await expect(warehouse.answer(question)).rejects.toMatchObject(unready);
  await expect(warehouse.verify()).rejects.toMatchObject(unready);
  renameSync(away, folder);
  expect((await warehouse.answer(question)).values).toEqual([10]);
  await warehouse.close();
});

test("another file under the same number is another file", async () => {
  const warehouse = await openWarehouse(folder);
  const pointer = join(folder, "CURRENT");
  const [name] = readFileSync(pointer, "utf8").split("\n");
  const other = join(root, "other");
  await loadFile(other, totalsFile("other.csv", "1,2021,KZ,,77"));
  const [, sha256] = readFileSync(join(other, "CURRENT"), "utf8").split("\n");
  rmSync(join(folder, name!));
  copyFileSync(join(other, "000001.duckdb"), join(folder, name!));
  writeFileSync(pointer, `${name!}\n${sha256!}\n`);
  expect((await warehouse.answer(question)).values).toEqual([77]);
  await warehouse.close();
});

test("a data folder that cannot be read is told, and is not one without loads", async () => {
  const file = join(root, "a-file");
  writeFileSync(file, "");
  const error = await knownLoads(join(file, "warehouse")).catch((thrown: unknown) => thrown);
  expect((error as ProblemError).problem.code).toBe("dataFolderUnusable");
});
