import "./require-node.mjs";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { isStartedAs, root, runScript, secondsSince } from "./run-program.mjs";

/** What is built, the script that does it, and a file that every finished build has. */
const targets = {
  taskpane: { script: "bundle.mjs", result: "web/taskpane/index.html" },
  workbench: { script: "bundle.mjs", result: "web/workbench/index.html" },
  server: { script: "bundle-server.mjs", result: "server/main.mjs" },
};

/** Written by a build: the files that a target was built from and the hash of their contents. */
export function stampFile(target) {
  return `${root}dist/${target}.json`;
}

/** One hash over files named from the project's folder; null where one is gone. */
export function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    if (!statSync(root + file, { throwIfNoEntry: false })?.isFile()) return null;
    hash
      .update(`${file}\0`)
      .update(readFileSync(root + file))
      .update("\0");
  }
  return hash.digest("hex");
}

function isBuilt(target) {
  const { result } = targets[target];
  if (!existsSync(stampFile(target)) || !existsSync(`${root}dist/${result}`)) return false;
  const { files, hash } = JSON.parse(readFileSync(stampFile(target), "utf8"));
  return hashOf(files) === hash;
}

async function buildTarget(target) {
  const start = performance.now();
  console.log(`Building the ${target} …`);
  const script = `${root}scripts/${targets[target].script}`;
  const { code } = await runScript(script, [target], { show: "all" });
  if (code !== 0) {
    console.error(`Building the ${target} failed; the errors are above.`);
    return false;
  }
  console.log(`Built the ${target} in ${secondsSince(start)}.`);
  return true;
}

/** Builds into dist what has changed sources; false where that failed. */
export async function build(wanted = Object.keys(targets)) {
  const stale = wanted.filter((target) => !isBuilt(target));
  return (await Promise.all(stale.map(buildTarget))).every(Boolean);
}

if (isStartedAs(import.meta.url)) {
  const named = process.argv.slice(2);
  if (!(await build(named.length ? named : undefined))) process.exitCode = 1;
}
