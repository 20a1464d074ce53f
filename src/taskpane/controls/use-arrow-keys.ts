import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * Moves the focus with the arrow keys, Home and End among the buttons of a container, by where
 * they stand on the screen. Fluent's own arrow groups add focusable elements that screen readers
 * do not see, which WCAG forbids.
 */
export function useArrowKeys(container: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const move = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const from = event.target;
      if (!(from instanceof HTMLElement)) return;
      const to = target([...element.querySelectorAll("button")], from, event.key);
      if (!to) return;
      event.preventDefault();
      to.focus();
    };
    element.addEventListener("keydown", move);
    return () => element.removeEventListener("keydown", move);
  }, [container]);
}

function target(all: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | null {
  const index = all.indexOf(from);
  if (index < 0) return null;
  switch (key) {
    case "ArrowRight":
      return all[index + 1] ?? null;
    case "ArrowLeft":
      return all[index - 1] ?? null;
    case "ArrowDown":
      return inColumn(all.slice(index + 1), from);
    case "ArrowUp":
      return inColumn(all.slice(0, index).reverse(), from);
    case "Home":
      return all[0] ?? null;
    case "End":
      return all.at(-1) ?? null;
    default:
      return null;
  }
}

function inColumn(others: readonly HTMLElement[], from: HTMLElement): HTMLElement | null {
  return others.find((other) => other.offsetLeft === from.offsetLeft) ?? null;
}
