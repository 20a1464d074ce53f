import { createHash, X509Certificate } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext, ConsoleMessage, Page, WebError } from "playwright-core";
import { firstStart } from "./start-application";

/** A browser with one page, and what went wrong in it. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Uncaught errors and console errors of every page and frame, as they came. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface BrowserOptions {
  /** What the browser says its person reads. */
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

const quietAndOffline = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser of a test file: its tests have it one after the other, each with nothing of those before. */
interface Lasting {
  readonly context: BrowserContext;
  readonly options: string;
  /** What its pages have been at. */
  readonly origins: Set<string>;
  isInUse: boolean;
}

let lasting: Lasting | undefined;

// Programs that only take pictures open browsers too.
if (typeof afterAll === "function")
  afterAll(async () => {
    const last = lasting;
    lasting = undefined;
    await last?.context.close();
  });

/**
 * Opens the browser that NEDB_BROWSER names; local certificates are accepted. Once closed it serves
 * the next test of the file: starting another one costs more than most tests do with it.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const wanted = JSON.stringify(options);
  if (lasting && !lasting.isInUse && lasting.options !== wanted) {
    await lasting.context.close();
    lasting = undefined;
  }
  if (lasting?.isInUse !== false) {
    const context = await launch(options);
    if (lasting) return openIn(context, () => context.close());
    const origins = new Set<string>();
    context.on("request", (request) => {
      if (request.isNavigationRequest()) origins.add(new URL(request.url()).origin);
    });
    lasting = { context, options: wanted, origins, isInUse: false };
  }
  const own = lasting;
  own.isInUse = true;
  return openIn(own.context, async () => {
    // The file may have ended by now, and its browser with it.
    if (lasting === own) await forget(own);
    own.isInUse = false;
  });
}

async function launch(options: BrowserOptions): Promise<BrowserContext> {
  const executablePath = process.env["NEDB_BROWSER"];
  if (!executablePath) {
    throw new Error("NEDB_BROWSER is not set: run the browser tests with `npm run browser`");
  }
  const context = await chromium.launchPersistentContext(newProfile(), {
    executablePath,
    args: [...quietAndOffline, ...(await knownCertificate())],
    ignoreHTTPSErrors: true,
    locale: options.locale ?? "ru-RU",
    timezoneId: "Asia/Almaty",
    viewport: options.viewport ?? { width: 1440, height: 900 },
  });
  // A machine that does much else is slow, not wrong.
  context.setDefaultTimeout(90_000);
  return context;
}

/** A page in a browser, with what goes wrong from now on. */
async function openIn(context: BrowserContext, close: OpenBrowser["close"]): Promise<OpenBrowser> {
  const errors: string[] = [];
  const onError = (event: WebError) => void errors.push(String(event.error()));
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error") errors.push(message.text());
  };
  context.on("weberror", onError);
  context.on("console", onConsole);
  const [page = await context.newPage()] = context.pages();
  return {
    context,
    page,
    errors,
    async close() {
      context.off("weberror", onError);
      context.off("console", onConsole);
      await close();
    },
  };
}

/** Takes away the pages, and what they have stored of a person. */
async function forget({ context, origins }: Lasting): Promise<void> {
  const pages = context.pages();
  const next = await context.newPage();
  await Promise.all(pages.map((page) => page.close()));
  const browser = await context.newCDPSession(next);
  const storageTypes = "indexeddb,local_storage,service_workers,cache_storage";
  for (const origin of origins) {
    await browser.send("Storage.clearDataForOrigin", { origin, storageTypes });
  }
  await browser.detach();
  await context.clearCookies();
}

/** What a page with another certificate sends is not cached. */
async function knownCertificate(): Promise<string[]> {
  if (!process.env["MADE_FOR_TESTS"]) return [];
  const certificate = join(await firstStart(), "certificates", "localhost.crt");
  const { publicKey } = new X509Certificate(readFileSync(certificate));
  const key = publicKey.export({ type: "spki", format: "der" });
  const hash = createHash("sha256").update(key).digest("base64");
  return [`--ignore-certificate-errors-spki-list=${hash}`];
}

/** What a browser may know of those before it: the pages' code, as fetched and as compiled. */
const cached = ["Cache", "Code Cache"];

/** A profile without anything but what is cached of the pages; one of its own while that is in use. */
function newProfile(): string {
  const made = process.env["MADE_FOR_TESTS"];
  const worker = process.env["JEST_WORKER_ID"];
  if (!made || !worker) return "";
  const profile = join(made, `browser-${worker}`);
  if (lstatSync(join(profile, "SingletonLock"), { throwIfNoEntry: false })) return "";
  const own = join(profile, "Default");
  for (const name of existsSync(own) ? readdirSync(own) : []) {
    if (!cached.includes(name)) rmSync(join(own, name), { recursive: true, force: true });
  }
  return profile;
}
