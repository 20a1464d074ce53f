/** What the Tab key may stop at; of these, those on the screen. */
const candidates = "a[href], button, input, select, textarea, [tabindex]";

/**
 * Keeps Tab and Esc from Office.js, which listens to them on the window: it puts the focus
 * elsewhere than the browser would, loses it where a heading holds it, and on Esc sends it back to
 * the start. Only the Tab that leaves the pane goes through, so that Excel takes over from there.
 */
export function keepKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.stopPropagation();
    if (event.key !== "Tab") return;
    const stops = tabStops(page);
    if (event.target !== (event.shiftKey ? stops[0] : stops.at(-1))) event.stopPropagation();
  });
}

/** What the Tab key stops at, in its order. */
export function tabStops(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(candidates)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled, [data-tabster-dummy]") &&
      element.getClientRects().length > 0
  );
}
