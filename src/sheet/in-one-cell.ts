/** Excel takes so many characters in a cell. */
const longestCell = 32_767;

/** Parts as one text; of more than a cell takes the first ones, and how many they are. */
export function inOneCell(parts: readonly string[], more: (count: number) => string): string {
  const whole = parts.join("; ");
  if (whole.length <= longestCell) return whole;
  const room = longestCell - more(parts.length).length - 2;
  let length = 0;
  let count = 0;
  for (; length + parts[count]!.length <= room; count++) length += parts[count]!.length + 2;
  return [...parts.slice(0, count), more(parts.length - count)].join("; ");
}
