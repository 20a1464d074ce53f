import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Addin } from "../../addin/addin";
import type { Language } from "../../i18n/language";
import { entryTexts } from "../../i18n/entry-texts";
import { PaneContextProvider } from "./pane-context";
import { fetchProblemTexts } from "./parts";
import { firstState, reducePane, screenOf } from "./pane-state";
import { paneTheme } from "./theme";
import { usePart } from "./use-part";
import { Announcer } from "./Announcer";
import type { Said } from "./Announcer";
import { Header } from "./Header";
import { IncidentBoundary } from "./IncidentBoundary";
import { SignIn } from "../session/SignIn";
import { SignedInPart } from "./SignedInPart";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 420px)": { height: "auto" },
  },
});

export interface PaneProps {
  readonly addin: Addin;
  /** The language of the first screen. */
  readonly language: Language;
}

function sayNext({ turn }: Said, words: string): Said {
  return { words, turn: turn + 1 };
}

/** The whole pane: its state, its header and the one screen that the state shows. */
export function Pane({ addin, language }: PaneProps) {
  const styles = useStyles();
  const [state, dispatch] = useReducer(reducePane, language, firstState);
  const [said, announce] = useReducer(sayNext, { words: "", turn: 0 });
  const entered = useRef(false);
  const enterScreen = useCallback(() => {
    const order = entered.current ? "later" : "first";
    entered.current = true;
    return order;
  }, []);
  const problemTexts = usePart(fetchProblemTexts);
  const texts = entryTexts[state.language];
  const pane = useMemo(
    () => ({ state, dispatch, texts, addin, problemTexts, announce, enterScreen }),
    [state, texts, addin, problemTexts, enterScreen]
  );
  useEffect(() => addin.listen(dispatch), [addin]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
    document.title = texts.productFull;
  }, [texts]);
  return (
    <FluentProvider theme={paneTheme} className={styles.pane}>
      <PaneContextProvider value={pane}>
        <Header />
        <IncidentBoundary>
          {screenOf(state) === "signIn" ? <SignIn /> : <SignedInPart />}
        </IncidentBoundary>
        <Announcer said={said} />
      </PaneContextProvider>
    </FluentProvider>
  );
}
