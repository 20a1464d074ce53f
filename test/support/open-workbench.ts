import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { BrowserContext, Frame, Page, Route } from "playwright-core";
import type { Batch } from "../../src/workbench/protocol/batch";
import { root } from "./source-files";

/** A name that never leaves the browser: every file comes from the project's folder. */
const origin = "https://workbench.test";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".xml": "application/xml",
  ".png": "image/png",
};

/** The smallest add-in: a pane with Office.js and nothing else. */
const pane = `<!doctype html><title>pane</title><script src="/office-js/office.js"></script>`;
const manifest = `<?xml version="1.0"?><OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"><DisplayName DefaultValue="Probe"/><DefaultSettings><SourceLocation DefaultValue="${origin}/probe/index.html"/></DefaultSettings></OfficeApp>`;

/** A pane that knows the function behind the project's own ribbon button, and notes what becomes of it. */
const commandsPane = `${pane}<script>
  window.noted = [];
  Office.actions.associate("refreshAll", (event) => {
    noted.push("called by " + event.source.id);
    window.finish = () => event.completed();
    if (!window.isSlow) finish();
  });
  Office.onReady(async ({ addin }) => {
    noted.push("began " + (addin && addin.visibilityMode));
    if (addin) await Office.addin.onVisibilityModeChanged((event) => noted.push(event.visibilityMode));
  });
</script>`;

/** The project's own manifest, over that pane. */
async function commandsManifest(): Promise<string> {
  const own = await readFile(join(root, "manifest.xml"), "utf8");
  return own.replaceAll("/taskpane/index.html", "/probe/commands.html");
}

async function fileOf(path: string): Promise<string | Buffer | undefined> {
  if (path === "/probe/index.html") return pane;
  if (path === "/probe/commands.html") return commandsPane;
  if (path === "/manifest.xml") return manifest;
  if (path === "/commands.xml") return commandsManifest();
  if (path === "/unknown-function.xml")
    return (await commandsManifest()).replace(">refreshAll<", ">refreshNothing<");
  if (path.startsWith("/assets/")) return readFile(join(root, path));
  const file = path.startsWith("/office-js/")
    ? join(root, "node_modules/@microsoft/office-js/dist", path.slice("/office-js/".length))
    : join(root, "dist/web", path.endsWith("/") ? `${path}index.html` : path);
  return readFile(file).catch(() => undefined);
}

async function serve(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const body = await fileOf(decodeURIComponent(pathname));
  if (body === undefined) return route.fulfill({ status: 404 });
  const name = pathname.endsWith("/") ? "index.html" : pathname;
  await route.fulfill({ body, contentType: types[extname(name)] ?? "application/octet-stream" });
}

/** What an add-in does in one `Excel.run`, and gives back. */
export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** The built workbench in a page, with an empty add-in whose Office.js a test speaks through. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly frame: () => Frame;
  /** Runs work in the pane over the real Office.js; the work may name nothing from outside itself. */
  readonly run: <T>(work: Work<T>) => Promise<T>;
  /** The batches that work sends, as they were on the wire. */
  readonly capture: (work: Work<unknown>) => Promise<Batch[]>;
}

/** Answered from `dist`: a second route would take requests that the first still answers. */
const served = new WeakSet<BrowserContext>();

/** Opens the workbench of `dist` without any server, and waits for nothing but the page. */
export async function openWorkbenchPage(
  page: Page,
  parameters: Readonly<Record<string, string>>
): Promise<void> {
  const context = page.context();
  if (!served.has(context)) await context.route(`${origin}/**`, serve);
  served.add(context);
  await page.goto(`${origin}/workbench/?${new URLSearchParams(parameters)}`);
  await page.waitForFunction(() => (window as Partial<Window>).workbench !== undefined);
}

/** Opens the workbench of `dist` without any server, with the smallest add-in. */
export async function openWorkbench(page: Page, locale = "en"): Promise<OpenWorkbench> {
  await openWorkbenchPage(page, { locale });
  await page.evaluate(() => window.workbench.ready());
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { batches: kept });
    window.addEventListener("message", ({ data }) => {
      const message = JSON.parse(String(data)) as {
        _actionName?: string;
        _data?: { ArrayData?: unknown[] };
      };
      const body = message._data?.ArrayData?.[4];
      if (message._actionName === "executeMethod" && typeof body === "string") kept.push(body);
    });
  });
  const frame = (): Frame => {
    const found = page.frames().find((each) => each.url().includes("/probe/"));
    if (!found) throw new Error("the workbench shows no pane");
    return found;
  };
  await frame().waitForFunction(() => (window as { Excel?: unknown }).Excel !== undefined);
  const run = <T>(work: Work<T>): Promise<T> =>
    frame().evaluate<T>(`Excel.run(${work.toString()})`);
  return {
    page,
    frame,
    run,
    capture: async (work) => {
      await page.evaluate(
        () => void ((window as never as { batches: string[] }).batches.length = 0)
      );
      // A context of one's own numbers its objects from one, whatever ran before.
      await frame().evaluate(
        `(${work.toString()})(new Excel.RequestContext()).catch((error) => error.code)`
      );
      const bodies = await page.evaluate(() => (window as never as { batches: string[] }).batches);
      return bodies.map((body) => JSON.parse(body) as Batch);
    },
  };
}
