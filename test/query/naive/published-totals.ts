import { writeFileSync } from "node:fs";
import { naiveAnswer } from "./answer";
import { total } from "./axes";
import { NaiveData } from "./data";
import type { NaiveTotals } from "./data";
import type { NaiveYear } from "./records";

/**
 * Writes what somebody would publish of an extract: some indicators by every combination of some
 * breakdowns.
 */
export function writeTotals(
  path: string,
  year: NaiveYear,
  indicators: readonly number[],
  dimensions: readonly string[]
): NaiveTotals {
  const data = new NaiveData([{ year }]);
  const others = dimensions.filter((id) => id !== "region");
  const lines = indicators.flatMap((indicator) => {
    const { axes, values } = naiveAnswer(
      {
        ...{ indicator, years: [year.year], breakdowns: dimensions, filter: {} },
        ...{ territory: "asReported", totals: true },
      },
      data
    );
    return values.map((value, cell) => {
      const codes = new Map<string, string>();
      let rest = cell;
      for (const { dimension, positions } of axes.toReversed()) {
        const { code } = positions[rest % positions.length]!;
        codes.set(dimension, code === total ? "" : code);
        rest = Math.floor(rest / positions.length);
      }
      const members = others.map((id) => codes.get(id)!);
      const state = value === 0 ? "nil" : "";
      return [indicator, year.year, codes.get("region") || "KZ", ...members, value, state].join();
    });
  });
  const header = ["indicator", "year", "territory", ...others, "value", "state"].join();
  writeFileSync(path, [header, ...lines].join("\n"));
  const grains = dimensions.reduce<string[][]>(
    (found, id) => [...found, ...found.map((grain) => [...grain, id])],
    [[]]
  );
  return { indicators, grains: new Set(grains.map((grain) => [...grain].sort().join())) };
}
