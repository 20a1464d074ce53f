import { fileURLToPath } from "node:url";

/** How large a run is. */
export interface BenchOptions {
  readonly quick: boolean;
  /** 1 is the size of the country. */
  readonly scale: number;
  readonly seed: number;
  readonly years: readonly number[];
  readonly repetitions: number;
  /** How often, and how long each time, a number of clients asks for answers that are kept. */
  readonly roundsOfClients: number;
  readonly secondsOfClients: number;
  /** Where prepared data are kept from run to run. */
  readonly folder: string;
}

/** The project's folder. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** Clients that ask at one moment where many are asked for. */
export const atOnce = 32;

/** Reads the words after `bench`; a text where they cannot be understood. */
export function readOptions(words: readonly string[]): BenchOptions | string {
  const unknown = words.filter((word) => word !== "--quick");
  if (unknown.length) return `Unknown: ${unknown.join(" ")}. Usage: npm run bench [-- --quick]`;
  const quick = words.includes("--quick");
  return {
    quick,
    scale: quick ? 0.02 : 1,
    seed: 1,
    years: quick ? [2025, 2026] : [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
    repetitions: quick ? 5 : 15,
    roundsOfClients: quick ? 1 : 3,
    secondsOfClients: quick ? 1 : 3,
    folder: `${root}.nedb-bench/${quick ? "quick" : "full"}`,
  };
}

/** The year that questions about one year are about. */
export function askedYear({ years }: Pick<BenchOptions, "years">): number {
  return years.at(-1)!;
}
