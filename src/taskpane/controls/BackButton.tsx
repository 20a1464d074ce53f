import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";

const useStyles = makeStyles({
  back: {
    flexShrink: 0,
    alignSelf: "flex-start",
    // The arrow stands on the same edge as the text below it.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginRight: "auto",
    color: tokens.colorNeutralForeground2,
  },
});

/** The way to the screen before, named by where it leads. */
export function BackButton({ to, onClick }: { readonly to: string; readonly onClick: () => void }) {
  const styles = useStyles();
  return (
    <Button
      className={styles.back}
      appearance="subtle"
      size="small"
      icon={<ArrowLeftRegular />}
      onClick={onClick}
    >
      {to}
    </Button>
  );
}
