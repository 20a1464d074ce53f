import { Button } from "@fluentui/react-components";
import type { Progress } from "../../addin/refresh-event";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { useQuestionStyles } from "../controls/question-styles";

export interface UnkeptFiguresProps {
  readonly unkept: Extract<Progress, { kind: "unkept" }>;
  /** Whether another refresh runs, which a decision must wait for. */
  readonly isBusy: boolean;
  readonly onReplace: () => void;
}

/** Asks before cells are written of which nobody can tell what a person has put there. */
export function UnkeptFigures({ unkept, isBusy, onReplace }: UnkeptFiguresProps) {
  const styles = useQuestionStyles();
  const texts = usePlacedTexts().unkept;
  const { cells, otherRows, otherColumns } = unkept;
  const title = texts.title(cells);
  return (
    <div role="group" aria-label={title} className={styles.question}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{texts.text}</p>
      {otherRows + otherColumns > 0 && (
        <p className={styles.text}>{texts.others(otherRows, otherColumns)}</p>
      )}
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={isBusy} onClick={onReplace}>
          {texts.replace}
        </Button>
      </div>
    </div>
  );
}
