import { CsvError, parse } from "csv-parse/sync";
import { ProblemError, problem } from "../../problem/problem";

/** A CSV file as read: its header, and each row with its line. */
export interface Rows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

/** Splits CSV with comma, semicolon or tab, as its header shows. Throws `fileUnreadable`. */
export function readRows(text: string, file: string): Rows {
  // Spreadsheet programs may put blank lines, or a line such as "sep=;", before the header.
  const isTable = ({ fields }: { fields: readonly string[] }) =>
    !isBlank(fields) && !isHint(fields);
  const records = parseCsv(text, file);
  const start = records.findIndex(isTable);
  const [first, ...rest] = start < 0 ? [] : records.slice(start);
  if (!first) throw new ProblemError([problem("fileEmpty", { file })]);
  return {
    header: first.fields.map((name) => name.trim()),
    rows: rest.filter(({ fields }) => !isBlank(fields)),
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
    // csv-parse counts the line that a record ends in: it begins after the one before.
    return records.map(({ record }, at) => ({
      line: at === 0 ? 1 : (records[at - 1]?.info.lines ?? 0) + 1,
      fields: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ProblemError([problem("fileUnreadable", { file, reason: error.message })]);
  }
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((entry) => entry.trim() === "");
}

function isHint(fields: readonly string[]): boolean {
  return /^sep=/i.test(fields[0] ?? "");
}

function delimiterOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/).find((line) => line.trim() && !/^sep=/i.test(line)) ?? "";
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
