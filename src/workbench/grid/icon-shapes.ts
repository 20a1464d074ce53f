/** A place to draw on; both a canvas and Univer's own context are one. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "rect"
  | "fill"
  | "stroke"
  | "save"
  | "restore"
  | "translate"
  | "rotate"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
>;

type Place = readonly [x: number, y: number];

/** A shape of straight edges. */
export function polygon(pen: Pen, places: readonly Place[], fill: string, edge?: string): void {
  pen.beginPath();
  places.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  paint(pen, fill, edge);
}

/** Closes a shape, fills it and draws its edge where it has one. */
function paint(pen: Pen, fill: string, edge: string | undefined): void {
  pen.closePath();
  pen.fillStyle = fill;
  pen.fill();
  if (edge === undefined) return;
  pen.strokeStyle = edge;
  pen.lineWidth = 0.8;
  pen.stroke();
}

export function disc(pen: Pen, radius: number, fill: string, edge?: string): void {
  pen.beginPath();
  pen.arc(8, 8, radius, 0, 2 * Math.PI);
  paint(pen, fill, edge);
}

/** Strokes from place to place. */
export function strokes(pen: Pen, places: readonly Place[], color: string, width: number): void {
  pen.beginPath();
  places.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.stroke();
}

/** An arrow that points up, turned to the right by so many degrees. */
export function arrow(pen: Pen, degrees: number, fill: string, edge: string): void {
  pen.save();
  pen.translate(8, 8);
  pen.rotate((degrees * Math.PI) / 180);
  const half: readonly Place[] = [
    [0, -6.8],
    [6.2, -0.4],
    [2.3, -0.4],
    [2.3, 6.4],
  ];
  const other = half
    .slice(1)
    .reverse()
    .map(([x, y]): Place => [-x, y]);
  polygon(pen, [...half, ...other], fill, edge);
  pen.restore();
}

export function flag(pen: Pen, fill: string, edge: string): void {
  polygon(
    pen,
    [
      [4.4, 1.4],
      [13.6, 5],
      [4.4, 8.8],
    ],
    fill,
    edge
  );
  strokes(
    pen,
    [
      [3.8, 1],
      [3.8, 15],
    ],
    "#5F5F5F",
    1.4
  );
}

/** The signs of good, doubtful and bad. */
export function symbol(pen: Pen, kind: "check" | "mark" | "cross", color: string, size = 1): void {
  const at = (x: number, y: number): Place => [8 + x * size, 8 + y * size];
  const width = 2.4 * size;
  if (kind === "check")
    return strokes(pen, [at(-4.4, 0.4), at(-1.4, 3.6), at(4.4, -3.6)], color, width);
  if (kind === "mark") {
    strokes(pen, [at(0, -5), at(0, 1.4)], color, width);
    return strokes(pen, [at(0, 3), at(0, 5)], color, width);
  }
  strokes(pen, [at(-3.6, -3.6), at(3.6, 3.6)], color, width);
  strokes(pen, [at(3.6, -3.6), at(-3.6, 3.6)], color, width);
}

/** Four columns of growing height, of which the first ones are filled. */
export function columns(pen: Pen, filled: number): void {
  for (let index = 0; index < 4; index++) {
    const top = 11 - index * 3;
    const x = 1.2 + index * 3.6;
    const places: Place[] = [
      [x, top],
      [x + 2.8, top],
      [x + 2.8, 14.4],
      [x, 14.4],
    ];
    polygon(pen, places, index < filled ? "#4472C4" : "#D0D0D0");
  }
}

/** A circle of which so many quarters are dark. */
export function quarters(pen: Pen, filled: number): void {
  disc(pen, 6.4, "#FFFFFF", "#595959");
  if (filled === 0) return;
  pen.beginPath();
  pen.moveTo(8, 8);
  pen.arc(8, 8, 6.4, -Math.PI / 2, -Math.PI / 2 + (filled * Math.PI) / 2);
  pen.closePath();
  pen.fillStyle = "#595959";
  pen.fill();
}

/** Two by two boxes, filled from the lower left. */
export function boxes(pen: Pen, filled: number): void {
  const order: readonly Place[] = [
    [1.8, 8.4],
    [8.4, 8.4],
    [1.8, 1.8],
    [8.4, 1.8],
  ];
  order.forEach(([x, y], index) => {
    const places: Place[] = [
      [x, y],
      [x + 5.8, y],
      [x + 5.8, y + 5.8],
      [x, y + 5.8],
    ];
    polygon(pen, places, index < filled ? "#4472C4" : "#D0D0D0");
  });
}

/** A star of which a share, from the left, is golden. */
export function star(pen: Pen, share: 0 | 0.5 | 1): void {
  const corners = Array.from({ length: 10 }, (_, index): Place => {
    const radius = index % 2 === 0 ? 7 : 2.9;
    const angle = (index * Math.PI) / 5;
    return [8 + radius * Math.sin(angle), 8.4 - radius * Math.cos(angle)];
  });
  const edge = share === 0 ? "#8C8C8C" : "#B8860B";
  polygon(pen, corners, share === 1 ? "#FFC83D" : "#FFFFFF", edge);
  // The corners from the foot round the left side up to the top make the left half.
  if (share === 0.5) polygon(pen, [...corners.slice(5), corners[0] as Place], "#FFC83D", edge);
}
