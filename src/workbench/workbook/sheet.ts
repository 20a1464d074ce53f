import type { Rect } from "./address";
import type { Anchor } from "./anchor";
import { CellStore } from "./cell-store";
import type { CellValue } from "./cell-value";
import type { Comment } from "./comments";
import type { ConditionalFormat } from "./conditional-format";
import type { Validation } from "./data-validation";
import type { Hyperlink } from "./hyperlinks";
import { newPageLayout, type PageLayout } from "./page-layout";
import type { SheetFilter } from "./sheet-filter";
import { defaultStyle, type FullStyle, type StyleTable } from "./style";

/** Height of a row that was never set, in points. */
export const defaultRowHeight = 15;
export { defaultColumnWidth } from "../../spreadsheet/spreadsheet";

/** What protection still lets a person do; Excel's own option names. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** A worksheet: its cells and everything that belongs to it alone. Ids never change and are never used again. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  isDeleted = false;
  readonly cells = new CellStore();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** Rows that a filter hides; those a person hides are in `hiddenRows`. */
  readonly filteredRows = new Set<number>();
  /** Areas that are one cell each. */
  merges: readonly Rect[] = [];
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  baseStyle = 0;
  /** Values that a formula elsewhere spills into otherwise empty cells, by "row,column". */
  spills = new Map<string, CellValue>();
  frozen: { rows: number; columns: number } | undefined;
  protection: ProtectionOptions | undefined;
  /** What has to be said to end the protection; "" where nothing has to be. */
  password = "";
  selection: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
  pageLayout: PageLayout = newPageLayout();
  readonly customProperties = new Map<string, string>();
  /** How deep rows and columns lie in an outline; those that are missing lie in none. */
  readonly rowLevels = new Map<number, number>();
  readonly columnLevels = new Map<number, number>();
  filter: SheetFilter | undefined;
  comments: readonly Comment[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: readonly Validation[] = [];
  hyperlinks: readonly Hyperlink[] = [];
  readonly anchors = new Set<Anchor>();
  private readonly styles: StyleTable;

  constructor(id: string, name: string, styles: StyleTable) {
    this.id = id;
    this.name = name;
    this.styles = styles;
  }

  /** The number of the style that applies to a cell: its own, its row's, its column's or the sheet's. */
  styleId(row: number, column: number): number {
    return (
      this.cells.style(row, column) ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      this.baseStyle
    );
  }

  style(row: number, column: number): FullStyle {
    return { ...defaultStyle, ...this.styles.get(this.styleId(row, column)) };
  }

  numberFormat(row: number, column: number): string {
    return this.styles.get(this.styleId(row, column)).numberFormat ?? defaultStyle.numberFormat;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  isLocked(row: number, column: number): boolean {
    return this.styles.get(this.styleId(row, column)).locked ?? true;
  }

  value(row: number, column: number): CellValue {
    const own = this.cells.value(row, column);
    return own === null && this.spills.size > 0
      ? (this.spills.get(`${row},${column}`) ?? null)
      : own;
  }
}
