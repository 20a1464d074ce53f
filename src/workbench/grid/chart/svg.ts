import type { ChartFont, ChartLine } from "../../workbook/chart";

/** A block of a drawing, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A font in pixels. */
export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isUnderlined: boolean;
  readonly family: string;
}

export const lookOf = ({ name, size, color, bold, italic, underline }: ChartFont): TextLook => ({
  size: (size * 4) / 3,
  color,
  bold,
  italic,
  isUnderlined: underline !== "None",
  // Carlito has the widths of Calibri where that is missing.
  family: name === "Calibri" ? "Calibri, Carlito, Arial, sans-serif" : `${name}, Arial, sans-serif`,
});

/** A text that may hold anything, for markup. */
export const escapeText = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Width of a text; a guess by its letters, the same in every browser. */
export function textWidth(text: string, { size, bold }: TextLook): number {
  let units = 0;
  for (const letter of text)
    units += /[\p{Lu}ЩШЖЮФщшжюф%@mwMW]/u.test(letter)
      ? 0.64
      : /[ .,:;'’|!ijlI()-]/.test(letter)
        ? 0.28
        : 0.51;
  return units * size * (bold ? 1.06 : 1);
}

/** A text cut to a width, with an ellipsis. */
export function shorten(text: string, width: number, look: TextLook): string {
  if (textWidth(text, look) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, look) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A text in lines that fit a width, its own line ends kept; what is beyond the most lines is cut. */
export function wrap(text: string, width: number, most: number, look: TextLook): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\r\n\v]/)) {
    let open = false;
    for (const word of paragraph.split(/\s+/).filter((part) => part !== "")) {
      const last = lines.at(-1);
      const together = last === undefined ? word : `${last} ${word}`;
      const fits = open && textWidth(together, look) <= width;
      if (fits || (lines.length >= most && last !== undefined)) lines[lines.length - 1] = together;
      else lines.push(word);
      open = true;
    }
  }
  return lines.map((line) => shorten(line, width, look));
}

/** One line of text; `turn` in degrees around its place. */
export function textAt(
  text: string,
  x: number,
  y: number,
  look: TextLook,
  anchor: "start" | "middle" | "end" = "start",
  turn = 0
): string {
  const rotation = turn === 0 ? "" : ` transform="rotate(${turn} ${round(x)} ${round(y)})"`;
  const weight = `${look.bold ? ' font-weight="600"' : ""}${look.italic ? ' font-style="italic"' : ""}${look.isUnderlined ? ' text-decoration="underline"' : ""}`;
  return `<text x="${round(x)}" y="${round(y)}" font-family="${escapeText(look.family)}" font-size="${round(look.size)}" fill="${look.color}" text-anchor="${anchor}"${weight}${rotation}>${escapeText(text)}</text>`;
}

const dashes: Readonly<Record<string, string | undefined>> = {
  Dash: "6 4",
  DashDot: "6 3 2 3",
  DashDotDot: "6 3 2 3 2 3",
  Dot: "2 3",
  RoundDot: "2 3",
};

/** Attributes of a line; nothing is drawn where the line is switched off or has no colour. */
export function stroke({ color, weight, style }: ChartLine, automatic?: string): string {
  const drawn = color ?? automatic;
  if (style === "None" || drawn === undefined) return 'stroke="none"';
  const dash = dashes[style];
  return `stroke="${drawn}" stroke-width="${round((weight * 4) / 3)}"${dash ? ` stroke-dasharray="${dash}"` : ""}`;
}

export const lineAt = (x1: number, y1: number, x2: number, y2: number, look: string): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${look}/>`;

export const round = (value: number): number => Math.round(value * 100) / 100;

/** The ground and the border of a title or a legend; nothing where it has neither. */
export function frameAt(
  { x, y, width, height }: Box,
  { fill, border }: { readonly fill: string | undefined; readonly border: ChartLine }
): string {
  if (fill === undefined && border.style === "None") return "";
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill ?? "none"}" ${stroke(border)}/>`;
}
