/** The library that writes .xlsx files, known to this folder through this file alone. */
export { writeXlsx } from "hucre/xlsx";
export type {
  Cell as WrittenCell,
  CellStyle as WrittenStyle,
  CellValue as WrittenValue,
  WriteSheet as WrittenSheet,
} from "hucre/xlsx";
