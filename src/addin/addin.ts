import type { Client } from "../api/client";
import type { AddinEvent, SignedIn } from "./addin-event";
import { newTurn } from "./turn";
import type { Turn } from "./turn";

/**
 * The add-in in one runtime of Office: its session, what it reports and what is under way. Pane and
 * ribbon share it; the other files of this folder are what it can do.
 */
export interface Addin {
  /** The query service; it alone holds the token of the session. */
  readonly client: Client;
  /** Who is signed in; null where nobody is. */
  readonly session: () => SignedIn | null;
  /** Whether results are being refreshed. */
  readonly isRefreshing: () => boolean;
  /** Tells all who listen, in the order in which things happen. */
  readonly report: (event: AddinEvent) => void;
  /** Hears every event until the function that is given back is called. */
  readonly listen: (hear: (event: AddinEvent) => void) => () => void;
  readonly loading: Turn;
  readonly refreshing: Turn;
  /** Reading what stands in the workbook. */
  readonly looking: Turn;
}

export function createAddin(client: Client): Addin {
  let session: SignedIn | null = null;
  let isRefreshing = false;
  const listeners = new Set<(event: AddinEvent) => void>();
  const turns = { loading: newTurn(), refreshing: newTurn(), looking: newTurn() };
  return {
    client,
    ...turns,
    session: () => session,
    isRefreshing: () => isRefreshing,
    report(event) {
      const before = session;
      session = sessionAfter(session, event);
      if (event.type === "refreshStarted") isRefreshing = true;
      if (event.type === "refreshEnded") isRefreshing = false;
      // Nothing goes on without the person whose work it is.
      if (before && !session) for (const turn of Object.values(turns)) turn.end();
      for (const hear of [...listeners]) hear(event);
    },
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}

function sessionAfter(session: SignedIn | null, event: AddinEvent): SignedIn | null {
  switch (event.type) {
    case "signedIn":
      return event.session;
    case "termsAccepted":
      return session && { ...session, terms: { ...session.terms, accepted: true } };
    case "signedOut":
    case "sessionEnded":
      return null;
    default:
      return session;
  }
}
