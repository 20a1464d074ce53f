import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { Language } from "../../i18n/language";
import type { HandEdit } from "../../sheet/hand-edits";
import type { CellValue } from "../../sheet/sheet-plan";
import { usePane } from "../frame/pane-context";
import { cellWords } from "../cell/cell-words";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { useQuestionStyles } from "../controls/question-styles";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": { padding: "2px 4px", textAlign: "start", verticalAlign: "top" },
    "& .number": { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  },
});

/** So many are shown; more are counted. */
const shownAtMost = 5;

export interface HandEditsProps {
  readonly edits: readonly HandEdit[];
  /** The language of the labels on the sheet. */
  readonly language: Language;
  /** Whether another refresh runs, which a decision must wait for. */
  readonly isBusy: boolean;
  readonly onDecide: (edited: "keep" | "replace") => void;
}

/** Numbers that a person has put over figures, before they are replaced. */
export function HandEdits({ edits, language, isBusy, onDecide }: HandEditsProps) {
  const styles = useStyles();
  const question = useQuestionStyles();
  const frame = useScreenStyles();
  const { texts: pane } = usePane();
  const placedTexts = usePlacedTexts();
  const texts = placedTexts.edited;
  const cell = (value: CellValue) => cellWords(value, pane.language, placedTexts);
  return (
    <div role="group" aria-label={texts.title(edits.length)} className={question.question}>
      <h3 className={question.title}>{texts.title(edits.length)}</h3>
      <p className={question.text}>{texts.text}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.columns.figure}</th>
            <th scope="col" className="number">
              {texts.columns.found}
            </th>
            <th scope="col" className="number">
              {texts.columns.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {edits.slice(0, shownAtMost).map((edit) => (
            <tr key={`${edit.row} ${edit.column}`}>
              <td lang={language}>{edit.labels.join(", ")}</td>
              <td className="number">{cell(edit.found)}</td>
              <td className="number">{cell(edit.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edits.length > shownAtMost && (
        <p className={frame.quiet}>{texts.more(edits.length - shownAtMost)}</p>
      )}
      <div className={question.actions}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => onDecide("keep")}>
          {texts.keep}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => onDecide("replace")}>
          {texts.replace}
        </Button>
      </div>
    </div>
  );
}
