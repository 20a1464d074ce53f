import type { BarPart } from "../workbook/conditional-picture";

/** Room between a bar and the edges of its cell. */
const inset = 2;

type Pen = Pick<
  CanvasRenderingContext2D,
  | "fillRect"
  | "strokeRect"
  | "createLinearGradient"
  | "setLineDash"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "stroke"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
>;

/** A colour nearly as light as the cell, at which a bar that fades ends. */
function faded(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * 0.85)).join(",")})`;
}

/** Draws a data bar into a cell whose corner is at the pen's origin. */
export function drawBar(pen: Pen, bar: BarPart, width: number, height: number): void {
  const room = width - 2 * inset;
  const left = inset + bar.from * room;
  const length = (bar.to - bar.from) * room;
  const [top, thick] = [inset, height - 2 * inset];
  if (length > 0.5 && bar.fill !== "") {
    pen.fillStyle = bar.fill;
    if (bar.fullAt) {
      const gradient = pen.createLinearGradient(left, 0, left + length, 0);
      gradient.addColorStop(bar.fullAt === "left" ? 0 : 1, bar.fill);
      gradient.addColorStop(bar.fullAt === "left" ? 1 : 0, faded(bar.fill));
      pen.fillStyle = gradient;
    }
    pen.fillRect(left, top, length, thick);
  }
  if (length > 0.5 && bar.border !== "") {
    pen.strokeStyle = bar.border;
    pen.lineWidth = 1;
    pen.strokeRect(left + 0.5, top + 0.5, Math.max(length - 1, 0), thick - 1);
  }
  if (bar.axis === undefined || bar.axisColor === "") return;
  const x = Math.round(inset + bar.axis * room) + 0.5;
  pen.strokeStyle = bar.axisColor;
  pen.lineWidth = 1;
  pen.setLineDash([3, 2]);
  pen.beginPath();
  pen.moveTo(x, 0);
  pen.lineTo(x, height);
  pen.stroke();
  pen.setLineDash([]);
}
