import { makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { usePane } from "./pane-context";

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

/** Words for a screen reader; each turn is heard, also with the words of the one before. */
export interface Said {
  readonly words: string;
  readonly turn: number;
}

/** Long enough to be spoken; later nobody should come across it who reads on to the pane's end. */
const staysMilliseconds = 10_000;

/** Says to a screen reader what happens while nothing takes the focus. */
export function Announcer({ said }: { readonly said: Said }) {
  const styles = useStyles();
  const { announce } = usePane();
  useEffect(() => {
    if (!said.words) return;
    const timer = setTimeout(() => announce(""), staysMilliseconds);
    return () => clearTimeout(timer);
  }, [said, announce]);
  return (
    <div id="announcer" role="status" className={styles.heard}>
      <span key={said.turn}>{said.words}</span>
    </div>
  );
}
