import type { Addin } from "./addin";
import { failureOf } from "./problem-of";

/** Fetches all that can be asked, and reports it or why not; a cancelled call reports nothing. */
export async function fetchCatalogue(
  { client, report }: Addin,
  signal: AbortSignal
): Promise<void> {
  try {
    const catalogue = await client.catalogue(signal);
    report({ type: "catalogueLoaded", catalogue });
  } catch (error) {
    if (!signal.aborted) report(failureOf(error, "catalogueFailed"));
  }
}
