import type { PaneDriver } from "./pane-driver";

/** Uses the pane with the keyboard alone, and watches where the focus is and how it looks. */
export interface KeyboardDriver {
  /** Goes on with Tab until something with these words has the focus. */
  readonly tabTo: (words: string) => Promise<void>;
  /** Goes back with Shift and Tab. */
  readonly tabBackTo: (words: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Fails where the focus is lost or on something without these words. */
  readonly expectFocusOn: (words: string) => Promise<void>;
  /** Stops without a visible focus, out of sight or out of the reading order. */
  readonly faults: readonly string[];
  /** All that live regions have said so far, in order. */
  readonly heard: () => Promise<readonly string[]>;
}

interface Stop {
  readonly words: string;
  readonly faults: readonly string[];
}

interface Watched {
  stop: Element;
  words: string;
  look: string;
  scroller: Element | null;
  box: { left: number; right: number; top: number; bottom: number };
}

declare global {
  interface Window {
    watchedStop: Watched | undefined;
    heardWords: string[];
  }
}

/** What has the focus by its words, and what is wrong with it beside the stop before. */
function lookAtFocus(inOrder: boolean): Stop {
  const stop = document.activeElement;
  if (!stop || stop === document.body || !document.hasFocus()) return { words: "", faults: [] };
  const nameOf = (element: Element) =>
    element.getAttribute("aria-label") ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent;
  const lookOf = (element: Element) =>
    [
      element,
      element.nextElementSibling,
      element.parentElement,
      element.parentElement?.parentElement,
    ]
      .filter((each) => !!each)
      .flatMap((each) => [null, "::before", "::after"].map((of) => getComputedStyle(each, of)))
      .map((style) => [
        style.outlineStyle === "none" ? "" : style.outline,
        ...[style.boxShadow, style.border, style.transform, style.backgroundColor],
      ])
      .join("|");
  const words = nameOf(stop);
  const faults: string[] = [];
  const last = window.watchedStop;
  if (last && last.stop !== stop && last.stop.isConnected && lookOf(last.stop) === last.look) {
    faults.push(`looks the same with the focus: ${last.words}`);
  }
  const { left, right, top, bottom } = stop.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) faults.push(`out of sight: ${words}`);
  let scroller = stop.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight)
    scroller = scroller.parentElement;
  const down = scroller?.scrollTop ?? 0;
  const box = { left, right, top: top + down, bottom: bottom + down };
  if (inOrder && last?.scroller === scroller && last.stop.isConnected && last.stop !== stop) {
    const isAbove = box.bottom <= last.box.top;
    const isBeside = box.top < last.box.bottom && last.box.top < box.bottom;
    if (isAbove || (isBeside && box.right <= last.box.left)) {
      faults.push(`out of order: ${words} after ${last.words}`);
    }
  }
  window.watchedStop = { stop, words, look: lookOf(stop), scroller, box };
  return { words, faults };
}

function listenToRegions(): void {
  window.heardWords = [];
  const last = new Map<Element, string>();
  new MutationObserver(() => {
    for (const region of document.querySelectorAll("[role=status], [role=alert]")) {
      const words = region.textContent;
      if (words && words !== last.get(region)) window.heardWords.push(words);
      last.set(region, words);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** So many stops no screen has. */
const most = 250;

/** Starts to listen, and brings the focus into the pane as a person does, with F6. */
export async function enterByKeyboard(pane: PaneDriver): Promise<KeyboardDriver> {
  const { keyboard } = pane.page;
  const faults: string[] = [];
  await pane.page.emulateMedia({ reducedMotion: "reduce" });
  await pane.frame().evaluate(listenToRegions);
  for (let press = 0; press < 6; press++) {
    if (await pane.frame().evaluate(() => document.hasFocus())) break;
    await keyboard.press("F6");
  }
  const look = async (inOrder: boolean): Promise<string> => {
    const stop = await pane.frame().evaluate(lookAtFocus, inOrder);
    faults.push(...stop.faults);
    return stop.words;
  };
  const go = async (key: string, words: string) => {
    const passed: string[] = [];
    for (let press = 0; press < most; press++) {
      const found = await look(key === "Tab" && press > 0);
      if (found.includes(words)) return;
      passed.push(found);
      await keyboard.press(key);
    }
    throw new Error(`${words} was not reached by ${key}; passed: ${passed.join(" | ")}`);
  };
  return {
    tabTo: (words) => go("Tab", words),
    tabBackTo: (words) => go("Shift+Tab", words),
    async press(...keys) {
      for (const key of keys) await keyboard.press(key);
    },
    type: (text) => keyboard.type(text),
    async expectFocusOn(words) {
      const found = await look(false);
      if (!found.includes(words)) throw new Error(`the focus is on "${found}", not on "${words}"`);
    },
    faults,
    heard: () => pane.frame().evaluate(() => window.heardWords),
  };
}
