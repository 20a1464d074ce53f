import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", flexShrink: 0 },
  button: {
    alignSelf: "flex-start",
    // The words, not the button's padding, stand on the edge of the text.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    maxWidth: `calc(100% + ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "start",
  },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  // A class of its own would weigh more than the attribute.
  closed: { display: "none" },
});

export interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What is needed seldom, behind one line. */
export function Disclosure({ title, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const contentId = useId();
  return (
    <div className={styles.whole}>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={contentId}
        onClick={() => setOpen(!open)}
      >
        {title}
      </Button>
      <div id={contentId} className={open ? styles.content : styles.closed}>
        {open && children}
      </div>
    </div>
  );
}
