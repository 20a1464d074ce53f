import { existsSync } from "node:fs";
import { runProgram } from "./run-program.mjs";

/** One after the other: the package manager takes one at a time. */
let last = Promise.resolve(false);

/** Installs a package where the system is Debian and we may; says whether it did. */
export function installDebianPackage(name, timeout = 600_000) {
  last = last.then(() => installNow(name, timeout));
  return last;
}

async function installNow(name, timeout) {
  const { platform } = process;
  if (platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return false;
  }
  console.log(`Installing Debian's package ${name} …`);
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, timeout };
  await runProgram("apt-get", ["update"], options);
  const wanted = ["install", "-y", "--no-install-recommends", name];
  const { code, output } = await runProgram("apt-get", wanted, options);
  if (code !== 0) console.log(`${output}\nDebian's package ${name} could not be installed.`);
  return code === 0;
}

/** Where nobody waits for the tests the formulas of the workbench are compared with LibreOffice's. */
export async function installLibreOffice() {
  const isThere = (process.env.PATH ?? "")
    .split(":")
    .some((folder) => existsSync(`${folder}/soffice`));
  // Other tests take longer than this: nobody waits for it.
  const withinMs = 180_000;
  if (process.env.CI && !isThere) await installDebianPackage("libreoffice-calc", withinMs);
}
