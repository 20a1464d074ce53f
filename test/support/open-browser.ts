import { createHash, X509Certificate } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext, Page } from "playwright-core";
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

/** Opens the browser that NEDB_BROWSER names; local certificates are accepted. */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
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
  const errors: string[] = [];
  context.on("weberror", (event) => errors.push(String(event.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const [page = await context.newPage()] = context.pages();
  return { context, page, errors, close: () => context.close() };
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
