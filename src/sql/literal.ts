/** A text as it stands in SQL. Only for codes, and for paths, which cannot be bound. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
