import { strFromU8, strToU8, type Unzipped } from "fflate";
import type { CustomXmlPart } from "./spreadsheet";

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const workbookRelations = "xl/_rels/workbook.xml.rels";
const contentTypes = "[Content_Types].xml";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Puts custom XML parts into the package of an .xlsx file: each an item, its properties, a relationship and a content type. */
export function addCustomXmlParts(entries: Unzipped, parts: readonly CustomXmlPart[]): void {
  if (parts.length === 0) return;
  const insert = (path: string, before: string, text: string) => {
    entries[path] = strToU8(
      strFromU8(entries[path] ?? new Uint8Array()).replace(before, () => text + before)
    );
  };
  parts.forEach((part, index) => {
    const number = index + 1;
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    const schema =
      part.namespaceUri === "" ? "" : `<ds:schemaRef ds:uri="${escape(part.namespaceUri)}"/>`;
    entries[item] = strToU8(part.xml);
    entries[properties] = strToU8(
      `${declaration}<ds:datastoreItem ds:itemID="${part.id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`
    );
    entries[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`
    );
    insert(
      workbookRelations,
      "</Relationships>",
      `<Relationship Id="rIdCustomXml${number}" Type="${relationships}/customXml" Target="../${item}"/>`
    );
    insert(
      contentTypes,
      "</Types>",
      `<Override PartName="/${properties}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`
    );
  });
  const types = strFromU8(entries[contentTypes] ?? new Uint8Array());
  if (!/Extension="xml"/i.test(types))
    entries[contentTypes] = strToU8(
      types.replace(/(<Types[^>]*>)/, '$1<Default Extension="xml" ContentType="application/xml"/>')
    );
}
