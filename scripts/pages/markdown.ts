import type { Labels } from "../../src/i18n/language";

/** A Markdown table; cells are escaped, lines within a cell kept. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[]
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => escapeCell(String(cell))).join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", "<br>");
}

/** One text in three languages, a line each. */
export function inThreeLanguages({ en, ru, kk }: Labels): string {
  return [en, ru, kk].join("\n");
}

/** A name in the text as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Puts blocks of a page under each other. */
export function page(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}
