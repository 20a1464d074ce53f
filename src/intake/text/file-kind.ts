/** What a file is that was given as a table of text, or as Parquet, and is neither. */
export type FileKind = "workbook" | "page" | "archive" | "document" | "parquet" | "text";

function begins(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** Tells a file that is no table of text by how it begins; null where it may be one. */
export function foreignKind(head: Uint8Array): FileKind | null {
  if (begins(head, 0x50, 0x4b, 0x03, 0x04) || begins(head, 0x50, 0x4b, 0x05, 0x06)) {
    const names = Buffer.from(head).toString("latin1");
    return /xl\/|opendocument\.spreadsheet|\[Content_Types\]/.test(names) ? "workbook" : "archive";
  }
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) return "workbook";
  if (begins(head, 0x1f, 0x8b) || begins(head, 0x37, 0x7a, 0xbc, 0xaf)) return "archive";
  if (begins(head, 0x52, 0x61, 0x72, 0x21)) return "archive";
  if (isParquet(head)) return "parquet";
  const text = beginningOf(head);
  if (/^(%PDF-|\{\\rtf)/.test(text)) return "document";
  if (/^<\?xml[^>]*>\s*(<\?mso[^>]*>\s*)?<(\w+:)?workbook\b/i.test(text)) return "workbook";
  return /^(<!doctype html|<html|<head|<body|<table|<meta|<style|<div|<\?xml|mime-version:)/i.test(
    text
  )
    ? "page"
    : null;
}

/** Whether a file begins as Parquet does. */
export function isParquet(head: Uint8Array): boolean {
  return begins(head, 0x50, 0x41, 0x52, 0x31);
}

/** Signs of the beginning, in whatever encoding: those looked for are ASCII. */
function beginningOf(head: Uint8Array): string {
  const signs = Buffer.from(head.subarray(0, 1024)).toString("latin1").replaceAll("\0", "");
  return signs.replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, "").trimStart();
}
