import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { definitions } from "../../../src/catalogue/definitions";
import { findIndicator } from "../../../src/catalogue/catalogue";
import type { ProblemError } from "../../../src/problem/problem";
import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { storeColumn } from "../../../src/sql/records/record-store";
import { loadFile } from "../../../src/intake/load-file";
import { knownLoads, reuseLoad } from "../../../src/warehouse/known-loads";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { readLoadDetails } from "../../../src/intake/records/read-load-details";
import { rebuildFigures } from "../../../src/intake/records/rebuild-figures";
import { openStore } from "../../../src/warehouse/store";
import { currentName } from "../../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../../support/temporary-folder";
import { naiveFigures, plainDimensions } from "./naive-figures";
import { copyLoaded } from "./loaded-extract";
import { rows, smallExtract, writeExtract } from "./small-extract";

const root = temporaryFolder();
let count = 0;

function freshFolder(): string {
  return join(root, `data-${String(++count)}`, "warehouse");
}

function extract(files = smallExtract(), manifest = {}): string {
  return writeExtract(join(root, `extract-${String(++count)}`), files, manifest);
}

async function read(folder: string, text: string): Promise<unknown[][]> {
  const store = await openStore(join(folder, currentName(folder)!), "read");
  try {
    const columns = await store.columns({ text, parameters: [] });
    return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]));
  } finally {
    store.close();
  }
}

/** Codes of a stored member or set of members. */
async function readMembers(
  folder: string
): Promise<(d: string, n: number, set: boolean) => string> {
  const numbers = new Map(
    (await read(folder, "SELECT dimension, number, code FROM member")).map(
      ([dimension, number, code]) => [`${String(dimension)} ${String(number)}`, String(code)]
    )
  );
  const codeOf = (dimension: string, number: number) =>
    number === 0 ? "" : numbers.get(`${dimension} ${String(number)}`)!;
  return (dimension, value, isSet) => {
    if (!isSet) return codeOf(dimension, value);
    const bits = Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => value & (1 << bit));
    return bits.map((bit) => codeOf(dimension, bit + 1)).join("+");
  };
}

test("marginals and cells hold what counting row by row gives", async () => {
  const folder = freshFolder();
  const outcome = await loadFolder(folder, extract());
  expect(outcome.kind).toBe("loaded");
  const membersIn = await readMembers(folder);
  const stored = await read(
    folder,
    "SELECT indicator, dimension, member, CAST(sum(value) AS INTEGER) FROM marginal WHERE year = 2024 GROUP BY ALL"
  );
  for (const definition of definitions) {
    const indicator = findIndicator(catalogue, definition.indicator)!;
    for (const dimension of [null, ...plainDimensions(definition)]) {
      const column = dimension ? storeColumn(definition, indicator, dimension) : null;
      const own = stored.filter(
        ([number, name]) => number === definition.indicator && name === (column?.name ?? "")
      );
      const isSet = column?.coding === "several";
      const told = own.map(([, , member, value]): [string, number] => [
        dimension ? membersIn(dimension, Number(member), isSet) : "",
        Number(value),
      ]);
      const about = [definition.indicator, dimension];
      const expected = naiveFigures(rows, definition, dimension);
      expect([...about, new Map(told)]).toEqual([...about, expected]);
    }
  }
}, 60_000);

test("a load tells its extract, its coverage and the gaps of its territory", async () => {
  const folder = freshFolder();
  const path = extract(smallExtract(), { state: "provisional", demonstration: true });
  await loadFolder(folder, path);
  const details = await readLoadDetails(folder, 1);
  expect(details?.load).toMatchObject({ kind: "records", years: [2024], demonstration: true });
  expect(details?.extract).toMatchObject({ referenceDate: "2024-10-05", state: "provisional" });
  expect(details?.extract?.files.map(({ population, rows: of }) => [population, of])).toEqual(
    expect.arrayContaining([
      ["pupils", 8],
      ["waitingList", 4],
    ])
  );
  expect(details?.extract?.coverage).toContainEqual({
    population: "pupils",
    regions: 3,
    districts: 3,
    records: 8,
  });
  const codes = details?.findings.map(({ problem }) => problem.code);
  // Schools and preschools lack the same: it is told once.
  expect(codes).toEqual([
    ...["regionsMissing", "districtsWithoutOrganisations", "regionsWithoutRecords"],
  ]);
  expect((await loadFolder(folder, path)).kind).toBe("alreadyLoaded");
}, 60_000);

test("a file that changed or is gone under a manifest that was taken in is told, not passed over", async () => {
  const folder = freshFolder();
  const path = extract();
  await copyLoaded(folder, smallExtract());
  const pupils = join(path, "pupils.csv");
  const text = readFileSync(pupils, "utf8");
  writeFileSync(pupils, text.replace("female", "male"));
  rmSync(join(path, "teachers.csv"));
  const outcome = await loadFolder(folder, path);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(outcome.findings.map(({ population, rule }) => [population, rule])).toEqual([
    ["pupils", "checksumWrong"],
    ["teachers", "fileNotFound"],
  ]);
  expect(await knownLoads(folder)).toHaveLength(1);
}, 60_000);

test("with a threshold the good rows are taken in, the bad ones told in a file", async () => {
  const folder = freshFolder();
  const [first, second, ...others] = rows.pupils;
  const pupils = [{ ...first!, sex: "=female" }, { ...second!, schoolId: "S2" }, ...others];
  const path = extract(smallExtract({ pupils }));
  const strict = await loadFolder(folder, path, {
    limits: { rejectThreshold: 20, publishedTolerance: 2, publishedAllowance: 5 },
  });
  expect(strict.kind).toBe("refused");
  const outcome = await loadFolder(folder, path, {
    limits: { rejectThreshold: 25, publishedTolerance: 2, publishedAllowance: 5 },
    explain: ({ code }) => `in words, ${code}`,
  });
  if (outcome.kind !== "loaded") throw new Error(outcome.kind);
  const counted = await read(
    folder,
    "SELECT CAST(sum(value) AS INTEGER) FROM marginal WHERE indicator = 8 AND dimension = ''"
  );
  expect(counted).toEqual([[6]]);
  expect(outcome.rejects).toHaveLength(1);
  expect(outcome.rejects[0]).toMatch(/data-\d+\/rejects\/load-\d{8}-\d{6}-pupils\.csv$/);
  expect(readFileSync(outcome.rejects[0]!, "utf8").trimEnd().split("\r\n")).toEqual([
    "\uFEFFline,column,value,rule,explanation",
    '2,sex,\'=female,recordCodeUnknown,"in words, recordCodeUnknown"',
    '3,grade,"grade 11, schoolId S2",basicSchoolGrades,"in words, recordRuleBroken"',
  ]);
  const refused = outcome.findings.filter(({ population }) => population === "pupils");
  expect(refused.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
}, 60_000);

test("a newer extract of a year comes beside the older one, which can be used again", async () => {
  const folder = freshFolder();
  await copyLoaded(folder, smallExtract());
  await loadFolder(folder, extract(smallExtract({ pupils: rows.pupils.slice(1) })));
  const loads = await knownLoads(folder);
  expect(loads.map(({ number, years }) => [number, years])).toEqual([
    [1, [2024]],
    [2, [2024]],
  ]);
  await reuseLoad(folder, "1");
  expect(await read(folder, "SELECT load FROM load_use ORDER BY sequence")).toEqual([
    [1],
    [2],
    [1],
  ]);
  const counted = await read(
    folder,
    "SELECT load, CAST(sum(i_8) AS INTEGER) FROM pupils_cell GROUP BY load ORDER BY load"
  );
  expect(counted).toEqual([
    [1, 8],
    [2, 7],
  ]);
}, 60_000);

test("deriving the figures anew from the kept records gives the same figures", async () => {
  const folder = freshFolder();
  await copyLoaded(folder, smallExtract());
  const tables = ["pupils_cell", "teachers_cell", "waiting_list_cell", "marginal"];
  const all = () =>
    Promise.all(tables.map((table) => read(folder, `SELECT * FROM ${table} ORDER BY ALL`)));
  const before = await all();
  const name = currentName(folder);
  expect(await rebuildFigures(folder)).toEqual({ loads: [1], withoutRecords: [] });
  expect(currentName(folder)).not.toBe(name);
  expect(await all()).toEqual(before);
}, 60_000);

test("figures far from the published ones refuse the extract, near ones warn", async () => {
  const folder = freshFolder();
  const totals = join(root, "published.csv");
  const lines = ["indicator,year,territory,value", "8,2024,KZ,8", "1,2024,KZ,4", "34,2024,KZ,9"];
  writeFileSync(totals, lines.join("\n"));
  await loadFile(folder, totals);
  const path = extract();
  const outcome = await loadFolder(folder, path);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  const errors = outcome.findings.filter(({ severity }) => severity === "error");
  // Indicator 1 is compared by day schools, of which there are four.
  expect(errors.map(({ problem }) => problem)).toEqual([
    {
      code: "publishedDiffers",
      parameters: {
        ...{ indicator: 34, year: 2024, breakdowns: [], cells: 1, member: "KZ" },
        ...{ published: 9, counted: 3 },
      },
    },
  ]);
  expect(await knownLoads(folder)).toHaveLength(1);
  expect(existsSync(join(folder, "records"))).toBe(false);
  const lenient = { rejectThreshold: 0, publishedTolerance: 70, publishedAllowance: 0 };
  expect((await loadFolder(folder, path, { limits: lenient })).kind).toBe("loaded");
}, 60_000);

test("figures published as of another date are not compared, and are named", async () => {
  const folder = freshFolder();
  const totals = join(root, "december.csv");
  const lines = ["34,2024,KZ,9,2024-12-31", "37,2024,KZ,90,2024-12-31", "16,2024,KZ,3,2024-10-05"];
  writeFileSync(totals, ["indicator,year,territory,value,asOf", ...lines].join("\n"));
  await loadFile(folder, totals);
  const outcome = await loadFolder(folder, extract());
  if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
  const told = outcome.findings.filter(({ problem }) => problem.code.startsWith("published"));
  const of = { year: 2024, cells: 1, asOf: "2024-12-31", referenceDate: "2024-10-05" };
  expect(told.map(({ severity, problem }) => [severity, problem.parameters])).toEqual([
    ["warning", { indicator: 34, ...of }],
    ["warning", { indicator: 37, ...of }],
  ]);
  // Records of that date are compared with them, and not with those of 5 October.
  const december = { referenceDate: "2024-12-31" };
  const later = await loadFolder(folder, extract(smallExtract(), december));
  if (later.kind !== "refused") throw new Error(later.kind);
  expect(
    later.findings.flatMap(({ problem }) =>
      problem.code.startsWith("published")
        ? [[problem.code, (problem.parameters as { indicator: number }).indicator]]
        : []
    )
  ).toEqual([
    ["publishedAtOtherDate", 16],
    ["publishedDiffers", 34],
    ["publishedDiffers", 37],
  ]);
}, 60_000);

test.each([
  { published: 12, allowance: 5, kind: "loaded" },
  { published: 13, allowance: 4, kind: "refused" },
  { published: 14, allowance: 5, kind: "refused" },
])(
  "$published pupils published where 8 are counted: $kind with $allowance allowed",
  async (row) => {
    const folder = freshFolder();
    const totals = join(root, `published-${row.published}.csv`);
    writeFileSync(totals, `indicator,year,territory,value\n8,2024,KZ,${row.published}`);
    await loadFile(folder, totals);
    const limits = { rejectThreshold: 0, publishedTolerance: 2, publishedAllowance: row.allowance };
    const outcome = await loadFolder(folder, extract(), { limits });
    if (outcome.kind === "alreadyLoaded") throw new Error(outcome.kind);
    expect(outcome.kind).toBe(row.kind);
    const told = outcome.findings.filter(({ problem }) => problem.code === "publishedDiffers");
    expect(told.map(({ severity }) => severity)).toEqual([
      row.kind === "loaded" ? "warning" : "error",
    ]);
  },
  60_000
);

test("a cancelled load changes nothing and leaves nothing behind", async () => {
  const folder = freshFolder();
  await copyLoaded(folder, smallExtract());
  const stop = new AbortController();
  const loading = loadFolder(folder, extract(smallExtract({ pupils: [] })), {
    signal: stop.signal,
    onProgress: ({ step }) => {
      if (step === "figures") stop.abort();
    },
  });
  const error = await loading.catch((thrown: unknown) => thrown);
  expect((error as ProblemError).problem.code).toBe("loadCancelled");
  expect(await knownLoads(folder)).toHaveLength(1);
  const left = readdirSync(folder).toSorted();
  expect(left).toEqual(["000001.duckdb", "CURRENT", "loading.sqlite", "records"]);
  expect(readdirSync(join(folder, "records"))).toEqual(["1"]);
}, 60_000);
