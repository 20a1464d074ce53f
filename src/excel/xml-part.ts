import { ProblemError, problem } from "../problem/problem";

/** Reads the workbook's part of a namespace; null where it has none. */
export async function readPart(
  context: Excel.RequestContext,
  namespace: string
): Promise<string | null> {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

/** Writes the workbook's part of a namespace and reads it back; null takes the part away. */
export async function writePart(
  context: Excel.RequestContext,
  namespace: string,
  xml: string | null
): Promise<void> {
  const { customXmlParts } = context.workbook;
  const part = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  await context.sync();
  if (xml === null) {
    if (!part.isNullObject) part.delete();
    await context.sync();
    return;
  }
  if (part.isNullObject) customXmlParts.add(xml);
  else part.setXml(xml);
  await context.sync();
  const kept = await readPart(context, namespace);
  if (kept === null || textOf(kept) !== textOf(xml)) {
    throw new ProblemError([problem("excelUnexpected", { excelCode: "CustomXmlNotKept" })]);
  }
}

/** All text of a part: Excel may write the elements around it in another way. */
export function textOf(xml: string): string {
  return new DOMParser().parseFromString(xml, "application/xml").documentElement.textContent;
}

/** Text as it may stand within an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
