import {
  Button,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import { formatNumber } from "../../i18n/format";
import type { DataTable } from "../../query/data-table";
import { figureGrid } from "../../sheet/figure-grid";
import type { Layout } from "../../sheet/layout";
import type { CellValue } from "../../sheet/sheet-plan";
import { useChoice } from "../choice-context";
import { usePane } from "../pane-context";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  top: { display: "flex", alignItems: "baseline", justifyContent: "space-between" },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  // Figures are never cut: what does not fit is scrolled to.
  scroll: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    maxWidth: "110px",
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
  },
  figure: { maxWidth: "none", textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

const rowsShown = 8;
const figuresShown = 12;

export interface PreviewTableProps {
  readonly table: DataTable;
  readonly layout: Layout;
  readonly catalogue: CatalogueAnswer;
  readonly onClose: () => void;
}

/** The first rows of an answer as they will stand on the sheet. */
export function PreviewTable({ table, layout, catalogue, onClose }: PreviewTableProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { texts } = usePane();
  const { words } = useChoice();
  const grid = useMemo(() => figureGrid(table, layout, catalogue), [table, layout, catalogue]);
  const columns = grid.columns.slice(0, grid.stubColumns + figuresShown);
  const rows = Array.from({ length: Math.min(rowsShown, grid.rowCount) }, (_, at) => grid.row(at));
  const shown = (value: CellValue | undefined, at: number) =>
    typeof value === "number" && columns[at]?.kind === "figure"
      ? formatNumber(value, texts.language)
      : String(value ?? "");

  return (
    <div className={styles.whole}>
      <div className={styles.top}>
        <h3 className={styles.title}>{words.preview.title}</h3>
        <Button size="small" appearance="transparent" onClick={onClose}>
          {words.preview.close}
        </Button>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={words.preview.title}>
          <thead>
            {grid.headings.map((labels, depth) => (
              <tr key={depth}>
                {columns.map((column, at) => {
                  const label = String(labels[at] ?? "");
                  const style = mergeClasses(
                    styles.cell,
                    styles.heading,
                    column.kind === "figure" && styles.figure
                  );
                  return label ? (
                    <th key={at} scope="col" className={style} title={label}>
                      {label}
                    </th>
                  ) : (
                    <td key={at} className={style} />
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map(({ kind }, at) => (
                  <td
                    key={at}
                    className={mergeClasses(styles.cell, kind === "figure" && styles.figure)}
                    title={shown(cells[at], at)}
                  >
                    {shown(cells[at], at)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={frame.quiet}>{words.preview.rows(rows.length, grid.rowCount)}</p>
    </div>
  );
}

/** What stands in place of a preview that is on its way. */
export function PreviewFetching() {
  const { words } = useChoice();
  return (
    <div role="status">
      <Spinner size="tiny" labelPosition="after" label={words.preview.fetching} />
    </div>
  );
}
