import { openBrowser } from "./open-browser";
import type { OpenBrowser } from "./open-browser";
import { openWorkbench } from "./open-workbench";
import type { OpenWorkbench, Work } from "./open-workbench";

/** What a test of the workbench works with: a browser for a file, a new workbook for each test. */
export interface WorkbenchStand {
  readonly browser: OpenBrowser;
  readonly workbench: OpenWorkbench;
}

/** Opens the workbench in English for each test of a file; what it gives can be used within tests. */
export function workbenchStand(filled: Work<unknown> | null = null): WorkbenchStand {
  const stand = {} as { -readonly [K in keyof WorkbenchStand]: WorkbenchStand[K] };

  beforeAll(async () => {
    stand.browser = await openBrowser({ locale: "en-US" });
  }, 60_000);

  afterAll(() => stand.browser.close());

  beforeEach(async () => {
    stand.workbench = await openWorkbench(stand.browser.page);
    if (filled) await stand.workbench.run(filled);
  }, 60_000);

  return stand;
}
