import type { Addin } from "../addin/addin";
import { refreshAll } from "../addin/refresh-all";

/** Who signs in later than this does not expect any more that something goes on, in milliseconds. */
const patience = 600_000;

/** What has been wanted of an add-in at which nobody was signed in, by when that is too late. */
const wanted = new WeakMap<Addin, number>();

/**
 * The ribbon's *Refresh all*. Without a session it opens the pane at the sign-in and goes on once
 * somebody has signed in; with one it opens the pane only where something is to be told.
 */
export async function refreshAllPressed(addin: Addin): Promise<void> {
  if (addin.session()?.terms.accepted) {
    if (await refreshAll(addin)) return;
    addin.report({ type: "resultsWanted" });
    await Office.addin.showAsTaskpane();
    return;
  }
  if (!wanted.has(addin)) void goOnSignedIn(addin);
  wanted.set(addin, Date.now() + patience);
  await Office.addin.showAsTaskpane();
}

async function goOnSignedIn(addin: Addin): Promise<void> {
  await signedIn(addin);
  const isWanted = wanted.get(addin)! > Date.now();
  wanted.delete(addin);
  if (!isWanted) return;
  addin.report({ type: "resultsWanted" });
  await refreshAll(addin);
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
