import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { announcementOf } from "../state/announcement";

const useStyles = makeStyles({
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says to a screen reader what happens while nothing takes the focus. */
export function Announcer({ said }: { readonly said: string }) {
  const styles = useStyles();
  const { state, texts } = usePane();
  return (
    <div role="status" className={styles.heard}>
      {announcementOf(state, texts) || said}
    </div>
  );
}
