/** Reads a file that must be one JSON object; null where it is anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(parsed) ? parsed : null;
  } catch {
    // What JSON.parse says is in English and about characters; the problem says what to do.
    return null;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
