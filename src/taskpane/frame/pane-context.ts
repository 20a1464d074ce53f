import { createContext, useContext } from "react";
import type { Dispatch } from "react";
import type { Addin } from "../../addin/addin";
import type { EntryTexts } from "../../i18n/entry-texts";
import type * as problemTexts from "../../i18n/problem-texts";
import type { PaneAction, PaneState } from "./pane-state";
import type { Part } from "./use-part";

/** What every component of the pane may use. */
export interface PaneContext {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  /** The words before signing in, and of problems; those of later screens come with them. */
  readonly texts: EntryTexts;
  /** What the pane and the ribbon can do alike. */
  readonly addin: Addin;
  readonly problemTexts: Part<typeof problemTexts>;
  /** Has a screen reader say something that appears away from the focus. */
  readonly announce: (words: string) => void;
  /** Tells a screen whether it is the first one of the pane's life. */
  readonly enterScreen: () => "first" | "later";
}

const Context = createContext<PaneContext | null>(null);

export const PaneContextProvider = Context.Provider;

export function usePane(): PaneContext {
  const pane = useContext(Context);
  if (!pane) throw new Error("a component of the pane stands outside the pane");
  return pane;
}
