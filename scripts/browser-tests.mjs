import "./require-node.mjs";
import { build } from "./build.mjs";
import { notRun, runTests } from "./checks.mjs";
import { findBrowser } from "./find-browser.mjs";
import { install } from "./install.mjs";
import { isStartedAs } from "./run-program.mjs";

/** The tests in test/end-to-end; `parameters` go to jest. The pages must have been built. */
export async function runBrowserTests(parameters = []) {
  if (process.env.NEDB_SKIP_BROWSER_TESTS === "1") {
    console.log("browser tests: not run, as NEDB_SKIP_BROWSER_TESTS asks");
    return { passed: 0, failed: 0 };
  }
  const { path, reason } = await findBrowser();
  if (!path) return notRun("browser tests", reason);
  // A browser waits for a part of its time: four of them keep two cores busy, six only disturb each other.
  return runTests("browser", ["--maxWorkers=4", ...parameters], { NEDB_BROWSER: path });
}

if (isStartedAs(import.meta.url)) {
  if (!(await install()) || !(await build())) process.exit(1);
  const { failed } = await runBrowserTests(process.argv.slice(2));
  process.exitCode = failed === 0 ? 0 : 1;
}
