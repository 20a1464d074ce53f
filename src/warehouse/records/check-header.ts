import { parse } from "csv-parse/sync";
import { allColumns } from "../../catalogue/record-form";
import type { RecordForm } from "../../catalogue/record-form";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { declaredDelimiter, delimiterOf, headerPlace } from "../text/find-header";
import { isIndexName } from "../text/index-column";
import { looksPersonal } from "./personal-column";

/** A header as it stands in a file, and what is wrong with it. */
export interface Header {
  /** Each place of the file: the column of the form, or a name that is none. */
  readonly names: readonly string[];
  readonly delimiter: string;
  /** Lines before the header. */
  readonly skip: number;
  readonly problems: readonly Problem[];
}

/** Reads the header of a CSV file, which may stand below empty lines and a line such as "sep=;". */
export function readCsvHeader(head: string, file: string, form: RecordForm): Header {
  const known = (name: string) => columnNamed(name, form) !== null;
  const nothing = (found: Problem): Header => ({
    ...{ names: [], delimiter: ",", skip: 0 },
    problems: [found],
  });
  const lines = head.split(/\r\n|\r|\n/);
  const delimiter = delimiterOf(head, known);
  const filled = lines.flatMap((line, skip) => (line.trim() ? [{ line, skip }] : []));
  const written = declaredDelimiter(filled[0]?.line ?? "") === null ? filled : filled.slice(1);
  const [first] = written;
  if (!first) return nothing(problem("fileEmpty", { file }));
  if (/[\uFFFD\0]/.test(first.line)) return nothing(problem("encodingUnknown", { file }));
  const place = headerPlace(
    written.slice(0, 50).map(({ line }) => split(line, delimiter)),
    known
  );
  if (place > 0) {
    const line = written[place]!.skip + 1;
    return nothing(problem("headerElsewhere", { file, line }));
  }
  const names = canonicalNames(split(first.line, delimiter), form);
  return { names, delimiter, skip: first.skip, problems: headerProblems(names, form, file) };
}

/** The names of a header as the form writes them: capitals and blanks around mean nothing. */
export function canonicalNames(names: readonly string[], form: RecordForm): string[] {
  return names.map((name) => columnNamed(name, form) ?? name.trim());
}

function columnNamed(name: string, form: RecordForm): string | null {
  const wanted = name.trim().toLowerCase();
  return allColumns(form).find((column) => column.name.toLowerCase() === wanted)?.name ?? null;
}

/** What is wrong with the columns of a file: exactly those of the form, in any order, are right. */
export function headerProblems(
  names: readonly string[],
  form: RecordForm,
  file: string
): Problem[] {
  const required = form.columns.map(({ name }) => name);
  const possible = allColumns(form).map(({ name }) => name);
  // A program may have added these of itself.
  const columns = names.filter((name) => name !== "" && !isIndexName(name));
  const personal = columns.filter((column) => looksPersonal(column));
  if (!personal.length && !columns.some((column) => possible.includes(column))) {
    return [problem("headerUnknown", { file, found: columns, required })];
  }
  const twice = columns.filter((column, at) => columns.indexOf(column) < at);
  return [
    ...[...new Set(columns)]
      .filter((column) => !possible.includes(column))
      .map((column) =>
        personal.includes(column)
          ? problem("personalColumn", { column })
          : problem("columnUnknown", { column, possible })
      ),
    ...required
      .filter((column) => !columns.includes(column))
      .map((column) => problem("columnMissing", { column, found: columns })),
    ...[...new Set(twice)].map((column) => problem("columnTwice", { column })),
  ];
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
