import { Button, Spinner, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { useMemo } from "react";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { layoutOf } from "./arrange";
import { miniatureOfAnswer, miniatureOfQuestion } from "./miniature";
import type { Verdict } from "./verdict";
import type { Preview } from "./use-preview";
import { ProblemBar } from "../controls/ProblemBar";
import { SheetBeginning } from "./SheetBeginning";
import type { RequestProps } from "./request-part";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  rows: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** What can be taken in at a glance at 350 pixels. */
const inMiniature = { rows: 4, figures: 2 };
const inPreview = { rows: 8, figures: 12 };

export interface TablePreviewProps extends RequestProps {
  readonly verdict: Verdict;
  readonly preview: Preview;
  readonly onWanted: () => void;
  readonly onClosed: () => void;
}

/** The beginning of the sheet: its labels at once, its figures when they are wanted. */
export function TablePreview(props: TablePreviewProps) {
  const { draft, indicator, catalogue, verdict, preview, onWanted, onClosed } = props;
  const styles = useStyles();
  const { texts } = usePane();
  const { words } = useChoice();
  const beginning = useMemo(() => {
    const layout = layoutOf(draft, texts.language);
    if (preview.kind === "ready") {
      return miniatureOfAnswer(preview.table, layout, catalogue, inPreview);
    }
    if (verdict.kind !== "ready") return null;
    return miniatureOfQuestion(verdict.queries[0], indicator, catalogue, layout, inMiniature);
  }, [draft, texts.language, preview, verdict, indicator, catalogue]);
  const ready = preview.kind === "ready";
  const isFetching = preview.kind === "fetching";

  return (
    <div className={styles.whole}>
      {beginning && (
        <SheetBeginning
          label={ready ? words.preview.title : words.table.miniature}
          miniature={beginning}
          language={draft.layout.language ?? texts.language}
          figures={ready}
        />
      )}
      {preview.kind === "failed" && <ProblemBar problem={preview.problem} onTryAgain={onWanted} />}
      <div className={styles.line}>
        <Button
          size="small"
          appearance={ready ? "subtle" : "secondary"}
          icon={
            isFetching ? <Spinner size="extra-tiny" aria-hidden /> : ready ? null : <EyeRegular />
          }
          disabledFocusable={isFetching || verdict.kind !== "ready"}
          onClick={ready ? onClosed : onWanted}
        >
          {ready ? words.preview.close : words.preview.show}
        </Button>
        <span role="status" className={styles.rows}>
          {isFetching && words.preview.fetching}
          {ready && beginning && words.preview.rows(beginning.rows.length, beginning.rowCount)}
        </span>
      </div>
    </div>
  );
}
