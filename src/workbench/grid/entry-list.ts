/** An element with a class and a text. */
export function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** What a list does for the person: takes an entry, or leaves everything as it is. */
interface Choice {
  readonly choose: (entry: string) => void;
  readonly leave: () => void;
}

/** The arrow of a cell's list and the list, by mouse and by keys. */
export function entryList(
  entries: readonly string[],
  label: string,
  { choose, leave }: Choice
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
  const buttons = entries.map((entry) => {
    const button = element("button", "", entry) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", () => {
      open(false);
      choose(entry);
      leave();
    });
    return button;
  });
  list.append(...buttons);
  arrow.addEventListener("click", () => {
    open(list.hidden);
    if (!list.hidden) buttons[0]?.focus();
  });
  const step = (by: number) => {
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)]?.focus();
  };
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    Escape: () => {
      open(false);
      leave();
    },
    ArrowDown: () => (list.hidden ? arrow.click() : step(1)),
    ArrowUp: () => step(-1),
  };
  for (const part of [arrow, list])
    part.addEventListener("keydown", (event) => {
      // Keys are for the list, not for the cells.
      event.stopPropagation();
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    });
  return [arrow, list];
}

/** Opens the list of the selected cell by Excel's keys, Alt and the arrow down. */
export function openListByKey(container: HTMLElement): void {
  container.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "ArrowDown" || !event.altKey) return;
      const arrow = container.querySelector<HTMLElement>(".list-arrow[aria-expanded='false']");
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      arrow.click();
    },
    true
  );
}
