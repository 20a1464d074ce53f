import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useMemo } from "react";
import type { Query } from "../../query/query";
import { usePane } from "../pane-context";
import type { Draft } from "../state/draft";
import { offerFor } from "../state/offer";
import { BreakdownChoice } from "./BreakdownChoice";
import { Definition } from "./Definition";
import { Reading } from "./Reading";
import { RegionFilter } from "./RegionFilter";
import { RequestFooter } from "./RequestFooter";
import { ScreenHeading } from "./ScreenHeading";
import { SheetChoice } from "./SheetChoice";
import { TerritoryChoice } from "./TerritoryChoice";
import { YearChoice } from "./YearChoice";
import type { RequestProps } from "./request-part";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  back: {
    flexShrink: 0,
    alignSelf: "flex-start",
    // The arrow stands on the same edge as the text below it.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    color: tokens.colorNeutralForeground2,
  },
  content: { gap: tokens.spacingVerticalL, paddingTop: tokens.spacingVerticalS },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface RequestScreenProps extends RequestProps {
  readonly onLoad: (query: Query) => void;
}

/** Makes a request for one indicator, and shows beforehand what cannot be answered and why. */
export function RequestScreen({ draft, indicator, catalogue, onLoad }: RequestScreenProps) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { dispatch, texts } = usePane();
  const offer = useMemo(() => offerFor(draft, indicator, catalogue), [draft, indicator, catalogue]);
  const part = {
    draft,
    offer,
    onChange: (changed: Draft) => dispatch({ type: "draftChanged", draft: changed }),
  };
  return (
    <main className={frame.screen}>
      <div className={`${frame.content} ${styles.content}`}>
        <div className={styles.top}>
          <Button
            className={styles.back}
            appearance="subtle"
            size="small"
            icon={<ArrowLeftRegular />}
            onClick={() => dispatch({ type: "indicatorsOpened" })}
          >
            {texts.request.back}
          </Button>
          <ScreenHeading>
            {indicator.number}. {indicator.name[texts.language]}
          </ScreenHeading>
        </div>
        {indicator.reading && <Reading text={indicator.reading[texts.language]} />}
        <Definition indicator={indicator} />
        <YearChoice {...part} />
        <BreakdownChoice {...part} />
        <RegionFilter {...part} />
        <TerritoryChoice {...part} />
        <SheetChoice {...part} />
      </div>
      <RequestFooter verdict={offer.verdict} onLoad={onLoad} />
    </main>
  );
}
