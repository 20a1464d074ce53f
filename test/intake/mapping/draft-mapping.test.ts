import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "../../../src/problem/problem";
import { draftMapping } from "../../../src/intake/mapping/draft-mapping";
import { encodeText } from "../../support/encode-text";
import { temporaryFolder } from "../../support/temporary-folder";
import { smallExtract, writeExtract } from "../records/small-extract";
import { outsideSchools } from "./outside-schools";

const root = temporaryFolder();
let count = 0;

function exported(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(root, `export-${String(++count)}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function refusal(path: string): Promise<string[]> {
  const error = await draftMapping(path).catch((caught: unknown) => caught);
  if (!(error instanceof ProblemError)) throw new Error("a draft was written");
  return error.problems.map(({ code }) => code);
}

test("a draft names what is certain; kinds that the Order does not have are proposed, the rest is open", async () => {
  const folder = exported({ "Schools.csv": encodeText(outsideSchools(), "windows-1251") });
  const { path, open } = await draftMapping(folder);
  expect(path).toBe(join(folder, "mapping.json"));
  expect(JSON.parse(readFileSync(path!, "utf8"))).toEqual({
    form: "nedb-mapping-1",
    populations: {
      schools: {
        columns: {
          "Код организации": "?",
          КАТО: "district",
          Местность: "locality",
          "Форма собственности": "ownership",
          "Вид школы": "schoolType",
          "Форма обучения": "studyForm",
          "Углублённые классы": "?",
          "Вечернее отделение": "?",
          Лагеря: "?",
          Компьютеры: "?",
          "С интернетом": "?",
          Примечание: "?",
        },
        codes: {
          Местность: { город: "urban", село: "rural" },
          "Форма собственности": { государственная: "state", частная: "private" },
          "Вид школы": {
            Лицей: "? inDepth",
            "Школа-гимназия": "? general",
            "Малокомплектная школа": "?",
            "Основная школа": "basic",
            "Специальная школа": "special",
          },
          "Форма обучения": { дневная: "day", вечерняя: "evening" },
          "Углублённые классы": { Да: "1", Нет: "0" },
          "Вечернее отделение": { Да: "1", Нет: "0" },
          Примечание: { x: "?" },
        },
      },
    },
  });
  expect(open).toBe(11);
}, 60_000);

test("a mapping that is there is never written over, and nothing is written where none is needed", async () => {
  const path = writeExtract(join(root, "own"), smallExtract());
  const before = readdirSync(path);
  expect(await draftMapping(path)).toEqual({ path: null, open: 0 });
  expect(readdirSync(path)).toEqual(before);
  writeFileSync(join(path, "mapping.json"), "mine");
  expect(await refusal(path)).toEqual(["mappingExists"]);
  expect(readFileSync(join(path, "mapping.json"), "utf8")).toBe("mine");
}, 60_000);

test("what a file holds is told by its name or by the manifest; one file may be named alone", async () => {
  const folder = exported({
    "export-17.csv": outsideSchools(),
    "manifest.json": '{"files": [{"file": "export-17.csv", "population": "schools"}]}',
    "other.csv": "a,b\n",
  });
  expect(await refusal(folder)).toEqual(["mappingPopulationUnknown"]);
  expect((await draftMapping(join(folder, "export-17.csv"))).path).toBe(
    join(folder, "mapping.json")
  );
}, 60_000);

test.each([
  ["a folder without tables", { "readme.md": "x" }, "exportMissing"],
  ["a column of persons", { "pupils.csv": "ФИО;ИИН\nx;1\n" }, "personalColumn"],
  ["a workbook", { "schools.csv": "PK\u0003\u0004xl/workbook.xml" }, "fileOtherKind"],
])(
  "no draft is made of %s",
  async (_name, files, code) => {
    const folder = exported(files);
    expect((await refusal(folder))[0]).toBe(code);
    expect(readdirSync(folder)).toEqual(Object.keys(files));
  },
  60_000
);
