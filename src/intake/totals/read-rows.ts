import { CsvError, parse } from "csv-parse/sync";
import { ProblemError, problem } from "../../problem/problem";
import { declaredDelimiter, delimiterOf, headerPlace } from "../text/find-header";

/** One row of a file with the line in which it begins. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A CSV file as read: its header, and each row with its line. */
export interface Rows {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly Row[];
}

/**
 * Splits CSV as its header shows.
 * @param known whether a name is that of a column that may stand in the header
 * @throws ProblemError fileEmpty, quoteOpen, headerElsewhere
 */
export function readRows(text: string, file: string, known: (name: string) => boolean): Rows {
  const filled = parseCsv(text, file, delimiterOf(text, known)).filter(
    ({ fields }) => !isBlank(fields)
  );
  // A spreadsheet program may write a line such as "sep=;" first.
  const written = filled[0] && isHint(filled[0].fields) ? filled.slice(1) : filled;
  const [first, ...rest] = written;
  if (!first) throw new ProblemError([problem("fileEmpty", { file })]);
  const place = headerPlace(
    written.map(({ fields }) => fields),
    known
  );
  if (place > 0) {
    const { line } = written[place]!;
    throw new ProblemError([problem("headerElsewhere", { file, line })]);
  }
  return {
    header: first.fields.map((name) => name.trim()),
    headerLine: first.line,
    rows: rest,
  };
}

function parseCsv(text: string, file: string, delimiter: string): Row[] {
  // Files come with ends of lines of several kinds, even in one file.
  const lines = text.replace(/\r\n?/g, "\n");
  try {
    return recordsOf(lines, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;
    const whole = recordsOf(lines, delimiter, Number(error["records"]));
    throw new ProblemError([problem("quoteOpen", { file, line: nextLine(whole) })]);
  }
}

interface Parsed extends Row {
  readonly lastLine: number;
}

/** The records of a text, or so many of them. */
function recordsOf(lines: string, delimiter: string, atMost = -1): Parsed[] {
  if (atMost === 0) return [];
  const records = parse(lines, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to: atMost,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const parsed: Parsed[] = [];
  for (const { record, info } of records) {
    // csv-parse counts the line that a record ends in: it begins after the one before.
    parsed.push({ line: nextLine(parsed), fields: record, lastLine: info.lines });
  }
  return parsed;
}

function nextLine(records: readonly Parsed[]): number {
  return (records.at(-1)?.lastLine ?? 0) + 1;
}

/** Whether nothing stands in any field. */
export function isBlank(fields: readonly string[]): boolean {
  return fields.every((entry) => entry.trim() === "");
}

function isHint(fields: readonly string[]): boolean {
  return declaredDelimiter(fields[0] ?? "") !== null || /^sep=$/i.test(fields[0] ?? "");
}
