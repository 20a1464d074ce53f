import { Body1, Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Problem } from "../../problem/problem";
import { usePane } from "../frame/pane-context";
import { fetchSignedIn } from "../frame/parts";
import { problemOf } from "../../addin/problem-of";
import { signIn } from "../../addin/session";
import { PasswordField } from "./PasswordField";
import { ProblemBar } from "../controls/ProblemBar";
import { ScreenHeading } from "../controls/ScreenHeading";
import { TextField } from "../controls/TextField";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
  },
  form: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
  // Room for a message, so that the words below it stay where they are.
  message: { minHeight: "120px", marginTop: tokens.spacingVerticalM },
});

/** The first screen: login, password and what went wrong with them. */
export function SignIn() {
  const styles = useStyles();
  const { state, texts, addin } = usePane();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const loginInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const words = texts.signIn;

  async function submit() {
    setChecked(true);
    if (busy) return;
    const missing = !login.trim() ? loginInput : !password ? passwordInput : null;
    if (missing) {
      missing.current?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      // The next screens come over the wire while the password is checked.
      await signIn(addin, { login: login.trim(), password }, fetchSignedIn());
    } catch (error) {
      const found = problemOf(error);
      setProblem(found);
      setBusy(false);
      if (found.code !== "signInFailed" || !document.hasFocus()) return;
      passwordInput.current?.focus();
      passwordInput.current?.select();
    }
  }

  return (
    <main className={styles.screen}>
      {state.ended && (
        <ProblemBar
          problem={state.ended}
          intent="warning"
          {...(state.draft ? { more: words.choicesKept } : {})}
        />
      )}
      <ScreenHeading>{words.title}</ScreenHeading>
      <Body1>{words.lead}</Body1>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={words.login}
          value={login}
          onChange={setLogin}
          inputRef={loginInput}
          autoComplete="username"
          problem={checked && !login.trim() ? words.loginMissing : null}
        />
        <PasswordField
          value={password}
          onChange={setPassword}
          inputRef={passwordInput}
          problem={checked && !password ? words.passwordMissing : null}
        />
        <Button
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          {...(busy ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
        >
          {busy ? words.submitting : words.submit}
        </Button>
        <div className={styles.message}>{problem && <ProblemBar problem={problem} />}</div>
      </form>
      <Caption1 className={styles.quiet}>{words.whoMay}</Caption1>
    </main>
  );
}
