import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemText } from "../../../src/i18n/problem-texts";
import { knownLoads } from "../../../src/warehouse/known-loads";
import { loadFolder } from "../../../src/intake/records/load-folder";
import type { RecordFinding } from "../../../src/intake/records/record-finding";
import { currentName } from "../../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../../support/temporary-folder";
import { copyLoaded } from "./loaded-extract";
import { csvOf, rows, smallExtract, writeExtract } from "./small-extract";
import type { Row } from "./small-extract";

const root = temporaryFolder();
let count = 0;

interface Fresh {
  readonly folder: string;
  readonly path: string;
}

function fresh(): Fresh {
  const data = join(root, `data-${String(++count)}`);
  return { folder: join(data, "warehouse"), path: join(data, "extract") };
}

/** Findings as a person reads them: file, line, column, value, rule. */
function told(findings: readonly RecordFinding[]): unknown[] {
  return findings.flatMap(({ population, column, rule, count: times, examples }) =>
    examples.length
      ? examples.map(({ line, value }) => [population, line, column, value, rule])
      : [[population, null, column, null, rule, times]]
  );
}

async function refusedWith(files: Record<string, string | Buffer>, manifest = {}) {
  const { folder, path } = fresh();
  await copyLoaded(folder, smallExtract());
  const current = currentName(folder);
  const outcome = await loadFolder(folder, writeExtract(path, files, manifest));
  if (outcome.kind !== "refused") throw new Error(`the extract was ${outcome.kind}`);
  expect(currentName(folder)).toBe(current);
  expect(await knownLoads(folder)).toHaveLength(1);
  expect(existsSync(join(folder, "records", "2"))).toBe(false);
  expect(existsSync(join(folder, "scratch"))).toBe(false);
  return outcome;
}

function changed(of: readonly Row[], at: number, change: Row): Row[] {
  return of.map((row, index) => (index === at ? { ...row, ...change } : row));
}

test("every fault of every row is named with line, column, value and rule", async () => {
  let schools = changed(rows.schools, 0, { district: "999999999" });
  schools = changed(schools, 1, { computersWithInternet: 11 });
  schools = changed(schools, 2, { schoolType: "gymnasium", camps: 21 });
  let pupils = changed(rows.pupils, 2, { grade: "05", shift: "" });
  pupils = changed(pupils, 3, { age: 60 });
  pupils = changed(pupils, 5, { limitedAbilities: 0 });
  pupils = changed(pupils, 6, { pupilId: "860412300123", schoolId: "S9" });
  pupils = changed(pupils, 7, { pupilId: "P2", sex: "F", age: "7.5" });
  const teachers = changed(rows.teachers, 0, { grades: "1+1" });
  const children = changed(rows.children, 3, { preparation: 0 });
  const outcome = await refusedWith(smallExtract({ schools, pupils, teachers, children }));
  const found = told(outcome.findings);
  expect(found).toEqual(
    expect.arrayContaining([
      ["schools", 2, "district", "999999999", "recordDistrictUnknown"],
      [
        ...["schools", 3, "computersWithInternet"],
        ...["computersWithInternet 11, computers 10", "internetWithinComputers"],
      ],
      ["schools", 4, "schoolType", "gymnasium", "recordCodeUnknown"],
      ["schools", 4, "camps", "21", "recordNumberOutside"],
      ["pupils", 2, "schoolId", "S1", "recordOrganisationRefused"],
      ["pupils", 4, "grade", "05", "recordCodeUnknown"],
      ["pupils", 4, "shift", "", "recordValueMissing"],
      ["pupils", 8, "pupilId", "860412300123", "recordIdPersonal"],
      ["pupils", 8, "schoolId", "S9", "recordOrganisationUnknown"],
      ["pupils", 9, "pupilId", "P2", "recordIdTwice"],
      ["pupils", 9, "sex", "F", "recordCodeUnknown"],
      ["pupils", 9, "age", "7.5", "recordNumberOutside"],
      ["teachers", 2, "grades", "1+1", "recordCodeUnknown"],
      ["pupils", 7, "limitedAbilities", "limitedAbilities 0, schoolId S4", "specialSchoolPupils"],
    ])
  );
  expect(outcome.findings.every(({ severity }) => severity === "error")).toBe(true);
}, 60_000);

test("rules that look at the organisation are checked", async () => {
  const pupils = [
    ...changed(rows.pupils, 3, { age: 60 }),
    { ...rows.pupils[0]!, pupilId: "P9", schoolId: "S5" },
    { ...rows.pupils[2]!, pupilId: "P10", schoolId: "S3" },
  ];
  const teachers = changed(rows.teachers, 1, { grades: "9+10" });
  const children = changed(rows.children, 3, { preparation: 0 });
  const { findings } = await refusedWith(smallExtract({ pupils, teachers, children }));
  expect(told(findings)).toEqual([
    ["pupils", 5, "age", "studyForm day, age 60, grade 9, schoolId S2", "ageFitsGrade"],
    ["pupils", 11, "studyForm", "studyForm evening, schoolId S3", "eveningNeedsDepartment"],
    ["pupils", 10, "studyForm", "studyForm day, schoolId S5", "eveningSchoolHasNoDayPupils"],
    ["teachers", 3, "grades", "grades 9+10, schoolId S2", "basicSchoolTeachers"],
    [
      ...["children", 5, "preparation", "preparation 0, group preschoolClass, organisationId S1"],
      "schoolChildrenPrepare",
    ],
  ]);
}, 60_000);

test("lines that cannot be read are named, and those after them keep their numbers", async () => {
  const lines = csvOf("pupils", changed(rows.pupils, 6, { sex: "x" })).split("\n");
  const text = [
    ...lines.slice(0, 2),
    "",
    "P90,S1,day",
    ...lines.slice(2, 4),
    'P91,S1,day,"fe"male,1,1,7,kazakh,kazakh,0,0,0',
    ...lines.slice(4),
  ].join("\r\n");
  const bytes = Buffer.concat([
    Buffer.from(`\uFEFF${text}P92,S1,day,`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(",1,1,7,kazakh,kazakh,0,0,0\r\n"),
  ]);
  const { findings } = await refusedWith({ ...smallExtract(), pupils: bytes });
  const reasons = findings.map(({ problem: { parameters }, count: times, examples }) => [
    (parameters as { reason?: string }).reason ?? null,
    times,
    examples.map(({ line }) => line),
  ]);
  expect(reasons).toEqual([
    [null, 1, [11]],
    [null, 1, [4]],
    ["quotes", 1, [7]],
    ["encoding", 1, [13]],
  ]);
}, 60_000);

test("every fault of the manifest is named at once", async () => {
  const { findings } = await refusedWith(smallExtract(), {
    form: "other",
    year: 2099,
    referenceDate: "2024-02-30",
    source: "",
    state: "final",
    files: [
      { population: "pupils", file: "../pupils.csv", rows: -1, sha256: "x" },
      { population: "teachers", file: "t.csv", rows: 1, sha256: "0".repeat(64) },
      { population: "nurses", file: "n.csv", rows: 1, sha256: "0".repeat(64) },
      { population: "teachers", file: "t2.csv", rows: 1, sha256: "0".repeat(64) },
      7,
    ],
  });
  const named = findings.map(({ problem }) =>
    problem.code === "manifestFieldInvalid" ? problem.parameters.field : problem.code
  );
  expect(named).toEqual([
    ...["form", "yearAhead", "referenceDate", "source", "state"],
    ...["files[0].file", "files[0].rows", "files[0].sha256", "files[2].population", "files[4]"],
    ...["populationTwice", "organisationsMissing"],
  ]);
}, 60_000);

test.each([
  [
    { year: "2024" },
    '"2024"',
    /^manifest\.json: year must be a whole number without quotation marks/,
  ],
  [{ year: undefined }, "", /^manifest\.json: year must be a whole number/],
  [
    { referenceDate: "2023-10-05" },
    '"2023-10-05"',
    /referenceDate must be a date of the reporting year/,
  ],
  [{ demonstration: "no" }, '"no"', /demonstration must be true or false, without quotation marks/],
  [{ state: "final" }, '"final"', /state must be one of: normal, provisional, revised, estimated/],
  [{ years: 2024 }, "2024", /years is no field of a manifest; these are: form, year/],
  [{ files: [] }, "[]", /files must be a list of at least one file/],
])(
  "a manifest of %j is told what the field must be",
  async (change, value, said) => {
    const { findings } = await refusedWith(smallExtract(), change);
    const [told_] = findings;
    expect(findings).toHaveLength(1);
    expect(told_!.problem).toMatchObject({ code: "manifestFieldInvalid", parameters: { value } });
    expect(problemText(told_!.problem, "en").title).toMatch(said);
  },
  60_000
);

test("files that are missing, changed, empty or of other columns are named together", async () => {
  const files: Record<string, string> = smallExtract();
  const personal = files["pupils"]!.replace("orphan", "ЖСН").replace("disabled", "home");
  const { folder, path } = fresh();
  const written = writeExtract(path, {
    ...files,
    pupils: personal,
    graduates: `Түлектер\n${files["graduates"]!.replaceAll(",", ";")}`,
    teachers: "",
    waitingList: Buffer.from(
      `\uFEFF${rows.waitingList.map(({ childId }) => childId).join("\n")}`,
      "utf16le"
    ),
  });
  const manifest = join(written, "manifest.json");
  const text = readFileSync(manifest, "utf8");
  const sha256 = /"schools.csv","rows":5,"sha256":"(\w+)"/.exec(text)![1]!;
  const changedText = text.replace(sha256, "0".repeat(64)).replace("children.csv", "gone.csv");
  writeFileSync(manifest, changedText.replaceAll('"rows":-1', '"rows":0'));
  const outcome = await loadFolder(folder, path);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(outcome.findings.map(({ population, rule }) => [population, rule])).toEqual([
    ["schools", "checksumWrong"],
    ["pupils", "personalColumn"],
    ["pupils", "columnUnknown"],
    ["pupils", "columnMissing"],
    ["pupils", "columnMissing"],
    ["graduates", "headerElsewhere"],
    ["teachers", "fileEmpty"],
    ["children", "fileNotFound"],
    ["waitingList", "headerUnknown"],
  ]);
  expect(currentName(folder)).toBe(null);
}, 60_000);

test("a file that the system does not read is named, not the data folder", async () => {
  if (!existsSync("/proc/self/mem")) return;
  const { folder, path } = fresh();
  writeExtract(path, smallExtract());
  rmSync(join(path, "pupils.csv"));
  // A file like any other, which gives nothing but an error.
  symlinkSync("/proc/self/mem", join(path, "pupils.csv"));
  const outcome = await loadFolder(folder, path);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(outcome.findings.map(({ population, problem }) => [population, problem])).toEqual([
    ["pupils", { code: "fileUnreadable", parameters: { file: "pupils.csv", reason: "EIO" } }],
  ]);
}, 60_000);

test("a number below nil is outside, not missing", async () => {
  const pupils = [-1, -3, -5].map((age, at) => ({ ...rows.pupils[0]!, pupilId: `P${at}`, age }));
  const { findings } = await refusedWith(smallExtract({ pupils }));
  expect(told(findings)).toEqual(
    [-1, -3, -5].map((age, at) => ["pupils", at + 2, "age", String(age), "recordNumberOutside"])
  );
}, 60_000);

test("an id that comes twice is told by its own line, after lines that cannot be read too", async () => {
  const text = csvOf("waitingList", rows.waitingList).trimEnd();
  const bytes = Buffer.concat([
    Buffer.from(`${text}\nW8,101000000,ur`),
    Buffer.from([0xff]),
    Buffer.from("ban,1\nW9,bad\nW10,101000000,urban,2\nW2,101000000,urban,2\n"),
  ]);
  const { findings } = await refusedWith({ ...smallExtract(), waitingList: bytes });
  expect(told(findings)).toContainEqual(["waitingList", 9, "childId", "W2", "recordIdTwice"]);
}, 60_000);

test("lines that end in different ways are a fault of their file", async () => {
  const lines = csvOf("pupils", rows.pupils).split("\n");
  const pupils = lines.map((line, at) => (at % 2 ? `${line}\r\n` : `${line}\n`)).join("");
  const { findings } = await refusedWith({ ...smallExtract(), pupils });
  expect(findings.map(({ problem }) => problem)).toEqual([
    { code: "lineEndsDiffer", parameters: { file: "pupils.csv", line: 2 } },
  ]);
}, 60_000);

test.each([
  ["a field that is misspelt", { demonstraton: true }, "demonstraton"],
  ["a source of several lines", { source: "NEDB\nand others" }, "source"],
  ["a source that steers a terminal", { source: "\u001b[2J" }, "source"],
  ["a source that is too long", { source: "x".repeat(301) }, "source"],
])(
  "a manifest is refused for %s",
  async (_name, change, field) => {
    const { findings } = await refusedWith(smallExtract(), change);
    expect(findings.map(({ problem }) => problem)).toMatchObject([
      { code: "manifestFieldInvalid", parameters: { field } },
    ]);
  },
  60_000
);

test("a manifest in another encoding is refused: its source would stand garbled below figures", async () => {
  const { folder, path } = fresh();
  const manifest = join(writeExtract(path, smallExtract()), "manifest.json");
  const text = readFileSync(manifest, "utf8").replace("made by hand", "\xcc\xce\xcd");
  writeFileSync(manifest, Buffer.from(text, "latin1"));
  const outcome = await loadFolder(folder, path);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(outcome.findings.map(({ problem }) => problem.code)).toEqual(["fileNotUtf8"]);
}, 60_000);
