import { createContext, useContext } from "react";
import type { Dispatch } from "react";
import type { ChoiceTexts } from "../../i18n/choice-texts";
import type { Kept, KeptAction } from "../saved/kept";
import type { StartLoad } from "../loading/use-load-to-sheet";

/** What the screens of choosing share beside the pane: they come after signing in. */
export interface ChoiceContext {
  readonly words: ChoiceTexts;
  readonly kept: Kept;
  readonly keep: Dispatch<KeptAction>;
  /** Starts the load of an order; its progress and end are the pane's. */
  readonly load: StartLoad;
  readonly cancelLoad: () => void;
  /** Remembers the button that opens a screen, for the way back. */
  readonly leaveFrom: (buttonId: string) => void;
  /** The button of the last way out, once; null where there is none. */
  readonly takeReturn: () => string | null;
}

const Context = createContext<ChoiceContext | null>(null);

export const ChoiceContextProvider = Context.Provider;

export function useChoice(): ChoiceContext {
  const choice = useContext(Context);
  if (!choice) throw new Error("a component of choosing stands outside the screens of choosing");
  return choice;
}
