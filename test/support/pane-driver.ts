import type { Frame, Page } from "playwright-core";
import type { Language } from "../../src/i18n/language";
import { paneTexts } from "../../src/i18n/pane-texts";
import type { PaneTexts } from "../../src/i18n/pane-texts";
import type { WorkbookSnapshot } from "../../src/workbench/test-access";
import type { Application } from "./start-application";

const locales: Readonly<Record<Language, string>> = { kk: "kk-KZ", ru: "ru-RU", en: "en-US" };

/** Uses the pane in the workbench as a person does: by labels and roles, in one language. */
export interface PaneDriver {
  readonly page: Page;
  readonly texts: PaneTexts;
  readonly frame: () => Frame;
  readonly signIn: (password: string) => Promise<void>;
  /** Accepts the terms where they are shown, and ends at the list of indicators. */
  readonly reachIndicators: () => Promise<void>;
  readonly openIndicator: (name: string) => Promise<void>;
  readonly chooseYears: (years: readonly number[]) => Promise<void>;
  readonly chooseBreakdowns: (names: readonly string[]) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Waits until a screen reader is told something. */
  readonly hears: (text: string | RegExp) => Promise<void>;
  readonly workbook: () => Promise<WorkbookSnapshot>;
}

/** Opens the workbench and waits until the pane's Office.js is connected. */
export async function openPane(
  page: Page,
  application: Pick<Application, "origin">,
  language: Language
): Promise<PaneDriver> {
  await page.goto(`${application.origin}/workbench/?locale=${locales[language]}`);
  await page.waitForFunction(() => (window as Partial<Window>).workbench !== undefined);
  await page.evaluate(() => window.workbench.ready());
  const texts = paneTexts[language];

  const frame = (): Frame => {
    const found = page.frames().find((each) => each.url().includes("/taskpane/"));
    if (!found) throw new Error("the workbench shows no pane");
    return found;
  };
  const press = (name: string) => frame().getByRole("button", { name, exact: true }).click();
  // What a screen reader was told stays for a while: of an earlier load it says nothing of this one.
  const shown = () => frame().locator(":not(#announcer *)");
  const sees = (text: string | RegExp) => frame().getByText(text).and(shown()).first().waitFor();

  return {
    page,
    texts,
    frame,
    press,
    sees,
    hears: (text) => frame().locator("#announcer").getByText(text).first().waitFor(),
    async signIn(password) {
      await frame().getByLabel(texts.signIn.login, { exact: true }).fill("analyst");
      await frame().getByLabel(texts.signIn.password, { exact: true }).fill(password);
      await press(texts.signIn.submit);
    },
    async reachIndicators() {
      const accept = frame().getByRole("checkbox", { name: texts.terms.accept });
      const list = frame().getByRole("searchbox", { name: texts.list.search });
      await accept.or(list).waitFor();
      if (await accept.isVisible()) {
        await accept.click();
        await press(texts.terms.proceed);
      }
      await list.waitFor();
    },
    async openIndicator(name) {
      await frame().getByRole("searchbox", { name: texts.list.search }).fill(name);
      await frame().getByRole("button", { name }).first().click();
      await frame().getByRole("button", { name: texts.request.load }).waitFor();
    },
    async chooseYears(years) {
      const group = frame().getByRole("group", { name: texts.request.years, exact: true });
      for (const button of await group.getByRole("button", { pressed: true }).all()) {
        const year = Number(await button.textContent());
        if (year && !years.includes(year)) await button.click();
      }
      for (const year of years) {
        const button = group.getByRole("button", { name: String(year), exact: true });
        if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
      }
    },
    async chooseBreakdowns(names) {
      for (const name of names) {
        await frame().getByRole("checkbox", { name, exact: true }).check();
      }
    },
    workbook: () => page.evaluate(() => window.workbench.snapshot()),
  };
}

/** Opens the pane, signs in and ends at the list of indicators. */
export async function openIndicators(
  page: Page,
  application: Pick<Application, "origin" | "password">,
  language: Language
): Promise<PaneDriver> {
  const pane = await openPane(page, application, language);
  await pane.signIn(application.password);
  await pane.reachIndicators();
  return pane;
}
