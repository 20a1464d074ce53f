import type { Page } from "playwright-core";
import type { Language } from "../../../src/i18n/language";
import type { PaneDriver } from "../pane-driver";
import type { Extracts } from "../pupils-workbook";
import type { Application } from "../start-application";

/** A walk through the screens of the pane in one language. */
export interface Walk {
  readonly pane: PaneDriver;
  readonly language: Language;
  readonly application: Application;
  readonly extracts: Extracts;
  /** What is done at each screen and in each of its states, also where a menu lies over it. */
  readonly look: (name: string, over?: "menu") => Promise<void>;
}

/** Runs work while nothing answers at a path of the service. */
export async function withoutAnswer(
  page: Page,
  path: string,
  work: () => Promise<void>
): Promise<void> {
  const pattern = `**${path}`;
  await page.route(pattern, (route) => route.abort());
  await work();
  await page.unroute(pattern);
}

/** Runs work while the answers of a path of the service are still on their way. */
export async function whileUnderWay(
  page: Page,
  path: string,
  work: () => Promise<void>
): Promise<void> {
  const pattern = `**${path}`;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  let answered = Promise.resolve();
  await page.route(pattern, (route) => (answered = arrived.then(() => route.continue())));
  await work();
  arrive();
  await answered;
  await page.unroute(pattern);
}
