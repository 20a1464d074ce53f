import { parse } from "csv-parse/sync";
import { allColumns } from "../../catalogue/record-form";
import type { RecordForm } from "../../catalogue/record-form";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { declaredDelimiter, delimiterOf, headerPlace } from "../text/find-header";
import type { PopulationMapping } from "../mapping/mapping";
import { isIndexName } from "../text/index-column";
import { looksPersonal } from "./personal-column";

/** A header as it stands in a file. */
export interface Header {
  readonly names: readonly string[];
  readonly delimiter: string;
  /** Lines before the header. */
  readonly skip: number;
}

/**
 * Reads the header of a CSV file, which may stand below empty lines and a line such as "sep=;"; a
 * problem where there is none.
 * @param known whether a name is that of a column that may stand in the header
 */
export function readCsvHeader(
  head: string,
  file: string,
  known: (name: string) => boolean
): Header | Problem {
  const lines = head.split(/\r\n|\r|\n/);
  const delimiter = delimiterOf(head, known);
  const filled = lines.flatMap((line, skip) => (line.trim() ? [{ line, skip }] : []));
  const written = declaredDelimiter(filled[0]?.line ?? "") === null ? filled : filled.slice(1);
  const [first] = written;
  if (!first) return problem("fileEmpty", { file });
  if (/[\uFFFD\0]/.test(first.line)) return problem("encodingUnknown", { file });
  const place = headerPlace(
    written.slice(0, 50).map(({ line }) => split(line, delimiter)),
    known
  );
  if (place > 0) return problem("headerElsewhere", { file, line: written[place]!.skip + 1 });
  const names = split(first.line, delimiter).map((name) => name.trim());
  return { names, delimiter, skip: first.skip };
}

/** Which column stands in each place of a file, null for one that is left out, and what is wrong. */
export interface PlacedColumns {
  readonly columns: readonly (string | null)[];
  readonly problems: readonly Problem[];
}

/** A column of the form by its name in a file: capitals mean nothing; a mapping may rename it. */
export function columnNamed(
  name: string,
  form: RecordForm,
  mapping?: PopulationMapping
): string | null {
  if (mapping?.columns.has(name)) return mapping.columns.get(name) ?? null;
  const wanted = name.trim().toLowerCase();
  return allColumns(form).find((column) => column.name.toLowerCase() === wanted)?.name ?? null;
}

/** Exactly the columns of the form, in any order, are right. */
export function placeColumns(
  names: readonly string[],
  form: RecordForm,
  file: string,
  mapping?: PopulationMapping
): PlacedColumns {
  const columns = names.map((name) => columnNamed(name, form, mapping));
  const required = form.columns.map(({ name }) => name);
  const possible = allColumns(form).map(({ name }) => name);
  // A program may have added columns of itself, and those of ours look like nobody's data.
  const named = names.filter((name) => name !== "" && !isIndexName(name));
  const others = [...new Set(named)].filter((name) => !possible.includes(name));
  const personal = others.filter((name) => columnNamed(name, form) === null && looksPersonal(name));
  const left = others.filter((name) => mapping?.columns.has(name));
  const unknown = others.filter(
    (name) =>
      !personal.includes(name) && !left.includes(name) && columnNamed(name, form, mapping) === null
  );
  if (!personal.length && columns.every((column) => column === null)) {
    return { columns, problems: [problem("headerUnknown", { file, found: named, required })] };
  }
  const twice = columns.filter((column, at) => column !== null && columns.indexOf(column) < at);
  return {
    columns,
    problems: [
      ...personal.map((column) => problem("personalColumn", { column })),
      ...unknown.map((column) => problem("columnUnknown", { column, possible })),
      ...required
        .filter((column) => !columns.includes(column))
        .map((column) => problem("columnMissing", { column, found: named })),
      ...[...new Set(twice)].flatMap((column) =>
        column === null ? [] : [problem("columnTwice", { column })]
      ),
    ],
  };
}

function split(line: string, delimiter: string): string[] {
  const options = { delimiter, relax_quotes: true, relax_column_count: true };
  try {
    return parse(line, options)[0] ?? [];
  } catch {
    // A quotation mark that goes on in the next line: what stands there is no header.
    return [line];
  }
}
