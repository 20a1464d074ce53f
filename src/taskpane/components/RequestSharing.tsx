import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { useChoice } from "../choice-context";
import { usePane } from "../pane-context";
import { draftInWords } from "../state/draft-words";
import { writeRequest } from "../state/request-text";
import type { RequestProps } from "./request-part";
import { useScreenStyles } from "./screen-styles";

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
  // A column of its own for the button, so that the name keeps its width in every language.
  line: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0 },
  text: { width: "100%" },
  copy: { alignSelf: "flex-start" },
});

/** Saves the request under a name, or gives it as text to a colleague. */
export function RequestSharing({ draft, indicator, catalogue }: RequestProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { texts } = usePane();
  const { words, keep } = useChoice();
  const proposed = `${indicator.number}: ${draftInWords(draft, indicator, catalogue, texts)}`;
  const [name, setName] = useState(proposed);
  const [nameMissing, setNameMissing] = useState(false);
  const [done, setDone] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const text = writeRequest(draft);

  function save(event: FormEvent) {
    event.preventDefault();
    const given = name.trim();
    setNameMissing(!given);
    if (!given) return;
    keep({ type: "requestSaved", name: given, text });
    setDone(words.share.saved(given));
  }

  async function copy() {
    area.current?.select();
    setDone((await isCopied(text)) ? words.share.copied : words.share.copyByHand);
  }

  return (
    <div role="group" aria-label={words.share.title} className={styles.panel}>
      <form className={styles.line} onSubmit={save}>
        <Field
          label={words.share.name}
          size="small"
          className={styles.name}
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
        <Button type="submit" size="small">
          {words.share.save}
        </Button>
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
