import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePane } from "../frame/pane-context";

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    // Who came here by keyboard sees where the next Tab goes on from.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** A screen's title; it takes the focus when one screen follows another in a pane being used. */
export function ScreenHeading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { enterScreen } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The very first screen leaves the focus in the worksheet.
    if (enterScreen() === "later" && focusIsFree()) heading.current?.focus();
  }, [enterScreen]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}

/** Not so while the person types in the sheet, or once a control of the screen has the focus. */
function focusIsFree(): boolean {
  if (!document.hasFocus()) return false;
  return document.activeElement === document.body || document.activeElement === null;
}
