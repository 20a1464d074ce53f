import {
  Body1,
  Button,
  Spinner,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import type { Refreshed } from "../../excel/refreshed";
import type { LastChanges } from "../../addin/last-changes";
import type { WorkbookResult } from "../../addin/workbook-result";
import { formatNumber } from "../../i18n/format";
import { sheetTexts } from "../../i18n/sheet-texts";
import { isWithoutValue } from "../../query/data-table";
import type { FigureChange, HeldFigure } from "../../query/figure-changes";
import type { HandEdit } from "../../sheet/hand-edits";
import { changesSheet } from "../../sheet/changes-sheet";
import { usePane } from "../frame/pane-context";
import { figureWords } from "./figure-words";
import { usePlacedTexts } from "../controls/use-placed-texts";
import type { Refreshing } from "./use-refresh";
import { useWorkbookAction } from "../controls/use-workbook-action";
import type { WorkbookWork } from "../controls/use-workbook-action";
import { BackButton } from "../controls/BackButton";
import { HandEdits } from "./HandEdits";
import { ProblemBar } from "../controls/ProblemBar";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  content: { paddingTop: tokens.spacingVerticalS },
  change: {
    // The words, not their padding, stand on the edge of the text.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  labels: { ...typographyStyles.caption1 },
  kind: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  figures: {
    ...typographyStyles.caption1,
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
  },
  difference: {
    ...typographyStyles.caption1Strong,
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
  },
});

/** So many are shown in the pane; a sheet takes all of them. */
const shownAtMost = 200;

export interface ChangesScreenProps {
  readonly item: WorkbookResult;
  readonly catalogue: CatalogueAnswer;
  readonly refreshing: Refreshing;
}

/** What the last refresh of a result changed, and the way back. */
export function ChangesScreen({ item, catalogue, refreshing }: ChangesScreenProps) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { dispatch, announce, texts: pane } = usePane();
  const { changes: texts, progress: refreshTexts, differs, merged } = usePlacedTexts();
  const { language } = pane;
  const [found, setFound] = useState<LastChanges | "none" | null>(null);
  const [said, setSaid] = useState("");
  const { act: read, problem: unread } = useWorkbookAction();
  const { act, problem: failed, busy } = useWorkbookAction();
  const problem = failed ?? unread;
  const [edits, setEdits] = useState<readonly HandEdit[]>([]);
  const { id, kind, refreshedAt } = item.result;

  useEffect(() => {
    void read(async ({ lastChanges }, { signal }) => {
      const changes = await lastChanges({ id, kind }, catalogue);
      if (!signal.aborted) setFound(changes ?? "none");
    });
  }, [read, id, kind, refreshedAt, catalogue]);

  function say(words: string) {
    setSaid(words);
    announce(words);
  }

  const goTo =
    (change: FigureChange): WorkbookWork =>
    async ({ goToFigure }) => {
      const isThere =
        change.placeAfter !== null && (await goToFigure(item, change.placeAfter, catalogue));
      say(isThere ? "" : texts.notFound);
    };

  const toSheet =
    ({ before, after, changes }: LastChanges): WorkbookWork =>
    async ({ placeChanges }, options) => {
      const words = { ...texts, sheetName: texts.sheetName(item.place?.sheet ?? "") };
      const name = `NEDB_changes_${id}_${Date.now().toString(36)}`;
      const plan = changesSheet({ before, after }, changes, catalogue, language, words, name);
      await placeChanges(plan, options);
      say("");
    };

  const back =
    (edited: "keep" | "replace" | null): WorkbookWork =>
    async ({ putBack }, options) => {
      setEdits([]);
      const done = await putBack(item, catalogue, edited, options);
      if (done?.kind === "edited") {
        setEdits(done.edits);
        say("");
        return;
      }
      // What the last refresh told was of figures that are gone again.
      if (done?.kind === "done") dispatch({ type: "refreshForgotten", id });
      await refreshing.read();
      say(wordsOf(done));
    };

  function wordsOf(done: Refreshed<unknown> | null): string {
    if (done?.kind === "gone") return refreshTexts.gone;
    if (done?.kind === "differs") return differs.cannot;
    if (done?.kind === "merged") {
      return `${merged.title}. ${merged.text(done.addresses.join(", "))}`;
    }
    return done?.kind === "done" ? texts.wasPutBack(done.cells) : texts.notKept;
  }

  const cell = (figure: HeldFigure | null) => {
    if (!figure) return "–";
    const { state, value } = figure;
    if (!isWithoutValue(state)) return formatNumber(value ?? 0, language);
    return sheetTexts[language].symbols[state as "notApplicable" | "notAvailable"];
  };
  const changes = found && found !== "none" ? found.changes : [];
  const count = (kind: FigureChange["kind"]) =>
    changes.filter((change) => change.kind === kind).length;

  return (
    <main className={frame.screen}>
      <div className={`${frame.content} ${styles.content}`}>
        <BackButton to={texts.back} onClick={() => dispatch({ type: "changesClosed" })} />
        <ScreenHeading>{texts.title}</ScreenHeading>
        {!found && !problem && <Spinner size="tiny" label={texts.reading} />}
        {problem && <ProblemBar problem={problem} />}
        {said && <Body1>{said}</Body1>}
        {edits.length > 0 && (
          <HandEdits
            edits={edits}
            language={item.result.layout.language}
            isBusy={busy}
            onDecide={(edited) => void act(back(edited))}
          />
        )}
        {found === "none" && <p className={frame.quiet}>{texts.notKept}</p>}
        {found && found !== "none" && (
          <>
            <Body1>
              {changes.length
                ? texts.counts(
                    count("revised"),
                    count("new"),
                    count("withdrawn"),
                    count("stateChanged")
                  )
                : texts.none}
            </Body1>
            <ul className={frame.listPlain}>
              {changes.slice(0, shownAtMost).map((change) => {
                const table = change.placeAfter === null ? found.before : found.after;
                const labels = figureWords(
                  table,
                  change.placeAfter ?? change.placeBefore!,
                  language
                );
                return (
                  <li key={`${change.placeBefore ?? ""}|${change.placeAfter ?? ""}`}>
                    <button
                      type="button"
                      className={styles.change}
                      title={texts.goTo(labels)}
                      onClick={() => void act(goTo(change))}
                    >
                      <span className={styles.labels}>{labels}</span>
                      <span className={styles.difference}>
                        {change.difference ? signed(change.difference, language) : ""}
                      </span>
                      <span className={styles.kind}>{texts.kinds[change.kind]}</span>
                      <span className={styles.figures}>
                        {texts.fromTo(cell(change.before), cell(change.after))}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
            {changes.length > shownAtMost && (
              <p className={frame.quiet}>{texts.shown(shownAtMost, changes.length)}</p>
            )}
          </>
        )}
      </div>
      {found && found !== "none" && changes.length > 0 && (
        <div className={frame.footer}>
          <Button disabledFocusable={busy} onClick={() => void act(toSheet(found))}>
            {texts.toSheet}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void act(back(null))}>
            {texts.putBack}
          </Button>
        </div>
      )}
    </main>
  );
}

function signed(difference: number, language: Parameters<typeof formatNumber>[1]): string {
  const text = formatNumber(Math.abs(difference), language);
  return difference < 0 ? `−${text}` : `+${text}`;
}
