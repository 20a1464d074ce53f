import type { Language } from "../../../src/i18n/language";
import { checkAccessibility } from "../check-accessibility";
import { checkLayout, checkReach } from "../check-layout";
import { openPane } from "../pane-driver";
import type { PaneDriver } from "../pane-driver";
import { pupilsStand } from "../pupils-stand";
import { screenshot } from "../screenshot";
import { walkList, walkLoading, walkRequest } from "./choosing";
import { walkEntry, walkSessionEnd } from "./entry";
import { walkCell, walkEmptyWorkbook, walkResults } from "./workbook";

/** Gives the pane a size of its own within the workbench; without one it fills its place. */
async function resizePane(pane: PaneDriver, size?: readonly [number, number]): Promise<void> {
  const frame = await pane.frame().frameElement();
  await frame.evaluate((element, to) => {
    const { style } = element as HTMLElement;
    style.width = to ? `${to[0]}px` : "";
    style.height = to ? `${to[1]}px` : "";
  }, size);
}

/** At 350 px, and at 320 × 256 px, which is 1280 × 1024 px at 400 %. */
async function findFaults(pane: PaneDriver, language: Language, over?: "menu"): Promise<string[]> {
  const faults = await checkAccessibility(pane.frame());
  // English words are the shortest.
  if (language === "en") return faults;
  faults.push(...(await checkLayout(pane.frame())));
  await resizePane(pane, [320, 256]);
  faults.push(...(await checkLayout(pane.frame())));
  if (!over) faults.push(...(await checkReach(pane.frame())));
  await resizePane(pane);
  return faults;
}

/**
 * Walks through every screen in one language: a file of tests for each lets them run side by side.
 */
export function checkScreens(language: Language): void {
  const stand = pupilsStand([2024, 2025]);

  beforeEach(async () => {
    // Terms are shown once to a person: a service for each language.
    await stand.extracts.takeIn(stand.application, 0, [2024, 2025]);
    await stand.browser.page.emulateMedia({ reducedMotion: "reduce" });
  }, 120_000);

  test(`in ${language} no screen has a fault of access, scrolls sideways, cuts or covers anything`, async () => {
    const { application, browser, extracts } = stand;
    const pane = await openPane(browser.page, application, language);
    const faults: Record<string, string[]> = {};
    const look = async (name: string, over?: "menu") => {
      // The longest labels are Kazakh.
      if (language === "kk") await screenshot(browser.page, `screen-${name}`);
      const found = await findFaults(pane, language, over);
      if (found.length) faults[name] = found;
    };
    const walk = { pane, language, application, extracts, look };
    await walkEntry(walk);
    await walkList(walk);
    await walkEmptyWorkbook(walk);
    await walkRequest(walk);
    await walkLoading(walk);
    await walkResults(walk);
    await walkCell(walk);
    await walkSessionEnd(walk);
    expect(faults).toEqual({});
  }, 300_000);
}
