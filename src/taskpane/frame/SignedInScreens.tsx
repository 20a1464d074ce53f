import { useMemo, useRef } from "react";
import { choiceTexts } from "../../i18n/choice-texts";
import { ChoiceContextProvider } from "./choice-context";
import { usePane } from "./pane-context";
import { announcementOf } from "./announcement";
import { screenOf } from "./pane-state";
import type { SignedIn } from "../../addin/addin-event";
import { refreshHeard } from "../workbook/refresh-words";
import { useCatalogue } from "./use-catalogue";
import { useHeard } from "../controls/use-heard";
import { useKept } from "../saved/use-kept";
import { usePaneTexts } from "../controls/use-pane-texts";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { useRefresh } from "../workbook/use-refresh";
import type { Refreshing } from "../workbook/use-refresh";
import { useLoadToSheet } from "../loading/use-load-to-sheet";
import { ChoiceScreens } from "./ChoiceScreens";
import { DemonstrationMark } from "./DemonstrationMark";
import { LoadTrouble } from "../loading/LoadTrouble";
import { PaneTabs } from "./PaneTabs";
import { PlacedScreens } from "./PlacedScreens";
import { TermsScreen } from "../session/TermsScreen";

/** Every screen after signing in. */
export function SignedInScreens() {
  const { session } = usePane().state;
  useCatalogue();
  if (!session) return null;
  return (
    <>
      <DemonstrationMark />
      {session.terms.accepted ? <Choosing session={session} /> : <TermsScreen />}
    </>
  );
}

function Choosing({ session }: { readonly session: SignedIn }) {
  const { state, texts } = usePane();
  const [kept, keep] = useKept(session.person.login, state.draft);
  const { load, cancel } = useLoadToSheet(kept, keep);
  // Here, so that a refresh goes on while other parts of the pane are looked at.
  const refreshing = useRefresh();
  useHeard(announcementOf(state, usePaneTexts()));
  useHeard(refreshHeard(state.placed, usePlacedTexts(), usePaneTexts()));
  const opener = useRef<string | null>(null);
  const words = choiceTexts[texts.language];
  const choice = useMemo(
    () => ({
      words,
      kept,
      keep,
      load,
      cancelLoad: cancel,
      leaveFrom(buttonId: string) {
        opener.current = buttonId;
      },
      takeReturn() {
        const id = opener.current;
        opener.current = null;
        return id;
      },
    }),
    [words, kept, keep, load, cancel]
  );
  return (
    <ChoiceContextProvider value={choice}>
      <PaneTabs />
      <LoadTrouble />
      <Screens refreshing={refreshing} />
    </ChoiceContextProvider>
  );
}

/** Choosing, or what stands in the workbook. */
function Screens({ refreshing }: { readonly refreshing: Refreshing }) {
  const screen = screenOf(usePane().state);
  const isPlaced = screen === "workbook" || screen === "changes" || screen === "cell";
  return isPlaced ? <PlacedScreens refreshing={refreshing} /> : <ChoiceScreens />;
}
