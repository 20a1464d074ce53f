import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import { ByteWriter } from "./byte-writer";
import { cellAt } from "./data-table";
import type { DataTable } from "./data-table";
import { impliedState, isSparse } from "./json-stat-cells";
import { jsonStatHead } from "./json-stat-head";

const comma = 44;
const colon = 58;
const quote = 34;

/** Small enough to be sent while the next is written. */
const pieceBytes = 64 * 1024;

const valuesAtOnce = 8 * 1024;

/**
 * The answer as JSON-stat 2.0 with labels in one language: first all but the cells, then the cells
 * in pieces. Every cell is there, nil as 0 and missing as null, as any reader takes them; an
 * answer that holds only cells that occur has no such form.
 */
export function jsonStatPieces(
  table: DataTable,
  language: Language,
  catalogue: Catalogue
): Generator<Uint8Array, void, undefined> {
  if (table.listed) throw new Error("an answer of what occurs cannot list every cell");
  return piecesOf(table, language, catalogue, false);
}

/**
 * The same in the shorter of two forms: where few cells are other than nil, only those are named.
 * For readers of our own, who take what is not named for nil, as `extension.absent` says.
 */
export function shortJsonStatPieces(
  table: DataTable,
  language: Language,
  catalogue: Catalogue
): Generator<Uint8Array, void, undefined> {
  return piecesOf(table, language, catalogue, isSparse(table));
}

/** Named cells are written by hand: an object of them costs more than the figures. */
function* piecesOf(
  table: DataTable,
  language: Language,
  catalogue: Catalogue,
  sparse: boolean
): Generator<Uint8Array, void, undefined> {
  const writer = new ByteWriter();
  const head = JSON.stringify(jsonStatHead(table, language, catalogue, sparse));
  writer.text(head.slice(0, -1));
  yield writer.take();
  writer.text(',"value":');
  yield* sparse ? namedValues(table, writer) : denseValues(table, writer);
  writer.text(',"status":{');
  yield* statuses(table, sparse, writer);
  writer.text("}}");
  yield writer.take();
}

function* denseValues({ values }: DataTable, writer: ByteWriter): Generator<Uint8Array> {
  writer.text("[");
  for (let from = 0; from < values.length; from += valuesAtOnce) {
    if (from > 0) writer.byte(comma);
    writer.list(values, from, Math.min(from + valuesAtOnce, values.length));
    if (writer.length >= pieceBytes) yield writer.take();
  }
  writer.text("]");
}

function* namedValues(table: DataTable, writer: ByteWriter): Generator<Uint8Array> {
  const { values, states } = table;
  let first = true;
  writer.text("{");
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? null;
    if (value === null || (value === 0 && states[at] === "nil")) continue;
    first = nameCell(writer, cellAt(table, at), first);
    writer.number(value);
    if (writer.length >= pieceBytes) yield writer.take();
  }
  writer.text("}");
}

function* statuses(table: DataTable, sparse: boolean, writer: ByteWriter): Generator<Uint8Array> {
  const { values, states } = table;
  let first = true;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? null;
    const state = states[at]!;
    // In the sparse form a cell without a value would be taken for nil.
    if (state === impliedState(value) && (value !== null || !sparse)) continue;
    first = nameCell(writer, cellAt(table, at), first);
    writer.byte(quote);
    writer.text(state);
    writer.byte(quote);
    if (writer.length >= pieceBytes) yield writer.take();
  }
}

function nameCell(writer: ByteWriter, cell: number, first: boolean): false {
  if (!first) writer.byte(comma);
  writer.byte(quote);
  writer.number(cell);
  writer.byte(quote);
  writer.byte(colon);
  return false;
}
