import { Body1, Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FormEvent } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import type { SavedRequest } from "../../excel/workbook-requests";
import type { Problem } from "../../problem/problem";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { withRequest, withoutRequest } from "./kept";
import { readRequest } from "./request-text";
import { useWorkbookRequests } from "./use-workbook-requests";
import { BackButton } from "../controls/BackButton";
import { ProblemBar } from "../controls/ProblemBar";
import { RequestRows } from "./RequestRows";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  content: { paddingTop: tokens.spacingVerticalS },
  paste: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  read: { alignSelf: "flex-start" },
  removed: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const restoreButton = "restore-request";

/** The requests under names, the person's and the workbook's, and a line for a colleague's. */
export function SavedRequests({ catalogue }: { readonly catalogue: CatalogueAnswer }) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { dispatch, announce } = usePane();
  const { words, kept, keep } = useChoice();
  const workbook = useWorkbookRequests();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  // The button that had the focus is gone with its row.
  useEffect(() => {
    if (removed) document.getElementById(restoreButton)?.focus();
  }, [removed]);

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

  async function remove(request: SavedRequest, from: Removed["from"]) {
    const { name } = request;
    if (from === "person") keep({ type: "requestDeleted", name });
    else if (!(await workbook.change((requests) => withoutRequest(requests, name)))) return;
    setRemoved({ request, from });
    announce(words.requests.removed(name));
  }

  async function restore({ request, from }: Removed) {
    setRemoved(null);
    if (from === "person") keep({ type: "requestSaved", ...request });
    else await workbook.change((requests) => withRequest(requests, request));
    document.querySelector("h1")?.focus();
  }

  const isEmpty = kept.saved.length === 0 && workbook.requests?.length === 0;
  return (
    <main className={frame.screen}>
      <div className={`${frame.content} ${styles.content}`}>
        <BackButton
          to={words.requests.back}
          onClick={() => dispatch({ type: "indicatorsOpened" })}
        />
        <ScreenHeading>{words.requests.title}</ScreenHeading>
        {isEmpty && !removed && <Body1>{words.requests.none}</Body1>}
        {removed && (
          <div className={styles.removed}>
            <p className={frame.quiet}>{words.requests.removed(removed.request.name)}</p>
            <Button id={restoreButton} size="small" onClick={() => void restore(removed)}>
              {words.requests.restore}
            </Button>
          </div>
        )}
        <RequestRows
          title={words.requests.mine}
          requests={kept.saved}
          catalogue={catalogue}
          onOpen={({ text }) => open(text)}
          onRemove={(request) => void remove(request, "person")}
        />
        <RequestRows
          title={words.requests.workbook}
          requests={workbook.requests ?? []}
          catalogue={catalogue}
          onOpen={({ text }) => open(text)}
          onRemove={(request) => void remove(request, "workbook")}
        />
        {workbook.problem && (
          <ProblemBar problem={workbook.problem} onTryAgain={() => void workbook.read()} />
        )}
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
}

interface Removed {
  readonly request: SavedRequest;
  readonly from: "person" | "workbook";
}
