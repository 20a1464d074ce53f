import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Condition } from "../../src/catalogue/condition";
import { dimensionOf, membersFor } from "../../src/catalogue/catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { districts, resolveTerritory } from "../../src/catalogue/districts";
import { recordForms } from "../../src/catalogue/record-forms";
import { organisationColumn, recordPopulations } from "../../src/catalogue/record-form";
import type { ColumnType } from "../../src/catalogue/record-form";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { existsIn } from "../../src/catalogue/territory";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { temporaryFolder } from "../support/temporary-folder";
import { readRecords } from "./read-records";
import type { Row } from "./read-records";

const folder = temporaryFolder();
const scale = 0.004;

jest.setTimeout(60_000);
const written = (name: string, years: readonly number[], more = {}) =>
  writeDemonstration({ folder: join(folder, name), years, scale, seed: 7, format: "csv", ...more });

function hashes(name: string, year: number): Record<string, string> {
  const place = join(folder, name, String(year));
  return Object.fromEntries(
    readdirSync(place).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(place, file)))
        .digest("hex"),
    ])
  );
}

test("the same request gives the same bytes, whatever other years are asked for", async () => {
  await written("one", [2019, 2022]);
  await written("two", [2022]);
  await written("other", [2022], { seed: 8 });
  expect(hashes("one", 2022)).toEqual(hashes("two", 2022));
  expect(hashes("other", 2022)["pupils.csv"]).not.toBe(hashes("two", 2022)["pupils.csv"]);
  const manifest = JSON.parse(readFileSync(join(folder, "two/2022/manifest.json"), "utf8"));
  expect(manifest).toMatchObject({
    ...{ form: "nedb-extract-1", year: 2022, referenceDate: "2022-10-05", state: "normal" },
    source: "Demonstration data of NEDB for Excel, seed 7, scale 0.004",
  });
  for (const { file, sha256 } of manifest.files) expect(hashes("two", 2022)[file]).toBe(sha256);
});

test("another request does not replace what is there, the same one does", async () => {
  await expect(written("two", [2022], { scale: 0.003 })).rejects.toMatchObject({
    problem: { code: "demonstrationExists" },
  });
  await expect(written("two", [2022])).resolves.toHaveLength(1);
});

test("stopped work leaves no half folder", async () => {
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  await expect(
    written("stopped", [2020], { onProgress, signal: stop.signal })
  ).rejects.toMatchObject({ name: "AbortError" });
  expect(readdirSync(join(folder, "stopped"))).toEqual([]);
});

test("a folder that cannot be is told as a problem", async () => {
  await expect(written("one/2019/schools.csv/below", [2020])).rejects.toMatchObject({
    problem: { code: "dataFolderUnusable" },
  });
});

test("a revision corrects some pupils and leaves all other records as they were", async () => {
  await written("revised", [2022], { revision: 1 });
  const [before, after] = [hashes("two", 2022), hashes("revised", 2022)];
  const changed = Object.keys(before).filter((file) => before[file] !== after[file]);
  expect(changed.sort()).toEqual(["manifest.json", "pupils.csv"]);
  const lines = (name: string) =>
    new Set(readFileSync(join(folder, name, "2022/pupils.csv"), "utf8").split("\n"));
  const [old, now] = [lines("two"), lines("revised")];
  const gone = [...old].filter((line) => !now.has(line)).length;
  const come = [...now].filter((line) => !old.has(line)).length;
  expect(gone).toBeGreaterThan(0);
  expect(come).toBeGreaterThan(0);
  expect(gone + come).toBeLessThan(60);
  const ids = [...now].map((line) => line.split(",")[0]);
  expect(new Set(ids).size).toBe(ids.length);
});

/** Whether a condition holds, by the plainest reading of what it says. */
function holds(condition: Condition, value: (column: string) => string): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, value));
  if ("any" in condition) return condition.any.some((each) => holds(each, value));
  if ("not" in condition) return !holds(condition.not, value);
  if ("in" in condition) {
    const codes = condition.in.map(String);
    return value(condition.column)
      .split("+")
      .every((code) => codes.includes(code));
  }
  const { column, minus, from = -Infinity, to = Infinity } = condition;
  const number = Number(value(column)) - (minus === undefined ? 0 : Number(value(minus)));
  return from <= number && number <= to;
}

const codes = new Map<string, ReadonlySet<string>>();

function codesOf(dimension: DimensionId, population: string): ReadonlySet<string> {
  const name = `${dimension} ${population}`;
  const found =
    codes.get(name) ??
    new Set(membersFor(dimensionOf(catalogue, dimension), population).map(({ code }) => code));
  codes.set(name, found);
  return found;
}

function isOf(type: ColumnType, value: string, population: string, year: number): boolean {
  const isMember = (code: string) =>
    "dimension" in type && codesOf(type.dimension, population).has(code);
  const territory = type.kind === "district" ? resolveTerritory(value, year) : null;
  switch (type.kind) {
    case "id":
    case "organisation":
      return /^[A-Za-z0-9-]{1,40}$/.test(value) && !/\d{12}/.test(value);
    case "district":
      return territory?.kind === "district" && territory.valid;
    case "member":
      return isMember(value);
    case "members":
      return value.split("+").every(isMember) && new Set(value.split("+")).size > 0;
    case "number":
      return /^\d+$/.test(value) && type.from <= Number(value) && Number(value) <= type.to;
    case "flag":
      return value === "0" || value === "1";
    case "code":
      return type.codes.includes(value);
  }
}

test.each([2018, 2021, 2025])(
  "every record of %i obeys its form and every rule",
  async (year) => {
    await written("checked", [year]);
    const place = join(folder, "checked", String(year));
    const organisations = new Map<string, Row & { population: string }>();
    const wrong: unknown[] = [];
    for (const population of ["schools", "preschools", ...recordPopulations] as const) {
      const form = recordForms[population];
      const ids = new Set<string>();
      const reference = organisationColumn(form);
      const columns = form.columns.map(({ name }) => name).join();
      await readRecords(place, population, (row) => {
        if (Object.keys(row).join() !== columns) wrong.push([population, "columns"]);
        const id = row[form.columns[0]!.name] ?? "";
        if (form.columns[0]!.type.kind === "id" && ids.has(id))
          wrong.push([population, id, "twice"]);
        ids.add(id);
        if (population === "schools" || population === "preschools") {
          organisations.set(id, { ...row, population });
        }
        const organisation = reference ? organisations.get(row[reference.name] ?? "") : undefined;
        const value = (column: string) =>
          (column.startsWith("organisation.")
            ? organisation?.[column.slice("organisation.".length)]
            : row[column]) ?? "";
        if (reference?.type.kind === "organisation") {
          const known = reference.type.of.some((each) => each === organisation?.population);
          if (!known) wrong.push([population, id, "organisation"]);
        }
        for (const { name, type } of form.columns) {
          if (!isOf(type, row[name] ?? "", population, year)) wrong.push([population, id, name]);
        }
        for (const rule of form.rules) {
          if (rule.when && !holds(rule.when, value)) continue;
          if (!holds(rule.must, value)) wrong.push([population, row, rule.id]);
        }
      });
      expect(ids.size).toBeGreaterThan(50);
    }
    expect(wrong).toEqual([]);
    for (const population of ["schools", "preschools"]) {
      const found = new Set(
        [...organisations.values()]
          .filter((one) => one.population === population)
          .map(({ district = "" }) => resolveTerritory(district, year))
          .map((territory) => (territory.kind === "district" ? territory.unit.code : ""))
      );
      const missing = districts.filter((unit) => existsIn(unit, year) && !found.has(unit.code));
      expect(missing.map(({ code }) => code)).toEqual([]);
    }
  },
  60_000
);
