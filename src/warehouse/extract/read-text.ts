import { ProblemError, problem } from "../../problem/problem";

/**
 * The text of a file in UTF-8 (with or without a byte order mark), UTF-16 with one, or
 * Windows-1251, as spreadsheet programs save it. Throws `encodingUnknown` and `fileEmpty`.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = decode(bytes);
  if (text === null || text.includes("\0")) {
    throw new ProblemError([problem("encodingUnknown", { file })]);
  }
  if (text.trim() === "") throw new ProblemError([problem("fileEmpty", { file })]);
  return text;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict("utf-16be", bytes);
  return strict("utf-8", bytes) ?? windows1251(bytes);
}

/** A decoder drops the byte order mark of its own encoding; null where the bytes are not in it. */
function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") return null;
    throw error;
  }
}

/** Any bytes decode as Windows-1251, so it is believed only where the letters are mostly Cyrillic. */
function windows1251(bytes: Uint8Array): string | null {
  const text = strict("windows-1251", bytes);
  const high = text?.match(/[^\t\r\n -~]/g) ?? [];
  const cyrillic = high.filter((letter) => /[\u0400-\u04FF«»№–—\u00A0]/.test(letter));
  return text !== null && cyrillic.length >= high.length * 0.9 ? text : null;
}
