import { Button } from "@fluentui/react-components";
import type { Asked, RefreshDecisions } from "../../excel/refreshed";
import type { Language } from "../../i18n/language";
import type { PlacedTexts } from "../../i18n/placed-texts";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { useQuestionStyles } from "../controls/question-styles";

/** Questions that are a text with a button for each decision. */
export type PlaceAsked = Extract<Asked, { kind: "copied" | "merged" | "hidden" }>;

export interface PlaceQuestionProps {
  readonly asked: PlaceAsked;
  /** The language of the labels on the sheet. */
  readonly language: Language;
  /** Whether another refresh runs, which a decision must wait for. */
  readonly isBusy: boolean;
  readonly onDecide: (decision: RefreshDecisions) => void;
}

interface Question {
  readonly title: string;
  /** Labels of the sheet that the question is about. */
  readonly labels?: readonly string[];
  readonly text: string;
  readonly answers: readonly (readonly [label: string, decision: RefreshDecisions])[];
}

/** So many labels are named. */
const named = 5;

/** Asks about copies, merged cells and hidden ones before anything is written. */
export function PlaceQuestion({ asked, language, isBusy, onDecide }: PlaceQuestionProps) {
  const styles = useQuestionStyles();
  const texts = usePlacedTexts();
  const { title, text, labels = [], answers } = questionOf(asked, texts);
  const more = labels.length - named;
  return (
    <div role="group" aria-label={title} className={styles.question}>
      <h3 className={styles.title}>{title}</h3>
      {labels.length > 0 && (
        <p className={styles.text}>
          <span lang={language}>{labels.slice(0, named).join("; ")}</span>
          {more > 0 && ` ${texts.edited.more(more)}`}
        </p>
      )}
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>
        {answers.map(([label, decision]) => (
          <Button
            key={label}
            size="small"
            disabledFocusable={isBusy}
            onClick={() => onDecide(decision)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function questionOf(asked: PlaceAsked, { copied, merged, hidden, edited }: PlacedTexts): Question {
  switch (asked.kind) {
    case "copied":
      return {
        ...{ title: copied.title, labels: asked.labels, text: copied.text(asked.cells) },
        answers: [
          [copied.leave, { copies: "leave" }],
          [copied.refresh, { copies: "refresh" }],
        ],
      };
    case "merged": {
      const { addresses } = asked;
      const more = addresses.length > named ? ` ${edited.more(addresses.length - named)}` : "";
      return {
        title: merged.title,
        text: merged.text(addresses.slice(0, named).join(", ") + more),
        answers: [[merged.unmerge, { merged: "unmerge" }]],
      };
    }
    case "hidden":
      return {
        title: hidden.title(asked.cells),
        text: hidden.text(asked.rows, asked.columns),
        answers: [[hidden.write, { hidden: "write" }]],
      };
  }
}
