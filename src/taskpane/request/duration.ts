/** Cells a second before anything has been measured: fetching and writing together. */
const usualRate = 20_000;

/** Loads with fewer cells measure the waiting and not the writing. */
const fewestCells = 2_000;

/** Seconds that a load of so many cells will take, by the rate of earlier loads. */
export function expectedSeconds(cells: number, rate: number | null): number {
  return Math.ceil(cells / (rate ?? usualRate));
}

/** The rate after one more load: what was measured lately counts half. */
export function nextRate(rate: number | null, cells: number, milliseconds: number): number | null {
  if (cells < fewestCells || milliseconds <= 0) return rate;
  const measured = (cells / milliseconds) * 1000;
  return rate === null ? measured : (rate + measured) / 2;
}
