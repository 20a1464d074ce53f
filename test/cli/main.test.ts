import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openRegistry } from "../../src/registry/open-registry";
import { isLoginTaken } from "../../src/registry/people";
import { temporaryFolder } from "../support/temporary-folder";
import { runCli } from "./run-cli";

const folder = temporaryFolder();
let count = 0;

const freshData = () => join(folder, `data-${String(++count)}`);

function extract(name: string, ...rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ["indicator,year,territory,locality,value", ...rows].join("\n"));
  return path;
}

const good = ["1,2021,KZ,,100", "1,2021,KZ,urban,40", "1,2021,KZ,rural,60"];

/** Every file under a folder with what it holds. */
function contentOf(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name)).toString("base64")])
  );
}

test.each([
  {
    locale: "en_US.UTF-8",
    usage: "Usage: npm run nedb -- COMMAND",
    last: "The forms of extracts are described in docs/extracts.md.",
    unknown: "There is no command “lood�[31m”.",
    missing: "Name what to load: npm run nedb -- load PATH",
  },
  {
    locale: "ru_RU.UTF-8",
    usage: "Использование: npm run nedb -- КОМАНДА",
    last: "Формы выгрузок описаны в docs/extracts.md.",
    unknown: "Команды «lood�[31m» нет.",
    missing: "Укажите, что загрузить: npm run nedb -- load ПУТЬ",
  },
  {
    locale: "kk_KZ.UTF-8",
    usage: "Қолданылуы: npm run nedb -- ПӘРМЕН",
    last: "Үзінділердің нысандары docs/extracts.md бетінде сипатталған.",
    unknown: "«lood�[31m» деген пәрмен жоқ.",
    missing: "Не жүктелетінін көрсетіңіз: npm run nedb -- load ЖОЛ",
  },
])(
  "what the commands are is told in the language of $locale",
  async (told) => {
    const data = freshData();
    const run = (...words: string[]) => runCli(data, words, { LC_ALL: told.locale });
    const [bare, help, unknown, missing] = await Promise.all([
      run(),
      run("help"),
      run("lood\x1b[31m"),
      run("load"),
    ]);
    expect([help.code, help.errors]).toEqual([0, ""]);
    const lines = help.output.split("\n");
    expect([lines[0], lines.at(-2)]).toEqual([told.usage, told.last]);
    for (const command of ["load ", "loads ", "help "]) {
      expect(help.output).toContain(`\n  ${command}`);
    }
    expect(bare).toEqual(help);
    expect([unknown.code, unknown.output]).toEqual([1, `${told.unknown}\n\n${help.output}`]);
    expect([missing.code, missing.output]).toEqual([1, `${told.missing}\n`]);
    expect(existsSync(data)).toBe(false);
  },
  60_000
);

test("a good file is loaded once, and listed", async () => {
  const data = freshData();
  expect(await runCli(data, ["loads"])).toMatchObject({
    ...{ code: 0, output: "There are no loads yet.\n", errors: "" },
  });
  const file = extract("good.csv", ...good);
  const first = await runCli(data, ["load", file]);
  expect([first.code, first.errors]).toEqual([0, ""]);
  expect(first.output.split("\n")[0]).toBe("Load No. 1: good.csv, 3 figures taken in.");

  const before = contentOf(data);
  const again = await runCli(data, ["load", file]);
  expect(again.code).toBe(0);
  expect(again.output).toMatch(
    /^This very file is load No\. 1 of .+ already\. Nothing was changed\.\n$/
  );
  expect(contentOf(data)).toEqual(before);

  const { code, output } = await runCli(data, ["loads"]);
  expect(code).toBe(0);
  const [heading, row, ...rest] = output.split("\n");
  expect(heading).toMatch(/^No\. +Loaded +File +Kind +Figures +Indicators +Years +Warnings$/);
  expect(row).toMatch(/^1 +\d.+ good\.csv +totals +3 +1 +2021 +\d+$/);
  expect(rest).toEqual([""]);
}, 60_000);

test("every fault of a file is named with its line, and nothing is changed", async () => {
  const data = freshData();
  await runCli(data, ["load", extract("before.csv", ...good)]);
  const before = contentOf(data);
  const file = extract(
    "faults.csv",
    "1,2022,KZ,,100",
    "1,2022,999999999,,10",
    "1,2022,KZ,urban,-40",
    "1,2022,KZ,,100"
  );
  const { code, output, errors } = await runCli(data, ["load", file]);
  expect([code, errors]).toEqual([1, ""]);
  expect(output.split("\n")[0]).toBe("faults.csv was not loaded, errors: 3. Nothing was changed.");
  expect(output).toContain("line 3, column territory, “999999999”: The territory code is unknown");
  expect(output).toContain("line 4, column value, “-40”: The value cannot be negative");
  expect(output).toMatch(/ line 5, .+: The row is a duplicate of line 2\./);
  expect(contentOf(data)).toEqual(before);
}, 60_000);

test("territories and dimensions are told by their names", async () => {
  const file = extract("names.csv", "1,2013,610000000,,5", "1,2021,KZ,metropolitan,5");
  const { code, output } = await runCli(freshData(), ["load", file], { LC_ALL: "ru_RU.UTF-8" });
  expect(code).toBe(1);
  expect(output).toContain("В справочнике «Местность» нет значения «metropolitan».");
  expect(output).toContain("Туркестанская область");
}, 60_000);

test("a file that is not there is told in the language of the console", async () => {
  const { code, output, errors } = await runCli(freshData(), ["load", join(folder, "no\x1b[2J")], {
    LC_ALL: "ru.UTF-8",
  });
  expect([code, output]).toEqual([1, ""]);
  expect(errors).toContain("no�[2J");
  expect(errors).toMatch(/[а-я]/);
  expect(errors).not.toContain("\x1b");
}, 60_000);

test("values and names of files steer no terminal", async () => {
  const data = freshData();
  const long = "9".repeat(5000);
  const faults = extract(
    "fa\nul\x1b[2Jts\u202e.csv",
    "1,2021,\x1b]0;owned\x07,,5",
    `1,2021,KZ,,x${long}`
  );
  const refused = await runCli(data, ["load", faults]);
  expect(refused.code).toBe(1);
  expect(refused.output.split("\n")[0]).toMatch(/^fa�ul�\[2Jts�\.csv was not loaded/);
  expect(refused.output).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  for (const line of refused.output.split("\n")) expect(line.length).toBeLessThanOrEqual(500);

  const named = extract("two\nlines\u2028.csv", ...good);
  expect((await runCli(data, ["load", named])).output).toMatch(/^Load No\. 1: two�lines�\.csv, /);
  const { output } = await runCli(data, ["loads"]);
  expect(output.trimEnd().split("\n")).toHaveLength(2);
  expect(output).toContain(" two�lines�.csv ");
}, 60_000);

test.each([
  [["loads", "shwo"], 1, "There is no command “loads shwo”."],
  [["loads", "show"], 1, "Name the load by its number; npm run nedb -- loads lists them."],
  [["load", "--help"], 0, "Usage: npm run nedb -- COMMAND"],
])(
  "%j says what is meant",
  async (words, code, said) => {
    const run = await runCli(freshData(), words);
    expect([run.code, run.output.split("\n")[0]]).toEqual([code, said]);
  },
  60_000
);

test("a registry that is lost is told by check, and repair puts its key aside", async () => {
  const data = freshData();
  await (await openRegistry(data)).close();
  expect((await runCli(data, ["check"])).output).toContain("Registry: whole");
  rmSync(join(data, "registry.sqlite"));
  expect((await runCli(data, ["check"])).code).toBe(1);
  const before = contentOf(data);
  const told = await runCli(data, ["repair"]);
  expect([told.code, told.output]).toEqual([1, expect.stringContaining("registry-key")]);
  expect(contentOf(data)).toEqual(before);
  expect((await runCli(data, ["repair", "--yes"])).code).toBe(0);
  await (await openRegistry(data)).close();
  expect(readdirSync(data).filter((name) => name.startsWith("registry-key."))).toHaveLength(1);
}, 60_000);

test("of a key that is garbled repair says that every row stays, and so it does", async () => {
  const data = freshData();
  const words = ["person", "add", "dana", "--name", "Dana"];
  expect((await runCli(data, words, {}, "a long enough password")).code).toBe(0);
  writeFileSync(join(data, "registry-key"), "garbled");
  const told = await runCli(data, ["repair"]);
  expect(told.output).toContain("The next start would make a new key.");
  expect(told.output).toContain("People, acceptances and audit log stay");
  expect(told.output).not.toContain("without people");
  expect((await runCli(data, ["repair", "--yes"])).code).toBe(0);
  const registry = await openRegistry(data);
  expect(await isLoginTaken(registry, "dana")).toBe(true);
  await registry.close();
}, 60_000);

test("check tells what is whole, and repair names a file again, first in words, then in deed", async () => {
  const data = freshData();
  const empty = await runCli(data, ["check"]);
  expect([empty.code, empty.output]).toEqual([
    0,
    expect.stringContaining("nothing was loaded yet"),
  ]);
  await runCli(data, ["load", extract("kept.csv", ...good)]);
  const whole = await runCli(data, ["check"]);
  expect([whole.code, whole.output]).toEqual([
    0,
    expect.stringContaining("000001.duckdb, loads: 1\n  every byte is as its load wrote it"),
  ]);
  expect((await runCli(data, ["repair"])).output).toContain("Nothing is to be repaired.");

  rmSync(join(data, "warehouse/CURRENT"));
  const lost = await runCli(data, ["loads"]);
  expect([lost.code, lost.errors]).toEqual([1, expect.stringContaining("npm run nedb -- repair")]);
  const before = contentOf(data);
  const told = await runCli(data, ["repair"]);
  expect([told.code, told.output]).toEqual([1, expect.stringContaining("repair --yes")]);
  expect(contentOf(data)).toEqual(before);
  expect((await runCli(data, ["repair", "--yes"])).code).toBe(0);
  expect((await runCli(data, ["loads"])).output).toContain("kept.csv");
}, 60_000);
