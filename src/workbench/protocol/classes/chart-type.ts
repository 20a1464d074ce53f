import { chartTypes, type ChartType } from "../../workbook/chart";
import { asString } from "../arguments";
import { notFound } from "../object-class";

/** A kind of chart that is drawn here; another one of Excel's is refused by its name. */
export function asChartType(value: unknown): ChartType {
  const lower = asString(value).toLowerCase();
  const found = chartTypes.find((type) => type.toLowerCase() === lower);
  if (!found) throw notFound("Chart", `type ${asString(value)}`);
  return found;
}
