import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/language";
import type { CellValue } from "../../sheet/sheet-plan";
import { usePane } from "../frame/pane-context";
import type { Miniature } from "./miniature";

const useStyles = makeStyles({
  // Figures are never cut: what does not fit is scrolled to.
  scroll: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  fitted: { width: "100%", tableLayout: "fixed" },
  cell: {
    maxWidth: "96px",
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
  whole: { maxWidth: "none" },
  bar: {
    display: "block",
    height: "4px",
    marginLeft: "30%",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

export interface SheetBeginningProps {
  readonly label: string;
  readonly miniature: Miniature;
  /** The language of the labels. */
  readonly language: Language;
  /** Whether the figures are there; else only their places are drawn. */
  readonly figures: boolean;
}

/** Without the focus nobody could scroll by keyboard. */
const scrolled = { role: "region", tabIndex: 0 } as const;

/** The first rows and columns of a sheet in small, with its real labels. */
export function SheetBeginning({ label, miniature, language, figures }: SheetBeginningProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const { columns, headings, rows, moreColumns, rowCount } = miniature;
  const more = moreColumns ? <td className={styles.cell}>…</td> : null;

  function headingCell(value: CellValue, at: number) {
    const text = String(value ?? "");
    const isFigure = columns[at]?.role === "figure";
    const style = mergeClasses(styles.cell, styles.heading, isFigure && styles.figure);
    return text ? (
      <th key={at} scope="col" className={style} title={text}>
        {text}
      </th>
    ) : (
      <td key={at} className={style} />
    );
  }

  function cell(value: CellValue, at: number) {
    const isFigure = columns[at]?.role === "figure";
    const text =
      isFigure && typeof value === "number"
        ? formatNumber(value, texts.language)
        : String(value ?? "");
    if (!isFigure) {
      return (
        <td key={at} className={styles.cell} title={text}>
          {text}
        </td>
      );
    }
    return (
      <td key={at} className={mergeClasses(styles.cell, styles.figure, figures && styles.whole)}>
        {figures ? text : <span className={styles.bar} />}
      </td>
    );
  }

  return (
    <div className={styles.scroll} {...(figures ? { ...scrolled, "aria-label": label } : {})}>
      <table className={mergeClasses(styles.table, !figures && styles.fitted)} aria-label={label}>
        <thead lang={language}>
          {headings.map((labels, depth) => (
            <tr key={depth}>
              {labels.map(headingCell)}
              {more}
            </tr>
          ))}
        </thead>
        <tbody lang={language}>
          {rows.map((values, row) => (
            <tr key={row}>
              {values.map(cell)}
              {more}
            </tr>
          ))}
          {rowCount > rows.length && (
            <tr>
              <td colSpan={columns.length + (moreColumns ? 1 : 0)} className={styles.cell}>
                …
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
