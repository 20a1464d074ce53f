import type { Addin } from "../addin/addin";
import { refreshAll } from "../addin/refresh-all";

/**
 * The ribbon's *Refresh all*. Without a session it opens the pane at the sign-in and goes on once
 * somebody has signed in; with one it opens the pane only where something is to be told.
 */
export async function refreshAllPressed(addin: Addin): Promise<void> {
  if (!addin.session()?.terms.accepted) {
    await Office.addin.showAsTaskpane();
    await signedIn(addin);
    addin.report({ type: "resultsWanted" });
    await refreshAll(addin);
    return;
  }
  if (await refreshAll(addin)) return;
  addin.report({ type: "resultsWanted" });
  await Office.addin.showAsTaskpane();
}

/** Ends once somebody has signed in and accepted the terms. */
function signedIn({ listen, session }: Addin): Promise<void> {
  return new Promise((resolve) => {
    const stopListening = listen(() => {
      if (!session()?.terms.accepted) return;
      stopListening();
      resolve();
    });
  });
}
