import { listEntries } from "../workbook/check-entry";
import { ExcelError } from "../workbook/excel-error";
import { wholeCell } from "../workbook/merges";
import { validationAt, type ValidationPrompt } from "../workbook/data-validation";
import type { Workbook } from "../workbook/workbook";
import { writeCells } from "../workbook/write-cells";
import { element, entryList } from "./entry-list";
import type { Mark } from "./mark-layer";

function promptOf({ title, message }: ValidationPrompt): HTMLElement {
  const prompt = element("div", "entry-prompt");
  prompt.setAttribute("role", "note");
  if (title) prompt.append(element("strong", "", title));
  prompt.append(element("span", "", message));
  return prompt;
}

/** What Excel shows at the selected cell of a validation: its message, and the arrow of its list. */
export function entryMarks(
  workbook: Workbook,
  label: string,
  /** The cell is locked; the person is done with the list. */
  { refused, leave }: { readonly refused: () => void; readonly leave: () => void }
): Mark[] {
  const { active: sheet } = workbook;
  const { row, column } = sheet.selection;
  const validation = validationAt(sheet, row, column);
  if (!validation) return [];
  const { rule, prompt } = validation;
  const isShown = prompt.showPrompt && (prompt.title !== "" || prompt.message !== "");
  const entries =
    rule?.type === "List" && rule.inCellDropDown === true
      ? (listEntries(workbook, sheet, rule)?.texts ?? [])
      : undefined;
  if (!isShown && !entries) return [];
  const choose = (entry: string) => {
    const cell = { row, column, rows: 1, columns: 1 };
    try {
      workbook.by("test", () => writeCells(workbook, sheet, cell, entry));
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      refused();
    }
  };
  const key = JSON.stringify(["entry", sheet.id, row, column, entries, isShown && prompt]);
  const draw = () => {
    const mark = element("div", "entry-mark");
    if (entries) mark.append(...entryList(entries, label, { choose, leave }));
    if (isShown) mark.append(promptOf(prompt));
    return mark;
  };
  return [{ key, ...wholeCell(sheet, row, column), draw }];
}
