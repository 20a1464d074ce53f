import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../src/i18n/language";
import { problemText } from "../../src/i18n/problem-texts";
import { problem } from "../../src/problem/problem";
import type { Problem } from "../../src/problem/problem";
import { problemTable } from "../../src/problem/problem-table";
import { filesUnder, root } from "../support/source-files";

/** A value for every parameter that any problem has, by its name. */
const samples: Readonly<Record<string, unknown>> = {
  years: [2018, 2019, 2020, 2022],
  possible: ["region", "locality"],
  breakdowns: ["region", "locality"],
  found: ["year", "region"],
  details: [{ path: "/years", message: "must be array" }],
  regions: ["710000000", "750000000"],
  loadedAt: "2026-01-15T04:00:00Z",
  indicator: 1,
  missing: ["rural"],
  with: ["610000000"],
  lost: [["region", "locality"]],
  lostRegions: ["750000000"],
  required: ["indicator", "year"],
  dimensions: ["locality", "sex"],
  files: ["000001.duckdb", "000002.duckdb"],
};

/** Parameters that are lists of something else for one problem. */
const exceptions: Readonly<Record<string, object>> = {
  unknownIndicator: { indicator: "99", possible: [1, 2, 3] },
  yearWithoutData: { possible: [2015, 2016] },
  combinationNotInSource: { possible: [[], ["region"], ["region", "locality"]] },
  regionsDoNotSum: { country: 7440, regions: 7439 },
  rowLengthWrong: { expected: 6, found: 5 },
  rowCountWrong: { expected: 6, found: 5 },
  rowsOutsideTable: { rows: [5, 7] },
  mappingOpen: { fields: ["populations.schools.columns.id"] },
  columnsMapped: { columns: ["id → schoolId"] },
  codesMapped: { column: "sex", codes: ["1 → male"], counts: [120] },
  recordCodeUnknown: { found: ["F", "M"], counts: [12, 3] },
  recordDistrictUnknown: { found: ["999999999"], counts: [12] },
  loadUnknown: { load: "7", possible: [1, 2] },
};

/** A value of a type as it is written: the first of those that are named. */
function sampleOf(name: string, type: string): unknown {
  if (type.startsWith("number")) return 1234567;
  return /^[\s|]*"(\w+)"/.exec(type)?.[1] ?? `<${name}>`;
}

/** Every problem with made-up parameters, as the files of the table declare it. */
function everyProblem(): Problem[] {
  const sources = filesUnder("src/problem")
    .filter((path) => path.endsWith("-problems.ts"))
    .map((path) => readFileSync(join(root, path), "utf8"));
  const entries = [
    ...sources.join("").matchAll(/^ {2}(\w+): \w+<(\{[\s\S]*?\}|NoParameters)>\(/gm),
  ];
  return entries.map(([, code, shape]) => {
    const names = [...shape!.matchAll(/(\w+)\??: ([^;]*)/g)].filter(
      ([, name]) => name !== "message"
    );
    const parameters = Object.fromEntries(
      names.map(([, name, type]) => [name!, samples[name!] ?? sampleOf(name!, type!)])
    );
    return { code, parameters: { ...parameters, ...exceptions[code!] } } as Problem;
  });
}

test("every problem has words in every language, with nothing left open", () => {
  const problems = everyProblem();
  expect(problems.map(({ code }) => code).sort()).toEqual(Object.keys(problemTable).sort());
  for (const one of problems) {
    for (const language of languages) {
      const { title, next } = problemText(one, language);
      for (const text of [title, next]) {
        expect(`${one.code} ${text}`).not.toMatch(/undefined|NaN|\[object|null|\$\{/);
        expect(text).toMatch(/[.…!?]$/);
        expect(text).toMatch(language === "en" ? /^[^\u0400-\u04ff]+$/ : /[\u0400-\u04ff]/);
      }
    }
  }
});

test("the words of no two languages are the same", () => {
  for (const one of everyProblem()) {
    const titles = languages.map((language) => problemText(one, language).title);
    expect(new Set(titles).size).toBe(languages.length);
  }
});

test("numbers and years are written as each language writes them", () => {
  const tooLarge = problem("answerTooLarge", { cells: 1234567, limit: 1000000 });
  expect(problemText(tooLarge, "en").title).toContain("1,234,567");
  expect(problemText(tooLarge, "ru").title).toMatch(/1\s234\s567/);
  expect(problemText(tooLarge, "kk").title).toMatch(/1\s234\s567/);
  const years = problem("yearWithoutData", {
    indicator: 1,
    years: [2011],
    possible: [2013, 2014, 2015, 2020],
  });
  expect(problemText(years, "en").next).toBe("Years with data: 2013–2015, 2020.");
});

test("dimensions and units are named where names are known", () => {
  const names: Record<string, string> = { region: "Регион", sex: "Пол" };
  const refused = problem("breakdownNotInIndicator", {
    indicator: 1,
    breakdown: "sex",
    possible: ["region"],
  });
  expect(problemText(refused, "ru", (id) => names[id] ?? id)).toEqual({
    title: "Приказ не предусматривает для показателя № 1 разрез «Пол».",
    next: "Разрезы этого показателя: Регион.",
  });
});

test("a bare total among possible combinations is told in words", () => {
  const refused = problem("combinationNotInSource", {
    indicator: 8,
    years: [2020],
    breakdowns: ["region"],
    possible: [[]],
  });
  expect(problemText(refused, "en").next).toBe("The source carries: no breakdown.");
});

test("long waits are told in minutes", () => {
  const locked = problem("signInDelayed", { retryAfterSeconds: 900 });
  expect(problemText(locked, "en").next).toBe("Try again in 15 min.");
});

test("a code that this version does not know is told by its name", () => {
  const unknown = { code: "fromTheFuture", parameters: {} } as unknown as Problem;
  expect(problemText(unknown, "en").title).toContain("fromTheFuture");
});

test("a reason of a newer server is told as it stands", () => {
  const parameters = { reason: "fromTheFuture" };
  const unready = { code: "notReady", parameters } as unknown as Problem;
  expect(problemText(unready, "ru").title).toContain(": fromTheFuture.");
});
