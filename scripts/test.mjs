import "./require-node.mjs";
import { runBrowserTests } from "./browser-tests.mjs";
import { build } from "./build.mjs";
import { checkChanged } from "./check-changed.mjs";
import { notRun, reportSlowest, runStaticChecks, runTests } from "./checks.mjs";
import { installLibreOffice } from "./debian-package.mjs";
import { install } from "./install.mjs";

/** `--changed` asks for what differs from main, `--changed=<branch>` from another branch. */
const [, branch = "main"] = /^--changed(?:=(.+))?$/.exec(process.argv[2] ?? "") ?? [];
const onlyChanged = process.argv[2]?.startsWith("--changed");

async function runChecks() {
  if (!(await install())) return [notRun("all checks", "The packages are not installed.")];
  if (onlyChanged) return checkChanged(branch);
  const office = installLibreOffice();
  const pagesAreBuilt = await build();
  const counts = await runStaticChecks();
  counts.push(await runTests("unit", ["--maxWorkers=2"]));
  await office;
  counts.push(
    pagesAreBuilt
      ? await runBrowserTests()
      : notRun("browser tests", "The pages could not be built; the errors are at the top.")
  );
  return counts;
}

const counts = await runChecks();
reportSlowest();
const sum = (key) => counts.reduce((total, one) => total + one[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
