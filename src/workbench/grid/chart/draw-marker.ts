import { round } from "./svg";

/** A mark of a point; its size is the whole one, in pixels. */
export interface Marker {
  readonly style: string;
  readonly size: number;
  readonly fill: string;
  readonly edge: string;
}

/** The mark of a point as Excel draws each of its styles; an automatic one is a circle. */
export function markerAt(x: number, y: number, { style, size, fill, edge }: Marker): string {
  const half = size / 2;
  const at = (across: number, down: number): string =>
    `${round(x + across * half)} ${round(y + down * half)}`;
  const filled = `fill="${fill}" stroke="${edge}"`;
  const shape = (...places: [number, number][]): string =>
    `<path class="marker" d="M${places.map(([across, down]) => at(across, down)).join("L")}Z" ${filled}/>`;
  const crossed = (...lines: [number, number][]): string =>
    `<path class="marker" d="${lines.map(([across, down]) => `M${at(-across, -down)}L${at(across, down)}`).join("")}" fill="none" stroke="${edge}" stroke-width="1.5"/>`;
  const bar = (from: number): string => shape([from, -0.25], [1, -0.25], [1, 0.25], [from, 0.25]);
  switch (style) {
    case "None":
      return "";
    case "Square":
      return shape([-1, -1], [1, -1], [1, 1], [-1, 1]);
    case "Diamond":
      return shape([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
    case "Triangle":
      return shape([0, -1], [1, 1], [-1, 1]);
    case "X":
      return crossed([1, 1], [1, -1]);
    case "Star":
      return crossed([1, 1], [1, -1], [0, 1]);
    case "Plus":
      return crossed([1, 0], [0, 1]);
    case "Dash":
      return bar(-1);
    case "Dot":
      return bar(0);
    default:
      return `<circle class="marker" cx="${round(x)}" cy="${round(y)}" r="${round(half)}" ${filled}/>`;
  }
}
