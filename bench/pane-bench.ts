import { execFileSync } from "node:child_process";
import { build } from "esbuild";
import { launchBrowser } from "./launch-browser";
import { openWorkbench } from "../test/support/open-workbench";
import { root } from "./bench-options";
import type * as sheetWork from "./pane/sheet-work";

type Works = typeof sheetWork;

/** What the host has been sent. */
export interface Sent {
  readonly requests: number;
  readonly bytes: number;
}

/** The built workbench in a browser, with the add-in's code in its pane. */
export interface PaneBench {
  /** Does one work in the pane, and waits until its sheet is drawn. */
  readonly run: <K extends keyof Works>(
    name: K,
    ...parameters: Parameters<Works[K]>
  ) => Promise<Awaited<ReturnType<Works[K]>> & { readonly sent: Sent }>;
  readonly browser: string;
  readonly close: () => Promise<void>;
}

type FindBrowser = () => Promise<{ readonly path?: string; readonly reason?: string }>;

/** Has the benches use the browser of the browser tests; a text where there is none. */
export async function findBenchBrowser(): Promise<{ readonly path: string } | string> {
  const program = new URL("../scripts/find-browser.mjs", import.meta.url).href;
  const { findBrowser } = (await import(program)) as { readonly findBrowser: FindBrowser };
  const { path, reason } = await findBrowser();
  if (path === undefined) return reason ?? "no browser was found";
  process.env["NEDB_BROWSER"] = path;
  return { path };
}

/**
 * The add-in's own code over Microsoft's Office.js, against a host in the same page; a text where
 * no browser can show it.
 */
export async function openPaneBench(): Promise<PaneBench | string> {
  const found = await findBenchBrowser();
  if (typeof found === "string") return found;
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "ignore" });
  const bundled = await build({
    ...{ entryPoints: [`${root}bench/pane/sheet-work.ts`], bundle: true, write: false },
    ...{ format: "iife", globalName: "bench", target: "chrome109", minify: true },
  });
  const browser = await launchBrowser();
  const { page, frame } = await openWorkbench(await browser.newPage());
  await frame().addScriptTag({ content: bundled.outputFiles[0]!.text });
  const sent = () => page.evaluate(() => window.workbench.batches());
  return {
    browser: `Chromium ${browser.version()}`,
    async run(name, ...parameters) {
      const before = await sent();
      const done: Awaited<ReturnType<Works[typeof name]>> = await frame().evaluate(
        `bench.${name}(${parameters.map((each) => JSON.stringify(each)).join()})`
      );
      await page.evaluate(() => window.workbench.settled());
      const after = await sent();
      const { count: requests, bytes } = after;
      return {
        ...done,
        sent: { requests: requests - before.count, bytes: bytes - before.bytes },
      };
    },
    close: () => browser.close(),
  };
}
