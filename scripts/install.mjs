import "./require-node.mjs";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { isStartedAs, root, runProgram, secondsSince } from "./run-program.mjs";

const stampFile = `${root}node_modules/.nedb-installed`;
const installedFile = `${root}node_modules/.package-lock.json`;

function readOrNull(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Whether npm's own record of node_modules holds what the lock file asks for. */
function holdsWhatTheLockAsks(lockText) {
  const installedText = readOrNull(installedFile);
  if (installedText === null) return false;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(JSON.parse(lockText).packages).every(
    ([path, wanted]) =>
      path === "" || wanted.optional || installed[path]?.version === wanted.version
  );
}

function hintFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return "The package registry could not be reached: check the network or npm's proxy settings.";
  }
  if (/gyp ERR|node-gyp|not found: make|g\+\+/i.test(output)) {
    return (
      "A native package (better-sqlite3) had to be compiled here and no compiler was found. " +
      "Debian: apt-get install g++ make python3; macOS: xcode-select --install; " +
      "Windows: Visual Studio Build Tools with the C++ workload."
    );
  }
  if (/EACCES|EPERM/.test(output)) {
    return "The folder node_modules cannot be written: check who owns it.";
  }
  return "npm's own words are above.";
}

/** Makes node_modules hold what package-lock.json asks for; false where that failed. */
export async function install() {
  const lockText = readFileSync(`${root}package-lock.json`, "utf8");
  // Native packages are built for one platform and one ABI of Node.
  const built = `${process.platform} ${process.arch} ${process.versions.modules}`;
  const stamp = `${createHash("sha256").update(lockText).digest("hex")} ${built}\n`;
  const found = readOrNull(stampFile);
  if (found === stamp) return true;
  if ((found === null || found.trim().endsWith(built)) && holdsWhatTheLockAsks(lockText)) {
    writeFileSync(stampFile, stamp);
    return true;
  }

  const start = performance.now();
  console.log("Installing packages (npm ci), about a minute …");
  const { code, output } = await runProgram("npm", [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=warn",
  ]);
  if (code !== 0) {
    console.error(`${output}\nInstalling the packages failed. ${hintFor(output)}`);
    return false;
  }
  writeFileSync(stampFile, stamp);
  console.log(`Installed packages in ${secondsSince(start)}.`);
  return true;
}

if (isStartedAs(import.meta.url) && !(await install())) process.exitCode = 1;
