import { join } from "node:path";
import { root } from "../support/source-files";
import { temporaryFolder } from "../support/temporary-folder";
import { smallExtract, writeExtract } from "../intake/records/small-extract";
import { runCli } from "./run-cli";

jest.setTimeout(120_000);

const folder = temporaryFolder();
const data = join(folder, "data");
const madeUp = writeExtract(join(folder, "made"), smallExtract(), { demonstration: true });
const totals = join(root, "test/intake/reported/totals-of-a-demonstration-year.csv");

const said = {
  en: {
    locale: "en_US.UTF-8",
    line: "Load No. 3 (records, demonstration) does not answer for 2024, indicators 29: load No. 4 (totals) does.",
  },
  ru: {
    locale: "ru_RU.UTF-8",
    line: "Загрузка № 3 (записи, демонстрация) не отвечает за 2024, показатели 29: отвечает загрузка № 4 (итоги).",
  },
  kk: {
    locale: "kk_KZ.UTF-8",
    line: "№ 3 (жазбалар, демонстрация) жүктеме 2024 бойынша 29 көрсеткіштерге жауап бермейді: № 4 (жиынтықтар) жүктеме жауап береді.",
  },
} as const;

test("a load that another hides says so at the load, in the list, when it is shown and when it is used", async () => {
  const run = (...words: string[]) => runCli(data, words);
  // Published figures come first, so that records are compared with them: loads 1 and 2.
  expect((await run("load", madeUp)).output).not.toContain("does not answer");
  const loaded = await run("load", totals);
  expect([loaded.code, loaded.output.split("\n")[1]]).toEqual([0, said.en.line]);
  for (const { locale, line } of Object.values(said)) {
    const { output } = await runCli(data, ["loads"], { LC_ALL: locale });
    expect(output.trimEnd().split("\n").at(-1)).toBe(line);
  }
  const shown = await run("loads", "show", "3");
  expect(shown.output).toContain(`Does not answer  ${said.en.line}`);
  expect((await run("loads", "show", "4")).output).not.toContain("Does not answer");
  // Made-up records that are let answer again are still behind a person's totals.
  const used = await run("loads", "use", "3");
  expect(used.output.trimEnd().split("\n")).toEqual([
    "Load No. 3 (made) answers again.",
    said.en.line,
  ]);
  expect((await run("load", totals)).output).toContain(said.en.line);
});
