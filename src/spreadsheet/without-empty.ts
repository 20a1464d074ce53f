/** Entries that say something: an entry without a value or with an empty text is left out. */
export function withoutEmpty<T extends object>(
  entries: T
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== "")
  ) as never;
}
