import type { PaneExit } from "../protocol/office-frame";

/** The parts of the page in the order in which F6 visits them. */
const parts = [".title-bar", ".ribbon", ".grid", ".pane"] as const;
const gridPart = parts.indexOf(".grid");

/** What Office.js takes for a place that the Tab key reaches. */
const tabbable =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])";

const find = (selector: string): HTMLElement | null => document.querySelector(selector);
const paneFrame = (): HTMLIFrameElement | null =>
  document.querySelector(".pane:not([hidden]) iframe");

function partOf(element: Element | null): number {
  if (!element || element === document.body || element.matches(".skip")) return -1;
  const found = parts.findIndex((part) => element.closest(part));
  // The grid's editor and its menus hang outside its element.
  return found >= 0 ? found : gridPart;
}

/** Whether Escape ends something within the pane: a dialog, a menu, an open list. */
function closesSomething(element: Element): boolean {
  const open =
    "[role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox'], [aria-expanded='true']";
  return element.closest(open) !== null;
}

/** After a blur the Tab key goes on from the element that was blurred; from here it starts with the skip link. */
function startTabbingAtTop(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}

/** Puts the focus into the task pane: where it was last, or on the first thing that takes it. */
export function focusPane(): void {
  const frame = paneFrame();
  frame?.focus();
  const inside = frame?.contentDocument;
  if (inside && (!inside.activeElement || inside.activeElement === inside.body))
    inside.querySelector<HTMLElement>(tabbable)?.focus();
}

/** Puts the focus on the button that opens the pane. */
export function focusPaneButton(): void {
  (find(".ribbon .large") ?? find(".ribbon [aria-selected='true']"))?.focus();
}

/** Moves the focus between the parts of the page, and lets the grid have it only when the person goes there. */
export class PageFocus {
  private isGridWelcome = false;
  private isEscapeTaken = false;

  constructor(private readonly focusGrid: () => void) {}

  /** Starts to listen; the answer ends it. */
  listen(): () => void {
    const ending = new AbortController();
    const { signal } = ending;
    const welcome = () => void (this.isGridWelcome = true);
    window.addEventListener("pointerdown", welcome, { capture: true, signal });
    window.addEventListener("keydown", welcome, { capture: true, signal });
    window.addEventListener("keydown", this.key, { capture: true, signal });
    let isInPane = false;
    const leave = () => {
      isInPane = document.activeElement === paneFrame();
      if (isInPane) this.isGridWelcome = false;
    };
    window.addEventListener("blur", leave, { signal });
    // The grid takes the focus by itself, when it is drawn and when its contents change.
    const refuse = ({ target }: FocusEvent) => {
      if (this.isGridWelcome || !(target instanceof HTMLElement) || partOf(target) !== gridPart)
        return;
      target.blur();
      if (isInPane) paneFrame()?.focus();
      else startTabbingAtTop();
    };
    document.addEventListener("focusin", refuse, { signal });
    return () => ending.abort();
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.altKey || find("dialog[open]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.step(partOf(document.activeElement), event.shiftKey ? -1 : 1);
  };

  /** Hears F6 in the pane too; Ctrl+F6 there is Office.js's own. */
  hearPane(pane: Window): void {
    pane.addEventListener(
      "keydown",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) this.key(event);
        if (event.key === "Escape") this.isEscapeTaken = closesSomething(event.target as Element);
      },
      { capture: true }
    );
  }

  /** Receives the focus that the pane's Office.js gives back. */
  leavePane(way: PaneExit): void {
    const pane = parts.indexOf(".pane");
    if (way === "next") this.step(pane, 1);
    else if (way === "back") find(".pane-title button")?.focus();
    else if (way !== "escape" || !this.isEscapeTaken) this.step(pane, -1);
    this.isEscapeTaken = false;
  }

  private step(from: number, by: 1 | -1): void {
    const count = paneFrame() ? parts.length : parts.length - 1;
    const start = from < 0 && by < 0 ? 0 : from;
    this.enter(parts[(start + by + count) % count] ?? ".grid");
  }

  private enter(part: (typeof parts)[number]): void {
    this.isGridWelcome = true;
    if (part === ".grid") this.focusGrid();
    else if (part === ".pane") focusPane();
    else find(part === ".ribbon" ? ".ribbon [aria-selected='true']" : ".title-bar button")?.focus();
  }
}
