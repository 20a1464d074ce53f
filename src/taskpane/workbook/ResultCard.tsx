import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import type { WorkbookResult } from "../../addin/workbook-result";
import { formatDateTime } from "../../i18n/format";
import { asOf } from "../../sheet/placed";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { askedWords } from "./asked-words";
import { freshnessLines, freshnessOf } from "./freshness";
import { usePlacedTexts } from "../controls/use-placed-texts";
import type { Refreshing } from "./use-refresh";
import { useWorkbookAction } from "../controls/use-workbook-action";
import { ChartButton } from "../loading/ChartButton";
import { ProblemBar } from "../controls/ProblemBar";
import { RefreshProgress } from "./RefreshProgress";
import { ResultMenu } from "./ResultMenu";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  facts: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  state: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    "::before": {
      content: '""',
      flexShrink: 0,
      width: "8px",
      height: "8px",
      borderRadius: "50%",
      backgroundColor: "currentcolor",
      forcedColorAdjust: "none",
    },
  },
  current: { color: tokens.colorStatusSuccessForeground1 },
  newer: { color: tokens.colorStatusWarningForeground3 },
  gone: { color: tokens.colorStatusDangerForeground1 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export interface ResultCardProps {
  readonly item: WorkbookResult;
  readonly catalogue: CatalogueAnswer;
  readonly refreshing: Refreshing;
}

/** One result of the workbook: what it is, where, how fresh, and what can be done with it. */
export function ResultCard({ item, catalogue, refreshing }: ResultCardProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { state, dispatch, texts: pane } = usePane();
  const { leaveFrom, words } = useChoice();
  const texts = usePlacedTexts();
  const [more, setMore] = useState(false);
  const { act, problem } = useWorkbookAction();
  const { result, place } = item;
  const { language } = pane;
  const number = result.query.indicator;
  const indicator = catalogue.indicators.find((entry) => entry.number === number);
  const title = `${number}. ${indicator?.name[language] ?? ""}`;
  const [asked, ...limits] = askedWords(result, catalogue, language);
  // Two results of one question are told apart by how they are laid out.
  const isChart = result.kind === "chart";
  const kind = isChart ? texts.chart.draw : words.table.kinds[result.layout.kind].name;
  const freshness = freshnessOf(item, state.placed, catalogue);
  const isEarlier = freshness.reasons.some(({ kind }) => kind === "earlier");
  const progress = state.placed.progress[result.id];
  const changesButton = `changes-${result.id}`;
  const isBusy = state.placed.running !== "no";

  return (
    <article className={styles.card} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.facts}>
        {asked} · {kind}
      </p>
      {limits.map((limit) => (
        <p key={limit} className={styles.facts}>
          {limit}
        </p>
      ))}
      {place && (
        <p className={styles.facts} lang={result.layout.language}>
          {texts.workbook.where(place.sheet, place.address)}
        </p>
      )}
      {freshnessLines(freshness, texts, language).map(({ text, tone }) => (
        <p
          key={text}
          className={tone === "quiet" ? frame.quiet : `${styles.state} ${styles[tone]}`}
        >
          <span>{text}</span>
        </p>
      ))}
      <p className={frame.quiet}>
        {texts.workbook.refreshedAt(formatDateTime(asOf(result), language))}
      </p>
      {progress && <RefreshProgress item={item} progress={progress} refreshing={refreshing} />}
      {problem && <ProblemBar problem={problem} />}
      <div className={styles.actions}>
        {place && (
          <>
            {!isEarlier && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => void refreshing.refresh([item])}
              >
                {texts.workbook.actions.refresh}
              </Button>
            )}
            {isEarlier && !isChart && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => void refreshing.layAnew(item, catalogue)}
              >
                {texts.workbook.actions.layAnew}
              </Button>
            )}
            {result.before && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => void refreshing.layBack(item, catalogue)}
              >
                {texts.workbook.actions.layBack}
              </Button>
            )}
            <Button size="small" onClick={() => void act(({ goToResult }) => goToResult(item))}>
              {texts.workbook.actions.goTo}
            </Button>
            {!isChart && (
              <ChartButton of={result} catalogue={catalogue} size="small" otherwise={null} />
            )}
            {result.refreshedAt && (
              <Button
                id={changesButton}
                size="small"
                onClick={() => {
                  leaveFrom(changesButton);
                  dispatch({ type: "changesOpened", id: result.id });
                }}
              >
                {texts.workbook.actions.changes}
              </Button>
            )}
          </>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-expanded={more}
          aria-label={texts.workbook.actions.more(title)}
          onClick={() => setMore(!more)}
        />
      </div>
      {more && (
        <ResultMenu
          item={item}
          title={title}
          catalogue={catalogue}
          onAct={(work) =>
            void act(async (workbook, options) => {
              await work(workbook, options);
              await refreshing.read();
            })
          }
        />
      )}
    </article>
  );
}
