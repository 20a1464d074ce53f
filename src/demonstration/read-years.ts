/** The reporting years for which demonstration data can be made. */
export const demonstrationYears = { first: 2018, last: 2026 } as const;

/** Years written as "2018-2025", "2020" or "2018,2020-2022"; null where they are none. */
export function readYears(text: string): number[] | null {
  const { first, last } = demonstrationYears;
  const years = text.split(",").flatMap((part) => {
    const found = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/.exec(part);
    if (!found) return [NaN];
    const from = Number(found[1]);
    const to = Number(found[2] ?? from);
    if (from > to || from < first || to > last) return [NaN];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  return years.some(Number.isNaN) ? null : years;
}
