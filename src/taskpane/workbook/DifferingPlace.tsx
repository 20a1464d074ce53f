import { Button } from "@fluentui/react-components";
import type { Language } from "../../i18n/language";
import type { Progress } from "../../addin/refresh-event";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { useQuestionStyles } from "../controls/question-styles";

export interface DifferingPlaceProps {
  readonly differing: Extract<Progress, { kind: "differs" }>;
  /** The language of the labels on the sheet. */
  readonly language: Language;
  /** Whether another refresh runs, which a decision must wait for. */
  readonly isBusy: boolean;
  readonly onDecide: (missing: "leave" | "restore") => void;
}

/** What is gone from a result's place, and what is to become of it. */
export function DifferingPlace({ differing, language, isBusy, onDecide }: DifferingPlaceProps) {
  const styles = useQuestionStyles();
  const texts = usePlacedTexts().differs;
  const { columns, rows, named, unclear, hasFigures, canGoOn } = differing;
  return (
    <div role="group" aria-label={texts.title} className={styles.question}>
      <h3 className={styles.title}>{texts.title}</h3>
      {columns.length > 0 && (
        <p className={styles.text}>
          {texts.columns} <span lang={language}>{columns.join("; ")}</span>
        </p>
      )}
      {rows > 0 && canGoOn && (
        <p className={styles.text}>
          {texts.rows(rows)}
          {named.length > 0 && (
            <>
              {" "}
              <span lang={language}>
                {named.join("; ")}
                {rows > named.length && "; …"}
              </span>
            </>
          )}
        </p>
      )}
      {canGoOn ? (
        <div className={styles.actions}>
          {hasFigures && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => onDecide("leave")}>
              {texts.leave}
            </Button>
          )}
          <Button size="small" disabledFocusable={isBusy} onClick={() => onDecide("restore")}>
            {texts.restore}
          </Button>
        </div>
      ) : (
        <p className={styles.text}>{unclear > 0 ? texts.unclear(unclear) : texts.cannot}</p>
      )}
    </div>
  );
}
