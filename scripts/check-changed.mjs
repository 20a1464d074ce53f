import { existsSync, readFileSync, readdirSync } from "node:fs";
import { build, stampFile } from "./build.mjs";
import { notRun, runStaticChecks, runTests } from "./checks.mjs";
import { root, runProgram } from "./run-program.mjs";

async function git(...parameters) {
  const { code, output } = await runProgram("git", parameters);
  if (code !== 0) throw new Error(output.trim());
  return output.split("\0").filter(Boolean);
}

/** Files that differ from where this work left a branch, and those that git does not know yet. */
async function changedSince(branch) {
  const [base] = (await git("merge-base", branch, "HEAD")).map((text) => text.trim());
  const changed = await git("diff", "--name-only", "-z", "--relative", "--no-renames", base);
  const unknown = await git("ls-files", "--others", "--exclude-standard", "-z");
  return [...new Set([...changed, ...unknown])];
}

/** Whether what a target is built from is among the files. */
function isBuiltFrom(target, files) {
  if (!existsSync(stampFile(target))) return true;
  const sources = new Set(JSON.parse(readFileSync(stampFile(target), "utf8")).files);
  return files.some((file) => sources.has(file));
}

/** The tests that read files of the project themselves, so that no import tells it. */
function testsOfAllSources() {
  return readdirSync(`${root}test`, { recursive: true })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => /readSourceFiles|filesUnder/.test(readFileSync(root + file, "utf8")));
}

/**
 * Checks what a change touches: types and generated files as a whole, lint and format of changed
 * files, and the unit tests that import them, read all sources, or run a program built from them.
 */
export async function checkChanged(branch) {
  let files;
  try {
    files = await changedSince(branch);
  } catch (error) {
    return [notRun("checks of a change", error.message)];
  }
  console.log(`${files.length} files differ from ${branch}`);
  if (!files.length) return [];
  // A setting can touch everything.
  if (
    files.some((file) => /^(jest\.config\.js|package(-lock)?\.json|tsconfig\.json)$/.test(file))
  ) {
    return [notRun("checks of a change", "The settings have changed, so only npm test tells.")];
  }
  if (!(await build(["server"]))) return [notRun("all checks", "The programs could not be built.")];
  const there = files.filter((file) => existsSync(root + file));
  const counts = await runStaticChecks(there);
  const related = [...files, ...testsOfAllSources()];
  if (isBuiltFrom("server", files)) related.push("endure/program.ts");
  counts.push(await runTests("unit", ["--maxWorkers=2", "--findRelatedTests", ...related]));
  const isOfPages = ["taskpane", "workbench"].some((target) => isBuiltFrom(target, files));
  if (isOfPages || files.some((file) => file.startsWith("test/end-to-end/"))) {
    console.log("browser tests: not run, although the change may touch them; npm test runs them");
  }
  return counts;
}
