import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { root, runScript, secondsSince } from "./run-program.mjs";

const modules = `${root}node_modules/`;

/** The checks that need neither a browser nor a server: each counts as one. */
const staticChecks = [
  ["types", `${modules}typescript/bin/tsc`, ["--noEmit"]],
  ["lint", `${modules}eslint/bin/eslint.js`, ["."]],
  ["format", `${modules}prettier/bin/prettier.cjs`, ["--check", "--log-level", "warn", "."]],
  ["generated files", "--import=tsx", [`${root}scripts/generate.ts`, "--check"]],
];

const passedOnce = { passed: 1, failed: 0 };
const failedOnce = { passed: 0, failed: 1 };

/** Counts as one failure what should have run and could not. */
export function notRun(name, reason) {
  console.log(`${name}: NOT RUN. ${reason}`);
  return failedOnce;
}

function report(name, { passed, failed }, start, output) {
  const outcome = failed === 0 ? "passed" : "FAILED";
  const count = passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : "";
  if (failed > 0 && output) console.log(output.trimEnd());
  console.log(`${name}: ${outcome}${count}, ${secondsSince(start)}`);
}

async function runStaticCheck([name, file, parameters]) {
  const start = performance.now();
  const { code, output } = await runScript(file, parameters);
  const counts = code === 0 ? passedOnce : failedOnce;
  // Warnings are worth seeing although they fail nothing.
  if (code === 0 && output.trim()) console.log(output.trimEnd());
  report(name, counts, start, output);
  return counts;
}

/** Lints and formats are checked file by file, and need not be where a file has not changed. */
function checkOf([name, file, parameters], changed) {
  const isByFile = parameters.at(-1) === ".";
  if (!changed || !isByFile) return [name, file, parameters];
  const ofMany = name === "lint" ? ["--no-warn-ignored", "--no-error-on-unmatched-pattern"] : [];
  const unknown = name === "format" ? ["--ignore-unknown"] : [];
  const wanted = changed.filter((path) => name !== "lint" || /\.([cm]?js|tsx?)$/.test(path));
  // Without a file each of them would take all.
  const files = wanted.length ? wanted : ["scripts/checks.mjs"];
  return [name, file, [...parameters.slice(0, -1), ...ofMany, ...unknown, ...files]];
}

/**
 * Types, lint, format and generated files: two at a time, the longest first.
 * @param changed the files that are linted and whose format is looked at; all unless told
 */
export async function runStaticChecks(changed) {
  const [types, lint, ...rest] = staticChecks.map((check) => checkOf(check, changed));
  const inTurn = async (checks) => {
    const counts = [];
    for (const check of checks) counts.push(await runStaticCheck(check));
    return counts;
  };
  return (await Promise.all([inTurn([lint]), inTurn([types, ...rest])])).flat();
}

/** Every test file that ran, with the seconds that it took. */
const timedFiles = [];

function timesOf({ testResults }) {
  return testResults.map(({ name, startTime, endTime }) => ({
    file: relative(root, name).replaceAll("\\", "/"),
    seconds: (endTime - startTime) / 1000,
  }));
}

/** Names the test files that took longest, so that one that grows is seen. */
export function reportSlowest(most = 10) {
  const slowest = timedFiles.toSorted((one, other) => other.seconds - one.seconds).slice(0, most);
  if (slowest.length) console.log("the slowest test files:");
  for (const { file, seconds } of slowest) console.log(`  ${seconds.toFixed(1)} s  ${file}`);
}

function countsOf(result) {
  const suitesThatDidNotRun = result.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + suitesThatDidNotRun.length,
  };
}

/** One pass of jest over one of its projects; output is shown as it comes. */
export async function runTests(project, parameters, env = {}) {
  const start = performance.now();
  const folder = `${root}test-results`;
  const resultFile = `${folder}/${project}.json`;
  mkdirSync(folder, { recursive: true });
  rmSync(resultFile, { force: true });
  const { code } = await runScript(
    `${modules}jest/bin/jest.js`,
    [...["--selectProjects", project], ...["--json", "--outputFile", resultFile, ...parameters]],
    { env, show: "errors" }
  );
  let counts = failedOnce;
  if (existsSync(resultFile)) {
    const result = JSON.parse(readFileSync(resultFile, "utf8"));
    counts = countsOf(result);
    timedFiles.push(...timesOf(result));
  }
  // Jest can fail beside its tests, on a handle or a setting.
  if (code !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
  report(`${project} tests`, counts, start);
  return counts;
}
