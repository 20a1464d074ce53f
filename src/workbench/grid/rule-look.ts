import { InterceptorEffectEnum, type Injector, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { ConditionalFormat, ConditionalLook } from "../workbook/conditional-format";
import { conditionalLook } from "../workbook/conditional-match";
import type { Workbook } from "../workbook/workbook";
import { repaint } from "./repaint";
import { RuleFormulas } from "./rule-formulas";
import { replacingStyle } from "./univer-style";

function styleOf(look: ConditionalLook): Partial<IStyleData> {
  const { borders, ...rest } = look;
  const entries = Object.entries(replacingStyle(rest)).filter(
    ([key, value]) => value !== null && key !== "bd"
  );
  const lines = borders ? { bd: replacingStyle({ borders }).bd } : {};
  return { ...Object.fromEntries(entries), ...lines };
}

/** Draws what conditional formats make of the cells, over the cells' own formats; nothing of it is stored in them. */
export function drawRules(workbook: Workbook, injector: Injector): void {
  const numbers = new Map<ConditionalFormat, readonly number[]>();
  const formulas = new RuleFormulas(injector, () => {
    repaint(injector);
    workbook.by("calculation", () => workbook.emit({ kind: "ruled" }));
  });
  workbook.ruleCalculation = formulas.calculate;
  let isWaiting = false;
  workbook.onChange((change) => {
    numbers.clear();
    const isDrawn = workbook.active.conditionalFormats.length > 0 || change.kind === "marks";
    if (isWaiting || !isDrawn) return;
    isWaiting = true;
    // Behind what brings the cells themselves up to date.
    setTimeout(() => {
      isWaiting = false;
      repaint(injector);
    });
  });
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench-rules",
    priority: 40,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const sheet = workbook.sheets.find(({ id }) => id === location.subUnitId);
      if (!sheet || sheet.conditionalFormats.length === 0) return next(cell);
      const look = conditionalLook(workbook, sheet, location.row, location.col, numbers);
      if (!look) return next(cell);
      const own =
        cell?.s && typeof cell.s === "object"
          ? cell.s
          : location.workbook.getStyles().get(cell?.s ?? undefined);
      return next({ ...cell, s: { ...own, ...styleOf(look) } });
    },
  });
}
