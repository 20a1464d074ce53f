/** What the starting process wants of a program. */
export function readRequest<T>(): T {
  return JSON.parse(process.argv[2] ?? "{}") as T;
}

/** Tells the starting process what came out. */
export function report(result: object): void {
  process.send?.(result);
}

/** The most memory that this process has held, in bytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
