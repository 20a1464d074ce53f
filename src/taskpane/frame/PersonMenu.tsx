import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { SignOutRegular } from "@fluentui/react-icons/svg/sign-out";
import { useEffect, useId, useRef, useState } from "react";
import { signOut } from "../../addin/session";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  menu: { position: "relative" },
  panel: {
    position: "absolute",
    top: "100%",
    right: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    width: "260px",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  body: { color: tokens.colorNeutralForeground3 },
  signOut: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalM },
});

/**
 * Who is signed in, and the way out. A plain disclosure: Fluent's menu adds focus guards that
 * axe refuses.
 */
export function PersonMenu() {
  const styles = useStyles();
  const { state, texts, addin } = usePane();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      menu.current?.querySelector("button")?.focus();
    };
    // Also where the focus goes on: what lies below the panel must not have it unseen.
    const onLeave = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", onLeave);
    document.addEventListener("focusin", onLeave);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onLeave);
      document.removeEventListener("focusin", onLeave);
      document.removeEventListener("keydown", onKey);
    };
  }, [open]);

  if (!state.session) return null;
  const { person } = state.session;
  return (
    <div ref={menu} className={styles.menu}>
      <Button
        appearance="subtle"
        icon={<PersonRegular />}
        aria-label={texts.header.person(person.name)}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      />
      <div id={panelId} hidden={!open} className={open ? styles.panel : undefined}>
        <Text weight="semibold">{person.name}</Text>
        <Caption1 className={styles.body}>{person.body[texts.language]}</Caption1>
        <Button
          className={styles.signOut}
          icon={<SignOutRegular />}
          onClick={() => void signOut(addin)}
        >
          {texts.header.signOut}
        </Button>
      </div>
    </div>
  );
}
