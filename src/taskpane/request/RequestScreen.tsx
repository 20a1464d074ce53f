import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { useMemo, useState } from "react";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import type { Draft } from "./draft";
import { offerFor } from "./offer";
import type { StartLoad } from "../loading/use-load-to-sheet";
import { usePreview } from "./use-preview";
import { useReturnFocus } from "../controls/use-return-focus";
import { usePaneTexts } from "../controls/use-pane-texts";
import { BackButton } from "../controls/BackButton";
import { BreakdownChoice } from "./BreakdownChoice";
import { Disclosure } from "../controls/Disclosure";
import { FavouriteButton, IndicatorDetails } from "../indicators/IndicatorDetails";
import { RequestFooter } from "./RequestFooter";
import { RequestSharing } from "../saved/RequestSharing";
import { ScreenHeading } from "../controls/ScreenHeading";
import { TableChoice } from "./TableChoice";
import { TerritoryChoice } from "./TerritoryChoice";
import { YearChoice } from "./YearChoice";
import type { RequestProps } from "./request-part";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  content: { gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface RequestScreenProps extends RequestProps {
  readonly onLoad: StartLoad;
}

/** Makes a request for one indicator, and shows beforehand what cannot be answered and why. */
export function RequestScreen({ onLoad, ...request }: RequestScreenProps) {
  const { draft, indicator, catalogue } = request;
  const frame = useScreenStyles();
  const styles = useStyles();
  const { dispatch } = usePane();
  const texts = usePaneTexts();
  const { words } = useChoice();
  const [sharing, setSharing] = useState(false);
  const offer = useMemo(() => offerFor(draft, indicator, catalogue), [draft, indicator, catalogue]);
  const onChange = (changed: Draft) => dispatch({ type: "draftChanged", draft: changed });
  const part = { ...request, offer, onChange };
  const { verdict } = offer;
  // Of sheets by region the first stands for all.
  const question = verdict.kind === "ready" ? verdict.queries[0] : null;
  const { preview, show, close } = usePreview(question);
  const answer = preview.kind === "ready" && !draft.split ? preview.table : null;
  useReturnFocus();
  return (
    <main className={frame.screen}>
      <div className={`${frame.content} ${styles.content}`}>
        <div className={styles.top}>
          <div className={styles.bar}>
            <BackButton
              to={texts.request.back}
              onClick={() => dispatch({ type: "indicatorsOpened" })}
            />
            <FavouriteButton indicator={indicator.number} inWords={false} />
            <ToggleButton
              appearance="subtle"
              size="small"
              icon={<BookmarkRegular />}
              aria-label={words.share.title}
              title={words.share.title}
              checked={sharing}
              onClick={() => setSharing(!sharing)}
            />
          </div>
          <ScreenHeading>
            {indicator.number}. {indicator.name[texts.language]}
          </ScreenHeading>
          <Disclosure title={words.request.definition}>
            <IndicatorDetails indicator={indicator} />
          </Disclosure>
        </div>
        {sharing && <RequestSharing {...request} />}
        <YearChoice {...part} />
        <BreakdownChoice {...part} />
        <TerritoryChoice {...part} />
        <TableChoice {...part} preview={preview} onPreviewWanted={show} onPreviewClosed={close} />
      </div>
      <RequestFooter
        {...request}
        verdict={verdict}
        answer={answer}
        onChange={onChange}
        onLoad={onLoad}
      />
    </main>
  );
}
