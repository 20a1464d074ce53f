import { separators } from "../../formula/language";
import type { Workbook } from "../../workbook/workbook";
import { asBoolean, oneOf } from "../arguments";
import { ObjectClass } from "../object-class";

/** `Excel.Application`. */
export const applicationClass = new ObjectClass<Workbook>("Application", {
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value, host) => {
        workbook.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        // What waited is calculated at once.
        if (workbook.calculationMode !== "Manual") host.calculation.calculate(false);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (_workbook, { language }) => separators[language].decimal },
    ThousandsSeparator: { get: (_workbook, { language }) => separators[language].thousands },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (_workbook, args, host) => {
      const type = args.choice(0, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
      host.calculation.calculate(type !== "Recalculate");
    },
    // Drawing happens after the batch anyway, so there is nothing to suspend.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
});

/** `Excel.Runtime`. */
export const runtimeClass = new ObjectClass<Workbook>("Runtime", {
  properties: {
    EnableEvents: {
      get: ({ enableEvents }) => enableEvents,
      set: (workbook, value) => void (workbook.enableEvents = asBoolean(value)),
    },
  },
});
