import type { CatalogueAnswer, Session } from "../api/contract";
import type { Problem } from "../problem/problem";
import type { LoadEvent } from "./load-event";
import type { RefreshEvent } from "./refresh-event";

/** Who is signed in; the token stays with the client. */
export type SignedIn = Pick<Session, "person" | "terms">;

/** What happens to the session of the person. */
export type SessionEvent =
  | { readonly type: "signedIn"; readonly session: SignedIn }
  | { readonly type: "termsAccepted" }
  | { readonly type: "signedOut" }
  /** It ended where the person did not end it. */
  | { readonly type: "sessionEnded"; readonly problem: Problem };

/** What the service tells of all that can be asked. */
export type CatalogueEvent =
  | { readonly type: "catalogueLoaded"; readonly catalogue: CatalogueAnswer }
  | { readonly type: "catalogueFailed"; readonly problem: Problem };

/** The results of the workbook are to be seen, for something is to be decided or told. */
export interface ResultsWanted {
  readonly type: "resultsWanted";
}

/** Everything that the add-in reports; pane, ribbon and functions put it into words of their own. */
export type AddinEvent = SessionEvent | CatalogueEvent | LoadEvent | RefreshEvent | ResultsWanted;
