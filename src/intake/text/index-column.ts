/** Whether a column's name is one that only pandas gives, to the numbers of its rows. */
export function isIndexName(name: string): boolean {
  return /^Unnamed: \d+$|^__index_level_\d+__$/.test(name);
}
