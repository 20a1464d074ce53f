import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Lets the elements with `data-drag` inside another one be dragged over each other with the mouse;
 * the one under the mouse carries `data-over`.
 * @param onDrop takes the `data-drag` of both
 */
export function useDragging(
  inside: RefObject<HTMLElement | null>,
  onDrop: (dragged: string, over: string) => void
): void {
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const whole = inside.current;
    if (!whole) return undefined;
    let dragged: string | null = null;
    let over: HTMLElement | null = null;
    const itemOf = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLElement>("[data-drag]") : null;
    const moveOver = (item: HTMLElement | null) => {
      if (item === over) return;
      delete over?.dataset["over"];
      over = item;
      if (over) over.dataset["over"] = "";
    };
    const ending = new AbortController();
    const on = (name: "dragstart" | "dragover" | "drop", act: (event: DragEvent) => void) =>
      whole.addEventListener(name, act, { signal: ending.signal });
    on("dragstart", (event) => {
      dragged = itemOf(event)?.dataset["drag"] ?? null;
      event.dataTransfer?.setData("text/plain", dragged ?? "");
    });
    on("dragover", (event) => {
      const item = dragged === null ? null : itemOf(event);
      if (item) event.preventDefault();
      moveOver(item);
    });
    on("drop", (event) => {
      const item = itemOf(event);
      if (dragged === null || !item) return;
      event.preventDefault();
      drop.current(dragged, item.dataset["drag"]!);
    });
    const end = () => {
      dragged = null;
      moveOver(null);
    };
    whole.addEventListener("dragend", end, { signal: ending.signal });
    return () => ending.abort();
  }, [inside]);
}
