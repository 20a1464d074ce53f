import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useChoice } from "../choice-context";
import type { Miniature } from "../state/miniature";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  heading: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  bar: {
    display: "block",
    height: "4px",
    marginLeft: "30%",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

export interface MiniatureTableProps {
  readonly miniature: Miniature;
  readonly nameOf: (axis: string) => string;
}

/** The beginning of the sheet in small: its real labels, and where figures will stand. */
export function MiniatureTable({ miniature, nameOf }: MiniatureTableProps) {
  const styles = useStyles();
  const { words } = useChoice();
  const { stub, heading, rows, moreRows } = miniature;
  const columns = heading[0]?.labels.length ?? 1;
  const head = mergeClasses(styles.cell, styles.heading);
  const corner = (last: boolean, axis: string): ReactNode =>
    last ? (
      stub.map((own) => (
        <th key={own} scope="col" className={head} title={nameOf(own)}>
          {nameOf(own)}
        </th>
      ))
    ) : (
      <th colSpan={Math.max(stub.length, 1)} className={head} title={nameOf(axis)}>
        {nameOf(axis)}
      </th>
    );
  const figures = (cells: readonly (string | null)[]) =>
    cells.map((label, at) => (
      <td key={at} className={mergeClasses(styles.cell, styles.figure)}>
        {label === null ? "…" : <span className={styles.bar} />}
      </td>
    ));
  const drawn = heading[0]?.labels ?? [""];

  return (
    <table className={styles.table} aria-label={words.table.miniature}>
      <thead>
        {heading.map(({ axis, labels }, depth) => (
          <tr key={axis}>
            {stub.length > 0 && corner(depth === heading.length - 1, axis)}
            {labels.map((label, at) => (
              <th key={at} scope="col" className={head} title={label ?? nameOf(axis)}>
                {label ?? "…"}
              </th>
            ))}
          </tr>
        ))}
        {heading.length === 0 && (
          <tr>
            {corner(true, "")}
            <th scope="col" className={head}>
              {words.table.figures}
            </th>
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((labels, at) => (
          <tr key={at}>
            {labels.map((label, depth) =>
              label ? (
                <th key={depth} scope="row" className={styles.cell} title={label}>
                  {label}
                </th>
              ) : (
                <td key={depth} className={styles.cell} />
              )
            )}
            {figures(drawn)}
          </tr>
        ))}
        {moreRows && (
          <tr>
            <td colSpan={stub.length + columns} className={styles.cell}>
              …
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
