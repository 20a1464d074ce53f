/** A text as it stands in SQL. Only for codes of the catalogue, and for what cannot be bound. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A path as the engine's readers take it: their patterns stand for themselves. */
export function filePattern(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
