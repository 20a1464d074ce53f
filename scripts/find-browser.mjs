import { existsSync } from "node:fs";
import { join } from "node:path";
import { installDebianPackage } from "./debian-package.mjs";
import { root, runProgram, runScript } from "./run-program.mjs";

const { env, platform } = process;

function installedPaths() {
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    return [
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ].flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
    );
  }
  const names = [
    "chromium",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium-browser",
  ];
  const folders = (env.PATH ?? "/usr/bin").split(":").filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Ubuntu ships a `chromium-browser` that only says how to install a snap, so it is tried. */
async function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` would open a window.
  if (platform !== "linux") return true;
  const { code } = await runProgram(path, ["--version"], { timeout: 20_000 });
  return code === 0;
}

async function firstThatRuns(paths) {
  for (const path of paths) if (await runs(path)) return path;
  return null;
}

/** Where Playwright keeps, or would keep, a browser of its own. */
async function playwrightPath() {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

async function installChromium() {
  return (await installDebianPackage("chromium")) ? firstThatRuns(installedPaths()) : null;
}

async function downloadWithPlaywright() {
  console.log("Downloading a browser with Playwright …");
  const { code, output } = await runScript(
    `${root}node_modules/playwright-core/cli.js`,
    ["install", "chromium"],
    { timeout: 600_000 }
  );
  if (code !== 0) console.log(`${output}\nPlaywright could not download a browser.`);
  return firstThatRuns([await playwrightPath()]);
}

/**
 * The path of a browser for the tests: the setting NEDB_BROWSER, an installed one, or one
 * fetched now. `{ path }`, or `{ reason }` where there is none.
 */
export async function findBrowser() {
  if (env.NEDB_BROWSER) {
    if (await runs(env.NEDB_BROWSER)) return { path: env.NEDB_BROWSER };
    return { reason: `NEDB_BROWSER names ${env.NEDB_BROWSER}, which is not a browser that runs.` };
  }
  const path =
    (await firstThatRuns([...installedPaths(), await playwrightPath()])) ??
    (await installChromium()) ??
    (await downloadWithPlaywright());
  if (path) return { path };
  return {
    reason:
      "No browser was found and none could be fetched: install Chromium, Chrome or Edge, " +
      "or set NEDB_BROWSER to its path.",
  };
}
