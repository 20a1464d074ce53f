/** The id of the one workbook in Univer. */
export const unitId = "workbook";
/** The mark on mutations that only repeat what the own workbook already knows. */
export const fromWorkbook = { fromWorkbook: true } as const;
/** Pixels per point on a screen at 96 dots per inch. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);
/** Points per pixel. */
export const points = (px: number): number => (px * 3) / 4;
/** The block as Univer names it. */
export const toRange = (rect: { row: number; column: number; rows: number; columns: number }) => ({
  startRow: rect.row,
  startColumn: rect.column,
  endRow: rect.row + rect.rows - 1,
  endColumn: rect.column + rect.columns - 1,
});
/** The font of cells that have none; Carlito has the same widths where Calibri is missing. */
export const fontOfSheet = { ff: "Calibri, Carlito, Arial, sans-serif", fs: 11 };
/** Smallest size of the drawn grid. */
export const grid = { rows: 1000, columns: 60 };
