import { Button, Checkbox, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../../problem/problem";
import { usePane } from "../frame/pane-context";
import { problemOf } from "../../addin/problem-of";
import { acceptTerms, signOut } from "../../addin/session";
import { usePaneTexts } from "../controls/use-pane-texts";
import { ProblemBar } from "../controls/ProblemBar";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  // The box itself, not its padding, stands on the edge of the text.
  accept: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  text: {
    flexGrow: 1,
    minHeight: "120px",
    overflowY: "auto",
    whiteSpace: "pre-line",
    lineHeight: tokens.lineHeightBase400,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The terms of use, which come before any figure. */
export function TermsScreen() {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, addin } = usePane();
  const texts = usePaneTexts();
  const [accepted, setAccepted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const terms = state.session?.terms;
  if (!terms) return null;

  async function accept(version: string) {
    if (!accepted || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await acceptTerms(addin, version);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <main className={frame.screen}>
      <div className={frame.content}>
        <ScreenHeading>{texts.terms.title}</ScreenHeading>
        <p className={frame.quiet}>{texts.terms.version(terms.version)}</p>
        <div
          className={styles.text}
          role="region"
          aria-label={texts.terms.title}
          // Without focus nobody could scroll it by keyboard.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {terms.text[texts.language]}
        </div>
      </div>
      <div className={frame.footer}>
        {problem && <ProblemBar problem={problem} />}
        <Checkbox
          className={styles.accept}
          label={texts.terms.accept}
          checked={accepted}
          onChange={(_, { checked }) => setAccepted(checked === true)}
        />
        <p id="accept-first" className={frame.quiet}>
          {texts.terms.acceptFirst}
        </p>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={!accepted || busy}
          aria-describedby="accept-first"
          {...(busy ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
          onClick={() => void accept(terms.version)}
        >
          {texts.terms.proceed}
        </Button>
        <Button appearance="subtle" onClick={() => void signOut(addin)}>
          {texts.terms.decline}
        </Button>
      </div>
    </main>
  );
}
