import { ProblemError, problem } from "../problem/problem";
import { textOf } from "./xml-part";

/**
 * Characters of text in one XML part. Office on the web refuses a part of more than 1 MB
 * (OfficeDev/office-js#2408, "by design"); as UTF-16 this is one, and far below the 5 MB of a request.
 */
const pieceLength = 500_000;

/** Parts of one namespace: together they hold one text, each a piece of it. */
export type XmlPieces = readonly Excel.CustomXmlPart[];

/** Finds the parts of a namespace; their ids tell whether they are those of an earlier look. */
export async function findPieces(
  context: Excel.RequestContext,
  namespace: string
): Promise<XmlPieces> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  return parts.items;
}

/** The XML of each part, one request each: together they may exceed what Excel gives. */
export async function readPieces(
  context: Excel.RequestContext,
  parts: XmlPieces
): Promise<string[]> {
  const read: string[] = [];
  for (const part of parts) {
    const xml = part.getXml();
    await context.sync();
    read.push(xml.value);
  }
  return read;
}

/**
 * Puts parts in the place of all that a namespace has, and reads them back. Those from before go
 * with the last request: until then a reader finds them whole.
 */
export async function writePieces(
  context: Excel.RequestContext,
  namespace: string,
  pieces: readonly string[]
): Promise<void> {
  const before = await findPieces(context, namespace);
  for (const [at, xml] of pieces.entries()) {
    context.workbook.customXmlParts.add(xml);
    if (at < pieces.length - 1) await context.sync();
  }
  for (const part of before) part.delete();
  await context.sync();
  if (!pieces.length) return;
  const kept = await readPieces(context, await findPieces(context, namespace));
  const texts = new Set(kept.map(textOf));
  if (kept.length !== pieces.length || !pieces.every((xml) => texts.has(textOf(xml)))) {
    throw new ProblemError([problem("excelUnexpected", { excelCode: "CustomXmlNotKept" })]);
  }
}

/** Cuts a text into pieces that say which of how many they are, and of which writing. */
export function cutText(text: string, writing: string): string[] {
  const count = Math.max(Math.ceil(text.length / pieceLength), 1);
  return Array.from(
    { length: count },
    (_, at) =>
      `${writing}/${at + 1}/${count}\n${text.slice(at * pieceLength, (at + 1) * pieceLength)}`
  );
}

/**
 * Joins pieces to the text that they were cut from. Where a writing was cut off there are pieces of
 * two: the last one that is whole counts. Null where none is.
 */
export function joinPieces(pieces: readonly string[]): string | null {
  const writings = new Map<string, string[]>();
  for (const piece of pieces) {
    const [, writing, at, count, text] =
      /^\s*(\w+)\/(\d{1,2})\/(\d{1,2})\n([^]*)$/.exec(piece) ?? [];
    if (writing === undefined) continue;
    const found = writings.get(writing) ?? new Array<string>(Number(count)).fill("");
    found[Number(at) - 1] = text!;
    writings.set(writing, found);
  }
  const whole = [...writings].filter(([, texts]) => texts.every((text) => text !== ""));
  const [last] = whole.sort(([one], [other]) => (one < other ? 1 : -1));
  return last ? last[1].join("").trim() : null;
}
