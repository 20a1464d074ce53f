import "./require-node.mjs";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { isStartedAs, root, runScript, secondsSince } from "./run-program.mjs";

const pages = ["taskpane", "workbench"];

/** Written by bundle.mjs: the files that a page was built from and the hash of their contents. */
export function stampFile(page) {
  return `${root}dist/web/${page}.json`;
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

function isBuilt(page) {
  if (!existsSync(stampFile(page)) || !existsSync(`${root}dist/web/${page}/index.html`)) {
    return false;
  }
  const { files, hash } = JSON.parse(readFileSync(stampFile(page), "utf8"));
  return hashOf(files) === hash;
}

async function buildPage(page) {
  const start = performance.now();
  console.log(`Building the page ${page} …`);
  const { code } = await runScript(`${root}scripts/bundle.mjs`, [page], { show: "all" });
  if (code !== 0) {
    console.error(`Building the page ${page} failed; the errors are above.`);
    return false;
  }
  console.log(`Built the page ${page} in ${secondsSince(start)}.`);
  return true;
}

/** Builds the pages into dist/web whose sources have changed; false where that failed. */
export async function build() {
  const built = await Promise.all(pages.filter((page) => !isBuilt(page)).map(buildPage));
  return built.every(Boolean);
}

if (isStartedAs(import.meta.url) && !(await build())) process.exitCode = 1;
