import type { AddinEvent, SignedIn } from "../../addin/addin-event";
import type { CatalogueAnswer, Terms } from "../../api/contract";
import type { DimensionId } from "../../catalogue/dimension";
import type { Language } from "../../i18n/language";
import type { Problem } from "../../problem/problem";
import type { Draft } from "../request/draft";
import type { LoadOrder } from "../../addin/load-order";
import { isUnderWay, reduceLoading } from "../loading/loading";
import type { Loading, LoadingAction } from "../loading/loading";
import { firstPlaced, isPlacedAction, reducePlaced } from "../workbook/placed";
import type { Placed, PlacedAction } from "../workbook/placed";

export type CatalogueState =
  | { readonly kind: "missing" }
  | { readonly kind: "ready"; readonly catalogue: CatalogueAnswer }
  | { readonly kind: "failed"; readonly problem: Problem };

/** Everything that the pane shows. */
export interface PaneState {
  readonly language: Language;
  readonly session: SignedIn | null;
  /** Why the last session ended, where the person did not end it. */
  readonly ended: Problem | null;
  readonly catalogue: CatalogueState;
  readonly search: string;
  /** Outlives the way back to the list, a load and a new sign-in. */
  readonly draft: Draft | null;
  readonly open: "indicators" | "request" | "requests";
  /** The dimension whose members are being chosen; null where none is. */
  readonly members: DimensionId | null;
  /** Whose draft it is; another person begins without one. */
  readonly login: string | null;
  /** What the pane is about: choosing, the results of the workbook, or the selected cell. */
  readonly tab: PaneTab;
  readonly loading: Loading;
  /** What is or was loaded last. */
  readonly order: LoadOrder | null;
  readonly placed: Placed;
}

export type PaneTab = "indicators" | "workbook" | "cell";

export type PaneAction =
  | AddinEvent
  | LoadingAction
  | PlacedAction
  | { readonly type: "tabOpened"; readonly tab: PaneTab }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "catalogueWanted" }
  | { readonly type: "searched"; readonly search: string }
  | { readonly type: "requestOpened"; readonly draft: Draft }
  | { readonly type: "draftChanged"; readonly draft: Draft }
  | { readonly type: "membersOpened"; readonly dimension: DimensionId | null }
  | { readonly type: "requestsOpened" }
  | { readonly type: "indicatorsOpened" };

export function firstState(language: Language): PaneState {
  return {
    language,
    session: null,
    ended: null,
    catalogue: { kind: "missing" },
    search: "",
    draft: null,
    open: "indicators",
    tab: "indicators",
    members: null,
    login: null,
    loading: { kind: "idle" },
    order: null,
    placed: firstPlaced,
  };
}

export function reducePane(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "languageChosen":
      return { ...state, language: action.language };
    case "signedIn": {
      const { person, terms } = action.session;
      const { login } = person;
      const draft = state.login === login ? state.draft : null;
      return { ...state, session: { person, terms }, ended: null, login, draft };
    }
    case "termsAccepted":
      if (!state.session) return state;
      return withSession(state, { ...state.session.terms, accepted: true });
    case "signedOut":
      return firstState(state.language);
    case "sessionEnded":
      return {
        ...state,
        session: null,
        ended: action.problem,
        catalogue: { kind: "missing" },
        loading: { kind: "idle" },
      };
    case "catalogueWanted":
      return { ...state, catalogue: { kind: "missing" } };
    case "catalogueLoaded":
      return { ...state, catalogue: { kind: "ready", catalogue: action.catalogue } };
    case "catalogueFailed":
      return { ...state, catalogue: { kind: "failed", problem: action.problem } };
    case "searched":
      return { ...state, search: action.search };
    case "requestOpened":
      return { ...atIndicators(state), draft: action.draft, open: "request" };
    case "draftChanged":
      return { ...state, draft: action.draft, loading: { kind: "idle" } };
    case "membersOpened":
      return { ...state, members: action.dimension };
    case "requestsOpened":
      return { ...atIndicators(state), open: "requests" };
    case "indicatorsOpened":
      return atIndicators(state);
    case "loadStarted":
      return {
        ...state,
        order: action.order,
        loading: reduceLoading(state.loading, action),
      };
    case "loadDone": {
      // From wherever a load was begun, its end is shown.
      const tab = isUnderWay(state.loading) ? "indicators" : state.tab;
      return { ...state, tab, loading: reduceLoading(state.loading, action) };
    }
    case "resultsWanted":
      return { ...state, tab: "workbook", placed: { ...state.placed, changesOf: null } };
    case "tabOpened":
      return { ...state, tab: action.tab };
    default:
      return isPlacedAction(action)
        ? { ...state, placed: reducePlaced(state.placed, action) }
        : { ...state, loading: reduceLoading(state.loading, action) };
  }
}

function atIndicators(state: PaneState): PaneState {
  return { ...state, open: "indicators", members: null, loading: { kind: "idle" } };
}

function withSession(state: PaneState, terms: Terms): PaneState {
  return { ...state, session: state.session && { ...state.session, terms } };
}

/** How the load of a purpose goes; one of another purpose is none. */
export function loadingFor(
  { loading, order }: Pick<PaneState, "loading" | "order">,
  purpose: LoadOrder["purpose"]
): Loading {
  return order && order.purpose !== purpose ? { kind: "idle" } : loading;
}

export type Screen =
  | "signIn"
  | "terms"
  | "indicators"
  | "requests"
  | "request"
  | "members"
  | "loading"
  | "loaded"
  | "workbook"
  | "changes"
  | "cell";

/** The one screen that a state shows. */
export function screenOf(state: PaneState): Screen {
  if (!state.session) return "signIn";
  if (!state.session.terms.accepted) return "terms";
  if (isUnderWay(state.loading)) return "loading";
  if (state.tab === "workbook") return state.placed.changesOf ? "changes" : "workbook";
  if (state.tab === "cell") return "cell";
  if (state.loading.kind === "done") return "loaded";
  if (state.open !== "request") return state.open;
  if (!state.draft) return "indicators";
  return state.members ? "members" : "request";
}
