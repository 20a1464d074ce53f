import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import { dimensionOf } from "../../catalogue/catalogue";
import type { FigureOrigin } from "../../addin/figure-origin";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { drillOrder, drillsOf } from "../../addin/drill";
import type { Drill } from "../../addin/drill";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { Section } from "../controls/Section";
import { useScreenStyles } from "../controls/screen-styles";

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
  const { state, texts: pane } = usePane();
  const { load } = useChoice();
  const texts = usePlacedTexts().cell;
  const number = origin.table.indicator.number;
  const indicator = catalogue.indicators.find((entry) => entry.number === number);
  const drills = useMemo(
    () => (indicator ? drillsOf(origin, indicator, catalogue) : []),
    [origin, indicator, catalogue]
  );
  function open(drill: Drill) {
    load(drillOrder(drill, origin), { cells: null, answer: null, overwrite: false });
  }
  return (
    <Section title={texts.drill}>
      <p className={frame.quiet}>{drills.length ? texts.drillNext : texts.drillNone}</p>
      <div className={styles.drills}>
        {drills.map((drill) => (
          <Button
            key={drill.dimension}
            size="small"
            // The way to the new sheet would end a refresh under way.
            disabledFocusable={state.placed.running !== "no"}
            onClick={() => open(drill)}
          >
            {texts.drillTo(dimensionOf(catalogue, drill.dimension).name[pane.language])}
          </Button>
        ))}
      </div>
    </Section>
  );
}
