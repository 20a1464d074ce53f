/** A cell's place; row and column count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells. */
export interface Area extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}
