/** A Markdown table of texts; the first column stands left, numbers in the others right. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  const isNumeric = (column: number) =>
    column > 0 && rows.every((row) => /^([\d.,~–-].*)?$/.test(row[column] ?? ""));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = heading.map((_, column) => (isNumeric(column) ? "---:" : "---"));
  return [line(heading), line(rule), ...rows.map(line)].join("\n");
}
