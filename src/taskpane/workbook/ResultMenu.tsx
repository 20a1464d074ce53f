import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import type { WorkbookResult } from "../../addin/workbook-result";
import { languages } from "../../i18n/language";
import type { Language } from "../../i18n/language";
import { languageNames } from "../../i18n/entry-texts";
import { usePane } from "../frame/pane-context";
import { usePlacedTexts } from "../controls/use-placed-texts";
import type { WorkbookWork } from "../controls/use-workbook-action";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  menu: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  question: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface ResultMenuProps {
  readonly item: WorkbookResult;
  /** The result as its card names it. */
  readonly title: string;
  readonly catalogue: CatalogueAnswer;
  /** Runs work in the workbook and shows what stands against it. */
  readonly onAct: (work: WorkbookWork) => void;
}

/** What is seldom done with a result: its labels in another language, a copy, and cutting its link. */
export function ResultMenu({ item, title, catalogue, onAct }: ResultMenuProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const texts = usePlacedTexts();
  const { announce } = usePane();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  const { result, place } = item;

  const relabel =
    (language: Language): WorkbookWork =>
    async ({ relabelResult }, options) => {
      const done = await relabelResult(result, language, catalogue, options);
      const words = {
        done: texts.labels.done,
        gone: texts.progress.gone,
        notKept: texts.cell.notKept(title),
      }[done];
      say(words);
    };

  const copy: WorkbookWork = async ({ handOver }, options) => {
    const name = await handOver(result.id, texts.workbook.handOverSheet, options);
    say(name === null ? texts.progress.gone : texts.workbook.handedOver(name));
  };

  function say(words: string) {
    setSaid(words);
    announce(words);
  }

  return (
    <div className={styles.menu}>
      {place && (
        <Field label={texts.workbook.actions.labels} size="small">
          <Select
            size="small"
            value={result.layout.language}
            onChange={(_, { value }) => onAct(relabel(value as Language))}
          >
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {said && <p className={frame.quiet}>{said}</p>}
      {asking ? (
        <div role="group" aria-label={texts.workbook.unlinkTitle} className={styles.question}>
          <strong>{texts.workbook.unlinkTitle}</strong>
          <p className={frame.quiet}>{texts.workbook.unlinkText}</p>
          <div className={styles.row}>
            {/* First, where the focus goes: pressing Enter twice must not unlink. */}
            <Button size="small" onClick={() => setAsking(false)}>
              {texts.workbook.cancel}
            </Button>
            <Button size="small" onClick={() => onAct(({ unlinkResult }) => unlinkResult(item))}>
              {texts.workbook.actions.unlink}
            </Button>
          </div>
        </div>
      ) : (
        <>
          {place && <p className={frame.quiet}>{texts.workbook.handOverHint}</p>}
          <div className={styles.row}>
            {place && (
              <Button size="small" onClick={() => onAct(copy)}>
                {texts.workbook.actions.handOver}
              </Button>
            )}
            <Button size="small" onClick={() => setAsking(true)}>
              {texts.workbook.actions.unlink}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
