import { Body1, Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import type { Problem } from "../../problem/problem";
import { usePane } from "../pane-context";
import { fetchWorkbook } from "../fetch-workbook";
import { problemOf } from "../state/problem-of";
import { ProblemBar } from "./ProblemBar";
import { ScreenHeading } from "./ScreenHeading";
import type { RequestProps } from "./request-part";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  sign: { flexShrink: 0, fontSize: "24px", color: tokens.colorStatusSuccessForeground1 },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The end of a load: where the figures are and what can follow. */
export function LoadedScreen({ indicator }: RequestProps) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, dispatch, texts } = usePane();
  const [problem, setProblem] = useState<Problem | null>(null);
  if (state.loading.kind !== "done") return null;
  const { placed } = state.loading;

  async function goTo() {
    setProblem(null);
    try {
      const { goToSheet } = await fetchWorkbook();
      await goToSheet(placed);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  return (
    <main className={frame.screen}>
      <div className={frame.content}>
        <div className={styles.title}>
          <CheckmarkCircleRegular className={styles.sign} />
          <ScreenHeading>{texts.loaded.title}</ScreenHeading>
        </div>
        <Body1>
          {indicator.number}. {indicator.name[texts.language]}
        </Body1>
        <Body1>
          {texts.loaded.sheet}: <Body1Strong>{placed.sheet}</Body1Strong>
        </Body1>
        <div className={styles.actions}>
          <Button appearance="primary" size="large" onClick={() => void goTo()}>
            {texts.loaded.goTo}
          </Button>
          <Button onClick={() => dispatch({ type: "loadLeft" })}>{texts.loaded.change}</Button>
          <Button onClick={() => dispatch({ type: "indicatorsOpened" })}>
            {texts.loaded.another}
          </Button>
        </div>
        {problem && <ProblemBar problem={problem} onTryAgain={() => void goTo()} />}
      </div>
    </main>
  );
}
