import { createReadStream } from "node:fs";

/**
 * A place where the lines of a CSV file are not its rows. The database counts rows and empty lines:
 * to it, a row with line breaks between quotation marks is one line.
 */
export interface OddLine {
  /** As the database counts, the header being 1. */
  readonly counted: number;
  /** How many more lines of the file it takes up than one; null where it is an empty line. */
  readonly more: number | null;
}

const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/** The empty lines of a file, and its rows of several lines. */
export async function* oddLines(path: string, delimiter: string): AsyncIterable<OddLine> {
  const between = delimiter.charCodeAt(0);
  const isFieldStart = (sign: number) =>
    sign === between || sign === lineFeed || sign === carriageReturn;
  let counted = 1;
  let more = 0;
  let isEmpty = true;
  let isQuoted = false;
  let wasClosed = false;
  let before = lineFeed;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of piece) {
      const isBreak = byte === lineFeed || byte === carriageReturn;
      if (byte !== quote) wasClosed = false;
      else if (isQuoted) [isQuoted, wasClosed] = [false, true];
      else {
        // A doubled quotation mark opens again what its first half closed.
        isQuoted = wasClosed || isFieldStart(before);
        wasClosed = false;
      }
      if (isBreak && !(byte === lineFeed && before === carriageReturn)) {
        if (isQuoted) more++;
        else {
          if (isEmpty) yield { counted, more: null };
          else if (more) yield { counted, more };
          counted++;
          more = 0;
          isEmpty = true;
        }
      } else if (!isBreak) isEmpty = false;
      before = byte;
    }
  }
}

/** The first line that ends otherwise than the first line of its file; null where all end alike. */
export async function differentLineEnd(path: string): Promise<number | null> {
  let first: string | null = null;
  let line = 1;
  let before = 0;
  // The sign that ended a line is known one byte later: a line feed may follow.
  const isOther = (end: string) => (first ??= end) !== end;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of piece) {
      if (before === carriageReturn && isOther(byte === lineFeed ? "both" : "return")) return line;
      if (byte === lineFeed && before !== carriageReturn && isOther("feed")) return line;
      if (byte === lineFeed || before === carriageReturn) line++;
      before = byte;
    }
  }
  return before === carriageReturn && isOther("return") ? line : null;
}
