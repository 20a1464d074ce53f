import { CsvError, parse } from "csv-parse/sync";
import { ProblemError, problem } from "../../problem/problem";

/** A CSV file as read: its header, and each row with its line. */
export interface Rows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

/** Splits CSV with comma, semicolon or tab, as its header shows. Throws `fileUnreadable`. */
export function readRows(text: string, file: string): Rows {
  const records = parseCsv(text, file);
  const [first, ...rest] = records;
  if (!first) throw new ProblemError([problem("fileEmpty", { file })]);
  return {
    header: first.fields.map((name) => name.trim()),
    rows: rest.filter(({ fields }) => fields.some((entry) => entry.trim() !== "")),
  };
}

function parseCsv(text: string, file: string) {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // csv-parse counts the line that a record ends in; no field of an extract holds a line break.
    return records.map(({ record, info }) => ({ line: info.lines, fields: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ProblemError([problem("fileUnreadable", { file, reason: error.message })]);
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\r|\n|$/));
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
