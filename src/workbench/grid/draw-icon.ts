import type { IconPart } from "../workbook/conditional-picture";
import {
  arrow,
  boxes,
  columns,
  disc,
  flag,
  polygon,
  quarters,
  star,
  strokes,
  symbol,
  type Pen,
} from "./icon-shapes";

/** Side of the square in which an icon is drawn. */
export const iconSize = 16;

interface Tone {
  readonly fill: string;
  readonly edge: string;
}

const red: Tone = { fill: "#E5554F", edge: "#B23A35" };
const yellow: Tone = { fill: "#F2BE2C", edge: "#B98B0F" };
const green: Tone = { fill: "#5BAF5F", edge: "#3B8040" };
const gray: Tone = { fill: "#9A9A9A", edge: "#6B6B6B" };
const pink: Tone = { fill: "#EFA7A4", edge: "#C47975" };
const black: Tone = { fill: "#404040", edge: "#1F1F1F" };

type Draw = (pen: Pen) => void;

const arrows = (tones: readonly Tone[], degrees: readonly number[]): Draw[] =>
  degrees.map((turn, index) => (pen) => {
    const { fill, edge } = tones[index] ?? gray;
    arrow(pen, turn, fill, edge);
  });
const lights = (...tones: readonly Tone[]): Draw[] =>
  tones.map(
    ({ fill, edge }) =>
      (pen) =>
        disc(pen, 6.4, fill, edge)
  );
const rimmed =
  ({ fill }: Tone): Draw =>
  (pen) => {
    polygon(
      pen,
      [
        [1, 1],
        [15, 1],
        [15, 15],
        [1, 15],
      ],
      black.fill
    );
    disc(pen, 5.4, fill);
  };
const triangle =
  ({ fill, edge }: Tone, isUp: boolean): Draw =>
  (pen) => {
    const [foot, tip] = isUp ? [12.4, 3.4] : [3.6, 12.6];
    polygon(
      pen,
      [
        [8, tip],
        [14.4, foot],
        [1.6, foot],
      ],
      fill,
      edge
    );
  };
const diamond =
  ({ fill, edge }: Tone): Draw =>
  (pen) =>
    polygon(
      pen,
      [
        [8, 1],
        [15, 8],
        [8, 15],
        [1, 8],
      ],
      fill,
      edge
    );

const down = 180;
const downRight = 135;
const right = 90;
const upRight = 45;

/** The icons of each of Excel's sets, the one for the least numbers first. */
export const iconSets: Readonly<Record<string, readonly Draw[]>> = {
  ThreeArrows: arrows([red, yellow, green], [down, right, 0]),
  ThreeArrowsGray: arrows([], [down, right, 0]),
  FourArrows: arrows([red, yellow, yellow, green], [down, downRight, upRight, 0]),
  FourArrowsGray: arrows([], [down, downRight, upRight, 0]),
  FiveArrows: arrows([red, yellow, yellow, yellow, green], [down, downRight, right, upRight, 0]),
  FiveArrowsGray: arrows([], [down, downRight, right, upRight, 0]),
  ThreeFlags: [red, yellow, green].map(
    ({ fill, edge }) =>
      (pen) =>
        flag(pen, fill, edge)
  ),
  ThreeTrafficLights1: lights(red, yellow, green),
  ThreeTrafficLights2: [red, yellow, green].map(rimmed),
  FourTrafficLights: lights(black, red, yellow, green),
  FourRedToBlack: lights(black, gray, pink, red),
  ThreeSigns: [diamond(red), triangle(yellow, true), ...lights(green)],
  ThreeSymbols: (["cross", "mark", "check"] as const).map((kind, index) => (pen) => {
    const { fill, edge } = [red, yellow, green][index] ?? gray;
    disc(pen, 6.8, fill, edge);
    symbol(pen, kind, "#FFFFFF", 0.78);
  }),
  ThreeSymbols2: (["cross", "mark", "check"] as const).map(
    (kind, index) => (pen) => symbol(pen, kind, ([red, yellow, green][index] ?? gray).fill, 1.1)
  ),
  FourRating: [1, 2, 3, 4].map((filled) => (pen) => columns(pen, filled)),
  FiveRating: [0, 1, 2, 3, 4].map((filled) => (pen) => columns(pen, filled)),
  FiveQuarters: [0, 1, 2, 3, 4].map((filled) => (pen) => quarters(pen, filled)),
  FiveBoxes: [0, 1, 2, 3, 4].map((filled) => (pen) => boxes(pen, filled)),
  ThreeStars: ([0, 0.5, 1] as const).map((share) => (pen) => star(pen, share)),
  ThreeTriangles: [
    triangle(red, false),
    (pen) =>
      strokes(
        pen,
        [
          [2, 8],
          [14, 8],
        ],
        yellow.fill,
        4
      ),
    triangle(green, true),
  ],
};

/** Draws an icon into a square whose corner is at the pen's origin. */
export function drawIcon(pen: Pen, { style, index }: IconPart): void {
  iconSets[style]?.[index]?.(pen);
}
