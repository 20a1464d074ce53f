import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import type { Draft } from "./draft";
import { nameOf } from "../controls/names";
import { smallerRequests } from "./shrink";
import type { SmallerRequest } from "./shrink";
import type { RequestProps } from "./request-part";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  way: { fontWeight: tokens.fontWeightRegular, maxWidth: "100%", textAlign: "start" },
});

export interface SmallerRequestsProps extends RequestProps {
  readonly onChange: (draft: Draft) => void;
}

/** The ways to make a request smaller, each with one press. */
export function SmallerRequests({ draft, indicator, catalogue, onChange }: SmallerRequestsProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const { words } = useChoice();
  const ways = useMemo(
    () => smallerRequests(draft, indicator, catalogue),
    [draft, indicator, catalogue]
  );

  function nameOfWay(way: SmallerRequest): string {
    switch (way.kind) {
      case "without":
        return words.size.without(nameOf(way.dimension, catalogue, texts));
      case "onlyYear":
        return words.size.onlyYear(way.year);
      case "sheetPerRegion":
        return words.size.sheetPerRegion;
      case "asList":
        return words.size.asList;
    }
  }

  if (!ways.length) return null;
  return (
    <div role="group" aria-label={words.size.smaller} className={styles.ways}>
      {ways.map((way) => (
        <Button
          key={nameOfWay(way)}
          size="small"
          className={styles.way}
          onClick={() => onChange(way.draft)}
        >
          {nameOfWay(way)} – {words.size.cells(way.size.cells)}
        </Button>
      ))}
    </div>
  );
}
