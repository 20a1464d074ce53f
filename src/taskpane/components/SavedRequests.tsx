import {
  Body1,
  Button,
  Field,
  Textarea,
  createFocusOutlineStyle,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import type { FormEvent } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import type { Problem } from "../../problem/problem";
import { useChoice } from "../choice-context";
import { usePane } from "../pane-context";
import type { SavedRequest } from "../state/kept";
import { readRequest } from "../state/request-text";
import { BackButton } from "./BackButton";
import { ProblemBar } from "./ProblemBar";
import { ScreenHeading } from "./ScreenHeading";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  content: { paddingTop: tokens.spacingVerticalS },
  line: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center" },
  request: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle(),
  },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  paste: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  read: { alignSelf: "flex-start" },
});

/** The requests under names, and a line for one that a colleague sent. */
export function SavedRequests({ catalogue }: { readonly catalogue: CatalogueAnswer }) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { dispatch, texts, announce } = usePane();
  const { words, kept, keep } = useChoice();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  function open(text: string) {
    const read = readRequest(text, catalogue);
    setProblem(read.problem ?? null);
    if (!read.draft) return;
    keep({ type: "indicatorUsed", indicator: read.draft.indicator });
    dispatch({ type: "requestOpened", draft: read.draft });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    open(pasted);
  }

  function remove(name: string) {
    keep({ type: "requestDeleted", name });
    announce(words.requests.removed(name));
  }

  return (
    <main className={frame.screen}>
      <div className={`${frame.content} ${styles.content}`}>
        <BackButton
          to={words.requests.back}
          onClick={() => dispatch({ type: "indicatorsOpened" })}
        />
        <ScreenHeading>{words.requests.title}</ScreenHeading>
        {kept.saved.length === 0 && <Body1>{words.requests.none}</Body1>}
        <ul className={frame.listPlain}>
          {kept.saved.map((request) => (
            <li key={request.name} className={styles.line}>
              <button type="button" className={styles.request} onClick={() => open(request.text)}>
                <span className={styles.name}>{request.name}</span>
                <span className={styles.detail}>{detailOf(request)}</span>
              </button>
              <Button
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                aria-label={words.requests.remove(request.name)}
                title={words.requests.remove(request.name)}
                onClick={() => remove(request.name)}
              />
            </li>
          ))}
        </ul>
        <form className={styles.paste} onSubmit={submit}>
          <Field label={words.requests.paste} hint={words.requests.pasteHint}>
            <Textarea
              value={pasted}
              rows={4}
              textarea={{ spellCheck: false }}
              onChange={(_, { value }) => {
                setPasted(value);
                setProblem(null);
              }}
            />
          </Field>
          {problem && <ProblemBar problem={problem} />}
          <Button
            type="submit"
            className={styles.read}
            appearance="primary"
            disabledFocusable={!pasted.trim()}
          >
            {words.requests.read}
          </Button>
        </form>
      </div>
    </main>
  );

  /** The indicator by its name; nothing where the catalogue of today does not know it. */
  function detailOf({ text }: SavedRequest): string {
    const { draft } = readRequest(text, catalogue);
    const indicator = catalogue.indicators.find(({ number }) => number === draft?.indicator);
    return indicator ? `${indicator.number}. ${indicator.name[texts.language]}` : "";
  }
}
