import type { NaiveAnswer } from "./answer";
import type { NaiveAxis } from "./axes";

/** What of an answer is compared. */
export interface Answer {
  readonly axes: readonly NaiveAxis[];
  readonly values: readonly (number | null)[];
  readonly states: readonly string[];
  readonly listed: readonly number[] | null;
}

/** So many differences are enough to see what is wrong. */
const shownAtMost = 5;

/** Everything in which an answer differs from the naive one, as far as a person wants to read it. */
export function differences(
  answer: Answer,
  naive: NaiveAnswer,
  years: readonly number[]
): unknown[] {
  const shapeOf = ({ axes }: Pick<Answer, "axes">) =>
    axes.map(({ dimension, positions }) => ({
      dimension,
      positions: positions.map(({ code, parent }) => (parent ? `${code} < ${parent}` : code)),
    }));
  const shape = shapeOf(answer);
  const expected = shapeOf(naive);
  if (JSON.stringify(shape) !== JSON.stringify(expected)) {
    return shape.length === expected.length
      ? shape.flatMap((axis, at) =>
          JSON.stringify(axis) === JSON.stringify(expected[at])
            ? []
            : [{ axis, expected: expected[at] }]
        )
      : [{ shape, expected }];
  }
  const cells = naive.values.length;
  if (answer.values.length !== cells || answer.states.length !== cells) {
    return [{ cells: [answer.values.length, answer.states.length], expected: cells }];
  }
  if (JSON.stringify(answer.listed) !== JSON.stringify(naive.listed)) {
    return [{ listed: answer.listed?.slice(0, 20), expected: naive.listed?.slice(0, 20) }];
  }
  const found: unknown[] = [];
  for (let cell = 0; cell < cells && found.length < shownAtMost; cell++) {
    const value = answer.values[cell]!;
    const state = answer.states[cell]!;
    const expectedState = naive.states[cell];
    if (value === naive.values[cell] && state === expectedState) continue;
    found.push({
      at: placeOf(naive.listed?.[cell] ?? cell, years, naive.axes),
      found: [value, state],
      expected: [naive.values[cell], expectedState],
    });
  }
  return found;
}

function placeOf(cell: number, years: readonly number[], axes: readonly NaiveAxis[]): string {
  const codes: string[] = [];
  let rest = cell;
  for (const { positions } of axes.toReversed()) {
    const { code, parent } = positions[rest % positions.length]!;
    codes.unshift(parent ? `${parent}/${code}` : code);
    rest = Math.floor(rest / positions.length);
  }
  return [years[rest], ...codes].join(" ");
}
