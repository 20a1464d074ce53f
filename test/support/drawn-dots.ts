import type { Page } from "playwright-core";

/** The grid itself: the closed editor of a cell keeps what it was drawn over. */
export const drawnGrid = '.grid canvas[id^="univer-sheet-main-canvas"]';

/** How many dots of the drawn grid have a colour. */
export function drawnDots(page: Page, color: readonly [number, number, number]): Promise<number> {
  return page.evaluate(
    ([wanted, grid]) => {
      let count = 0;
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(grid)) {
        const context = canvas.getContext("2d");
        if (!context || canvas.width === 0) continue;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4)
          if (wanted.every((part, offset) => data[at + offset] === part)) count++;
      }
      return count;
    },
    [color, drawnGrid] as const
  );
}
