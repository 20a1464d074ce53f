import type { Addin } from "../addin/addin";
import { problemOf } from "../addin/problem-of";

/**
 * Gives the ribbon's buttons their functions; the names stand in the manifest. To be called while
 * the page loads, for Office may call a function at once; it waits for the add-in then.
 */
export function associateCommands(addin: Promise<Addin>): void {
  const page = globalThis as { readonly Office?: typeof Office };
  page.Office?.actions.associate("refreshAll", (event: Office.AddinCommands.Event) => {
    void run(event, addin);
  });
}

/** Office calls no function a second time before it is told that the first call is over. */
async function run(event: Office.AddinCommands.Event, awaited: Promise<Addin>): Promise<void> {
  const addin = await awaited;
  try {
    const { refreshAllPressed } = await import(/* webpackChunkName: "signed-in" */ "./refresh-all");
    await refreshAllPressed(addin);
  } catch (error) {
    addin.report({ type: "resultsFailed", problem: problemOf(error) });
    addin.report({ type: "resultsWanted" });
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
