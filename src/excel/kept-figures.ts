import { deflateSync, inflateSync, strFromU8 } from "fflate";
import type { Catalogue } from "../catalogue/catalogue";
import type { DataTable } from "../query/data-table";
import { fromJsonStat } from "../query/json-stat";
import { jsonStatPieces } from "../query/json-stat-pieces";
import type { CellValue } from "../sheet/sheet-plan";
import type { Undo } from "./undo";
import { readPart, textOf, writePart } from "./xml-part";

/** Which figures of a result: those on its sheet, or those before the last refresh. */
export type KeptKind = "current" | "previous";

/** Figures as they were written, with numbers that a person had put over them. */
export interface KeptFigures {
  readonly table: DataTable;
  /** What stood over figures when they were replaced, by place in the table. */
  readonly overlay: readonly (readonly [place: number, cell: CellValue])[];
}

/** Packed larger than this, figures are not kept: workbooks with much XML open slowly. */
const largestPart = 1_000_000;

function namespaceOf(id: string, kind: KeptKind): string {
  return `urn:nedb-for-excel:figures:1:${kind}:${id}`;
}

/**
 * Keeps figures in the workbook, packed, so that the origin of each, edits by hand and changes can
 * be told anywhere. Figures that are too many are not kept; tells whether they were.
 */
export async function keepFigures(
  context: Excel.RequestContext,
  id: string,
  kind: KeptKind,
  figures: KeptFigures,
  catalogue: Catalogue
): Promise<boolean> {
  const namespace = namespaceOf(id, kind);
  const text = pack(figures, catalogue);
  const fits = text.length <= largestPart;
  await writePart(
    context,
    namespace,
    fits ? `<figures xmlns="${namespace}">${text}</figures>` : null
  );
  return fits;
}

/** Gives what writes the kept figures of a result again as they are now. */
export async function keptFiguresOf(context: Excel.RequestContext, id: string): Promise<Undo> {
  const kinds = (["current", "previous"] as const).map((kind) => namespaceOf(id, kind));
  const parts: (readonly [string, string | null])[] = [];
  for (const namespace of kinds) parts.push([namespace, await readPart(context, namespace)]);
  return async () => {
    for (const [namespace, xml] of parts) await writePart(context, namespace, xml);
  };
}

/** Takes all figures of a result out of the workbook's own keeping; its cells stay. */
export async function dropFigures(context: Excel.RequestContext, id: string): Promise<void> {
  await writePart(context, namespaceOf(id, "current"), null);
  await writePart(context, namespaceOf(id, "previous"), null);
}

/** Reads figures back; null where none are kept. */
export async function readFigures(
  context: Excel.RequestContext,
  id: string,
  kind: KeptKind,
  catalogue: Catalogue
): Promise<KeptFigures | null> {
  const xml = await readPart(context, namespaceOf(id, kind));
  return xml === null ? null : unpack(textOf(xml), catalogue);
}

/** Figures as text for XML: JSON-stat, packed, in base64. */
export function pack({ table, overlay }: KeptFigures, catalogue: Catalogue): string {
  const pieces = [...jsonStatPieces(table, "en", catalogue)];
  const prefix = new TextEncoder().encode(`${JSON.stringify(overlay)}\n`);
  const length = pieces.reduce((sum, piece) => sum + piece.length, prefix.length);
  const whole = new Uint8Array(length);
  whole.set(prefix);
  let at = prefix.length;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return toBase64(deflateSync(whole, { level: 6 }));
}

export function unpack(text: string, catalogue: Catalogue): KeptFigures {
  const whole = strFromU8(inflateSync(fromBase64(text.trim())));
  const end = whole.indexOf("\n");
  return {
    overlay: JSON.parse(whole.slice(0, end)) as KeptFigures["overlay"],
    table: fromJsonStat(JSON.parse(whole.slice(end + 1)), catalogue),
  };
}

/** `String.fromCharCode` takes so many arguments in every engine. */
const charactersAtOnce = 32_768;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += charactersAtOnce) {
    text += String.fromCharCode(...bytes.subarray(at, at + charactersAtOnce));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
