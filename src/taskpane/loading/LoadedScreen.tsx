import { Body1, Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { usePane } from "../frame/pane-context";
import { backToFigure } from "../../addin/back-to-figure";
import type { FigureReturn, LoadOrder } from "../../addin/load-order";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { usePaneTexts } from "../controls/use-pane-texts";
import { useWorkbookAction } from "../controls/use-workbook-action";
import { ChartButton } from "./ChartButton";
import { ProblemBar } from "../controls/ProblemBar";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  sign: { flexShrink: 0, fontSize: "24px", color: tokens.colorStatusSuccessForeground1 },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export interface LoadedScreenProps {
  readonly indicator: CatalogueIndicator;
  readonly catalogue: CatalogueAnswer;
  readonly order: LoadOrder;
}

/** The end of a load: where the figures are and what can follow. */
export function LoadedScreen({ indicator, catalogue, order }: LoadedScreenProps) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const texts = usePaneTexts();
  const words = usePlacedTexts();
  const { act, problem } = useWorkbookAction();
  const [isLost, setLost] = useState(false);
  const { purpose, back, specs } = order;
  const [first] = specs;
  if (state.loading.kind !== "done") return null;
  const { placed } = state.loading;

  const goTo = () => act(({ goToSheet }) => goToSheet(placed));
  const goBack = (to: FigureReturn) =>
    act(async () => {
      const isFound = await backToFigure(to, catalogue);
      setLost(!isFound);
      if (!isFound) return;
      dispatch({ type: "loadLeft" });
      dispatch({ type: "tabOpened", tab: "cell" });
    });

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
          {texts.loaded.sheet}:{" "}
          <Body1Strong lang={first.layout.language}>{placed.sheet}</Body1Strong>
        </Body1>
        <div className={styles.actions}>
          {back && (
            <Button appearance="primary" size="large" onClick={() => void goBack(back)}>
              {words.cell.back}
            </Button>
          )}
          {isLost && (
            <p role="status" className={frame.quiet}>
              {words.changes.notFound}
            </p>
          )}
          <Button
            {...(back ? {} : { appearance: "primary", size: "large" })}
            onClick={() => void goTo()}
          >
            {texts.loaded.goTo}
          </Button>
          {purpose !== "chart" && (
            <ChartButton
              of={first}
              catalogue={catalogue}
              size="medium"
              otherwise={<p className={frame.quiet}>{words.chart.none}</p>}
            />
          )}
          {purpose === "request" && (
            <Button onClick={() => dispatch({ type: "loadLeft" })}>{texts.loaded.change}</Button>
          )}
          <Button onClick={() => dispatch({ type: "indicatorsOpened" })}>
            {texts.loaded.another}
          </Button>
        </div>
        {problem && <ProblemBar problem={problem} onTryAgain={() => void goTo()} />}
      </div>
    </main>
  );
}
