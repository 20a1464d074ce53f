import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";

/** A browser with one page, and what went wrong in it. */
export interface OpenBrowser {
  readonly browser: Browser;
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
  const browser = await chromium.launch({ executablePath, args: quietAndOffline });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: options.locale ?? "ru-RU",
    timezoneId: "Asia/Almaty",
    viewport: options.viewport ?? { width: 1440, height: 900 },
  });
  const errors: string[] = [];
  context.on("weberror", (event) => errors.push(String(event.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const page = await context.newPage();
  return { browser, context, page, errors, close: () => browser.close() };
}
