import { Body1, Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import { usePane } from "../frame/pane-context";
import { countsOf, leftIds } from "./placed";
import { usePlacedTexts } from "../controls/use-placed-texts";
import type { Refreshing } from "./use-refresh";
import { useReturnFocus } from "../controls/use-return-focus";
import { ProblemBar } from "../controls/ProblemBar";
import { ResultCard } from "./ResultCard";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXXL,
    textAlign: "center",
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** In milliseconds. */
const checkedEvery = 60_000;

export interface WorkbookScreenProps {
  readonly catalogue: CatalogueAnswer;
  readonly refreshing: Refreshing;
}

/** Every result of the workbook, how it stands, and what can be done with it. */
export function WorkbookScreen({ catalogue, refreshing }: WorkbookScreenProps) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const texts = usePlacedTexts();
  const { placed } = state;
  useReturnFocus();
  const { read, refresh, stop } = refreshing;
  const { results, unread, running, problem } = placed;
  useEffect(() => {
    if (running !== "no") return undefined;
    void read();
    // "Up to date" is a promise: it is looked after as long as it is to be seen.
    const timer = setInterval(() => {
      if (!document.hidden) void read("unasked");
    }, checkedEvery);
    return () => clearInterval(timer);
  }, [running, read]);

  const there = (results ?? []).filter(({ place }) => place);
  const left = leftIds(placed);
  const rest = there.filter(({ result }) => left.includes(result.id));
  const counts = countsOf(placed);
  const status =
    running === "no"
      ? counts.all > 0
        ? texts.progress.ended(counts.done, counts.asked, counts.failed, counts.partly)
        : ""
      : texts.progress.all(counts.done, counts.all);

  return (
    <main className={frame.screen}>
      <div className={frame.content}>
        <ScreenHeading>{texts.workbook.title}</ScreenHeading>
        {problem && <ProblemBar problem={problem} onTryAgain={() => void read()} />}
        {!results && !problem && <Spinner size="tiny" label={texts.workbook.reading} />}
        {results?.length === 0 && unread === 0 && (
          <div className={styles.empty}>
            <Body1 align="center">{texts.workbook.emptyTitle}</Body1>
            <p className={frame.quiet}>{texts.workbook.emptyNext}</p>
            <Button onClick={() => dispatch({ type: "tabOpened", tab: "indicators" })}>
              {texts.tabs.indicators}
            </Button>
          </div>
        )}
        <ul className={`${frame.listPlain} ${styles.list}`}>
          {(results ?? []).map((item) => (
            <li key={item.result.id}>
              <ResultCard item={item} catalogue={catalogue} refreshing={refreshing} />
            </li>
          ))}
        </ul>
        {unread > 0 && <p className={frame.quiet}>{texts.workbook.unread(unread)}</p>}
      </div>
      {(status || there.length > 1 || rest.length > 0) && (
        <div className={frame.footer}>
          <p className={frame.quiet}>{status}</p>
          {running === "no" ? (
            // One result has its own button.
            (there.length > 1 || rest.length > 0) && (
              <Button
                appearance="primary"
                size="large"
                onClick={() => void refresh(rest.length ? rest : there)}
              >
                {rest.length
                  ? texts.workbook.goOn(rest.length)
                  : texts.workbook.refreshAll(there.length)}
              </Button>
            )
          ) : (
            <Button size="large" disabledFocusable={running === "stopping"} onClick={stop}>
              {running === "stopping" ? texts.workbook.stopping : texts.workbook.stop}
            </Button>
          )}
        </div>
      )}
    </main>
  );
}
