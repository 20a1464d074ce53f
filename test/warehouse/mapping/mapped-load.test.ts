import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFolder } from "../../../src/warehouse/records/load-folder";
import type { RecordFinding } from "../../../src/warehouse/records/record-finding";
import { openStore } from "../../../src/warehouse/store";
import { currentName } from "../../../src/warehouse/warehouse-files";
import { encodeText } from "../../support/encode-text";
import { temporaryFolder } from "../../support/temporary-folder";
import { csvOf, rows, writeExtract } from "../records/small-extract";
import { outsideMapping, outsideSchools } from "./outside-schools";

const root = temporaryFolder();
let count = 0;

const freshFolder = () => join(root, `data-${String(++count)}`);

function writeMapped(schools: string | Buffer, mapping: unknown = outsideMapping()): string {
  const path = writeExtract(freshFolder(), { schools });
  writeFileSync(join(path, "mapping.json"), JSON.stringify(mapping));
  return path;
}

async function load(path: string, folder = join(freshFolder(), "warehouse")) {
  const outcome = await loadFolder(folder, path);
  const findings = outcome.kind === "alreadyLoaded" ? [] : outcome.findings;
  return { kind: outcome.kind, findings, folder };
}

async function figuresOf(folder: string): Promise<unknown> {
  const store = await openStore(join(folder, currentName(folder)!), "read");
  try {
    return await store.columns({
      text: "SELECT indicator, dimension, d_region, member, value FROM marginal ORDER BY ALL",
      parameters: [],
    });
  } finally {
    store.close();
  }
}

const problemsOf = (findings: readonly RecordFinding[], severity: string) =>
  findings.filter((one) => one.severity === severity).map(({ problem }) => problem);

test("an export with a mapping gives the figures of our own form, and the report counts what was mapped", async () => {
  const own = await load(writeExtract(freshFolder(), { schools: csvOf("schools", rows.schools) }));
  const mapped = await load(writeMapped(encodeText(outsideSchools(), "windows-1251")));
  expect([own.kind, mapped.kind]).toEqual(["loaded", "loaded"]);
  expect(await figuresOf(mapped.folder)).toEqual(await figuresOf(own.folder));
  const notes = problemsOf(mapped.findings, "note");
  expect(notes).toContainEqual({
    code: "columnsMapped",
    parameters: {
      columns: expect.arrayContaining(["Вид школы → schoolType", "Примечание → –"]) as unknown,
    },
  });
  expect(notes).toContainEqual({
    code: "codesMapped",
    parameters: { column: "locality", codes: ["город → urban", "село → rural"], counts: [4, 1] },
  });
}, 60_000);

test("a code that the mapping does not know names itself with its count", async () => {
  const schools = ["S1", "S2", "S3"].map((schoolId) => ({ ...rows.schools[0]!, schoolId }));
  const text = outsideSchools([...rows.schools.slice(3), ...schools])
    .replaceAll("Школа-гимназия", "Школа нового типа")
    .replace("село", "аул");
  const { findings } = await load(writeMapped(text));
  expect(problemsOf(findings, "error")).toEqual([
    expect.objectContaining({
      code: "recordCodeUnknown",
      parameters: expect.objectContaining({
        ...{ column: "schoolType", found: ["Школа нового типа"], counts: [3] },
      }) as unknown,
    }),
  ]);
}, 60_000);

test("with another mapping the same files are another load, with the same one they are known", async () => {
  const path = writeMapped(outsideSchools());
  const first = await load(path);
  expect((await load(path, first.folder)).kind).toBe("alreadyLoaded");
  const { populations, ...others } = outsideMapping();
  const { schools } = populations;
  const codes = { ...schools.codes, Примечание: { x: "y" } };
  const changed = { ...others, populations: { schools: { ...schools, codes } } };
  writeFileSync(join(path, "mapping.json"), JSON.stringify(changed));
  expect((await load(path, first.folder)).kind).toBe("loaded");
}, 60_000);

test("a column of persons is refused, whatever a mapping says of it", async () => {
  const mapping = outsideMapping();
  const columns = { ...mapping.populations.schools.columns, "ФИО директора": "-" };
  const schools = { ...mapping.populations.schools, columns };
  const text = outsideSchools().replace("Примечание", "ФИО директора");
  const { findings } = await load(writeMapped(text, { ...mapping, populations: { schools } }));
  expect(problemsOf(findings, "error")).toEqual([
    { code: "personalColumn", parameters: { column: "ФИО директора" } },
  ]);
}, 60_000);
