import { openBrowser } from "./open-browser";
import type { OpenBrowser } from "./open-browser";
import { writeExtracts } from "./pupils-workbook";
import type { Extracts } from "./pupils-workbook";
import { startApplication } from "./start-application";
import type { Application } from "./start-application";
import { temporaryFolder } from "./temporary-folder";

/** What a test of pupils works with; each test has an application and a browser of its own. */
export interface PupilsStand {
  readonly extracts: Extracts;
  readonly application: Application;
  readonly browser: OpenBrowser;
}

/** Writes extracts of years once for the tests of a file; what it gives can be used within tests. */
export function pupilsStand(years: readonly number[]): PupilsStand {
  const folder = temporaryFolder();
  const stand = {} as { -readonly [K in keyof PupilsStand]: PupilsStand[K] };

  beforeAll(async () => {
    stand.extracts = await writeExtracts(folder, years, 0.002);
  }, 300_000);

  beforeEach(async () => {
    // In this order nothing goes on where there is no browser.
    stand.browser = await openBrowser();
    stand.application = await startApplication();
  }, 60_000);

  afterEach(async () => {
    await stand.browser.close();
    await stand.application.stop();
  });

  return stand;
}
