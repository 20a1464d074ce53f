import { ExcelError } from "./excel-error";
import type { Workbook } from "./workbook";

/** An XML document stored in the workbook beside the sheets. */
export interface CustomXmlPart {
  /** "{GUID}", for the part's whole life. */
  readonly id: string;
  xml: string;
  namespaceUri: string;
}

const tag =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu;

/** Namespace of the root element, after a check that the text is well-formed enough for a part. */
export function rootNamespace(xml: string): string {
  const open: string[] = [];
  let root: { name: string; attributes: string } | undefined;
  let rest = "";
  let last = 0;
  for (const match of xml.matchAll(tag)) {
    rest += xml.slice(last, match.index);
    last = match.index + match[0].length;
    const [, closing, name, attributes = "", single] = match;
    if (name === undefined) continue;
    if (closing) {
      if (open.pop() !== name) throw new ExcelError("InvalidArgument");
      continue;
    }
    if (!root) root = { name, attributes };
    else if (open.length === 0) throw new ExcelError("InvalidArgument");
    if (!single) open.push(name);
  }
  rest += xml.slice(last);
  if (
    !root ||
    open.length > 0 ||
    rest.includes("<") ||
    /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(rest)
  )
    throw new ExcelError("InvalidArgument");
  const prefix = root.name.includes(":") ? root.name.split(":")[0] : undefined;
  const declared = new RegExp(
    `\\sxmlns${prefix === undefined ? "" : `:${prefix}`}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`
  ).exec(root.attributes);
  return declared?.[1] ?? declared?.[2] ?? "";
}

export function addCustomXml(workbook: Workbook, xml: string): CustomXmlPart {
  const part = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    xml,
    namespaceUri: rootNamespace(xml),
  };
  workbook.customXmlParts.push(part);
  return part;
}

export function setCustomXml(part: CustomXmlPart, xml: string): void {
  part.namespaceUri = rootNamespace(xml);
  part.xml = xml;
}

export function deleteCustomXml(workbook: Workbook, part: CustomXmlPart): void {
  const at = workbook.customXmlParts.indexOf(part);
  if (at < 0) throw new ExcelError("ItemNotFound");
  workbook.customXmlParts.splice(at, 1);
}
