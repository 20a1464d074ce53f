import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { sentencesOf } from "../../i18n/sentences";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  reading: { display: "flex", flexDirection: "column", flexShrink: 0 },
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  more: {
    alignSelf: "flex-start",
    // The words, not the button's padding, stand on the edge of the text.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is counted, in the first sentence of a definition; the others open below it. */
export function Reading({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { texts } = usePane();
  const [open, setOpen] = useState(false);
  const restId = useId();
  const [first, ...others] = sentencesOf(text);
  return (
    <div className={styles.reading}>
      <p className={styles.text}>{first}</p>
      {others.length > 0 && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={restId}
          onClick={() => setOpen(!open)}
        >
          {texts.request.moreOnDefinition}
        </Button>
      )}
      <p id={restId} className={styles.text} hidden={!open}>
        {others.join(" ")}
      </p>
    </div>
  );
}
