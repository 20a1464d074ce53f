/** Where the fixed rows and columns end, from the corner of the cells, in pixels of the page. */
export interface FrozenEdge {
  readonly x: number;
  readonly y: number;
}

/** Beyond the sides that are not cut something may be larger than its box. */
const open = "-9999px";

/** Cuts what scrolls where it goes under the fixed rows and columns; places in pixels, before a scale of its own. */
export function cutAtFrozen(
  edge: FrozenEdge,
  box: { readonly left: number; readonly top: number },
  scrolls: { readonly x: boolean; readonly y: boolean },
  scale = 1
): string {
  const [left, top] = [edge.x - box.left, edge.y - box.top];
  const cut = (by: number, does: boolean) => (does && by > 0 ? `${by / scale}px` : open);
  const [x, y] = [cut(left, scrolls.x && edge.x > 0), cut(top, scrolls.y && edge.y > 0)];
  return x === open && y === open ? "" : `inset(${y} ${open} ${open} ${x})`;
}
