import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser, Frame } from "playwright-core";
import { launchBrowser } from "../launch-browser";
import { root } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { markdownTable } from "../markdown-table";
import { inMs, median, times, whole } from "../numbers";
import { findBenchBrowser } from "../pane-bench";
import type { Section } from "../section";
import type { Service } from "../service";

const title = "Opening the pane";
const reach = { firstContent: 1000, script: 110_000 } as const;

/** Office.js and one line, written once Excel is there: nothing can show content sooner. */
const bare = `<!doctype html><title>bare</title><script src="/office-js/office.js"></script>
<body><script>Office.onReady(() => { document.body.textContent = "ready"; });</script>`;

interface Opened {
  readonly cold: number;
  readonly warm: number;
}

/** From the frame's navigation to its first content, with an empty cache and with a filled one. */
export async function measureOpening(
  { repetitions }: BenchOptions,
  { origin }: Pick<Service, "origin">
): Promise<Section> {
  const found = await findBenchBrowser();
  if (typeof found === "string") {
    return { title, blocks: [`Not measured: ${found}`], reaches: [] };
  }
  const browser = await launchBrowser();
  try {
    const done = { pane: [] as Opened[], bare: [] as Opened[] };
    for (let turn = -1; turn < repetitions; turn++) {
      const [pane, peer] = [await open(browser, origin, null), await open(browser, origin, bare)];
      if (turn < 0) continue;
      done.pane.push(pane);
      done.bare.push(peer);
    }
    const of = (turns: readonly Opened[], cache: keyof Opened) =>
      median(turns.map((turn) => turn[cache]));
    return section(
      { cold: of(done.pane, "cold"), warm: of(done.pane, "warm") },
      { cold: of(done.bare, "cold"), warm: of(done.bare, "warm") }
    );
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, origin: string, page: string | null): Promise<Opened> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  if (page !== null) {
    await context.route("**/taskpane/index.html*", (route) =>
      route.fulfill({ body: page, contentType: "text/html" })
    );
  }
  const tab = await context.newPage();
  const once = async (): Promise<number> => {
    await tab.goto(`${origin}/workbench/?locale=en-US`);
    const frame = await tab.waitForSelector("#task-pane");
    return firstContent((await frame.contentFrame())!);
  };
  const opened = { cold: await once(), warm: await once() };
  await context.close();
  return opened;
}

/** Milliseconds from the frame's navigation to the first content painted in it. */
async function firstContent(frame: Frame): Promise<number> {
  await frame.waitForURL(/taskpane/);
  const painted = await frame.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime
  );
  return (await painted.jsonValue())!;
}

/** The JavaScript that a person downloads before signing in, without Office.js, as gzip packs it. */
function scriptBytes(): number {
  const folder = `${root}dist/web/taskpane/`;
  const page = readFileSync(`${folder}index.html`, "utf8");
  const own = [...page.matchAll(/<script[^>]* src="?(?!\/)([^"> ]+)/g)].map(([, file]) => file!);
  const sizes = own.map((file) => gzipSync(readFileSync(folder + file), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function section(pane: Opened, peer: Opened): Section {
  const script = scriptBytes();
  return {
    title,
    blocks: [
      "From the navigation of the pane's frame in the workbench to its first content, over TLS from the same machine. The peer is a page with Office.js alone that writes one line once Excel is there.",
      markdownTable(
        ["cache", "pane", "Office.js alone", "pane / peer"],
        (["cold", "warm"] as const).map((cache) => [
          cache === "cold" ? "empty" : "filled",
          ...[inMs(pane[cache]), inMs(peer[cache])],
          times(pane[cache], peer[cache]),
        ])
      ),
    ],
    reaches: [
      {
        what: "First content after opening the pane, nothing in the cache",
        limit: `under ${inMs(reach.firstContent)}`,
        measured: inMs(pane.cold),
        reached: pane.cold < reach.firstContent,
        why: `Office.js alone takes ${inMs(peer.cold)}`,
      },
      {
        what: "JavaScript before signing in, gzipped",
        limit: `at most ${whole(reach.script)} bytes`,
        measured: `${whole(script)} bytes`,
        reached: script <= reach.script,
        why: "React, Fluent and the words of the first screen",
      },
    ],
  };
}
