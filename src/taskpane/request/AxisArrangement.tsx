import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { CatalogueIndicator } from "../../api/contract";
import type { LayoutAxis, TurnedAxes } from "../../sheet/layout";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { canLeaveHeading, canMove, moveAxis, placeAxis, turnedDraft } from "./arrange";
import type { Draft } from "./draft";
import { useDragging } from "../controls/use-dragging";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  side: { display: "flex", flexDirection: "column" },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  axis: {
    display: "grid",
    gridTemplateColumns: "1fr auto auto auto",
    alignItems: "center",
    minHeight: "28px",
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    "&[data-over]": {
      borderLeftColor: tokens.colorBrandStroke1,
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere", cursor: "grab" },
  move: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

export interface AxisArrangementProps {
  readonly draft: Draft;
  readonly indicator: CatalogueIndicator;
  readonly nameOf: (axis: string) => string;
  readonly onChange: (draft: Draft) => void;
}

type Side = keyof TurnedAxes;

/**
 * Puts each axis on rows or columns and in its place there: by dragging it over another one, by
 * buttons, or by Alt with arrows.
 */
export function AxisArrangement({ draft, indicator, nameOf, onChange }: AxisArrangementProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { announce } = usePane();
  const { words } = useChoice();
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const placed = useRef<LayoutAxis | null>(null);
  // The line of an axis that was put on the other side is drawn anew there.
  useEffect(() => {
    if (placed.current) document.getElementById(`${id}-${placed.current}`)?.focus();
    placed.current = null;
  }, [draft.layout, id]);
  const turned = turnedDraft(draft, indicator);
  useDragging(whole, (dragged, over) => {
    const side = turned.stub.includes(over as LayoutAxis) ? "stub" : "heading";
    const [axis, place] = [dragged as LayoutAxis, over as LayoutAxis];
    onChange(placeAxis(draft, indicator, axis, side, place));
  });
  const isCross = draft.layout.kind === "cross";
  const sides: readonly Side[] = isCross ? ["heading", "stub"] : ["stub"];
  const titles = { heading: words.table.columns, stub: words.table.rows };

  function move(axis: LayoutAxis, by: -1 | 1) {
    if (!canMove(turned, axis, by)) return;
    const changed = moveAxis(draft, indicator, axis, by);
    const after = turnedDraft(changed, indicator);
    const side = after.stub.includes(axis) ? after.stub : after.heading;
    announce(words.table.moved(nameOf(axis), side.indexOf(axis) + 1, side.length));
    onChange(changed);
  }

  function put(axis: LayoutAxis, side: Side) {
    if (!isCross || turned[side].includes(axis)) return;
    if (side === "stub" && !canLeaveHeading(turned)) return;
    announce(words.table.placed[side](nameOf(axis)));
    onChange(placeAxis(draft, indicator, axis, side));
    placed.current = axis;
  }

  function onKeyDown(event: KeyboardEvent, axis: LayoutAxis, side: Side) {
    if (!event.altKey) return;
    const act = {
      ArrowUp: () => move(axis, -1),
      ArrowDown: () => move(axis, 1),
      ArrowLeft: () => side === "heading" && put(axis, "stub"),
      ArrowRight: () => side === "stub" && put(axis, "heading"),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function axisLine(axis: LayoutAxis, side: Side) {
    const other: Side = side === "stub" ? "heading" : "stub";
    const name = nameOf(axis);
    const keys = { onKeyDown: (event: KeyboardEvent) => onKeyDown(event, axis, side) };
    return (
      <li key={axis} className={styles.axis} draggable data-drag={axis}>
        <span className={styles.name}>{name}</span>
        {isCross ? (
          <Button
            id={`${id}-${axis}`}
            className={styles.move}
            size="small"
            appearance="subtle"
            aria-label={`${name}: ${words.table.toSide[other]}`}
            disabledFocusable={side === "heading" && !canLeaveHeading(turned)}
            onClick={() => put(axis, other)}
            {...keys}
          >
            {words.table.toSide[other]}
          </Button>
        ) : (
          <span />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={words.table.earlier(name)}
          title={words.table.earlier(name)}
          disabledFocusable={!canMove(turned, axis, -1)}
          onClick={() => move(axis, -1)}
          {...keys}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={words.table.later(name)}
          title={words.table.later(name)}
          disabledFocusable={!canMove(turned, axis, 1)}
          onClick={() => move(axis, 1)}
          {...keys}
        />
      </li>
    );
  }

  return (
    <div ref={whole} className={styles.whole}>
      {sides.map((side) => (
        <div key={side} className={styles.side}>
          {isCross && (
            <h3 id={`${id}-title-${side}`} className={styles.title}>
              {titles[side]}
            </h3>
          )}
          <ul
            className={frame.listPlain}
            {...(isCross
              ? { "aria-labelledby": `${id}-title-${side}` }
              : { "aria-label": words.table.arrangeColumns })}
          >
            {turned[side].map((axis) => axisLine(axis, side))}
          </ul>
        </div>
      ))}
      <p className={frame.quiet}>{words.table.keys}</p>
    </div>
  );
}
