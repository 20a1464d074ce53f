import type { Workbook } from "../workbook/workbook";
import { conditionalFormatCollectionClass } from "./classes/conditional-format";
import { dataValidationClass } from "./classes/data-validation";
import { rangeClass } from "./classes/range";
import { worksheetClass } from "./classes/worksheet";
import { Host, type Calculation } from "./host";

const noCalculation: Calculation = { settle: async () => {}, calculate: () => {} };

/** A host for a workbook; without a calculation formulas keep the values they have. */
export function createHost(workbook: Workbook, calculation: Calculation = noCalculation): Host {
  return new Host(
    workbook,
    {
      range: (anchor) => rangeClass.of(anchor),
      worksheet: (sheet) => worksheetClass.of(sheet),
      ruled: (name, areas) =>
        name === "DataValidation"
          ? dataValidationClass.of(areas)
          : conditionalFormatCollectionClass.of(areas),
    },
    calculation
  );
}
