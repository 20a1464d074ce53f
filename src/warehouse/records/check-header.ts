import { parse } from "csv-parse/sync";
import type { RecordForm } from "../../catalogue/record-form";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { looksPersonal } from "./personal-column";

/** A header as it stands in a file, and what is wrong with it. */
export interface Header {
  readonly columns: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads the first line of a CSV file. */
export function readCsvHeader(head: Buffer, file: string, form: RecordForm): Header {
  const nothing = (found: Problem): Header => ({ columns: [], problems: [found] });
  const text = head.toString("utf8").replace(/^\uFEFF/, "");
  const line = text.split(/\r?\n|\r/, 1)[0] ?? "";
  // UTF-16 has zero bytes, with a mark at its beginning or without.
  if (/[\uFFFD\0]/.test(line)) return nothing(problem("fileNotUtf8", { file }));
  if (!text.trim()) return nothing(problem("fileEmpty", { file }));
  if (!line.trim()) return nothing(problem("headerMissing", { file }));
  const other = [";", "\t", "|"].find((sign) => line.includes(sign) && !line.includes(","));
  if (other !== undefined) {
    return nothing(problem("delimiterWrong", { file, delimiter: other }));
  }
  const columns = split(line);
  return { columns, problems: headerProblems(columns, form) };
}

/** What is wrong with the columns of a file: exactly those of the form, in any order, are right. */
export function headerProblems(columns: readonly string[], form: RecordForm): Problem[] {
  const possible = form.columns.map(({ name }) => name);
  const twice = columns.filter((column, at) => columns.indexOf(column) < at);
  return [
    ...[...new Set(columns)]
      .filter((column) => !possible.includes(column))
      .map((column) =>
        looksPersonal(column)
          ? problem("personalColumn", { column })
          : problem("columnUnknown", { column, possible })
      ),
    ...possible
      .filter((column) => !columns.includes(column))
      .map((column) => problem("columnMissing", { column, found: columns })),
    ...[...new Set(twice)].map((column) => problem("columnTwice", { column })),
  ];
}

function split(line: string): string[] {
  const [first] = parse(line, { relax_quotes: true, relax_column_count: true });
  return first ?? [];
}
