import { tabStops } from "./keep-keys";

/**
 * Keeps the keyboard's place where the control that holds the focus vanishes: a question that is
 * answered, a line that is deleted. The focus goes on to what stands in its place, else to what
 * follows it or is before it; where the whole screen is another one, to its heading.
 */
export function keepFocus(page: Document): void {
  let last: { readonly stop: Element; readonly screen: Element | null } | null = null;
  let stops: readonly HTMLElement[] = [];
  page.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    last = { stop: target, screen: target.closest("main") };
    stops = tabStops(page);
  });
  new MutationObserver(() => {
    if (!last || last.stop.isConnected || !page.hasFocus()) return;
    if (page.activeElement !== page.body) return;
    const at = stops.findIndex((stop) => stop === last?.stop);
    const isSame = last.screen?.isConnected === true && at >= 0;
    const next = isSame ? nearest(stops, at, tabStops(page)) : page.querySelector("h1");
    next?.focus();
  }).observe(page.body, { childList: true, subtree: true });
}

/** The stop now that follows the last one there is of those before; at the end the one before. */
function nearest(
  before: readonly HTMLElement[],
  at: number,
  now: readonly HTMLElement[]
): HTMLElement | undefined {
  const previous = before.slice(0, at).findLast((stop) => now.includes(stop));
  return (previous && now[now.indexOf(previous) + 1]) ?? previous ?? now[0];
}
