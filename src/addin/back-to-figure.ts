import type { CatalogueAnswer } from "../api/contract";
import { asOf } from "../sheet/placed";
import type { FigureReturn } from "./load-order";
import { fetchWorkbook } from "./fetch-workbook";

/**
 * Selects the cell of a figure again. Where the result shows another answer meanwhile its first cell
 * is selected instead; false where the cell itself was not found.
 */
export async function backToFigure(
  { result: id, asOf: then, figure }: FigureReturn,
  catalogue: CatalogueAnswer
): Promise<boolean> {
  const { workbookResults, goToFigure, goToResult } = await fetchWorkbook();
  const item = (await workbookResults()).results.find(({ result }) => result.id === id);
  if (!item) return false;
  const isSame = asOf(item.result) === then;
  if (isSame && (await goToFigure(item, figure, catalogue))) return true;
  await goToResult(item);
  return false;
}
