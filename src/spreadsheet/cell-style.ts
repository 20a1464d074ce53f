/** The edges of a cell that can carry a line. */
export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** One line of a cell's border, in Excel's words; the colour is "#RRGGBB". */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks and behaves, in Excel's words; a missing entry is Excel's default. Sizes are in points. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}
