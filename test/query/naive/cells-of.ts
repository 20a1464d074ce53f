/** An answer as far as its cells are read back one by one. */
interface Table {
  readonly query: { readonly years: readonly number[] };
  readonly axes: readonly {
    readonly dimension: string;
    readonly positions: readonly { readonly code: string; readonly parent?: string }[];
  }[];
  readonly values: readonly (number | null)[];
  readonly states: readonly string[];
}

export interface Cell {
  readonly year: number;
  /** Codes by dimension; "_T" of what the answer does not show. */
  readonly code: (dimension: string) => string;
  readonly value: number | null;
  readonly state: string;
}

/** All cells of an answer with where they stand. */
export function cellsOf({ query, axes, values, states }: Table): Cell[] {
  return values.map((value, cell) => {
    const codes = new Map<string, string>();
    let rest = cell;
    for (const { dimension, positions } of axes.toReversed()) {
      codes.set(dimension, positions[rest % positions.length]!.code);
      rest = Math.floor(rest / positions.length);
    }
    const code = (dimension: string) => codes.get(dimension) ?? "_T";
    return { year: query.years[rest]!, code, value, state: states[cell]! };
  });
}

/** The sum of parts beside what they are parts of. */
export interface Sum {
  readonly at: string;
  readonly dimension: string;
  readonly total: number;
  readonly parts: number;
}

/**
 * Every total of every axis beside the sum of its parts, and every region beside that of its
 * districts. A part without a value holds no records; a total without one tells nothing.
 */
export function sumsOf({ query, axes, values }: Table): Sum[] {
  const sums: Sum[] = [];
  axes.forEach(({ dimension, positions }, depth) => {
    const inner = axes.slice(depth + 1).reduce((size, axis) => size * axis.positions.length, 1);
    const levels = positions.some(({ parent }) => parent !== undefined);
    positions.forEach(({ code, parent }, at) => {
      if (parent !== undefined || (code !== "_T" && !levels)) return;
      const parts = positions.flatMap((part, index) => {
        const isPart = code === "_T" ? index !== at && !part.parent : part.parent === code;
        return isPart ? [index] : [];
      });
      for (let start = 0; start < values.length; start += inner * positions.length) {
        for (let cell = start; cell < start + inner; cell++) {
          const total = values[cell + at * inner] ?? null;
          if (total === null) continue;
          const sum = parts.reduce((all, part) => all + (values[cell + part * inner] ?? 0), 0);
          const place = `${query.years.join()} ${code} ${cell}`;
          sums.push({ at: place, dimension, total, parts: sum });
        }
      }
    });
  });
  return sums;
}
