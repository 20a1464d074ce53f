import type { Workbook } from "../../workbook/workbook";
import { asBoolean, oneOf } from "../arguments";
import { ObjectClass } from "../object-class";

/** `Excel.Application`. */
export const applicationClass = new ObjectClass<Workbook>("Application", {
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) =>
        void (workbook.calculationMode = oneOf(value, [
          "Automatic",
          "AutomaticExceptTables",
          "Manual",
        ])),
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (_workbook, _args, host) => void host.calculation.settle(),
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
