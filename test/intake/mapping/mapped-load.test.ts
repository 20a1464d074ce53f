import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemText } from "../../../src/i18n/problem-texts";
import { loadFolder } from "../../../src/intake/records/load-folder";
import type { FolderOptions } from "../../../src/intake/records/load-folder";
import type { RecordFinding } from "../../../src/intake/records/record-finding";
import { encodeText } from "../../support/encode-text";
import { temporaryFolder } from "../../support/temporary-folder";
import { readMarginals } from "../records/read-marginals";
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

async function load(
  path: string,
  folder = join(freshFolder(), "warehouse"),
  options: FolderOptions = {}
) {
  const outcome = await loadFolder(folder, path, options);
  const findings = outcome.kind === "alreadyLoaded" ? [] : outcome.findings;
  const rejects = outcome.kind === "alreadyLoaded" ? [] : outcome.rejects;
  return { kind: outcome.kind, findings, rejects, folder };
}

const problemsOf = (findings: readonly RecordFinding[], severity: string) =>
  findings.filter((one) => one.severity === severity).map(({ problem }) => problem);

test("an export with a mapping gives the figures of our own form, and the report counts what was mapped", async () => {
  const own = await load(writeExtract(freshFolder(), { schools: csvOf("schools", rows.schools) }));
  const mapped = await load(writeMapped(encodeText(outsideSchools(), "windows-1251")));
  expect([own.kind, mapped.kind]).toEqual(["loaded", "loaded"]);
  expect(await readMarginals(mapped.folder)).toEqual(await readMarginals(own.folder));
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

test("a known extract is not known when its mapping is broken, gone, or open again", async () => {
  const path = writeMapped(outsideSchools());
  const { folder } = await load(path);
  const mapping = join(path, "mapping.json");
  const right = readFileSync(mapping, "utf8");
  const broken = [
    ["{", "mappingUnreadable"],
    [right.replace('"urban"', '"town"'), "mappingFieldInvalid"],
    [right.replace('"urban"', '"?"'), "mappingOpen"],
  ] as const;
  for (const [text, rule] of broken) {
    writeFileSync(mapping, text);
    const { kind, findings } = await load(path, folder);
    expect([kind, findings.map((one) => one.rule)]).toEqual(["refused", [rule]]);
  }
  rmSync(mapping);
  const bare = await load(path, folder);
  expect([bare.kind, bare.findings.map(({ rule }) => rule)]).toEqual([
    "refused",
    ["headerUnknown"],
  ]);
  writeFileSync(mapping, right);
  writeFileSync(join(path, "schools.csv"), `${outsideSchools()}\r\n`);
  const changed = await load(path, folder);
  expect([changed.kind, changed.findings.map(({ rule }) => rule)]).toEqual([
    "refused",
    ["checksumWrong"],
  ]);
}, 60_000);

test("where some rows may be refused, those of a code without a counterpart are, each by its value", async () => {
  const text = outsideSchools().replace("Специальная школа", "Школа-интернат");
  const limits = { rejectThreshold: 50, publishedTolerance: 2, publishedAllowance: 5 };
  const explain: FolderOptions["explain"] = (found) => problemText(found, "en").title;
  const { kind, findings, rejects } = await load(writeMapped(text), undefined, { limits, explain });
  expect(kind).toBe("loaded");
  expect(problemsOf(findings, "warning")).toContainEqual(
    expect.objectContaining({
      code: "recordCodeUnknown",
      parameters: expect.objectContaining({ found: ["Школа-интернат"], counts: [1] }) as unknown,
    })
  );
  const refused = readFileSync(rejects[0]!, "utf8").split("\r\n")[1];
  expect(refused).toMatch(
    /,schoolType,Школа-интернат,recordCodeUnknown,"?The code list has no such code: [^–]*\."?$/
  );
}, 60_000);

test("a column that a file may leave out may have a name of its own", async () => {
  const [header, ...lines] = outsideSchools().split("\r\n");
  const closed = lines.map((line, at) => (line ? `${line};${at === 0 ? "Да" : "Нет"}` : line));
  const mapping = outsideMapping();
  const { columns, codes } = mapping.populations.schools;
  const schools = {
    columns: { ...columns, Закрыта: "closed" },
    codes: { ...codes, Закрыта: { Да: "1", Нет: "0" } },
  };
  const text = [`${header};Закрыта`, ...closed].join("\r\n");
  const all = await load(writeMapped(outsideSchools()));
  const fewer = await load(writeMapped(text, { ...mapping, populations: { schools } }));
  expect([all.kind, fewer.kind]).toEqual(["loaded", "loaded"]);
  expect(problemsOf(fewer.findings, "note")).toContainEqual({
    code: "codesMapped",
    parameters: { column: "closed", codes: ["Нет → 0", "Да → 1"], counts: [4, 1] },
  });
  expect(await readMarginals(fewer.folder)).not.toEqual(await readMarginals(all.folder));
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
