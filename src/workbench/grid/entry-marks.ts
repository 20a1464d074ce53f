import { listEntries } from "../workbook/check-entry";
import { validationAt, type ValidationPrompt } from "../workbook/data-validation";
import type { Workbook } from "../workbook/workbook";
import { writeCells } from "../workbook/write-cells";
import type { Mark } from "./mark-layer";

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function promptOf({ title, message }: ValidationPrompt): HTMLElement {
  const prompt = element("div", "entry-prompt");
  prompt.setAttribute("role", "note");
  if (title) prompt.append(element("strong", "", title));
  prompt.append(element("span", "", message));
  return prompt;
}

function listOf(
  entries: readonly string[],
  label: string,
  choose: (entry: string) => void
): HTMLElement[] {
  const arrow = element("button", "list-arrow", "▾") as HTMLButtonElement;
  arrow.type = "button";
  arrow.setAttribute("aria-label", label);
  arrow.setAttribute("aria-expanded", "false");
  const list = element("div", "list-entries");
  list.hidden = true;
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    arrow.setAttribute("aria-expanded", String(isOpen));
  };
  arrow.addEventListener("click", () => open(list.hidden));
  for (const entry of entries) {
    const button = element("button", "", entry) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", () => {
      open(false);
      choose(entry);
    });
    list.append(button);
  }
  return [arrow, list];
}

/** What Excel shows at the selected cell of a validation: its message, and the arrow of its list. */
export function entryMarks(workbook: Workbook, label: string): Mark[] {
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
  const choose = (entry: string) =>
    workbook.by("test", () =>
      writeCells(workbook, sheet, { row, column, rows: 1, columns: 1 }, entry)
    );
  const key = JSON.stringify(["entry", sheet.id, row, column, entries, isShown && prompt]);
  const draw = () => {
    const mark = element("div", "entry-mark");
    if (entries) mark.append(...listOf(entries, label, choose));
    if (isShown) mark.append(promptOf(prompt));
    return mark;
  };
  return [{ key, row, column, draw }];
}
