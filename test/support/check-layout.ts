import type { Frame } from "playwright-core";

/** What is wrong with how a screen is laid out at the frame's present size, a line for each. */
export function checkLayout(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const wrong: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wrong.push(`${scrollWidth - clientWidth} px to scroll sideways`);
    const told = (element: Element, what: string) => {
      const words = element.getAttribute("aria-label") ?? element.textContent;
      wrong.push(`${what}: ${element.tagName.toLowerCase()} "${words.trim().slice(0, 60)}"`);
    };
    const isScroller = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1;

    for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
      const box = element.getBoundingClientRect();
      if (!element.checkVisibility({ visibilityProperty: true }) || box.width <= 1) continue;
      if (isScroller(element) && element.tabIndex < 0) told(element, "scrolls sideways");
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
      );
      if (!hasText) continue;
      const style = getComputedStyle(element);
      const isShort = style.textOverflow === "ellipsis" && element.closest("[title]") !== null;
      const isCut =
        style.overflowX === "hidden" &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1);
      if (isCut && !isShort) told(element, "cut");
      // What scrolls is reached, and what is one pixel wide is for screen readers only.
      let around: Element | null = element;
      while (around && !isScroller(around) && around.clientWidth !== 1)
        around = around.parentElement;
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      const isWhole = !around && style.overflowX === "visible";
      if (isWhole && (left < -0.5 || right > clientWidth + 0.5)) told(element, "outside");
    }
    return wrong;
  });
}

/** What the Tab key stops at and something else covers, even once it is scrolled to. */
export function checkReach(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, [tabindex]"
    );
    const stops = [...all].filter(
      (each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true })
    );
    const covered = stops.filter((stop) => {
      stop.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, width, top, height } = stop.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + Math.min(height / 2, 12)];
      const found = document.elementFromPoint(x, y);
      const labels = stop instanceof HTMLInputElement ? [...(stop.labels ?? [])] : [];
      const own = [stop, ...labels].some((each) => each.contains(found));
      return !own && !found?.contains(stop);
    });
    scrollTo(0, 0);
    return covered.map(
      (stop) => `covered: "${stop.getAttribute("aria-label") ?? stop.textContent}"`
    );
  });
}
