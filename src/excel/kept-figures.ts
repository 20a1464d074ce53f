import { deflateSync, inflateSync, strFromU8 } from "fflate";
import type { Kind, Placed } from "../sheet/placed";
import type { CellValue } from "../sheet/sheet-plan";
import type { Undo } from "./undo";
import { textOf } from "./xml-part";
import { cutText, findPieces, joinPieces, readPieces, writePieces } from "./xml-pieces";

/** Which figures of a result: those on its sheet, or those before the last refresh. */
export type KeptKind = "current" | "previous";

/** Figures as they were written, with numbers that a person had put over them. */
export interface KeptFigures<A> {
  readonly answer: A;
  readonly overlay: Overlay;
}

/** What stood over figures when they were replaced, by place in the answer. */
export type Overlay = readonly (readonly [place: number, cell: CellValue])[];

/** What turns answers into text and back. */
export type Packing<A> = Pick<Kind<Placed, A>, "pack" | "unpack">;

/** Packed larger than this figures are not kept; a million of them takes up to 2.6 million. */
const longestText = 8_000_000;

function namespaceOf(id: string, kind: KeptKind): string {
  return `urn:nedb-for-excel:figures:2:${kind}:${id}`;
}

/**
 * Keeps figures in the workbook, packed, so that the origin of each, edits by hand and changes can
 * be told anywhere. Figures that are too many are not kept.
 */
export async function keepFigures<A>(
  context: Excel.RequestContext,
  id: string,
  kept: KeptKind,
  figures: KeptFigures<A>,
  kind: Packing<A>
): Promise<void> {
  const namespace = namespaceOf(id, kept);
  const text = pack(figures, kind);
  const texts = text.length > longestText ? [] : cutText(text, Date.now().toString(36));
  const pieces = texts.map((piece) => `<figures xmlns="${namespace}">${piece}</figures>`);
  await writePieces(context, namespace, pieces);
}

/** Gives what writes the kept figures of a result again as they are now. */
export async function keptFiguresOf(context: Excel.RequestContext, id: string): Promise<Undo> {
  const kinds = (["current", "previous"] as const).map((kind) => namespaceOf(id, kind));
  const kept: (readonly [string, readonly string[]])[] = [];
  for (const namespace of kinds) {
    const parts = await findPieces(context, namespace);
    kept.push([namespace, await readPieces(context, parts)]);
  }
  return async () => {
    for (const [namespace, pieces] of kept) await writePieces(context, namespace, pieces);
  };
}

/** Takes all figures of a result out of the workbook's own keeping; its cells stay. */
export async function dropFigures(context: Excel.RequestContext, id: string): Promise<void> {
  await writePieces(context, namespaceOf(id, "current"), []);
  await writePieces(context, namespaceOf(id, "previous"), []);
}

/** What was read last: each selected cell asks for the same figures again. */
let lastRead: {
  readonly parts: string;
  readonly kind: Packing<unknown>;
  readonly figures: KeptFigures<unknown>;
} | null = null;

/** Reads figures back; null where none are kept, only some of them, or some that nobody can read. */
export async function readFigures<A>(
  context: Excel.RequestContext,
  id: string,
  kept: KeptKind,
  kind: Packing<A>
): Promise<KeptFigures<A> | null> {
  const found = await findPieces(context, namespaceOf(id, kept));
  // Parts are never changed, only replaced: the same ids are the same figures.
  const parts = found.map((part) => part.id).join();
  if (lastRead?.parts === parts && lastRead.kind === kind) {
    return lastRead.figures as KeptFigures<A>;
  }
  const text = joinPieces((await readPieces(context, found)).map(textOf));
  if (text === null) return null;
  const figures = readable(text, kind);
  if (!figures) return null;
  lastRead = { parts, kind, figures };
  return figures;
}

/**
 * A workbook may come from anywhere: what was cut off, or tells of what only a later version knows,
 * is as if it were not kept, and a refresh asks before it writes over cells that nobody can compare.
 */
function readable<A>(text: string, kind: Packing<A>): KeptFigures<A> | null {
  try {
    return unpack(text, kind);
  } catch {
    return null;
  }
}

/** Figures as text for XML: as their kind writes them, packed, in base64. */
export function pack<A>(
  { answer, overlay }: KeptFigures<A>,
  kind: Pick<Packing<A>, "pack">
): string {
  const pieces = [...kind.pack(answer)];
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

export function unpack<A>(text: string, kind: Pick<Packing<A>, "unpack">): KeptFigures<A> {
  const whole = strFromU8(inflateSync(fromBase64(text.trim())));
  const end = whole.indexOf("\n");
  return {
    overlay: JSON.parse(whole.slice(0, end)) as Overlay,
    answer: kind.unpack(whole.slice(end + 1)),
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
