/** The value below which a share of the values lies; the greatest for few of them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle of the values, which a few slow ones do not move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The sum of the values divided by how many there are. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Milliseconds in as many digits as mean something. */
export function inMs(value: number): string {
  return `${value.toFixed(value < 1 ? 2 : value < 100 ? 1 : 0)} ms`;
}

/** How many times larger, such as "1.3×". */
export function times(value: number, than: number): string {
  const ratio = value / than;
  return `${ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)}×`;
}

/** A whole number in groups of three digits. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

/** Bytes as megabytes. */
export function inMb(bytes: number): string {
  return `${whole(bytes / 1_000_000)} MB`;
}
