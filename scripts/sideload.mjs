import "./require-node.mjs";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join, resolve } from "node:path";
import { install } from "./install.mjs";
import { root, runProgram } from "./run-program.mjs";

// Compiles native code that asks for system libraries, so it is fetched only by who needs it.
const debugging = "office-addin-debugging@7.0.0";
const manifestOrigin = "https://localhost:3000";

const { env } = process;
const dataFolder = resolve(root, env.NEDB_DATA || ".nedb");
const host = /^(0\.0\.0\.0|::|127\.0\.0\.1|::1|)$/.test(env.NEDB_HOST ?? "")
  ? "localhost"
  : env.NEDB_HOST;
const origin = `https://${host}:${env.NEDB_PORT || "3000"}`;
const manifestFile = join(dataFolder, "manifest.xml");
const authorityFile = join(dataFolder, "certificates", "ca.crt");

function serverAnswers() {
  return new Promise((answer) => {
    const asked = request(`${origin}/api/v1/health`, { rejectUnauthorized: false, timeout: 5000 });
    asked.on("response", (response) => {
      response.resume();
      answer(response.statusCode === 200);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => answer(false));
    asked.end();
  });
}

/** Has the system trust the server's certificate: Excel shows no page that it does not trust. */
async function trustCertificate() {
  // With a certificate of one's own there is no authority to install.
  if (env.NEDB_TLS_CERT || !existsSync(authorityFile)) return;
  const { installCaCertificate } = await import("office-addin-dev-certs");
  await installCaCertificate(authorityFile);
  console.log(
    "If Excel says that the page is not trusted, another development certificate stands in the " +
      "way: `npx office-addin-dev-certs uninstall`, then `npm run sideload` again."
  );
}

/** Opens Excel with the add-in, or says how to do it by hand; false where that failed. */
async function sideload() {
  if (!(await install())) return false;
  if (!(await serverAnswers())) {
    console.error(`Nothing answers at ${origin}. Run \`npm start\` in another window first.`);
    return false;
  }
  const manifest = readFileSync(`${root}manifest.xml`, "utf8");
  writeFileSync(manifestFile, manifest.replaceAll(manifestOrigin, origin));
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.log(
      `There is no Excel for this system. In Excel on the web choose Add-ins, More Add-ins, ` +
        `My Add-ins, Upload My Add-in, and give it ${manifestFile}. Without Excel, the ` +
        `workbench does the same: ${origin}/workbench/`
    );
    return true;
  }
  await trustCertificate();
  return runDebugging("start", ["--app", "excel", "--no-debug", "--no-live-reload"]);
}

/** `start` opens Excel with the add-in, `stop` takes it out again. */
async function runDebugging(command, options = []) {
  // Through a shell, which on Windows is the only way to npx, so the path is quoted.
  const parameters = ["--yes", debugging, command, `"${manifestFile}"`, "desktop", ...options];
  const { code } = await runProgram("npx", parameters, { show: "all", shell: true });
  return code === 0;
}

const done = process.argv[2] === "stop" ? await runDebugging("stop") : await sideload();
process.exitCode = done ? 0 : 1;
