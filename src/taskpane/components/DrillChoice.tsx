import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import { dimensionOf } from "../../catalogue/catalogue";
import type { FigureOrigin } from "../../excel/figure-at";
import { usePane } from "../pane-context";
import type { Query } from "../../query/query";
import { firstLayout } from "../state/draft";
import type { Draft } from "../state/draft";
import { drillsOf } from "../state/drill";
import { usePlacedTexts } from "../use-placed-texts";
import { Section } from "./Section";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  drills: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Loads what a figure is made of, by one further breakdown, onto a new sheet. */
export function DrillChoice({
  origin,
  catalogue,
}: {
  readonly origin: FigureOrigin;
  readonly catalogue: CatalogueAnswer;
}) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { dispatch, texts: pane } = usePane();
  const texts = usePlacedTexts().cell;
  const number = origin.table.indicator.number;
  const indicator = catalogue.indicators.find((entry) => entry.number === number);
  const drills = useMemo(
    () => (indicator ? drillsOf(origin, indicator, catalogue) : []),
    [origin, indicator, catalogue]
  );
  function open({ years, ...query }: Query) {
    const { layout } = origin.result;
    const draft: Draft = {
      ...{ ...query, years: { kind: "fixed", years }, place: "newSheet", split: false },
      layout: { ...firstLayout, labels: layout.labels, language: layout.language },
    };
    dispatch({ type: "requestOpened", draft });
    dispatch({ type: "tabOpened", tab: "indicators" });
  }
  return (
    <Section title={texts.drill}>
      {drills.length === 0 && <p className={frame.quiet}>{texts.drillNone}</p>}
      <div className={styles.drills}>
        {drills.map(({ dimension, query }) => (
          <Button key={dimension} size="small" onClick={() => open(query)}>
            {texts.drillTo(dimensionOf(catalogue, dimension).name[pane.language])}
          </Button>
        ))}
      </div>
    </Section>
  );
}
