import "./require-node.mjs";
import { runBrowserTests } from "./browser-tests.mjs";
import { build } from "./build.mjs";
import { notRun, reportSlowest, runStaticChecks, runTests } from "./checks.mjs";
import { install } from "./install.mjs";

async function runEverything() {
  if (!(await install())) return [notRun("all checks", "The packages are not installed.")];
  const pagesAreBuilt = await build();
  const counts = await runStaticChecks();
  counts.push(await runTests("unit", ["--maxWorkers=2"]));
  counts.push(
    pagesAreBuilt
      ? await runBrowserTests()
      : notRun("browser tests", "The pages could not be built; the errors are at the top.")
  );
  return counts;
}

const counts = await runEverything();
reportSlowest();
const sum = (key) => counts.reduce((total, one) => total + one[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
