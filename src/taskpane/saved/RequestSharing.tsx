import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import type { Problem } from "../../problem/problem";
import { useChoice } from "../frame/choice-context";
import { fetchWorkbook } from "../../addin/fetch-workbook";
import { draftInWords } from "../request/draft-words";
import { withRequest } from "./kept";
import { problemOf } from "../../addin/problem-of";
import { writeRequest } from "./request-text";
import { usePaneTexts } from "../controls/use-pane-texts";
import type { RequestProps } from "../request/request-part";
import { ProblemBar } from "../controls/ProblemBar";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { width: "100%" },
  copy: { alignSelf: "flex-start" },
});

/** Saves the request under a name, or gives it as text to a colleague. */
export function RequestSharing({ draft, indicator, catalogue }: RequestProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const texts = usePaneTexts();
  const { words, keep } = useChoice();
  const proposed = `${indicator.number}: ${draftInWords(draft, indicator, catalogue, texts)}`;
  const [name, setName] = useState(proposed);
  const [nameMissing, setNameMissing] = useState(false);
  const [done, setDone] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = writeRequest(draft);

  function named(): string | null {
    const given = name.trim();
    setNameMissing(!given);
    return given || null;
  }

  function save(event: FormEvent) {
    event.preventDefault();
    const given = named();
    if (given === null) return;
    keep({ type: "requestSaved", name: given, text });
    setDone(words.share.saved(given));
  }

  async function saveInWorkbook() {
    const given = named();
    if (given === null) return;
    setProblem(null);
    try {
      const { changeRequests } = await fetchWorkbook();
      await changeRequests((requests) => withRequest(requests, { name: given, text }));
      setDone(words.share.savedInWorkbook(given));
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  async function copy() {
    area.current?.select();
    setDone((await isCopied(text)) ? words.share.copied : words.share.copyByHand);
  }

  return (
    <div role="group" aria-label={words.share.title} className={styles.panel}>
      <form className={styles.form} onSubmit={save}>
        <Field
          label={words.share.name}
          size="small"
          {...(nameMissing
            ? { validationState: "error" as const, validationMessage: words.share.nameMissing }
            : {})}
        >
          <Input
            size="small"
            value={name}
            maxLength={120}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <div className={styles.actions}>
          <Button type="submit" size="small">
            {words.share.save}
          </Button>
          <Button size="small" onClick={() => void saveInWorkbook()}>
            {words.share.saveInWorkbook}
          </Button>
        </div>
        {problem && <ProblemBar problem={problem} />}
      </form>
      <Field label={words.share.text} size="small">
        <Textarea
          size="small"
          className={styles.text}
          textarea={{ ref: area, spellCheck: false }}
          value={text}
          rows={3}
          readOnly
        />
      </Field>
      <Button size="small" className={styles.copy} onClick={() => void copy()}>
        {words.share.copy}
      </Button>
      <p role="status" className={frame.quiet}>
        {done}
      </p>
    </div>
  );
}

/** Whether the text is on the clipboard; Excel on the web may keep the pane from it. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}
