const delimiters = [",", ";", "\t", "|"];

/** So far down a header is looked for. */
const searched = 50;

/** A single word may be a known name by chance. */
const minimum = 3;

/** The delimiter that a line such as "sep=;" declares; null for any other line. */
export function declaredDelimiter(line: string): string | null {
  return /^\uFEFF?"?sep=([\t!#-/:-@[-^`{-~])"?\s*$/i.exec(line)?.[1] ?? null;
}

/**
 * The delimiter of a table: the one that its first line declares, or that sets the most names of
 * columns apart, or that is there most.
 */
export function delimiterOf(text: string, known: (name: string) => boolean): string {
  const lines = text.split(/\r\n|\r|\n/, searched).filter((line) => line.trim());
  const declared = declaredDelimiter(lines[0] ?? "");
  if (declared) return declared;
  const named = (mark: string) =>
    Math.max(0, ...lines.map((line) => knownNames(line.split(mark), known)));
  const parts = (mark: string) => lines[0]?.split(mark).length ?? 0;
  return delimiters.reduce((best, mark) =>
    named(mark) > named(best) || (named(mark) === named(best) && parts(mark) > parts(best))
      ? mark
      : best
  );
}

/** Where the header stands among the lines that are written: 0, unless it is plainly further down. */
export function headerPlace(
  lines: readonly (readonly string[])[],
  known: (name: string) => boolean
): number {
  const isHeader = lines.slice(0, searched).map((fields) => {
    const filled = fields.filter((entry) => entry.trim()).length;
    return knownNames(fields, known) * 2 >= Math.max(filled, minimum);
  });
  return isHeader[0] ? 0 : Math.max(isHeader.indexOf(true), 0);
}

function knownNames(fields: readonly string[], known: (name: string) => boolean): number {
  return fields.filter((entry) => known(entry.trim().replace(/^"(.*)"$/, "$1"))).length;
}
