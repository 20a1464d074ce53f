import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { usePane } from "../pane-context";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  missing: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  open: {
    alignSelf: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
});

/** The breakdowns that no loaded data carry: one stop of the Tab key, their names on demand. */
export function MissingBreakdowns({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { texts } = usePane();
  const [open, setOpen] = useState(false);
  const namesId = useId();
  return (
    <div className={styles.missing}>
      <Button
        className={styles.open}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={namesId}
        onClick={() => setOpen(!open)}
      >
        {texts.request.manyNotInData(names.length)}
      </Button>
      <p id={namesId} className={frame.quiet} hidden={!open}>
        {names.join(", ")}
      </p>
    </div>
  );
}
