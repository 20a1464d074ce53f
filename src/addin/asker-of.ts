import type { Client } from "../api/client";
import type { Catalogue } from "../catalogue/catalogue";
import type { Asker } from "../sheet/templates/asked-kind";

/** The query service as a kind asks it, until a signal ends that. */
export function askerOf(client: Client, catalogue: Catalogue, signal: AbortSignal): Asker {
  return { ask: (query) => client.ask(query, catalogue, signal) };
}
