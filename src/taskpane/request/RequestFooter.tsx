import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useId } from "react";
import type { Obstacles } from "../../excel/look-at-selection";
import type { ChoiceTexts } from "../../i18n/choice-texts";
import type { DataTable } from "../../query/data-table";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import type { Place } from "../../addin/load-order";
import type { Draft } from "./draft";
import { expectedSeconds } from "./duration";
import { mayPass } from "../../addin/problem-of";
import { orderOf } from "./verdict";
import { loadingFor } from "../frame/pane-state";
import type { Verdict } from "./verdict";
import type { StartLoad } from "../loading/use-load-to-sheet";
import { useProblemText } from "../controls/use-problem-text";
import { usePaneTexts } from "../controls/use-pane-texts";
import { ProblemBar } from "../controls/ProblemBar";
import { SmallerRequests } from "./SmallerRequests";
import type { RequestProps } from "./request-part";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  // Two lines always, so that the button does not move with the words above it.
  verdict: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    minHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  split: { display: "flex", flexWrap: "wrap", alignItems: "baseline" },
  // Fluent puts its bars' words on one line, which 350 px do not have.
  occupied: { whiteSpace: "normal" },
  unsplit: { fontWeight: tokens.fontWeightRegular },
});

/** From so many cells on, ways to make the request smaller are offered. */
const manyCells = 200_000;

export interface RequestFooterProps extends RequestProps {
  readonly verdict: Verdict;
  /** The answer, where a preview has fetched it already. */
  readonly answer: DataTable | null;
  readonly onChange: (draft: Draft) => void;
  readonly onLoad: StartLoad;
}

/** The size of the answer or what stands against it, and the button that loads it. */
export function RequestFooter(props: RequestFooterProps) {
  const { verdict, answer, onChange, onLoad, ...request } = props;
  const { draft } = request;
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state } = usePane();
  const texts = usePaneTexts();
  const { words } = useChoice();
  const verdictId = useId();
  const lines = useVerdictWords(verdict);
  const loading = loadingFor(state, "request");
  const ready = verdict.kind === "ready" ? verdict : null;
  // After a load that did not end well the next thing to press is this button.
  const loadId = useId();
  const returned = ["cancelled", "failed", "occupied"].includes(loading.kind);
  useEffect(() => {
    if (returned && document.hasFocus()) document.getElementById(loadId)?.focus();
  }, [returned, loadId]);
  const failed = loading.kind === "failed" ? loading.problem : null;

  function load(changed: { readonly place?: Place; readonly overwrite?: boolean } = {}) {
    if (!ready) return;
    const { place = draft.place, overwrite = false } = changed;
    const cells = ready.size.cells * ready.queries.length;
    const order = orderOf({ ...draft, place }, ready.queries, texts.language);
    onLoad(order, { cells, answer, overwrite });
  }

  return (
    <div className={frame.footer}>
      {failed && (
        <ProblemBar
          problem={failed}
          {...(ready && mayPass(failed) ? { onTryAgain: () => load() } : {})}
        />
      )}
      <div id={verdictId} role="status" className={styles.verdict}>
        {loading.kind === "cancelled" && <span>{texts.request.cancelled}</span>}
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      {loading.kind === "occupied" && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline" className={styles.occupied}>
            <MessageBarBody>{obstacleWords(loading.obstacles, words).join(" ")}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => load({ place: "newSheet" })}>
                {words.size.newSheet}
              </Button>
              <Button size="small" onClick={() => load({ overwrite: true })}>
                {loading.obstacles.address ? words.size.overwrite : words.size.anyway}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {draft.split && (
        <div className={`${frame.quiet} ${styles.split}`}>
          {words.size.split}
          <Button
            size="small"
            appearance="transparent"
            className={styles.unsplit}
            onClick={() => onChange({ ...draft, split: false })}
          >
            {words.size.unsplit}
          </Button>
        </div>
      )}
      {isLarge(verdict) && <SmallerRequests {...request} onChange={onChange} />}
      <Button
        id={loadId}
        appearance="primary"
        size="large"
        aria-describedby={verdictId}
        disabledFocusable={!ready}
        onClick={() => load()}
      >
        {draft.place === "selection" ? words.size.loadHere : texts.request.load}
      </Button>
    </div>
  );
}

/** So many merged areas are named. */
const named = 5;

function obstacleWords(
  { sheet, address, merged, hiddenRows, hiddenColumns }: Obstacles,
  { size }: ChoiceTexts
): string[] {
  const addresses = merged.slice(0, named).join(", ") + (merged.length > named ? "…" : "");
  return [
    ...(address ? [size.occupied(sheet, address)] : []),
    ...(merged.length ? [size.merged(addresses)] : []),
    ...(hiddenRows + hiddenColumns ? [size.hidden(sheet, hiddenRows, hiddenColumns)] : []),
    size.nothingWritten,
  ];
}

function isLarge(verdict: Verdict): boolean {
  if (verdict.kind === "ready") return !verdict.size.listed && verdict.size.cells >= manyCells;
  if (verdict.kind === "yearMissing") return false;
  return ["answerTooLarge", "excelSheetFull"].includes(verdict.problem.code);
}

function useVerdictWords(verdict: Verdict): string[] {
  const texts = usePaneTexts();
  const { words, kept } = useChoice();
  const problemText = useProblemText();
  switch (verdict.kind) {
    case "ready": {
      const { rows, columns, cells, listed } = verdict.size;
      const sheets = verdict.queries.length;
      if (listed) return [texts.request.sizeListed(columns)];
      const seconds = expectedSeconds(cells * sheets, kept.rate);
      const around = [
        ...(sheets > 1 ? [words.size.sheets(sheets)] : []),
        ...(seconds > 1 ? [words.size.seconds(seconds)] : []),
      ];
      return [texts.request.size(rows, columns, cells), ...around];
    }
    case "yearMissing":
      return [texts.request.yearMissing];
    case "refused": {
      const { title, next } = problemText(verdict.problem);
      return [title, next];
    }
  }
}
